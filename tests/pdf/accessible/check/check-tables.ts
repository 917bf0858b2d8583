/** Tables: their parts, the grid of their cells, and which cell heads which. */
import { readText } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault } from './faults.ts';
import { describeElement, readNameAttribute, walkDown, type PlacedMark, type TaggedElement } from './read-structure.ts';

interface Cell {
  readonly element: TaggedElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const PART_ORDER = /^(?:Caption )?(?:THead )?(?:TBody )+(?:TFoot )?(?:Caption )?$/;

export function* checkTables(
  { document, structure }: CheckedPdf,
  readMark: (mark: PlacedMark) => string,
): Generator<Fault> {
  for (const table of structure?.elements ?? []) {
    if (table.type !== 'Table') continue;
    const place = describeElement(table);
    const parts = table.kids.map(({ type }) => `${type} `).join('');
    if (!PART_ORDER.test(parts)) yield fault('table-parts', `${place} holds ${parts.trim() || 'nothing'}`);
    const groups = table.kids
      .filter(({ type }) => type !== 'Caption')
      .map((kid) => (kid.type === 'TR' ? [kid] : kid.kids));
    const rows = groups.flat();
    const cells = yield* layOut(rows, place);
    const ids = new Map(
      cells.flatMap((cell) => {
        const id = readText(cell.element.dictionary.get('ID'));
        return id === null || cell.element.type !== 'TH' ? [] : [[id, cell] as const];
      }),
    );
    const heads = cells.filter(({ element }) => element.type === 'TH');
    for (const { element } of heads) {
      const scope = readNameAttribute(element, 'Scope');
      if (scope === null || !['Row', 'Column', 'Both'].includes(scope)) {
        yield fault('head-scope', `${describeElement(element)}, ${scope ?? 'none'}`);
      }
      const pages = findRepetition(element, readMark);
      if (pages.length > 1) yield fault('repeated-head', `${describeElement(element)}, on pages ${pages.join(', ')}`);
    }
    if (heads.length === 0) yield fault('cell-head', `${place} has no heads`);
    for (const cell of cells) {
      if (cell.element.type !== 'TD') continue;
      const named = document.listOf(cell.element.attributes.get('Headers')).map((id) => readText(id) ?? '');
      const unknown = named.filter((id) => !ids.has(id));
      const where = `${describeElement(cell.element)}, row ${cell.row + 1}, column ${cell.column + 1}`;
      if (unknown.length > 0) yield fault('cell-head', `${where}, names ${unknown.join(', ')}`);
      if (named.length === 0 && !heads.some((head) => isHeadOf(head, cell))) yield fault('cell-head', where);
    }
  }
}

/** Gives each cell its place, as a browser does. */
function* layOut(rows: readonly TaggedElement[], place: string): Generator<Fault, Cell[]> {
  const taken: boolean[][] = rows.map(() => []);
  const cells: Cell[] = [];
  for (const [row, { kids }] of rows.entries()) {
    let column = 0;
    for (const element of kids) {
      while (taken[row]?.[column] === true) column += 1;
      const cell = { element, row, column, rows: readSpan(element, 'RowSpan'), columns: readSpan(element, 'ColSpan') };
      cells.push(cell);
      if (row + cell.rows > rows.length)
        yield fault('even-rows', `${place}, a cell of row ${row + 1} reaches below it`);
      for (let down = row; down < Math.min(row + cell.rows, rows.length); down += 1) {
        for (let across = column; across < column + cell.columns; across += 1) {
          if (taken[down]?.[across] === true) yield fault('even-rows', `${place}, cells overlap in row ${down + 1}`);
          const line = taken[down];
          if (line !== undefined) line[across] = true;
        }
      }
      column += cell.columns;
    }
  }
  const widths = taken.map((line) => line.filter(Boolean).length);
  for (const [row, width] of widths.entries()) {
    if (width === widths[0]) continue;
    yield fault('even-rows', `${place}, row ${row + 1} has ${width} columns and the first ${widths[0] ?? 0}`);
  }
  return cells;
}

function readSpan(element: TaggedElement, key: 'RowSpan' | 'ColSpan'): number {
  const span = element.attributes.get(key);
  return typeof span === 'number' && span >= 1 && span < 1000 ? span : 1;
}

function isHeadOf(head: Cell, cell: Cell): boolean {
  const scope = readNameAttribute(head.element, 'Scope');
  const isInColumn = head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
  const isInRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
  return ((scope === 'Column' || scope === 'Both') && isInColumn) || ((scope === 'Row' || scope === 'Both') && isInRow);
}

/** The pages on which a head says the same words again: the browser repeats heads, and each would be read. */
function findRepetition(head: TaggedElement, readMark: (mark: PlacedMark) => string): number[] {
  const words = new Map<number, string>();
  for (const { marks } of walkDown(head)) {
    for (const mark of marks) {
      const text = readMark(mark);
      if (mark.page !== null && text !== '') words.set(mark.page, (words.get(mark.page) ?? '') + text);
    }
  }
  return new Set(words.values()).size === 1 ? [...words.keys()].map((page) => page + 1) : [];
}
