/**
 * Does all work on one printed document that does not depend on the file that it goes into: reads its tree, decides what is
 * content, reshapes, checks, and rewrites its pages. It writes no file.
 */
import type { Box, MarkDecision, PageDecisions, RewrittenPage, ScannedPage } from '../content/page-decisions.ts';
import { rewritePage } from '../content/rewrite-page.ts';
import { scanPage } from '../content/scan-page.ts';
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { readText } from '../objects/pdf-values.ts';
import { readDocument } from '../objects/read-document.ts';
import type { PreparedDocument, StructureElement, StructureKid } from '../prepared-document.ts';
import { checkLostTexts, checkPages, listHeadings } from './check-pages.ts';
import { checkTree } from './check-tree.ts';
import { FinishError } from './faults.ts';
import { removeArtifacts, type ArtifactsByPage } from './find-artifacts.ts';
import { nameIds } from './name-ids.ts';
import { readLinks, readOutline } from './read-links.ts';
import { readSideChannel } from './read-side-channel.ts';
import { readTree } from './read-tree.ts';
import { measureFigures } from './reshape-figures.ts';
import { removeEmpty, reshapeTree } from './reshape-tree.ts';
import { walkElements, type FindMark } from './tree.ts';

/**
 * `language` is the document's own: `en-GB`.
 * @throws FinishError with all faults of the document; PdfFault where the bytes are no sound PDF
 */
export function prepareDocument(bytes: Uint8Array, language: string): PreparedDocument {
  const document = readDocument(bytes);
  const pages = document.pages();
  const tree = readTree(document, pages);
  const scanned = pages.map((page) => scanPage(document, page));
  const findMark: FindMark = (kid) => scanned[kid.page]?.marks.get(kid.number);

  const artifacts = removeArtifacts(tree, findMark);
  const sideChannel = readSideChannel(tree, language);
  reshapeTree(tree, sideChannel.subtags, findMark);
  measureFigures(
    tree,
    findMark,
    pages.map((page) => readPageBox(document, page)),
  );
  nameIds(tree);
  const links = readLinks(document, pages, tree, findMark);
  removeEmpty(tree);
  const faults = [...checkPages(scanned), ...sideChannel.faults, ...links.faults, ...checkTree(tree, findMark)];
  const headings = listHeadings(tree, findMark);

  const rewritten = rewrite(document, scanned, decide(tree, artifacts, pages.length));
  renumber(tree, rewritten);
  faults.push(...checkLostTexts(rewritten, headings));
  if (faults.length > 0) throw new FinishError(faults.sort((a, b) => (a.page ?? 0) - (b.page ?? 0)));
  const information = document.dictionaryOf(document.trailer.get('Info'));
  return {
    document,
    pages,
    tree,
    links: links.links,
    outline: readOutline(document),
    language,
    title: readText(document.resolve(information?.get('Title'))),
  };
}

function readPageBox(document: PdfDocument, page: PdfPage): Box {
  const sides = document.listOf(page.dictionary.get('MediaBox')).map((side) => document.numberOf(side));
  const [left, bottom, right, top] = sides;
  return [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0];
}

/** What becomes of each mark, page by page. */
function decide(tree: StructureElement, artifacts: ArtifactsByPage, pageCount: number): PageDecisions[] {
  const decisions = Array.from({ length: pageCount }, () => new Map<number, MarkDecision>());
  for (const [page, marks] of artifacts) {
    for (const [number, artifact] of marks) decisions[page]?.set(number, { kind: 'artifact', artifact });
  }
  for (const element of walkElements(tree)) {
    const decision: MarkDecision = { kind: 'content', tag: element.type };
    for (const kid of element.kids) if (kid.kind === 'mark') decisions[kid.page]?.set(kid.number, decision);
  }
  return decisions;
}

function rewrite(
  document: PdfDocument,
  scanned: readonly ScannedPage[],
  decisions: readonly PageDecisions[],
): RewrittenPage[] {
  return scanned.map((page, index) => rewritePage(document, page, decisions[index] ?? new Map()));
}

function renumber(tree: StructureElement, pages: readonly RewrittenPage[]): void {
  for (const element of walkElements(tree)) {
    element.kids = element.kids.flatMap((kid): StructureKid[] => {
      if (kid.kind !== 'mark') return [kid];
      const numbers = pages[kid.page]?.numbers.get(kid.number) ?? [];
      return numbers.map((number) => ({ kind: 'mark', page: kid.page, number }));
    });
  }
  removeEmpty(tree);
}
