/** One line of decisions.csv and where its readers put what they find wrong: always with file, line and heading. */
import type { Cell, DecisionRow, DecisionTable } from '../../inputs/csv-tables.ts';
import type { Problem, Severity } from '../../problems.ts';

export interface DecisionLine {
  readonly row: DecisionRow;
  readonly file: string;
  /** `place` is the cell that is wrong, or the heading under which something is missing. */
  readonly report: (
    severity: Severity,
    code: string,
    place: Cell | string | null,
    message: string,
    advice: string,
  ) => void;
}

/** What is reported on the line is added to `problems`. */
export function openLine({ file }: DecisionTable, row: DecisionRow, problems: Problem[]): DecisionLine {
  return {
    row,
    file,
    report: (severity, code, place, message, advice) => {
      const column = typeof place === 'string' ? place : place?.heading;
      problems.push({
        code,
        severity,
        file,
        line: row.line,
        ...(column === undefined ? {} : { column }),
        ...(place === null || typeof place === 'string' ? {} : { value: place.text }),
        message,
        advice,
      });
    },
  };
}
