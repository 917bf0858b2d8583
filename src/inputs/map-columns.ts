/**
 * Raw table and the paper's settings to rows of named fields: takes cells apart, fills down where the paper says so,
 * puts defaults into blanks. All values stay text.
 */
import type { Checked, Problem } from '../problems.ts';
import { buildRow, type Pieces } from './build-row.ts';
import type { ChosenColumn } from './choose-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import { isDittoMark } from './ditto-mark.ts';
import type { FieldName, ReadAs, SourceTable } from './csv-tables.ts';
import type { SourceSettings } from './inputs.ts';
import { pairRevisionColumns } from './pair-revision-columns.ts';
import type { RawRow, RawTable } from './read-csv.ts';
import { canSplit, splitCell } from './split-cell.ts';

/** Facts of the audit, which its rows share. */
const AUDIT_FIELDS: ReadonlySet<FieldName> = new Set(['auditDate', 'auditor', 'opinion', 'lead']);

/**
 * Every row of the table with its cells by field. `file` is the export's name for messages, `required` the fields that
 * must have a column or a default.
 */
export function mapColumns(
  table: RawTable,
  encoding: ReadAs['encoding'],
  settings: SourceSettings,
  required: readonly FieldName[],
  file: string,
): Checked<SourceTable> {
  const choice = chooseColumns(table, settings, required, file);
  const problems: Problem[] = [...choice.problems];
  const columns = choice.value.columns.filter(({ fields }) => canSplit(fields));
  // The last piece of each column, for ditto marks and blanks of the rows below it.
  const above = new Map<ChosenColumn, Pieces>(columns.map((column) => [column, new Map()]));

  const notesOf = pairRevisionColumns(columns);
  const auditColumn = columns.find(({ fields }) => fields[0] === 'audit');
  let audit = '';

  const rows = table.rows.map((row) => {
    const written = auditColumn === undefined ? '' : (row.cells[auditColumn.index] ?? '');
    const isNewAudit = written !== '' && !isDittoMark(written) && written !== audit;
    if (isNewAudit) audit = written;
    const pieces = columns.map((column) => {
      // What is said of one audit is never said of the next because a cell was left blank.
      if (
        isNewAudit &&
        column.fields.every((field) => AUDIT_FIELDS.has(field)) &&
        !isDittoMark(row.cells[column.index] ?? '')
      ) {
        above.set(column, new Map());
      }
      const read = readPieces(row, column, settings.fillDown, above.get(column) ?? new Map(), file);
      problems.push(...read.problems);
      above.set(column, read.value.above);
      return { column, pieces: read.value.pieces };
    });
    return buildRow(row.line, pieces, settings, notesOf);
  });

  const { delimiter, skippedLines } = table;
  const readAs = { encoding, delimiter, rowCount: rows.length, skippedLines };
  const headings = new Map(
    columns.toReversed().flatMap(({ heading, fields }) => fields.map((field) => [field, heading] as const)),
  );
  return { value: { file, readAs, unusedHeadings: choice.value.unusedHeadings, headings, rows }, problems };
}

/** The pieces of one cell, and the pieces that the next row may repeat. */
function readPieces(
  row: RawRow,
  column: ChosenColumn,
  fillDown: readonly FieldName[],
  above: Pieces,
  file: string,
): Checked<{ pieces: Pieces; above: Pieces }> {
  const text = row.cells[column.index] ?? '';
  const isDitto = isDittoMark(text);
  const split = text === '' || isDitto ? null : splitCell(text, column.fields);
  const pieces: Pieces = new Map(split?.pieces ?? []);
  for (const field of column.fields) {
    const repeated = above.get(field);
    const isRepeated = isDitto || (fillDown.includes(field) && !pieces.has(field));
    if (isRepeated && repeated !== undefined) pieces.set(field, repeated);
  }
  const place = { file, line: row.line, column: column.heading, value: text };
  const problems: Problem[] = [];
  if (split?.fault) {
    const advice = 'Put the pieces into columns of their own, or set them apart with " / ".';
    const severity = column.fields[0] === 'reference' ? 'error' : 'warning';
    problems.push({ ...place, code: 'cannot-split-cell', severity, message: split.fault, advice });
  }
  if (isDitto) problems.push(...reportDitto(column, fillDown, above, place));
  return { value: { pieces, above: new Map([...above, ...pieces]) }, problems };
}

function reportDitto(
  column: ChosenColumn,
  fillDown: readonly FieldName[],
  above: Pieces,
  place: Pick<Problem, 'file'>,
): Problem[] {
  const undeclared = column.fields.filter((field) => !fillDown.includes(field));
  if (undeclared.length > 0) {
    const list = [...fillDown, ...undeclared].join(', ');
    const message = 'This is a ditto mark, and paper.md does not say that this column may be filled down.';
    const advice = `Write "fillDown: [${list}]" in paper.md, or write the words again.`;
    return [{ ...place, code: 'undeclared-ditto', severity: 'error', message, advice }];
  }
  if (above.size > 0) return [];
  const message = 'This ditto mark has nothing above it that it could repeat.';
  return [
    { ...place, code: 'ditto-without-text', severity: 'error', message, advice: 'Write the words in its place.' },
  ];
}
