import { describe, expect, test } from 'vitest';
import type { Claim, Recommendation } from '../../../src/recommendations/recommendation.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { raiseAll } from './sample-queries.ts';

const NAMES = [
  'complete-claim-but-open',
  'on-track-but-overdue',
  'at-risk-but-overdue',
  'on-track-but-extension-requested',
  'complete-but-claimed-late',
  'overdue-without-new-date',
];

function namesOf(recommendation: Partial<Recommendation>): string[] {
  return raiseAll([recommendation]).flatMap(({ rule }) => (NAMES.includes(rule) ? [rule] : []));
}

function claim(written: string, pace: Claim['pace']): Claim {
  return { written, pace };
}

const OVERDUE = datesOf({ original: '20 August 2025' });
const TO_COME = datesOf({ original: '31 March 2026' });

describe('what the owner says of the pace', () => {
  test('is set against the date, with the days', () => {
    const [query] = raiseAll([{ claim: claim('Green', 'on-track'), dates: OVERDUE }]);
    expect(query).toMatchObject({
      rule: 'on-track-but-overdue',
      audience: 'paper',
      key: 'fleet-4-1',
      sentence: 'The owner says “Green”; by its date, 20 August 2025, it is overdue by 142 days.',
    });
  });

  test.each<[string, Claim | null, ReturnType<typeof datesOf>, string[]]>([
    ['on track and overdue, asked about once', claim('On track', 'on-track'), OVERDUE, ['on-track-but-overdue']],
    ['at risk and overdue', claim('Amber', 'at-risk'), OVERDUE, ['at-risk-but-overdue']],
    ['off track and overdue', claim('Red', 'off-track'), OVERDUE, ['overdue-without-new-date']],
    ['nothing said and overdue', null, OVERDUE, ['overdue-without-new-date']],
    ['complete by the colour', claim('Blue', 'complete'), TO_COME, ['complete-claim-but-open']],
    ['on track and not yet due', claim('Green', 'on-track'), TO_COME, []],
    [
      'on track and due on the day of the count',
      claim('Green', 'on-track'),
      datesOf({ original: '9 January 2026' }),
      [],
    ],
    ['on track without a date', claim('Green', 'on-track'), datesOf({ original: 'TBC' }), []],
  ])('%s', (_, said, dates, expected) => {
    expect(namesOf({ claim: said, dates })).toEqual(expected);
  });

  test('on track does not go with a request for a later date', () => {
    const dates = datesOf({ original: '31 March 2026', requested: '30 September 2026', requestReason: 'Supplier' });
    const queries = raiseAll([{ claim: claim('Green', 'on-track'), dates }]);
    expect(queries.find(({ rule }) => rule === 'on-track-but-extension-requested')?.sentence).toBe(
      'The owner says “Green”, and asks to move the date from 31 March 2026 to 30 September 2026.',
    );
    expect(namesOf({ claim: claim('Red', 'off-track'), dates })).toEqual([]);
  });

  test('of a complete item is queried where it is red or amber, not where it is green', () => {
    expect(namesOf({ lifecycle: 'reported-complete', claim: claim('Red', 'off-track') })).toEqual([
      'complete-but-claimed-late',
    ]);
    expect(namesOf({ lifecycle: 'reported-complete', claim: claim('Green', 'on-track') })).toEqual([]);
    expect(namesOf({ lifecycle: 'reported-complete', claim: claim('Blue', 'complete') })).toEqual([]);
  });
});
