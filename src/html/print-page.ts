/** The document that is printed: a paper in its frame, with the words that must be found in the PDF afterwards. */
import type { PaperModel } from '../papers/page-model.ts';
import type { Templates } from './load-templates.ts';
import { findFontFaces, writeFontFaces } from './font-faces.ts';
import { makePageFurniture } from './page-furniture.ts';
import { renderPaper } from './render-paper.ts';

export interface PrintPage {
  readonly html: string;
  /** Style sheet of this paper alone: the faces that it uses and the texts in the margins of its pages. */
  readonly styles: string;
  /** Names of the font files that `styles` asks for. */
  readonly fontFiles: readonly string[];
  /** Texts that must be on the first page of the PDF; a print without them is blank. */
  readonly sentinels: readonly string[];
}

export function makePrintPage(model: PaperModel, templates: Templates): PrintPage {
  const documentTitle = documentTitleOf(model);
  const { html: bodyHtml } = renderPaper(model, templates, 'print');
  const html = templates.render('pages/print', { documentTitle, layout: model.layout, bodyHtml, isPrint: true });
  const furniture = makePageFurniture(model);
  const faces = findFontFaces(html + furniture);
  return {
    html,
    styles: writeFontFaces(faces) + furniture,
    fontFiles: faces.map(({ file }) => file),
    sentinels: [model.title],
  };
}

/** `Internal audit recommendations and tracking, 20 January 2026` */
export function documentTitleOf(model: PaperModel): string {
  return `${model.title}, ${model.meetingDate}`.replaceAll('\u00A0', ' ');
}
