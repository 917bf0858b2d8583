/**
 * The recommendations that a meeting can decide on, and how a line of decisions.csv may name them and their audits.
 * Chooses none: that is for find-decided.ts.
 */
import { listInWords } from '../../words.ts';
import type { Recommendation, SourceReport } from '../recommendation.ts';
import type { DecidedPaper } from '../resolve-decisions.ts';
import { normaliseWord } from '../vocabulary.ts';
import type { Cell } from '../../inputs/csv-tables.ts';
import type { DecisionLine } from './decision-line.ts';

export interface Decided {
  readonly paper: DecidedPaper;
  readonly recommendation: Recommendation;
  readonly report: SourceReport | null;
}

const MOST_NAMED = 8;

/** Every recommendation of the meeting, in the order of the papers. */
export function listDecidable(papers: readonly DecidedPaper[]): Decided[] {
  return papers.flatMap((paper) => {
    const reports = new Map(paper.register.reports.map((report) => [report.key, report]));
    return paper.register.recommendations.map((recommendation) => ({
      paper,
      recommendation,
      report: reports.get(recommendation.reportKey) ?? null,
    }));
  });
}

/** Null, with the problem reported, where more than one fits. `cell` is the key or the reference. */
export function chooseOnly(line: DecisionLine, cell: Cell, found: readonly Decided[]): Decided | null {
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const papers = [...new Set(found.map(({ paper }) => paper.folder))];
  const audits = new Set(found.map(({ report }) => report?.key));
  const isPaperUnclear = papers.length > 1;
  const places = isPaperUnclear
    ? `in the papers ${listInWords(papers)}`
    : `in ${audits.size} audits: ${nameAudits(found)}`;
  line.report(
    'error',
    'ambiguous-recommendation',
    cell,
    `"${cell.text}" stands ${places}${isPaperUnclear && audits.size > 1 ? ` (${nameAudits(found)})` : ''}.`,
    isPaperUnclear && audits.size === 1
      ? 'Say under Paper which one is meant.'
      : 'Say under Audit (and Audit date) which one is meant, or fill in its key.',
  );
  return null;
}

/** `Fleet management (September 2022), Payroll` */
export function nameAudits(candidates: readonly Decided[]): string {
  const names = [...new Set(candidates.flatMap(({ report }) => (report === null ? [] : [nameAudit(report)])))];
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameAudit({ title, date }: SourceReport): string {
  return date === null ? title : `${title} (${date.understood})`;
}

/** By the title, with or without the date, or by the key that the figures have. */
export function isAudit(report: SourceReport | null, written: string): boolean {
  return report !== null && [report.title, nameAudit(report), report.key].some((name) => isSameWord(name, written));
}

/** `4.2`, `4.2.`, or with its title as exports have it: `4.2 IT policies`. */
export function isReference({ recommendation: { reference, title } }: Decided, written: string): boolean {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/[.:]$/, '').toLowerCase();
  return plain(written) === plain(reference) || (title !== null && plain(written) === plain(`${reference} ${title}`));
}

/** Case, spaces and punctuation do not matter. */
export function isSameWord(one: string, other: string): boolean {
  return normaliseWord(one) === normaliseWord(other);
}

/** For messages: `in the paper "internal-audit-tracker"`, or `of this meeting` where the line names none. */
export function whereOf({ row: { paper } }: DecisionLine): string {
  return paper === null ? 'of this meeting' : `in the paper "${paper.text}"`;
}
