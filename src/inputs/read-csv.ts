/**
 * CSV text to a raw table: one row of headings and rows of text, each with its line. Finds delimiter and header row and
 * reports everything that makes the table doubtful. Does not know what the columns mean.
 */
import type { Checked } from '../problems.ts';
import type { DelimiterName } from './cut-cells.ts';
import { cutCells, DELIMITERS } from './cut-cells.ts';
import { findDelimiter, readSeparatorLine } from './find-delimiter.ts';
import { findHeaderRow, isRepeatedHeader, ROWS_TO_LOOK_AT } from './find-header-row.ts';
import { normaliseLineEnds } from './locate-line.ts';
import { columnLetters, tidyHeading } from './normalise-heading.ts';
import type { Rejection } from './csv-rejections.ts';
import {
  describeQuoteFault,
  describeSeparator,
  EMPTY_FILE,
  HEADER_ONLY,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
} from './csv-rejections.ts';
import { MAXIMUM_CELL_CHARACTERS, reportDuplicateHeadings, reportLongCells, reportRaggedRow } from './table-faults.ts';
import { scanRecords } from './scan-records.ts';

export const MAXIMUM_ROWS = 20_000;
const MAXIMUM_COLUMNS = 500;

export interface RawRow {
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number;
  /** As many as there are headings; trimmed, line ends as LF, `''` where blank. */
  readonly cells: readonly string[];
}

export interface RawTable {
  readonly delimiter: DelimiterName;
  readonly headerLine: number;
  /** On one line each; `Column C` for a column without one. */
  readonly headings: readonly string[];
  readonly rows: readonly RawRow[];
  /** First lines of the title rows above the header and of repeated header rows, which are not in `rows`. */
  readonly skippedLines: readonly number[];
}

/**
 * Reads decoded text. The value is null where nothing can be trusted: empty, no rows, a quote not closed, too many rows.
 * `isKnownHeading` helps to find the delimiter and the header row; `file` is the name for messages.
 */
export function readCsv(
  text: string,
  file: string,
  isKnownHeading: (heading: string) => boolean,
): Checked<RawTable | null> {
  const reject = (problem: Rejection): Checked<null> => ({
    value: null,
    problems: [{ severity: 'error', file, ...problem }],
  });

  const separator = readSeparatorLine(normaliseLineEnds(text));
  if (separator !== null && separator.delimiter === null) return reject(describeSeparator(separator.written));
  const body = separator?.text ?? normaliseLineEnds(text);
  const delimiter = separator?.delimiter ?? findDelimiter(body, isKnownHeading);

  const scan = scanRecords(body, DELIMITERS[delimiter], MAXIMUM_ROWS + ROWS_TO_LOOK_AT + 1);
  if (scan.fault !== null) return reject(describeQuoteFault(scan.fault));
  const rows = cutRows(body, delimiter, scan.lines);
  if (rows.length === 0) return reject(EMPTY_FILE);

  const cellsOfRows = rows.map((row) => row.cells);
  const headerIndex = findHeaderRow(cellsOfRows, isKnownHeading);
  const header = rows[headerIndex];
  const below = rows.slice(headerIndex + 1);
  if (header === undefined || below.length === 0) return reject({ ...HEADER_ONLY, line: header?.line ?? 1 });
  const overflow = below[MAXIMUM_ROWS];
  if (overflow !== undefined) return reject({ ...TOO_MANY_ROWS, line: overflow.line });

  const headings = readHeadings(header, below);
  if (headings.length > MAXIMUM_COLUMNS) return reject({ ...TOO_MANY_COLUMNS, line: header.line });
  const repeated = below.filter((row) => isRepeatedHeader(row.cells, header.cells));
  const dataRows = below.filter((row) => !isRepeatedHeader(row.cells, header.cells));
  if (dataRows.length === 0) return reject({ ...HEADER_ONLY, line: header.line });

  const problems = [
    ...reportDuplicateHeadings(headings, header, dataRows, file),
    ...dataRows.flatMap((row) => [...reportRaggedRow(row, headings, file), ...reportLongCells(row, headings, file)]),
  ];
  const skipped = [...rows.slice(0, headerIndex), ...repeated].map((row) => row.line);
  const table = {
    delimiter,
    headerLine: header.line,
    headings,
    rows: dataRows.map((row) => ({ line: row.line, cells: fitCells(row.cells, headings.length) })),
    skippedLines: skipped,
  };
  return { value: table, problems };
}

function cutRows(text: string, delimiter: DelimiterName, lines: readonly number[]): RawRow[] {
  const { records, count } = cutCells(text, delimiter, lines.length);
  // A row on a wrong line, or a row lost, must never go unseen: this would be a fault of ours, not of the file.
  if (count !== lines.length) throw new Error(`csv-parse cut ${count} records where scanRecords saw ${lines.length}`);
  return records.map(({ index, cells }) => ({ line: lines[index] ?? 1, cells: cells.map(cleanCell) }));
}

/** Systems write ="4.10" so that Excel does not make 4.1 of it. */
function cleanCell(cell: string): string {
  const protectedText = /^="([^"]*)"$/.exec(cell.trim());
  return (protectedText?.[1] ?? cell).trim();
}

/** Columns behind the last heading count only where the header row has a (blank) cell for them and a row has text there. */
function readHeadings(header: RawRow, rows: readonly RawRow[]): string[] {
  const isUsed = (index: number) => header.cells[index] !== '' || rows.some((row) => (row.cells[index] ?? '') !== '');
  let width = header.cells.length;
  while (width > 0 && !isUsed(width - 1)) width -= 1;
  return header.cells
    .slice(0, width)
    .map((cell, index) => (cell === '' ? `Column ${columnLetters(index)}` : tidyHeading(cell)));
}

function fitCells(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => (cells[index] ?? '').slice(0, MAXIMUM_CELL_CHARACTERS));
}
