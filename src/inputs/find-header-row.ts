/**
 * Finds the row of headings under the title lines that systems print above a table, and recognises it when it is
 * repeated further down. Does not judge the headings.
 */
import { normaliseHeading } from './normalise-heading.ts';

/** Titles above a table are a few lines; a row further down is data. */
export const ROWS_TO_LOOK_AT = 30;

/**
 * Index of the header row: the row with most known headings if it has at least two, otherwise the one with most filled
 * cells; the first of equals, among the first 30 rows. `rows` has no blank rows. 0 where there are none.
 */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  isKnownHeading: (heading: string) => boolean,
): number {
  const candidates = rows.slice(0, ROWS_TO_LOOK_AT);
  const byKnown = findLargest(candidates.map((row) => row.filter(isKnownHeading).length));
  if (byKnown.size >= 2) return byKnown.index;
  return findLargest(candidates.map((row) => row.filter((cell) => cell !== '').length)).index;
}

/** Whether a row says the headings once more, as where a printed page begins. Headings are compared without case. */
export function isRepeatedHeader(cells: readonly string[], headings: readonly string[]): boolean {
  return headings.every((heading, index) => normaliseHeading(cells[index] ?? '') === normaliseHeading(heading));
}

function findLargest(sizes: readonly number[]): { index: number; size: number } {
  let best = { index: 0, size: 0 };
  for (const [index, size] of sizes.entries()) if (size > best.size) best = { index, size };
  return best;
}
