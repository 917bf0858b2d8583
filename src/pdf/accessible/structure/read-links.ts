/**
 * Reads links and bookmarks of a printed document, with every target as a place on a page: names of targets are dropped, so
 * that two papers of a pack cannot confuse theirs. It changes the tree only where an element is no link after all.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { PdfName, PdfReference, PdfString, readText, type PdfValue } from '../objects/pdf-values.ts';
import type {
  AnnotationKid,
  OutlineEntry,
  PdfDestination,
  PreparedLink,
  StructureElement,
} from '../prepared-document.ts';
import type { StructureFault } from './faults.ts';
import { readWords, walkElements, type FindMark } from './tree.ts';

export interface DocumentLinks {
  readonly links: readonly PreparedLink[];
  readonly faults: readonly StructureFault[];
}

/** Call before the marks get their new numbers: the links' words are read through the old ones. */
export function readLinks(
  document: PdfDocument,
  pages: readonly PdfPage[],
  tree: StructureElement,
  findMark: FindMark,
): DocumentLinks {
  const pageOfAnnotation = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    for (const annotation of document.listOf(page.dictionary.get('Annots'))) {
      if (annotation instanceof PdfReference) pageOfAnnotation.set(annotation.number, index);
    }
  }
  const pageIndexes = new Map(pages.map((page, index) => [page.reference.number, index]));
  const links: PreparedLink[] = [];
  for (const element of walkElements(tree)) {
    const placed = element.kids.flatMap((kid): StructureElement['kids'] => {
      if (kid.kind !== 'annotation') return [kid];
      const page = pageOfAnnotation.get(kid.annotation.number);
      // An annotation that no page shows: nothing to read.
      return page === undefined ? [] : [{ ...kid, page }];
    });
    element.kids = placed;
    const kids = placed.filter((kid) => kid.kind === 'annotation');
    // A link to an id that is not there has no annotation, and is words only.
    if (element.type === 'Link' && kids.length === 0) element.type = 'Span';
    const text = kids.length === 0 ? '' : readWords(element, findMark);
    for (const kid of kids) {
      pageOfAnnotation.delete(kid.annotation.number);
      const link = readLink(document, pageIndexes, element, kid, text);
      if (link !== null) links.push(link);
    }
  }
  const faults = [...pageOfAnnotation.values()].map((page): StructureFault => describeStray(page + 1));
  return { links, faults };
}

function describeStray(page: number): StructureFault {
  return {
    code: 'annotation-outside-tree',
    page,
    text: 'A link or a form field is not in the reading order',
    advice: 'Do not hide it with aria-hidden or a role in the template.',
  };
}

function readLink(
  document: PdfDocument,
  pageIndexes: ReadonlyMap<number, number>,
  element: StructureElement,
  kid: AnnotationKid,
  text: string,
): PreparedLink | null {
  const annotation = document.dictionaryOf(kid.annotation);
  if (annotation === null) return null;
  const action = document.dictionaryOf(annotation.get('A'));
  const address = readText(document.resolve(action?.get('URI')));
  const destination = address === null ? findDestination(document, annotation.get('Dest') ?? action?.get('D')) : null;
  const target = destination?.[0];
  const targetPage = target instanceof PdfReference ? (pageIndexes.get(target.number) ?? null) : null;
  return { element, kid, annotation, text, address, destination, targetPage };
}

/** The place that a destination names; null where there is none. */
export function findDestination(document: PdfDocument, value: PdfValue | undefined): PdfDestination | null {
  let place = document.resolve(value);
  if (place instanceof PdfName || place instanceof PdfString) {
    const key = place instanceof PdfName ? place.value : (readText(place) ?? '');
    place = document.resolve(document.dictionaryOf(document.root.get('Dests'))?.get(key));
  }
  if (place instanceof Map) place = document.resolve(place.get('D'));
  return Array.isArray(place) ? place : null;
}

/** The bookmarks that the browser made of the headings. */
export function readOutline(document: PdfDocument): readonly OutlineEntry[] {
  const seen = new Set<unknown>();
  const readLevel = (value: PdfValue | undefined): OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    let item = document.dictionaryOf(value);
    while (item !== null && !seen.has(item)) {
      // A damaged file may run in a circle.
      seen.add(item);
      entries.push({
        title: (readText(document.resolve(item.get('Title'))) ?? '').replaceAll(/\s+/g, ' ').trim(),
        destination: findDestination(document, item.get('Dest') ?? document.dictionaryOf(item.get('A'))?.get('D')),
        kids: readLevel(item.get('First')),
      });
      item = document.dictionaryOf(item.get('Next'));
    }
    return entries;
  };
  return readLevel(document.dictionaryOf(document.root.get('Outlines'))?.get('First'));
}
