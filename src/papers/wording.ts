/** Words made from values: counts with their nouns, lists, days. One place, so that a thing is said one way everywhere. */
import { formatDay } from '../recommendations/deadlines/calendar-days.ts';
import type { Deadline } from '../recommendations/recommendation.ts';

const NUMBER_WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** `1,234` */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `five`, `21`: in words up to twenty. */
export function numberInWords(value: number): string {
  return NUMBER_WORDS[value] ?? formatNumber(value);
}

/** `1 recommendation`, `16 recommendations`, `2 inquiries` with the plural given. */
export function countOf(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(value)} ${value === 1 ? noun : plural}`;
}

/** `once`, `twice`, `3 times` */
export function timesInWords(value: number): string {
  if (value === 1) return 'once';
  if (value === 2) return 'twice';
  return `${numberInWords(value)} times`;
}

/** Dates are joined with no-break spaces, so that they never wrap: `20 January 2026`. */
export function day(isoDay: string): string {
  return keepTogether(formatDay(isoDay));
}

/** What a deadline was understood as, for print. */
export function dateWords(deadline: Deadline | null): string {
  return deadline === null ? 'Not given' : keepTogether(deadline.understood);
}

/**
 * What stands below a date that is not simply a day or a month: the text as written, and the day that it counts to.
 * Example: `Written “26/27”, counted to 31 March 2027`.
 */
export function dateNotes(deadline: Deadline | null): string[] {
  if (deadline === null || deadline.precision === 'day') return [];
  const { written, understood, lastDay, precision } = deadline;
  const isSameText = simplify(written) === simplify(understood);
  if (lastDay === null) return isSameText ? [] : [`Written “${shorten(written)}”`];
  // "March 2026" and "end of March 2026" need no explaining; "early March 2026" counts to the 31st and says so.
  if (precision === 'month') return /^(?:early|mid)/i.test(understood) ? [`Counted to ${day(lastDay)}`] : [];
  return [isSameText ? `Counted to ${day(lastDay)}` : `Written “${shorten(written)}”, counted to ${day(lastDay)}`];
}

export function listInWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `7 open + 2 completed`, leaving nil parts out unless all are nil. */
export function sumInWords(parts: readonly { readonly value: number; readonly label: string }[]): string {
  const shown = parts.filter(({ value }) => value > 0);
  return (shown.length > 0 ? shown : parts).map(({ value, label }) => `${formatNumber(value)} ${label}`).join(' + ');
}

function keepTogether(date: string): string {
  return date.replaceAll(/(\d) (?=[A-Z])|([a-z]) (?=\d)/g, (pair) => pair.replace(' ', '\u00A0'));
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
