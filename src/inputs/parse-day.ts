/**
 * Reads one exact day as a secretary writes it in meeting.yaml. Strict: no guesses, no day and month in figures only;
 * the many date forms of the exports are for recommendations/.
 */
import type { MeetingInput } from './inputs.ts';

type IsoDay = MeetingInput['date'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/iu;
const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const WRITTEN = /^(?:[a-z]+day,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]+\.?),?\s+(?<year>\d{4})$/iu;

/** `no-such-day` is a date of the right form that no calendar has: 31 February, or a year that no meeting can have. */
export type ParsedDay = { readonly day: IsoDay } | { readonly fault: 'no-such-day' | 'not-a-day' };

/** Examples: `parseDay('20th January 2026')` is `{ day: '2026-01-20' }`; `parseDay('20/01/2026')` is not a day. */
export function parseDay(written: string): ParsedDay {
  const text = written.trim();
  const iso = ISO.exec(text)?.groups;
  if (iso) return findDay(Number(iso['year']), Number(iso['month']), Number(iso['day']));
  const words = WRITTEN.exec(text)?.groups;
  const month = words?.['month'] ?? '';
  if (!words || !FULL_MONTHS.test(month)) return { fault: 'not-a-day' };
  return findDay(Number(words['year']), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(words['day']));
}

function findDay(year: number, month: number, day: number): ParsedDay {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1900 &&
    year <= 2199 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? { day: date.toISOString().slice(0, 10) } : { fault: 'no-such-day' };
}
