import { expect, test } from 'vitest';
import { userError } from '../../src/errors.ts';
import type { Problem } from '../../src/problems.ts';
import { makeJsonReporter } from '../../src/terminal/json-reporter.ts';
import type { Reporter } from '../../src/terminal/reporter.ts';
import { makeTerminal } from './terminal-world.ts';

const options = { dataFolder: 'data', version: '0.1.0' };
const readAs = { encoding: 'UTF-8', delimiter: 'comma', rowCount: 2, skippedLines: [] } as const;
const problems: Problem[] = Array.from({ length: 217 }, (_, index) => ({
  code: 'bad-date',
  severity: index === 0 ? 'warning' : 'error',
  file: 'a.csv',
  line: index + 2,
  value: 'x'.repeat(500),
  message: 'Bad date.',
}));

/** What a script would read: the whole of standard output, which must be one object; standard error stays empty. */
function run(act: (reporter: Reporter) => void): unknown {
  const terminal = makeTerminal(true, { FORCE_COLOR: '1' });
  const reporter = makeJsonReporter(terminal, options);
  reporter.step('Read', '1 s');
  reporter.read('a.csv', readAs);
  reporter.progress(1, 2, 'Printing');
  reporter.note('Waiting.');
  act(reporter);
  expect(terminal.error()).toBe('');
  return JSON.parse(terminal.output());
}

const nothing = {
  schema: 1,
  version: '0.1.0',
  outFolder: null,
  papers: [],
  pdfsMade: false,
  pdfReason: null,
  failure: null,
  bug: null,
};
const read = [{ file: 'a.csv', ...readAs }];

test('a build is one object with every problem, uncut', () => {
  const summary = {
    exitCode: 0 as const,
    outFolder: '/out',
    papers: [{ title: 'T', meeting: 'M', pdfPages: 3, recommendations: 4, files: ['members/t.pdf'] }],
    problems,
    warningsCount: 1,
    errorsCount: 216,
    elapsedMs: 12,
    pdfsMade: true,
    pdfReason: null,
  };
  const report = run((reporter) => {
    reporter.problems(problems);
    reporter.summary(summary);
  });
  expect(report).toEqual({ ...nothing, read, ...summary });
});

test('a failure is an object too, with the problems that were found before it', () => {
  const report = run((reporter) => {
    reporter.problems(problems);
    reporter.failure(userError('interrupted', {}), 130);
  });
  const failure = {
    code: 'interrupted',
    message: 'The build was interrupted.',
    todo: 'Nothing was changed. Start it again when you are ready.',
  };
  expect(report).toEqual({
    ...nothing,
    read,
    exitCode: 130,
    problems,
    errorsCount: 216,
    warningsCount: 1,
    elapsedMs: null,
    failure,
  });
});

test('a bug is exit code 3 with its stack, and never a second object', () => {
  const report = run((reporter) => {
    reporter.reportBug(new Error('oh'));
    reporter.reportBug(new Error('again'));
  });
  expect(report).toMatchObject({ exitCode: 3, bug: expect.stringContaining('Error: oh\n    at ') });
});
