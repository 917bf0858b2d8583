/** The catalogue and the trailer: what readers do when they open the file. */
import { PdfString, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { findTarget, type CheckedPdf } from './checked-pdf.ts';
import { checkLanguage } from './check-structure.ts';
import { fault, type Fault } from './faults.ts';
import { listPairs } from './read-structure.ts';

export function* checkCatalogue(pdf: CheckedPdf): Generator<Fault> {
  const { bytes, document, pages } = pdf;
  const { root } = document;
  const header = Buffer.from(bytes.subarray(0, 9)).toString('latin1');
  if (header !== '%PDF-1.7\n') yield fault('version', JSON.stringify(header));
  const ids = document.listOf(document.trailer.get('ID'));
  if (ids.length !== 2 || !ids.every((id) => id instanceof PdfString && id.bytes.length >= 16)) {
    yield fault('file-id', `trailer, ${ids.length} parts`);
  }
  const marks = document.dictionaryOf(root.get('MarkInfo'));
  if (document.resolve(marks?.get('Marked')) !== true) yield fault('marked-file', 'catalogue, not said');
  if (document.resolve(marks?.get('Suspects')) === true) yield fault('marked-file', 'catalogue, doubted');
  const preferences = document.dictionaryOf(root.get('ViewerPreferences'));
  if (document.resolve(preferences?.get('DisplayDocTitle')) !== true) yield fault('shown-title', 'catalogue');
  yield* checkLanguage(readText(document.resolve(root.get('Lang'))), 'catalogue');
  yield* checkLabels(pdf);
  if (document.nameOf(root.get('PageMode')) !== 'UseOutlines') yield fault('page-mode', 'catalogue');
  yield* checkOpening(pdf);
  const outline = document.dictionaryOf(root.get('Outlines'));
  if (outline?.has('First') !== true) yield fault('outline', 'there is none');
  else yield* checkOutline(pdf, outline, pages.length);
}

function* checkLabels({ document, pages }: CheckedPdf): Generator<Fault> {
  const labels = listPairs(document, document.root.get('PageLabels'), 'Nums');
  const starts = labels.map(([start]) => start);
  if (starts[0] !== 0) yield fault('page-labels', 'page 1 has none');
  for (const [start, value] of labels) {
    const label = document.dictionaryOf(value);
    const isShown = label?.has('S') === true || label?.has('P') === true;
    const isPage = typeof start === 'number' && start < pages.length;
    if (!isPage || !isShown) yield fault('page-labels', isPage ? `from page ${start + 1}` : 'from no page');
  }
}

function* checkOpening(pdf: CheckedPdf): Generator<Fault> {
  const action = pdf.document.resolve(pdf.document.root.get('OpenAction'));
  const isFitted = Array.isArray(action) && findTarget(pdf, action) === 0 && pdf.document.nameOf(action[1]) === 'Fit';
  if (!isFitted) yield fault('opening-view', 'catalogue');
}

/** Follows the chains of bookmarks, which lead on, back and up; each of them is wrong in some files. */
function* checkOutline(pdf: CheckedPdf, outline: PdfDictionary, pageCount: number): Generator<Fault> {
  const { document } = pdf;
  const seen = new Set<PdfDictionary>();
  let page = 0;
  function* follow(parent: PdfDictionary): Generator<Fault> {
    let previous: PdfDictionary | null = null;
    let item = document.dictionaryOf(parent.get('First'));
    while (item !== null && !seen.has(item)) {
      seen.add(item);
      const title = (readText(document.resolve(item.get('Title'))) ?? '').trim();
      const place = `bookmark ${seen.size}, "${title}"`;
      if (title === '') yield fault('outline', `${place} has no words`);
      const target = findTarget(pdf, item.get('Dest'));
      if (target === null) yield fault('outline', `${place} leads nowhere`);
      if (target !== null && target < page) yield fault('outline', `${place} leads back to page ${target + 1}`);
      page = Math.min(target ?? page, pageCount - 1);
      const isLinked =
        document.dictionaryOf(item.get('Parent')) === parent && document.dictionaryOf(item.get('Prev')) === previous;
      if (!isLinked) yield fault('outline', `${place} is not linked to its neighbours`);
      yield* follow(item);
      previous = item;
      item = document.dictionaryOf(item.get('Next'));
    }
    if (document.dictionaryOf(parent.get('Last')) !== previous)
      yield fault('outline', 'a level does not end where it says');
  }
  yield* follow(outline);
}
