/**
 * Page numbers in references: `<a href="#id"><span data-page-ref="id"></span></a>`. The browser cannot count pages ahead, so the
 * document is printed once cheaply, the numbers are written in, and it is printed until no number moves.
 */
import type { Page } from 'puppeteer';
import type { PagePiece } from './page-parts.ts';
import { findParts, planParts, printParts, type PrintingPage } from './print-in-parts.ts';
import { readPrintedPdf, type PrintedPdf } from './read-printed-pdf.ts';

/** The two ways to print: `dry` is untagged with its content hidden, and a fifth of the cost. */
export type PrintMode = 'dry' | 'final';

export interface NumberedPrint {
  readonly bytes: Uint8Array;
  readonly pdf: PrintedPdf;
}

/** Why the numbers could not be settled; the words are for people. */
export class PageReferenceError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'PageReferenceError';
    this.advice = advice;
  }
}

const MAXIMUM_FINAL_PRINTS = 3;

/**
 * Prints with every reference filled in. One print where the document has none. `long` is given for a long document, which may be printed
 * in parts.
 * @throws PageReferenceError where a reference leads nowhere, or the numbers still move after three prints
 */
export async function printWithReferences(
  page: Pick<Page, 'evaluate'>,
  print: (mode: PrintMode) => Promise<Uint8Array>,
  long: Pick<PrintingPage, 'release' | 'sizes'> | null = null,
): Promise<NumberedPrint> {
  const wanted = await listWanted(page);
  if (long !== null) {
    const printing = { page, print, ...long };
    const pieces = await findParts(printing);
    if (pieces !== null) return printLong(printing, pieces, wanted);
  }
  if (wanted.length === 0) {
    const bytes = await print('final');
    return { bytes, pdf: readPrintedPdf(bytes) };
  }
  await setDry(page, true);
  let numbers = pickNumbers(readPrintedPdf(await print('dry')).pageOf, wanted);
  await setDry(page, false);
  for (let count = 0; count < MAXIMUM_FINAL_PRINTS; count += 1) {
    await writeNumbers(page, numbers);
    await long?.release();
    const bytes = await print('final');
    const pdf = readPrintedPdf(bytes);
    const printed = pickNumbers(pdf.pageOf, wanted);
    if (wanted.every((id) => printed[id] === numbers[id])) return { bytes, pdf };
    numbers = printed;
  }
  throw describeUnsettled();
}

async function printLong(
  printing: PrintingPage,
  pieces: readonly PagePiece[],
  wanted: readonly string[],
): Promise<NumberedPrint> {
  await setDry(printing.page, true);
  const plan = await planParts(printing, pieces);
  await setDry(printing.page, false);
  let { parts } = plan;
  let numbers = pickNumbers(plan.pageOf, wanted);
  for (let count = 0; count < MAXIMUM_FINAL_PRINTS; count += 1) {
    await writeNumbers(printing.page, numbers);
    const { bytes, parts: printedParts } = await printParts(printing, parts);
    const pdf = readPrintedPdf(bytes);
    const printed = pickNumbers(pdf.pageOf, wanted);
    const areAsPlanned = printedParts.every(({ pages }, index) => pages === parts[index]?.pages);
    if (areAsPlanned && wanted.every((id) => printed[id] === numbers[id])) return { bytes, pdf };
    numbers = printed;
    parts = printedParts;
  }
  throw describeUnsettled();
}

function describeUnsettled(): PageReferenceError {
  return new PageReferenceError(
    `the page numbers in its references still move after ${MAXIMUM_FINAL_PRINTS} prints.`,
    'This is a fault of the style sheets: give the page numbers a column of fixed width.',
  );
}

function pickNumbers(pageOf: PrintedPdf['pageOf'], wanted: readonly string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const id of wanted) {
    const number = pageOf.get(id);
    if (number === undefined) {
      throw new PageReferenceError(
        `a page reference names "${id}", which is not in the document or has no link to it.`,
        'This is a fault of the templates: every page reference stands in a link to its target.',
      );
    }
    numbers[id] = number;
  }
  return numbers;
}

// What the three functions below pass to `evaluate` runs inside the browser: it may use nothing else from this file and
// give no name to a function (the TypeScript runner would mark it with a helper that is not there). The page's `document` is
// typed as little as needed, so that the types of web pages do not leak into the rest of the program.
interface PageElement {
  textContent: string | null;
  getAttribute: (name: string) => string | null;
}

declare const document: {
  documentElement: { classList: { toggle: (name: string, isOn: boolean) => void } };
  querySelectorAll: (selector: string) => Iterable<PageElement>;
};

function listWanted(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[data-page-ref]'), (item) => item.getAttribute('data-page-ref'));
    return [...new Set(ids.map((id) => id ?? ''))];
  });
}

function writeNumbers(page: Pick<Page, 'evaluate'>, numbers: Record<string, number>): Promise<void> {
  return page.evaluate((pageOf) => {
    for (const item of document.querySelectorAll('[data-page-ref]')) {
      item.textContent = String(pageOf[item.getAttribute('data-page-ref') ?? '']);
    }
  }, numbers);
}

function setDry(page: Pick<Page, 'evaluate'>, isDry: boolean): Promise<void> {
  return page.evaluate((isOn) => {
    document.documentElement.classList.toggle('dry', isOn);
  }, isDry);
}
