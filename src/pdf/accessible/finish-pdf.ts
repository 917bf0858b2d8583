/**
 * Makes one printed paper accessible, archival and the same at every print: bytes in, bytes out. It prints nothing, reads no
 * clock and no disk.
 */
import type { FinishOptions } from './finish-options.ts';
import { writeMetadata } from './metadata/write-metadata.ts';
import { writeDocument } from './objects/write-document.ts';
import { stampDraft } from './stamps/stamp-draft.ts';
import { emitParts } from './structure/emit-parts.ts';
import { prepareDocument } from './structure/prepare-document.ts';

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * `bytes` are a tagged print of Chromium's own, with bookmarks.
 * @throws FinishError with all that its template must mend; PdfFault where the bytes are no sound PDF
 */
export function finishPdf(bytes: Uint8Array, options: FinishOptions): FinishedPdf {
  const prepared = prepareDocument(bytes, options.language);
  const emitted = emitParts([{ prepared, title: null }], { language: options.language });
  writeMetadata(emitted, prepared.outline, options);
  if (options.isDraft === true) stampDraft(emitted.document, emitted.pages);
  return { bytes: writeDocument(emitted.document, { version: '1.7' }), pageCount: emitted.pages.length };
}
