/**
 * The words for a field that every row needs and no column feeds: names the heading that it probably is and the line to
 * write. Advice only; never maps the column itself.
 */
import type { Problem } from '../problems.ts';
import type { ChosenColumn } from './choose-columns.ts';
import type { FieldName } from './csv-tables.ts';
import { listHeadings } from './known-headings.ts';
import type { RawTable } from './read-csv.ts';
import { splitCell } from './split-cell.ts';
import { measureDistance } from '../nearest-word.ts';

/** An error at the header row, with the line for `columns:` in its advice. */
export function explainMissingField(
  field: FieldName,
  table: RawTable,
  used: readonly ChosenColumn[],
  unused: readonly ChosenColumn[],
  place: { readonly file: string; readonly line: number },
): Problem {
  return {
    ...place,
    code: 'column-missing',
    severity: 'error',
    message: `No column of this file is read as "${field}", which every row needs.`,
    advice:
      adviseSplit(field, table, used) ??
      adviseNearest(field, unused) ??
      `${adviseAny(field, unused)}${adviseReferenceFrom(field, used)}`,
  };
}

/** The heading as a YAML key: in quotation marks where YAML needs them. */
export function quoteKey(heading: string): string {
  return /^[\p{L}\p{N}](?:[^:#"'\\]*[^:#"'\\\s])?$/u.test(heading) ? heading : `'${heading.replaceAll("'", "''")}'`;
}

/** Reports often number the recommendations in their text: "1. Monitoring of contracts" is reference, title and text. */
function adviseSplit(field: FieldName, table: RawTable, used: readonly ChosenColumn[]): string | null {
  const column = used.find(({ fields }) => fields[0] === 'recommendation');
  if (field !== 'reference' || column === undefined) return null;
  const cells = table.rows.map((row) => row.cells[column.index] ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || !cells.every(isNumbered)) return null;
  return `The cells of "${column.heading}" begin with it: write "${quoteKey(column.heading)}: [reference, title, recommendation]" under columns: in paper.md.`;
}

function isNumbered(cell: string): boolean {
  return splitCell(cell, ['reference', 'recommendation']).fault === null;
}

function adviseNearest(field: FieldName, unused: readonly ChosenColumn[]): string | null {
  const ranked = unused
    .flatMap(({ heading }) =>
      [...listHeadings(field), field].map((word) => ({ heading, distance: measureDistance(heading, word) })),
    )
    .flatMap(({ heading, distance }) => (distance === null ? [] : [{ heading, distance }]))
    .sort((a, b) => a.distance - b.distance);
  const nearest = ranked[0]?.heading;
  if (nearest === undefined) return null;
  return `If "${nearest}" holds it, write "${quoteKey(nearest)}: ${field}" under columns: in paper.md.`;
}

/** An export that numbers nothing can still be followed, by the texts of its rows. */
function adviseReferenceFrom(field: FieldName, used: readonly ChosenColumn[]): string {
  const column = used.find(({ fields }) => fields[0] === 'recommendation');
  return field === 'reference' && column !== undefined
    ? ` If the export numbers nothing, write "referenceFrom: recommendation": the text under "${column.heading}" is the reference then.`
    : '';
}

function adviseAny(field: FieldName, unused: readonly ChosenColumn[]): string {
  const example = unused[0]?.heading;
  if (example === undefined) {
    return `Export the file with that column, or write "defaults: { ${field}: … }" in paper.md where it is the same for all rows.`;
  }
  const names = unused.slice(0, 8).map(({ heading }) => `"${heading}"`);
  return `Write the heading that holds it under columns: in paper.md, such as "${quoteKey(example)}: ${field}". Not read so far: ${names.join(', ')}.`;
}
