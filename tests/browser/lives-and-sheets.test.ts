import { source as axeSource } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import { openFile, openTestBrowser } from '../helpers/open-browser.ts';
import { listFiles, SAMPLE_DATA } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // As for the papers: our own style sheet, titles for readers, roles written out for tables that fold.
  rules: { 'require-sri': 'off', 'long-title': 'off', 'no-redundant-role': 'off' },
});
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RUN_AXE = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} }, resultTypes: ['violations'] })
  .then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))),
    ruleCount: passes.length,
  }))`;

interface AxeResult {
  readonly violations: readonly string[];
  readonly ruleCount: number;
}

let browser: RunningBrowser;
let pages: readonly string[];

beforeAll(async () => {
  // The pages are the same without a browser, but for the links to the PDFs.
  await runInProcess(['--data', SAMPLE_DATA, '--out', scratch]);
  pages = listFiles(scratch).filter((file) => /^(?:intranet\/recommendations|secretariat)\/.*\.html$/.test(file));
  browser = await openTestBrowser();
}, 60_000);
afterAll(() => browser.close());

function readPage(path: string): string {
  return readFileSync(join(scratch, ...path.split('/')), 'utf8');
}

function longest(pattern: RegExp): string {
  const [first] = pages
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, length: readPage(path).length }))
    .sort((a, b) => b.length - a.length);
  if (first === undefined) throw new Error(`No page is like ${pattern}`);
  return first.path;
}

describe('valid HTML', () => {
  test('are all pages of recommendations and all sheets', { timeout: 120_000 }, async () => {
    expect(pages.length).toBeGreaterThan(60);
    const faults = await Promise.all(
      pages.map(async (path) => {
        const { results } = await validator.validateString(readPage(path));
        return results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${path}:${line} ${ruleId}`));
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe.each([
  ['all recommendations', /recommendations\/index\.html$/],
  ['the recommendation with the longest story', /intranet\/recommendations\/(?!index)/],
  ['the queries by owner', /queries\/index\.html$/],
  ['the longest query sheet', /queries\/(?!index)/],
  ['the longest decision sheet', /decision-sheet\.html$/],
])('the page of %s', (_name, pattern) => {
  test.each([
    { width: 1280, isDark: false },
    { width: 1280, isDark: true },
    { width: 320, isDark: false },
  ])('has no fault that axe finds and needs no sideways scrolling: %j', { timeout: 60_000 }, async (view) => {
    const file = join(scratch, ...longest(pattern).split('/'));
    const { page, requests, complaints } = await openFile(browser, file, view);
    const [asked, said] = [[...requests], [...complaints]];
    await page.evaluate(axeSource);
    const { violations, ruleCount } = (await page.evaluate(RUN_AXE)) as AxeResult;
    const widest = await page.evaluate('document.documentElement.scrollWidth');
    const scripts = await page.evaluate('document.scripts.length');
    await page.close();
    expect(violations).toEqual([]);
    expect(ruleCount).toBeGreaterThan(12);
    expect({ widest, said, scripts }).toEqual({ widest: view.width, said: [], scripts: 0 });
    expect(asked.filter((url) => !/^(?:file:\/\/.*\.(?:html|css|woff2|svg)|data:,)$/.test(url))).toEqual([]);
  });
});
