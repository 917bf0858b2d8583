import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { follow, KEY, row, update } from './sample-series.ts';

function changeOf(...editions: readonly Partial<Recommendation>[]) {
  return follow(...editions.map((more) => ({ rows: [row(more)] }))).last.movement?.changes.get(KEY);
}

describe('what has changed in a row since the meeting before', () => {
  test('is nothing where only spaces, capitals and punctuation differ', () => {
    const change = changeOf(
      { ...update('Done, mostly.'), owner: 'Head of Fleet', recommendation: '“Check” it – daily' },
      { ...update('done  mostly'), owner: 'head of fleet', recommendation: '"Check" it - daily.' },
    );
    expect(change).toMatchObject({ kind: 'unchanged', fields: [], firstSeen: '2025-04-15' });
  });

  test.each<[string, Partial<Recommendation>]>([
    ['status', { lifecycle: 'reported-complete' }],
    ['date', { dates: datesOf({ original: '31 March 2025', revisions: ['30 June 2025'] }) }],
    ['update', update('Tested.')],
    ['owner', { owner: 'Head of estates' }],
    ['priority', { priority: { word: 'Fundamental', level: 1 } }],
    ['evidence', { evidence: 'Report' }],
    ['wording', { recommendation: 'Check weekly.' }],
  ])('is told for the %s', (field, more) => {
    const before = {
      dates: datesOf({ original: '31 March 2025' }),
      recommendation: 'Check daily.',
      owner: 'Head of fleet',
    };
    expect(changeOf(before, { ...before, ...more })).toMatchObject({
      kind: 'changed',
      fields: [field],
      before: { lifecycle: 'in-progress', current: { lastDay: '2025-03-31' } },
    });
  });

  test('is that it is new', () => {
    const { last } = follow({ rows: [] }, { rows: [row()] });
    expect(last.movement?.changes.get(KEY)).toEqual({
      kind: 'new',
      fields: [],
      firstSeen: '2025-07-15',
      noUpdateSince: null,
      before: null,
    });
  });

  test('is unknown at the first meeting on file', () => {
    expect(follow({ rows: [row()] }).last.movement).toBeNull();
  });
});

describe('the meeting since which no update has been supplied', () => {
  test.each<[string, (string | null)[], string | null]>([
    ['is none where the words are new', ['One', 'Two'], null],
    ['is that of the words that are repeated', ['One', 'ONE.'], '2025-04-15'],
    ['is carried through several meetings', ['One', 'Two', 'Two', 'Two'], '2025-07-15'],
    ['is that of the last words where the cell is blank since', ['One', 'Two', null, null], '2025-07-15'],
    ['is that of the words that come back after a blank', ['One', null, 'One'], '2025-04-15'],
    ['is the first meeting where there never were any', [null, null, '–'], '2025-04-15'],
    ['is none where the first words come', [null, null, 'One'], null],
    ['counts words of an earlier meeting that come back as new', ['One', 'Two', 'One'], null],
  ])('%s', (_title, texts, since) => {
    const change = changeOf(...texts.map((text) => (text === null ? {} : update(text))));
    expect(change?.noUpdateSince).toBe(since);
    expect(change?.fields).toEqual(since === null ? ['update'] : []);
  });

  test('looks at the latest of several updates', () => {
    const updates = [{ period: 'April to June 2025', text: 'One' }];
    const change = changeOf({ updates }, { updates: [...updates, { period: 'July to September 2025', text: 'Two' }] });
    expect(change?.noUpdateSince).toBeNull();
  });
});

describe("the auditor's own words", () => {
  const TEXT = 'The force should check each vehicle before its first use on every shift.';
  const findingsOf = (...editions: readonly Partial<Recommendation>[]) =>
    follow(...editions.map((more) => ({ rows: [row(more)] }))).last.findings;

  test.each([
    [
      TEXT.replace('each vehicle before', 'some vehicles after'),
      'it said “each vehicle before its first use on every …” and now says “some vehicles after its first use on every …”.',
    ],
    [TEXT.replace(' on every shift', ''), '“on every shift” has been left out.'],
    [`${TEXT} A record is kept.`, '“A record is kept” has been added.'],
  ])('that are reworded are queried with the first words that differ: %s', (recommendation, words) => {
    expect(findingsOf({ recommendation: TEXT }, { recommendation })).toEqual([
      {
        rule: 'reworded-recommendation',
        key: KEY,
        sentence: `The recommendation has been reworded since 15 April 2025: ${words}`,
      },
    ]);
  });

  test.each([
    ['set in another type', { recommendation: TEXT.toUpperCase() }],
    ['left out', { recommendation: null }],
  ])('that are only %s are not', (_title, more) => {
    expect(findingsOf({ recommendation: TEXT }, more)).toEqual([]);
    expect(findingsOf(more, { recommendation: TEXT })).toEqual([]);
  });

  test('are queried at the meeting at which they change, and not again', () => {
    const other = { recommendation: 'Something else.' };
    expect(findingsOf({ recommendation: TEXT }, other, other)).toEqual([]);
  });

  test('for the priority are queried where they change', () => {
    expect(findingsOf({}, { priority: { word: 'Housekeeping', level: 3 } })).toEqual([
      {
        rule: 'priority-changed',
        key: KEY,
        sentence: 'The priority is now “Housekeeping”; at the meeting on 15 April 2025 it was “Significant”.',
      },
    ]);
  });
});
