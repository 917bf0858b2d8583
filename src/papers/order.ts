/** The order in which a paper prints its audits and their recommendations. */
import type { ItemOrder, ReportOrder } from '../inputs/layout.ts';
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { compareText } from '../words.ts';

const natural = new Intl.Collator('en-GB', { numeric: true });

/** By priority the most serious first, then by reference, so that 4.2 stands before 4.10. */
export function orderWithinGroup(
  facts: readonly RecommendationFacts[],
  itemOrder: ItemOrder = 'priority',
): RecommendationFacts[] {
  switch (itemOrder) {
    case 'priority':
      return [...facts].sort((a, b) => levelOf(a) - levelOf(b) || compareReferences(a, b));
    case 'reference':
      return orderByReference(facts);
    case 'as-exported':
      return [...facts];
  }
}

/** `4.2` before `4.10`. */
export function orderByReference(facts: readonly RecommendationFacts[]): RecommendationFacts[] {
  return [...facts].sort(compareReferences);
}

/** Oldest audit first as the panel knows it, or the audit with the most overdue items first. Audits without a date come last. */
export function orderReports(
  reports: readonly SourceReport[],
  facts: readonly RecommendationFacts[],
  order: ReportOrder,
): SourceReport[] {
  if (order === 'as-exported') return [...reports];
  const byDate = (a: SourceReport, b: SourceReport): number =>
    compareText(a.date?.firstDay ?? '9999', b.date?.firstDay ?? '9999') || natural.compare(a.title, b.title);
  if (order === 'oldest-audit-first') return [...reports].sort(byDate);
  const urgency = (report: SourceReport): number => {
    const open = facts.filter((entry) => entry.report.key === report.key && entry.standing === 'open');
    return (
      Math.max(0, ...open.map((entry) => (entry.daysOverdue === null ? 0 : 10 - levelOf(entry)))) * 1000 +
      open.filter(({ daysOverdue }) => daysOverdue !== null).length
    );
  };
  return [...reports].sort((a, b) => urgency(b) - urgency(a) || byDate(a, b));
}

function levelOf({ recommendation }: RecommendationFacts): number {
  return recommendation.priority.level ?? 9;
}

function compareReferences(a: RecommendationFacts, b: RecommendationFacts): number {
  return natural.compare(a.recommendation.reference, b.recommendation.reference);
}
