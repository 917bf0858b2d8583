/** The counting of half-empty pages must find one, or it proves nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { chooseTestBrowser, machine, makeJob } from '../pdf/test-documents.ts';
import { findHalfEmptyPages, measurePageFill } from './page-fill.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(await chooseTestBrowser(), machine);
}, 60_000);
afterAll(() => printer.close());

const LINES = '<p>Words of a paragraph.</p>'.repeat(8);
const CSS =
  '.whole { break-inside: avoid; height: 200mm; } .landscape { page: landscape; } @page landscape { size: A4 landscape; }';

async function print(body: string): Promise<Uint8Array> {
  return (await printer.print(await makeJob(body, { css: CSS }))).pdf;
}

describe('half-empty pages', () => {
  test('are found where something tall did not fit any more', async () => {
    const pdf = await print(`${LINES}<div class="whole"><p>The tall thing begins.</p></div><p>After it.</p>`);
    const [page, ...others] = await findHalfEmptyPages(pdf);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ number: 1, endsSection: false });
    expect(page?.fill).toBeGreaterThan(0.2);
    expect(page?.fill).toBeLessThan(0.5);
    expect(page?.nextWords).toMatch(/^The tall thing begins\./);
  });

  test('are none before a chapter, before a page that lies the other way, and at the end', async () => {
    const pdf = await print(
      `${LINES}<h2>Chapter</h2>${LINES}<div class="landscape">${LINES}</div><p>Last words, and no more.</p>`,
    );
    const pages = await measurePageFill(pdf);
    expect(pages.map(({ endsSection }) => endsSection)).toEqual([true, true, true, true]);
    expect(pages.every(({ fill }) => fill < 0.5)).toBe(true);
    expect(await findHalfEmptyPages(pdf)).toEqual([]);
  });

  test('do not count a line that only says what goes on', async () => {
    const filler = '<div style="height: 120mm"></div>';
    const pdf = await print(`${LINES}${filler}<div class="whole"><p>Fleet, continued</p><p>The next thing.</p></div>`);
    const pages = await measurePageFill(pdf);
    expect(pages.at(-1)?.firstWords).toBe('The next thing.');
  });
});
