/** The figures of one meeting as JSON and as CSV: the same entries in the same order. */
import { writeCsv } from '../csv-text.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';
import type { FigureEntry } from './figure-list.ts';

/** Excel cuts a longer cell without a word. */
const MAXIMUM_CELL = 32_000;

/** One entry a line, so that two editions can be compared line by line. */
export function writeFigureJson(
  entries: readonly FigureEntry[],
  { meeting }: Pick<ScrutinisedPaper, 'meeting'>,
): string {
  const head = { schema: 1, meeting: meeting.date, panel: meeting.panel.shortName, asAt: meeting.asAt };
  const figures = entries.map(({ paper, place, row, column, value, unit, keys }) =>
    JSON.stringify({ paper, place, row, column, value, unit, keys }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"figures":[\n${figures.join(',\n')}\n]}\n`;
}

export function writeFigureCsv(entries: readonly FigureEntry[]): string {
  return writeCsv(
    ['Paper', 'Place', 'Row', 'Column', 'Value', 'Unit', 'Keys'],
    entries.map(({ paper, place, row, column, value, unit, keys }) => [
      paper,
      place,
      row,
      column,
      value,
      unit,
      joinKeys(keys),
    ]),
  );
}

function joinKeys(keys: readonly string[]): string {
  const whole = keys.join('; ');
  if (whole.length <= MAXIMUM_CELL) return whole;
  const cut = whole.slice(0, MAXIMUM_CELL).replace(/; [^;]*$/, '');
  return `${cut}; and ${keys.length - cut.split('; ').length} more, see figures.json`;
}
