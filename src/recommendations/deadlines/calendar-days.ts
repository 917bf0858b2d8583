/**
 * Arithmetic on whole days, without hours and without a clock. Everything is in UTC: a named zone has a day of 23
 * hours, and costs four times as much.
 */
import { DateTime } from 'luxon';
import type { IsoDay } from '../recommendation.ts';
import { nameMonth } from './month-names.ts';

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

// A build asks for the same few hundred days again and again. Only days that exist are kept.
const dayNumbers = new Map<IsoDay, number>();
const monthLengths = new Map<number, number>();

/** Whole days from one day to the other: 31 from `2026-01-01` to `2026-02-01`, negative backwards. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return numberDay(to) - numberDay(from);
}

/** `addDays('2026-01-31', 1)` is `2026-02-01`. Throws a RangeError where the day does not exist. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return writeDate(DateTime.fromMillis((numberDay(day) + days) * MS_PER_DAY, { zone: 'utc' }));
}

/** The day, or null where there is none such: `makeDay(2026, 2, 30)`. */
export function makeDay(year: number, month: number, day: number): IsoDay | null {
  if (month < 1 || month > 12 || day < 1 || day > countDaysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** 29 for February 2024. Month is 1 to 12. */
export function countDaysInMonth(year: number, month: number): number {
  const key = year * 12 + month;
  const known = monthLengths.get(key);
  if (known !== undefined) return known;
  const length = DateTime.utc(year, month).daysInMonth;
  if (length === undefined) throw new RangeError(`Not a month: ${year}-${month}`);
  monthLengths.set(key, length);
  return length;
}

/** `9 January 2026`. Throws a RangeError where the day does not exist. */
export function formatDay(day: IsoDay): string {
  return `${splitDay(day).day} ${formatMonth(day)}`;
}

/** The month of the day, `January 2026`. Throws a RangeError where the day does not exist. */
export function formatMonth(day: IsoDay): string {
  const { year, month } = splitDay(day);
  return `${nameMonth(month)} ${year}`;
}

/** `{ year: 2026, month: 1, day: 9 }`. Throws a RangeError where the day does not exist. */
export function splitDay(day: IsoDay): { year: number; month: number; day: number } {
  numberDay(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

/** Excel keeps a day as the number of days since 30 December 1899: 45473 is `2024-06-30`. */
export function readSerialDay(serial: number): IsoDay {
  return addDays('1899-12-30', serial);
}

/**
 * The day in the United Kingdom at an hour in UTC. Systems that keep a date as midnight in London write
 * `2024-06-29T23:00:00Z` for 30 June.
 */
export function findDayInLondon(utcDay: IsoDay, utcHour: number): IsoDay {
  const year = utcDay.slice(0, 4);
  const isSummerTime = utcDay >= findLastSunday(`${year}-03-31`) && utcDay < findLastSunday(`${year}-10-31`);
  return isSummerTime && utcHour === 23 ? addDays(utcDay, 1) : utcDay;
}

/** The Sunday on or before the day. */
function findLastSunday(day: IsoDay): IsoDay {
  const weekday = DateTime.fromISO(day, { zone: 'utc' }).weekday;
  return addDays(day, -(weekday % 7));
}

function numberDay(day: IsoDay): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  // luxon by itself reads week dates and times too, and gives NaN, not an error, for a day that does not exist.
  const date = ISO_DAY.test(day) ? DateTime.fromISO(day, { zone: 'utc' }) : DateTime.invalid('not a day');
  if (!date.isValid) throw new RangeError(`Not a day: ${day}`);
  const number = Math.round(date.toMillis() / MS_PER_DAY);
  dayNumbers.set(day, number);
  return number;
}

function writeDate(date: DateTime): IsoDay {
  const text = date.toISODate();
  if (text === null) throw new RangeError('The day is outside the calendar.');
  return text;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
