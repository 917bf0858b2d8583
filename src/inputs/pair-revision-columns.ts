/**
 * Which column of reasons, and which column of who agreed, belongs to which column of revised dates. Looks at the order
 * of the columns only; a single column of either belongs to no date in particular.
 */
import type { ChosenColumn } from './choose-columns.ts';
import type { FieldName } from './csv-tables.ts';

export interface NoteColumns {
  readonly reason: ChosenColumn | null;
  readonly agreedBy: ChosenColumn | null;
}

/** One entry for each column of dates that has a column of its own for either; otherwise empty. */
export function pairRevisionColumns(columns: readonly ChosenColumn[]): ReadonlyMap<ChosenColumn, NoteColumns> {
  const dates = columns.filter(({ fields }) => fields.includes('currentDate'));
  // A date that is a further piece of a cell is read after the others, so its place says nothing.
  if (dates.length < 2 || dates.some(({ fields }) => fields[0] !== 'currentDate')) return new Map();
  const reasons = pairWith(dates, columns, 'revisionReason');
  const agreed = pairWith(dates, columns, 'revisionAgreedBy');
  if (reasons === null && agreed === null) return new Map();
  return new Map(
    dates.map((date, index) => [date, { reason: reasons?.[index] ?? null, agreedBy: agreed?.[index] ?? null }]),
  );
}

function pairWith(
  dates: readonly ChosenColumn[],
  columns: readonly ChosenColumn[],
  field: FieldName,
): readonly ChosenColumn[] | null {
  const own = columns.filter(({ fields }) => fields[0] === field);
  return own.length === dates.length ? own : null;
}
