/** The question about work that its owner reports complete and for which no verification is recorded. */
import { daysBetween } from '../../recommendations/deadlines/calendar-days.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { Asked, QuestionContext } from './question-rule.ts';
import { stateCompletion, statePriority } from './state-facts.ts';

/** Null where somebody has verified it. That nothing is recorded is all that an export can say: somebody may have looked. */
export function askToVerify(row: RecommendationFacts, { asAt, auditors }: QuestionContext): Asked | null {
  const { evidence, dates } = row.recommendation;
  if (row.isVerified) return null;
  const isAudit = auditors.get(row.report.auditor ?? '')?.kind === 'internal-audit';
  const tail = isAudit ? 'When will internal audit verify it?' : 'Who will verify it, and when?';
  return {
    days: dates.completed?.lastDay == null ? 0 : daysBetween(dates.completed.lastDay, asAt),
    sentence:
      evidence === null
        ? `${stateCompletion(row)}; no evidence is listed and no verification is recorded. What shows that it is done?`
        : `${stateCompletion(row)}; no verification is recorded. ${tail}`,
    facts: [
      statePriority(row),
      stateCompletion(row),
      evidence === null ? 'No evidence listed' : null,
      'No verification recorded',
    ],
  };
}
