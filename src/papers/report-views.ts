/** The reports of a paper with their recommendations and the names by which a narrative calls them. */
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { PaperContext } from './paper-context.ts';

/** The items of one report and how the paper calls them. */
export interface ReportView {
  readonly report: SourceReport;
  readonly shortTitle: string;
  /** Empty for a report whose rows have all been closed and have left the paper. */
  readonly facts: readonly RecommendationFacts[];
  /** Those that were closed at earlier meetings and that the paper no longer holds. */
  readonly closedCount: number;
}

/** One view for each report of the paper, in the order of the export, and behind them the reports that have left it. */
export function allViews({ register, scrutiny, paper }: PaperContext): ReportView[] {
  const { movement, closedEarlier } = scrutiny.followed;
  const held = new Set(register.recommendations.map(({ key }) => key));
  const closed = [...closedEarlier, ...(movement?.closed ?? [])].filter(
    ({ recommendation }) => !held.has(recommendation.key),
  );
  const reports = new Map(
    [...register.reports, ...closed.map(({ report }) => report)].map((entry) => [entry.key, entry]),
  );
  // The report as it stands today, in its own place.
  for (const report of register.reports) reports.set(report.key, report);
  return [...reports.values()].map((report) => ({
    report,
    shortTitle: paper.settings.reports.find(({ title }) => title === report.title)?.shortTitle ?? report.title,
    facts: scrutiny.facts.filter((entry) => entry.report.key === report.key),
    closedCount: closed.filter((entry) => entry.report.key === report.key).length,
  }));
}

/** By its title or its short title; the only report of a paper that has rows need not be named. */
export function findView(asked: string | undefined, context: PaperContext): ReportView | undefined {
  const views = allViews(context);
  if (asked === undefined) {
    const inUse = views.filter(({ facts }) => facts.length > 0);
    const only = inUse.length === 0 ? views : inUse;
    return only.length === 1 ? only[0] : undefined;
  }
  return views.find(({ report, shortTitle }) =>
    [report.title, shortTitle].some((title) => title.toLowerCase() === asked.toLowerCase()),
  );
}
