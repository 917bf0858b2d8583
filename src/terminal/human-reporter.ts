/**
 * The reporter for people. What is going on goes to standard error; what a run found (problems, summary) goes to standard
 * output, so that it can be kept in a file. The clock, the process and the disk are not touched.
 */
import type { TextStream, World } from '../world.ts';
import { isInteractive, makePaint } from './colours.ts';
import { describeRead } from './describe-read.ts';
import { listProblems } from './list-problems.ts';
import { makeProgressLine } from './progress-line.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { showOnOneLine } from './show-text.ts';
import { summariseBuild } from './summarise-build.ts';

export type TerminalWorld = Pick<World, 'standardOutput' | 'standardError' | 'environment'>;

export function makeHumanReporter(world: TerminalWorld, options: ReporterOptions): Reporter {
  const { standardOutput, standardError, environment } = world;
  const paintError = makePaint(standardError, environment);
  const paintOutput = makePaint(standardOutput, environment);
  const progressLine = makeProgressLine(standardError, isInteractive(standardError, environment));

  const writeTo = (stream: TextStream, lines: readonly string[]): void => {
    progressLine.clear();
    if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
  };

  return {
    step: (text, detail) => {
      const aside = detail === undefined ? '' : ` ${paintError(['dim'], `(${showOnOneLine(detail)})`)}`;
      writeTo(standardError, [`${showOnOneLine(text)}${aside}`]);
    },
    read: (file, readAs) => {
      writeTo(standardError, [paintError(['dim'], `  ${showOnOneLine(file)}: ${describeRead(readAs)}`)]);
    },
    progress: (done, total, what) => progressLine.show(`${showOnOneLine(what)} ${done} of ${total}`),
    note: (text) => writeTo(standardError, [showOnOneLine(text)]),
    problems: (list) => writeTo(standardOutput, listProblems(list, options.dataFolder, paintOutput)),
    failure: (error) => {
      const lines = `${paintError(['bold', 'red'], 'Stopped.')} ${showLines(error.message)}\n${showLines(error.todo)}`;
      writeTo(standardError, ['', lines]);
    },
    reportBug: (error) => {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      writeTo(standardError, [
        '',
        paintError(['bold', 'red'], 'This is a fault in the program, not in your data.'),
        `Please send these lines to whoever looks after it (build-papers ${options.version}):`,
        '',
        showLines(stack),
      ]);
    },
    summary: (summary) => writeTo(standardOutput, summariseBuild(summary, paintOutput)),
  };
}

/** Some of our own messages are lists with line ends; everything else in them is made visible. */
function showLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => showOnOneLine(line))
    .join('\n');
}
