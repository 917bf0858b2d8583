/**
 * Takes out of a foreign PDF what must not come into a pack: scripts and programs that start, sounds and files on its pages,
 * and numbers that belong to its own structure tree.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { PdfStream, readText, type PdfDictionary, type PdfValue } from '../objects/pdf-values.ts';

/** As for the links of our own papers. */
const ALLOWED_ADDRESSES = /^(?:https?:|mailto:)/i;
/** Keys of an action that leads somewhere; what follows it (/Next) may be of any kind. */
const ACTION_KEYS: ReadonlySet<string> = new Set(['S', 'URI', 'D']);
const DROPPED_ANNOTATIONS: ReadonlySet<string> = new Set([
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  '3D',
  'RichMedia',
  'Popup',
  'PrinterMark',
  'TrapNet',
]);

export function cleanForeign(document: PdfDocument, pages: readonly PdfPage[]): void {
  const seen = new Set<PdfDictionary>();
  for (const { dictionary: page } of pages) {
    const annotations = document.listOf(page.get('Annots')).filter((value) => cleanAnnotation(document, value));
    if (annotations.length > 0) page.set('Annots', [...annotations]);
    else page.delete('Annots');
    forgetStructure(document, page.get('Resources'), seen);
  }
}

/** False for an annotation that goes. */
function cleanAnnotation(document: PdfDocument, value: PdfValue): boolean {
  const annotation = document.dictionaryOf(value);
  if (annotation === null || DROPPED_ANNOTATIONS.has(document.nameOf(annotation.get('Subtype')) ?? '')) return false;
  const action = document.dictionaryOf(annotation.get('A'));
  if (action === null || !leadsSomewhere(document, action)) annotation.delete('A');
  else annotation.set('A', new Map([...action].filter(([key]) => ACTION_KEYS.has(key))));
  annotation.delete('AA');
  annotation.delete('Popup');
  annotation.delete('StructParent');
  return true;
}

function leadsSomewhere(document: PdfDocument, action: PdfDictionary): boolean {
  const kind = document.nameOf(action.get('S'));
  if (kind === 'URI') return ALLOWED_ADDRESSES.test(readText(document.resolve(action.get('URI'))) ?? '');
  return kind === 'GoTo';
}

/** Forms and pictures may name their place in the old tree of parents, where other elements will be. */
function forgetStructure(document: PdfDocument, resources: PdfValue | undefined, seen: Set<PdfDictionary>): void {
  for (const value of document.dictionaryOf(document.dictionaryOf(resources)?.get('XObject'))?.values() ?? []) {
    const form = document.resolve(value);
    if (!(form instanceof PdfStream) || seen.has(form.dictionary)) continue;
    seen.add(form.dictionary);
    form.dictionary.delete('StructParent');
    form.dictionary.delete('StructParents');
    forgetStructure(document, form.dictionary.get('Resources'), seen);
  }
}
