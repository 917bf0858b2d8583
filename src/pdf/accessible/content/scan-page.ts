/**
 * Tells what stands on a page: the facts of each mark, for the structure tree, and the stretches of content, for the rewriter.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { IDENTITY } from './geometry.ts';
import type { ScannedPage } from './page-decisions.ts';
import { ContentScan } from './scan-content.ts';

/** Changes nothing and keeps no content. @throws PdfFault for damaged content and for content that Chromium does not write */
export function scanPage(document: PdfDocument, page: PdfPage): ScannedPage {
  const scan = new ContentScan(document, document.dictionaryOf(page.dictionary.get('Resources')), IDENTITY);
  scan.read(readPageContent(document, page));
  const zone = scan.textZone.box;
  return {
    page,
    items: scan.items.items,
    marks: new Map(Array.from(scan.marks, ([number, notes]) => [number, notes.facts])),
    textZone: zone === null ? null : { bottom: zone[1], top: zone[3] },
    hasMarksInForms: scan.hasMarksInForms,
    isUnbalanced: scan.isUnbalanced,
  };
}

/** The operators of a page in one piece; made anew at each call. */
export function readPageContent(document: PdfDocument, page: PdfPage): Buffer {
  const streams = document.listOf(page.dictionary.get('Contents')).flatMap((value) => {
    const stream = document.streamOf(value);
    return stream === null ? [] : [document.decode(stream), Buffer.from('\n')];
  });
  return Buffer.concat(streams);
}
