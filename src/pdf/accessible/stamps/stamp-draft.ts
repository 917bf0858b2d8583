/** Puts DRAFT under the text of every page, as an artifact. */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import type { PdfReference } from '../objects/pdf-values.ts';
import { addPlainContent, putUnder } from './add-content.ts';
import { drawDraft } from './draw-draft.ts';
import { viewPage } from './page-view.ts';

/** Call once for each page. Pages of one size share one drawing. */
export function stampDraft(document: PdfDocument, pages: readonly PdfPage[]): void {
  const drawings = new Map<string, PdfReference>();
  for (const page of pages) {
    const { box } = viewPage(document, page);
    const size = box.join(' ');
    const drawing = drawings.get(size) ?? addPlainContent(document, drawDraft(box));
    drawings.set(size, drawing);
    putUnder(document, page, drawing);
  }
}
