/** What the print room needs for one paper: the page as HTML, its style sheets and fonts, and what must be in the PDF. */
import { PLEX_IN_PDF, SYMBOLS_IN_PDF } from '../html/font-faces.ts';
import type { Templates } from '../html/load-templates.ts';
import { makePrintPage, type PrintPage } from '../html/print-page.ts';
import { nameOfPdf, type Edition } from '../papers/edition.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { FinishOptions } from '../pdf/accessible/finish-options.ts';
import type { PrintJob } from '../pdf/print-document.ts';
import type { PrintAsset } from '../pdf/virtual-origin.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import type { ProgramFiles } from './read-program-files.ts';

/** `finish` is what the PDF says of itself; null where the browser’s own file is wanted. */
export function makePrintJob(
  paper: ScrutinisedPaper,
  templates: Templates,
  program: ProgramFiles,
  finish: FinishOptions | null,
  edition: Edition = 'standard',
): PrintJob {
  const name = `${outputFolderOf(paper.meeting)}/${nameOfPdf(paper.model.fileName, edition)}`;
  const page = makePrintPage(paper.model, templates, edition);
  const job = framePrintJob(name, page, program, finish);
  if (edition === 'standard') return job;
  // Behind all others: it sets their sizes anew.
  return { ...job, assets: new Map([...job.assets, ['/styles/edition.css', styleAsset(program.largePrintStyles)]]) };
}

/** The job for any page in the dress of the papers; `finish` is null where the browser's own file is wanted. */
export function framePrintJob(
  name: string,
  page: PrintPage,
  { printStyles, fonts, pictures }: ProgramFiles,
  finish: FinishOptions | null,
): PrintJob {
  // Only the fonts that the page's style sheet asks for; a megabyte less goes to the browser.
  const used = fonts.filter((font) => page.fontFiles.includes(font.name));
  const shown = pictures.filter(({ name: picture }) => page.html.includes(`/pictures/${picture}`));
  return {
    name,
    html: page.html,
    assets: new Map<string, PrintAsset>([
      ['/styles/print-paper.css', styleAsset(printStyles)],
      ['/styles/this-paper.css', styleAsset(page.styles)],
      ...used.map((font) => [`/styles/fonts/${font.name}`, { bytes: font.bytes, mediaType: 'font/woff2' }] as const),
      ...shown.map((picture) => [`/pictures/${picture.name}`, picture] as const),
    ]),
    fontFamilies: [PLEX_IN_PDF],
    allowedFontFamilies: SYMBOLS_IN_PDF,
    sentinels: page.sentinels,
    finish,
  };
}

function styleAsset(text: string): PrintAsset {
  return { bytes: new TextEncoder().encode(text), mediaType: 'text/css; charset=utf-8' };
}
