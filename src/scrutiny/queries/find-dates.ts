/**
 * Finds dates that somebody wrote into prose or into a cell of a nested table. Only what cannot be anything but a date;
 * the columns of dates are read elsewhere, and wholly.
 */
import { countDaysInMonth, daysBetween, makeDay } from '../../recommendations/deadlines/calendar-days.ts';
import { MONTH_PATTERN as MONTH, readMonthName } from '../../recommendations/deadlines/month-names.ts';
import type { IsoDay } from '../../recommendations/recommendation.ts';

export interface WrittenDate {
  /** As written: `16th of October`. */
  readonly written: string;
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
  /** From here to `end` in the text. */
  readonly start: number;
  readonly end: number;
  readonly isYearAssumed: boolean;
}

export interface DateOptions {
  /** A date without a year is taken for the one nearest to this day; without it, such dates are passed over. */
  readonly near?: IsoDay | undefined;
  /** `Mar 22` is March 2022 and not 22 March: so it is in a column of dates, nobody knows in prose. */
  readonly areShortYearsAllowed?: boolean;
}

const YEAR = String.raw`(?:[ ,/–-]{1,2}(?:of )?(20\d\d)(?!\d))`;
const ORDINAL = '(?: ?(?:st|nd|rd|th))?';

/** The places where a date may stand: the name of a month, or numbers with strokes or stops between them. */
const PLACES = new RegExp(
  String.raw`\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*)(?![A-Za-z])|\d[/.]\d{1,2}[/.]\d|\b20\d\d-\d\d-\d`,
  'g',
);

/** What may stand before the place and belongs to the date: `16th of `. */
const LONGEST_BEFORE = 10;

/** Day, month and year; month and year; numbers. In this order, so that the longest form wins. */
const DATES = new RegExp(
  [
    String.raw`(?<![\d/.-])(\d{1,2})${ORDINAL}[ ./–-]{0,2}(?:of )?${MONTH}(?:${YEAR}|[ ./–-](1[5-9]|[2-4]\d)(?![\d:%]))?`,
    String.raw`\b${MONTH} (\d{1,2})${ORDINAL},? (20\d\d)(?!\d)`,
    String.raw`\b${MONTH}(?:${YEAR}|,? ?['’](\d\d)(?!\d))`,
    String.raw`\b${MONTH},? ?(\d\d)(?![\d:a-z]|\.\d|(?: ?(?:st|nd|rd|th)))`,
    String.raw`\b${MONTH}`,
    String.raw`(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?![\d/]|\.\d)`,
    String.raw`(?<![\d/.-])(20\d\d)-(\d\d)-(\d\d)(?!\d)`,
  ].join('|'),
  'gi',
);

/** In the order of the text. Numbers are read day first, as everything that these panels read is. */
export function findDates(text: string, options: DateOptions = {}): WrittenDate[] {
  const found: WrittenDate[] = [];
  let reached = 0;
  for (const { index } of text.matchAll(PLACES)) {
    if (index < reached) continue;
    // Each form is tried from a little before the place only: trying them all over long texts costs too much.
    DATES.lastIndex = Math.max(reached, index - LONGEST_BEFORE);
    const match = DATES.exec(text);
    if (match === null || match.index > index) continue;
    reached = match.index + match[0].length;
    const period = readMatch(match, options);
    if (period === null) continue;
    const [firstDay, lastDay, isYearAssumed] = period;
    const written = match[0].replace(/[\s.]+$/, '');
    found.push({ written, firstDay, lastDay, isYearAssumed, start: match.index, end: match.index + written.length });
  }
  return found;
}

type Period = readonly [firstDay: IsoDay, lastDay: IsoDay, isYearAssumed: boolean];

function readMatch(match: RegExpMatchArray, { near, areShortYearsAllowed = false }: DateOptions): Period | null {
  const [, day, dayMonth, dayYear, dayShortYear, usMonth, usDay, usYear, ...rest] = match;
  const [month, monthYear, monthShortYear, plainMonth, plainShortYear, bareMonth, ...numbers] = rest;
  const [first, second, third, isoYear, isoMonth, isoDay] = numbers;
  if (dayMonth !== undefined) return readDay(day, dayMonth, dayYear ?? longYear(dayShortYear), near);
  if (usMonth !== undefined) return readDay(usDay, usMonth, usYear, near);
  if (month !== undefined) return readMonth(month, monthYear ?? longYear(monthShortYear), near);
  if (plainMonth !== undefined)
    return areShortYearsAllowed ? readMonth(plainMonth, longYear(plainShortYear), near) : null;
  if (bareMonth !== undefined) return readMonth(bareMonth, undefined, near);
  if (isoYear !== undefined) return toDay(Number(isoYear), Number(isoMonth), Number(isoDay), false);
  return toDay(Number(longYear(third) ?? third), Number(second), Number(first), false);
}

function readDay(day: string | undefined, name: string, year: string | undefined, near?: IsoDay): Period | null {
  if (!isNameOfMonth(name)) return null;
  const month = readMonthName(name);
  if (year !== undefined) return toDay(Number(year), month, Number(day), false);
  return near === undefined ? null : takeNearest(near, (assumed) => toDay(assumed, month, Number(day), true));
}

function readMonth(name: string, year: string | undefined, near?: IsoDay): Period | null {
  if (!isNameOfMonth(name)) return null;
  const month = readMonthName(name);
  if (year !== undefined) return toMonth(Number(year), month, false);
  return near === undefined ? null : takeNearest(near, (assumed) => toMonth(assumed, month, true));
}

function takeNearest(near: IsoDay, read: (year: number) => Period | null): Period | null {
  const year = Number(near.slice(0, 4));
  const readings = [year - 1, year, year + 1].map(read).filter((period) => period !== null);
  return readings.toSorted((a, b) => Math.abs(daysBetween(near, a[1])) - Math.abs(daysBetween(near, b[1])))[0] ?? null;
}

function toDay(year: number, month: number, day: number, isYearAssumed: boolean): Period | null {
  const iso = makeDay(year, month, day);
  return iso === null ? null : [iso, iso, isYearAssumed];
}

function toMonth(year: number, month: number, isYearAssumed: boolean): Period | null {
  const first = makeDay(year, month, 1);
  const last = makeDay(year, month, countDaysInMonth(year, month));
  return first === null || last === null ? null : [first, last, isYearAssumed];
}

/** "may" and "march" are words; months have a capital. */
function isNameOfMonth(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** `22` is 2022; trackers hold nothing of another century. */
function longYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : undefined;
}
