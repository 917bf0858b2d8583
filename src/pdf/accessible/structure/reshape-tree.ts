/**
 * Makes a structure tree for readers out of the browser's: no grouping without a meaning, lists with labels and bodies, tables
 * with heads, one figure for one picture. Artifacts are out of the tree before; it changes no page.
 */
import type { StructureElement } from '../prepared-document.ts';
import { mergeFigures } from './reshape-figures.ts';
import { dissolveGroups, isGroup, type GroupMemory } from './reshape-groups.ts';
import { gatherTerms, groupTerms, nameNumbering, shapeItem } from './reshape-lists.ts';
import { shapeTable } from './reshape-tables.ts';
import { setKids, type FindMark } from './tree.ts';

/** Chromium says Div for a `div` with a role or a label; it means as little as NonStruct. */
const GROUP_TYPES: ReadonlySet<string> = new Set(['Div']);
/** Cells keep their place in the row, also where nothing stands in them. */
const KEPT_WHEN_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH']);
const LINK_TYPES: ReadonlySet<string> = new Set(['Link', 'Form', 'Annot']);

/** `subtags` are the elements whose type a template has set (`readSideChannel`). */
export function reshapeTree(
  tree: StructureElement,
  subtags: ReadonlyMap<StructureElement, string>,
  findMark: FindMark,
): void {
  const memory: GroupMemory = { leaves: new Set(), sectionLevels: new Map() };

  const reshape = (element: StructureElement): void => {
    for (const kid of element.kids) {
      if (kid.kind !== 'element') continue;
      // Asked before its own reshaping: only a piece of bare text has no elements from the start.
      if (isGroup(kid) && kid.kids.every((inner) => inner.kind !== 'element')) memory.leaves.add(kid);
      reshape(kid);
    }
    const isTermList = subtags.get(element) === 'dl';
    if (GROUP_TYPES.has(element.type) && element.parent !== null) element.type = 'NonStruct';
    if (isTermList) gatherTerms(element);
    if (element.type === 'Figure') mergeFigures(element);
    if (!LINK_TYPES.has(element.type) && element.kids.some((kid) => kid.kind === 'annotation')) element.type = 'Link';
    dissolveGroups(element, memory);
    if (isTermList) groupTerms(element);
    if (element.type === 'LI') shapeItem(element);
    if (element.type === 'L') nameNumbering(element, findMark);
    if (element.type === 'Table') shapeTable(element);
  };

  removeEmpty(tree);
  reshape(tree);
  removeEmpty(tree);
}

/** Takes out elements that lost their content to the artifacts. Returns whether anything is left of this one. */
export function removeEmpty(element: StructureElement): boolean {
  setKids(
    element,
    element.kids.filter((kid) => kid.kind !== 'element' || removeEmpty(kid)),
  );
  return element.kids.length > 0 || KEPT_WHEN_EMPTY.has(element.type);
}
