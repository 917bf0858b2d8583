/** Puts any recommendations of a paper into the order in which the paper itself prints them. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { orderByReference, orderReports, orderWithinGroup } from './order.ts';
import type { PaperContext } from './paper-context.ts';

/** `facts` may be any of the paper’s; rows that the paper does not hold are left out. */
export function orderAsPrinted(context: PaperContext, facts: readonly RecommendationFacts[]): RecommendationFacts[] {
  if (context.layout.recommendations !== null) return orderAsBlocks(context, facts);
  return context.layout.rowBlocks.includes('progress-by-theme')
    ? orderByTheme(context, facts)
    : orderAsPlan(context, facts);
}

/** Theme by theme; within one as the export has them. */
function orderByTheme({ scrutiny }: PaperContext, facts: readonly RecommendationFacts[]): RecommendationFacts[] {
  const byKey = new Map(facts.map((entry) => [entry.recommendation.key, entry]));
  return scrutiny.byTheme.rows.flatMap(({ total }) => total.keys.flatMap((key) => byKey.get(key) ?? []));
}

function orderAsBlocks(
  { scrutiny, register, arrangement }: PaperContext,
  facts: readonly RecommendationFacts[],
): RecommendationFacts[] {
  const byAudit = orderReports(register.reports, scrutiny.facts, arrangement.order).flatMap(({ key }) =>
    orderWithinGroup(
      facts.filter((entry) => entry.report.key === key),
      arrangement.itemOrder,
    ),
  );
  if (arrangement.groupBy === 'audit') return byAudit;
  const rank = new Map(
    scrutiny.byPriority.rows.flatMap(({ total }, index) => total.keys.map((key) => [key, index] as const)),
  );
  const rankOf = ({ recommendation }: RecommendationFacts): number => rank.get(recommendation.key) ?? rank.size;
  return byAudit.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Report by report, pillar by pillar, then by reference. */
function orderAsPlan(
  { scrutiny, register }: PaperContext,
  facts: readonly RecommendationFacts[],
): RecommendationFacts[] {
  return register.reports.flatMap(({ key }) => {
    const ofReport = facts.filter((entry) => entry.report.key === key);
    const pillars = scrutiny.progress.get(key)?.rows.map((row) => row.key) ?? [];
    return pillars.flatMap((pillar) =>
      orderByReference(ofReport.filter(({ recommendation }) => (recommendation.pillar ?? '') === pillar)),
    );
  });
}
