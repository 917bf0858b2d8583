/** The document that is printed: a paper in its frame, with the words that must be found in the PDF afterwards. */
import type { PaperModel } from '../papers/page-model.ts';
import type { Templates } from './load-templates.ts';
import { makePageFurniture } from './page-furniture.ts';
import { renderPaper } from './render-paper.ts';

export interface PrintPage {
  readonly html: string;
  /** Style sheet with the texts in the page's margins. */
  readonly furniture: string;
  /** Texts that must be on the first page of the PDF; a print without them is blank. */
  readonly sentinels: readonly string[];
}

export function makePrintPage(model: PaperModel, templates: Templates): PrintPage {
  const { html } = renderPaper(model, templates, 'print');
  return {
    html: templates.render('pages/print', {
      documentTitle: documentTitleOf(model),
      layout: model.layout,
      bodyHtml: html,
      isPrint: true,
    }),
    furniture: makePageFurniture(model),
    sentinels: [model.title],
  };
}

/** `Internal audit recommendations and tracking, 20 January 2026` */
export function documentTitleOf(model: PaperModel): string {
  return `${model.title}, ${model.meetingDate}`.replaceAll('\u00A0', ' ');
}
