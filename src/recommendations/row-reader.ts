/** Where the readers of one row put what they find wrong: always with the file, the row's line and the column's heading. */
import type { Cell, FieldName, MappedRow } from '../inputs/inputs.ts';
import type { Problem, Severity } from '../problems.ts';

export interface RowReader {
  readonly file: string;
  readonly row: MappedRow;
  readonly text: (field: FieldName) => string | null;
  readonly cell: (field: FieldName) => Cell | null;
  readonly report: (severity: Severity, code: string, cell: Cell | null, message: string, advice?: string) => void;
}

export function openRow(file: string, row: MappedRow, problems: Problem[]): RowReader {
  return {
    file,
    row,
    text: (field) => row.cells[field]?.text ?? null,
    cell: (field) => row.cells[field] ?? null,
    report: (severity, code, cell, message, advice) => {
      problems.push({
        code,
        severity,
        file,
        line: row.line,
        ...(cell === null ? {} : { column: cell.heading, value: cell.text }),
        message,
        ...(advice === undefined ? {} : { advice }),
      });
    },
  };
}
