/**
 * Every number that a paper prints, with the keys of the rows that it counts, so that anybody can check any of them. Tables are
 * found wherever they stand in the page model, so that a new one is in the list without a word here.
 */
import type { RecommendationFacts } from '../../scrutiny/facts.ts';
import type { Count } from '../../scrutiny/figure.ts';
import type { Block } from '../page-model.ts';
import type { PaperModel } from '../paper-model.ts';
import type { Summary } from '../summary-model.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';
import { findTables } from './find-tables.ts';
import { readTable } from './read-table.ts';

export type FigureUnit = 'recommendations' | 'audits' | 'queries' | 'days' | 'times' | 'number';

export interface FigureEntry {
  /** The paper's folder. */
  readonly paper: string;
  /** Caption of the table, or `Narrative`, `Summary`, `Audit`, `Progress`, `Theme`, `Overall status`, `Recommendation`. */
  readonly place: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** As many as are counted, where something is counted; the one row where its days or times are told. */
  readonly keys: readonly string[];
}

/** In the order: numbers of the sentences, the summary, tables as they stand in the paper, headings, rows one by one. */
export function listFigures({ paper, scrutiny, model }: ScrutinisedPaper): FigureEntry[] {
  const entries = [
    ...listBoundNumbers(scrutiny.counts),
    ...listSummary(model.summary),
    ...findTables(model).flatMap(readTable),
    ...listBlocks(model).flatMap(listOverall),
    ...listHeadings(model, scrutiny),
    ...scrutiny.facts.flatMap(listRow),
  ];
  return entries.map((entry) => ({ paper: paper.folder, ...entry }));
}

type Entry = Omit<FigureEntry, 'paper'>;

/** Under the names by which a narrative binds them: `figures.open`. */
function listBoundNumbers(counts: ScrutinisedPaper['scrutiny']['counts']): Entry[] {
  const units: Readonly<Record<string, FigureUnit>> = { audits: 'audits', queries: 'queries' };
  return Object.entries(counts).map(([name, count]) =>
    entryOf('Narrative', `figures.${name}`, '', count, units[name] ?? 'recommendations'),
  );
}

function listSummary({ decisions, late }: Summary): Entry[] {
  return [decisions, late].flatMap(({ counts, more, heading }) => [
    ...counts.map((count) => entryOf('Summary', count.label, heading, count)),
    ...(more === null ? [] : [entryOf('Summary', 'Not listed for want of room', heading, countKeys(more.keys))]),
  ]);
}

/** The numbers from which the state of the whole follows. */
function listOverall(block: Block): Entry[] {
  if (block.kind !== 'overall-status') return [];
  return block.counts.map((count) => entryOf('Overall status', count.label, '', count));
}

function listBlocks({ sections }: Pick<PaperModel, 'sections'>): Block[] {
  return sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'block' ? [part.block] : [])));
}

/** What the headings and captions above the rows say: audit by audit in a tracker, pillar by pillar or theme by theme in a plan. */
function listHeadings(
  model: PaperModel,
  { byAudit, byTheme, byTrack, progress }: ScrutinisedPaper['scrutiny'],
): Entry[] {
  const { recommendations } = model;
  const isByTheme = listBlocks(model).some(({ kind }) => kind === 'progress-by-theme');
  const figures =
    recommendations !== null
      ? [['Audit', recommendations.isCountedByTrack ? byTrack : byAudit] as const]
      : isByTheme
        ? [['Theme', byTheme] as const]
        : [...progress].map(([, figure]) => ['Progress', figure] as const);
  return figures.flatMap(([place, { rows, columns, totals, total }]) =>
    [...rows, { label: 'Total', counts: totals, total }].flatMap((row) => [
      ...row.counts.map((count, index) => entryOf(place, row.label, columns[index]?.label ?? '', count)),
      entryOf(place, row.label, 'Total', row.total),
    ]),
  );
}

/** Days and times of one recommendation, as its own block and the tables of what is late say them. */
function listRow({
  recommendation: { key },
  daysOverdue,
  daysLateAgainstOriginal,
  timesRevised,
  daysMoved,
  daysLateAtCompletion,
}: RecommendationFacts): Entry[] {
  const told: readonly (readonly [string, number | null, FigureUnit])[] = [
    ['Days overdue', daysOverdue, 'days'],
    ['Days late against original', daysLateAgainstOriginal, 'days'],
    ['Times revised', timesRevised === 0 ? null : timesRevised, 'times'],
    ['Days moved', timesRevised === 0 ? null : daysMoved, 'days'],
    ['Days late at completion', daysLateAtCompletion, 'days'],
  ];
  return told.flatMap(([column, value, unit]) =>
    value === null ? [] : [{ place: 'Recommendation', row: key, column, value, unit, keys: [key] }],
  );
}

function entryOf(
  place: string,
  row: string,
  column: string,
  { value, keys }: Count,
  unit: FigureUnit = 'recommendations',
): Entry {
  return { place, row, column, value, unit, keys };
}

function countKeys(keys: readonly string[]): Count {
  return { value: keys.length, keys };
}
