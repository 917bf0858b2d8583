/**
 * The one place that calls csv-parse: text to rows of cells, as arrays. Never as objects, because csv-parse then drops
 * a column whose heading occurs twice and headings such as `__proto__` become keys.
 */
import { CsvError, parse } from 'csv-parse/sync';

/** How the text is cut; the names are those of the build log. */
export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;

export type DelimiterName = keyof typeof DELIMITERS;

export interface CutRecord {
  /** Place among the records of the text, from 0; blank lines are no records, rows of nothing but separators are. */
  readonly index: number;
  /** Trimmed outside quotation marks only. */
  readonly cells: readonly string[];
}

export interface CutText {
  /** Without those in which every cell is blank: Excel writes thousands of them. */
  readonly records: readonly CutRecord[];
  /** How many records there were, the blank ones too. */
  readonly count: number;
}

/**
 * The first `limit` records of a text with LF line ends. Stops without a word at a quotation mark that csv-parse
 * refuses, so that a delimiter can be tried; `count` tells how far it came.
 */
export function cutCells(text: string, delimiter: DelimiterName, limit: number): CutText {
  const records: CutRecord[] = [];
  let count = 0;
  if (limit === 0) return { records, count };
  try {
    parse(text, {
      delimiter: DELIMITERS[delimiter],
      record_delimiter: '\n',
      relax_column_count: true,
      // Quotation marks have been checked by scanRecords; those inside an unquoted cell are letters.
      relax_quotes: true,
      trim: true,
      skip_empty_lines: true,
      to: limit,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) records.push({ index: count, cells });
        count += 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return { records, count };
}
