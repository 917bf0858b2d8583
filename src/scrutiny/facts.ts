/**
 * What a day makes of a recommendation: timeliness is computed here, at the meeting's as-at date, and never typed.
 * A moved date still counts as late against the original.
 */
import { daysBetween } from '../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay, Recommendation, Register, SourceReport } from '../recommendations/recommendation.ts';

export const TIMELINESS = [
  'overdue',
  'late-against-original',
  'due-before-next-meeting',
  'not-yet-due',
  'no-date',
  'finished',
] as const;

/** Exactly one for each recommendation, the most serious that holds. `finished` is for items that are no longer open. */
export type Timeliness = (typeof TIMELINESS)[number];

export const PROGRESS = ['not-started', 'on-track', 'overdue', 'complete', 'not-pursued'] as const;

/** The columns of a dashboard: exactly one for each recommendation. */
export type Progress = (typeof PROGRESS)[number];

/** Where an item stands before the panel. Every proposed closure that is not one of completed work is `proposed-not-completed`. */
export type Standing = 'open' | 'proposed-completed' | 'proposed-not-completed' | 'closed';

export interface RecommendationFacts {
  readonly recommendation: Recommendation;
  readonly report: SourceReport;
  readonly standing: Standing;
  readonly timeliness: Timeliness;
  readonly progress: Progress;
  /** The date that decides: the body's own current date, or the inspectorate's where the report says so. */
  readonly judgedBy: Deadline | null;
  /** Days from the last day of the deciding date to the as-at date; null unless it has passed and the item is open. */
  readonly daysOverdue: number | null;
  /** The same against the original date. */
  readonly daysLateAgainstOriginal: number | null;
  readonly timesRevised: number;
  /** From the original to the current date; negative where it was brought forward. Null where either is not a day. */
  readonly daysMoved: number | null;
  /** From the current date to the day of completion: negative is early. Null where either is not known. */
  readonly daysLateAtCompletion: number | null;
}

export interface Calendar {
  readonly asAt: IsoDay;
  readonly nextMeeting: IsoDay | null;
}

/** One entry for each recommendation, in the order of the register. */
export function establishFacts(register: Register, calendar: Calendar): RecommendationFacts[] {
  const reports = new Map(register.reports.map((report) => [report.key, report]));
  return register.recommendations.map((recommendation) => {
    const report = reports.get(recommendation.reportKey);
    if (report === undefined) throw new Error(`No report ${recommendation.reportKey} for ${recommendation.key}`);
    return judge(recommendation, report, calendar);
  });
}

function judge(recommendation: Recommendation, report: SourceReport, calendar: Calendar): RecommendationFacts {
  const { original, current, revisions, completed, setByInspectorate } = recommendation.dates;
  const standing = standingOf(recommendation);
  // Complete work is not chased for lateness, though only the panel can close it.
  const isFinished = standing !== 'open' || recommendation.lifecycle === 'reported-complete';
  const judgedBy = report.judgedBy === 'inspectorate-date' ? (setByInspectorate ?? current) : current;
  const daysOverdue = isFinished ? null : daysPast(judgedBy, calendar.asAt);
  const daysLateAgainstOriginal = isFinished ? null : daysPast(original, calendar.asAt);
  return {
    recommendation,
    report,
    standing,
    judgedBy,
    daysOverdue,
    daysLateAgainstOriginal,
    timeliness: timelinessOf({ isFinished, judgedBy, daysOverdue, daysLateAgainstOriginal }, calendar),
    progress: progressOf(recommendation, isFinished, daysOverdue),
    timesRevised: revisions.length,
    daysMoved: original?.lastDay && current?.lastDay ? daysBetween(original.lastDay, current.lastDay) : null,
    daysLateAtCompletion:
      completed?.lastDay && current?.lastDay ? daysBetween(current.lastDay, completed.lastDay) : null,
  };
}

function standingOf({ lifecycle, closureReason }: Recommendation): Standing {
  if (lifecycle === 'proposed-closed') {
    return closureReason === null || closureReason === 'implemented' ? 'proposed-completed' : 'proposed-not-completed';
  }
  return lifecycle.startsWith('closed-') ? 'closed' : 'open';
}

function timelinessOf(
  facts: Pick<RecommendationFacts, 'judgedBy' | 'daysOverdue' | 'daysLateAgainstOriginal'> & { isFinished: boolean },
  { nextMeeting }: Calendar,
): Timeliness {
  const { isFinished, judgedBy, daysOverdue, daysLateAgainstOriginal } = facts;
  if (isFinished) return 'finished';
  if (daysOverdue !== null) return 'overdue';
  // Before "no date": a date that has passed is not forgotten because it was moved to "ongoing".
  if (daysLateAgainstOriginal !== null) return 'late-against-original';
  if (judgedBy?.lastDay == null) return 'no-date';
  if (nextMeeting !== null && judgedBy.lastDay < nextMeeting) return 'due-before-next-meeting';
  return 'not-yet-due';
}

function progressOf(
  { lifecycle, closureReason }: Recommendation,
  isFinished: boolean,
  daysOverdue: number | null,
): Progress {
  if (isFinished) return closureReason === null || closureReason === 'implemented' ? 'complete' : 'not-pursued';
  if (daysOverdue !== null) return 'overdue';
  return lifecycle === 'not-started' ? 'not-started' : 'on-track';
}

/** An item due on the as-at date is not late yet. */
function daysPast(deadline: Deadline | null, asAt: IsoDay): number | null {
  if (deadline?.lastDay == null || deadline.lastDay >= asAt) return null;
  return daysBetween(deadline.lastDay, asAt);
}
