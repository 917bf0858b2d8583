/**
 * What a day makes of a recommendation: timeliness is computed here, at the meeting's as-at date, and never typed.
 * A moved date still counts as late against the original.
 */
import { daysBetween } from '../recommendations/deadlines/calendar-days.ts';
import type { Decision } from '../recommendations/decision.ts';
import type { Deadline, IsoDay, Recommendation, Register, SourceReport } from '../recommendations/recommendation.ts';
import { judgeActions, type ActionFacts } from './action-facts.ts';
import { judgeBrag } from './brag.ts';
import { listDatePoints, type DatePoint } from './date-points.ts';
import type { Change } from './history/edition.ts';
import { daysPast, judgeTimeliness } from './lateness.ts';
import { judgeTrack, type Track } from './track.ts';

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

export const BRAG = ['complete', 'overdue', 'at-risk', 'on-track', 'not-pursued'] as const;

/** One letter by one stated rule (scrutiny/brag.ts): blue, red, amber, green or grey. */
export type Brag = (typeof BRAG)[number];

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
  /** The date, later than the current one, that the owner of an open item asks the panel for; null where none is. */
  readonly extensionRequested: Deadline | null;
  readonly isVerified: boolean;
  /** In the order of the recommendation's actions; each is judged by its own date. */
  readonly actions: readonly ActionFacts[];
  /** In the order of their story; the last is the as-at date. */
  readonly datePoints: readonly DatePoint[];
  /** Since the meeting before; null at the first meeting on file. */
  readonly change: Change | null;
  /** Of earlier meetings, the oldest first. */
  readonly decisions: readonly Decision[];
  readonly brag: Brag;
  readonly track: Track;
}

export interface Calendar {
  readonly asAt: IsoDay;
  readonly nextMeeting: IsoDay | null;
}

/** What earlier meetings say of an item, by its key. */
export interface KnownHistory {
  readonly changes: ReadonlyMap<string, Change>;
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
}

const NO_HISTORY: KnownHistory = { changes: new Map(), decisions: new Map() };

/** One entry for each recommendation, in the order of the register. */
export function establishFacts(
  register: Register,
  calendar: Calendar,
  history: KnownHistory = NO_HISTORY,
): RecommendationFacts[] {
  const reports = new Map(register.reports.map((report) => [report.key, report]));
  return register.recommendations.map((recommendation) => {
    const report = reports.get(recommendation.reportKey);
    if (report === undefined) throw new Error(`No report ${recommendation.reportKey} for ${recommendation.key}`);
    return judge(recommendation, report, calendar, history);
  });
}

function judge(
  recommendation: Recommendation,
  report: SourceReport,
  calendar: Calendar,
  history: KnownHistory,
): RecommendationFacts {
  const { original, current, revisions, completed, setByInspectorate } = recommendation.dates;
  const standing = standingOf(recommendation);
  // Complete work is not chased for lateness, though only the panel can close it.
  const isFinished = standing !== 'open' || recommendation.lifecycle === 'reported-complete';
  const judgedBy = report.judgedBy === 'inspectorate-date' ? (setByInspectorate ?? current) : current;
  const daysOverdue = isFinished ? null : daysPast(judgedBy, calendar.asAt);
  const daysLateAgainstOriginal = isFinished ? null : daysPast(original, calendar.asAt);
  const extensionRequested = isFinished ? null : extensionOf(recommendation);
  const facts = {
    recommendation,
    report,
    standing,
    judgedBy,
    daysOverdue,
    daysLateAgainstOriginal,
    timeliness: judgeTimeliness({ isFinished, judgedBy, daysOverdue, daysLateAgainstOriginal }, calendar),
    progress: progressOf(recommendation, isFinished, daysOverdue),
    timesRevised: revisions.length,
    daysMoved: original?.lastDay && current?.lastDay ? daysBetween(original.lastDay, current.lastDay) : null,
    daysLateAtCompletion:
      completed?.lastDay && current?.lastDay ? daysBetween(current.lastDay, completed.lastDay) : null,
    extensionRequested,
    datePoints: listDatePoints(recommendation, extensionRequested, calendar.asAt),
    isVerified: recommendation.verification !== null,
    actions: judgeActions(recommendation.actions, isFinished, calendar),
    change: history.changes.get(recommendation.key) ?? null,
    decisions: history.decisions.get(recommendation.key) ?? [],
    brag: 'on-track' as Brag,
    track: 'on-track' as Track,
  };
  // Written in, not spread: a spread of so many properties makes a hidden class for each object, and every loop over
  // 10,000 of them takes eight times as long.
  facts.brag = judgeBrag(facts);
  facts.track = judgeTrack(facts);
  return facts;
}

/** Asking for the date that one has, or an earlier one, is no request; asking for "ongoing" is one. */
function extensionOf({ dates: { requested, current } }: Recommendation): Deadline | null {
  if (requested === null || requested.precision === 'none') return null;
  if (requested.lastDay !== null && current?.lastDay != null && requested.lastDay <= current.lastDay) return null;
  return requested;
}

function standingOf({ lifecycle, closureReason }: Recommendation): Standing {
  if (lifecycle === 'proposed-closed') {
    return closureReason === null || closureReason === 'implemented' ? 'proposed-completed' : 'proposed-not-completed';
  }
  return lifecycle.startsWith('closed-') ? 'closed' : 'open';
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
