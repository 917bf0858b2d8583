/**
 * Proves after each print that the PDF holds what it must: pages, the texts, the right fonts embedded, no invented letters,
 * no links to our virtual address. A browser that lacks fonts prints blank pages and reports success.
 */
import type { PdfPage } from './accessible/objects/pdf-document.ts';
import { findMissingSign, foldText, openTextReader, type PaintedText } from './read-page-text.ts';
import { listAddresses, type PrintedPdf } from './read-printed-pdf.ts';

export interface PrintExpectations {
  /** Families that must be embedded, as in the font's own name: `IBMPlexSans`. */
  readonly fontFamilies: readonly string[];
  /** Further families that may be there. */
  readonly allowedFontFamilies?: readonly string[];
  /** Texts that must be painted somewhere. */
  readonly sentinels: readonly string[];
}

/** Why a print is refused, and what to do. */
export interface PrintFault {
  readonly reason: string;
  readonly advice: string;
}

const FONT_ADVICE =
  'Run: npm run doctor. If its test print is right, this is a fault of the style sheets: please report it.';
const ALLOWED_SCHEMES = /^(?:https?:|mailto:)/i;

/** The first fault found, or undefined for a sound print. `originHost` is the virtual host that no link may name. */
export function findPrintFault(
  pdf: PrintedPdf,
  expected: PrintExpectations,
  originHost: string,
): PrintFault | undefined {
  if (pdf.pages.length === 0) return { reason: 'the browser made a PDF without pages.', advice: FONT_ADVICE };
  const readText = openTextReader(pdf);
  return (
    findMissingText(pdf, expected.sentinels, readText) ??
    findFontFault(pdf, expected, readText) ??
    findUnreadableSign(pdf, readText) ??
    findWrongAddress(pdf, originHost)
  );
}

function findMissingText(
  pdf: PrintedPdf,
  sentinels: readonly string[],
  readText: (page: PdfPage) => PaintedText[],
): PrintFault | undefined {
  let missing = sentinels.map((sentinel) => ({ sentinel, folded: foldText(sentinel) }));
  let hasText = false;
  // From both ends inwards: titles and last lines are found without reading the whole of a big file.
  for (const page of orderFromBothEnds(pdf.pages)) {
    const text = foldText(
      readText(page)
        .map((piece) => piece.text)
        .join(''),
    );
    hasText ||= text.length > 0;
    missing = missing.filter(({ folded }) => !text.includes(folded));
    if (hasText && missing.length === 0) return undefined;
  }
  const [first] = missing;
  if (!hasText || first === undefined) {
    return { reason: 'the browser printed blank pages, without any text.', advice: FONT_ADVICE };
  }
  return { reason: `the text "${first.sentinel}" is not in the printed PDF.`, advice: FONT_ADVICE };
}

function orderFromBothEnds<T>(items: readonly T[]): T[] {
  const ordered: T[] = [];
  for (let first = 0, last = items.length - 1; first <= last; first += 1, last -= 1) {
    ordered.push(...items.slice(first, first + 1));
    if (last > first) ordered.push(...items.slice(last, last + 1));
  }
  return ordered;
}

function findFontFault(
  pdf: PrintedPdf,
  expected: PrintExpectations,
  readText: (page: PdfPage) => PaintedText[],
): PrintFault | undefined {
  const families = new Set(pdf.fonts.filter((font) => font.isEmbedded).map((font) => familyOf(font.name)));
  const absent = expected.fontFamilies.find((family) => !families.has(family));
  if (absent !== undefined) {
    const used = [...families].join(', ') || 'none';
    return { reason: `the font ${absent} is not in the PDF (fonts found: ${used}).`, advice: FONT_ADVICE };
  }
  const allowed = new Set([...expected.fontFamilies, ...(expected.allowedFontFamilies ?? [])]);
  const stranger = pdf.fonts.find((font) => !font.isType3 && !allowed.has(familyOf(font.name)));
  // Before Type 3: a strange font may itself have been drawn as one, and the letters are what helps the reader.
  const faulty = stranger ?? pdf.fonts.find((font) => font.isType3);
  if (faulty === undefined) return undefined;
  const where = findUse(pdf, faulty.reference, readText);
  return faulty.isType3
    ? {
        reason: `the browser made up letters that no font of ours has${where}.`,
        advice: 'Replace unusual signs (pictures of faces, ornaments) in the data by words.',
      }
    : {
        reason: `letters were printed with ${familyOf(faulty.name)}, a font of this computer${where}.`,
        advice:
          'Replace those signs in the data by plain letters or words, so that the paper looks the same everywhere.',
      };
}

function findUnreadableSign(pdf: PrintedPdf, readText: (page: PdfPage) => PaintedText[]): PrintFault | undefined {
  for (const [index, page] of pdf.pages.entries()) {
    const around = findMissingSign(pdf, page, readText);
    if (around === undefined) continue;
    return {
      reason: `page ${index + 1} holds a sign that no font has and that shows as an empty box: "${around.trim()}".`,
      advice: 'Replace that sign in the data by plain letters or words.',
    };
  }
  return undefined;
}

/** ` ("→" on page 3)`, or nothing where the font is named but paints nothing. */
function findUse(pdf: PrintedPdf, font: number, readText: (page: PdfPage) => PaintedText[]): string {
  for (const [index, page] of pdf.pages.entries()) {
    const text = readText(page)
      .filter((piece) => piece.font?.reference === font)
      .map((piece) => piece.text)
      .join('')
      .trim();
    if (text !== '') return ` ("${text.slice(0, 40)}" on page ${index + 1})`;
  }
  return '';
}

/** `IBMPlexSans` for `IBMPlexSans-SemiBold`. */
function familyOf(fontName: string): string {
  return fontName.split('-')[0] ?? fontName;
}

function findWrongAddress(pdf: PrintedPdf, originHost: string): PrintFault | undefined {
  for (const page of pdf.pages) {
    const wrong = listAddresses(pdf.document, page).find(
      (address) => !ALLOWED_SCHEMES.test(address) || address.includes(`//${originHost}`),
    );
    if (wrong !== undefined) {
      return {
        reason: `it holds a link to ${wrong.slice(0, 200)}, which leads nowhere for a reader.`,
        advice: 'Write the whole address, starting with https://, or remove the link.',
      };
    }
  }
  return undefined;
}
