/**
 * Prints a long paper part by part with every page reference filled in: first cheaply, to find where to cut and what stands on
 * which page, then for good, until no number moves. It knows nothing of puppeteer beyond the page that it is given.
 */
import type { Page } from 'puppeteer';
import { joinPrints } from './join-prints.ts';
import { markPieces, showPart, type PagePart, type PagePiece } from './page-parts.ts';
import type { PrintMode } from './page-references.ts';
import { readPlaces, type PrintedPlace } from './read-printed-pdf.ts';

export interface PartSizes {
  /** Recommendations in a part. */
  readonly items: number;
  /** How many more the cut may wait for the foot of a page. */
  readonly waiting: number;
  /** A paper of fewer is printed in one piece: it would take the same time. */
  readonly whole: number;
}

export const PART_SIZES: PartSizes = { items: 220, waiting: 30, whole: 400 };

export interface PrintingPage {
  readonly page: Pick<Page, 'evaluate'>;
  readonly print: (mode: PrintMode) => Promise<Uint8Array>;
  /** Called after each print. */
  readonly release: () => Promise<void>;
  readonly sizes: PartSizes;
}

export interface PlannedPart extends PagePart {
  readonly pages: number;
}

export interface PartPlan {
  readonly parts: readonly PlannedPart[];
  /** By id, with pages of the whole. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** The pieces of a paper that is long enough, else null. */
export async function findParts({ page, sizes }: PrintingPage): Promise<readonly PagePiece[] | null> {
  const pieces = await markPieces(page, sizes.whole);
  return pieces.length === 0 ? null : pieces;
}

/** Prints a little more than each part, to cut it where a page ends or is nearly full. The page is to be `dry`. */
export async function planParts(printing: PrintingPage, pieces: readonly PagePiece[]): Promise<PartPlan> {
  const parts: PlannedPart[] = [];
  const pageOf = new Map<string, number>();
  const { items, waiting } = printing.sizes;
  let pagesBefore = 0;
  for (let start = 0; start < pieces.length; start = parts.at(-1)?.end ?? pieces.length) {
    const least = countItems(pieces, start, items);
    const end = countItems(pieces, start, items + waiting);
    await showPart(printing.page, { start, end }, pagesBefore, null);
    const { places, pageCount } = readPlaces(await printing.print('dry'));
    await printing.release();
    const cut = end === pieces.length ? null : chooseCut(pieces, least, end, places);
    const part =
      cut === null
        ? { start, end, pages: pageCount }
        : { start, end: cut.index, pages: cut.place.isTop ? cut.place.page - 1 : cut.place.page };
    for (const [id, place] of places) {
      if (cut === null || isBefore(place, cut.place)) pageOf.set(id, pagesBefore + place.page);
    }
    parts.push(part);
    pagesBefore += part.pages;
  }
  return { parts, pageOf };
}

/** One PDF, its pages numbered as the plan has them, and the parts as they came out. */
export async function printParts(
  printing: PrintingPage,
  parts: readonly PlannedPart[],
): Promise<{ bytes: Uint8Array; parts: PlannedPart[] }> {
  const pageCount = parts.reduce((sum, { pages }) => sum + pages, 0);
  const prints: Uint8Array[] = [];
  const printedParts: PlannedPart[] = [];
  let pagesBefore = 0;
  for (const part of parts) {
    await showPart(printing.page, part, pagesBefore, pageCount);
    const print = await printing.print('final');
    await printing.release();
    prints.push(print);
    printedParts.push({ ...part, pages: readPlaces(print).pageCount });
    pagesBefore += part.pages;
  }
  return { bytes: joinPrints(prints), parts: printedParts };
}

/** The index after `count` items, or that of the end. */
function countItems(pieces: readonly PagePiece[], start: number, count: number): number {
  let found = 0;
  for (let index = start; index < pieces.length; index += 1) {
    if (pieces[index]?.isItem === true) found += 1;
    if (found > count) return index;
  }
  return pieces.length;
}

interface Cut {
  readonly index: number;
  readonly place: PrintedPlace;
}

/** Where a page begins by itself, or else as far down a page as there is one. Null where nothing can be cut. */
function chooseCut(
  pieces: readonly PagePiece[],
  least: number,
  end: number,
  places: ReadonlyMap<string, PrintedPlace>,
): Cut | null {
  let best: Cut | null = null;
  for (let index = least; index < end; index += 1) {
    const place = places.get(pieces[index]?.cutId ?? '');
    if (place === undefined) continue;
    if (place.isTop) return { index, place };
    if (best === null || place.height < best.place.height) best = { index, place };
  }
  return best;
}

function isBefore(place: PrintedPlace, cut: PrintedPlace): boolean {
  return place.page < cut.page || (place.page === cut.page && place.height > cut.height);
}
