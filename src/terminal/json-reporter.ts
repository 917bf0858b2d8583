/**
 * The reporter for programs (`--json`): one JSON object on standard output at the end of a run, and nothing else anywhere.
 * Problems are all there, uncut.
 */
import type { Problem } from '../problems.ts';
import type { ReadAs } from '../inputs/csv-tables.ts';
import type { World } from '../world.ts';
import type { BuildSummary, ExitCode, Reporter, ReporterOptions } from './reporter.ts';

/** The object that is written. `failure` and `bug` are null where the run came to its end. */
export interface JsonReport extends Omit<BuildSummary, 'elapsedMs'> {
  readonly schema: 1;
  readonly version: string;
  /** Null where the run was stopped before its end. */
  readonly elapsedMs: number | null;
  readonly read: readonly ({ readonly file: string } & ReadAs)[];
  readonly failure: { readonly code: string; readonly message: string; readonly todo: string } | null;
  readonly bug: string | null;
}

export function makeJsonReporter(world: Pick<World, 'standardOutput'>, options: ReporterOptions): Reporter {
  const files: ({ readonly file: string } & ReadAs)[] = [];
  const found: Problem[] = [];
  let isEnded = false;

  const end = (exitCode: ExitCode, rest: Partial<JsonReport>): void => {
    // A bug after the summary must not make a second object: readers parse the whole of standard output.
    if (isEnded) return;
    isEnded = true;
    const report: JsonReport = {
      schema: 1,
      version: options.version,
      exitCode,
      outFolder: null,
      papers: [],
      problems: found,
      errorsCount: found.filter((problem) => problem.severity === 'error').length,
      warningsCount: found.filter((problem) => problem.severity === 'warning').length,
      elapsedMs: null,
      pdfsMade: false,
      pdfReason: null,
      read: files,
      failure: null,
      bug: null,
      ...rest,
    };
    world.standardOutput.write(`${JSON.stringify(report, null, 2)}\n`);
  };

  return {
    step: keepQuiet,
    read: (file, readAs) => void files.push({ file, ...readAs }),
    progress: keepQuiet,
    note: keepQuiet,
    problems: (list) => void found.push(...list),
    failure: ({ code, message, todo }, exitCode) => end(exitCode, { failure: { code, message, todo } }),
    reportBug: (error) => end(3, { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    summary: (summary) => end(summary.exitCode, summary),
  };
}

function keepQuiet(): void {}
