/**
 * Prints one document on one page of a running browser and proves the result. It launches nothing, retries nothing, finishes
 * nothing and writes no file.
 */
import type { Page } from 'puppeteer';
import { userError, type UserError } from '../errors.ts';
import type { FinishOptions } from './accessible/finish-options.ts';
import { findPrintFault } from './check-print.ts';
import { PageReferenceError, printWithReferences, type PrintMode } from './page-references.ts';
import { PART_SIZES, type PartSizes } from './print-in-parts.ts';
import { ORIGIN, ORIGIN_HOST, serveFromMemory, type PrintAsset, type VirtualOrigin } from './virtual-origin.ts';

export interface PrintJob {
  /** Shown in messages: `2026-01-20-jarap/01-internal-audit-tracker.pdf`. */
  readonly name: string;
  readonly html: string;
  /** By path under the virtual origin: `/styles/print.css`, `/fonts/plex.woff2`. */
  readonly assets: ReadonlyMap<string, PrintAsset>;
  /** Families that must be embedded, as in the font's own name: `IBMPlexSans`. */
  readonly fontFamilies: readonly string[];
  /** Further families that may be embedded, such as one for foreign scripts. */
  readonly allowedFontFamilies?: readonly string[];
  /** Texts that must be in the PDF. */
  readonly sentinels: readonly string[];
  /** False for what becomes an artifact and not a document; true where it is absent. */
  readonly isTagged?: boolean;
  /** What the finished file says about itself; null leaves the browser's own file, which is not accessible. */
  readonly finish: FinishOptions | null;
  /** How a long document is cut into parts; as print-in-parts.ts has it where it is absent. */
  readonly partSizes?: PartSizes;
  /** Milliseconds for the whole print; 120,000 and more for a big document where it is absent. */
  readonly timeoutMs?: number;
}

export interface PrintedDocument {
  /** From `printDocument` the browser's own file, from a printer the finished one. */
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Id of a link's target to its page, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Characters of HTML; about 150 recommendations. A shorter document needs too little memory for it to be worth the time. */
const LONG_DOCUMENT = 500_000;
const PROGRAM_FAULT = 'This is a fault of the program or its templates, not of your data: please report it.';

/** @throws UserError `print-failed`; any other error means that the browser or the page broke */
export async function printDocument(page: Page, job: PrintJob): Promise<PrintedDocument> {
  const origin = await serveFromMemory(page, job.html, job.assets);
  await loadDocument(page, job, origin);
  const { bytes, pdf } = await settle(page, job);
  refuseDenied(job, origin);
  const fault = findPrintFault(pdf, job, ORIGIN_HOST);
  if (fault) throw printFailed(job, fault.reason, fault.advice);
  return { pdf: bytes, pageCount: pdf.pages.length, pageOf: pdf.pageOf };
}

/** The time that a print may take: two minutes, and one more for each megabyte of HTML. */
export function chooseTimeoutMs(job: PrintJob): number {
  return job.timeoutMs ?? 120_000 + Math.ceil(job.html.length / 1_000_000) * 60_000;
}

export function printFailed(job: PrintJob, reason: string, advice: string, options?: ErrorOptions): UserError {
  return userError('print-failed', { document: job.name, reason, advice }, options);
}

async function loadDocument(page: Page, job: PrintJob, origin: VirtualOrigin): Promise<void> {
  // Load and fonts, not an idle network: waiting for that costs a second for nothing.
  const response = await page.goto(ORIGIN, { waitUntil: 'load', timeout: 0 }).catch((error: unknown) => {
    refuseDenied(job, origin);
    throw error;
  });
  refuseDenied(job, origin);
  if (response === null || page.url() !== ORIGIN) {
    throw printFailed(job, `the browser showed ${page.url()} in its place.`, PROGRAM_FAULT);
  }
  const faults = await loadFontsAndImages(page);
  refuseDenied(job, origin);
  if (faults.length > 0) throw printFailed(job, `the browser could not read ${faults.join(', ')}.`, PROGRAM_FAULT);
}

function refuseDenied(job: PrintJob, origin: VirtualOrigin): void {
  if (origin.denied.length === 0) return;
  const shown = origin.denied.slice(0, 3).map((url) => url.slice(0, 200));
  const more = origin.denied.length > shown.length ? ` and ${origin.denied.length - shown.length} more` : '';
  throw printFailed(
    job,
    `it asked for ${shown.join(', ')}${more}, and a paper may load nothing from outside.`,
    PROGRAM_FAULT,
  );
}

async function settle(page: Page, job: PrintJob): ReturnType<typeof printWithReferences> {
  try {
    return await printWithReferences(
      page,
      (mode) => printPage(page, mode, job),
      isLong(job) ? { release: () => releaseLayout(page), sizes: job.partSizes ?? PART_SIZES } : null,
    );
  } catch (error) {
    if (error instanceof PageReferenceError) throw printFailed(job, error.message, error.advice, { cause: error });
    throw error;
  }
}

function isLong({ html, partSizes }: PrintJob): boolean {
  return partSizes !== undefined || html.length >= LONG_DOCUMENT;
}

/** Chromium keeps all that a print laid out until it has nothing else to do, and the next print would need as much again. */
async function releaseLayout(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

function printPage(page: Page, mode: PrintMode, { isTagged = true }: PrintJob): Promise<Uint8Array> {
  const isFinal = mode === 'final' && isTagged;
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: isFinal,
    outline: isFinal,
    waitForFonts: true,
    timeout: 0,
  });
}

interface PageFont {
  family: string;
  weight: string;
  style: string;
  status: string;
  load: () => Promise<unknown>;
}

// The page's own `document`, for the function that runs inside the browser.
declare const document: {
  fonts: Iterable<PageFont> & { ready: Promise<unknown> };
  images: Iterable<{ src: string; decode: () => Promise<void> }>;
};

/** Loads every declared font, also those that only hidden text uses. Returns what could not be read. */
function loadFontsAndImages(page: Page): Promise<string[]> {
  // Runs inside the browser: it may use nothing else from this file.
  return page.evaluate(async () => {
    const faults: string[] = [];
    await Promise.all(Array.from(document.fonts, (font) => font.load().catch(() => undefined)));
    await document.fonts.ready;
    for (const font of document.fonts) {
      if (font.status !== 'loaded') faults.push(`the font ${font.family} ${font.weight} ${font.style}`);
    }
    for (const image of document.images) {
      const isRead = await image.decode().then(
        () => true,
        () => false,
      );
      if (!isRead) faults.push(`the image ${image.src.slice(0, 100)}`);
    }
    return faults;
  });
}
