/**
 * Completes the links' annotations: words for readers that show or speak them, the place in the structure, explicit targets.
 */
import type { PdfDocument } from '../objects/pdf-document.ts';
import { dictionary, textString } from '../objects/pdf-values.ts';
import type { EmittedPart, PreparedLink } from '../prepared-document.ts';
import type { EmittedStructure } from './emit-tree.ts';

const PRINTED_WITH_THE_PAGE = 4;

/** Ends the structure's tree of parents, which must hold the links too. */
export function emitLinks(
  document: PdfDocument,
  parts: readonly EmittedPart[],
  firstPages: readonly number[],
  structure: EmittedStructure,
  pageName: (index: number) => string,
): void {
  const { parentNumbers, rootDictionary } = structure;
  let key = parentNumbers.length / 2;
  for (const [index, { prepared }] of parts.entries()) {
    for (const link of prepared.links) {
      const element = structure.linkElements.get(link.element);
      if (element === undefined) continue;
      const target = link.targetPage === null ? null : (firstPages[index] ?? 0) + link.targetPage;
      link.annotation.set('StructParent', key);
      link.annotation.set('F', PRINTED_WITH_THE_PAGE);
      link.annotation.set('Contents', textString(describeLink(link, target === null ? null : pageName(target))));
      if (link.destination !== null) {
        // Names of targets are not carried over: two papers may use the same.
        link.annotation.delete('A');
        link.annotation.set('Dest', [...link.destination]);
      }
      parentNumbers.push(key, element);
      key += 1;
    }
  }
  rootDictionary.set('ParentTree', document.add(dictionary({ Nums: parentNumbers })));
  rootDictionary.set('ParentTreeNextKey', key);
}

/** `Governance, page 5`, or `The report (https://example.org/report)`. `page` is what readers call the target's page. */
export function describeLink(link: PreparedLink, page: string | null): string {
  const { text, address, targetPage } = link;
  if (address !== null) return text === '' || address.includes(text) ? address : `${text} (${address})`;
  if (page === null || targetPage === null) return text === '' ? 'Link' : text;
  // The words often end with the page that the paper printed: not to be said twice, nor against the number in a pack.
  const words = text.replace(new RegExp(`(?:^|\\s)${targetPage + 1}$`), '').trim();
  return words === '' ? `Page ${page}` : `${words}, page ${page}`;
}
