/** Where the readers of one row put what they find wrong: always with the file, the row's line and the column's heading. */
import type { Cell, FieldName, MappedRow, SourceTable } from '../inputs/csv-tables.ts';
import type { Problem, Severity } from '../problems.ts';

export interface RowReader {
  readonly file: string;
  readonly row: MappedRow;
  readonly text: (field: FieldName) => string | null;
  readonly cell: (field: FieldName) => Cell | null;
  /** `place` is the cell that is wrong, the field whose cell is blank, or null where the row as a whole is meant. */
  readonly report: (
    severity: Severity,
    code: string,
    place: Cell | FieldName | null,
    message: string,
    advice?: string,
  ) => void;
}

export function openRow(
  { file, headings }: Pick<SourceTable, 'file' | 'headings'>,
  row: MappedRow,
  problems: Problem[],
): RowReader {
  return {
    file,
    row,
    text: (field) => row.cells[field]?.text ?? null,
    cell: (field) => row.cells[field] ?? null,
    report: (severity, code, place, message, advice) => {
      const heading = typeof place === 'string' ? headings.get(place) : place?.heading;
      problems.push({
        code,
        severity,
        file,
        line: row.line,
        ...(heading === undefined ? {} : { column: heading }),
        ...(place === null || typeof place === 'string' ? {} : { value: place.text }),
        message,
        ...(advice === undefined ? {} : { advice }),
      });
    },
  };
}
