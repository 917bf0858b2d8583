/**
 * How full the pages of a PDF are: how far down its last line of text stands. A page may end early only where the next one
 * begins a section. It reads text and bookmarks with pdf.js and changes nothing.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageFill {
  /** From 1. */
  readonly number: number;
  /** From 0 to 1: the depth of the last line in the text area; page furniture and "…, continued" do not count. */
  readonly fill: number;
  /** The next page begins a part, a chapter or the other orientation, or there is none. */
  readonly endsSection: boolean;
  /** The first words of the page, without "…, continued". */
  readonly firstWords: string;
  /** All words of the page, line by line. */
  readonly words: string;
}

export interface HalfEmptyPage extends PageFill {
  /** With which the next page begins. */
  readonly nextWords: string;
}

/** In points, of styles/print.css. */
const MARGINS = { portrait: { top: 56.7, bottom: 53.9 }, landscape: { top: 51, bottom: 48.2 } } as const;
/** In the outermost strip stand body, marking and page number. */
const FURNITURE_POINTS = 42;
const CHAPTER_LEVELS = 2;
const CONTINUED = /, continued$/;
const FIRST_WORDS = 12;

interface PageText {
  readonly isLandscape: boolean;
  readonly fill: number;
  /** Height of the first line of text above the bottom of the page. */
  readonly topLine: number;
  readonly firstWords: string;
  readonly words: string;
}

/** Page after page. */
export async function measurePageFill(pdfBytes: Uint8Array): Promise<PageFill[]> {
  const task = getDocument({ data: new Uint8Array(pdfBytes), verbosity: 0 });
  const document = await task.promise;
  try {
    const texts: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) texts.push(await readPageText(document, number));
    const chapters = await findChapters(document);
    return texts.map((text, index) => {
      const next = texts[index + 1];
      const isTurn = next !== undefined && next.isLandscape !== text.isLandscape;
      // The words of the heading begin a little below the place of its bookmark.
      const begins = (chapters.get(index + 2) ?? []).some((top) => next !== undefined && top > next.topLine - 2);
      return {
        number: index + 1,
        fill: text.fill,
        endsSection: next === undefined || isTurn || begins,
        firstWords: text.firstWords,
        words: text.words,
      };
    });
  } finally {
    await task.destroy();
  }
}

/** The pages that end above `limit` of their height although no section ends there. Example: `[]`. */
export async function findHalfEmptyPages(pdfBytes: Uint8Array, limit = 0.5): Promise<HalfEmptyPage[]> {
  return pickHalfEmpty(await measurePageFill(pdfBytes), limit);
}

export function pickHalfEmpty(pages: readonly PageFill[], limit = 0.5): HalfEmptyPage[] {
  return pages.flatMap((page, index) =>
    page.endsSection || page.fill >= limit ? [] : [{ ...page, nextWords: pages[index + 1]?.firstWords ?? '' }],
  );
}

async function readPageText(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const isLandscape = width > height;
  const { top, bottom } = isLandscape ? MARGINS.landscape : MARGINS.portrait;
  const { items } = await page.getTextContent();
  const lines = new Map<number, string[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, slant = 0, , , , y = 0] = item.transform as number[];
    // The word DRAFT lies across the page.
    const isBody = slant === 0 && y > FURNITURE_POINTS && y < height - FURNITURE_POINTS;
    if (!isBody) continue;
    const line = [...lines.keys()].find((other) => Math.abs(other - y) < 2) ?? y;
    lines.set(line, [...(lines.get(line) ?? []), item.str]);
  }
  page.cleanup();
  const own = [...lines]
    .map(([y, words]) => ({ y, words: words.join(' ') }))
    .filter(({ words }) => !CONTINUED.test(words.trim()))
    .sort((a, b) => b.y - a.y);
  const last = own.at(-1);
  const words = own.map((line) => line.words).join(' ');
  return {
    isLandscape,
    fill: last === undefined ? 0 : (height - top - last.y) / (height - top - bottom),
    topLine: own[0]?.y ?? 0,
    firstWords: words.split(/\s+/).slice(0, FIRST_WORDS).join(' '),
    words,
  };
}

/** The heights at which h1 and h2 begin, by page. */
async function findChapters(document: PDFDocumentProxy): Promise<Map<number, number[]>> {
  const chapters = new Map<number, number[]>();
  const walk = async (entries: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, level: number): Promise<void> => {
    if (level > CHAPTER_LEVELS) return;
    for (const { dest, items } of entries ?? []) {
      const place: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      if (Array.isArray(place)) {
        const [reference, , , top] = place as [
          Parameters<PDFDocumentProxy['getPageIndex']>[0],
          unknown,
          unknown,
          unknown,
        ];
        const page = (await document.getPageIndex(reference)) + 1;
        chapters.set(page, [...(chapters.get(page) ?? []), typeof top === 'number' ? top : Infinity]);
      }
      await walk(items, level + 1);
    }
  };
  await walk(await document.getOutline(), 1);
  return chapters;
}
