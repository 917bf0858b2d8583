/**
 * Proves from the print that a paper's summary is one page, and where it is not says which part to shorten. The page model
 * cuts its lists to one page, so this finds only texts that nothing may cut, such as the title. It prints nothing.
 */
import type { Summary } from '../papers/summary-model.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';

/** A text of the summary that somebody wrote. */
interface WrittenText {
  /** Heading of the part in which it stands. */
  readonly part: string;
  /** `title` */
  readonly what: string;
  readonly text: string;
  /** `meetings/2026-01-20-jarap/tracker/paper.md` or `…/recommendations.csv:12` */
  readonly place: string;
  /** Letters that it usually has at most. */
  readonly usual: number;
}

export interface LongSummary {
  /** Pages that the summary takes. */
  readonly pageCount: number;
  /** Heading of the part to shorten. */
  readonly part: string;
  readonly what: string;
  readonly text: string;
  readonly place: string;
}

/** Null for a summary of one page. `pageOf` is that of the print: the pages of the anchors. */
export function findLongSummary(made: ScrutinisedPaper, pageOf: ReadonlyMap<string, number>): LongSummary | null {
  const { summary } = made.model;
  const first = pageOf.get('summary');
  const next = pageOf.get('report');
  if (first === undefined || next === undefined)
    throw new Error(`The print of ${made.model.fileName} does not say where its summary begins and ends`);
  if (next - first <= 1) return null;
  const texts = listTexts(made);
  const lengths = texts.map((entry) => entry.text.length / entry.usual);
  // The longest for its place; where none is long, the longest of the part that runs over.
  const longest = texts[lengths.indexOf(Math.max(...lengths))];
  const overflowing = findOverflowingPart(summary, pageOf, first);
  const inPart = texts.filter(({ part }) => part === overflowing).toSorted((a, b) => b.text.length - a.text.length)[0];
  const culprit = Math.max(...lengths) > 1.5 ? longest : (inPart ?? longest);
  if (culprit === undefined) throw new Error(`The summary of ${made.model.fileName} has no texts`);
  const { part, what, text, place } = culprit;
  return { pageCount: next - first, part, what, text, place };
}

/** The part that ends on a later page: the last whose heading is on the first page, or the first whose heading is not. */
function findOverflowingPart(summary: Summary, pageOf: ReadonlyMap<string, number>, first: number): string {
  const parts = [summary.decisions, summary.movement, summary.late, summary.questions];
  const after = parts.find(({ id }) => (pageOf.get(id) ?? first) > first);
  if (after !== undefined) return after.heading;
  return parts.findLast(({ id }) => pageOf.has(id))?.heading ?? summary.decisions.heading;
}

function listTexts({ model, meeting, paper, scrutiny }: ScrutinisedPaper): WrittenText[] {
  const { summary } = model;
  const sources = new Map(scrutiny.facts.map(({ recommendation }) => [recommendation.key, recommendation.source]));
  const placeOf = (key: string): string => {
    const source = sources.get(key);
    return source === undefined ? paper.file : `${source.file}:${source.line}`;
  };
  const fromRows = <Row extends { readonly key: string }>(
    { heading, rows }: { readonly heading: string; readonly rows: readonly Row[] },
    textsOf: (row: Row) => readonly (readonly [what: string, text: string, usual: number])[],
  ): WrittenText[] =>
    rows.flatMap((row) =>
      textsOf(row).map(([what, text, usual]) => ({ part: heading, what, text, usual, place: placeOf(row.key) })),
    );
  return [
    { part: 'Title', what: 'title of the paper', text: model.title, place: paper.file, usual: 90 },
    { part: 'Title', what: 'name of the panel', text: meeting.panel.name, place: 'organisation.yaml', usual: 90 },
    ...fromRows(summary.decisions, ({ name, priority }) => [
      ['name of the recommendation', name, 100],
      ['priority', priority.word, 30],
    ]),
    ...fromRows(summary.late, ({ name, why, priority }) => [
      ['name of the recommendation', name, 60],
      ['reason why it matters', why, 80],
      ['priority', priority.word, 30],
    ]),
    ...fromRows(summary.questions, ({ sentence }) => [['question', sentence, 200]]),
  ];
}
