/**
 * Rows that lack something which the others have. A thing that no row has is missing from the export, and is asked about
 * once.
 */
import type { RecommendationFacts } from '../facts.ts';
import type { PaperFinding } from './query.ts';

/** Of fewer rows nobody can say what is usual. */
const FEWEST_FOR_ALL = 3;

export interface Gap {
  readonly among: (facts: RecommendationFacts) => boolean;
  readonly isMissing: (facts: RecommendationFacts) => boolean;
  readonly ofRow: (facts: RecommendationFacts) => string;
  /** Null says nothing where all lack it. */
  readonly ofAll: ((count: number) => string) | null;
}

/** In the order of the facts. */
export function findGaps(
  facts: readonly RecommendationFacts[],
  { among, isMissing, ofRow, ofAll }: Gap,
): PaperFinding[] {
  const candidates = facts.filter(among);
  const missing = candidates.filter(isMissing);
  if (missing.length === candidates.length && missing.length >= FEWEST_FOR_ALL) {
    return ofAll === null ? [] : [{ key: null, sentence: ofAll(missing.length) }];
  }
  return missing.map((entry) => ({ key: entry.recommendation.key, sentence: ofRow(entry) }));
}
