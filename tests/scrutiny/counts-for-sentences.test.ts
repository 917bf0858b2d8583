import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAssurance, listEvidence } from '../../src/scrutiny/assurance.ts';
import { findAttention } from '../../src/scrutiny/attention.ts';
import { countForSentences, type Counted } from '../../src/scrutiny/counts-for-sentences.ts';
import { countKeys } from '../../src/scrutiny/figure.ts';
import type { Movement } from '../../src/scrutiny/history/edition.ts';
import type { Query } from '../../src/scrutiny/queries/query.ts';
import { anyNextMeeting, anyRegister } from '../papers/any-register.ts';
import {
  CSV,
  datesOf,
  sampleEdition,
  sampleRecommendation,
  sampleReport,
  scrutiniseAlone,
} from '../papers/sample-paper.ts';
import { CALENDAR, factsWithHistory, PRIORITIES, SINCE, type FactsParts } from './sample-facts.ts';

function countAll(parts: readonly FactsParts[], more: Partial<Counted> = {}): Record<string, string> {
  const facts = factsWithHistory(
    parts.map((part, index) => ({ ...part, recommendation: { reference: String(index + 1), ...part.recommendation } })),
  );
  const counts = countForSentences({
    facts,
    attention: findAttention(facts, PRIORITIES, CALENDAR),
    assurance: countAssurance(facts, PRIORITIES),
    evidence: listEvidence(facts),
    queries: [],
    movement: null,
    ...more,
  });
  // `fleet-3` is shown as 3.
  return Object.fromEntries(
    Object.entries(counts).map(([name, { keys }]) => [name, keys.join(' ').replaceAll('fleet-', '')]),
  );
}

const updates = [{ period: null, text: 'Work goes on.' }];

describe('the numbers that a narrative can bind', () => {
  test('know their rows', () => {
    const counts = countAll([
      { recommendation: { updates, dates: datesOf({ original: '8 January 2025' }) }, change: { kind: 'unchanged' } },
      { recommendation: { updates, dates: datesOf({ original: '1 May 2026', requested: '1 June 2026' }) }, change: {} },
      { recommendation: { owner: 'Head of fleet' }, change: { kind: 'new' } },
      { recommendation: { lifecycle: 'reported-complete', evidence: 'Minutes' }, change: { kind: 'reopened' } },
      {
        recommendation: {
          lifecycle: 'closed-implemented',
          closureReason: 'implemented',
          verification: { written: 'Yes', date: null },
        },
        change: { kind: 'closed' },
      },
      { recommendation: { dates: datesOf({ original: '1 May 2025', revisions: ['1 June 2025', '1 May 2026'] }) } },
      { recommendation: { lifecycle: 'closed-superseded', closureReason: 'superseded' } },
    ]);
    expect(counts).toMatchObject({
      total: '1 2 3 4 5 6 7',
      overdue: '1',
      overdueOver90: '1',
      overdueOver180: '1',
      overdueOver365: '1',
      extensionsRequested: '2',
      revisedTwice: '6',
      new: '3',
      reopened: '4',
      changed: '2',
      unchanged: '1',
      saidComplete: '4 5',
      verified: '5',
      agreedClosed: '5',
      evidenceMissing: '5',
      noUpdate: '6',
      withoutOwner: '1 2 6',
      withoutDate: '3',
      bragRed: '1',
      bragAmber: '2 6',
      bragGreen: '3',
      bragBlue: '4 5',
      bragGrey: '7',
    });
  });

  test('are all there at a first meeting: nothing has moved, and all that is not closed is carried forward', () => {
    const counts = countAll([{}, { recommendation: { lifecycle: 'closed-implemented' } }]);
    const nil = { new: '', changed: '', unchanged: '', reopened: '', closedSinceLast: '', broughtForward: '' };
    expect(counts).toMatchObject({ ...nil, carriedForward: '1' });
  });

  test('take the movement from the bridge and the closed list', () => {
    const columns = ['broughtForward', 'new', 'reopened', 'closed', 'carriedForward'];
    const totals = [['a', 'b'], ['c'], [], ['b'], ['a', 'c']].map(countKeys);
    const movement: Movement = {
      since: SINCE,
      changes: new Map(),
      bridge: { id: 'bridge', columns: columns.map((key) => ({ key, label: key })), rows: [], totals },
      closed: [
        {
          recommendation: sampleRecommendation({ reference: '8' }),
          report: sampleReport(),
          reason: 'implemented',
          closedBy: SINCE,
          minute: null,
          daysLate: null,
        },
      ],
    };
    expect(countAll([{}], { movement })).toMatchObject({
      broughtForward: 'a b',
      carriedForward: 'a c',
      closedSinceLast: '8',
    });
  });

  test('count the queries that members read and nobody has accepted', () => {
    const query: Query = {
      rule: 'sample',
      key: 'fleet-1',
      sentence: '',
      ask: '',
      audience: 'paper',
      places: [{ file: CSV, line: 2 }],
      accepted: null,
    };
    const queries = [
      query,
      { ...query, rule: 'other' },
      { ...query, key: null },
      { ...query, accepted: 'Known.' },
      { ...query, audience: 'secretariat' } as const,
    ];
    expect(countAll([{}], { queries })['queries']).toBe('1 1 ');
  });

  test('are as many as their keys, and name no row twice, for any register', () => {
    fc.assert(
      fc.property(anyRegister, anyNextMeeting, (register, nextMeeting) => {
        const { counts, attention } = scrutiniseAlone({ edition: sampleEdition({ register, nextMeeting }) });
        // A row with two queries counts twice.
        const { queries, ...unique } = counts;
        expect(queries?.value).toBe(queries?.keys.length);
        for (const { value, keys } of Object.values(unique)) {
          expect(value).toBe(keys.length);
          expect(new Set(keys).size).toBe(value);
        }
        const order = register.recommendations.map(({ key }) => key);
        const { audits: _audits, ...ofRows } = unique;
        for (const { keys } of Object.values(ofRows)) expect(keys).toEqual(order.filter((key) => keys.includes(key)));
        expect(counts['overdue']?.value).toBe(attention.overdue.length);
        expect(counts['fallDueBeforeNextMeeting']?.value).toBe(attention.dueBeforeNextMeeting.length);
        expect(counts['carriedForward']?.value).toBe(
          (counts['open']?.value ?? 0) + (counts['proposedClosed']?.value ?? 0),
        );
      }),
    );
  });
});
