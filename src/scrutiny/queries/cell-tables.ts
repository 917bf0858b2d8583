/** Reads the tables that people draw inside a cell, with pipes or tabs, as plain rows. Repairs nothing. */

export interface CellTable {
  /** The first row, which may be one of values where no rule stands below it. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell of more than this is broken text that happens to hold pipes. */
const WIDEST = 20;

/** Two lines and more that hold cells, one below the other. */
export function readCellTables(text: string): CellTable[] {
  const tables: CellTable[] = [];
  let lines: string[][] = [];
  for (const line of [...text.split('\n'), '']) {
    const cells = splitCells(line);
    if (cells !== null) lines.push(cells);
    else {
      if (lines.length > 1) tables.push(toTable(lines));
      lines = [];
    }
  }
  return tables;
}

function splitCells(line: string): string[] | null {
  if (!line.includes('|') && !line.includes('\t')) return null;
  const inner = line.includes('|')
    ? line
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
        .split(/(?<!\\)\|/)
    : line.split('\t');
  const cells = inner.map((cell) =>
    cell
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return cells.length > 1 && cells.length <= WIDEST ? cells : null;
}

/** Headings stand above a rule; without one, the first row stands for them and is compared as a row as well. */
function toTable(lines: readonly string[][]): CellTable {
  const rule = lines.findIndex((cells) => isRule(cells));
  const rows = lines.filter((cells) => !isRule(cells));
  return { headings: rows[0] ?? [], rows: rule === 1 ? rows.slice(1) : rows };
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell));
}
