/** Reads the structure tree and the trees beside it as they stand in the file, wrong or right. It judges nothing. */
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  PdfName,
  PdfReference,
  readText,
  type PdfDictionary,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';

export interface TaggedElement {
  /** Null for an element that stands in its parent's list itself, where nothing can point at it. */
  readonly reference: PdfReference | null;
  readonly dictionary: PdfDictionary;
  /** As in the file: `Strong`. */
  readonly ownType: string;
  /** What readers take it for: `Span`. */
  readonly type: string;
  readonly parent: TaggedElement | null;
  readonly kids: TaggedElement[];
  readonly marks: PlacedMark[];
  readonly annotations: PlacedAnnotation[];
  readonly attributes: ReadonlyMap<string, PdfValue>;
}

export interface PlacedMark {
  /** Index of the page; null where it is none of the file, or unsaid. */
  readonly page: number | null;
  readonly number: number;
}

export interface PlacedAnnotation {
  readonly page: number | null;
  /** Number of the annotation's object. */
  readonly object: number;
}

export interface Structure {
  readonly root: PdfDictionary;
  readonly tops: readonly TaggedElement[];
  /** All, in reading order. */
  readonly elements: readonly TaggedElement[];
  /** How often an element was met again at a second place. */
  readonly repeated: number;
  readonly roles: PdfDictionary | null;
  /** From the keys of pages and annotations to elements; null without one. */
  readonly parents: ReadonlyMap<number, PdfValue> | null;
  /** Whether the keys of the tree of parents count up. */
  readonly hasParentsInOrder: boolean;
  readonly ids: ReadonlyMap<string, PdfValue>;
}

export function readStructure(document: PdfDocument, pageIndexes: ReadonlyMap<number, number>): Structure | null {
  const root = document.dictionaryOf(document.root.get('StructTreeRoot'));
  if (root === null) return null;
  const roles = document.dictionaryOf(root.get('RoleMap'));
  const elements: TaggedElement[] = [];
  const seen = new Set<PdfDictionary>();
  let repeated = 0;

  const pageOf = (value: PdfValue | undefined): number | null =>
    value instanceof PdfReference ? (pageIndexes.get(value.number) ?? null) : null;

  const read = (value: PdfValue, parent: TaggedElement | null): TaggedElement | null => {
    const dictionary = document.dictionaryOf(value);
    if (dictionary === null) return null;
    if (seen.has(dictionary)) {
      repeated += 1;
      return null;
    }
    seen.add(dictionary);
    const ownType = document.nameOf(dictionary.get('S')) ?? '';
    const element: TaggedElement = {
      reference: value instanceof PdfReference ? value : null,
      dictionary,
      ownType,
      type: mapType(document, roles, ownType),
      parent,
      kids: [],
      marks: [],
      annotations: [],
      attributes: readAttributes(document, dictionary),
    };
    elements.push(element);
    for (const kid of document.listOf(dictionary.get('K'))) readKid(element, kid);
    return element;
  };

  const readKid = (element: TaggedElement, value: PdfValue): void => {
    const kid = document.resolve(value);
    const ownPage = element.dictionary.get('Pg');
    if (typeof kid === 'number') element.marks.push({ page: pageOf(ownPage), number: kid });
    if (!(kid instanceof Map)) return;
    const kind = document.nameOf(kid.get('Type'));
    const page = pageOf(kid.get('Pg') ?? ownPage);
    if (kind === 'MCR') {
      // With /Stm the mark stands in a form, which our files never have.
      element.marks.push({ page: kid.has('Stm') ? null : page, number: document.numberOf(kid.get('MCID')) ?? -1 });
    } else if (kind === 'OBJR') {
      const object = kid.get('Obj');
      element.annotations.push({ page, object: object instanceof PdfReference ? object.number : -1 });
    } else {
      const below = read(value, element);
      if (below !== null) element.kids.push(below);
    }
  };

  const tops = document.listOf(root.get('K')).flatMap((value) => read(value, null) ?? []);
  const pairs = root.has('ParentTree') ? listPairs(document, root.get('ParentTree'), 'Nums') : null;
  const keys = (pairs ?? []).map(([key]) => (typeof key === 'number' ? key : -1));
  return {
    root,
    tops,
    elements,
    repeated,
    roles,
    parents: pairs === null ? null : new Map(pairs.map(([, value], index) => [keys[index] ?? -1, value])),
    hasParentsInOrder: keys.every((key, index) => key > (keys[index - 1] ?? -1)),
    ids: new Map(listPairs(document, root.get('IDTree'), 'Names').map(([key, value]) => [readText(key) ?? '', value])),
  };
}

/** The pairs of a tree of names or numbers, in its order. */
export function listPairs(
  document: PdfDocument,
  value: PdfValue | undefined,
  key: 'Names' | 'Nums',
  depth = 0,
): [PdfValue, PdfValue][] {
  const node = document.dictionaryOf(value);
  if (node === null || depth > 20) return [];
  const flat = document.listOf(node.get(key));
  const pairs: [PdfValue, PdfValue][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([document.resolve(flat[at]), flat[at + 1] ?? null]);
  return [...pairs, ...document.listOf(node.get('Kids')).flatMap((kid) => listPairs(document, kid, key, depth + 1))];
}

function mapType(document: PdfDocument, roles: PdfDictionary | null, ownType: string): string {
  const seen = new Set<string>();
  let type = ownType;
  for (let next = roles?.get(type); next !== undefined && !seen.has(type); next = roles?.get(type)) {
    seen.add(type);
    type = document.nameOf(next) ?? type;
  }
  return type;
}

function readAttributes(document: PdfDocument, element: PdfDictionary): Map<string, PdfValue> {
  const attributes = new Map<string, PdfValue>();
  for (const value of document.listOf(element.get('A'))) {
    for (const [key, entry] of document.dictionaryOf(value) ?? []) attributes.set(key, document.resolve(entry));
  }
  return attributes;
}

/** `Column`, for attributes that are names. */
export function readNameAttribute(element: TaggedElement, key: string): string | null {
  const value = element.attributes.get(key);
  return value instanceof PdfName ? value.value : null;
}

/** The element and all below it, in reading order. */
export function* walkDown(element: TaggedElement): Generator<TaggedElement> {
  yield element;
  for (const kid of element.kids) yield* walkDown(kid);
}

/** `H4 on page 3`; without a page where nothing below it is on one. */
export function describeElement(element: TaggedElement): string {
  const page = findFirstPage(element);
  return page === null ? element.ownType : `${element.ownType} on page ${page + 1}`;
}

/** Index of the page on which the element begins. */
export function findFirstPage(element: TaggedElement): number | null {
  for (const { marks } of walkDown(element)) {
    for (const { page } of marks) if (page !== null) return page;
  }
  return null;
}
