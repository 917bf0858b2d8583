import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PdfHeading } from '../helpers/read-pdf-tags.ts';
import { readPageText } from '../helpers/read-page.ts';
import { findShrunkText, readPdf, squash, type ReadPdf } from '../helpers/read-pdf.ts';
import { buildInto } from '../helpers/run-build.ts';
import {
  pageOf,
  pdfOf,
  SAMPLE_AUDIT_LISTS,
  SAMPLE_PAPERS,
  SAMPLE_PLANS,
  SAMPLE_TRACKERS,
  type SamplePaper,
} from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
const PROGRESS_HEAD = 'Number Recommendation Current position ETA Progress';
const pdfs = new Map<SamplePaper, ReadPdf>();

beforeAll(async () => {
  await buildInto(scratch);
  for (const paper of SAMPLE_PAPERS) pdfs.set(paper, await readPdf(join(scratch, ...pdfOf(paper).split('/'))));
}, 120_000);

function pdfFor(paper: SamplePaper): ReadPdf {
  const pdf = pdfs.get(paper);
  if (pdf === undefined) throw new Error(`${paper.meeting} was not read`);
  return pdf;
}

function headingsOf({ pages }: ReadPdf): PdfHeading[] {
  return pages.flatMap(({ headings }) => headings).filter(({ text }) => text !== '');
}

/** Rows of all tables whose head has this first and this further column: cells by the words of the head. */
function rowsOf({ pages }: ReadPdf, first: string, other: string): ReadonlyMap<string, string>[] {
  let labels: readonly string[] = [];
  return pages
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => {
      const [head = []] = rows;
      // On its further pages a table has the head of the first, whether or not it is said again.
      if (head.some(({ text }) => text !== '')) labels = head.map(({ text }) => text);
      if (labels[0] !== first || !labels.includes(other)) return [];
      return rows.slice(1).map((row) => new Map(row.map(({ text }, index) => [labels[index] ?? '', text])));
    })
    .filter((row) => row.get(first) !== '' && row.get(first) !== 'Total');
}

function listWords(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

/** Titles are written with a comma in one place and on two lines in another. */
function plain(text: string | undefined): string {
  return squash(text ?? '').replaceAll(',', '');
}

function auditsOf(pdf: ReadPdf): PdfHeading[] {
  return headingsOf(pdf).filter(({ level }) => level === 3);
}

/** What stands under "Page" in all tables; a table that goes on overleaf has the head of its first page. */
function pageCellsOf({ pages }: ReadPdf): string[] {
  let column = -1;
  return pages
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => {
      const [head = []] = rows;
      if (head.some(({ text }) => text !== '')) column = head.findIndex(({ text }) => text === 'Page');
      return rows.slice(1).flatMap((row) => row[column]?.text ?? []);
    })
    .filter((text) => /^\d+$/.test(text));
}

describe.each(SAMPLE_AUDIT_LISTS)('the tracker of $meeting, which has a table of audits,', (paper) => {
  test('gives in each line of the table of audits the page on which that audit begins', () => {
    const pdf = pdfFor(paper);
    const rows = rowsOf(pdf, 'Audit', 'Page');
    const headings = auditsOf(pdf);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBe(headings.length);
    for (const [index, heading] of headings.entries()) {
      expect(plain(rows[index]?.get('Audit'))).toContain(plain(heading.text));
      expect({ audit: heading.text, page: rows[index]?.get('Page') }).toEqual({
        audit: heading.text,
        page: String(heading.page),
      });
    }
  });
});

describe.each(SAMPLE_TRACKERS)('the tracker of $meeting', (paper) => {
  test('gives in each line of the table of closures the page on which that recommendation begins', () => {
    const pdf = pdfFor(paper);
    const audits = auditsOf(pdf).map(({ text }) => plain(text));
    const closures = rowsOf(pdf, 'Audit title', 'Page');
    expect(closures.length).toBeGreaterThan(2);
    let audit = -1;
    const printed = headingsOf(pdf).flatMap(({ level, text, page }) => {
      if (level === 3) audit += 1;
      return level === 4 ? [{ audit, text: squash(text), page }] : [];
    });
    for (const row of closures) {
      // The cell gives the date of the audit too, and behind the reference the evidence or the reason.
      const title = plain(row.get('Audit title'));
      const reference = squash(row.get('Section or recommendation reference') ?? '');
      const found = printed.filter(
        (entry) => title.startsWith(audits[entry.audit] ?? '') && reference.startsWith(entry.text),
      );
      expect(found.map(({ page }) => String(page))).toEqual([row.get('Page')]);
    }
  });

  test('gives the page of Appendix A in the list of appendices', () => {
    const pdf = pdfFor(paper);
    const appendix = headingsOf(pdf).find(({ level, text }) => level === 2 && text.startsWith('Appendix A'));
    const text = pdf.pages.map((page) => page.text).join(' ');
    expect(/Appendix A: recommendations tracker, page (\d+) ?\./.exec(text)?.[1]).toBe(String(appendix?.page));
  });

  test('leads each printed page number to that page', () => {
    const pdf = pdfFor(paper);
    const links = pdf.pages.flatMap((page) => page.links);
    // Each line of the tables, each question, and the list of appendices; the summary in front has references of its own.
    const [, ...pages] = pdf.pages;
    const behindSummary = pages.flatMap((page) => page.links);
    const inSentences = pages.flatMap(({ text }) => text.match(/, page \d+ ?\./g) ?? []);
    expect(inSentences.length).toBeGreaterThan(0);
    expect(behindSummary.length).toBe(pageCellsOf({ ...pdf, pages }).length + inSentences.length);
    expect(links.length).toBeGreaterThan(behindSummary.length);
    expect(links.map(({ text }) => text)).toEqual(links.map(({ target }) => String(target)));
  });

  test('has a portrait report and a landscape appendix', () => {
    const pdf = pdfFor(paper);
    const appendix = headingsOf(pdf).find(({ text }) => text.startsWith('Appendix A'))?.page ?? 0;
    expect(appendix).toBeGreaterThan(1);
    for (const { number, width, height } of pdf.pages) {
      expect({ number, isLandscape: width > height }).toEqual({ number, isLandscape: number >= appendix });
    }
  });

  test('names the audit and the recommendation again at the top of a page onto which they run over', () => {
    const pdf = pdfFor(paper);
    const found: string[] = [];
    const expected: string[] = [];
    let [audit, recommendation] = ['', ''];
    for (const { headings, lines, number } of pdf.pages) {
      const opens = (line: string | undefined): boolean =>
        headings.some(({ level, text }) => (level === 3 || level === 4) && squash(line ?? '').startsWith(squash(text)));
      if (audit !== '' && !opens(lines[0])) {
        found.push(`${number}: ${lines[0]}`);
        expected.push(`${number}: ${audit}, continued`);
        if (!opens(lines[1])) {
          found.push(`${number}: ${lines[1]}`);
          expected.push(`${number}: ${recommendation}, continued`);
        }
      }
      audit = headings.findLast(({ level }) => level === 3)?.text ?? audit;
      recommendation = headings.findLast(({ level }) => level === 4)?.text ?? recommendation;
    }
    expect(found).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
  });

  test('never leaves the heading of an audit or of a recommendation at the foot of a page', () => {
    const headings = headingsOf(pdfFor(paper));
    for (const [index, heading] of headings.entries()) {
      if (heading.level !== 3 && heading.level !== 4) continue;
      expect(headings[index + 1]).toMatchObject({ level: heading.level + 1, page: heading.page });
    }
  });
});

describe.each(SAMPLE_PLANS)('the action plan of $meeting', (paper) => {
  test('gives in each line of its contents the page on which that section begins', () => {
    const pdf = pdfFor(paper);
    const headings = headingsOf(pdf);
    const first = headings.findIndex(({ text }) => text === 'Contents') + 1;
    const sections = headings.slice(first).filter(({ level }) => level === 2 || level === 3);
    expect(sections.length).toBeGreaterThan(10);
    const contents = pdf.pages.slice(0, (sections[0]?.page ?? 1) - 1).flatMap(({ listItems }) => listItems);
    const lines = contents.filter((line) => line !== '').slice(-sections.length);
    expect(lines).toEqual(sections.map(({ text, page }) => `${text} ${page}`));
  });

  test('leads each line of the contents to the page that it names', () => {
    const links = pdfFor(paper).pages.flatMap((page) => page.links);
    expect(links.length).toBeGreaterThan(10);
    expect(links.map(({ text }) => /(\d+)$/.exec(text)?.[1])).toEqual(links.map(({ target }) => String(target)));
  });

  test('has its progress reports on landscape pages and the rest on portrait ones', () => {
    const { pages } = pdfFor(paper);
    const landscape = pages.filter(({ width, height }) => width > height);
    expect(landscape.length).toBeGreaterThan(5);
    const progressReports = pages.filter(({ lines }) => lines.some((line) => squash(line) === squash(PROGRESS_HEAD)));
    expect(landscape.map(({ number }) => number)).toEqual(progressReports.map(({ number }) => number));
  });

  test('never leaves a page with a line or two of its contents', () => {
    for (const { number, lines, headings } of pdfFor(paper).pages.slice(1, 4)) {
      const isShort = lines.length < 3 && headings.every(({ text }) => text === '');
      expect({ number, isShort }).toEqual({ number, isShort: false });
    }
  });

  test('never leaves a section heading at the foot of a page', () => {
    for (const { lines, headings } of pdfFor(paper).pages) {
      const last = squash(lines.at(-1) ?? '');
      expect(headings.filter(({ text }) => text !== '' && squash(text).endsWith(last))).toEqual([]);
    }
  });
});

describe.each(SAMPLE_PAPERS)('the paper of $meeting', (paper) => {
  test('says on each page which it is, and of how many', () => {
    const { pages } = pdfFor(paper);
    for (const { number, furniture } of pages) expect(furniture).toContain(`Page ${number} of ${pages.length}`);
  });

  test('is printed in the sizes of the style sheet, so nothing was wide enough to shrink it', () => {
    expect(findShrunkText(pdfFor(paper))).toEqual([]);
  });

  test('has its body text in 12 points and its tables in 10.5', () => {
    const pages = pdfFor(paper).pages;
    const items = pages.slice(1).flatMap((page) => page.items);
    const sizes = new Set(items.filter((item) => item.text.length > 60).map(({ size }) => size.toFixed(1)));
    expect(sizes).toContain('12.0');
    const cell = items.find((item) => ['Total', 'Overdue', 'Action', 'Mark'].includes(item.text));
    expect(cell?.size).toBeCloseTo(10.5, 1);
  });

  test('breaks no word in two', () => {
    const onScreen = readPageText(readFileSync(join(scratch, ...pageOf(paper).split('/')), 'utf8'));
    // Words that only paper has: labels of page numbers, of the title block, of the line of dates, and of what is continued.
    const onPaper = [
      'Page',
      'Current',
      'page',
      'Subject',
      'Contents',
      'Panel',
      'continued',
      'Asked',
      'Brought',
      'Verified',
      'Original',
    ];
    const known = new Set([...listWords(onScreen), ...onPaper]);
    const words = pdfFor(paper).pages.flatMap(({ items }) => items.flatMap(({ text }) => listWords(text)));
    expect(words.length).toBeGreaterThan(1_000);
    expect([...new Set(words)].filter((word) => !known.has(word))).toEqual([]);
  });

  test('has text on every page', () => {
    for (const { lines } of pdfFor(paper).pages) expect(lines.join('').trim()).not.toBe('');
  });

  test('never leaves the head of a table alone on a page', () => {
    for (const { number, tables, lines } of pdfFor(paper).pages) {
      expect(squash(lines.at(-1) ?? '')).not.toBe(squash(PROGRESS_HEAD));
      for (const { rows } of tables) {
        const printed = rows.filter((row) => row.some(({ text }) => text !== ''));
        if (printed.length === 0) continue;
        const heads = printed.filter((row) => row.every(({ role }) => role === 'TH'));
        expect({ number, rows: printed.length - heads.length }).not.toEqual({ number, rows: 0 });
      }
    }
  });
});
