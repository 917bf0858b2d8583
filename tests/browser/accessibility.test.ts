import { source as axeSource } from 'axe-core';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import { openFile, openTestBrowser, type OpenedPage } from '../helpers/open-browser.ts';
import { readPdf, squash, type ReadPdf } from '../helpers/read-pdf.ts';
import { buildInto } from '../helpers/run-build.ts';
import { pdfOf, SAMPLE_PAGES, SAMPLE_PAPERS, type SamplePaper } from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
const pdfs = new Map<SamplePaper, ReadPdf>();
let browser: RunningBrowser;

beforeAll(async () => {
  await buildInto(scratch);
  for (const paper of SAMPLE_PAPERS) pdfs.set(paper, await readPdf(join(scratch, ...pdfOf(paper).split('/'))));
  browser = await openTestBrowser();
}, 120_000);
afterAll(() => browser.close());

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RUN_AXE = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} }, resultTypes: ['violations'] })
  .then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)),
    ruleCount: passes.length,
  }))`;

interface AxeResult {
  readonly violations: readonly string[];
  readonly ruleCount: number;
}

const READ_STATE = `({
  text: document.body.innerText,
  scripts: document.scripts.length,
  family: getComputedStyle(document.body).fontFamily,
  fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
})`;

interface PageState {
  readonly text: string;
  readonly scripts: number;
  readonly family: string;
  readonly fonts: number;
}

describe.each(SAMPLE_PAGES)('the page %s', (path) => {
  const file = join(scratch, 'intranet', ...path.split('/'));
  let opened: OpenedPage;
  let page: Page;
  let requests: readonly string[];
  let complaints: readonly string[];

  // One page for all tests but the last, because each costs a second on a small machine.
  beforeAll(async () => {
    opened = await openFile(browser, file, { width: 1280 });
    ({ page } = opened);
    [requests, complaints] = [[...opened.requests], [...opened.complaints]];
    await page.evaluate(axeSource);
  }, 30_000);
  afterAll(() => page.close());

  test('says nothing in the console and loads nothing but files of the site', () => {
    expect(complaints).toEqual([]);
    expect(requests.length).toBeGreaterThan(1);
    expect(
      requests.filter((url) => !/^(?:file:\/\/.*\/intranet\/.*\.(?:html|css|woff2|svg)|data:,)$/.test(url)),
    ).toEqual([]);
  });

  test('leads with the first press of Tab to its content', async () => {
    await page.keyboard.press('Tab');
    const first = await page.evaluate('document.activeElement.getAttribute("href")');
    await page.keyboard.press('Enter');
    const focused = await page.evaluate('document.activeElement.id');
    expect({ first, focused }).toEqual({ first: '#main', focused: 'main' });
  });

  test.each([1280, 640, 320])('needs no sideways scrolling at %i pixels', async (width) => {
    await page.setViewport({ width, height: 900 });
    const widest = 'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)';
    expect(await page.evaluate(widest)).toBe(width);
  });

  test.each([
    { width: 1280, value: 'light' },
    { width: 1280, value: 'dark' },
    { width: 320, value: 'light' },
    { width: 320, value: 'dark' },
  ])('has no fault that axe finds, $value at $width pixels', { timeout: 60_000 }, async ({ width, value }) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const { violations, ruleCount } = (await page.evaluate(RUN_AXE)) as AxeResult;
    expect(violations).toEqual([]);
    // Otherwise nothing was looked at.
    expect(ruleCount).toBeGreaterThan(15);
  });

  test('is complete and styled with scripts switched off', { timeout: 30_000 }, async () => {
    await page.setViewport({ width: 1280, height: 900 });
    const expected = await page.evaluate(READ_STATE);
    const without = await openFile(browser, file, { width: 1280, hasScripts: false });
    const found = (await without.page.evaluate(READ_STATE)) as PageState;
    await without.page.close();
    expect(found).toEqual(expected);
    expect(found.scripts).toBe(0);
    expect(found.text.length).toBeGreaterThan(200);
    expect(found.family).toContain('IBM Plex Sans');
    expect(found.fonts).toBeGreaterThan(0);
  });
});

describe.each(SAMPLE_PAPERS)('the PDF of $meeting', (paper) => {
  const read = (): ReadPdf => {
    const pdf = pdfs.get(paper);
    if (pdf === undefined) throw new Error(`${paper.meeting} was not read`);
    return pdf;
  };

  test('is tagged, says that it is in English, and shows its title', () => {
    const { isTagged, language, showsTitle, title } = read();
    expect({ isTagged, language, showsTitle }).toEqual({ isTagged: true, language: 'en-GB', showsTitle: true });
    expect(title).toMatch(
      /^(?:Internal audit recommendations and tracking|Inspection action plan 2026|Audit improvement plan|Areas for improvement: fire control|Culture plan), \d+ \w+ 20\d\d$/,
    );
  });

  test('has a bookmark for each heading but the labels of fields, in the same words, order and depth, on the same page', () => {
    const { bookmarks, pages } = read();
    const headings = pages.flatMap((page) => page.headings).filter(({ text, level }) => text !== '' && level < 5);
    expect(headings.length).toBeGreaterThan(15);
    expect(bookmarks.map(({ title, level, page }) => ({ title, level, page }))).toEqual(
      headings.map(({ text, level, page }) => ({ title: text, level, page })),
    );
  });

  test('has one title, and headings that never skip a level', () => {
    const levels = read()
      .pages.flatMap(({ headings }) => headings.filter(({ text }) => text !== ''))
      .map(({ level }) => level);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('has headers in each table: the first row, and the first cell of each other row', () => {
    const tables = read().pages.flatMap((page) => page.tables);
    expect(tables.length).toBeGreaterThan(5);
    for (const { rows } of tables) {
      const [head = [], ...others] = rows;
      expect(head.map(({ role }) => role)).toEqual(head.map(() => 'TH'));
      expect(others.filter(([first]) => first?.role !== 'TH')).toEqual([]);
    }
  });

  test('has lists, paragraphs, tables and links as such', () => {
    const { roles } = read();
    for (const role of ['P', 'L', 'LI', 'Lbl', 'Table', 'TR', 'TH', 'TD', 'Link']) {
      expect({ role, isThere: roles.has(role) }).toEqual({ role, isThere: true });
    }
  });

  test('has words for each chart', () => {
    const logo = 'Three hills under a star, the badge of the Wolds';
    const figures = read()
      .pages.flatMap((page) => page.figures)
      .filter((words) => words !== logo);
    expect(figures.length).toBeGreaterThan(0);
    // A sentence with the numbers or the dates that are drawn.
    expect(figures.filter((words) => !/\p{L}.*\d.*\.$/u.test(words))).toEqual([]);
  });

  test('has only faces of the papers in it', () => {
    const fonts = new Set(read().pages.flatMap((page) => page.fonts));
    const strange = [...fonts].filter((font) => !/^(?:IBMPlexSans|NotoSansMath|NotoSansSymbols2)-/.test(font));
    expect(strange).toEqual([]);
    expect([...fonts]).toEqual(expect.arrayContaining(['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold']));
  });

  test('can be searched: a heading is one run of letters', () => {
    for (const { headings, text } of read().pages) {
      for (const heading of headings) expect(squash(text)).toContain(squash(heading.text));
    }
  });
});
