/** Queries that the author of the paper knows of and answers for: marked with the reason, never taken away. */
import type { AcceptedQuery } from '../../inputs/inputs.ts';
import { findNearest } from '../../nearest-word.ts';
import type { Checked, Problem } from '../../problems.ts';
import { listInWords } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { Query } from './query.ts';
import { RULE_NAMES } from './raise-queries.ts';

/** Queries in their order. An entry that fits none is a warning: the data has been mended, or the entry is misspelt. */
export function acceptQueries(
  queries: readonly Query[],
  accepted: readonly AcceptedQuery[],
  facts: readonly RecommendationFacts[],
  file: string,
): Checked<Query[]> {
  const problems: Problem[] = [];
  const reasons = new Map<Query, string>();
  for (const entry of accepted) {
    const place = { file, line: entry.line, column: 'acceptedQueries', value: entry.query };
    const found = findEntry(entry, queries, facts);
    if ('problem' in found) problems.push({ ...place, ...found.problem });
    else for (const query of found.queries) reasons.set(query, entry.reason);
  }
  return {
    value: queries.map((query) => ({ ...query, accepted: reasons.get(query) ?? query.accepted })),
    problems,
  };
}

type Complaint = Pick<Problem, 'code' | 'severity' | 'message' | 'advice' | 'value'>;

function findEntry(
  { query: rule, recommendation: named }: AcceptedQuery,
  queries: readonly Query[],
  facts: readonly RecommendationFacts[],
): { readonly queries: readonly Query[] } | { readonly problem: Complaint } {
  if (!RULE_NAMES.includes(rule)) return { problem: explainUnknownRule(rule) };
  const keys = named === null ? [null] : findKeys(named, facts);
  if (named !== null && keys.length === 0) return { problem: explainUnknownRow(named, facts) };
  if (keys.length > 1) return { problem: explainSeveral(named ?? '', keys) };
  const ofRule = queries.filter((query) => query.rule === rule);
  const fitting = ofRule.filter(({ key }) => key === keys[0]);
  return fitting.length > 0 ? { queries: fitting } : { problem: explainNothing(rule, named, ofRule, facts) };
}

/** A key is one row; a reference may be that of several audits. */
function findKeys(named: string, facts: readonly RecommendationFacts[]): (string | null)[] {
  const wanted = simplify(named);
  const keys = facts.map(({ recommendation }) => recommendation.key);
  if (keys.includes(named.trim())) return [named.trim()];
  return facts
    .filter(({ recommendation }) => simplify(recommendation.reference) === wanted)
    .map(({ recommendation }) => recommendation.key);
}

function simplify(reference: string): string {
  return reference.trim().replaceAll(/\s+/g, ' ').replace(/[.:]$/, '').toLowerCase();
}

function explainUnknownRule(rule: string): Complaint {
  const nearest = findNearest(rule, RULE_NAMES);
  return {
    code: 'unknown-accepted-query',
    severity: 'warning',
    message: `"${rule}" is not the name of a query.`,
    advice:
      nearest === null
        ? 'Copy the name from the query sheet or from the log of the build.'
        : `Did you mean "${nearest}"?`,
  };
}

function explainUnknownRow(named: string, facts: readonly RecommendationFacts[]): Complaint {
  const known = facts.flatMap(({ recommendation }) => [recommendation.reference, recommendation.key]);
  const nearest = findNearest(named, known);
  return {
    code: 'accepted-query-without-row',
    severity: 'warning',
    value: named,
    message: `There is no recommendation "${named}" in this paper, so there is nothing to accept.`,
    advice:
      nearest === null
        ? 'Take the entry out, or correct the key.'
        : `Did you mean "${nearest}"? If not, take the entry out.`,
  };
}

function explainSeveral(named: string, keys: readonly (string | null)[]): Complaint {
  return {
    code: 'accepted-query-ambiguous',
    severity: 'error',
    value: named,
    message: `"${named}" is the reference of ${keys.length} recommendations.`,
    advice: `Write the key of the one that is meant: ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ', …' : ''}.`,
  };
}

function explainNothing(
  rule: string,
  named: string | null,
  ofRule: readonly Query[],
  facts: readonly RecommendationFacts[],
): Complaint {
  const references = new Map(facts.map(({ recommendation }) => [recommendation.key, recommendation.reference]));
  const raised = ofRule.map(({ key }) => (key === null ? 'the paper as a whole' : (references.get(key) ?? key)));
  const elsewhere = [...new Set(raised)].slice(0, 5);
  return {
    code: 'nothing-to-accept',
    severity: 'warning',
    message: `The query "${rule}"${named === null ? ' about the paper as a whole' : ` about ${named}`} is not raised any more.`,
    advice:
      elsewhere.length === 0
        ? 'There is nothing to accept any more: take the entry out.'
        : `Take the entry out, or say which one is meant: it is raised for ${listInWords(elsewhere)}.`,
  };
}
