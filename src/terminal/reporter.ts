/**
 * What a run says, as events: the commands call these and know nothing of terminals, colours or JSON. Exactly one of
 * `summary`, `failure` and `reportBug` ends a run.
 */
import type { UserError } from '../errors.ts';
import type { ReadAs } from '../inputs/csv-tables.ts';
import type { Problem } from '../problems.ts';

export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface PaperSummary {
  readonly title: string;
  /** `JARAP, 20 January 2026`. */
  readonly meeting: string;
  /** Null where the paper was not printed. */
  readonly pdfPages: number | null;
  /** Absent where no large print was asked for; null where it was not printed. */
  readonly largePrintPages?: number | null;
  readonly recommendations: number;
  /** Relative to the out folder, forward slashes. */
  readonly files: readonly string[];
}

export interface BuildSummary {
  readonly exitCode: ExitCode;
  /** As the user would find it; null where nothing was written (`--check`, or errors in the data). */
  readonly outFolder: string | null;
  readonly papers: readonly PaperSummary[];
  readonly problems: readonly Problem[];
  readonly warningsCount: number;
  readonly errorsCount: number;
  readonly elapsedMs: number;
  readonly pdfsMade: boolean;
  /** Why there are no PDFs, in a sentence; null where they were made or not asked for. */
  readonly pdfReason: string | null;
}

export interface Reporter {
  /** A finished step: `Read 3 meetings, 90 rows`, with a detail such as `0.2 seconds`. */
  readonly step: (text: string, detail?: string) => void;
  /** How a file was understood: `meetings/…/recommendations.csv`. */
  readonly read: (file: string, readAs: ReadAs) => void;
  /** How far a long step is: `progress(3, 12, 'Printing')`. Cheap, and says nothing where no person watches. */
  readonly progress: (done: number, total: number, what: string) => void;
  /** A word in between: `Another program holds the papers.` */
  readonly note: (text: string) => void;
  /** Everything wrong with the data, once. */
  readonly problems: (list: readonly Problem[]) => void;
  /** The end of a run that a UserError stopped; `exitCode` is what the process will end with. */
  readonly failure: (error: UserError, exitCode: ExitCode) => void;
  /** The end of a run that hit a bug (exit code 3). */
  readonly reportBug: (error: unknown) => void;
  readonly summary: (summary: BuildSummary) => void;
}

export interface ReporterOptions {
  /** The data folder as the user wrote it, put before the files of problems: `data`. */
  readonly dataFolder: string;
  /** `0.1.0`, for the report of a bug. */
  readonly version: string;
}
