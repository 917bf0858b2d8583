/** What the print room needs for one paper: the page as HTML, its style sheets and fonts, and what must be in the PDF. */
import { PLEX_IN_PDF, SYMBOLS_IN_PDF } from '../html/font-faces.ts';
import type { Templates } from '../html/load-templates.ts';
import { makePrintPage } from '../html/print-page.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { PrintJob } from '../pdf/print-document.ts';
import type { PrintAsset } from '../pdf/virtual-origin.ts';
import type { MadePaper } from './make-papers.ts';
import type { ProgramFiles } from './read-program-files.ts';

export function makePrintJob(paper: MadePaper, templates: Templates, { printStyles, fonts }: ProgramFiles): PrintJob {
  const page = makePrintPage(paper.model, templates);
  // Only the fonts that the paper's style sheet asks for; a megabyte less goes to the browser.
  const used = fonts.filter(({ name }) => page.fontFiles.includes(name));
  return {
    name: `${outputFolderOf(paper.meeting)}/${paper.model.fileName}.pdf`,
    html: page.html,
    assets: new Map<string, PrintAsset>([
      ['/styles/print-paper.css', styleAsset(printStyles)],
      ['/styles/this-paper.css', styleAsset(page.styles)],
      ...used.map(({ name, bytes }) => [`/styles/fonts/${name}`, { bytes, mediaType: 'font/woff2' }] as const),
    ]),
    fontFamilies: [PLEX_IN_PDF],
    allowedFontFamilies: SYMBOLS_IN_PDF,
    sentinels: page.sentinels,
  };
}

function styleAsset(text: string): PrintAsset {
  return { bytes: new TextEncoder().encode(text), mediaType: 'text/css; charset=utf-8' };
}
