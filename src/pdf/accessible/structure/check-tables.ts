/**
 * Finds tables that a reader cannot follow: rows of different length (Chromium drops an empty cell, and the rest of the row moves
 * up), spans that leave the table, and cells without a head. It changes nothing.
 */
import { PdfString, readText } from '../objects/pdf-values.ts';
import type { StructureElement } from '../prepared-document.ts';
import { quote, type StructureFault } from './faults.ts';
import { readScope, readSpan } from './reshape-tables.ts';
import { elementsOf, findPageNumber, readWords, type FindMark } from './tree.ts';

interface PlacedCell {
  readonly cell: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const EMPTY_CELL_ADVICE =
  'An empty cell is lost in the PDF: print "–", "None" or another word in every cell of the template, corner cells too.';

/** `ids` are those of all elements of the document. */
export function checkTable(
  table: StructureElement,
  ids: ReadonlySet<string>,
  findMark: FindMark,
): readonly StructureFault[] {
  const rows = elementsOf(table).flatMap((kid) =>
    kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : elementsOf(kid),
  );
  const caption = elementsOf(table).find((kid) => kid.type === 'Caption');
  const title =
    caption === undefined ? 'a table without a caption' : `the table ${quote(readWords(caption, findMark))}`;
  const { cells, lengths, isOverlapping } = placeCells(rows);

  const width = mostFrequent(lengths.slice(0, rows.length));
  const faults = rows.flatMap((row, index): StructureFault[] => {
    const length = lengths[index] ?? 0;
    if (length === width) return [];
    return [
      {
        code: 'row-of-wrong-length',
        page: findPageNumber(row) ?? findPageNumber(table),
        text: `A row of ${title} has ${length} ${length === 1 ? 'cell' : 'cells'} and the other rows have ${width}: ${quote(readWords(row, findMark))}`,
        advice: EMPTY_CELL_ADVICE,
      },
    ];
  });
  if (isOverlapping || lengths.length > rows.length) {
    faults.push({
      code: 'row-of-wrong-length',
      page: findPageNumber(table),
      text: `Cells of ${title} overlap or reach below its last row`,
      advice: 'Correct rowspan and colspan in the template.',
    });
  }
  const headless = faults.length === 0 ? cells.find((cell) => !hasHead(cell, cells, ids)) : undefined;
  if (headless !== undefined) {
    faults.push({
      code: 'table-without-heads',
      page: findPageNumber(headless.cell) ?? findPageNumber(table),
      text: `A cell of ${title} has no head: ${quote(readWords(headless.cell, findMark))}`,
      advice: 'Give the table <th scope="col"> for each column and <th scope="row"> for each row in the template.',
    });
  }
  return faults;
}

/** Places cells as a browser does. `lengths` are the columns filled in each row; longer than the rows where a span overshoots. */
function placeCells(rows: readonly StructureElement[]): {
  cells: PlacedCell[];
  lengths: number[];
  isOverlapping: boolean;
} {
  const filled: Set<number>[] = [];
  const cells: PlacedCell[] = [];
  let isOverlapping = false;
  for (const [row, element] of rows.entries()) {
    filled[row] ??= new Set();
    let column = 0;
    for (const cell of elementsOf(element)) {
      while (filled[row]?.has(column)) column += 1;
      const rowSpan = readSpan(cell, 'RowSpan');
      const columnSpan = readSpan(cell, 'ColSpan');
      cells.push({ cell, row, column, rowSpan, columnSpan });
      for (let down = row; down < row + rowSpan; down += 1) {
        const line = (filled[down] ??= new Set());
        for (let across = column; across < column + columnSpan; across += 1) {
          isOverlapping ||= line.has(across);
          line.add(across);
        }
      }
      column += columnSpan;
    }
  }
  return { cells, lengths: filled.map((line) => line.size), isOverlapping };
}

/** The row that differs is the wrong one, also where it is the first. */
function mostFrequent(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].sort(([lengthA, a], [lengthB, b]) => b - a || lengthB - lengthA);
  return best?.[0] ?? 0;
}

function hasHead(placed: PlacedCell, cells: readonly PlacedCell[], ids: ReadonlySet<string>): boolean {
  if (placed.cell.type === 'TH') return true;
  const named = placed.cell.attributes.get('Headers')?.value;
  if (Array.isArray(named) && named.length > 0) {
    return named.every((id) => id instanceof PdfString && ids.has(readText(id) ?? ''));
  }
  return cells.some((head) => {
    if (head.cell.type !== 'TH') return false;
    const scope = readScope(head.cell);
    const isAbove = head.column < placed.column + placed.columnSpan && placed.column < head.column + head.columnSpan;
    const isBeside = head.row < placed.row + placed.rowSpan && placed.row < head.row + head.rowSpan;
    return (isAbove && (scope === 'Column' || scope === 'Both')) || (isBeside && (scope === 'Row' || scope === 'Both'));
  });
}
