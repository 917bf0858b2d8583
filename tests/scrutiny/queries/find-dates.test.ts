import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/scrutiny/queries/find-dates.ts';

function daysIn(text: string, options = {}): [string, string, string][] {
  return findDates(text, options).map(({ written, firstDay, lastDay }) => [written, firstDay, lastDay]);
}

describe('a date in a text', () => {
  test.each([
    ['by 31 March 2025', '31 March 2025', '2025-03-31', '2025-03-31'],
    ['on the 16th of October 2023', '16th of October 2023', '2023-10-16', '2023-10-16'],
    ['August 31st 2022', 'August 31st 2022', '2022-08-31', '2022-08-31'],
    ['in November 2024', 'November 2024', '2024-11-01', '2024-11-30'],
    ['in Nov 2024 will', 'Nov 2024', '2024-11-01', '2024-11-30'],
    ["by Sept '25", "Sept '25", '2025-09-01', '2025-09-30'],
    ['BY MARCH 2025', 'MARCH 2025', '2025-03-01', '2025-03-31'],
    ['5 Jun 24', '5 Jun 24', '2024-06-05', '2024-06-05'],
    ['published 1/11/21', '1/11/21', '2021-11-01', '2021-11-01'],
    ['due 30.06.2024', '30.06.2024', '2024-06-30', '2024-06-30'],
    ['2024-06-30', '2024-06-30', '2024-06-30', '2024-06-30'],
    ['February 2024', 'February 2024', '2024-02-01', '2024-02-29'],
  ])('is read: %s', (text, written, firstDay, lastDay) => {
    expect(daysIn(text)).toEqual([[written, firstDay, lastDay]]);
  });

  test.each([
    'It may be done.',
    'They march in step.',
    'In September the team met.',
    'Marketing, decisions and junctions',
    'Recommendation 4.2 of 2024',
    'version 1.2.3',
    '31 February 2024',
    'ratio 12/13/14',
    'on 20 Sep',
    'in Mar 22',
  ])('is not seen where there is none, or none with a year: %s', (text) => {
    expect(daysIn(text)).toEqual([]);
  });

  test('without a year is the one nearest to the day that is given', () => {
    expect(daysIn('launched in September', { near: '2023-10-31' })).toEqual([
      ['September', '2023-09-01', '2023-09-30'],
    ]);
    expect(daysIn('published on 20 December', { near: '2024-01-10' })).toEqual([
      ['20 December', '2023-12-20', '2023-12-20'],
    ]);
    expect(findDates('in September', { near: '2023-10-31' })[0]?.isYearAssumed).toBe(true);
  });

  test('of two digits is a year where it stands in a column of dates', () => {
    expect(daysIn('Jan – Mar 22', { areShortYearsAllowed: true })).toEqual([['Mar 22', '2022-03-01', '2022-03-31']]);
  });

  test('is found each time, in the order of the text, with its place', () => {
    const text = 'From 1 May 2024 until June 2025, then 3/7/2025.';
    const found = findDates(text);
    expect(found.map(({ lastDay }) => lastDay)).toEqual(['2024-05-01', '2025-06-30', '2025-07-03']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ written }) => written));
  });

  test('never breaks, and stands where it says', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('31', ' March ', '2025', '/', '.', '-', 'May', 'Sept', '’24', 'of ', 'th', ' 20'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, areShortYearsAllowed) => {
        const text = pieces.join('');
        for (const { start, end, written, firstDay, lastDay } of findDates(text, {
          areShortYearsAllowed,
          near: '2025-06-30',
        })) {
          expect(text.slice(start, end)).toBe(written);
          expect(firstDay <= lastDay).toBe(true);
        }
      }),
    );
  });
});
