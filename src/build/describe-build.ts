/** The build in words and numbers for the terminal: what was read, what each paper became. */
import type { ReadAs } from '../inputs/csv-tables.ts';
import type { MeetingInput } from '../inputs/inputs.ts';
import { day } from '../papers/wording.ts';
import type { Problem } from '../problems.ts';
import type { BuildSummary, PaperSummary } from '../terminal/reporter.ts';
import { countOf } from '../words.ts';
import type { PublishedPaper } from './collect-outputs.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';

/** Every table that was read, for the line of the log that says how: the exports of each meeting, then its decisions. */
export function tablesOf(meetings: readonly MeetingInput[]): { readonly file: string; readonly readAs: ReadAs }[] {
  return meetings.flatMap(({ papers, decisions }) => [
    ...papers.flatMap(({ tables }) => tables),
    ...(decisions === null ? [] : [decisions]),
  ]);
}

/** `Read 3 meetings, 3 papers, 94 rows, 7 decisions`: of decisions.csv the lines that are filled in, where there are any. */
export function describeReading(meetings: readonly MeetingInput[]): string {
  const papers = meetings.flatMap((meeting) => meeting.papers);
  const rows = papers.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows.length, 0);
  const decided = meetings
    .flatMap(({ decisions }) => decisions?.rows ?? [])
    .filter(({ decision }) => decision !== null);
  const parts = [countOf(meetings.length, 'meeting'), countOf(papers.length, 'paper'), countOf(rows, 'row')];
  return `Read ${[...parts, ...(decided.length === 0 ? [] : [countOf(decided.length, 'decision')])].join(', ')}`;
}

/** A build that wrote nothing; what it did write is for the caller to add. */
export function describePapers(
  papers: readonly ScrutinisedPaper[],
  published: ReadonlyMap<ScrutinisedPaper, PublishedPaper>,
  problems: readonly Problem[],
): Omit<BuildSummary, 'exitCode' | 'elapsedMs'> {
  return {
    outFolder: null,
    papers: papers.map((paper) => describePaper(paper, published.get(paper))),
    problems,
    warningsCount: problems.filter(({ severity }) => severity === 'warning').length,
    errorsCount: problems.filter(({ severity }) => severity === 'error').length,
    pdfsMade: false,
    pdfReason: null,
  };
}

function describePaper(paper: ScrutinisedPaper, published: PublishedPaper | undefined): PaperSummary {
  const largePrintPages = published?.largePrintPageCount;
  return {
    title: paper.model.title,
    meeting: `${paper.meeting.panel.shortName}, ${day(paper.meeting.date)}`.replaceAll('\u00A0', ' '),
    pdfPages: published?.pageCount ?? null,
    ...(largePrintPages === undefined ? {} : { largePrintPages }),
    recommendations: paper.model.recommendationCount,
    files: published?.files ?? [],
  };
}
