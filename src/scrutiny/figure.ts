/**
 * A figure is a table of counts that proves itself: every count knows the keys of the rows that it counts, and a figure
 * whose rows or columns do not add up is a bug that fails the build. No number enters a paper any other way.
 */
import type { RecommendationFacts } from './facts.ts';

export interface FigureColumn {
  readonly key: string;
  readonly label: string;
}

export interface Count {
  readonly value: number;
  /** Keys of the recommendations counted, in the order of the register. */
  readonly keys: readonly string[];
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** One for each column, in their order; then the total of the row. */
  readonly counts: readonly Count[];
  readonly total: Count;
}

export interface Figure {
  readonly id: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly totals: readonly Count[];
  readonly total: Count;
}

export interface FigureAxis<K extends string> {
  /** In the order of printing. Every recommendation belongs to exactly one. */
  readonly groups: readonly { readonly key: K; readonly label: string }[];
  readonly groupOf: (facts: RecommendationFacts) => K;
}

/** Counts `facts` by row and by column, and refuses to return a figure that does not reconcile. */
export function makeFigure<R extends string, C extends string>(
  id: string,
  facts: readonly RecommendationFacts[],
  rows: FigureAxis<R>,
  columns: FigureAxis<C>,
): Figure {
  const figure: Figure = {
    id,
    columns: columns.groups,
    rows: rows.groups.map(({ key, label }) => {
      const ofRow = facts.filter((entry) => rows.groupOf(entry) === key);
      return {
        key,
        label,
        counts: columns.groups.map((column) => count(ofRow.filter((entry) => columns.groupOf(entry) === column.key))),
        total: count(ofRow),
      };
    }),
    totals: columns.groups.map((column) => count(facts.filter((entry) => columns.groupOf(entry) === column.key))),
    total: count(facts),
  };
  assertReconciles(figure);
  return figure;
}

export function count(facts: readonly RecommendationFacts[]): Count {
  return { value: facts.length, keys: facts.map(({ recommendation }) => recommendation.key) };
}

/** Throws (a bug, not the user's fault) where a row, a column or the whole does not hold exactly its rows, each once. */
export function assertReconciles(figure: Figure): void {
  for (const row of figure.rows) assertSame(figure.id, `row "${row.label}"`, row.counts, row.total);
  for (const [index, column] of figure.columns.entries()) {
    const parts = figure.rows.map((row) => row.counts[index]).filter((part) => part !== undefined);
    const total = figure.totals[index];
    if (total === undefined || parts.length !== figure.rows.length)
      throw new Error(`Figure ${figure.id} has no total for "${column.label}"`);
    assertSame(figure.id, `column "${column.label}"`, parts, total);
  }
  assertSame(
    figure.id,
    'the rows',
    figure.rows.map(({ total }) => total),
    figure.total,
  );
  assertSame(figure.id, 'the columns', figure.totals, figure.total);
}

function assertSame(figure: string, where: string, parts: readonly Count[], whole: Count): void {
  const keys = parts.flatMap((part) => part.keys);
  const unique = new Set(keys);
  const isWhole =
    [...parts, whole].every((part) => part.value === part.keys.length) &&
    keys.length === whole.value &&
    new Set(whole.keys).size === whole.value &&
    whole.keys.every((key) => unique.has(key));
  if (!isWhole)
    throw new Error(
      `Figure ${figure} does not reconcile: ${where} holds ${keys.length} recommendations, its total is ${whole.value}`,
    );
}
