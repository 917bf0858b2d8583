/**
 * The words for what is wrong with a date: one sentence what, one what to write instead. All of them stand here.
 */
import { countDaysInMonth } from './calendar-days.ts';
import type { DeadlineContext, DeadlineFault, NoDateReason } from './deadline-reading.ts';
import type { Moment } from './moment.ts';
import { FIRST_YEAR, LAST_YEAR } from './moment.ts';
import { nameMonth } from './month-names.ts';

/** Long prose is quoted by its beginning. */
const QUOTE_LENGTH = 60;
/** Any year will do in a suggestion for a date that has none; this one is not a leap year. */
const EXAMPLE_YEAR = 2026;

const NO_DATE_WORDS: Readonly<
  Record<Exclude<NoDateReason, 'blank'>, readonly [message: (quoted: string) => string, suggestion: string]>
> = {
  status: [
    (quoted) => `${quoted} is a status, not a date.`,
    'Give the status in the status column and keep the date here.',
  ],
  placeholder: [(quoted) => `${quoted} stands where a date belongs.`, 'Ask the owner for a date.'],
  'not-applicable': [
    (quoted) => `${quoted} says that there is no date.`,
    'Give a date, or say in the update why there is none.',
  ],
  relative: [
    (quoted) => `${quoted} does not say from which day it counts.`,
    'Write the day that it comes to, such as 31 March 2026.',
  ],
  'no-year': [(quoted) => `${quoted} does not say which year.`, 'Add the year, such as 31 March 2026 or Q2 2026.'],
  'year-out-of-range': [
    (quoted) => `${quoted} is in a year that no deadline can have.`,
    `Use a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  ],
  unreadable: [(quoted) => `${quoted} was not understood as a date.`, 'Write it like 31 March 2026 or March 2026.'],
};

/** Example: `explainNoDate('TBC', 'placeholder')`. */
export function explainNoDate(written: string, because: NoDateReason): DeadlineFault {
  if (because === 'blank') {
    return {
      kind: 'no-date',
      because,
      text: written,
      message: 'There is no date.',
      suggestion: 'Ask the owner for a date.',
    };
  }
  const [message, suggestion] = NO_DATE_WORDS[because];
  return { kind: 'no-date', because, text: written, message: message(quote(written)), suggestion };
}

export function explainMissingYear(written: string): DeadlineFault {
  return explainNoDate(written, 'no-year');
}

export function explainYearOutOfRange(written: string): DeadlineFault {
  return explainNoDate(written, 'year-out-of-range');
}

/**
 * For `31/02/2026`: that it does not exist, how its numbers were read, and the nearest day that does, written likewise.
 * `borrowedYear` is a year that the text does not give, for 29 February.
 */
export function explainImpossible(
  written: string,
  moment: Moment,
  context: DeadlineContext,
  borrowedYear: number | null = null,
): DeadlineFault {
  if (moment.unit !== 'day') return explainNoDate(written, 'unreadable');
  const isMonthFirst = context.dateOrder === 'month-day-year';
  const order = isMonthFirst ? 'month first' : 'day first';
  const howRead =
    moment.style === 'numeric' ? `, read with the ${order} (day ${moment.day}, month ${moment.month})` : '';
  const inYear = borrowedYear === null ? '' : ` in ${borrowedYear}`;
  const day = { ...moment, year: moment.year ?? borrowedYear };
  return {
    kind: 'impossible-date',
    text: written,
    message: `${quote(written)} is not a date that exists${inYear}${howRead}.`,
    suggestion: `Use a day that exists, such as ${suggestDay(day, isMonthFirst)}.`,
  };
}

function suggestDay(moment: Extract<Moment, { unit: 'day' }>, isMonthFirst: boolean): string {
  const year = moment.year ?? EXAMPLE_YEAR;
  // 13/05/2024 in the order of the United States, 05/13/2024 in ours: most likely the two are swapped.
  const isSwapped = moment.month > 12 && moment.day >= 1 && moment.day <= 12;
  const month = clamp(isSwapped ? moment.day : moment.month, 12);
  const day = clamp(isSwapped ? moment.month : moment.day, countDaysInMonth(year, month));
  const [dd, mm] = [day, month].map((number) => String(number).padStart(2, '0'));
  if (moment.style === 'words') return `${day} ${nameMonth(month)} ${year}`;
  if (moment.style === 'iso') return `${year}-${mm}-${dd}`;
  return isMonthFirst ? `${mm}/${dd}/${year}` : `${dd}/${mm}/${year}`;
}

function clamp(number: number, most: number): number {
  return Math.min(Math.max(number, 1), most);
}

function quote(written: string): string {
  const characters = Array.from(written);
  return `"${characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join('')}…` : written}"`;
}
