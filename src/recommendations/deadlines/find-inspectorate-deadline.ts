/**
 * The deadline that an inspectorate puts at the beginning of its own recommendation: "By 1 June 2023, chief officers
 * should …". It looks nowhere else in the text: later dates there are of other things.
 */
import type { Deadline } from '../recommendation.ts';
import type { DeadlineContext } from './deadline-reading.ts';
import { makeDeadline } from './read-deadline.ts';
import { readPeriodAt } from './read-period.ts';
import { tidyDateText } from './tidy-date-text.ts';

const UNITED_KINGDOM: DeadlineContext = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: null };
const LONGEST_BEGINNING = 160;
/** Behind a bullet or a number at most. */
const BY = /^[\s"“‘'*•·–-]*(?:\(?(?:\d{1,3}|[a-z])[.)] ?)?(?:by|before|no later than|not later than)(?: the)?(?= )/i;

/**
 * `1 June 2023` with its day, or null where the text does not begin with a date ("With immediate effect"). A year is
 * never assumed: without its own year the date is none.
 */
export function findInspectorateDeadline(text: string, context: DeadlineContext = UNITED_KINGDOM): Deadline | null {
  const beginning = tidyDateText(text.slice(0, LONGEST_BEGINNING)).replaceAll('\n', ' ');
  const words = BY.exec(beginning)?.[0];
  if (words === undefined) return null;
  const start = words.length + 1;
  const match = readPeriodAt(
    beginning,
    start,
    { ...context, assumedYear: null },
    { isRangeAllowed: false, isBetween: false },
  );
  if (match === null || !('period' in match.outcome)) return null;
  return makeDeadline(beginning.slice(start, match.end), match.outcome.period);
}
