/**
 * What one date form says before its year is known and before anybody asked whether it exists: `Q2`, `31/02/2026`.
 */
import type { IsoDay } from '../recommendation.ts';
import { countDaysInMonth, makeDay } from './calendar-days.ts';

/** How a day was written, so that a suggestion can be written likewise. */
export type DayStyle = 'words' | 'iso' | 'numeric';

export type Moment =
  | {
      readonly unit: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly style: DayStyle;
    }
  /** `count` months from `month`, which runs on past 12 into the next year: the last financial quarter is month 13. */
  | { readonly unit: 'months'; readonly year: number | null; readonly month: number; readonly count: 1 | 3 | 6 }
  | { readonly unit: 'season'; readonly year: number | null; readonly season: Season }
  | { readonly unit: 'year'; readonly year: number }
  /** `year` is that in which the financial year begins. */
  | { readonly unit: 'financial-year'; readonly year: number };

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** Winter belongs to the year in which it begins and ends in the next. */
const SEASON_MONTHS: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

export interface Days {
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
}

/** Years that a deadline can have; any other is a slip of the keyboard. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** Two digits to a year: 00 to 69 are of this century, 70 to 99 of the last. Four digits stay. */
export function readYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

/** The first and the last day of the moment in that year, or null for a day that does not exist. */
export function findDays(moment: Moment, year: number): Days | null {
  if (moment.unit === 'day') {
    const day = makeDay(year, moment.month, moment.day);
    return day === null ? null : { firstDay: day, lastDay: day };
  }
  if (moment.unit === 'months') return findMonths(year, moment.month, moment.count);
  if (moment.unit === 'season') return findMonths(year, SEASON_MONTHS[moment.season], 3);
  return findMonths(year, moment.unit === 'year' ? 1 : 4, 12);
}

function findMonths(year: number, month: number, count: number): Days | null {
  const firstDay = makeDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
  const last = month + count - 2;
  const lastYear = year + Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  const lastDay = makeDay(lastYear, lastMonth, countDaysInMonth(lastYear, lastMonth));
  return firstDay === null || lastDay === null ? null : { firstDay, lastDay };
}
