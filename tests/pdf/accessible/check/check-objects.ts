/** What no object of the file may be or do, wherever it stands: actions, addresses, and what PDF/A forbids. */
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { isName, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault } from './faults.ts';
import { walkObjects } from './walk-objects.ts';

/** All actions of PDF 1.7 but GoTo, URI and Thread. */
const FORBIDDEN_ACTIONS: ReadonlySet<string> = new Set(
  [
    'GoToR GoToE Launch Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition',
    'Trans GoTo3DView RichMediaExecute',
  ].flatMap((line) => line.split(' ')),
);
const ALLOWED_ADDRESS = /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@)/i;
/** Names that never exist (RFC 2606): only the printing of papers and packs uses them. */
const PRINT_ADDRESS = /^[a-z]+:\/\/[^/]*\.invalid(?:[:/]|$)/i;
const ALLOWED_FILTERS: ReadonlySet<string> = new Set(['FlateDecode', 'DCTDecode']);

export function* checkObjects({ document }: CheckedPdf): Generator<Fault> {
  for (const { dictionary, stream, place } of walkObjects(document)) {
    const action = document.nameOf(dictionary.get('S'));
    if (action !== null && FORBIDDEN_ACTIONS.has(action)) yield fault('action', `${place}, ${action}`);
    if (dictionary.has('JS') || dictionary.has('JavaScript')) yield fault('action', `${place}, a script`);
    if (dictionary.has('AA')) yield fault('action', `${place}, at events`);
    if (dictionary.has('XFA') || dictionary.has('AcroForm')) yield fault('action', `${place}, a form to fill in`);
    if (dictionary.has('URI')) {
      const address = readText(document.resolve(dictionary.get('URI')));
      if (address === null || !ALLOWED_ADDRESS.test(address)) yield fault('address', `${place}, ${address}`);
      if (address !== null && PRINT_ADDRESS.test(address)) yield fault('print-address', `${place}, ${address}`);
    }
    for (const word of listForbidden(document, dictionary)) yield fault('archive-object', `${place}, ${word}`);
    if (stream === null) continue;
    for (const value of document.listOf(dictionary.get('Filter'))) {
      const filter = document.nameOf(value);
      if (filter === null || !ALLOWED_FILTERS.has(filter)) yield fault('archive-object', `${place}, ${filter}`);
    }
    if (dictionary.has('F')) yield fault('archive-object', `${place}, a stream in another file`);
  }
}

/** ISO 19005-2, 6.2.5 to 6.2.9: what a screen and a printer would show differently. */
function listForbidden(document: PdfDocument, dictionary: PdfDictionary): string[] {
  const isObject = ['Form', 'Image'].some((kind) => isName(dictionary.get('Subtype'), kind));
  // Chromium's states of graphics do not say what they are, so that they are known by their list only.
  const states = [...(document.dictionaryOf(dictionary.get('ExtGState'))?.values() ?? [])];
  return [
    ...(isObject ? ['OPI', 'Ref', 'PS', 'Alternates'].filter((key) => dictionary.has(key)) : []),
    ...(isName(dictionary.get('Subtype'), 'PS') ? ['PostScript'] : []),
    ...(dictionary.get('Interpolate') === true ? ['Interpolate'] : []),
    ...states.flatMap((state) => ['TR', 'HTP'].filter((key) => document.dictionaryOf(state)?.has(key))),
  ];
}
