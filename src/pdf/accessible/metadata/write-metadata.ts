/**
 * Everything that a finished file says about itself and how readers shall open it. The structure, the pages and the marks are
 * there already; nothing of them is changed.
 */
import { Buffer } from 'node:buffer';
import type { Claims, FinishOptions } from '../finish-options.ts';
import type { PdfDocument } from '../objects/pdf-document.ts';
import { dictionary, name, PdfStream, textString, type PdfDictionary } from '../objects/pdf-values.ts';
import type { EmittedDocument, OutlineEntry } from '../prepared-document.ts';
import { addAttachments } from './attachments.ts';
import { makeInformation } from './information.ts';
import { addOutline, type OutlineDepth } from './outline.ts';
import { makeSrgbProfile, SRGB_NAME } from './srgb-profile.ts';
import { writeXmp } from './xmp.ts';

/** Sections and what stands in them are seen at once; the labels of the fields (level 5) are left out. */
const PAPER_OUTLINE: OutlineDepth = { openLevels: 2, keptLevels: 4 };

/** `outline` is that of the whole file; `claims` are those of a paper of ours where they are absent. */
export function writeMetadata(
  { document, catalogue, pages }: EmittedDocument,
  outline: readonly OutlineEntry[],
  options: FinishOptions,
  claims: Claims = chooseClaims(options),
  depth: OutlineDepth = PAPER_OUTLINE,
): void {
  document.trailer.set('Info', document.add(makeInformation(options)));
  // Not compressed, so that programs that know no PDF can find it.
  const packet = new PdfStream(
    dictionary({ Type: name('Metadata'), Subtype: name('XML') }),
    Buffer.from(writeXmp(options, claims)),
  );
  catalogue.set('Metadata', document.add(packet));
  catalogue.set('OutputIntents', [makeOutputIntent(document)]);
  catalogue.set('Lang', textString(options.language));
  catalogue.set('ViewerPreferences', dictionary({ DisplayDocTitle: true }));
  catalogue.set('PageLabels', makePageLabels(options.firstPageNumber ?? 1));
  addOutline(document, catalogue, outline, depth);
  catalogue.set('PageMode', name(outline.length === 0 ? 'UseNone' : 'UseOutlines'));
  const [first] = pages;
  if (first !== undefined) catalogue.set('OpenAction', [first.reference, name('Fit')]);
  addAttachments(document, catalogue, options.attachments);
}

/** PDF/A-2 allows no attached file but PDF/A itself, so a paper with its export is PDF/A-3. */
function chooseClaims({ attachments }: FinishOptions): Claims {
  return { isAccessible: true, archive: attachments.length === 0 ? '2A' : '3A' };
}

function makeOutputIntent(document: PdfDocument): PdfDictionary {
  return dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: textString(SRGB_NAME),
    Info: textString(SRGB_NAME),
    DestOutputProfile: document.addStream(dictionary({ N: 3 }), makeSrgbProfile()),
  });
}

/** Pages are called by the numbers that are printed on them. */
function makePageLabels(firstNumber: number): PdfDictionary {
  return dictionary({ Nums: [0, dictionary({ S: name('D'), St: firstNumber })] });
}
