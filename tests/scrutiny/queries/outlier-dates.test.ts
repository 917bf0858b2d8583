import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { raise, say } from './sample-queries.ts';

function due(...days: string[]): Partial<Recommendation>[] {
  return days.map((original, index) => ({ reference: `4.${index + 1}`, dates: datesOf({ original }) }));
}

describe('a date far from all others of its report', () => {
  const siblings = ['31 March 2026', '30 June 2026', 'May 2026', '30 September 2026'];

  test('is asked about', () => {
    expect(raise('outlier-date', due(...siblings, '31 December 2031'))).toMatchObject([
      {
        key: 'fleet-4-5',
        sentence: 'It is due 31 December 2031, more than a year after every other recommendation of “Fleet”.',
      },
    ]);
  });

  test('is in order within a year, among few others, or beside another', () => {
    expect(say('outlier-date', due(...siblings, '30 September 2027'))).toEqual([]);
    expect(say('outlier-date', due(...siblings.slice(1), '31 December 2031'))).toEqual([]);
    expect(say('outlier-date', due(...siblings, '31 December 2031', '31 December 2031'))).toEqual([]);
    expect(say('outlier-date', due('31 March 2020', ...siblings, '31 December 2031'))).toEqual([]);
  });
});

describe('the usual day in another year', () => {
  test('may be a slip of the pen', () => {
    expect(
      raise('same-day-in-another-year', due('31 October 2026', '31 October 2026', '31 October 2027')),
    ).toMatchObject([
      {
        key: 'fleet-4-3',
        sentence: 'It is due 31 October 2027; others of “Fleet” are due 31 October 2026. Is the year right?',
      },
    ]);
  });

  test.each([
    ['ends of a quarter come round', ['31 March 2026', '31 March 2026', '31 March 2027']],
    ['one other is no habit', ['31 October 2026', '31 October 2027']],
    ['others are as late', ['31 October 2026', '31 October 2026', '31 October 2027', '30 November 2027']],
    ['two years are no slip', ['31 October 2026', '31 October 2026', '31 October 2028']],
    ['a month is not a day', ['October 2026', 'October 2026', 'October 2027']],
  ])('is in order: %s', (_, days) => {
    expect(say('same-day-in-another-year', due(...days))).toEqual([]);
  });
});
