/**
 * Reads the plain PDFs that Chromium prints (a classic cross-reference table, no object streams, one revision): pages,
 * destinations, fonts and links, in time that grows with the pages. It reads no other PDF and changes none.
 */

export interface PrintedPage {
  /** Number of the page object. */
  readonly reference: number;
  /** The page's dictionary as it is written. */
  readonly dictionary: string;
}

export interface PrintedFont {
  /** Without the subset's prefix: `IBMPlexSans-SemiBold`; empty for a font without a name. */
  readonly name: string;
  readonly isType3: boolean;
  readonly isEmbedded: boolean;
  /** Number of the font object. */
  readonly reference: number;
  /** Number of the object that maps its glyphs to text. */
  readonly toUnicode: number | undefined;
}

export interface PrintedPdf {
  readonly pages: readonly PrintedPage[];
  /** Destination (the element's id) to page, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly fonts: readonly PrintedFont[];
  /** The text of one object, up to its stream if it has one. */
  readonly readObject: (reference: number) => string;
  /** The bytes of an object's stream as they are in the file, usually compressed. */
  readonly readStream: (reference: number) => Buffer;
}

const WRONG_SHAPE = 'The PDF is not of the plain shape that Chromium writes';

/** @throws Error where the bytes are not a PDF of that shape; the message says what is missing */
export function readPrintedPdf(pdf: Uint8Array): PrintedPdf {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { offsets, root } = readCrossReferences(bytes);

  const readObject = (reference: number): string => {
    const offset = offsets.get(reference);
    if (offset === undefined) throw new Error(`${WRONG_SHAPE}: there is no object ${reference}.`);
    const object = bytes.subarray(bytes.indexOf(' obj', offset) + 5, bytes.indexOf('endobj', offset));
    // Searched in the object alone: the next stream of the file may be megabytes away.
    const stream = object.indexOf('>> stream\n');
    return object.toString('latin1', 0, stream === -1 ? object.length : stream + 2);
  };
  const readStream = (reference: number): Buffer => {
    const length = Number(/\/Length (\d+)/.exec(readObject(reference))?.[1]);
    const start = bytes.indexOf('stream\n', offsets.get(reference)) + 7;
    return bytes.subarray(start, start + length);
  };

  const catalog = readObject(root);
  const pages = listPages(readReference(catalog, 'Pages'), readObject);
  const pageOf = readDestinations(catalog, pages, readObject);
  const fonts = listFonts(pages, readObject);
  return { pages, pageOf, fonts, readObject, readStream };
}

function readCrossReferences(bytes: Buffer): { offsets: Map<number, number>; root: number } {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  if (Number.isNaN(start)) throw new Error(`${WRONG_SHAPE}: it has no end.`);
  const header = /^xref\n0 (\d+)\n/.exec(bytes.toString('latin1', start, start + 40));
  if (!header) throw new Error(`${WRONG_SHAPE}: it has no classic cross-reference table.`);
  const first = start + header[0].length;
  const count = Number(header[1]);
  const offsets = new Map<number, number>();
  for (let reference = 1; reference < count; reference += 1) {
    const line = first + reference * 20;
    if (bytes[line + 17] === 0x6e) offsets.set(reference, Number(bytes.toString('latin1', line, line + 10)));
  }
  const trailer = bytes.toString('latin1', first + count * 20);
  if (/\/Prev \d/.test(trailer)) throw new Error(`${WRONG_SHAPE}: it was changed after it was printed.`);
  return { offsets, root: readReference(trailer, 'Root') };
}

function readReference(dictionary: string, key: string): number {
  const reference = findReference(dictionary, key);
  if (reference === undefined) throw new Error(`${WRONG_SHAPE}: it has no /${key}.`);
  return reference;
}

function findReference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

function listPages(root: number, readObject: PrintedPdf['readObject']): PrintedPage[] {
  const pages: PrintedPage[] = [];
  const waiting = [root];
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const dictionary = readObject(reference);
    const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1];
    if (kids === undefined) pages.push({ reference, dictionary });
    else waiting.push(...[...kids.matchAll(/(\d+) 0 R/g)].map((kid) => Number(kid[1])).toReversed());
  }
  return pages;
}

function readDestinations(
  catalog: string,
  pages: readonly PrintedPage[],
  readObject: PrintedPdf['readObject'],
): Map<string, number> {
  const pageOf = new Map<string, number>();
  const dests = findReference(catalog, 'Dests');
  if (dests === undefined) return pageOf;
  const numbers = new Map(pages.map((page, index) => [page.reference, index + 1]));
  for (const [, name, page] of readObject(dests).matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)) {
    const number = numbers.get(Number(page));
    if (name !== undefined && number !== undefined) pageOf.set(decodeName(name), number);
  }
  return pageOf;
}

/** `b#2520b` is the id `b b`: escaped as in a URL by the browser and then as a PDF name. */
function decodeName(name: string): string {
  const url = name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function listFonts(pages: readonly PrintedPage[], readObject: PrintedPdf['readObject']): PrintedFont[] {
  const references = new Set(pages.flatMap((page) => [...fontsOfPage(page, readObject).values()]));
  return [...references].map((reference) => describeFont(reference, readObject));
}

/** The page's names for its fonts (`F4`) and the objects that they stand for. */
export function fontsOfPage(page: PrintedPage, readObject: PrintedPdf['readObject']): Map<string, number> {
  const shared = findReference(page.dictionary, 'Resources');
  const resources = shared === undefined ? page.dictionary : readObject(shared);
  const fonts = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name, reference]) => [name ?? '', Number(reference)]),
  );
}

function describeFont(reference: number, readObject: PrintedPdf['readObject']): PrintedFont {
  const font = readObject(reference);
  const descendant = /\/DescendantFonts \[(\d+) 0 R/.exec(font)?.[1];
  const own = descendant === undefined ? font : readObject(Number(descendant));
  const descriptor = findReference(own, 'FontDescriptor');
  return {
    name: (/\/BaseFont \/(\S+)/.exec(font)?.[1] ?? '').replace(/^[A-Z]{6}\+/, ''),
    isType3: /\/Subtype \/Type3/.test(font),
    isEmbedded: descriptor !== undefined && /\/FontFile[23]? \d+ 0 R/.test(readObject(descriptor)),
    reference,
    toUnicode: findReference(font, 'ToUnicode'),
  };
}

/** The addresses of links on one page that leave the document, as written. */
export function listAddresses(page: PrintedPage, readObject: PrintedPdf['readObject']): string[] {
  const annotations = /\/Annots \[([^\]]*)\]/.exec(page.dictionary)?.[1] ?? '';
  return [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, reference]) => {
    const address = /\/URI \(((?:[^\\)]|\\.)*)\)/s.exec(readObject(Number(reference)))?.[1];
    return address === undefined ? [] : [address.replaceAll(/\\(.)/gs, '$1')];
  });
}
