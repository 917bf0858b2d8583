/**
 * The pieces of one row's cells to the row's fields: several updates and revised dates are kept in the order of the
 * columns, what belongs together is joined, blanks take their default. Nothing is taken apart here.
 */
import type { ChosenColumn } from './choose-columns.ts';
import type { Cell, FieldName, MappedRow, RevisionNote } from './csv-tables.ts';
import type { SourceSettings } from './inputs.ts';
import type { NoteColumns } from './pair-revision-columns.ts';
import { readPeriod } from './read-period.ts';

export type Pieces = Map<FieldName, string>;

export interface ReadColumn {
  readonly column: ChosenColumn;
  readonly pieces: Pieces;
}

/** Fields of which several columns say one thing together, a line each: who verified it, and when. */
const JOINED_FIELDS: ReadonlySet<FieldName> = new Set(['verification', 'revisionReason', 'revisionAgreedBy']);

/** `notesOf` are the columns of reasons that belong to a column of dates; the settings say what stands in for blank cells. */
export function buildRow(
  line: number,
  read: readonly ReadColumn[],
  { defaults, referenceFrom }: Pick<SourceSettings, 'defaults' | 'referenceFrom'>,
  notesOf: ReadonlyMap<ChosenColumn, NoteColumns>,
): MappedRow {
  const cells: Partial<Record<FieldName, Cell>> = {};
  const updates: { period: string | null; cell: Cell }[] = [];
  const revisions: Cell[] = [];
  const revisionNotes: RevisionNote[] = [];
  const addPiece = (field: FieldName, text: string, heading: string, period: string | null) => {
    const cell = { text, heading };
    if (field === 'update') updates.push({ period, cell });
    // Of several revised dates the last one is current.
    else if (field === 'currentDate' || cells[field] === undefined) cells[field] = cell;
    if (field === 'currentDate') revisions.push(cell);
  };
  const cellOf = (column: ChosenColumn | null): Cell | null => {
    const [field] = column?.fields ?? [];
    const text = field && read.find((other) => other.column === column)?.pieces.get(field);
    return column === null || text === undefined ? null : { text, heading: column.heading };
  };
  const noted = new Set<ChosenColumn | null>();
  for (const { column, pieces } of read) {
    const notes = notesOf.get(column);
    if (notes === undefined || !pieces.has('currentDate')) continue;
    revisionNotes.push({ reason: cellOf(notes.reason), agreedBy: cellOf(notes.agreedBy) });
    noted.add(notes.reason).add(notes.agreedBy);
  }
  for (const { column, pieces } of read) {
    const [field] = column.fields;
    const text = field === undefined ? undefined : pieces.get(field);
    if (field === undefined || text === undefined || noted.has(column)) continue;
    const above = JOINED_FIELDS.has(field) ? cells[field] : undefined;
    if (above !== undefined) cells[field] = { ...above, text: `${above.text}\n${text}` };
    else addPiece(field, text, column.heading, readPeriod(column.heading).period);
  }
  // A further piece of a split cell fills what the field's own column leaves blank.
  for (const { column, pieces } of read) {
    for (const field of column.fields.slice(1)) {
      const text = pieces.get(field);
      if (text !== undefined) addPiece(field, text, column.heading, readPeriod(column.heading).period);
    }
  }
  for (const [field, text] of defaults) {
    const isBlank = field === 'update' ? updates.length === 0 : cells[field] === undefined;
    const heading = read.find(({ column }) => column.fields.includes(field))?.column.heading;
    if (isBlank) addPiece(field, text, heading ?? `defaults: ${field}`, null);
  }
  // Of another field the whole text, so that the rows are told apart by all that they say.
  const named = referenceFrom === null ? undefined : cells[referenceFrom];
  if (named !== undefined) cells.reference ??= named;
  return { line, cells, updates, revisions, revisionNotes };
}
