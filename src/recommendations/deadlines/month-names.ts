/**
 * The names of months, for reading and for print. Our own table and not luxon's: its `en-GB` wants `Sept` and refuses
 * `Sep`, and printed dates must not depend on the language data of the machine.
 */

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A month in full or cut short, with or without its full stop, in one capturing group; part of a regular expression
 * with the `i` flag. Longer words that begin like a month (`market`, `decision`) do not match.
 */
export const MONTH_PATTERN =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';

/** 1 to 12 for a word that `MONTH_PATTERN` matched, `Sept` to 9. Throws a RangeError for any other word. */
export function readMonthName(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  const index = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(start));
  if (index === -1 || start.length < 3) throw new RangeError(`Not the name of a month: ${word}`);
  return index + 1;
}

/** The full name of month 1 to 12, `September`. Throws a RangeError for any other number. */
export function nameMonth(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`Not the number of a month: ${month}`);
  return name;
}
