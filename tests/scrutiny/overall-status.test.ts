import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { judgeOverallStatus, type OverallStatus } from '../../src/scrutiny/overall-status.ts';
import { establishFacts } from '../../src/scrutiny/facts.ts';
import { anyRegister } from '../papers/any-register.ts';
import { AS_AT, datesOf, NEXT_MEETING, sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';

const CALENDAR = { asAt: AS_AT, nextMeeting: NEXT_MEETING };

/** Each with a date far ahead, unless it says otherwise. */
function judge(...rows: readonly Partial<Recommendation>[]): OverallStatus {
  const recommendations = rows.map((row, index) =>
    sampleRecommendation({ reference: `R${index}`, dates: datesOf({ original: '31 December 2026' }), ...row }),
  );
  const facts = establishFacts({ reports: [sampleReport()], recommendations }, CALENDAR);
  const found = judgeOverallStatus(facts, CALENDAR);
  if (found === null) throw new Error('Nothing was judged');
  return found;
}

const DONE = { lifecycle: 'reported-complete' } as const;
const LATE = { dates: datesOf({ original: '31 December 2025' }) };
const many = (count: number, row: Partial<Recommendation> = {}): Partial<Recommendation>[] =>
  Array.from({ length: count }, () => row);

describe('the whole of a plan is', () => {
  test('complete only where nothing is unfinished', () => {
    expect(judge(DONE, DONE).overall).toBe('complete');
    expect(judge(DONE, { lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' }).overall).toBe('complete');
    expect(judge(DONE, {}).overall).not.toBe('complete');
  });

  test('off track from a quarter of the unfinished work on, however much is done', () => {
    expect(judge(LATE, ...many(3)).overall).toBe('off-track');
    expect(judge(LATE, ...many(3), ...many(20, DONE)).overall).toBe('off-track');
    expect(judge(LATE, ...many(4)).overall).toBe('at-risk');
  });

  test('off track for one item that is overdue by more than 90 days', () => {
    const overdueSince = (original: string) => judge({ dates: datesOf({ original }) }, ...many(40));
    expect(overdueSince('11 October 2025')).toMatchObject({ overall: 'at-risk', longestOverdueDays: 90 });
    expect(overdueSince('10 October 2025')).toMatchObject({ overall: 'off-track', longestOverdueDays: 91 });
  });

  test.each<[string, Partial<Recommendation>]>([
    [
      'a date that was moved and has passed',
      { dates: datesOf({ original: '1 January 2026', revisions: ['1 July 2026'] }) },
    ],
    ['an item without a date', { dates: datesOf() }],
    ['an item without an end', { dates: datesOf({ original: 'Ongoing' }) }],
    ['a later date that is asked for', { dates: datesOf({ original: '1 July 2026', requested: '1 December 2026' }) }],
    [
      'work not begun 90 days before its date',
      { lifecycle: 'not-started', dates: datesOf({ original: '9 April 2026' }) },
    ],
  ])('at risk for %s', (_why, row) => expect(judge(row, ...many(9)).overall).toBe('at-risk'));

  test('on track where none of that is so', () => {
    expect(judge({ lifecycle: 'not-started', dates: datesOf({ original: '10 April 2026' }) }, ...many(9)).overall).toBe(
      'on-track',
    );
    expect(judge(...many(9), DONE).overall).toBe('on-track');
  });

  test('nothing at all without rows', () => expect(judgeOverallStatus([], CALENDAR)).toBeNull());
});

test('what owners say of the pace changes nothing', () => {
  const claim = { written: 'Red', pace: 'off-track' } as const;
  expect(judge(...many(5, { claim })).overall).toBe('on-track');
});

test('the stages of any plan make up the whole, and so do what is overdue, still due and without a date', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const found = judgeOverallStatus(establishFacts(register, CALENDAR), CALENDAR);
      if (found === null) return;
      const { stages, total, unfinished, overdue, stillDue, withoutDate } = found;
      const keysOf = (...counts: readonly { keys: readonly string[] }[]): string[] =>
        counts.flatMap(({ keys }) => keys).sort();
      expect(keysOf(...Object.values(stages))).toEqual(keysOf(total));
      expect(keysOf(overdue, stillDue, withoutDate)).toEqual(keysOf(unfinished));
    }),
  );
});
