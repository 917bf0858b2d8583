/** Which of two deadlines is the later, and whether they are one: by the last day of the period, never by how it is written. */
import type { Deadline } from '../../recommendations/recommendation.ts';

/** `2026-03-31`, `ongoing`, or the words where the text is no date. Equal keys are one date. */
export function dayKeyOf({ lastDay, precision, written }: Deadline): string {
  if (lastDay !== null) return lastDay;
  return precision === 'ongoing' ? 'ongoing' : `none: ${written.toLowerCase()}`;
}

export function isSameDay(one: Deadline | null, other: Deadline | null): boolean {
  if (one === null || other === null) return one === other;
  return dayKeyOf(one) === dayKeyOf(other);
}

/** `Ongoing` is later than any day; text that is no date is later than nothing. */
export function isLaterThan(one: Deadline, other: Deadline): boolean {
  if (one.lastDay !== null && other.lastDay !== null) return one.lastDay > other.lastDay;
  return one.precision === 'ongoing' && other.precision !== 'ongoing';
}

/** True of days, periods and `Ongoing`; false of `TBC`. */
export function isDate(deadline: Deadline | null): deadline is Deadline {
  return deadline !== null && deadline.precision !== 'none';
}
