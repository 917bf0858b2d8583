/** How the summary calls a report and a row, within the lines that it has for them. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { nameItem } from './item-table.ts';
import type { PaperContext } from './paper-context.ts';
import { countLines, cutToLines } from './summary-lines.ts';
import type { SummaryPlaces } from './summary-places.ts';
import { lowerFirst } from '../words.ts';

/** What a row needs to know of its paper. */
export interface SummaryScope {
  readonly places: SummaryPlaces;
  /** By the key of the report. */
  readonly reportNames: ReadonlyMap<string, string>;
  readonly hasPriorities: boolean;
  /** What stands before a number without a title, or null. */
  readonly itemWord: string | null;
}

/** `Fleet management, 4.2`, in at most `lines`: the name of the report gives way, never the reference. */
export function nameRow(
  facts: RecommendationFacts,
  { reportNames, itemWord }: SummaryScope,
  width: number,
  lines: number,
): string {
  // A text says more than the name of the only report.
  if (facts.recommendation.isReferenceFromText && reportNames.size === 1)
    return cutToLines(facts.recommendation.reference, width, lines);
  const report = reportNames.get(facts.report.key) ?? facts.report.title;
  const reference = nameNumber(facts, itemWord);
  const name = `${report}, ${reference}`;
  if (countLines(name, width) <= lines) return name;
  const words = report.split(' ');
  while (words.length > 1 && countLines(`${words.join(' ')}…, ${reference}`, width) > lines) words.pop();
  return cutToLines(`${words.join(' ').replace(/[,;:]$/, '')}…, ${reference}`, width, lines);
}

/** `4.2`, or `area for improvement 3` */
export function nameNumber({ recommendation }: RecommendationFacts, itemWord: string | null): string {
  const { reference } = recommendation;
  const name = nameItem({ reference, title: null }, itemWord);
  return name === reference ? reference : lowerFirst(name);
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
