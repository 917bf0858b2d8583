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
  /** Links to places in the document: the words that are clicked, and the page on which one arrives. */
  readonly links: readonly { readonly text: string; readonly target: number }[];
  /** `IBMPlexSans-SemiBold`, without the prefix of the subset. */
  readonly fonts: readonly string[];
}

export interface PdfBookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly PdfBookmark[];
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Readers show the title in the window, not the file name. */
  readonly showsTitle: boolean;
  /** How often each tag is used: `TH` to 214. */
  readonly roles: ReadonlyMap<string, number>;
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
    return {
      pages,
      roles,
      bookmarks: await readBookmarks(document),
      title: info.Title ?? '',
      language: info.Language ?? '',
      isTagged: (await document.getMarkInfo())?.Marked === true,
      showsTitle: DisplayDocTitle === true,
    };
  } finally {
    await task.destroy();
  }
}

/** Without white space: lines break where they like, and words at their hyphens. */
export function squash(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

// 22, 15, 12 and 10.5 in the body, 9.5 in the margin and on the axes of charts: those of styles/tokens.css.
const BODY_SIZES = [22, 15, 12, 10.5, 9.5];
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
  const annotations = (await page.getAnnotations()) as Annotation[];
  const links: { text: string; target: number }[] = [];
  for (const { dest, overlaidText } of annotations) {
    if (dest === undefined || dest === null) continue;
    links.push({ text: overlaidText?.trim() ?? '', target: await findTarget(document, dest) });
  }
  // The names of fonts are known only when what paints with them has been read.
  await page.getOperatorList();
  const fonts = Object.keys(content.styles).map((id) => (page.commonObjs.get(id) as { name: string }).name);
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
    links,
    fonts: [...new Set(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')))],
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
      bookmarks.push({ title, level, page: await findTarget(document, dest) });
      await walk(items, level + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 1);
  return bookmarks;
}

interface Annotation {
  readonly url?: string;
  readonly unsafeUrl?: string;
  /** The name of a place, or the place. */
  readonly dest?: unknown;
  readonly overlaidText?: string;
}

/** Zero where the target is no place in the document. */
async function findTarget(document: PDFDocumentProxy, named: unknown): Promise<number> {
  const target: unknown = typeof named === 'string' ? await document.getDestination(named) : named;
  if (!Array.isArray(target)) return 0;
  const [reference] = target as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
  return (await document.getPageIndex(reference)) + 1;
}
