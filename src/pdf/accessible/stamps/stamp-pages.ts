/**
 * Lays printed strips (src/html/pack-stamps.ts) over the lower edge of pages, as artifacts: the strip's page becomes a form,
 * with its fonts as they are.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { dictionary, name, type PdfDictionary, type PdfReference } from '../objects/pdf-values.ts';
import { addPlainContent, putOver } from './add-content.ts';
import { viewPage } from './page-view.ts';

const ARTIFACT = '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC';

/** One strip for each page, in the same order; `strips` was printed without tags. Throws where their numbers differ. */
export function stampPages(document: PdfDocument, pages: readonly PdfPage[], strips: PdfDocument): void {
  const stripPages = strips.pages();
  if (stripPages.length !== pages.length) {
    throw new Error(`There are ${stripPages.length} stamps for ${pages.length} pages`);
  }
  const around = { save: addPlainContent(document, 'q\n'), restore: addPlainContent(document, 'Q\n') };
  pages.forEach((page, index) => {
    const strip = stripPages[index];
    if (strip === undefined) return;
    const form = makeForm(document, strips, strip);
    const { matrix } = viewPage(document, page);
    const place = matrix.map((number) => String(Number(number.toFixed(4)))).join(' ');
    const formName = nameForm(document, page, form);
    putOver(document, page, around, addPlainContent(document, `${ARTIFACT}\nq ${place} cm /${formName} Do Q\nEMC\n`));
  });
}

function makeForm(document: PdfDocument, strips: PdfDocument, { dictionary: strip }: PdfPage): PdfReference {
  const contents = strips.listOf(strip.get('Contents')).map((part) => {
    const stream = strips.streamOf(part);
    return stream === null ? Buffer.alloc(0) : strips.decode(stream);
  });
  const resources = strips.dictionaryOf(strip.get('Resources'));
  return document.addStream(
    dictionary({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: strip.get('MediaBox'),
      // Lists of procedures are a thing of the past, and forbidden in PDF 2.0.
      Resources: without(resources ?? dictionary({}), 'ProcSet'),
    }),
    Buffer.concat(contents.flatMap((part) => [part, Buffer.from('\n')])),
  );
}

/** Adds the form to the page's resources, which other pages may share, under a name that is free there. */
function nameForm(document: PdfDocument, { dictionary: page }: PdfPage, form: PdfReference): string {
  const resources = new Map(document.dictionaryOf(page.get('Resources')));
  const forms = new Map(document.dictionaryOf(resources.get('XObject')));
  let formName = 'PackStamp';
  for (let count = 2; forms.has(formName); count += 1) formName = `PackStamp${count}`;
  forms.set(formName, form);
  resources.set('XObject', forms);
  page.set('Resources', resources);
  return formName;
}

function without(source: PdfDictionary, key: string): PdfDictionary {
  return new Map([...source].filter(([held]) => held !== key));
}
