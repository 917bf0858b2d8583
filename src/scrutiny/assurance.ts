/** Three counts that differ (said, verified, agreed), the evidence behind them, and what is not pursued. */
import type { RecommendationFacts } from './facts.ts';
import { makeCountTable, type CountColumn, type CountTable, type FigureAxis } from './figure.ts';
import type { EvidenceEntry, NotPursuedEntry } from './scrutiny.ts';
import { compareSeriousness } from './seriousness.ts';

/** Each is part of the one before only as far as the rows say so: a panel may agree to what nobody has verified. */
const COLUMNS: readonly CountColumn[] = [
  { key: 'reportedComplete', label: 'Reported complete', holds: ({ progress }) => progress === 'complete' },
  { key: 'verified', label: 'Verified', holds: ({ progress, isVerified }) => progress === 'complete' && isVerified },
  {
    key: 'agreedClosed',
    label: 'Agreed closed',
    holds: ({ progress, standing }) => progress === 'complete' && standing === 'closed',
  },
];

/** Of all `facts`; those closed at the meeting before are among them, whether or not the export still holds them. */
export function countAssurance(facts: readonly RecommendationFacts[], priorities: FigureAxis<string>): CountTable {
  return makeCountTable('assurance', facts, priorities, COLUMNS);
}

/** Those without evidence first, then those that nobody has verified; within each the most serious first. */
export function listEvidence(facts: readonly RecommendationFacts[]): EvidenceEntry[] {
  return facts
    .filter(({ progress }) => progress === 'complete')
    .toSorted((one, other) => rankGap(one) - rankGap(other) || compareSeriousness(one, other))
    .map((entry) => ({
      facts: entry,
      evidence: entry.recommendation.evidence,
      verification: entry.recommendation.verification?.written ?? null,
    }));
}

function rankGap({ recommendation, isVerified }: RecommendationFacts): number {
  if (recommendation.evidence === null) return 0;
  return isVerified ? 2 : 1;
}

/**
 * The most serious first. Only words given as the reason are one: what an update says last stands beside an empty reason,
 * and the gap stays a gap.
 */
export function listNotPursued(facts: readonly RecommendationFacts[]): NotPursuedEntry[] {
  return facts
    .filter(({ progress }) => progress === 'not-pursued')
    .toSorted(compareSeriousness)
    .flatMap((entry): NotPursuedEntry[] => {
      const { closureReason, closureNote, updates } = entry.recommendation;
      if (closureReason === null || closureReason === 'implemented') return [];
      const saidLast = closureNote === null ? (updates.at(-1)?.text ?? null) : null;
      return [{ facts: entry, report: entry.report, reason: closureReason, note: closureNote, saidLast }];
    });
}
