/** The document that is printed: a paper in its frame, with the words that must be found in the PDF afterwards. */
import type { Edition } from '../papers/edition.ts';
import type { PaperModel } from '../papers/paper-model.ts';
import type { Templates } from './load-templates.ts';
import { findFontFaces, writeFontFaces } from './font-faces.ts';
import { makePageFurniture, type PageFurniture } from './page-furniture.ts';
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

export function makePrintPage(model: PaperModel, templates: Templates, edition: Edition = 'standard'): PrintPage {
  return framePrintPage(
    {
      documentTitle: documentTitleOf(model, edition),
      layout: model.layout,
      edition,
      bodyHtml: renderPaper(model, templates, edition === 'large-print' ? 'large-print' : 'print').html,
      furniture: model,
      sentinel: model.title,
    },
    templates,
  );
}

export interface PrintPageParts {
  readonly documentTitle: string;
  readonly layout: string;
  readonly edition?: Edition;
  readonly bodyHtml: string;
  readonly furniture: PageFurniture;
  readonly sentinel: string;
}

/** The frame that all printed documents share. */
export function framePrintPage(parts: PrintPageParts, templates: Templates): PrintPage {
  const { documentTitle, layout, bodyHtml, edition = 'standard' } = parts;
  const html = templates.render('pages/print', {
    documentTitle,
    layout,
    bodyHtml,
    isPrint: true,
    isLargePrint: edition === 'large-print',
  });
  const furniture = makePageFurniture(parts.furniture);
  const faces = findFontFaces(html + furniture);
  return {
    html,
    styles: writeFontFaces(faces) + furniture,
    fontFiles: faces.map(({ file }) => file),
    sentinels: [parts.sentinel],
  };
}

/** `Internal audit recommendations and tracking, 20 January 2026`, and behind it `, large print` where it is. */
export function documentTitleOf(model: PaperModel, edition: Edition = 'standard'): string {
  return `${model.title}, ${model.meetingDate}${edition === 'large-print' ? ', large print' : ''}`.replaceAll(
    '\u00A0',
    ' ',
  );
}
