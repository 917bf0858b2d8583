/**
 * Brought forward + new + reopened − closed = carried forward, by priority and in all. It balances key by key, or it is
 * refused: that would be a bug, not the user's fault.
 */
import type { Priority } from '../../recommendations/recommendation.ts';
import type { Count } from '../figure.ts';
import { priorityKey } from '../figures.ts';
import type { Bridge } from './edition.ts';

/** What one edition did with one recommendation; the columns in which it stands. */
export interface Crossing {
  readonly key: string;
  /** The current one, or the last known. */
  readonly priority: Priority;
  readonly isBroughtForward: boolean;
  readonly isNew: boolean;
  readonly isReopened: boolean;
  readonly isClosed: boolean;
  readonly isCarriedForward: boolean;
}

const COLUMNS = [
  { key: 'broughtForward', label: 'Brought forward', holds: (crossing: Crossing) => crossing.isBroughtForward },
  { key: 'new', label: 'New', holds: (crossing: Crossing) => crossing.isNew },
  { key: 'reopened', label: 'Reopened', holds: (crossing: Crossing) => crossing.isReopened },
  { key: 'closed', label: 'Closed', holds: (crossing: Crossing) => crossing.isClosed },
  { key: 'carriedForward', label: 'Carried forward', holds: (crossing: Crossing) => crossing.isCarriedForward },
] as const;

/**
 * One row for each priority that occurs, the most serious first. `carriedBefore` are the keys that the edition before
 * carried forward, under their names of today. Throws where anything does not balance.
 */
export function makeBridge(crossings: readonly Crossing[], carriedBefore: ReadonlySet<string>): Bridge {
  const groups = new Map<string, { label: string; crossings: Crossing[] }>();
  for (const crossing of crossings) {
    const key = priorityKey(crossing.priority);
    const group = groups.get(key) ?? { label: crossing.priority.word, crossings: [] };
    group.crossings.push(crossing);
    groups.set(key, group);
  }
  const rows = [...groups]
    .sort(([a], [b]) => Number(a[0]) - Number(b[0]))
    .map(([key, group]) => ({ key, label: group.label, counts: countColumns(group.crossings) }));
  const bridge: Bridge = {
    id: 'movement',
    columns: COLUMNS.map(({ key, label }) => ({ key, label })),
    rows,
    totals: countColumns(crossings),
  };
  assertBalances(bridge, carriedBefore);
  return bridge;
}

function countColumns(crossings: readonly Crossing[]): Count[] {
  return COLUMNS.map(({ holds }) => {
    const keys = crossings.filter(holds).map(({ key }) => key);
    return { value: keys.length, keys };
  });
}

/** Throws (a bug) where a row or the whole does not balance, or does not begin with what was carried forward before. */
export function assertBalances(bridge: Bridge, carriedBefore: ReadonlySet<string>): void {
  for (const { label, counts } of bridge.rows) assertSum(`row "${label}"`, counts);
  assertSum('the total', bridge.totals);
  for (const [index, { key, label }] of bridge.columns.entries()) {
    const ofRows = bridge.rows.flatMap(({ counts }) => counts[index]?.keys ?? []);
    if (!isSameSet(ofRows, new Set(bridge.totals[index]?.keys))) {
      throw new Error(`The bridge does not balance: "${label}" (${key}) is not the sum of its rows`);
    }
  }
  const brought = bridge.totals[0]?.keys ?? [];
  if (!isSameSet(brought, carriedBefore)) {
    throw new Error(
      `The bridge does not balance: ${brought.length} brought forward, ${carriedBefore.size} carried forward before`,
    );
  }
}

function assertSum(where: string, [brought, added, reopened, closed, carried]: readonly Count[]): void {
  const came = [brought, added, reopened].flatMap((count) => count?.keys ?? []);
  const left = new Set(came);
  const isOnce = left.size === came.length;
  const isClosedOfThem = (closed?.keys ?? []).every((key) => left.delete(key));
  if (!isOnce || !isClosedOfThem || !isSameSet(carried?.keys ?? [], left)) {
    throw new Error(
      `The bridge does not balance: ${where} has ${came.length} before the panel and ${closed?.value ?? 0} closed, and carries ${carried?.value ?? 0} forward`,
    );
  }
}

function isSameSet(keys: readonly string[], set: ReadonlySet<string>): boolean {
  return keys.length === set.size && new Set(keys).size === set.size && keys.every((key) => set.has(key));
}
