/**
 * What the checks of a print ask of a PDF: its pages, destinations, fonts and links. It changes nothing.
 */
import type { PdfDocument, PdfPage } from './accessible/objects/pdf-document.ts';
import { PdfReference, readText, type PdfDictionary } from './accessible/objects/pdf-values.ts';
import { readDocument } from './accessible/objects/read-document.ts';

export interface PrintedFont {
  /** Without the subset's prefix: `IBMPlexSans-SemiBold`; empty for a font without a name. */
  readonly name: string;
  readonly isType3: boolean;
  readonly isEmbedded: boolean;
  /** Number of the font object. */
  readonly reference: number;
  readonly dictionary: PdfDictionary;
}

export interface PrintedPdf {
  readonly document: PdfDocument;
  readonly pages: readonly PdfPage[];
  /** Destination (the element's id) to page, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly fonts: readonly PrintedFont[];
}

/** @throws PdfFault where the bytes are no sound PDF */
export function readPrintedPdf(bytes: Uint8Array): PrintedPdf {
  const document = readDocument(bytes);
  const pages = document.pages();
  return { document, pages, pageOf: readDestinations(document, pages), fonts: listFonts(document, pages) };
}

function readDestinations(document: PdfDocument, pages: readonly PdfPage[]): Map<string, number> {
  return new Map(Array.from(listPlaces(document, pages), ([id, { page }]) => [id, page]));
}

/** Where the target of a link stands. */
export interface PrintedPlace {
  /** From 1. */
  readonly page: number;
  /** Of its upper edge above the lower edge of the page, in points. */
  readonly height: number;
  /** Only what goes on from the page before can stand above it. */
  readonly isTop: boolean;
}

/** By id. @throws PdfFault where the bytes are no sound PDF */
export function readPlaces(bytes: Uint8Array): { places: Map<string, PrintedPlace>; pageCount: number } {
  const document = readDocument(bytes);
  const pages = document.pages();
  return { places: listPlaces(document, pages), pageCount: pages.length };
}

/** Margin, the line of a group that goes on, and the space above a heading: the rest of the page lies below. */
const TOP_SHARE = 0.85;

function listPlaces(document: PdfDocument, pages: readonly PdfPage[]): Map<string, PrintedPlace> {
  const numbers = new Map(pages.map((page, index) => [page.reference.number, index + 1]));
  const places = new Map<string, PrintedPlace>();
  for (const [key, destination] of document.dictionaryOf(document.root.get('Dests')) ?? []) {
    const [reference, , , top] = document.listOf(destination);
    const page = reference instanceof PdfReference ? numbers.get(reference.number) : undefined;
    if (page === undefined) continue;
    const height = document.numberOf(top) ?? 0;
    const [, , , pageHeight] = document.listOf(pages[page - 1]?.dictionary.get('MediaBox'));
    const isTop = height > TOP_SHARE * (document.numberOf(pageHeight) ?? Infinity);
    places.set(decodeName(key), { page, height, isTop });
  }
  return places;
}

/** `b%20b` is the id `b b`: the browser escapes it as in a URL. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function listFonts(document: PdfDocument, pages: readonly PdfPage[]): PrintedFont[] {
  const references = new Set(pages.flatMap((page) => [...fontsOfPage(document, page).values()]));
  return [...references].flatMap((reference) => {
    const dictionary = document.dictionaryOf(reference);
    return dictionary === null ? [] : [describeFont(document, reference, dictionary)];
  });
}

/** The page's names for its fonts (`F4`) and the objects that they stand for. */
export function fontsOfPage(document: PdfDocument, page: PdfPage): Map<string, PdfReference> {
  const resources = document.dictionaryOf(page.dictionary.get('Resources'));
  const fonts = document.dictionaryOf(resources?.get('Font')) ?? [];
  return new Map([...fonts].filter((entry): entry is [string, PdfReference] => entry[1] instanceof PdfReference));
}

function describeFont(document: PdfDocument, reference: PdfReference, dictionary: PdfDictionary): PrintedFont {
  const [descendant] = document.listOf(dictionary.get('DescendantFonts'));
  const own = document.dictionaryOf(descendant) ?? dictionary;
  const descriptor = document.dictionaryOf(own.get('FontDescriptor'));
  return {
    name: (document.nameOf(dictionary.get('BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, ''),
    isType3: document.nameOf(dictionary.get('Subtype')) === 'Type3',
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key) === true),
    reference: reference.number,
    dictionary,
  };
}

/** The addresses of links on one page that leave the document, as written. */
export function listAddresses(document: PdfDocument, page: PdfPage): string[] {
  return document.listOf(page.dictionary.get('Annots')).flatMap((annotation) => {
    const action = document.dictionaryOf(document.dictionaryOf(annotation)?.get('A'));
    return readText(document.resolve(action?.get('URI'))) ?? [];
  });
}
