/**
 * Contradictions between what a row says and what its words say. A query never changes a figure: it is put to the
 * secretary in the log and printed beside the row, so that members see it too. Each rule is one small function.
 */
import type { Recommendation } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from './facts.ts';

export interface Query {
  readonly rule: string;
  readonly key: string;
  /** For print: what is said, and what contradicts it, with the words quoted. */
  readonly sentence: string;
}

type Rule = (facts: RecommendationFacts) => string | null;

/** In the order of seriousness. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['complete-but-not-delivered', findRefusal],
  ['complete-but-open-words', findUnfinishedWork],
  ['on-track-but-overdue', findFalsePace],
];

export function raiseQueries(facts: readonly RecommendationFacts[]): Query[] {
  return facts.flatMap((entry) =>
    RULES.flatMap(([rule, find]) => {
      const sentence = find(entry);
      return sentence === null ? [] : [{ rule, key: entry.recommendation.key, sentence }];
    }),
  );
}

const REFUSALS =
  /\b(?:(?:will|would|shall|do|does|did|is|are|was|were) not (?:be )?(?:deliver|adopt|implement|pursu|proceed|tak(?:e|ing) forward)\w*|decision not to (?:deliver|adopt|implement|introduce|pursue)\w*|won't be (?:deliver|implement)\w*)/i;

const UNFINISHED =
  /\b(?:(?:is|are) (?:currently|still) \w+ing|currently (?:working|evaluating|developing|reviewing|being)|(?:will|shall) be \w+ing|(?:has|have) not yet|yet to be|work is ongoing|ongoing work)\b/i;

/** Says complete, and says that it will not be done. */
function findRefusal({ recommendation, progress }: RecommendationFacts): string | null {
  if (progress !== 'complete') return null;
  const words = findWords(recommendation, REFUSALS);
  return words === null
    ? null
    : `Reported as complete, yet the text says “${words}”. Was it carried out, or not adopted?`;
}

/** Says complete, and speaks of work that goes on. */
function findUnfinishedWork({ recommendation, progress }: RecommendationFacts): string | null {
  if (progress !== 'complete' || findWords(recommendation, REFUSALS) !== null) return null;
  const words = findWords(recommendation, UNFINISHED);
  return words === null ? null : `Reported as complete, yet the text says “${words}”. What is left to do?`;
}

function findFalsePace({ recommendation, daysOverdue, judgedBy }: RecommendationFacts): string | null {
  if (recommendation.claimed !== 'on-track' || daysOverdue === null || judgedBy === null) return null;
  return `The owner says on track; the date, ${judgedBy.understood}, has passed.`;
}

/** The words found in the latest text, with up to three words behind them, so that the reader can judge. */
function findWords(recommendation: Recommendation, pattern: RegExp): string | null {
  const text = recommendation.updates.at(-1)?.text ?? recommendation.history ?? '';
  const found = pattern.exec(text);
  if (found === null) return null;
  const behind = /^\S*(?:[ \u00A0][^\s.;:]+){0,3}/.exec(text.slice(found.index + found[0].length))?.[0] ?? '';
  return `${found[0]}${behind}`.replaceAll(/\s+/g, ' ');
}
