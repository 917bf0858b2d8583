/**
 * The words for what makes a CSV file unreadable as a whole. Words only; read-csv.ts decides.
 */
import type { Problem } from '../problems.ts';
import type { QuoteFault } from './scan-records.ts';

/** A problem before its file is known; it is always an error. */
export type Rejection = Omit<Problem, 'file' | 'severity'>;

export const EMPTY_FILE = {
  code: 'empty-file',
  line: 1,
  message: 'The file is empty.',
  advice: 'Export it again from the system, and save it under the same name.',
};

export const HEADER_ONLY = {
  code: 'no-rows',
  message: 'The file has a row of headings and nothing below it.',
  advice: 'See whether a filter was set when it was exported, and export it again.',
};

export const TOO_MANY_COLUMNS = {
  code: 'too-many-columns',
  message: 'The file has more than 500 columns.',
  advice: 'Export only the columns that the paper needs; a recommendation rarely has more than thirty.',
};

export const TOO_MANY_ROWS = {
  code: 'too-many-rows',
  message: 'The file has more than 20,000 rows.',
  advice: 'Export only the recommendations that this paper is about.',
};

/** For a `sep=` line with another character than comma, semicolon and tab. */
export function describeSeparator(written: string): Rejection {
  return {
    code: 'unknown-separator',
    line: 1,
    value: `sep=${written}`,
    message: `The first line says that "${written}" separates the cells.`,
    advice: 'Export the file with commas, semicolons or tabs between the cells.',
  };
}

const QUOTE_FAULTS: Readonly<
  Record<QuoteFault['kind'], { code: string; message: (fault: QuoteFault) => string; advice: string }>
> = {
  unclosed: {
    code: 'quote-not-closed',
    message: () => 'The cell that begins here opens with a quotation mark that is never closed.',
    advice: 'Add the closing quotation mark, or write the mark twice ("") where it belongs to the text.',
  },
  'text-after-quote': {
    code: 'text-after-quote',
    message: ({ endLine }) =>
      `The quoted cell that begins here is closed on line ${endLine}, but text follows before the next cell.`,
    advice: 'Write a quotation mark that belongs to the text twice (""), or close the cell where it ends.',
  },
  'lone-quote': {
    code: 'lone-quote',
    message: () => 'A single quotation mark stands alone in a cell here, and would swallow the cells behind it.',
    advice: 'Write a ditto mark as four quotation marks (""""), or write the word again.',
  },
};

/** For a quotation mark that opens or closes a cell wrongly. */
export function describeQuoteFault(fault: QuoteFault): Rejection {
  const { code, message, advice } = QUOTE_FAULTS[fault.kind];
  return { code, line: fault.line, value: `"${fault.beginning}`, message: message(fault), advice };
}
