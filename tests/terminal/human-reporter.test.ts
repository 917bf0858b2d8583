import { describe, expect, test } from 'vitest';
import { userError } from '../../src/errors.ts';
import { makeHumanReporter } from '../../src/terminal/human-reporter.ts';
import type { BuildSummary } from '../../src/terminal/reporter.ts';
import { makeTerminal } from './terminal-world.ts';
import type { KeptTerminal } from './terminal-world.ts';

const options = { dataFolder: 'data', version: '0.1.0' };
const report = (terminal: KeptTerminal): ReturnType<typeof makeHumanReporter> => makeHumanReporter(terminal, options);
const ESCAPE = '\u001B';

const summary: BuildSummary = {
  exitCode: 0,
  outFolder: '/srv/papers/out',
  papers: [
    {
      title: 'Internal audit tracker',
      meeting: 'JARAP, 20 January 2026',
      pdfPages: 41,
      recommendations: 1_204,
      files: ['members/a.pdf'],
    },
    { title: 'Action plan', meeting: 'JARAP, 20 January 2026', pdfPages: 1, recommendations: 1, files: [] },
    { title: 'Highlight report', meeting: 'Scrutiny, 3 March 2026', pdfPages: null, recommendations: 0, files: [] },
  ],
  problems: [],
  warningsCount: 2,
  errorsCount: 0,
  elapsedMs: 12_345,
  pdfsMade: true,
  pdfReason: null,
};

function runBuild(terminal: KeptTerminal): void {
  const reporter = report(terminal);
  reporter.step('Read 3 meetings, 90 rows', '0.2 seconds');
  reporter.read('meetings/x/a.csv', {
    encoding: 'Windows-1252',
    delimiter: 'comma',
    rowCount: 21,
    skippedLines: [1, 2],
  });
  reporter.progress(1, 12, 'Printing');
  reporter.progress(2, 12, 'Printing');
  reporter.step('Printed 12 papers');
}

describe('what a person sees while papers are built', () => {
  test('in the log of a build server: plain lines, no progress', () => {
    for (const terminal of [
      makeTerminal(false),
      makeTerminal(true, { CI: 'true', NO_COLOR: '1' }),
      makeTerminal(true, { TERM: 'dumb' }),
    ]) {
      runBuild(terminal);
      expect(terminal.output()).toBe('');
      expect(terminal.error()).toBe(`Read 3 meetings, 90 rows (0.2 seconds)
  meetings/x/a.csv: read as Windows-1252, comma, 21 rows, lines 1, 2 left out
Printed 12 papers
`);
    }
  });

  test('on a terminal: one line that is written over and gone before the next', () => {
    const terminal = makeTerminal(true, { NO_COLOR: '1' });
    runBuild(terminal);
    expect(terminal.error()).toContain(
      `\r${ESCAPE}[KPrinting 1 of 12\r${ESCAPE}[KPrinting 2 of 12\r${ESCAPE}[KPrinted 12 papers\n`,
    );
  });

  test('progress never wraps, or it could not be written over', () => {
    const terminal = makeTerminal(true);
    report(terminal).progress(1, 2, 'x'.repeat(200));
    expect(terminal.error()).toBe(`\r${ESCAPE}[K${'x'.repeat(39)}`);
  });

  test('progress is cleared before problems come on the other stream', () => {
    const terminal = makeTerminal(true);
    const reporter = report(terminal);
    reporter.progress(1, 2, 'Reading');
    reporter.problems([{ code: 'x', severity: 'error', file: 'a.csv', message: 'Bad.' }]);
    expect(terminal.error()).toBe(`\r${ESCAPE}[KReading 1 of 2\r${ESCAPE}[K`);
  });
});

describe('colour', () => {
  test.each([
    { isTTY: true, environment: {}, isColoured: true },
    { isTTY: true, environment: { NO_COLOR: '1' }, isColoured: false },
    { isTTY: true, environment: { TERM: 'dumb' }, isColoured: false },
    { isTTY: false, environment: {}, isColoured: false },
    { isTTY: false, environment: { FORCE_COLOR: '1' }, isColoured: true },
    { isTTY: false, environment: { FORCE_COLOR: '1', NO_COLOR: '1' }, isColoured: false },
    { isTTY: true, environment: { FORCE_COLOR: '0' }, isColoured: false },
  ])('terminal $isTTY with $environment: $isColoured', ({ isTTY, environment, isColoured }) => {
    const terminal = makeTerminal(isTTY, environment);
    report(terminal).summary(summary);
    expect(terminal.output().includes(`${ESCAPE}[`)).toBe(isColoured);
  });

  test('adds nothing that the words do not say', () => {
    const [coloured, plain] = [makeTerminal(true, { FORCE_COLOR: '1' }), makeTerminal(false)];
    for (const terminal of [coloured, plain]) report(terminal).summary(summary);
    expect(coloured.output().replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain.output());
  });
});

const show = (changes: Partial<BuildSummary>): string => {
  const terminal = makeTerminal(false);
  report(terminal).summary({ ...summary, ...changes });
  expect(terminal.error()).toBe('');
  return terminal.output();
};

describe('the last lines of a run', () => {
  test('count the pages of the large print, and the PDFs that could not be made', () => {
    const [first, second, third] = summary.papers;
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three papers');
    const papers = [
      { ...first, largePrintPages: 97 },
      { ...second, largePrintPages: null },
      { ...third, largePrintPages: null },
    ];
    expect(show({ papers })).toContain('  Internal audit tracker: 41 pages, 97 pages in large print, 1,204 recommend');
    const failed = { exitCode: 2, pdfsMade: false, pdfReason: 'The browser broke down.' } as const;
    expect(show({ ...failed, papers })).toContain('3 PDFs could not be made. The browser broke down.');
    expect(show({ ...failed, papers: [{ ...third, largePrintPages: null }] })).toContain('No PDFs could be made.');
  });

  test('list the papers by meeting, the problems, the time and the place', () => {
    expect(show({})).toBe(`
Published 3 papers with 1,205 recommendations.

JARAP, 20 January 2026
  Internal audit tracker: 41 pages, 1,204 recommendations
    members/a.pdf
  Action plan: 1 page, 1 recommendation

Scrutiny, 3 March 2026
  Highlight report: 0 recommendations

2 warnings. Took 12 seconds.
The papers are in /srv/papers/out
`);
  });

  test('say that errors stopped the publication', () => {
    const text = show({ exitCode: 1, outFolder: null, papers: [], errorsCount: 1, elapsedMs: 420 });
    expect(text).toBe(
      '\nNothing was published. Mend the 1 error above and build again.\n\n1 error and 2 warnings. Took 0.4 seconds.\n',
    );
  });

  test('say why there are no PDFs', () => {
    const broken = { exitCode: 2, pdfsMade: false, pdfReason: 'No browser was found.' } as const;
    const unprinted = summary.papers.map((paper) => ({ ...paper, pdfPages: null }));
    expect(show({ ...broken, papers: unprinted })).toContain(
      'Published 3 papers with 1,205 recommendations for the intranet. No PDFs could be made. No browser was found.\n',
    );
    expect(show({ ...broken, papers: [...summary.papers.slice(0, 2), ...unprinted.slice(2)] })).toContain(
      'for the intranet. 1 PDF could not be made. No browser was found.\n',
    );
  });

  test('of a check say that nothing was written', () => {
    const text = show({ outFolder: null, papers: [], warningsCount: 0, pdfsMade: false, elapsedMs: 65_000 });
    expect(text).toBe('\nThe data is sound. Nothing was written.\n\nNo problems found. Took 1 minute 5 seconds.\n');
  });
});

describe('a run that stopped', () => {
  test('says what happened and what to do, without a stack', () => {
    const terminal = makeTerminal(false);
    report(terminal).failure(userError('data-folder-missing', { folder: '/srv/da\u001Bta' }), 1);
    expect(terminal.error()).toBe(`
Stopped. There is no folder /srv/da[U+001B]ta.
Name the folder that holds organisation.yaml with --data FOLDER.
`);
    expect(terminal.output()).toBe('');
  });

  test('keeps the lines of a message that is a list', () => {
    const terminal = makeTerminal(false);
    report(terminal).failure(userError('browser-not-found', { places: '  /a\n  /b' }), 2);
    expect(terminal.error()).toContain('Looked at:\n  /a\n  /b\n');
  });

  test('by a bug shows the stack and says whose fault it is', () => {
    const terminal = makeTerminal(false);
    report(terminal).reportBug(new Error('figures do not reconcile'));
    expect(terminal.error()).toContain('a fault in the program, not in your data');
    expect(terminal.error()).toContain('build-papers 0.1.0');
    expect(terminal.error()).toMatch(/Error: figures do not reconcile\n {4}at /);
    const other = makeTerminal(false);
    report(other).reportBug('just text');
    expect(other.error()).toContain('just text');
  });
});
