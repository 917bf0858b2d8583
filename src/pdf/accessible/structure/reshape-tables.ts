/**
 * Gives tables their head and body, and takes from their cells what says nothing: spans of one, and lists of heads where the
 * scope of the heads says the same.
 */
import { PdfName } from '../objects/pdf-values.ts';
import type { StructureElement } from '../prepared-document.ts';
import { elementsOf, makeElement, setKids } from './tree.ts';

/** Leading rows of column heads become the head. Anything but rows and a caption stays, for the check to find. */
export function shapeTable(table: StructureElement): void {
  const rows = elementsOf(table).filter((kid) => kid.type === 'TR');
  const rest = table.kids.filter((kid) => kid.kind !== 'element' || kid.type !== 'TR');
  const isPlain = rest.every((kid) => kid.kind === 'element' && kid.type === 'Caption');
  if (!isPlain) return;
  const firstBodyRow = rows.findIndex((row) => !isHeadRow(row));
  const headCount = firstBodyRow === -1 ? 0 : firstBodyRow;
  const isSimple = headCount <= 1 && rows.every(isSimpleRow);
  for (const cell of rows.flatMap(elementsOf)) {
    for (const key of ['RowSpan', 'ColSpan']) {
      if (readSpan(cell, key) === 1) cell.attributes.delete(key);
    }
    if (!isSimple) continue;
    cell.attributes.delete('Headers');
    cell.id = null;
  }
  if (headCount === 0) setKids(table, [...rest, ...rows]);
  else {
    const head = makeElement('THead', rows.slice(0, headCount));
    setKids(table, [...rest, head, makeElement('TBody', rows.slice(headCount))]);
  }
}

/** Cells over which a cell runs: 1 where nothing is said. `key` is `RowSpan` or `ColSpan`. */
export function readSpan(cell: StructureElement, key: string): number {
  const value = cell.attributes.get(key)?.value;
  return typeof value === 'number' && value > 1 ? value : 1;
}

/** `Row`, `Column`, `Both`; null where the cell heads nothing by scope. */
export function readScope(cell: StructureElement): string | null {
  const value = cell.attributes.get('Scope')?.value;
  return value instanceof PdfName ? value.value : null;
}

function isHeadRow(row: StructureElement): boolean {
  return elementsOf(row).every((cell) => cell.type === 'TH' && readScope(cell) !== 'Row');
}

/** A cell's heads follow from their scope alone. */
function isSimpleRow(row: StructureElement): boolean {
  return elementsOf(row).every(
    (cell) =>
      readSpan(cell, 'RowSpan') === 1 &&
      (cell.type === 'TD' || (readSpan(cell, 'ColSpan') === 1 && readScope(cell) !== null)),
  );
}
