/** How the summary calls a report and a row, within the lines that it has for them. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { PaperContext } from './paper-context.ts';
import { countLines, cutToLines } from './summary-lines.ts';
import type { SummaryPlaces } from './summary-places.ts';

/** What a row needs to know of its paper. */
export interface SummaryScope {
  readonly places: SummaryPlaces;
  /** By the key of the report. */
  readonly reportNames: ReadonlyMap<string, string>;
  readonly hasPriorities: boolean;
}

/** `Fleet management, 4.2`, in at most `lines`: the name of the report gives way, never the reference. */
export function nameRow(
  facts: RecommendationFacts,
  { reportNames }: SummaryScope,
  width: number,
  lines: number,
): string {
  const report = reportNames.get(facts.report.key) ?? facts.report.title;
  const { reference } = facts.recommendation;
  const name = `${report}, ${reference}`;
  if (countLines(name, width) <= lines) return name;
  const words = report.split(' ');
  while (words.length > 1 && countLines(`${words.join(' ')}…, ${reference}`, width) > lines) words.pop();
  return cutToLines(`${words.join(' ').replace(/[,;:]$/, '')}…, ${reference}`, width, lines);
}

/** What a reader calls each report: its short title where there is one; two of one name are told apart by their dates. */
export function nameReports({
  register,
  paper,
}: Pick<PaperContext, 'register' | 'paper'>): ReadonlyMap<string, string> {
  const shortTitles = new Map(paper.settings.reports.map(({ title, shortTitle }) => [title, shortTitle]));
  const titles = register.reports.map((report) => ({ report, title: shortTitles.get(report.title) ?? report.title }));
  return new Map(
    titles.map(({ report, title }) => {
      const isShared = titles.some((other) => other.report !== report && other.title === title);
      return [report.key, isShared && report.date !== null ? `${title} ${report.date.understood}` : title];
    }),
  );
}
