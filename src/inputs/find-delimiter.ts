/**
 * Finds out whether a text is cut by comma, semicolon or tab, by trying each on its beginning. Looks only: says nothing
 * of what is wrong with the text.
 */
import type { DelimiterName } from './cut-cells.ts';
import { cutCells, DELIMITERS } from './cut-cells.ts';

const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_RECORDS = 40;
// Equals are settled in this order: prose holds commas as evenly as tables do, but no tabs and few semicolons.
const NAMES: readonly DelimiterName[] = ['tab', 'semicolon', 'comma'];

/** Excel's own line `sep=;`, which it also writes as `"sep=;"` and with empty cells behind it. */
const SEPARATOR_LINE = /^"?sep=([^\n])"?[,;\t ]*(?=\n|$)/i;

export interface SeparatorLine {
  /** Null where the line names a character that is neither comma, semicolon nor tab. */
  readonly delimiter: DelimiterName | null;
  readonly written: string;
  /** The text with that line left blank, so that line numbers stay true. */
  readonly text: string;
}

/** What the first line says where it is a `sep=` line, otherwise null. */
export function readSeparatorLine(text: string): SeparatorLine | null {
  const match = SEPARATOR_LINE.exec(text);
  if (match === null) return null;
  const written = match[1] ?? '';
  const delimiter = NAMES.find((name) => DELIMITERS[name] === written) ?? null;
  return { delimiter, written, text: text.slice(match[0].length) };
}

/**
 * The delimiter under which the beginning of the text looks most like a table: first by known headings in one row, then
 * by the share of rows that have the same number of cells. A text of one column is `comma`.
 */
export function findDelimiter(text: string, isKnownHeading: (heading: string) => boolean): DelimiterName {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = NAMES.map((name) => scoreDelimiter(sample, name, isKnownHeading));
  scores.sort((a, b) => b.knownCount - a.knownCount || b.evenShare - a.evenShare);
  const [best] = scores;
  return best === undefined || best.evenShare === 0 ? 'comma' : best.name;
}

function scoreDelimiter(sample: string, name: DelimiterName, isKnownHeading: (heading: string) => boolean) {
  const rows = cutCells(sample, name, SAMPLE_RECORDS).records.map((record) => record.cells);
  const knownCount = Math.max(0, ...rows.map((row) => row.filter(isKnownHeading).length));
  const countByWidth = new Map<number, number>();
  for (const row of rows) countByWidth.set(row.length, (countByWidth.get(row.length) ?? 0) + 1);
  countByWidth.delete(1);
  const evenCount = Math.max(0, ...countByWidth.values());
  // One known heading proves nothing: a file of one column has it under every delimiter.
  return { name, knownCount: knownCount < 2 ? 0 : knownCount, evenShare: evenCount / Math.max(1, rows.length) };
}
