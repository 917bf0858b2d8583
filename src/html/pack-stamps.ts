/**
 * The numbers and references that are stamped on the pages of a pack, as a document of narrow strips to be printed: one strip
 * for each page. The strips come into the pack as artifacts, so they are not for reading aloud.
 */
import { removeInvisible } from './escape-html.ts';
import { findFontFaces, writeFontFaces } from './font-faces.ts';
import type { Templates } from './load-templates.ts';
import type { PrintPage } from './print-page.ts';

/** Height of a strip in points; stamps are laid at the lower edge of the page. */
export const STRIP_HEIGHT_PT = 30;

export interface StampedPage {
  /** `Paper 1, JARAP 20 January 2026` */
  readonly reference: string;
  /** Of the page as it is seen, in points. */
  readonly widthPt: number;
}

/** Example of a stamp: `Pack page 12 of 96`. Strips stand in the order of the pages. */
export function makePackStamps(pages: readonly StampedPage[], templates: Templates): PrintPage {
  const widths = [...new Set(pages.map(({ widthPt }) => widthPt))];
  const strips = pages.map(({ reference, widthPt }, index) => ({
    className: `strip--${widths.indexOf(widthPt)}`,
    reference: removeInvisible(reference),
    number: `Pack page ${index + 1} of ${pages.length}`,
  }));
  const html = templates.render('pages/pack-stamps', { strips });
  const faces = findFontFaces(html);
  return {
    html,
    styles: writeFontFaces(faces) + writeStyles(widths),
    fontFiles: faces.map(({ file }) => file),
    sentinels: [`Pack page 1 of ${pages.length}`],
  };
}

/** The baseline is 15 points, five millimetres, above the edge: printers reach it, and the papers' own lines stand above it. */
function writeStyles(widths: readonly number[]): string {
  const pages = widths.map(
    (width, index) =>
      `@page strip--${index} { size: ${width}pt ${STRIP_HEIGHT_PT}pt; margin: 0; }\n.strip--${index} { page: strip--${index}; width: ${width}pt; }\n`,
  );
  return `${pages.join('')}body { margin: 0; font: 400 9.5pt/12pt "IBM Plex Sans", "Noto Sans Math", "Noto Sans Symbols 2", Arial, sans-serif; color: #1b1d1f; font-variant-numeric: tabular-nums; }
.strip { box-sizing: border-box; height: ${STRIP_HEIGHT_PT - 1}pt; padding: 6pt 18mm 0; display: flex; justify-content: space-between; column-gap: 5mm; overflow: hidden; white-space: nowrap; break-after: page; }
.strip:last-child { break-after: auto; }
.strip span { overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.strip b { font-weight: 600; }
`;
}
