/**
 * Problems are about the user's data: values, collected, never thrown. One run shows them all.
 * A thrown failure that is not about the data is a `UserError` (errors.ts); anything else is a bug.
 */
import { compareText } from './words.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong with the data, said so that a secretary can mend it. */
export interface Problem {
  /** A stable name for scripts and tests, such as `impossible-date`. */
  readonly code: string;
  /** An error stops the publication, a warning does not. */
  readonly severity: Severity;
  /** Path from the folder that was asked for, with forward slashes: `meetings/2026-01-20-jarap/paper.md`. */
  readonly file: string;
  /** The first line of the value in that file, counted from 1. */
  readonly line?: number;
  /** The column's heading as written, or the key in a YAML file (`agenda.2`). */
  readonly column?: string;
  /** The value as written; the terminal cuts it short. */
  readonly value?: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly advice?: string;
}

/** A value together with what was found wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** In the order of a reader: by file, then line, errors before warnings on one line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.severity, b.severity) ||
      compareText(a.column ?? '', b.column ?? ''),
  );
}
