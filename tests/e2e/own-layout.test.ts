/** The worked example of templates/README.md, done step by step as it is written, then built, printed and read. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { realWorld } from '../../src/world.ts';
import { runAxe } from '../helpers/axe.ts';
import { followStep, readSteps } from '../helpers/follow-steps.ts';
import { openFile, openTestBrowser } from '../helpers/open-browser.ts';
import { readPageText } from '../helpers/read-page.ts';
import { findShrunkText, readPdf, squash, type ReadPdf } from '../helpers/read-pdf.ts';
import { ROOT } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
const NAME = 'council-audit-committee';
const STRIP = ['Priority', 'Service', 'Officer responsible', 'Original date', 'Revised date', 'Position'];
const steps = readSteps(readFileSync(join(ROOT, 'templates', 'README.md'), 'utf8'), 'Ten minutes');
const out = join(scratch, 'out');
let said = '';
let pdf: ReadPdf;
let page = '';

beforeAll(async () => {
  const program = join(scratch, 'program');
  for (const folder of ['templates', 'styles']) cpSync(join(ROOT, folder), join(program, folder), { recursive: true });
  for (const step of steps) followStep(program, step);
  const stream = { write: (text: string): void => void (said += text) };
  const world = { ...realWorld(new AbortController().signal), standardOutput: stream, standardError: stream };
  const example = join(program, 'templates', 'layouts', NAME, 'example');
  const words = ['--data', example, '--out', out];
  const exitCode = await runCommand(words, { folder: program, version: '0.0.0' }, world);
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}.\n${said}`);
  pdf = await readPdf(join(out, 'members/2026-01-20-example/01-tracker.pdf'));
  page = readFileSync(join(out, 'intranet/2026-01-20-example/01-tracker.html'), 'utf8');
}, 60_000);

describe('the layout that is made in ten minutes', () => {
  test('takes a folder, a manifest, three lines of the template and four of the style sheet', () => {
    expect(steps.map(({ language, text }) => `${language} ${text.trim().split('\n').length}`).slice(1, 5)).toEqual([
      expect.stringMatching(/^yaml /),
      'diff 6',
      'hbs 2',
      'css 4',
    ]);
    const [, , change] = steps;
    expect(change?.text.match(/^\+/gm)).toHaveLength(3);
  });

  test('builds, and nothing but a query on the data is said of it', () => {
    expect(said).toContain('Published 1 paper with 4 recommendations.');
    expect(said.match(/^ {2}.*(?:warning|recommendations\.csv:|layout|\.hbs|\.css).*$/gm)).toEqual([
      expect.stringContaining('read as UTF-8'),
      expect.stringContaining('no new date has been given or asked for'),
    ]);
  });

  test('prints the committee’s strip, sections and words', () => {
    const text = pdf.pages.map((printed) => printed.text).join(' ');
    const lines = pdf.pages.flatMap((printed) => printed.lines);
    expect(lines.filter((line) => line === STRIP.join(' '))).toHaveLength(4);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Purpose', 'Background', 'Progress', 'Appendix 1: agreed actions']),
    );
    expect(squash(text)).toContain(squash('Harlby Borough Council Report to the Audit and Standards Committee'));
    for (const words of ['Agreed action', 'Officer’s comment', 'Wards', 'Not revised', 'Fundamental']) {
      expect(text).toContain(words);
    }
    expect(squash(text)).toContain(
      squash('Head of internal audit, Harlby Borough Council. 4 agreed actions, as they stood'),
    );
    expect(text).not.toMatch(/Threat to delivering|Appendix A|JARAP/);
  });

  test('prints every recommendation once, tagged, in the sizes of the house', () => {
    const headings = pdf.pages.flatMap((printed) => printed.headings.map((heading) => heading.text));
    for (const title of ['1 Cash count', '2 Season tickets', '3 Key list', '1 Waiting list']) {
      expect(headings.filter((heading) => heading === title)).toHaveLength(1);
    }
    expect(pdf.isTagged).toBe(true);
    expect(findShrunkText(pdf)).toEqual([]);
  });

  test('sets its columns by its own style sheet', () => {
    // 38 mm for each of the two dates, whose heads stand in one line.
    const items = pdf.pages.flatMap((printed) => printed.items);
    const placeOf = (label: string): number => items.find(({ text }) => text === label)?.x ?? 0;
    const width = placeOf('Revised date') - placeOf('Original date');
    expect((width / 72) * 25.4).toBeCloseTo(38, 0);
  });

  test('says the same on its web page', () => {
    const text = readPageText(page);
    for (const words of [
      ...STRIP,
      'Agreed action',
      'Officer’s comment',
      '4 agreed actions',
      'Appendix 1: agreed actions',
    ]) {
      expect(text).toContain(words);
    }
    expect(page).toContain(`class="paper paper--${NAME}"`);
    expect(page).not.toMatch(/ style="|<script/);
  });

  test('is accessible on its web page, and asks for nothing from elsewhere', async () => {
    const browser = await openTestBrowser();
    try {
      const file = join(out, 'intranet/2026-01-20-example/01-tracker.html');
      const { page: opened, requests, complaints } = await openFile(browser, file, { width: 1280 });
      const { violations, ruleCount } = await runAxe(opened);
      expect({ violations, complaints }).toEqual({ violations: [], complaints: [] });
      expect(ruleCount).toBeGreaterThan(20);
      expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
