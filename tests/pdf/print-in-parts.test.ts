import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import { makePrintJob } from '../../src/build/make-print-job.ts';
import { readProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates } from '../../src/html/load-templates.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import type { FinishOptions } from '../../src/pdf/accessible/finish-options.ts';
import type { PrintJob } from '../../src/pdf/print-document.ts';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { realFiles } from '../../src/world.ts';
import { makeTracker } from '../bench/make-tracker.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { readTags } from '../helpers/read-pdf-tags.ts';
import { ROOT } from '../helpers/run-build.ts';
import { DATA_FOLDER, filesFrom } from '../inputs/folder-in-memory.ts';
import { chooseTestBrowser, machine } from './test-documents.ts';

let printer: Printer;
let job: PrintJob;

beforeAll(async () => {
  printer = await openPrinter(await chooseTestBrowser(), machine);
  const inputs = await readInputs(DATA_FOLDER, filesFrom(Object.fromEntries(makeTracker(40))));
  const [paper] = inputs.value === null ? [] : makePapers(inputs.value, LAYOUTS).value;
  if (paper === undefined) throw new Error('There is no paper');
  const program = await readProgramFiles(ROOT, realFiles);
  job = makePrintJob(paper, createTemplates(program.templates), program, null);
}, 60_000);

afterAll(() => printer.close());

/** Forty recommendations in parts of eight to twelve. */
const CUTS = 4;

const FINISH: FinishOptions = {
  title: 'A paper',
  author: null,
  subject: null,
  keywords: [],
  language: 'en-GB',
  date: new Date('2026-01-09'),
  creator: 'tests',
  producer: 'tests',
  attachments: [],
};

interface ReadPrint {
  /** Without spaces. */
  readonly pages: readonly string[];
  /** `2 Estates controls` */
  readonly bookmarks: readonly string[];
  /** How often each tag is used. */
  readonly tags: Readonly<Record<string, number>>;
}

async function read(pdf: Uint8Array): Promise<ReadPrint> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const roles = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    readTags(await page.getStructTree(), items, number, roles);
    pages.push(items.map((item) => ('str' in item ? item.str.replaceAll(/\s/g, '') : '')).join(''));
  }
  const bookmarks: string[] = [];
  const walk = (entries: Awaited<ReturnType<typeof document.getOutline>>, level: number): void => {
    for (const { title, items } of entries) {
      bookmarks.push(`${level} ${title}`);
      walk(items, level + 1);
    }
  };
  walk(await document.getOutline(), 1);
  await task.destroy();
  return { pages, bookmarks, tags: Object.fromEntries(roles) };
}

describe('a paper that is printed in parts', () => {
  test('has the pages, page numbers, bookmarks and places of one that is printed at once', async () => {
    const whole = await printer.print(job);
    const parted = await printer.print({ ...job, partSizes: { items: 8, waiting: 4, whole: 10 } });
    const [one, many] = [await read(whole.pdf), await read(parted.pdf)];
    expect(many.bookmarks).toEqual(one.bookmarks);
    expect(many.pages.length).toBeGreaterThanOrEqual(one.pages.length);
    // A cut in the middle of a page moves what follows by a page at most.
    expect(many.pages.length - one.pages.length).toBeLessThanOrEqual(CUTS);
    for (const [index, text] of many.pages.entries()) {
      expect(text).toContain(`Page${index + 1}of${many.pages.length}`);
    }
    for (const [id, page] of whole.pageOf) {
      const other = parted.pageOf.get(id) ?? 0;
      expect(Math.abs(other - page)).toBeLessThanOrEqual(CUTS);
    }
    for (const id of whole.pageOf.keys()) expect([...parted.pageOf.keys()]).toContain(id);
  }, 60_000);

  test('can be finished, and has as many headings, tables, lists and links for a screen reader', async () => {
    const { tags } = await read((await printer.print({ ...job, finish: FINISH })).pdf);
    const parted = await printer.print({ ...job, partSizes: { items: 8, waiting: 4, whole: 10 }, finish: FINISH });
    const counted = ['H1', 'H2', 'H3', 'H4', 'H5', 'Link', 'Figure'] as const;
    const others = (await read(parted.pdf)).tags;
    for (const tag of counted) expect(`${tag}: ${others[tag]}`).toBe(`${tag}: ${tags[tag]}`);
    expect(tags['H4']).toBeGreaterThan(30);
  }, 60_000);

  test('names the group again where a part begins in the middle of it', async () => {
    const { pdf, pageOf } = await printer.print({ ...job, partSizes: { items: 4, waiting: 0, whole: 10 } });
    const { pages } = await read(pdf);
    const first = pageOf.get('recommendations') ?? 0;
    const groupStarts = new Set([...pageOf].flatMap(([id, page]) => (id.startsWith('a-') ? [page] : [])));
    expect(first).toBeGreaterThan(1);
    expect(groupStarts.size).toBe(5);
    const unnamed = pages.flatMap((text, index) =>
      index + 1 > first && !groupStarts.has(index + 1) && !text.includes(',continued') ? [index + 1] : [],
    );
    expect(unnamed).toEqual([]);
  }, 60_000);
});
