/** Reads a table drawn with pipes. No cell is ever lost: short rows are filled, wide rows widen the table. */
import type { TableBlock } from './blocks.ts';

/** A row of a thousand pipes is not a table, and filling ten thousand such rows would take all memory. */
const MAXIMUM_COLUMNS = 20;

/** The table that begins on `lines[start]`, with the number of lines that it takes; null where there is none. */
export function readTable(lines: readonly string[], start: number): { table: TableBlock; lineCount: number } | null {
  const header = splitCells(lines[start] ?? '');
  const delimiters = splitCells(lines[start + 1] ?? '');
  if (header === null || delimiters === null || !delimiters.every((cell) => /^:?-+:?$/.test(cell))) return null;
  if (Math.max(header.length, delimiters.length) > MAXIMUM_COLUMNS) return null;
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    const cells = splitCells(line);
    if (cells === null || cells.length > MAXIMUM_COLUMNS) break;
    rows.push(cells);
  }
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const fill = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
  return { table: { kind: 'table', header: fill(header), rows: rows.map(fill) }, lineCount: rows.length + 2 };
}

/** The cells of a line that holds a pipe, or null. `\|` is a pipe within a cell. */
function splitCells(line: string): string[] | null {
  if (!line.includes('|')) return null;
  // A pipe at either end is a border, not an empty cell.
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
