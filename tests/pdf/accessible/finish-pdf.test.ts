import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../../src/pdf/accessible/finish-pdf.ts';
import type { FinishOptions } from '../../../src/pdf/accessible/finish-options.ts';
import { readDocument } from '../../../src/pdf/accessible/objects/read-document.ts';
import { scanPage } from '../../../src/pdf/accessible/content/scan-page.ts';
import { readTree } from '../../../src/pdf/accessible/structure/read-tree.ts';
import { openPrinter, type Printer } from '../../../src/pdf/printer.ts';
import { chooseTestBrowser, machine, makeJob } from '../test-documents.ts';
import { outline, writeOutline } from './structure/outlines.ts';

const OPTIONS: FinishOptions = {
  title: 'A paper',
  author: 'Head of audit',
  subject: null,
  keywords: [],
  language: 'en-GB',
  date: new Date('2026-01-20T00:00:00Z'),
  creator: 'build-papers',
  producer: 'build-papers',
  attachments: [],
};

const CSS = `
@page { @top-left { content: "OFFICIAL" } @bottom-right { content: "Page " counter(page) } }
table { border-collapse: collapse } td, th { border: 1pt solid; background: #eee }
`;

const BODY = `
<dl lang="en-GB-x-dl"><dt lang="en-GB-x-dt">Date</dt><dd lang="en-GB-x-dd">20 January</dd></dl>
<ul><li>Bullet with <strong>bold</strong> words</li></ul>
<p>See <a href="#end">The end <span data-page-ref="end">0</span></a> or <a href="https://example.org/a">the report</a>.</p>
<figure><svg role="img" aria-label="One bar, three long." width="90" height="20"><rect width="60" height="9"/><text y="18">3</text></svg><figcaption>Chart 1</figcaption></figure>
<table><tr><th colspan="2" scope="colgroup">2026</th></tr><tr><th scope="col">Open</th><th scope="col">Closed</th></tr><tr><td>1</td><td>2</td></tr></table>
<section><h2>Audits</h2>
<table><caption>Table 1</caption><thead><tr><th scope="col">Audit</th><th scope="col">Open</th></tr></thead><tbody>
${'<tr><th scope="row">Fleet</th><td>2</td></tr>'.repeat(45)}
</tbody></table></section>
<section><h2 id="end">Findings</h2><div>Words of a div.</div></section>`;

let printer: Printer;
let raw: Uint8Array;
let finished: Uint8Array;

async function printRaw(body = BODY, css = CSS): Promise<Uint8Array> {
  return (await printer.print(await makeJob(body, { css }))).pdf;
}

beforeAll(async () => {
  printer = await openPrinter(await chooseTestBrowser(), machine, { concurrency: 3 });
  raw = await printRaw();
  finished = finishPdf(raw, OPTIONS).bytes;
}, 60_000);
afterAll(() => printer.close());

/** The tree of a finished file with the words that its marks paint. */
function readAloud(pdf: Uint8Array): string {
  const document = readDocument(pdf);
  const pages = document.pages();
  const facts = pages.map((page) => scanPage(document, page));
  return writeOutline({
    tree: readTree(document, pages),
    findMark: (kid) => facts[kid.page]?.marks.get(kid.number),
  });
}

test('a finished paper is read in order: lists, terms, links, chart, and a table of which the head comes once', () => {
  const row = /\n {8}TR\n {10}TH \[Scope=Row\] "Fleet"@(\d)\n {10}TD "2"@\d/g;
  const aloud = readAloud(finished);
  expect([...aloud.matchAll(row)]).toHaveLength(45);
  expect(new Set(Array.from(aloud.matchAll(row), ([, page]) => page))).toEqual(new Set(['2', '3']));
  expect(aloud.replaceAll(row, '').replace(/BBox=[\d.,]+/, 'BBox=…')).toBe(outline`
    Document
      H1 "A paper"
      P "The first finding of the office"
      L [ListNumbering=None]
        LI
          Lbl "Date"
          LBody "20 January"
      L [ListNumbering=Disc]
        LI
          Lbl [actual=•] <path>
          LBody "Bullet with " " words"
            Strong "bold"
      P "See " " or " "."
        Link "The end " "4" link link
        Link "the report" link
      Figure [alt=One_bar,_three_long. BBox=… Placement=Block] "3"
        Caption "Chart 1"
      Table
        THead
          TR
            TH [id=cell-1 Scope=Column ColSpan=2] "2026"
          TR
            TH [id=cell-2 Scope=Column] "Open"
            TH [id=cell-3 Scope=Column] "Closed"
        TBody
          TR
            TD [Headers=cell-1,cell-2] "1"
            TD [Headers=cell-1,cell-3] "2"
      Sect
        H2 "Audits"@2
        Table
          Caption "Table 1"@2
          THead
            TR
              TH [Scope=Column] "Audit"@2
              TH [Scope=Column] "Open"@2
          TBody
      Sect
        H2 "Findings"@4
        P "Words of a div."@4`);
});

test('finishing takes no word away and adds none', async () => {
  expect(await readTexts(finished)).toEqual(await readTexts(raw));
});

test('two prints of one paper, alone and among others, become the same bytes', async () => {
  const other = printRaw('<h2>Another paper</h2>'.repeat(3));
  const [again, , third] = await Promise.all([printRaw(), other, printRaw()]);
  expect(Buffer.compare(finishPdf(again, OPTIONS).bytes, finished)).toBe(0);
  expect(Buffer.compare(finishPdf(third, OPTIONS).bytes, finished)).toBe(0);
});

test('finishing changes no picture of a page', (context) => {
  const before = drawPages(raw);
  if (before === null) return context.skip('pdftoppm is not installed');
  expect(before.length).toBe(4);
  expect(drawPages(finished)?.map((page, index) => page.equals(before[index] ?? Buffer.alloc(0)))).toEqual(
    before.map(() => true),
  );
});

describe('a paper that a screen reader could not read is refused by its name, with page and remedy:', () => {
  test.each([
    [
      'an empty cell',
      '<table><tr><th scope="col">a<th scope="col">b<tr><td>1<td></table>',
      '',
      /has 1 cell .*print "–"/,
    ],
    ['a skipped heading', '<h3>Deep</h3>', '', /An h3 follows an h1.*"Deep"/],
    [
      'a picture without words',
      '<svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>',
      '',
      /no alternative text/,
    ],
    ['text under opacity', '<p class="pale">Pale words</p>', '.pale { opacity: 0.5 }', /opacity/],
    ['text that a style sheet made', '<p class="x">Words</p>', '.x::before { content: "Overdue " }', /"Overdue ?"/],
    ['text hidden from the reading order', '<p aria-hidden="true">Silent</p>', '', /"Silent"/],
    ['an unknown tag of ours', '<div id="x" lang="en-GB-x-zz">Words</div>', '', /en-GB-x-zz/],
  ])('%s', async (_, body, css, words) => {
    const job = { ...(await makeJob(body, { css })), finish: OPTIONS };
    await expect(printer.print(job)).rejects.toMatchObject({
      code: 'print-failed',
      message: expect.stringMatching(
        new RegExp(`^meeting/01-paper\\.pdf could not be printed: .*\\n {2}Page 1: .*${words.source}`, 's'),
      ),
      todo: expect.stringContaining('templates'),
    });
  });
});

test('a printer gives the finished file where the job asks for it, with the pages of its references', async () => {
  const printed = await printer.print({ ...(await makeJob(BODY, { css: CSS })), finish: OPTIONS });
  expect(Buffer.compare(printed.pdf, finished)).toBe(0);
  expect(printed.pageOf.get('end')).toBe(4);
  expect(printed.pageCount).toBe(4);
});

async function readTexts(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return texts;
}

/** Null where this computer cannot draw PDFs. */
function drawPages(pdf: Uint8Array): Buffer[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'finish-pdf-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '100', join(folder, 'paper.pdf'), join(folder, 'page')], { stdio: 'ignore' });
    const pages = readdirSync(folder)
      .filter((file) => file.startsWith('page'))
      .sort();
    return pages.map((file) => readFileSync(join(folder, file)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
