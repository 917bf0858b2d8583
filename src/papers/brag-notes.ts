/** What stands below the letter of one item: how late, how soon, or how it ended. Words only; the letter itself is the mark. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { countOf } from '../words.ts';
import type { StatusLabels } from './labels.ts';
import { timelinessOf } from './marks.ts';

/** `151 days`, `Late against original 20 days`, `Reported complete, not yet verified` */
export function explainBrag(facts: RecommendationFacts, labels: StatusLabels): string[] {
  const { brag, daysOverdue, extensionRequested, recommendation } = facts;
  const timeliness = timelinessOf(facts, labels)?.word ?? labels.lifecycle[recommendation.lifecycle];
  switch (brag) {
    case 'overdue':
      // The word beside the letter says already that it is overdue.
      return [daysOverdue === null ? timeliness : countOf(daysOverdue, 'day')];
    case 'at-risk':
      return [timeliness, ...(extensionRequested === null ? [] : ['Later date asked for'])];
    case 'on-track':
    case 'complete':
    case 'not-pursued':
      return [timeliness];
  }
}
