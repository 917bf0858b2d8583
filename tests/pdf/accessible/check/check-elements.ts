/** Headings, lists and figures. */
import { PdfString, readText } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault, type Rule } from './faults.ts';
import { describeElement, findFirstPage, readNameAttribute, walkDown, type TaggedElement } from './read-structure.ts';
import type { ReadWords } from './read-words.ts';
import { KIDS_OF, PARENTS_OF } from './standard-types.ts';

const LIST_TYPES: ReadonlySet<string> = new Set(['L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI']);

/** Which element may stand in which. */
export function* checkNesting({ structure }: CheckedPdf): Generator<Fault> {
  for (const element of structure?.elements ?? []) {
    const { type, kids, parent } = element;
    const place = describeElement(element);
    const allowed = KIDS_OF.get(type);
    for (const kid of kids) {
      if (allowed !== undefined && !allowed.includes(kid.type)) {
        yield fault(nestingRule(type), `${place} holds ${kid.type}`);
      }
    }
    const parents = PARENTS_OF.get(type);
    if (parents !== undefined && !parents.includes(parent?.type ?? '')) {
      yield fault(nestingRule(type), `${place} stands in ${parent?.type ?? 'nothing'}`);
    }
  }
}

function nestingRule(type: string): Rule {
  return LIST_TYPES.has(type) ? 'list-parts' : 'table-parts';
}

/** A pack holds its papers as Parts, and each of them begins anew. */
export function* checkHeadings({ structure }: CheckedPdf, readWords: ReadWords): Generator<Fault> {
  let level = 0;
  let page = 0;
  for (const element of structure?.elements ?? []) {
    if (element.type === 'Part') level = 0;
    if (element.type === 'H') yield fault('heading-levels', `${describeElement(element)} has no level`);
    const own = /^H([1-6])$/.exec(element.type)?.[1];
    if (own === undefined) continue;
    const place = describeElement(element);
    if (Number(own) > level + 1)
      yield fault('heading-levels', `${place} after ${level === 0 ? 'nothing' : `H${level}`}`);
    level = Number(own);
    const firstPage = findFirstPage(element) ?? page;
    if (firstPage < page) yield fault('heading-order', `${place} after page ${page + 1}`);
    page = firstPage;
    if (readWords(element).trim() === '') yield fault('heading-words', place);
  }
}

export function* checkLists({ structure }: CheckedPdf): Generator<Fault> {
  for (const element of structure?.elements ?? []) {
    const place = describeElement(element);
    const kinds = element.kids.map(({ type }) => type);
    if (element.type === 'LI' && !['LBody', 'Lbl LBody'].includes(kinds.join(' '))) {
      yield fault('list-parts', `${place} holds ${kinds.join(', ') || 'nothing'}`);
    }
    if (element.type !== 'L') continue;
    if (!kinds.includes('LI')) yield fault('list-parts', `${place} has no items`);
    const hasLabels = element.kids.some(({ kids }) => kids.some(({ type }) => type === 'Lbl'));
    if (hasLabels && readNameAttribute(element, 'ListNumbering') === null) yield fault('list-numbering', place);
  }
}

export function* checkFigures({ document, pages, structure }: CheckedPdf): Generator<Fault> {
  for (const element of structure?.elements ?? []) {
    if (element.type !== 'Figure' && element.type !== 'Formula') continue;
    const place = describeElement(element);
    if (!hasReplacement(element)) yield fault('figure-words', place);
    const page = findFirstPage(element);
    const box = readNumbers(element.attributes.get('BBox'));
    const view = readNumbers(document.resolve(pages[page ?? 0]?.dictionary.get('MediaBox')));
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    const [pageLeft = 0, pageBottom = 0, pageRight = 0, pageTop = 0] = view;
    const isBox = box.length === 4 && left < right && bottom < top;
    // Half a point for the width of a line.
    const isOnPage =
      left >= pageLeft - 0.5 && bottom >= pageBottom - 0.5 && right <= pageRight + 0.5 && top <= pageTop + 0.5;
    if (!isBox || !isOnPage) yield fault('figure-box', `${place}, [${box.join(' ')}]`);
    if ([...walkDown(element)].filter(({ type }) => type === 'Figure').length > 1) {
      yield fault('figure-words', `${place} holds another`);
    }
  }
}

function hasReplacement({ dictionary }: TaggedElement): boolean {
  return ['Alt', 'ActualText'].some((key) => {
    const value = dictionary.get(key);
    return value instanceof PdfString && (readText(value) ?? '').trim() !== '';
  });
}

function readNumbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
