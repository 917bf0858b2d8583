/** Rows of counts by priority, the total last, and the sums that prove them. Every number carries the keys that it counts. */
import type { Count, CountTable, Figure } from '../scrutiny/figure.ts';
import type { RecommendationFacts, Timeliness } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { formatNumber, sumInWords } from '../words.ts';
import { inSentence, USUAL_LABELS, type StatusLabels } from './labels.ts';
import { priorityMark } from './marks.ts';
import type { TableCell, TableRow } from './page-model.ts';
import { markCell, numberCell, row, textCell } from './table-cells.ts';

export const PRIORITY_HEADING = 'Risk or priority of recommendation';

/** In the order of the printed table. */
const TIMELINESS_ORDER = Object.keys(USUAL_LABELS.timeliness) as Timeliness[];

/** Nothing, counted. */
export const NIL: Count = { value: 0, keys: [] };

export interface CountRow {
  /** As the priority axis makes it: `2-Significant`. */
  readonly key: string;
  readonly label: string;
  readonly counts: readonly Count[];
}

/** One row for each priority in the auditor's own word, then the total. */
export function countRows(rows: readonly CountRow[], totals: readonly Count[]): TableRow[] {
  return [
    ...rows.map(({ key, label, counts }) =>
      row(
        priorityCell(key, label),
        counts.map((entry) => numberCell(entry)),
      ),
    ),
    row(
      textCell('Total'),
      totals.map((entry) => numberCell(entry)),
      true,
    ),
  ];
}

/** The rows of a figure with the total of each at its end, and further columns behind it. */
export function figureRows(figure: Figure, more: (whole: Count) => readonly Count[] = () => []): TableRow[] {
  return countRows(
    figure.rows.map(({ key, label, counts, total }) => ({ key, label, counts: [...counts, total, ...more(total)] })),
    [...figure.totals, figure.total, ...more(figure.total)],
  );
}

/** `Reconciled: 6 overdue = 1 Fundamental + 5 Significant.` */
export function reconcileByPriority(
  entries: readonly RecommendationFacts[],
  what: string,
  { byPriority }: Pick<Scrutiny, 'byPriority'>,
): string {
  const listed = new Set(countFacts(entries).keys);
  const parts = byPriority.rows.map(({ label, total }) => ({
    value: total.keys.filter((key) => listed.has(key)).length,
    label,
  }));
  return `${reconcile(`${formatNumber(entries.length)} ${what}`, parts)}.`;
}

/** `Reconciled: 7 due = 5 due before next meeting + 2 late against original date.`, so that lists and the table agree. */
export function reconcileByTimeliness(
  entries: readonly RecommendationFacts[],
  what: string,
  labels: StatusLabels,
): string {
  const parts = TIMELINESS_ORDER.map((timeliness) => ({
    value: entries.filter((entry) => entry.timeliness === timeliness).length,
    label: inSentence(labels.timeliness[timeliness]),
  })).filter(({ value }) => value > 0);
  return `${reconcile(`${formatNumber(entries.length)} ${what}`, parts)}.`;
}

/** `Reconciled: 21 recommendations = 16 remaining + 5 completed and proposed closed.` */
export function reconcileColumns(whole: string, figure: Figure, labels: readonly string[]): string {
  const parts = labels.map((label, index) => ({
    value: figure.totals[index]?.value ?? 0,
    label: inSentence(label),
  }));
  return `${reconcile(whole, parts)}.`;
}

/** Nothing can be the sum of no parts. */
function reconcile(whole: string, parts: Parameters<typeof sumInWords>[0]): string {
  return parts.length === 0 ? `Reconciled: ${whole}` : `Reconciled: ${whole} = ${sumInWords(parts)}`;
}

/** Of a column that the table may lack; nil then. */
export function totalOfColumn({ columns, totals }: Pick<CountTable, 'columns' | 'totals'>, column: string): Count {
  return totals[columns.findIndex(({ key }) => key === column)] ?? NIL;
}

/** The number of these recommendations, with their keys. */
export function countFacts(entries: readonly RecommendationFacts[]): Count {
  return { value: entries.length, keys: entries.map(({ recommendation }) => recommendation.key) };
}

function priorityCell(key: string, word: string): TableCell {
  return markCell({ priority: priorityMark({ word, level: levelOf(key) }) });
}

function levelOf(priorityKey: string): 1 | 2 | 3 | 4 | null {
  const level = Number(priorityKey[0]);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}
