/**
 * Making, walking and reading the structure tree in memory. It knows what the standard structure types are, and nothing of how
 * the tree is written in a file.
 */
import type { MarkFacts } from '../content/page-decisions.ts';
import type { MarkKid, StructureElement, StructureKid } from '../prepared-document.ts';

/** Finds what a mark paints, by the browser's numbers; undefined where the page holds no such mark. */
export type FindMark = (kid: MarkKid) => MarkFacts | undefined;

/** Types that run along in a line of text. */
export const INLINE_TYPES: ReadonlySet<string> = new Set(
  'Span Strong Em Code Link Quote Reference Note Form Lbl Sub'.split(' '),
);

/** Types of which the content is one run of words, without paragraphs inside. */
export const PHRASE_TYPES: ReadonlySet<string> = new Set(
  'P H1 H2 H3 H4 H5 H6 H Lbl Caption Link Span Strong Em Code Figure Quote Reference Form'.split(' '),
);

/** Types that hold either a run of words or paragraphs. */
export const FLOW_TYPES: ReadonlySet<string> = new Set(['TD', 'TH', 'LI', 'LBody', 'Note']);

/** Types that hold nothing but their own rows or items. */
export const ROW_TYPES: ReadonlySet<string> = new Set(['Table', 'TR', 'THead', 'TBody', 'TFoot', 'L']);

/** `1` for `H1`; null for all that is no numbered heading. */
export function readHeadingLevel(type: string): number | null {
  const level = /^H([1-6])$/.exec(type)?.[1];
  return level === undefined ? null : Number(level);
}

export function makeElement(
  type: string,
  kids: readonly StructureKid[] = [],
  fields: Partial<Omit<StructureElement, 'kind' | 'type' | 'kids'>> = {},
): StructureElement {
  const element: StructureElement = {
    kind: 'element',
    type,
    parent: null,
    kids: [],
    attributes: new Map(),
    alternative: null,
    actualText: null,
    expansion: null,
    language: null,
    id: null,
    title: null,
    ...fields,
  };
  setKids(element, kids);
  return element;
}

/** Gives an element these kids and no others, and makes it their parent. */
export function setKids(element: StructureElement, kids: readonly StructureKid[]): void {
  element.kids = [...kids];
  for (const kid of element.kids) {
    if (kid.kind === 'element') kid.parent = element;
  }
}

export function elementsOf(element: StructureElement): StructureElement[] {
  return element.kids.filter((kid) => kid.kind === 'element');
}

export function ownMarksOf(element: StructureElement): MarkKid[] {
  return element.kids.filter((kid) => kid.kind === 'mark');
}

/** The element and all below it, in reading order. Kids may be changed while it runs: it reads them when it gets there. */
export function* walkElements(element: StructureElement): Generator<StructureElement> {
  const waiting: StructureElement[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.kids.length - 1; index >= 0; index -= 1) {
      const kid = next.kids[index];
      if (kid?.kind === 'element') waiting.push(kid);
    }
  }
}

/** All marks below an element, in reading order. */
export function* walkMarks(element: StructureElement): Generator<MarkKid> {
  for (const kid of element.kids) {
    if (kid.kind === 'mark') yield kid;
    else if (kid.kind === 'element') yield* walkMarks(kid);
  }
}

export function hasAncestor(element: StructureElement, types: ReadonlySet<string>): boolean {
  for (let at: StructureElement | null = element; at !== null; at = at.parent) {
    if (types.has(at.type)) return true;
  }
  return false;
}

/** The words below an element in one line; marks that touch are parted by a space, as they are on the page. */
export function readWords(element: StructureElement, findMark: FindMark): string {
  const pieces: string[] = [];
  for (const mark of walkMarks(element)) pieces.push(findMark(mark)?.text ?? '');
  return pieces.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** Page of the first mark below an element, counted from 1; null where it has none. */
export function findPageNumber(element: StructureElement): number | null {
  for (const mark of walkMarks(element)) return mark.page + 1;
  return null;
}
