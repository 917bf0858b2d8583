/**
 * Joins prepared documents in a new one: catalogue, page tree, structure, links. One part makes a paper, several make a pack.
 * Metadata, bookmarks and stamps are written by others.
 */
import { createDocument, type PdfDocument, type PdfPage } from '../objects/pdf-document.ts';
import { dictionary, name, textString, type PdfDictionary, type PdfReference } from '../objects/pdf-values.ts';
import type { EmittedDocument, EmittedPart } from '../prepared-document.ts';
import { emitLinks } from './emit-links.ts';
import { emitTrees } from './emit-tree.ts';

export interface EmitOptions {
  /** `en-GB` */
  readonly language: string;
  /** What readers call a page, by its index in the whole file: `12`. Its number, from 1, where it is absent. */
  readonly pageName?: (index: number) => string;
}

const KEPT_PAGE_KEYS: ReadonlySet<string> = new Set(
  'Type MediaBox CropBox Resources Contents Annots Rotate Group UserUnit'.split(' '),
);
/** Pages in one node of the page tree: with more, big packs are slow to open. */
const PAGES_PER_NODE = 32;

/** Uses the parts up: their pages belong to the new document afterwards. */
export function emitParts(parts: readonly EmittedPart[], options: EmitOptions): EmittedDocument {
  const document = createDocument();
  const catalogue = dictionary({ Type: name('Catalog') });
  document.trailer.set('Root', document.add(catalogue));
  const pages = parts.flatMap((part) => part.prepared.pages);
  const firstPages: number[] = [];
  let count = 0;
  for (const part of parts) {
    firstPages.push(count);
    count += part.prepared.pages.length;
  }
  for (const [index, page] of pages.entries()) cleanPage(page, index);
  catalogue.set('Pages', emitPageTree(document, pages));

  const structure = emitTrees(document, parts, firstPages, options.language);
  const pageName = options.pageName ?? ((index: number) => String(index + 1));
  emitLinks(document, parts, firstPages, structure, pageName);
  catalogue.set('StructTreeRoot', structure.root);
  catalogue.set('MarkInfo', dictionary({ Marked: true }));
  catalogue.set('Lang', textString(options.language));
  return { document, catalogue, pages, firstPages };
}

function cleanPage(page: PdfPage, index: number): void {
  for (const key of page.dictionary.keys()) {
    if (!KEPT_PAGE_KEYS.has(key)) page.dictionary.delete(key);
  }
  page.dictionary.set('StructParents', index);
  // Tab order follows the structure, as the reading does.
  page.dictionary.set('Tabs', name('S'));
}

function emitPageTree(document: PdfDocument, pages: readonly PdfPage[]): PdfReference {
  const root: PdfDictionary = dictionary({ Type: name('Pages'), Count: pages.length });
  const reference = document.add(root);
  if (pages.length <= 2 * PAGES_PER_NODE) {
    root.set(
      'Kids',
      pages.map((page) => page.reference),
    );
    for (const page of pages) page.dictionary.set('Parent', reference);
    return reference;
  }
  const nodes: PdfReference[] = [];
  for (let first = 0; first < pages.length; first += PAGES_PER_NODE) {
    const group = pages.slice(first, first + PAGES_PER_NODE);
    const node = document.add(
      dictionary({
        Type: name('Pages'),
        Parent: reference,
        Count: group.length,
        Kids: group.map((page) => page.reference),
      }),
    );
    for (const page of group) page.dictionary.set('Parent', node);
    nodes.push(node);
  }
  root.set('Kids', nodes);
  return reference;
}
