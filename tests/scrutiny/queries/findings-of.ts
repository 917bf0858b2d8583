/** Puts texts through one rule by its name, so that a test says only the text and what is found in it. */
import type { Recommendation, SourceReport } from '../../../src/recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../../src/scrutiny/facts.ts';
import type { Finding, PaperRule, QueryContext, RowRule } from '../../../src/scrutiny/queries/query.ts';
import { AS_AT, factsOf, NEXT_MEETING, sampleEdition } from '../../papers/sample-paper.ts';

export function contextOf(facts: readonly RecommendationFacts[]): QueryContext {
  return {
    asAt: AS_AT,
    nextMeeting: NEXT_MEETING,
    meeting: '2026-01-20',
    period: null,
    auditors: new Map(),
    facts,
    followed: {
      edition: sampleEdition(),
      register: { reports: [], recommendations: [] },
      movement: null,
      decisions: new Map(),
      closedEarlier: [],
      findings: [],
    },
  };
}

/** What the rule of that name says of one row. */
export function sentencesOf(
  rules: readonly (RowRule | PaperRule)[],
  name: string,
  recommendation: Partial<Recommendation>,
): string[] {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined || !('findInRow' in rule)) throw new Error(`There is no rule ${name} for a row`);
  const facts = factsOf(recommendation);
  return rule.findInRow(facts, contextOf([facts])).map(({ sentence }) => sentence);
}

/** The same for a row whose latest update is that text. */
export function sentencesOn(rules: readonly (RowRule | PaperRule)[], name: string, update: string): string[] {
  return sentencesOf(rules, name, { updates: [{ period: null, text: update }] });
}

export interface Row extends Partial<Recommendation> {
  readonly report?: Partial<SourceReport>;
}

/** What the rule says of several rows, numbered from 1 as reference, key and line. */
export function findingsAmong(
  rules: readonly (RowRule | PaperRule)[],
  name: string,
  rows: readonly Row[],
): readonly (Finding & { readonly key: string | null })[] {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined || !('findInPaper' in rule)) throw new Error(`There is no rule ${name} for a paper`);
  const facts = rows.map(({ report = {}, ...row }, index) =>
    factsOf(
      {
        key: `row-${index + 1}`,
        reference: String(index + 1),
        source: { file: 'tracker.csv', line: index + 1 },
        reportKey: report.key ?? 'fleet',
        ...row,
      },
      report,
    ),
  );
  return rule.findInPaper(contextOf(facts));
}
