/** Adds content under and over a page's own. Where a page's own content leaves the graphics state is of no matter to it. */
import { Buffer } from 'node:buffer';
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { dictionary, PdfStream, type PdfReference, type PdfValue } from '../objects/pdf-values.ts';

/** Content of a few lines is not packed: that would make it longer. */
export function addPlainContent(document: PdfDocument, operators: string): PdfReference {
  return document.add(new PdfStream(dictionary({}), Buffer.from(operators, 'latin1')));
}

/** Puts content before all of the page's own. */
export function putUnder(document: PdfDocument, page: PdfPage, content: PdfReference): void {
  page.dictionary.set('Contents', [content, ...listContents(document, page)]);
}

/** Puts content after all of the page's own. `save` and `restore` stand around that: `q` and `Q` as content of their own. */
export function putOver(
  document: PdfDocument,
  page: PdfPage,
  { save, restore }: { readonly save: PdfReference; readonly restore: PdfReference },
  content: PdfReference,
): void {
  page.dictionary.set('Contents', [save, ...listContents(document, page), restore, content]);
}

function listContents(document: PdfDocument, page: PdfPage): readonly PdfValue[] {
  return document.listOf(page.dictionary.get('Contents'));
}
