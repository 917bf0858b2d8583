/** Chooses the few questions that members may wish to ask from all that the rules give; never free prose. */
import type { RecommendationFacts } from '../facts.ts';
import type { Query } from '../queries/query.ts';
import type { Question } from '../scrutiny.ts';
import { levelOf } from '../seriousness.ts';
import type { Asked, QuestionContext } from './question-rule.ts';
import { QUESTION_RULES } from './question-rules.ts';

const MOST_QUESTIONS = 5;
const MOST_OF_ONE_RULE = 2;

/** Rules of the queries that say of a row: it is said to be done, and it does not look so. */
export const DOUBTS: readonly string[] = [
  'complete-but-not-delivered',
  'complete-but-action-open',
  'complete-but-open-words',
  'complete-but-claimed-late',
  'closed-but-not-adopted',
  'closed-for-another-reason',
];

interface Candidate extends Asked {
  /** Its place in the table; 0 is the most serious. */
  readonly rank: number;
  readonly rule: string;
  readonly key: string;
  readonly level: number;
}

export type PaperContext = Omit<QuestionContext, 'contradictions'> & { readonly queries: readonly Query[] };

/**
 * At most five, the most serious first, no two about one recommendation, and at most two by one rule unless the others do
 * not give enough. Equals stand by priority, by days, and then in the order of the register.
 */
export function askQuestions(
  facts: readonly RecommendationFacts[],
  { queries, ...calendar }: PaperContext,
): Question[] {
  const context: QuestionContext = { ...calendar, contradictions: findContradictions(queries) };
  const byRule: Candidate[][] = [];
  let chosen: Candidate[] = [];
  for (const [rank, { name, ask }] of QUESTION_RULES.entries()) {
    const ofRule: Candidate[] = [];
    for (const entry of facts) {
      const asked = ask(entry, context);
      if (asked === null) continue;
      ofRule.push({ ...asked, rank, rule: name, key: entry.recommendation.key, level: levelOf(entry) });
    }
    byRule.push(ofRule.sort(compareCandidates));
    chosen = choose(ofRule, chosen, MOST_OF_ONE_RULE);
    // The rules below are less serious, and a register may have thousands of rows for each.
    if (chosen.length === MOST_QUESTIONS) break;
  }
  return choose(byRule.flat(), chosen, Infinity).toSorted(compareCandidates).map(toQuestion);
}

function toQuestion({ rule, key, sentence, facts }: Candidate): Question {
  return { rule, key, sentence, facts: facts.filter((fact) => fact !== null) };
}

function compareCandidates(one: Candidate, other: Candidate): number {
  return one.rank - other.rank || one.level - other.level || other.days - one.days;
}

/** Adds to `chosen` from `candidates`, in their order, until there are enough. */
function choose(candidates: readonly Candidate[], chosen: readonly Candidate[], mostOfOneRule: number): Candidate[] {
  const taken = [...chosen];
  for (const candidate of candidates) {
    if (taken.length >= MOST_QUESTIONS) break;
    const isAskedAlready = taken.some(({ key }) => key === candidate.key);
    const ofRule = taken.filter(({ rule }) => rule === candidate.rule).length;
    if (!isAskedAlready && ofRule < mostOfOneRule) taken.push(candidate);
  }
  return taken;
}

/** Only those that members read beside the row, and that nobody has accepted. */
function findContradictions(queries: readonly Query[]): QuestionContext['contradictions'] {
  const found = new Map<string, Query[]>();
  for (const query of queries) {
    if (query.key === null || query.accepted !== null || query.audience !== 'paper') continue;
    if (DOUBTS.includes(query.rule)) found.set(query.key, [...(found.get(query.key) ?? []), query]);
  }
  return found;
}
