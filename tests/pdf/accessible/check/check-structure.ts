/** The structure tree as a whole: its root, types, parents, IDs and what each element may hold. */
import { PdfReference, readText } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault } from './faults.ts';
import { isLanguage } from './language.ts';
import { describeElement, type Structure, type TaggedElement } from './read-structure.ts';
import { HOLDS_NO_CONTENT, STANDARD_TYPES } from './standard-types.ts';

export function* checkStructure({ document, pages, structure }: CheckedPdf): Generator<Fault> {
  if (structure === null) {
    yield fault('structure', 'there is no tree');
    return;
  }
  const { root, tops, elements, repeated, roles } = structure;
  const [top] = tops;
  if (tops.length !== 1 || top?.ownType !== 'Document') {
    yield fault('structure', `the top is ${tops.map(({ ownType }) => ownType).join(', ')}`);
  }
  for (const type of roles?.keys() ?? []) if (STANDARD_TYPES.has(type)) yield fault('roles', `${type} is mapped`);
  if (repeated > 0) yield fault('parents', `${repeated} elements stand in the tree twice`);
  yield* checkIds(structure);
  for (const element of elements) {
    const place = describeElement(element);
    const { ownType, type, dictionary, parent, reference } = element;
    if (ownType === 'NonStruct' || ownType === 'Private' || type === 'NonStruct' || type === 'Private') {
      yield fault('plain-types', place);
    }
    if (!STANDARD_TYPES.has(type)) yield fault('roles', `${place} is not mapped`);
    const named = dictionary.get('P');
    const isRight = parent === null ? document.dictionaryOf(named) === root : isSame(named, parent.reference);
    if (!isRight || reference === null) yield fault('parents', `${place} does not name its parent`);
    const language = dictionary.get('Lang');
    if (language !== undefined) yield* checkLanguage(readText(document.resolve(language)), place);
    if (HOLDS_NO_CONTENT.has(type) && element.marks.length > 0) yield fault('content-in-group', place);
    if (holdsNothing(element, pages)) yield fault('empty-element', place);
  }
}

export function* checkLanguage(language: string | null, place: string): Generator<Fault> {
  if (!isLanguage(language)) yield fault('language', `${place}, ${language ?? 'none'}`);
  else if (/-x-/i.test(language)) yield fault('side-channel', `${place}, ${language}`);
}

function* checkIds({ elements, ids }: Structure): Generator<Fault> {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = readText(element.dictionary.get('ID'));
    const place = describeElement(element);
    if (element.type === 'Note' && id === null) yield fault('ids', `${place} has none`);
    if (id === null) continue;
    if (seen.has(id)) yield fault('ids', `${place}, ${id} is there twice`);
    seen.add(id);
    if (!isSame(ids.get(id), element.reference)) yield fault('ids', `${place}, ${id} leads elsewhere`);
  }
  for (const id of ids.keys()) if (!seen.has(id)) yield fault('ids', `${id} leads out of the tree`);
}

function holdsNothing({ kids, marks, annotations }: TaggedElement, pages: CheckedPdf['pages']): boolean {
  if (kids.length > 0 || annotations.length > 0) return false;
  return !marks.some(({ page, number }) => page !== null && pages[page]?.content.painted.has(number) === true);
}

export function isSame(value: unknown, reference: PdfReference | null | undefined): boolean {
  return value instanceof PdfReference && value.number === reference?.number;
}
