/**
 * Dissolves the groupings that Chromium writes for every `div`, `section` and piece of text (`NonStruct`): each becomes a
 * paragraph, a section that begins with its heading, or nothing.
 */
import type { StructureElement, StructureKid } from '../prepared-document.ts';
import { FLOW_TYPES, INLINE_TYPES, makeElement, PHRASE_TYPES, readHeadingLevel, ROW_TYPES, setKids } from './tree.ts';

export interface GroupMemory {
  /** Groups that were nothing but a piece of text. */
  readonly leaves: Set<StructureElement>;
  /** Sections made here, with the level of their heading. */
  readonly sectionLevels: Map<StructureElement, number>;
}

/** Sections of the document's own, which need no further section inside for the same heading. */
const SECTION_TYPES: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Aside']);

export function isGroup(kid: StructureKid): kid is StructureElement {
  return kid.kind === 'element' && kid.type === 'NonStruct';
}

/** Whether it stands on lines of its own. A group counts by what is in it; its own groups are dissolved already. */
function isBlock(kid: StructureKid): boolean {
  if (kid.kind !== 'element') return false;
  return kid.type === 'NonStruct' ? kid.kids.some(isBlock) : !INLINE_TYPES.has(kid.type);
}

/** Dissolves the groups that are kids of one element. Those further down must be dissolved before. */
export function dissolveGroups(element: StructureElement, memory: GroupMemory): void {
  const isPhrase = PHRASE_TYPES.has(element.type);
  const isFlow = FLOW_TYPES.has(element.type);
  const isRows = ROW_TYPES.has(element.type);
  const hasText = element.kids.some((kid) => isText(kid, memory));
  const isOwnText = isPhrase || ((isFlow || isGroup(element)) && (element.kids.length === 1 || hasText));

  const kids = element.kids.flatMap((kid): StructureKid[] => {
    if (!isGroup(kid)) return [kid];
    if (kid.kids.some(isBlock)) {
      const level = isPhrase || isFlow || isRows ? null : claimHeading(kid, memory);
      if (level === null) return spliceBlocks(kid);
      kid.type = 'Sect';
      wrapLooseText(kid);
      memory.sectionLevels.set(kid, level);
      return [kid];
    }
    const isLeaf = memory.leaves.has(kid);
    if (kid.language !== null || kid.expansion !== null || kid.alternative !== null) {
      kid.type = isPhrase || isFlow || hasText ? 'Span' : 'P';
      return [kid];
    }
    if (isLeaf || isRows || isOwnText) return kid.kids;
    kid.type = 'P';
    return [kid];
  });
  setKids(element, kids);

  if (SECTION_TYPES.has(element.type)) mergeFirstSection(element, memory);
  const holdsBlocksOnly = !isPhrase && !isFlow && !isRows && !isGroup(element);
  const isMixedFlow = isFlow && element.type !== 'LI' && kids.some(isBlock) && !kids.every(isBlock);
  if (holdsBlocksOnly || isMixedFlow) wrapLooseText(element);
}

function isText(kid: StructureKid, memory: GroupMemory): boolean {
  return kid.kind !== 'element' || memory.leaves.has(kid) || INLINE_TYPES.has(kid.type);
}

/** Takes the kids out of a group, with its language, which they would lose. */
function spliceBlocks(group: StructureElement): StructureKid[] {
  if (group.language === null) return group.kids;
  wrapLooseText(group);
  for (const kid of group.kids) if (kid.kind === 'element') kid.language ??= group.language;
  return group.kids;
}

/** Level of the heading with which a group begins; null where it begins otherwise, or holds another of equal rank. */
function claimHeading(group: StructureElement, memory: GroupMemory): number | null {
  const [first, ...others] = group.kids;
  const level = first?.kind === 'element' ? readHeadingLevel(first.type) : null;
  if (level === null) return mergeFirstSection(group, memory);
  return others.some((other) => isEqualRank(other, level, memory)) ? null : level;
}

/**
 * A box around a heading is a section of its own only where no larger one begins with it: `div > (div > h4), p` is one section.
 * Returns the level of the heading; null where nothing was merged.
 */
function mergeFirstSection(element: StructureElement, memory: GroupMemory): number | null {
  const [first, ...others] = element.kids;
  if (first?.kind !== 'element' || first.language !== null) return null;
  const level = memory.sectionLevels.get(first);
  if (level === undefined || others.some((other) => isEqualRank(other, level, memory))) return null;
  setKids(element, [...first.kids, ...others]);
  return level;
}

function isEqualRank(kid: StructureKid, level: number, memory: GroupMemory): boolean {
  if (kid.kind !== 'element') return false;
  const own = readHeadingLevel(kid.type) ?? memory.sectionLevels.get(kid);
  return own !== undefined && own <= level;
}

/** Words that stand beside paragraphs become paragraphs: each unbroken run is one. */
function wrapLooseText(element: StructureElement): void {
  const kids: StructureKid[] = [];
  let run: StructureKid[] = [];
  const close = (): void => {
    if (run.length > 0) kids.push(makeElement('P', run));
    run = [];
  };
  for (const kid of element.kids) {
    if (kid.kind !== 'element' || INLINE_TYPES.has(kid.type)) run.push(kid);
    else {
      close();
      kids.push(kid);
    }
  }
  close();
  setKids(element, kids);
}
