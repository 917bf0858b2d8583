/** The entry of the closed list for one recommendation: why, by whose decision, and how late. Decides nothing. */
import { daysBetween } from '../../recommendations/deadlines/calendar-days.ts';
import type { ClosureReason, Recommendation, SourceReport } from '../../recommendations/recommendation.ts';
import type { ClosedRecommendation } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';

/** `recommendation` has its closed state already. `entry` is what was on file; null for a row that comes closed. */
export function describeClosed(
  recommendation: Recommendation,
  report: SourceReport,
  reason: ClosureReason,
  entry: LedgerEntry | null,
): ClosedRecommendation {
  const decision = entry?.closureDecision ?? null;
  const isAgreed = decision?.kind === 'closure-agreed';
  const due = recommendation.dates.current?.lastDay ?? null;
  const completed = recommendation.dates.completed?.lastDay ?? null;
  return {
    recommendation,
    report,
    reason,
    closedBy: isAgreed ? decision.meeting : null,
    minute: isAgreed ? decision.minute : null,
    daysLate: due === null || completed === null ? null : daysBetween(due, completed),
  };
}
