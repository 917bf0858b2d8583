/** A finished PDF opened for the checks: what several of them ask for, read once. It judges nothing. */
import { readDocument } from '../../../../src/pdf/accessible/objects/read-document.ts';
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { PdfReference, type PdfDictionary, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { scanContent, type ScannedContent } from './scan-content.ts';
import { readStructure, type Structure } from './read-structure.ts';

export interface CheckedPage {
  /** From 1. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly content: ScannedContent;
}

export interface CheckedPdf {
  readonly bytes: Uint8Array;
  readonly document: PdfDocument;
  readonly pages: readonly CheckedPage[];
  /** Index of a page by the number of its object. */
  readonly pageIndexes: ReadonlyMap<number, number>;
  /** Null where the file has no tree. */
  readonly structure: Structure | null;
}

/** @throws PdfFault */
export function openChecked(bytes: Uint8Array): CheckedPdf {
  const document = readDocument(bytes);
  const found = document.pages();
  const pageIndexes = new Map(found.map(({ reference }, index) => [reference.number, index]));
  const pages = found.map((page, index) => ({
    number: index + 1,
    dictionary: page.dictionary,
    content: scanContent(document, page.dictionary),
  }));
  return { bytes, document, pages, pageIndexes, structure: readStructure(document, pageIndexes) };
}

/** Index of the page that an explicit destination leads to; null where it leads nowhere in this file. */
export function findTarget({ document, pageIndexes }: CheckedPdf, destination: PdfValue | undefined): number | null {
  const [page] = document.listOf(destination);
  return page instanceof PdfReference ? (pageIndexes.get(page.number) ?? null) : null;
}
