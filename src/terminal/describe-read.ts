/** How a file was understood, in words for the build log: `read as Windows-1252, comma, 21 rows`. */
import type { ReadAs } from '../inputs/csv-tables.ts';
import { countOf } from './count-of.ts';

const SHOWN_LINES = 10;

export function describeRead({ encoding, delimiter, rowCount, skippedLines }: ReadAs): string {
  const parts = [`read as ${encoding}`, delimiter, countOf(rowCount, 'row')];
  if (skippedLines.length > 0) {
    const shown = skippedLines.slice(0, SHOWN_LINES).join(', ');
    const more = skippedLines.length > SHOWN_LINES ? ', …' : '';
    parts.push(`${skippedLines.length === 1 ? 'line' : 'lines'} ${shown}${more} left out`);
  }
  return parts.join(', ');
}
