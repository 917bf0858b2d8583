/** Days and deadlines in words, as print wants them. */
import { DateTime } from 'luxon';
import { formatDay, splitDay } from '../recommendations/deadlines/calendar-days.ts';
import { nameMonth } from '../recommendations/deadlines/month-names.ts';
import type { Deadline } from '../recommendations/recommendation.ts';
import { countOf } from '../words.ts';

/** Dates are joined with no-break spaces, so that they never wrap: `20 January 2026`. */
export function day(isoDay: string): string {
  return keepTogether(formatDay(isoDay));
}

/** `Tuesday 20 January 2026` */
export function dayWithWeekday(isoDay: string): string {
  return `${DateTime.fromISO(isoDay, { zone: 'utc', locale: 'en-GB' }).toFormat('cccc')} ${day(isoDay)}`;
}

/** `20 Jan 2026`, for the foot of a chart; it never wraps. */
export function shortDay(isoDay: string): string {
  const { year, month, day: number } = splitDay(isoDay);
  return `${number}\u00A0${nameMonth(month).slice(0, 3)}\u00A0${year}`;
}

/** `182 days`, `91 days earlier`; null where the date has not moved, or the days cannot be counted. */
export function describeMove(daysMoved: number | null): string | null {
  if (daysMoved === null || daysMoved === 0) return null;
  return `${countOf(Math.abs(daysMoved), 'day')}${daysMoved < 0 ? ' earlier' : ''}`;
}

/** In a column of revised dates, where the date first agreed still holds. */
export const NOT_REVISED = 'Not revised';

/** What a deadline was understood as, for print. */
export function dateWords(deadline: Deadline | null): string {
  return deadline === null ? 'Not given' : keepTogether(deadline.understood);
}

/**
 * What stands below a date that is not simply a day or a month: the text as written, and the day that it counts to.
 * Example: `Written “26/27”, counted to 31 March 2027`.
 */
export function dateNotes(deadline: Deadline | null): string[] {
  if (deadline === null) return [];
  const { written, understood, lastDay, precision } = deadline;
  // The dates of several steps in one cell: they are due when the last is.
  if (lastDay !== null && isDayOrMonth(precision) && (written.match(/\b(?:19|20)\d\d\b/g) ?? []).length > 1)
    return [`Written “${shorten(written)}”`];
  if (precision === 'day') return [];
  const isSameText = simplify(written) === simplify(understood);
  if (lastDay === null) return isSameText ? [] : [`Written “${shorten(written)}”`];
  // "March 2026" and "end of March 2026" need no explaining; "early March 2026" counts to the 31st and says so.
  if (precision === 'month') return /^(?:early|mid)/i.test(understood) ? [`Counted to ${day(lastDay)}`] : [];
  return [isSameText ? `Counted to ${day(lastDay)}` : `Written “${shorten(written)}”, counted to ${day(lastDay)}`];
}

function keepTogether(date: string): string {
  return date.replaceAll(/(\d) (?=[A-Z])|([a-z]) (?=\d)/g, (pair) => pair.replace(' ', '\u00A0'));
}

function isDayOrMonth(precision: Deadline['precision']): boolean {
  return precision === 'day' || precision === 'month';
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/[^a-z0-9]/g, '');
}

/** A whole story in a column of dates would fill the strip; the row's own text tells it. */
function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
