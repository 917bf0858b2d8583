/**
 * Finds what is wrong with a reshaped tree and can be mended in the template only. It collects all faults and changes nothing.
 */
import type { StructureElement } from '../prepared-document.ts';
import { checkTable } from './check-tables.ts';
import { quote, type StructureFault } from './faults.ts';
import { isStandardType, MAPPED_ROLES } from './roles.ts';
import { findPageNumber, readHeadingLevel, readWords, walkElements, walkMarks, type FindMark } from './tree.ts';

/** What may stand directly in the types that hold nothing but their own kind. */
const ALLOWED_KIDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Table', new Set(['Caption', 'THead', 'TBody', 'TFoot', 'TR'])],
  ['THead', new Set(['TR'])],
  ['TBody', new Set(['TR'])],
  ['TFoot', new Set(['TR'])],
  ['TR', new Set(['TH', 'TD'])],
  ['L', new Set(['LI', 'L', 'Caption'])],
  ['LI', new Set(['Lbl', 'LBody'])],
]);

/** And where those may stand: a cell outside a row has no meaning. */
const REQUIRED_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['TR', new Set(['Table', 'THead', 'TBody', 'TFoot'])],
  ['TH', new Set(['TR'])],
  ['TD', new Set(['TR'])],
  ['LI', new Set(['L'])],
  ['LBody', new Set(['LI'])],
]);

/** All faults, in the order of the document. */
export function checkTree(tree: StructureElement, findMark: FindMark): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const ids = new Set<string>();
  for (const element of walkElements(tree)) if (element.id !== null) ids.add(element.id);
  let lastLevel = 0;
  for (const element of walkElements(tree)) {
    faults.push(...checkPlace(element, findMark));
    if (element.type === 'Figure') faults.push(...checkFigure(element, findMark));
    if (element.type === 'Table') faults.push(...checkTable(element, ids, findMark));
    const level = readHeadingLevel(element.type);
    if (level === null) continue;
    if (level > lastLevel + 1) faults.push(describeSkip(element, lastLevel, findMark));
    lastLevel = level;
  }
  return faults;
}

function checkPlace(element: StructureElement, findMark: FindMark): StructureFault[] {
  const { type, parent } = element;
  if (!isStandardType(type) && !MAPPED_ROLES.has(type)) {
    return [
      {
        code: 'unknown-tag',
        page: findPageNumber(element),
        text: `The browser wrote the tag ${type}, which has no standard meaning: ${quote(readWords(element, findMark))}`,
        advice: 'Use another HTML element in the template, or map the tag in src/pdf/accessible/structure/roles.ts.',
      },
    ];
  }
  const allowed = ALLOWED_KIDS.get(type);
  const stray = allowed && element.kids.find((kid) => kid.kind !== 'element' || !allowed.has(kid.type));
  const isHomeless = REQUIRED_PARENTS.get(type)?.has(parent?.type ?? '') === false;
  if (stray === undefined && !isHomeless) return [];
  const what =
    stray === undefined ? `${type} inside ${parent?.type ?? 'nothing'}` : `${describeKid(stray)} inside ${type}`;
  return [
    {
      code: 'damaged-tree',
      page: findPageNumber(element),
      text: `There is ${what}, where it has no meaning: ${quote(readWords(element, findMark))}`,
      advice:
        'Put no role on parts of tables and lists in the template, and nothing between a table or list and its rows.',
    },
  ];
}

function describeKid(kid: StructureElement['kids'][number]): string {
  return kid.kind === 'element' ? kid.type : kid.kind === 'mark' ? 'text' : 'a link';
}

function checkFigure(figure: StructureElement, findMark: FindMark): StructureFault[] {
  const words = readWords(figure, findMark);
  const [mark] = walkMarks(figure);
  if (mark === undefined || !figure.attributes.has('BBox')) {
    return [
      {
        code: 'figure-without-content',
        page: findPageNumber(figure),
        text: `A picture paints nothing: ${quote(figure.alternative ?? words)}`,
        advice: 'Remove it from the template, or let it paint something.',
      },
    ];
  }
  if ((figure.alternative ?? '').trim() !== '' || figure.actualText !== null) return [];
  return [
    {
      code: 'figure-without-alternative',
      page: findPageNumber(figure),
      text: words === '' ? 'A picture has no alternative text' : `A picture has no alternative text: ${quote(words)}`,
      advice: 'Give the <img> an alt, or the <svg role="img"> an aria-label with a full sentence, in the template.',
    },
  ];
}

function describeSkip(heading: StructureElement, lastLevel: number, findMark: FindMark): StructureFault {
  const page = findPageNumber(heading);
  const words = quote(readWords(heading, findMark));
  const tag = heading.type.toLowerCase();
  if (lastLevel === 0) {
    return {
      code: 'heading-before-title',
      page,
      text: `The first heading is an ${tag}: ${words}`,
      advice: 'Begin the template with its h1, before the contents and all other headings.',
    };
  }
  return {
    code: 'heading-skipped',
    page,
    text: `An ${tag} follows an h${lastLevel}, so that a level is missing: ${words}`,
    advice: `Make it an h${lastLevel + 1} in the template, or put the missing heading before it.`,
  };
}
