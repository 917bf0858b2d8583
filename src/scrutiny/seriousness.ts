/** The one order in which lists for the panel run: the most serious priority first, and then what is late the longest. */
import type { RecommendationFacts } from './facts.ts';

/** A word without a level comes after every level. */
export const LEVEL_OF_NONE = 9;

/** For `toSorted`, which keeps the order of the register among equals. */
export function compareSeriousness(one: RecommendationFacts, other: RecommendationFacts): number {
  return (
    levelOf(one) - levelOf(other) ||
    (other.daysOverdue ?? 0) - (one.daysOverdue ?? 0) ||
    (other.daysLateAgainstOriginal ?? 0) - (one.daysLateAgainstOriginal ?? 0)
  );
}

/** 1 is the most serious. */
export function levelOf({ recommendation }: Pick<RecommendationFacts, 'recommendation'>): number {
  return recommendation.priority.level ?? LEVEL_OF_NONE;
}
