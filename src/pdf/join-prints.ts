/**
 * Makes one PDF of the prints of one page, part after part: pages, tags, places and bookmarks, as if it had been printed at once.
 * What only the browser needs in its file (the tree of parents, ids) is left out: finishing makes it anew.
 */
import type { PdfDocument } from './accessible/objects/pdf-document.ts';
import { dictionary, name, PdfReference, type PdfDictionary, type PdfValue } from './accessible/objects/pdf-values.ts';
import { readDocument } from './accessible/objects/read-document.ts';
import { writeDocument } from './accessible/objects/write-document.ts';

/** In the order of the parts. One print is returned as it is. @throws PdfFault where one of them is no sound PDF */
export function joinPrints(prints: readonly Uint8Array[]): Uint8Array {
  const [only] = prints;
  if (only !== undefined && prints.length === 1) return only;
  const documents = prints.map((print) => readDocument(print));
  const [first] = documents;
  if (first === undefined) throw new Error('There is no print to join');
  joinPages(first, documents);
  joinPlaces(first, documents);
  joinTrees(first, documents);
  joinOutlines(first, documents);
  return writeDocument(first, { version: '1.4', hasObjectStreams: false });
}

function joinPages(first: PdfDocument, documents: readonly PdfDocument[]): void {
  const pages = documents.flatMap((document) => document.pages());
  const root = first.add(
    dictionary({ Type: name('Pages'), Count: pages.length, Kids: pages.map(({ reference }) => reference) }),
  );
  for (const { dictionary: page } of pages) page.set('Parent', root);
  first.root.set('Pages', root);
}

/** Places of links, by name. No two parts show the same element. */
function joinPlaces(first: PdfDocument, documents: readonly PdfDocument[]): void {
  const places = documents.flatMap((document) => [...(document.dictionaryOf(document.root.get('Dests')) ?? [])]);
  first.root.set('Dests', first.add(new Map(places)));
}

/** The elements of all parts stand under the first one's `Document`. Prints without tags have none. */
function joinTrees(first: PdfDocument, documents: readonly PdfDocument[]): void {
  const root = first.dictionaryOf(first.root.get('StructTreeRoot'));
  const top = first.dictionaryOf(root?.get('K'));
  if (root === null || top === null) return;
  top.set(
    'K',
    documents.flatMap((document) => {
      const ownRoot = document.dictionaryOf(document.root.get('StructTreeRoot'));
      const kids = document.listOf(document.dictionaryOf(ownRoot?.get('K'))?.get('K'));
      for (const kid of kids) document.dictionaryOf(kid)?.set('P', root.get('K') ?? null);
      return [...kids];
    }),
  );
  for (const key of ['ParentTree', 'ParentTreeNextKey', 'IDTree']) root.delete(key);
}

interface Bookmark {
  readonly reference: PdfReference;
  readonly item: PdfDictionary;
  /** Of its heading: 2 for an h2. */
  readonly level: number;
}

/** A part that begins inside a chapter has bookmarks of lower levels only: they go below the last one of the level above. */
function joinOutlines(first: PdfDocument, documents: readonly PdfDocument[]): void {
  const root = first.root.get('Outlines');
  const rootItem = first.dictionaryOf(root);
  if (!(root instanceof PdfReference) || rootItem === null) return;
  const bookmarks = documents.flatMap((document) => listBookmarks(document, document.root.get('Outlines')));
  for (const { item } of bookmarks) for (const key of LINKS_OF_BOOKMARKS) item.delete(key);
  for (const key of LINKS_OF_BOOKMARKS) rootItem.delete(key);
  const open: Bookmark[] = [{ reference: root, item: rootItem, level: 0 }];
  for (const bookmark of bookmarks) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) hang(first, bookmark, parent);
    open.push(bookmark);
  }
}

const LINKS_OF_BOOKMARKS = ['First', 'Last', 'Next', 'Prev', 'Parent', 'Count'];

function hang(document: PdfDocument, { reference, item }: Bookmark, parent: Bookmark): void {
  const last = parent.item.get('Last');
  if (last === undefined) parent.item.set('First', reference);
  else {
    document.dictionaryOf(last)?.set('Next', reference);
    item.set('Prev', last);
  }
  parent.item.set('Last', reference);
  item.set('Parent', parent.reference);
}

/** In reading order, with those below them. */
function listBookmarks(document: PdfDocument, parent: PdfValue | undefined): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let reference = document.dictionaryOf(parent)?.get('First');
  while (reference instanceof PdfReference) {
    const item = document.dictionaryOf(reference);
    if (item === null) break;
    bookmarks.push({ reference, item, level: findLevel(document, item) }, ...listBookmarks(document, reference));
    reference = item.get('Next');
  }
  return bookmarks;
}

/** The browser names the heading of each bookmark. */
function findLevel(document: PdfDocument, item: PdfDictionary): number {
  const type = document.nameOf(document.dictionaryOf(item.get('SE'))?.get('S')) ?? '';
  return Number(/^H([1-6])$/.exec(type)?.[1] ?? 6);
}
