/**
 * Links from the agenda to the documents behind it. A browser makes no link to a place in another document, so the agenda is
 * printed with addresses that do not exist, and here they become places in the pack.
 */
import { name } from '../objects/pdf-values.ts';
import type { PdfDestination, PreparedDocument, PreparedLink } from '../prepared-document.ts';

const ADDRESS = 'http://pack.invalid/';

/** Where the agenda's link to its item leads while it is printed; counted from 0. */
export function addressOfItem(index: number): string {
  return `${ADDRESS}${index + 1}`;
}

/** The agenda with links into the pack. `documents` stand behind it in the order of its items. */
export function linkAgenda(agenda: PreparedDocument, documents: readonly PreparedDocument[]): PreparedDocument {
  const firstPages: number[] = [];
  let count = agenda.pages.length;
  for (const { pages } of documents) {
    firstPages.push(count);
    count += pages.length;
  }
  const links = agenda.links.map((link): PreparedLink => {
    const index = documents.findIndex((_, at) => addressOfItem(at) === link.address);
    const target = documents[index];
    const targetPage = firstPages[index];
    if (target === undefined || targetPage === undefined) return link;
    // Pages are counted from the agenda's first, which is also the pack's.
    return { ...link, address: null, destination: findTop(target), targetPage };
  });
  return { ...agenda, links };
}

/** The top of a document's first page, at the size that the reader has chosen. */
export function findTop({ pages }: PreparedDocument): PdfDestination | null {
  const [first] = pages;
  return first === undefined ? null : [first.reference, name('XYZ'), null, null, null];
}
