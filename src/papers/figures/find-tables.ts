/** All tables of a page model, wherever they stand in it, in the order of the model. */
import type { DataTable } from '../page-model.ts';
import type { PaperModel } from '../paper-model.ts';

export function findTables(model: PaperModel): DataTable[] {
  const found: DataTable[] = [];
  walk(model, found);
  return found;
}

function walk(value: unknown, found: DataTable[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isTable(value)) {
    found.push(value);
    return;
  }
  for (const part of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) walk(part, found);
}

/** Models are plain values, and nothing else in them has columns and rows under a caption. */
function isTable(value: object): value is DataTable {
  return 'caption' in value && 'columns' in value && 'rows' in value;
}
