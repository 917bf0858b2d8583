/**
 * Reads the structure tree of a printed document into elements. It judges nothing and keeps the order of the file.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { PdfReference, readText, type PdfDictionary, type PdfValue } from '../objects/pdf-values.ts';
import type { StructureAttribute, StructureElement, StructureKid } from '../prepared-document.ts';
import { FinishError } from './faults.ts';
import { makeElement, setKids } from './tree.ts';

/** Deeper than any template nests; a tree that goes on is damaged and runs in a circle. */
const MAXIMUM_DEPTH = 200;

/** What Chromium notes about form controls, without a meaning in a paper. */
const DROPPED_ATTRIBUTES: ReadonlySet<string> = new Set(['O', 'Role', 'checked', 'Desc']);

/** The root element, `Document`. @throws FinishError where the document is not tagged or its tree is damaged */
export function readTree(document: PdfDocument, pages: readonly PdfPage[]): StructureElement {
  const root = document.dictionaryOf(document.root.get('StructTreeRoot'));
  if (root === null) {
    throw fail('not-tagged', 'The PDF has no tags', 'Print it tagged, or leave it out.');
  }
  const pageIndexes = new Map(pages.map((page, index) => [page.reference.number, index]));
  const pageOf = (value: PdfValue | undefined): number | null =>
    value instanceof PdfReference ? (pageIndexes.get(value.number) ?? null) : null;

  const readKid = (value: PdfValue, page: number | null, depth: number): StructureKid[] => {
    // Not kept in memory: a long paper has some hundred thousand elements, and they are read once.
    const kid = document.peek(value);
    if (typeof kid === 'number') return page === null ? [] : [{ kind: 'mark', page, number: kid }];
    if (!(kid instanceof Map)) return [];
    const own = kid.has('Pg') ? pageOf(kid.get('Pg')) : page;
    const type = document.nameOf(kid.get('Type'));
    if (type === 'OBJR') {
      const annotation = kid.get('Obj');
      // The page comes from the page's own list of annotations: Chromium does not write it here.
      return annotation instanceof PdfReference ? [{ kind: 'annotation', annotation, page: own ?? -1 }] : [];
    }
    if (type !== 'MCR') return [readElement(kid, depth + 1)];
    const number = document.numberOf(kid.get('MCID'));
    // Content inside a form (/Stm): the scan of its page reports that as a fault.
    const isReadable = number !== null && own !== null && !kid.has('Stm');
    return isReadable ? [{ kind: 'mark', page: own, number }] : [];
  };

  const readElement = (value: PdfDictionary, depth: number): StructureElement => {
    const type = document.nameOf(value.get('S'));
    if (type === null || depth > MAXIMUM_DEPTH) {
      const what = type === null ? 'holds an element without a type' : 'runs in a circle';
      throw fail('damaged-tree', `The structure tree ${what}`, 'Build again; if it stays, please report it.');
    }
    const element = makeElement(type, [], {
      attributes: readAttributes(document, value.get('A')),
      alternative: readText(document.peek(value.get('Alt'))),
      actualText: readText(document.peek(value.get('ActualText'))),
      expansion: readText(document.peek(value.get('E'))),
      language: readText(document.peek(value.get('Lang'))),
      id: readText(document.peek(value.get('ID'))),
    });
    const page = pageOf(value.get('Pg'));
    setKids(
      element,
      document.listOf(value.get('K')).flatMap((kid) => readKid(kid, page, depth)),
    );
    return element;
  };

  const tops = document.listOf(root.get('K')).flatMap((kid) => readKid(kid, null, 0));
  const [top] = tops;
  if (tops.length === 1 && top?.kind === 'element' && top.type === 'Document') return top;
  return makeElement('Document', tops);
}

function fail(code: 'not-tagged' | 'damaged-tree', text: string, advice: string): FinishError {
  return new FinishError([{ code, page: null, text, advice }]);
}

function readAttributes(document: PdfDocument, value: PdfValue | undefined): Map<string, StructureAttribute> {
  const attributes = new Map<string, StructureAttribute>();
  for (const entry of document.listOf(value)) {
    const group = document.peek(entry);
    if (!(group instanceof Map)) continue;
    const owner = document.nameOf(group.get('O'));
    for (const [key, attribute] of group) {
      if (owner !== null && !DROPPED_ATTRIBUTES.has(key)) attributes.set(key, { owner, value: attribute });
    }
  }
  return attributes;
}
