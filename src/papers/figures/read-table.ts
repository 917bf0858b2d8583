/** The numbers of one table, each with its row, its column and what it counts. */
import type { DataTable, TableCell } from '../page-model.ts';
import type { FigureEntry, FigureUnit } from './figure-list.ts';

/** Cells without a number (a dash, a page) have no entry. Throws (a bug) where a number is not the count of its keys. */
export function readTable({ caption, columns, rows }: DataTable): Omit<FigureEntry, 'paper'>[] {
  return rows.flatMap(({ header, cells }) => {
    const ownKey = [header, ...cells].map(({ linkTo }) => linkTo).find((anchor) => anchor?.startsWith('r-') === true);
    return cells.flatMap((cell, index) => {
      const value = readNumber(cell);
      if (value === null) return [];
      const column = columns[index + 1]?.label ?? '';
      // What has left is printed with a minus.
      if (cell.keys !== null && cell.keys.length !== Math.abs(value))
        throw new Error(`"${caption}" prints ${value} under "${column}" and counts ${cell.keys.length} rows`);
      return [
        {
          place: caption,
          row: nameCell(header),
          column,
          value,
          unit: cell.keys === null ? unitOf(column) : ('recommendations' as const),
          keys: cell.keys ?? (ownKey == null ? [] : [ownKey.slice(2)]),
        },
      ];
    });
  });
}

/** `1,234`, `+3`, `−12`. Throws (a bug) for a number that is written in another way: it would be in no list. */
function readNumber({ className, text }: TableCell): number | null {
  if (className?.split(' ').includes('number') !== true || text === null) return null;
  if (!/\d/.test(text)) return null;
  const value = Number(text.replaceAll(',', '').replace('−', '-'));
  if (Number.isNaN(value)) throw new Error(`"${text}" is no number that can be listed`);
  return value;
}

function nameCell({ text, priority, status }: TableCell): string {
  return text ?? priority?.word ?? status?.word ?? '';
}

function unitOf(column: string): FigureUnit {
  if (/\bdays?\b/i.test(column)) return 'days';
  return /\btimes?\b/i.test(column) ? 'times' : 'number';
}
