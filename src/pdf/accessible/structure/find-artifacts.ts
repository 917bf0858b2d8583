/**
 * Decides which marks are no content: table heads that are repeated on the next page, things that stand on every page, and
 * decoration. It takes them out of the tree; the rewriting of the pages makes artifacts of them.
 */
import type { ArtifactKind } from '../content/page-decisions.ts';
import type { MarkKid, StructureElement } from '../prepared-document.ts';
import { elementsOf, hasAncestor, ownMarksOf, walkElements, type FindMark } from './tree.ts';

/** By page, then by the mark's number. */
export type ArtifactsByPage = ReadonlyMap<number, ReadonlyMap<number, ArtifactKind>>;

type Artifacts = Map<number, Map<number, ArtifactKind>>;

const PICTURE_TYPES: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Form']);
const TABLE_TYPES: ReadonlySet<string> = new Set(['Table']);
/** A head is repeated from the second page on; what stands on three pages and more is a running head of the template's own. */
const MINIMUM_PAGES_OF_RUNNING_TEXT = 3;

/** Finds them and takes them (and marks that no page has) out of the tree. */
export function removeArtifacts(tree: StructureElement, findMark: FindMark): ArtifactsByPage {
  const artifacts: Artifacts = new Map();
  for (const element of walkElements(tree)) {
    if (element.type === 'Table') findRepeatedRows(element, findMark, artifacts);
    else findRunningText(element, findMark, artifacts);
  }
  for (const element of walkElements(tree)) {
    findDecoration(element, findMark, artifacts);
    element.kids = element.kids.filter(
      (kid) => kid.kind !== 'mark' || (findMark(kid) !== undefined && !isArtifact(kid, artifacts)),
    );
  }
  return artifacts;
}

function addArtifact(artifacts: Artifacts, mark: MarkKid, kind: ArtifactKind): void {
  const ofPage = artifacts.get(mark.page) ?? new Map<number, ArtifactKind>();
  artifacts.set(mark.page, ofPage);
  ofPage.set(mark.number, kind);
}

function isArtifact(mark: MarkKid, artifacts: Artifacts): boolean {
  return artifacts.get(mark.page)?.has(mark.number) === true;
}

/** Chromium tags a repeated head again and again inside the same cell: "Audit" on page 1, "Audit" on page 2. */
function findRepeatedRows(table: StructureElement, findMark: FindMark, artifacts: Artifacts): void {
  const rows = [...walkElements(table)].filter((element) => element.type === 'TR');
  const firstBodyRow = rows.findIndex((row) => elementsOf(row).some((cell) => cell.type !== 'TH'));
  const heads = firstBodyRow === -1 ? rows : rows.slice(0, firstBodyRow);
  for (const row of new Set([...heads, ...rows.slice(-2)])) {
    for (const element of walkElements(row)) {
      const [first, ...later] = [...groupByPage(element, findMark).values()];
      for (const page of later) {
        if (page.signature !== first?.signature) continue;
        for (const mark of page.marks) addArtifact(artifacts, mark, 'pagination');
      }
    }
  }
}

function groupByPage(
  element: StructureElement,
  findMark: FindMark,
): Map<number, { signature: string; marks: MarkKid[] }> {
  const pages = new Map<number, { signature: string; marks: MarkKid[] }>();
  for (const mark of ownMarksOf(element)) {
    const signature = findMark(mark)?.signature ?? '';
    if (signature === '') continue;
    const page = pages.get(mark.page);
    if (page === undefined) pages.set(mark.page, { signature, marks: [mark] });
    else {
      page.signature += signature;
      page.marks.push(mark);
    }
  }
  return pages;
}

/** Text that is fixed in place (`position: fixed`) comes once on each page, all in one element. */
function findRunningText(element: StructureElement, findMark: FindMark, artifacts: Artifacts): void {
  if (element.kids.length < MINIMUM_PAGES_OF_RUNNING_TEXT || hasAncestor(element, TABLE_TYPES)) return;
  const pages = [...groupByPage(element, findMark).values()];
  const isRunning =
    pages.length >= MINIMUM_PAGES_OF_RUNNING_TEXT &&
    pages.every((page) => page.marks.length === 1 && page.signature === pages[0]?.signature);
  if (!isRunning) return;
  for (const page of pages) for (const mark of page.marks) addArtifact(artifacts, mark, 'pagination');
}

/** Borders, backgrounds and drawn bullets are tagged by Chromium as if they were words. */
function findDecoration(element: StructureElement, findMark: FindMark, artifacts: Artifacts): void {
  if (hasAncestor(element, PICTURE_TYPES)) return;
  for (const mark of ownMarksOf(element)) {
    const facts = findMark(mark);
    if (facts === undefined || facts.textCount > 0 || isArtifact(mark, artifacts)) continue;
    if (element.type === 'Lbl') {
      // A bullet is drawn, but it is the label of its item.
      element.actualText ??= '•';
      continue;
    }
    const isLayout = facts.imageCount === 0 && ['Table', 'NonStruct'].includes(element.type);
    addArtifact(artifacts, mark, isLayout ? 'layout' : 'background');
  }
}
