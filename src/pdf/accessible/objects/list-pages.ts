/**
 * Walks the tree of pages and gives each page what it inherits from the branches above.
 */
import type { PdfDocument, PdfPage } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import { PdfReference, type PdfValue } from './pdf-values.ts';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** In reading order. @throws PdfFault where a branch is missing or leads back to itself, or where there is no page */
export function listPages(document: PdfDocument): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfValue>();
  const waiting: { value: PdfValue; inherited: ReadonlyMap<string, PdfValue> }[] = [
    { value: document.root.get('Pages') ?? null, inherited: new Map() },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, inherited } = next;
    const node = document.dictionaryOf(value);
    if (!(value instanceof PdfReference) || node === null) throw new PdfFault('missing-object', 'a page');
    if (seen.has(node)) throw new PdfFault('nested-too-deep', `page object ${value.number}`);
    seen.add(node);
    const kids = document.resolve(node.get('Kids'));
    if (Array.isArray(kids)) {
      const passedOn = new Map(inherited);
      for (const key of INHERITED) {
        const own = node.get(key);
        if (own !== undefined) passedOn.set(key, own);
      }
      for (const kid of kids.toReversed()) waiting.push({ value: kid, inherited: passedOn });
    } else {
      for (const [key, passed] of inherited) if (!node.has(key)) node.set(key, passed);
      pages.push({ reference: value, dictionary: node });
    }
  }
  if (pages.length === 0) throw new PdfFault('missing-object', 'no pages');
  return pages;
}
