/** Every example of every partial and of every layout, as the gallery shows it: complete, valid, and without a fault that axe finds. */
import { HtmlValidate } from 'html-validate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import { findBrokenLinks } from '../../src/publish/check-links.ts';
import { runAxe } from '../helpers/axe.ts';
import { openFile, openTestBrowser, type OpenedPage, type View } from '../helpers/open-browser.ts';
import { listFiles, ROOT, runBuild, type RunResult } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const PARTIALS = listFolders('partials');
const LAYOUTS = listFolders('layouts');
const gallery = join(openScratchFolder(), 'gallery');
const SETTINGS = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
};
// As for the papers: our own style sheet, titles for readers, roles written out for tables that fold.
const RULES = { 'require-sri': 'off', 'long-title': 'off', 'no-redundant-role': 'off' } as const;
const validator = new HtmlValidate({ ...SETTINGS, rules: RULES });
// A fragment begins with the heading that it has in a paper; the order is judged in whole papers.
const fragmentValidator = new HtmlValidate({ ...SETTINGS, rules: { ...RULES, 'heading-level': 'off' } });
let browser: RunningBrowser | undefined;
let result: RunResult;
let files: readonly string[];

function listFolders(kind: string): string[] {
  const entries = readdirSync(join(ROOT, 'templates', kind), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function read(path: string): Buffer {
  return readFileSync(join(gallery, ...path.split('/')));
}

async function findFaults(path: string): Promise<string[]> {
  const { results } = await (path.startsWith('partials/') ? fragmentValidator : validator).validateString(
    read(path).toString('utf8'),
  );
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId}: ${message}`),
  );
}

function open(file: string, view: View): ReturnType<typeof openFile> {
  if (browser === undefined) throw new Error('There is no browser.');
  return openFile(browser, file, view);
}

beforeAll(async () => {
  result = await runBuild(['gallery', '--out', gallery]);
  // What is wrong with an example is said by the program.
  if (result.exitCode !== 0) throw new Error(`${result.standardOutput}\n${result.standardError}`);
  files = listFiles(gallery);
  browser = await openTestBrowser();
}, 120_000);
afterAll(() => browser?.close());

describe('the gallery', () => {
  test('is made without a fault, and ends by saying which file to open', () => {
    expect(result.exitCode).toBe(0);
    expect(result.standardOutput.trimEnd().split('\n').at(-1)).toBe(`Open ${join(gallery, 'index.html')}`);
  });

  test('shows every partial and every layout, each example in both forms, and no link leads nowhere', () => {
    const index = read('index.html').toString('utf8');
    for (const name of PARTIALS) expect(index).toContain(`<h3 id="partial-${name}">`);
    for (const name of LAYOUTS) expect(index).toContain(`<h3 id="layout-${name}">`);
    const frames = [...index.matchAll(/<iframe src="([^"]+)" title="([^"]+)"/g)];
    expect(new Set(frames.map(([, , title]) => title)).size).toBe(frames.length);
    // The check is made for the intranet's folder; links within an example lead nowhere on purpose.
    const pages = files
      .filter((path) => !/^(?:partials|secretariat)\/|\/print\//.test(path))
      .map((path) => ({ path: `intranet/${path}`, bytes: read(path) }));
    const targets = files.filter((path) => path.startsWith('partials/') || path.includes('/print/'));
    const all = [...pages, ...targets.map((path) => ({ path: `intranet/${path}`, bytes: Buffer.from('') }))];
    expect(findBrokenLinks(all)).toEqual([]);
  });

  test.each(LAYOUTS)('has the example of %s as a page, as a PDF and in print', (name) => {
    const own = files.filter((path) => path.startsWith(`layouts/${name}/`));
    expect(own).toContainEqual(expect.stringMatching(/\/site\/.+\/\d\d-.+\.html$/));
    expect(own).toContainEqual(expect.stringMatching(/\/site\/.+\/\d\d-.+\.pdf$/));
    const print = own.find((path) => path.includes('/print/')) ?? '';
    expect(read(print).toString('utf8')).toMatch(/data-page-ref="[^"]+">[1-9]/);
  });

  test('is valid HTML, page by page', { timeout: 60_000 }, async () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    expect((await Promise.all(pages.map(findFaults))).flat()).toEqual([]);
  });

  test.each([
    { width: 1280, isDark: false },
    { width: 1280, isDark: true },
    { width: 320, isDark: false },
  ])('has a front page without a fault that axe finds: %j', { timeout: 60_000 }, async (view) => {
    const { page, requests, complaints } = await open(join(gallery, 'index.html'), view);
    const [asked, said] = [[...requests], [...complaints]];
    const { violations, ruleCount } = await runAxe(page);
    const widest = await page.evaluate('document.documentElement.scrollWidth');
    await page.close();
    expect({ violations, said, widest }).toEqual({ violations: [], said: [], widest: view.width });
    expect(ruleCount).toBeGreaterThan(15);
    expect(
      asked.filter((url) => !/^(?:file:\/\/.*\.(?:html|css|woff2)|data:(?:,|image\/svg\+xml,.*))$/.test(url)),
    ).toEqual([]);
  });

  test('shows its forms within itself, from the disk', { timeout: 30_000 }, async () => {
    const { page } = await open(join(gallery, 'index.html'), { width: 1280 });
    await page.evaluate('document.querySelector("iframe").scrollIntoView()');
    const frame = await page.waitForFrame((found) => found !== page.mainFrame() && found.url().endsWith('.html'));
    const text = await frame
      .waitForSelector('h1')
      .then((heading) => heading?.evaluate(({ textContent }) => textContent));
    await page.close();
    expect(text).toMatch(/\w/);
  });
});

describe('the partials', () => {
  let opened: OpenedPage;

  // One page for all, because each costs half a second.
  beforeAll(async () => {
    opened = await open(join(gallery, 'index.html'), { width: 1280 });
  }, 30_000);
  afterAll(() => opened?.page.close());

  test.each(PARTIALS)(
    '%s has no fault that axe finds, in either form of each example',
    { timeout: 60_000 },
    async (name) => {
      const forms = files.filter((path) => path.startsWith(`partials/${name}/`));
      expect(forms.length).toBeGreaterThan(1);
      const found: string[] = [];
      for (const path of forms) {
        const before = opened.complaints.length;
        await opened.page.goto(pathToFileURL(join(gallery, ...path.split('/'))).href);
        const said = opened.complaints.slice(before);
        const { violations, ruleCount } = await runAxe(opened.page, ['heading-order']);
        expect(ruleCount).toBeGreaterThan(5);
        found.push(...[...violations, ...said].map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});

describe.each(LAYOUTS)('the example of the layout %s', (name) => {
  test('has no fault that axe finds, on screen and in print', { timeout: 60_000 }, async () => {
    const forms = files.filter((path) =>
      new RegExp(`^layouts/${name}/(?:site/.+/\\d\\d-|print/).+\\.html$`).test(path),
    );
    expect(forms.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const path of forms) {
      const { page, complaints } = await open(join(gallery, ...path.split('/')), { width: 1280 });
      const said = [...complaints];
      const { violations } = await runAxe(page);
      await page.close();
      found.push(...[...violations, ...said].map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
