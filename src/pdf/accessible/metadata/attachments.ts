/**
 * Files inside the PDF, each said to be the source of the document (PDF/A-3): readers list them, and archives know what they
 * are for.
 */
import { createHash } from 'node:crypto';
import type { Attachment } from '../finish-options.ts';
import type { PdfDocument } from '../objects/pdf-document.ts';
import {
  dictionary,
  name,
  PdfString,
  textString,
  type PdfDictionary,
  type PdfReference,
} from '../objects/pdf-values.ts';
import { formatPdfDate } from './information.ts';

/** Adds them to the catalogue, sorted by name; does nothing where there are none. */
export function addAttachments(
  document: PdfDocument,
  catalogue: PdfDictionary,
  attachments: readonly Attachment[],
): void {
  if (attachments.length === 0) return;
  // The tree of names must be in order, whatever the order of the export files was.
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files = sorted.map((attachment) => [attachment.name, addFile(document, attachment)] as const);
  const names = files.flatMap(([fileName, file]) => [textString(fileName), file]);
  catalogue.set('Names', dictionary({ EmbeddedFiles: dictionary({ Names: names }) }));
  catalogue.set(
    'AF',
    files.map(([, file]) => file),
  );
}

function addFile(
  document: PdfDocument,
  { name: fileName, bytes, mediaType, description, date }: Attachment,
): PdfReference {
  const embedded = document.addStream(
    dictionary({
      Type: name('EmbeddedFile'),
      Subtype: name(mediaType),
      Params: dictionary({
        Size: bytes.length,
        ModDate: textString(formatPdfDate(date)),
        CheckSum: new PdfString(createHash('md5').update(bytes).digest()),
      }),
    }),
    bytes,
  );
  return document.add(
    dictionary({
      Type: name('Filespec'),
      F: textString(fileName),
      UF: textString(fileName),
      EF: dictionary({ F: embedded, UF: embedded }),
      AFRelationship: name('Source'),
      Desc: textString(description),
    }),
  );
}
