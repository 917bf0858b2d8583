/** All rules of the queries in the order of their seriousness, and the queries that they raise. */
import { CHRONOLOGY_RULES } from './chronology.ts';
import { CLAIM_RULES } from './claims.ts';
import { CLOSURE_RULES } from './closures.ts';
import { OPEN_WORDS_RULES, REFUSED_RULES } from './contradictions.ts';
import { DATE_RULES } from './date-rules.ts';
import { TEXT_DATE_RULES } from './dates-in-text.ts';
import { GAP_RULES, UPDATE_RULES } from './gaps.ts';
import { HISTORY_RULES } from './history-queries.ts';
import { DUPLICATE_PAPER_RULES, DUPLICATE_ROW_RULES } from './near-duplicates.ts';
import { OUTLIER_RULES } from './outlier-dates.ts';
import { ACTION_RULES } from './partial-actions.ts';
import { PASTED_TEXT_RULES } from './pasted-text.ts';
import { PLACEHOLDER_RULES } from './placeholders.ts';
import type { PaperFinding, PaperRule, Query, QueryContext, RowRule } from './query.ts';
import { REPORT_GAP_RULES } from './report-gaps.ts';
import { SLIP_RULES } from './slips.ts';
import { SOURCE_COUNT_RULES } from './source-counts.ts';
import { STALE_HEADING_RULES } from './stale-headings.ts';

/** What contradicts the record, then what contradicts itself, then what is missing, then slips of the pen. */
export const RULES: readonly (RowRule | PaperRule)[] = [
  ...HISTORY_RULES,
  ...REFUSED_RULES,
  ...ACTION_RULES,
  ...OPEN_WORDS_RULES,
  ...CLAIM_RULES,
  ...SOURCE_COUNT_RULES,
  ...DATE_RULES,
  ...CLOSURE_RULES,
  ...PLACEHOLDER_RULES,
  ...PASTED_TEXT_RULES,
  ...TEXT_DATE_RULES,
  ...CHRONOLOGY_RULES,
  ...GAP_RULES,
  ...UPDATE_RULES,
  ...REPORT_GAP_RULES,
  ...STALE_HEADING_RULES,
  ...OUTLIER_RULES,
  ...DUPLICATE_ROW_RULES,
  ...DUPLICATE_PAPER_RULES,
  ...SLIP_RULES,
];

/** What members read beside a row. */
export const RULES_FOR_MEMBERS = RULES.filter(({ audience }) => audience === 'paper');

/** The names that a paper can accept queries by. */
export const RULE_NAMES: readonly string[] = RULES.map(({ name }) => name);

/** Rule by rule, and within a rule in the order of the register. Nothing is accepted yet. */
export function raiseQueries(context: QueryContext, rules: readonly (RowRule | PaperRule)[] = RULES): Query[] {
  const places = new Map(context.facts.map(({ recommendation }) => [recommendation.key, recommendation.source]));
  return rules.flatMap((rule) =>
    applyRule(rule, context).map(({ key, sentence, others = [] }): Query => {
      const place = key === null ? undefined : places.get(key);
      return {
        rule: rule.name,
        key,
        sentence,
        ask: rule.ask,
        audience: rule.audience,
        places: place === undefined ? others : [place, ...others],
        accepted: null,
      };
    }),
  );
}

function applyRule(rule: RowRule | PaperRule, context: QueryContext): PaperFinding[] {
  if ('findInPaper' in rule) return [...rule.findInPaper(context)];
  // A loop, because most rows have nothing to find: mapping them cost as much as the rules.
  const found: PaperFinding[] = [];
  for (const facts of context.facts) {
    for (const finding of rule.findInRow(facts, context)) found.push({ ...finding, key: facts.recommendation.key });
  }
  return found;
}
