/**
 * The sample's four meetings of one panel, as the program understands them. The expectations are written by
 * `npm run test:update` only, and read by a person before they are committed.
 */
import * as path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { realFiles } from '../../src/world.ts';
import { describeScrutiny } from './describe-scrutiny.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const DATA = path.join(import.meta.dirname, '..', '..', 'data');
let tracker: ScrutinisedPaper[] = [];

beforeAll(async () => {
  const inputs = await readInputs(DATA, realFiles);
  if (inputs.value === null) throw new Error('The sample cannot be read');
  tracker = makePapers(inputs.value, LAYOUTS).value.filter(({ meeting }) => meeting.panel.key === 'jarap');
});

describe('the sample', () => {
  test('is of four consecutive meetings', () => {
    expect(tracker.map(({ meeting }) => meeting.date)).toEqual([
      '2025-07-22',
      '2025-10-21',
      '2026-01-20',
      '2026-04-21',
    ]);
  });

  test.each(['2025-07-22', '2025-10-21', '2026-01-20', '2026-04-21'])('says of the meeting on %s', async (date) => {
    const made = tracker.find(({ meeting }) => meeting.date === date);
    if (made === undefined) throw new Error('There is no such paper');
    await expect(`${describeScrutiny(made.scrutiny)}\n`).toMatchFileSnapshot(`sample-${date}.txt`);
  });

  test('balances from meeting to meeting', () => {
    const totals = tracker.map(({ scrutiny }) => scrutiny.followed.movement?.bridge.totals.map(({ value }) => value));
    for (const [index, bridge] of totals.entries()) {
      if (bridge === undefined) continue;
      const [broughtForward = 0, added = 0, reopened = 0, closed = 0, carriedForward = 0] = bridge;
      expect(broughtForward + added + reopened - closed).toBe(carriedForward);
      expect(broughtForward).toBe(tracker[index - 1]?.scrutiny.counts['carriedForward']?.value);
    }
  });
});

describe('over the four meetings', () => {
  const all = <T>(list: (paper: ScrutinisedPaper) => readonly T[]): T[] => tracker.flatMap(list);

  test.each(['new', 'changed', 'unchanged', 'closed'])('a row is %s', (kind) => {
    expect(all(({ scrutiny }) => [...(scrutiny.followed.movement?.changes.values() ?? [])])).toContainEqual(
      expect.objectContaining({ kind }),
    );
  });

  test.each(['closure-agreed', 'closure-not-agreed', 'extension-granted', 'extension-not-granted', 'deferred'])(
    'the panel decides: %s',
    (kind) => {
      expect(all(({ scrutiny }) => scrutiny.followed.edition.decisions)).toContainEqual(
        expect.objectContaining({ kind }),
      );
    },
  );

  test.each(['implemented', 'not-adopted', 'risk-accepted', 'superseded'])('a closure is listed as %s', (reason) => {
    const lists = tracker.map(({ scrutiny }) => scrutiny.followed.movement?.closed ?? []);
    expect(lists.flat()).toContainEqual(expect.objectContaining({ reason }));
    const keys = lists.flat().map(({ recommendation }) => recommendation.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['complete', 'overdue', 'at-risk', 'on-track', 'not-pursued'])(
    'an item is %s by the rule of BRAG',
    (brag) => {
      expect(all(({ scrutiny }) => scrutiny.facts)).toContainEqual(expect.objectContaining({ brag }));
    },
  );

  test.each([
    ['an extension is asked for', ({ extensionRequested }) => extensionRequested !== null],
    ['a date has moved three times or more', ({ timesRevised }) => timesRevised >= 3],
    ['a completion is verified', ({ isVerified }) => isVerified],
    ['work was finished late', ({ daysLateAtCompletion }) => (daysLateAtCompletion ?? 0) > 0],
    [
      'the owner’s colour is better than the rule’s',
      ({ brag, recommendation }) => brag === 'overdue' && recommendation.claim?.pace === 'on-track',
    ],
  ] as const satisfies readonly (readonly [
    string,
    (facts: ScrutinisedPaper['scrutiny']['facts'][number]) => boolean,
  ])[])('%s', (_what, holds) => {
    expect(all(({ scrutiny }) => scrutiny.facts).some(holds)).toBe(true);
  });

  test('owners without an update, items without owner, without date and without evidence are counted', () => {
    for (const name of [
      'noUpdate',
      'withoutOwner',
      'withoutDate',
      'evidenceMissing',
      'revisedTwice',
      'overdueOver365',
      'queries',
    ]) {
      const values = tracker.map(({ scrutiny }) => scrutiny.counts[name]?.value ?? 0);
      expect({ name, most: Math.max(...values) }).not.toEqual({ name, most: 0 });
    }
  });

  test('queries are raised and some are accepted with a reason', () => {
    const queries = all(({ scrutiny }) => scrutiny.queries);
    expect(new Set(queries.map(({ rule }) => rule)).size).toBeGreaterThan(8);
    expect(queries.filter(({ accepted }) => accepted !== null).length).toBeGreaterThan(1);
  });

  test('at most five questions are asked of a paper', () => {
    for (const { scrutiny } of tracker) {
      expect(scrutiny.questions.length).toBeGreaterThan(0);
      expect(scrutiny.questions.length).toBeLessThanOrEqual(5);
    }
  });
});
