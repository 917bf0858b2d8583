/** Links and other annotations: their place in the structure, their words and where they lead. */
import { PdfReference, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { findTarget, type CheckedPage, type CheckedPdf } from './checked-pdf.ts';
import { isSame } from './check-structure.ts';
import { fault, type Fault } from './faults.ts';
import { describeElement, type TaggedElement } from './read-structure.ts';

interface Holder {
  readonly element: TaggedElement;
  /** Index of the page that the element names for the annotation. */
  readonly page: number | null;
}

const PRINTED = 4;
/** Not shown at all, hidden on the screen: bits 2 and 6. */
const UNSEEN = 2 | 32;

export function* checkAnnotations(pdf: CheckedPdf): Generator<Fault> {
  const holders = new Map<number, Holder>();
  for (const element of pdf.structure?.elements ?? []) {
    if (element.type === 'Link' && element.annotations.length === 0) {
      yield fault('link', `${describeElement(element)} has no annotation`);
    }
    for (const { object, page } of element.annotations) {
      if (holders.has(object)) yield fault('annotation-place', `${describeElement(element)}, held twice`);
      holders.set(object, { element, page });
    }
  }
  const found = new Set<number>();
  for (const page of pdf.pages) {
    if (pdf.document.nameOf(page.dictionary.get('Tabs')) !== 'S') yield fault('tab-order', `page ${page.number}`);
    for (const value of pdf.document.listOf(page.dictionary.get('Annots'))) {
      const annotation = pdf.document.dictionaryOf(value);
      const object = value instanceof PdfReference ? value.number : -1;
      found.add(object);
      if (annotation !== null) yield* checkAnnotation(pdf, page, annotation, holders.get(object));
    }
  }
  for (const [object, { element }] of holders) {
    if (!found.has(object)) yield fault('annotation-place', `${describeElement(element)}, on no page`);
  }
}

function* checkAnnotation(
  pdf: CheckedPdf,
  { number }: CheckedPage,
  annotation: PdfDictionary,
  holder: Holder | undefined,
): Generator<Fault> {
  const { document, structure } = pdf;
  const kind = document.nameOf(annotation.get('Subtype')) ?? 'nothing';
  const place = `page ${number}, ${kind}${holder === undefined ? '' : ` in ${holder.element.ownType}`}`;
  const key = document.numberOf(annotation.get('StructParent'));
  const owner = key === null ? undefined : structure?.parents?.get(key);
  if (holder === undefined || holder.page !== number - 1 || !isSame(owner, holder.element.reference)) {
    yield fault('annotation-place', place);
  }
  if (kind === 'Link' && holder?.element.type !== 'Link') yield fault('link', place);
  if (kind !== 'Link' && !['Annot', 'Form'].includes(holder?.element.type ?? ''))
    yield fault('annotation-place', place);
  if ((readText(document.resolve(annotation.get('Contents'))) ?? '').trim() === '') {
    yield fault('annotation-words', place);
  }
  const flags = document.numberOf(annotation.get('F')) ?? 0;
  if ((flags & PRINTED) === 0 || (flags & UNSEEN) !== 0) yield fault('annotation-print', `${place}, flags ${flags}`);
  const action = document.dictionaryOf(annotation.get('A'));
  const isInside = annotation.has('Dest') || document.nameOf(action?.get('S')) === 'GoTo';
  if (isInside && findTarget(pdf, annotation.get('Dest') ?? action?.get('D')) === null)
    yield fault('destination', place);
  if (kind === 'Link' && !isInside && action === null) yield fault('destination', `${place} leads nowhere`);
}
