/**
 * Reads a printed PDF with a reader that is not ours (pdf.js): what stands on each page and where, and what its tags say.
 * Whole words only: the tests ask for text, tables, headings and places, never for the file's own language.
 */
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readTags, type PdfHeading, type PdfTable } from './read-pdf-tags.ts';

export interface PdfItem {
  readonly text: string;
  /** Points from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type in points, as it is printed. */
  readonly size: number;
  /** Stands in the margin of the page: body, marking, page number. */
  readonly isFurniture: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Lines of the body from top to bottom, each from left to right. */
  readonly lines: readonly string[];
  /** All text of the body, in the order of reading. */
  readonly text: string;
  /** Text in the margins: `Page 3 of 44`. */
  readonly furniture: string;
  readonly headings: readonly PdfHeading[];
  readonly tables: readonly PdfTable[];
  /** Texts of the entries of lists. */
  readonly listItems: readonly string[];
  /** The words that stand for each figure. */
  readonly figures: readonly string[];
  /** Addresses that a click would open. */
  readonly addresses: readonly string[];
}

export interface PdfBookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly PdfBookmark[];
  /** Name (the element's id) to page, counted from 1. */
  readonly destinations: ReadonlyMap<string, number>;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Readers show the title in the window, not the file name. */
  readonly showsTitle: boolean;
  /** How often each tag is used: `TH` to 214. */
  readonly roles: ReadonlyMap<string, number>;
  /** `IBMPlexSans-SemiBold`, without the prefix of the subset. */
  readonly fonts: readonly string[];
}

const FURNITURE_POINTS = 40;

export async function readPdf(file: string): Promise<ReadPdf> {
  const bytes = readFileSync(file);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    const roles = new Map<string, number>();
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(document, number, roles));
    }
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
    const { DisplayDocTitle } = ((await document.getViewerPreferences()) ?? {}) as { DisplayDocTitle?: boolean };
    const fontNames = bytes.toString('latin1').matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g);
    return {
      pages,
      roles,
      bookmarks: await readBookmarks(document),
      destinations: await readDestinations(document),
      title: info.Title ?? '',
      language: info.Language ?? '',
      isTagged: (await document.getMarkInfo())?.Marked === true,
      showsTitle: DisplayDocTitle === true,
      fonts: [...new Set(Array.from(fontNames, ([, name = '']) => name))].sort(),
    };
  } finally {
    await task.destroy();
  }
}

/** Without white space: lines break where they like, and words at their hyphens. */
export function squash(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

// 22, 15, 12 and 10.5 in the body, 9.5 in the margin: those of styles/tokens.css.
const BODY_SIZES = [22, 15, 12, 10.5];
const MARGIN_SIZES = [9.5];

/**
 * What is not printed in a size of the style sheet. Chromium prints the whole of a document smaller where anything in it is
 * wider than its page, and says nothing.
 */
export function findShrunkText({ pages }: ReadPdf): { page: number; text: string; size: number }[] {
  return pages.flatMap(({ number, items }) =>
    items
      .filter(({ text }) => text.trim() !== '')
      .filter(({ size, isFurniture }) => {
        // The labels of charts are drawn to scale, and differ from those of tables by less than one can see.
        return !(isFurniture ? MARGIN_SIZES : BODY_SIZES).some((own) => Math.abs(own - size) < 0.06);
      })
      .map(({ text, size }) => ({ page: number, text, size })),
  );
}

async function readPage(document: PDFDocumentProxy, number: number, roles: Map<string, number>): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent({ includeMarkedContent: true });
  const items = content.items.flatMap((item): PdfItem[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const isFurniture = y < FURNITURE_POINTS || y > height - FURNITURE_POINTS;
    return [{ text: item.str, x, y, width: item.width, size: item.height, isFurniture }];
  });
  const body = items.filter((item) => !item.isFurniture);
  const tags = readTags(await page.getStructTree(), content.items, number, roles);
  const annotations = (await page.getAnnotations()) as { url?: string; unsafeUrl?: string }[];
  const result: PdfPage = {
    number,
    width,
    height,
    items,
    lines: groupLines(body),
    text: body
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/gu, ' '),
    furniture: items
      .filter((item) => item.isFurniture)
      .map(({ text }) => text)
      .join(' '),
    ...tags,
    addresses: annotations.flatMap(({ url, unsafeUrl }) => unsafeUrl ?? url ?? []),
  };
  page.cleanup();
  return result;
}

/** Items on one height, two points more or less, are one line to the eye. */
function groupLines(items: readonly PdfItem[]): string[] {
  const lines: { y: number; items: PdfItem[] }[] = [];
  for (const item of items.filter(({ text }) => text.trim() !== '')) {
    const line = lines.find(({ y }) => Math.abs(y - item.y) < 2);
    if (line) line.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map((line) =>
      line.items
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' '),
    );
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readBookmarks(document: PDFDocumentProxy): Promise<PdfBookmark[]> {
  const bookmarks: PdfBookmark[] = [];
  const walk = async (entries: Outline, level: number): Promise<void> => {
    for (const { title, dest, items } of entries) {
      const target: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      bookmarks.push({ title, level, page: await pageOf(document, target) });
      await walk(items, level + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 1);
  return bookmarks;
}

async function readDestinations(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const destinations = new Map<string, number>();
  for (const [name, target] of Object.entries(await document.getDestinations())) {
    destinations.set(name, await pageOf(document, target));
  }
  return destinations;
}

/** Zero where the target is no place in the document. */
async function pageOf(document: PDFDocumentProxy, target: unknown): Promise<number> {
  if (!Array.isArray(target)) return 0;
  const [reference] = target as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
  return (await document.getPageIndex(reference)) + 1;
}
