import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findOverlaps, findSmallText, findTextOffPage, measureFill } from '../helpers/page-boxes.ts';
import type { PdfHeading } from '../helpers/read-pdf-tags.ts';
import { readPdf, squash, type ReadPdf } from '../helpers/read-pdf.ts';
import { runBuild, SAMPLE_DATA } from '../helpers/run-build.ts';
import { pageOf, pdfOf, SAMPLE_PAPERS, SAMPLE_PLANS, type SamplePaper } from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const POINTS_PER_MM = 72 / 25.4;
// Half a millimetre less than the style sheet's: the browser counts in pixels.
const SIDE_MARGIN = 14.5 * POINTS_PER_MM;
const TOP_MARGIN = 20 * POINTS_PER_MM;
const BOTTOM_MARGIN = 20 * POINTS_PER_MM;

interface BothEditions {
  readonly standard: ReadPdf;
  readonly large: ReadPdf;
}

interface PaperReport {
  readonly title: string;
  readonly pdfPages: number;
  readonly largePrintPages: number;
  readonly files: readonly string[];
}

const scratch = openScratchFolder();
const pdfs = new Map<SamplePaper, BothEditions>();
let report: { readonly exitCode: number; readonly papers: readonly PaperReport[] };

beforeAll(async () => {
  const result = await runBuild(['build', '--large-print', '--json', '--data', SAMPLE_DATA, '--out', scratch]);
  report = JSON.parse(result.standardOutput) as typeof report;
  if (result.exitCode !== 0) throw new Error(`The build ended with ${result.exitCode}.\n${result.standardOutput}`);
  for (const paper of SAMPLE_PAPERS) {
    pdfs.set(paper, {
      standard: await readPdf(fileAt(pdfOf(paper))),
      large: await readPdf(fileAt(largePrintOf(pdfOf(paper)))),
    });
  }
}, 240_000);

function largePrintOf(path: string): string {
  return path.replace(/\.(?:pdf|html)$/, '-large-print.pdf');
}

function fileAt(path: string): string {
  return join(scratch, ...path.split('/'));
}

function editionsOf(paper: SamplePaper): BothEditions {
  const both = pdfs.get(paper);
  if (both === undefined) throw new Error(`${paper.meeting} was not read`);
  return both;
}

function headingsOf({ pages }: ReadPdf): PdfHeading[] {
  return pages.flatMap(({ headings }) => headings).filter(({ text }) => text !== '');
}

/** Every word once, but for the heads that say what is continued: they are cut where they are too long. */
function wordsOf({ pages }: ReadPdf): Set<string> {
  const texts = pages.flatMap(({ items }) => items.map(({ text }) => text));
  return new Set(texts.flatMap((text) => (text.endsWith(', continued') ? [] : (text.match(/\p{L}{2,}/gu) ?? []))));
}

describe.each(SAMPLE_PAPERS)('the large print of $name, $meeting,', (paper) => {
  test('has no text below 16 points, and its narrative in 18', () => {
    const { large } = editionsOf(paper);
    const small = large.pages.flatMap((page) =>
      findSmallText(page, 16).map(({ text, size }) => ({ page: page.number, text, size })),
    );
    expect(small).toEqual([]);
    const narrative = large.pages
      .flatMap(({ items }) => items)
      .filter(({ text, size }) => text.length > 40 && size < 20);
    expect(Math.max(...narrative.map(({ size }) => size))).toBeGreaterThan(18);
  });

  test('lies across on every page, with all text between its margins', () => {
    for (const page of editionsOf(paper).large.pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
      expect({ page: page.number, off: findTextOffPage(page, SIDE_MARGIN) }).toEqual({ page: page.number, off: [] });
    }
  });

  test('prints nothing over something else', () => {
    for (const page of editionsOf(paper).large.pages) {
      expect({ page: page.number, overlaps: findOverlaps(page) }).toEqual({ page: page.number, overlaps: [] });
    }
  });

  test('has the words of the standard edition, and breaks none of them in two', () => {
    const { standard, large } = editionsOf(paper);
    const expected = wordsOf(standard);
    const found = wordsOf(large);
    expect([...expected].filter((word) => !found.has(word))).toEqual([]);
    expect([...found].filter((word) => !expected.has(word))).toEqual([]);
  });

  test('has every heading of the standard edition in its order, and the same bookmarks', () => {
    const { standard, large } = editionsOf(paper);
    const levels = (pdf: ReadPdf) => headingsOf(pdf).map(({ level, text }) => `${level} ${text}`);
    const isRow = ({ title }: { title: string }): boolean => rowNumbersOf(standard).includes(title);
    const rows = new Set(rowNumbersOf(standard));
    const isNew = (entry: string): boolean => rows.has(entry.replace(/^\d /, ''));
    expect(levels(large).filter((entry) => !isNew(entry))).toEqual(levels(standard));
    const titles = ({ bookmarks }: ReadPdf) => bookmarks.map(({ title, level }) => `${level} ${title}`);
    expect(large.bookmarks.filter((entry) => !isRow(entry)).map(({ title, level }) => `${level} ${title}`)).toEqual(
      titles(standard),
    );
  });

  test('gives in its page references its own pages', () => {
    const { standard, large } = editionsOf(paper);
    const links = large.pages.flatMap((page) => page.links);
    expect(links.length).toBe(standard.pages.flatMap((page) => page.links).length);
    expect(links.map(({ text }) => /(\d+)$/.exec(text)?.[1])).toEqual(links.map(({ target }) => String(target)));
    for (const { number, furniture } of large.pages) {
      expect(furniture).toContain(`Page ${number} of ${large.pages.length}`);
    }
  });

  test('says in its title that it is in large print', () => {
    const { standard, large } = editionsOf(paper);
    expect(large.title).toBe(`${standard.title}, large print`);
    expect(large).toMatchObject({ isTagged: true, showsTitle: true, language: standard.language });
  });

  test('keeps headings and what they head on one page', () => {
    for (const { number, text, headings } of editionsOf(paper).large.pages) {
      const printed = squash(text);
      const atFoot = headings.filter((heading) => heading.text !== '' && printed.endsWith(squash(heading.text)));
      expect({ number, atFoot }).toEqual({ number, atFoot: [] });
    }
  });

  test('never says at the top of a page that something is continued which has ended', () => {
    for (const { number, lines, headings } of editionsOf(paper).large.pages) {
      const first = lines.findIndex((line) => !line.endsWith(', continued'));
      const opensOnly = (level: number): boolean =>
        headings.some((heading) => heading.level <= level && squash(lines[first] ?? '') === squash(heading.text));
      // Two heads are for the middle of a recommendation, one for an audit whose next recommendation begins.
      expect({ number, isOver: first === 2 && opensOnly(4) }).toEqual({ number, isOver: false });
      expect({ number, isOver: first === 1 && opensOnly(3) }).toEqual({ number, isOver: false });
    }
  });

  test('has few pages that are not half full', () => {
    const { pages } = editionsOf(paper).large;
    const sparse = pages.filter((page) => measureFill(page, TOP_MARGIN, BOTTOM_MARGIN) < 0.45);
    expect({ sparse: sparse.map(({ number }) => number), isFew: sparse.length <= 2 + pages.length / 20 }).toEqual({
      sparse: sparse.map(({ number }) => number),
      isFew: true,
    });
  });

  test('lies beside the PDF, and the pages of the intranet lead to it', () => {
    const [members, intranet] = [pdfOf(paper), pageOf(paper)].map(largePrintOf);
    expect(readFileSync(fileAt(intranet ?? ''))).toEqual(readFileSync(fileAt(members ?? '')));
    const href = `href="${paper.name}-large-print.pdf"`;
    expect(readFileSync(fileAt(pageOf(paper)), 'utf8')).toContain(href);
    expect(readFileSync(fileAt(`intranet/${paper.meeting}/index.html`), 'utf8')).toContain(href);
    const { outputs } = JSON.parse(readFileSync(fileAt('secretariat/manifest.json'), 'utf8')) as {
      outputs: { path: string; pages?: number }[];
    };
    const { pages } = editionsOf(paper).large;
    expect(outputs.find(({ path }) => path === members)?.pages).toBe(pages.length);
    expect(report.papers.find(({ files }) => files.includes(members ?? ''))?.largePrintPages).toBe(pages.length);
  });
});

/** The numbers of the rows of progress reports: in large print each of them heads its own block. */
function rowNumbersOf({ pages }: ReadPdf): string[] {
  return pages
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.length === 5 && row[0]?.role === 'TH' && row[1]?.role === 'TD' ? [row[0].text] : []));
}

describe.each(SAMPLE_PLANS)('the large print of the action plan of $meeting', (paper) => {
  test('has every row of its progress reports as a block under its number', () => {
    const { standard, large } = editionsOf(paper);
    const rows = rowNumbersOf(standard).filter((number) => number !== '');
    expect(rows.length).toBeGreaterThan(30);
    const found = new Set(headingsOf(large).map(({ text }) => text));
    expect(rows.filter((number) => !found.has(number))).toEqual([]);
  });
});

describe('a build with large print', () => {
  test('gives the same bytes again, and leaves the standard edition as it is', async () => {
    const again = join(scratch, 'again');
    const options = ['--data', SAMPLE_DATA, '--out', again];
    await runBuild(['build', '--large-print', ...options]);
    for (const paper of SAMPLE_PAPERS) {
      for (const path of [pdfOf(paper), largePrintOf(pdfOf(paper))]) {
        expect(readFileSync(join(again, ...path.split('/'))).equals(readFileSync(fileAt(path)))).toBe(true);
      }
    }
  }, 240_000);

  test('has no large print in the pack', async () => {
    for (const meeting of new Set(SAMPLE_PAPERS.map((paper) => paper.meeting))) {
      const { pages } = await readPdf(fileAt(`members/${meeting}/pack.pdf`));
      const sizes = pages.flatMap(({ items }) => items.map(({ size }) => size));
      expect(sizes.filter((size) => size > 16 && size < 20)).toEqual([]);
      expect(existsSync(fileAt(`members/${meeting}/pack-large-print.pdf`))).toBe(false);
    }
  });
});
