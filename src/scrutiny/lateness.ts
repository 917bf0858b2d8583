/** How late something is at a day, by its dates alone: an item and each of its actions are judged by the same rules. */
import { daysBetween } from '../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay } from '../recommendations/recommendation.ts';
import type { Calendar, Timeliness } from './facts.ts';

export interface Judged {
  readonly isFinished: boolean;
  /** The date that decides. */
  readonly judgedBy: Deadline | null;
  readonly daysOverdue: number | null;
  readonly daysLateAgainstOriginal: number | null;
}

/** The most serious state that holds. */
export function judgeTimeliness(judged: Judged, { nextMeeting }: Calendar): Timeliness {
  const { isFinished, judgedBy, daysOverdue, daysLateAgainstOriginal } = judged;
  if (isFinished) return 'finished';
  if (daysOverdue !== null) return 'overdue';
  // Before "no date": a date that has passed is not forgotten because it was moved to "ongoing".
  if (daysLateAgainstOriginal !== null) return 'late-against-original';
  if (judgedBy?.lastDay == null) return 'no-date';
  if (nextMeeting !== null && judgedBy.lastDay < nextMeeting) return 'due-before-next-meeting';
  return 'not-yet-due';
}

/** Days from the last day of `deadline`. What is due on the as-at date is not late yet: null. */
export function daysPast(deadline: Deadline | null, asAt: IsoDay): number | null {
  if (deadline?.lastDay == null || deadline.lastDay >= asAt) return null;
  return daysBetween(deadline.lastDay, asAt);
}
