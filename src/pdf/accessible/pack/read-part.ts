/**
 * Reads a PDF that is finished, or that somebody else made, as a part of a pack: its pages and marks stay as they are, its tree
 * and links are read. What was printed and not finished goes through prepare-document.ts instead.
 */
import { readDocument } from '../objects/read-document.ts';
import type { PdfDocument } from '../objects/pdf-document.ts';
import { PdfReference, readText, type PdfValue } from '../objects/pdf-values.ts';
import type { PreparedDocument, PreparedLink, StructureElement } from '../prepared-document.ts';
import { readLinks, readOutline } from '../structure/read-links.ts';
import { readTree } from '../structure/read-tree.ts';
import { isStandardType, MAPPED_ROLES } from '../structure/roles.ts';
import { makeElement, walkElements } from '../structure/tree.ts';
import { cleanForeign } from './clean-foreign.ts';
import { resolveDestinations } from './resolve-destinations.ts';
import { readClaims, type FoundClaims } from './read-claims.ts';

export interface PackPart {
  readonly prepared: PreparedDocument;
  readonly claims: FoundClaims;
}

/** `language` is taken where the PDF names none. @throws PdfFault where the bytes are no PDF, or are encrypted or damaged */
export function readPart(bytes: Uint8Array, language: string): PackPart {
  const document = readDocument(bytes);
  const pages = document.pages();
  const found = readClaims(document);
  cleanForeign(document, pages);
  resolveDestinations(document, pages);
  // Tags that stand inside forms cannot be carried into another file: such a document counts as one without.
  const isTagged = found.isTagged && !hasMarksInForms(document);
  const tree = isTagged ? readTree(document, pages) : makeElement('Document');
  if (isTagged) useStandardTypes(document, tree);
  const { links, faults } = readLinks(document, pages, tree, () => undefined);
  const information = document.dictionaryOf(document.trailer.get('Info'));
  return {
    prepared: {
      document,
      pages,
      tree,
      links: links.flatMap((link) => readWords(document, link)),
      outline: readOutline(document),
      language: readText(document.resolve(document.root.get('Lang'))) ?? language,
      title: readText(document.resolve(information?.get('Title'))),
    },
    claims: {
      isTagged,
      isAccessible: isTagged && found.isAccessible && faults.length === 0,
      isArchive: isTagged && found.isArchive,
    },
  };
}

/** The words of a link are in what it says of itself: `Governance, page 5`. Fields of forms are no links. */
function readWords(document: PdfDocument, link: PreparedLink): PreparedLink[] {
  if (document.nameOf(link.annotation.get('Subtype')) !== 'Link') return [];
  const contents = readText(document.resolve(link.annotation.get('Contents'))) ?? '';
  const text =
    link.address === null ? contents.replace(/,? ?page \w+$/i, '') : contents.replace(` (${link.address})`, '');
  return [{ ...link, text }];
}

/** Types of the maker's own become what their file says that they stand for. */
function useStandardTypes(document: PdfDocument, tree: StructureElement): void {
  const root = document.dictionaryOf(document.root.get('StructTreeRoot'));
  const roles = document.dictionaryOf(root?.get('RoleMap'));
  for (const element of walkElements(tree)) {
    for (let step = 0; step < 8 && !isKnown(element.type); step += 1) {
      element.type = document.nameOf(roles?.get(element.type)) ?? (element === tree ? 'Document' : 'Span');
    }
  }
}

function isKnown(type: string): boolean {
  return isStandardType(type) || MAPPED_ROLES.has(type);
}

function hasMarksInForms(document: PdfDocument): boolean {
  const seen = new Set<number>();
  const waiting: PdfValue[] = [document.dictionaryOf(document.root.get('StructTreeRoot'))?.get('K') ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PdfReference) {
      // A damaged tree may run in a circle.
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const value = document.peek(next);
    if (Array.isArray(value)) waiting.push(...value);
    else if (value instanceof Map) {
      if (value.has('Stm')) return true;
      if (value.has('K')) waiting.push(value.get('K') ?? null);
    }
  }
  return false;
}
