/**
 * Rows as the text of a CSV that Excel opens by a double click: byte order mark, CRLF, every text in quotation marks. No text
 * in it is ever run as a formula.
 */

/** A number is written as it is; null is an empty cell. Dates are ISO days. */
export type CsvValue = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** After white space too, and full-width: spreadsheets read these as the beginning of a formula. */
const FORMULA = /^(?:[\s\u00A0\uFEFF]*[=+\-@＝＋－＠]|[\t\r])/;

/** Example: `writeCsv(['Owner'], [['Head of fleet']])`. */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [headings.map(writeCell).join(',')];
  for (const row of rows) lines.push(row.map(writeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function writeCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${disarm(value).replaceAll('"', '""')}"`;
}

/** An apostrophe before what would be a formula, on each line: a program that cuts at line ends must not find one either. */
function disarm(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (FORMULA.test(line) ? `'${line}` : line))
    .join('\n');
}
