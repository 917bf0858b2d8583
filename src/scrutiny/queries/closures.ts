/** Closures without the reason that the panel needs: why it is not pursued, and what stands in its place. */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import type { RowRule } from './query.ts';
import { latestWords } from './words-of-row.ts';

/** Words by which somebody gives a reason. Generous: a wrong question about a decision annoys more than a missed one. */
const REASONS =
  /\b(?:because|since|as (?:the|it|this|there|we|our|no)|due to|owing to|given|in view of|instead|already|covered|risks?|costs?|benefits?|feasible|practical|proportionate|duplicates?|superseded|replaced|no longer|decision|decided|agreed|accepted|approved|not (?:appropriate|applicable|required|possible|affordable|viable|supported))\b/i;

/** A reference, or a name behind a preposition: "by the estates strategy", "see 4.2". */
const SUCCESSOR = /\d|\b(?:by|under|with|into|in|see|through)\s+(?:(?:the|our|a|an|its|this)\s+)?[A-Za-z]{3,}/;

const WORDS = {
  'not-adopted': 'not adopted',
  'risk-accepted': 'with the risk accepted',
  superseded: 'as superseded',
} as const;

export const CLOSURE_RULES: readonly RowRule[] = [
  {
    name: 'closure-without-reason',
    audience: 'secretariat',
    ask: 'Give the reason, and the role that decided it, in the reason for closure.',
    findInRow: ({ recommendation, progress, standing }) => {
      const { closureReason } = recommendation;
      if (progress !== 'not-pursued' || closureReason === null || closureReason === 'implemented') return [];
      if (REASONS.test(textsOnClosure(recommendation)) || recommendation.closureNote !== null) return [];
      const state = standing === 'closed' ? 'It is closed' : 'It is proposed for closure';
      return [{ sentence: `${state} ${WORDS[closureReason]}, and nothing says why.` }];
    },
  },
  {
    name: 'superseded-without-successor',
    audience: 'secretariat',
    ask: 'Name the recommendation or the plan that takes its place.',
    findInRow: ({ recommendation, progress }) =>
      progress !== 'not-pursued' ||
      recommendation.closureReason !== 'superseded' ||
      SUCCESSOR.test(textsOnClosure(recommendation))
        ? []
        : [{ sentence: 'It is superseded, and nothing says by what.' }],
  },
];

function textsOnClosure(recommendation: Recommendation): string {
  return [recommendation.closureNote ?? '', latestWords(recommendation), recommendation.notes ?? ''].join('\n');
}
