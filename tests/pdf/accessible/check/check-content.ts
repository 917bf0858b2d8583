/** What the pages paint, and whether marks, elements and the tree of parents agree about it. */
import type { CheckedPage, CheckedPdf } from './checked-pdf.ts';
import { isSame } from './check-structure.ts';
import { fault, type Fault } from './faults.ts';
import { describeElement, type TaggedElement } from './read-structure.ts';

export function* checkContent(pdf: CheckedPdf): Generator<Fault> {
  for (const page of pdf.pages) yield* checkPaint(page);
  if (pdf.structure === null) return;
  const { parents, hasParentsInOrder, elements } = pdf.structure;
  if (parents === null) yield fault('parent-tree', 'there is none');
  if (!hasParentsInOrder) yield fault('parent-tree', 'its keys do not count up');
  const owners: Map<number, TaggedElement>[] = pdf.pages.map(() => new Map());
  for (const element of elements) {
    for (const { page, number } of element.marks) {
      const known = page === null ? undefined : owners[page];
      if (known === undefined) yield fault('mark-owners', `${describeElement(element)}, mark ${number} has no page`);
      else if (known.has(number)) yield fault('mark-owners', `page ${(page ?? 0) + 1}, mark ${number} has two owners`);
      else known.set(number, element);
    }
  }
  for (const [index, page] of pdf.pages.entries()) yield* checkOwners(pdf, page, owners[index] ?? new Map());
}

function* checkPaint({ number, content }: CheckedPage): Generator<Fault> {
  const place = `page ${number}`;
  if (content.unmarked.length > 0) {
    yield fault('unmarked-content', `${place}, ${[...new Set(content.unmarked)].join(' ')}`);
  }
  if (content.nestedMarks > 0) yield fault('nested-marks', `${place}, ${content.nestedMarks} times`);
  if (content.isUnbalanced) yield fault('open-marks', place);
  if (content.marksInForms > 0) yield fault('form-marks', place);
  const { opened } = content;
  const misplaced = opened.findIndex((mark, index) => mark !== index);
  if (misplaced >= 0) yield fault('mark-numbers', `${place}, ${opened[misplaced]} in the place of ${misplaced}`);
}

function* checkOwners(
  { document, structure }: CheckedPdf,
  { number: pageNumber, dictionary, content }: CheckedPage,
  owners: ReadonlyMap<number, TaggedElement>,
): Generator<Fault> {
  const opened = new Set(content.opened);
  for (const mark of opened) {
    if (!owners.has(mark)) yield fault('mark-owners', `page ${pageNumber}, mark ${mark} has no owner`);
  }
  for (const [mark, owner] of owners) {
    if (!opened.has(mark)) yield fault('mark-owners', `${describeElement(owner)}, there is no mark ${mark}`);
  }
  const key = document.numberOf(dictionary.get('StructParents'));
  if (key === null) {
    yield fault('parent-tree', `page ${pageNumber} has no key`);
    return;
  }
  const entries = document.resolve(structure?.parents?.get(key));
  const listed = Array.isArray(entries) ? entries : [];
  if (listed.length !== opened.size) {
    yield fault('parent-tree', `page ${pageNumber}, ${listed.length} entries for ${opened.size} marks`);
  }
  for (const [mark, owner] of owners) {
    if (isSame(listed[mark], owner.reference)) continue;
    yield fault('parent-tree', `page ${pageNumber}, mark ${mark} leads elsewhere than to ${owner.ownType}`);
  }
}
