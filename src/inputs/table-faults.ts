/**
 * What can be wrong with a table that was cut correctly: headings that occur twice, rows with too many cells, cells
 * that no page can hold. Reports only; changes nothing.
 */
import type { Problem } from '../problems.ts';
import { columnLetters, normaliseHeading } from './normalise-heading.ts';
import type { RawRow } from './read-csv.ts';

/** The longest update cells of real papers have about 8,000 characters; beyond 40,000 a cell is a mistake. */
export const MAXIMUM_CELL_CHARACTERS = 40_000;

/** An error that names both columns for each heading that occurs twice with text below it. */
export function reportDuplicateHeadings(
  headings: readonly string[],
  header: RawRow,
  rows: readonly RawRow[],
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const firstIndexes = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    // A second column of that name in which nobody wrote anything can mislead nobody.
    if (header.cells[index] === '' || !rows.some((row) => (row.cells[index] ?? '') !== '')) continue;
    const key = normaliseHeading(heading);
    const firstIndex = firstIndexes.get(key);
    if (firstIndex === undefined) {
      firstIndexes.set(key, index);
      continue;
    }
    const first = `"${headings[firstIndex] ?? ''}" (column ${columnLetters(firstIndex)})`;
    problems.push({
      code: 'duplicate-heading',
      severity: 'error',
      file,
      line: header.line,
      column: heading,
      message: `Two columns have the same heading: ${first} and "${heading}" (column ${columnLetters(index)}).`,
      advice: 'Give one of them another heading in the export, so that it is clear which is which.',
    });
  }
  return problems;
}

/** An error where a row has text in cells behind the last heading. */
export function reportRaggedRow(row: RawRow, headings: readonly string[], file: string): Problem[] {
  const firstExtra = row.cells.slice(headings.length).find((cell) => cell !== '');
  if (firstExtra === undefined) return [];
  return [
    {
      code: 'too-many-cells',
      severity: 'error',
      file,
      line: row.line,
      value: firstExtra.slice(0, 200),
      message: `This row has more cells than there are headings (${headings.length}); the first one too many is shown.`,
      advice:
        'Put quotation marks round a text in this row that holds the separator, or give the extra column a heading.',
    },
  ];
}

/** An error for each cell of more than 40,000 characters. */
export function reportLongCells(row: RawRow, headings: readonly string[], file: string): Problem[] {
  return row.cells.flatMap((cell, index): Problem[] => {
    if (cell.length <= MAXIMUM_CELL_CHARACTERS) return [];
    const heading = headings[index];
    const size = cell.length.toLocaleString('en-GB');
    return [
      {
        code: 'cell-too-long',
        severity: 'error',
        file,
        line: row.line,
        ...(heading === undefined ? {} : { column: heading }),
        value: cell.slice(0, 60),
        message: `This cell holds ${size} characters; at most 40,000 can be set on paper.`,
        advice: 'Shorten the text, or see whether a quotation mark is missing and it has swallowed the rows below it.',
      },
    ];
  });
}
