/** Makers of plain table parts, so that every layout says only what differs. */
import type { Count } from '../scrutiny/figure.ts';
import { formatNumber } from '../words.ts';
import type { DataTable, TableCell, TableColumn, TableRow } from './page-model.ts';

/** An empty cell is lost by screen readers and by PDF tags alike, so there is none: nothing is printed as a dash. */
export const NOTHING = '–';

const EMPTY_CELL: TableCell = {
  text: null,
  className: null,
  priority: null,
  status: null,
  note: null,
  pageOf: null,
  linkTo: null,
  choices: [],
  isPrintOnly: false,
  keys: null,
};

/** Blank text is printed as `NOTHING`. */
export function textCell(text: string | null, more: Partial<TableCell> = {}): TableCell {
  return { ...EMPTY_CELL, text: text === null || text === '' ? NOTHING : text, ...more };
}

/** A count carries the keys of what it counts; a plain number is for days and the like. Zero is printed as 0, never as a dash. */
export function numberCell(number: Count | number): TableCell {
  const { value, keys } = typeof number === 'number' ? { value: number, keys: null } : number;
  return { ...EMPTY_CELL, text: formatNumber(value), className: 'number', keys };
}

/** A priority or a status, whose word is the text of the cell. */
export function markCell(
  mark: Pick<Partial<TableCell>, 'priority' | 'status'>,
  more: Partial<TableCell> = {},
): TableCell {
  return { ...EMPTY_CELL, ...mark, ...more };
}

/** The page on which `anchor` is printed; filled in from the first print. */
export function pageCell(anchor: string): TableCell {
  return { ...EMPTY_CELL, className: 'number', pageOf: anchor, isPrintOnly: true };
}

/** In the column of pages, for a row that has no place in the paper. */
export function noPageCell(): TableCell {
  return textCell(null, { className: 'number', isPrintOnly: true });
}

/** Boxes to tick on paper: `Agreed`, `Not agreed`. */
export function choicesCell(choices: readonly string[]): TableCell {
  return { ...EMPTY_CELL, className: 'choices', choices };
}

/** `className` gives width and alignment: `number`, `column-date`. */
export function column(label: string, className: string | null = null): TableColumn {
  return { label, className, isPrintOnly: false };
}

/** Printed only: on a screen the row itself is the link. */
export function pageColumn(): TableColumn {
  return { label: 'Page', className: 'number column-page', isPrintOnly: true };
}

/** `isTotal` sets the row off from those above it. */
export function row(header: TableCell, cells: readonly TableCell[], isTotal = false): TableRow {
  return { header, cells, isTotal };
}

/** Tables of up to ten rows stay on one page: a headline table in two halves cannot be checked at a glance. */
export function dataTable(
  table: Omit<DataTable, 'isWhole' | 'className'> & Partial<Pick<DataTable, 'isWhole' | 'className'>>,
): DataTable {
  return { isWhole: table.rows.length <= 10, className: null, ...table };
}
