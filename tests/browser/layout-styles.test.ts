/** What a browser makes of the style sheet of a layout that was let pass: it stays within its layout and swallows nothing behind it. */
import * as fc from 'fast-check';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLayoutStyles } from '../../src/build/read-program-files.ts';
import { checkLayoutStyle } from '../../src/html/check-layout-style.ts';
import type { RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import { openTestBrowser } from '../helpers/open-browser.ts';

let browser: RunningBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openTestBrowser();
  page = await browser.browser.newPage();
});
afterAll(() => browser.close());

const BEHIND = '#behind { color: red; }';

interface Reading {
  /** The rule that the browser reads last. */
  readonly last: string;
  /** Colours of elements on a page that has no paper of this layout. */
  readonly elsewhere: readonly string[];
}

async function readSheets(sheets: readonly string[]): Promise<readonly Reading[]> {
  await page.setContent('<body><p class="a b">x</p><div class="paper--other"><p class="a">y</p></div></body>');
  const texts = sheets.map((text) => writeLayoutStyles([{ layout: 'council', file: '', text }]) + BEHIND);
  const read = `(texts => texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    const colours = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element).color);
    return { last: [...sheet.cssRules].at(-1)?.cssText ?? '', elsewhere: [...new Set(colours)] };
  }))(${JSON.stringify(texts)})`;
  return (await page.evaluate(read)) as readonly Reading[];
}

const PIECES =
  '{¦}¦(¦)¦[¦]¦;¦:¦"¦\'¦/*¦*/¦@media print¦@supports¦&¦.a¦p¦body¦html:has(.a)¦:not(&)¦:is(¦&.b¦@scope (html)¦color: red¦gap: calc(1mm¦content: ¦,¦>¦!¦<!--¦-->¦\n¦ ¦--x: '.split(
    '¦',
  );

test('any style sheet that is let pass holds only within its layout, and leaves what follows it whole', async () => {
  const anySheet = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
  const sheets = fc
    .sample(anySheet, { numRuns: 20_000, seed: 5 })
    .filter((text) => checkLayoutStyle(text).length === 0);
  expect(sheets.length).toBeGreaterThan(1000);
  const read = await readSheets(sheets);
  const escaped = read.flatMap(({ last, elsewhere }, index) =>
    last === BEHIND && elsewhere.join() === 'rgb(0, 0, 0)' ? [] : [{ sheet: sheets[index], last, elsewhere }],
  );
  expect(escaped).toEqual([]);
});

test('a style sheet that is refused would have done so', async () => {
  const sheets = [
    '} body { color: red; }\np {',
    ':not(&) { color: red; }',
    ':is(p, &) { color: red; }',
    'p { gap: calc(1mm; }',
    '/* open',
  ];
  for (const text of sheets) expect(checkLayoutStyle(text)).not.toEqual([]);
  const read = await readSheets(sheets);
  const outcomes = read.map(({ last, elsewhere }) => last !== BEHIND || elsewhere.join() !== 'rgb(0, 0, 0)');
  expect(outcomes).toEqual(sheets.map(() => true));
});
