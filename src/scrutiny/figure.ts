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

/**
 * Counts that overlap across, such as "reported complete" and "of these verified": the rows hold each recommendation
 * once, the columns need not add up. Every column is the sum of its rows.
 */
export interface CountTable {
  readonly id: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly counts: readonly Count[] }[];
  /** One for each column. */
  readonly totals: readonly Count[];
}

export interface CountColumn extends FigureColumn {
  readonly holds: (facts: RecommendationFacts) => boolean;
}

/** Counts `facts` by row and by column, and refuses to return a figure that does not reconcile. */
export function makeFigure<R extends string, C extends string>(
  id: string,
  facts: readonly RecommendationFacts[],
  rows: FigureAxis<R>,
  columns: FigureAxis<C>,
): Figure {
  const cells = new Map<R, Map<C, string[]>>(rows.groups.map(({ key }) => [key, new Map()]));
  const ofRow = new Map<R, string[]>();
  const ofColumn = new Map<C, string[]>();
  // Each total is counted from the facts and not added up from the cells, so that the two can disagree.
  for (const entry of facts) {
    const { key } = entry.recommendation;
    const row = rows.groupOf(entry);
    const column = columns.groupOf(entry);
    addTo(ofRow, row, key);
    addTo(ofColumn, column, key);
    addTo(cells.get(row) ?? new Map<C, string[]>(), column, key);
  }
  const figure: Figure = {
    id,
    columns: columns.groups,
    rows: rows.groups.map(({ key, label }) => ({
      key,
      label,
      counts: columns.groups.map((column) => countKeys(cells.get(key)?.get(column.key) ?? [])),
      total: countKeys(ofRow.get(key) ?? []),
    })),
    totals: columns.groups.map((column) => countKeys(ofColumn.get(column.key) ?? [])),
    total: count(facts),
  };
  assertReconciles(figure);
  return figure;
}

/** Counts by row under columns that may overlap, and refuses to return a table that does not reconcile. */
export function makeCountTable<R extends string>(
  id: string,
  facts: readonly RecommendationFacts[],
  rows: FigureAxis<R>,
  columns: readonly CountColumn[],
): CountTable {
  const byRow = groupFacts(facts, rows.groupOf);
  const table: CountTable = {
    id,
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: rows.groups.map(({ key, label }) => ({
      key,
      label,
      counts: columns.map(({ holds }) => count((byRow.get(key) ?? []).filter(holds))),
    })),
    totals: columns.map(({ holds }) => count(facts.filter(holds))),
  };
  assertColumnsReconcile(table);
  return table;
}

/** Each group with its facts in the order given; no entry for a group that has none. */
export function groupFacts<K>(
  facts: readonly RecommendationFacts[],
  groupOf: (facts: RecommendationFacts) => K,
): Map<K, RecommendationFacts[]> {
  const groups = new Map<K, RecommendationFacts[]>();
  for (const entry of facts) addTo(groups, groupOf(entry), entry);
  return groups;
}

function addTo<K, V>(groups: Map<K, V[]>, group: K, value: V): void {
  const known = groups.get(group);
  if (known === undefined) groups.set(group, [value]);
  else known.push(value);
}

/** The number of these recommendations, with their keys in the order given. */
export function count(facts: readonly RecommendationFacts[]): Count {
  return countKeys(facts.map(({ recommendation }) => recommendation.key));
}

/** The number of the keys, which are told apart by the caller. */
export function countKeys(keys: readonly string[]): Count {
  return { value: keys.length, keys };
}

/** Throws (a bug, not the user's fault) where a row, a column or the whole does not hold exactly its rows, each once. */
export function assertReconciles(figure: Figure): void {
  for (const row of figure.rows) assertSame(figure.id, `row "${row.label}"`, row.counts, row.total);
  assertColumnsReconcile(figure);
  assertSame(
    figure.id,
    'the rows',
    figure.rows.map(({ total }) => total),
    figure.total,
  );
  // That the columns make up the whole follows: their cells are those of the rows.
}

/** Throws (a bug, not the user's fault) where a column does not hold exactly what its rows hold, each once. */
export function assertColumnsReconcile({ id, columns, rows, totals }: CountTable): void {
  for (const [index, column] of columns.entries()) {
    const parts = rows.map(({ counts }) => counts[index]).filter((part) => part !== undefined);
    const total = totals[index];
    if (total === undefined || parts.length !== rows.length)
      throw new Error(`Figure ${id} has no total for "${column.label}"`);
    assertSame(id, `column "${column.label}"`, parts, total);
  }
}

function assertSame(figure: string, where: string, parts: readonly Count[], whole: Count): void {
  // One set that is emptied, not two that are compared: this runs some thousand times in a large build.
  const left = new Set(whole.keys);
  const isWhole =
    left.size === whole.value &&
    [...parts, whole].every((part) => part.value === part.keys.length) &&
    parts.every((part) => part.keys.every((key) => left.delete(key))) &&
    left.size === 0;
  if (isWhole) return;
  const held = parts.reduce((sum, part) => sum + part.keys.length, 0);
  throw new Error(
    `Figure ${figure} does not reconcile: ${where} holds ${held} recommendations, its total is ${whole.value}`,
  );
}
