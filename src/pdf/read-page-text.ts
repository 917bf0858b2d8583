/**
 * The text that is really painted on a page of a PDF that Chromium printed: glyphs mapped back to characters, font by
 * font. Good enough to prove that a text is there, and much faster than accessible/content/scan-page.ts: it keeps no reading
 * order, no spacing and no places.
 */
import { readGlyphs } from './accessible/content/read-character-map.ts';
import { readPageContent } from './accessible/content/scan-page.ts';
import type { PdfPage } from './accessible/objects/pdf-document.ts';
import { readUtf16 } from './accessible/objects/pdf-values.ts';
import { fontsOfPage, type PrintedFont, type PrintedPdf } from './read-printed-pdf.ts';

/** A piece of text painted with one font. */
export interface PaintedText {
  readonly font: PrintedFont | undefined;
  readonly text: string;
}

type CharacterMap = ReadonlyMap<number, string>;

/** Reads pages of one PDF; keeps the character maps of the fonts between pages. */
export function openTextReader(pdf: PrintedPdf): (page: PdfPage) => PaintedText[] {
  const maps = new Map<PrintedFont, CharacterMap>();
  const mapOf = (font: PrintedFont | undefined): CharacterMap => {
    if (font === undefined) return new Map();
    const known = maps.get(font) ?? readGlyphs(pdf.document, font.dictionary).characters;
    maps.set(font, known);
    return known;
  };
  const byReference = new Map(pdf.fonts.map((font) => [font.reference, font]));

  return (page) => {
    const fonts = new Map(
      Array.from(fontsOfPage(pdf.document, page), ([name, font]) => [name, byReference.get(font.number)]),
    );
    return paint(readContent(pdf, page), fonts, mapOf);
  };
}

function readContent(pdf: PrintedPdf, page: PdfPage): string {
  return readPageContent(pdf.document, page).toString('latin1');
}

/** Compared without spaces and with ligatures undone, since a PDF holds positions and not words. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/gu, '');
}

// A replacement text (for ligatures), the end of marked content, a choice of font, or glyphs in hexadecimal.
const TOKEN =
  /\/ActualText\s*(?:<([0-9A-Fa-f]*)>|\(((?:[^\\)]|\\.)*)\))|\bBDC\b|\bEMC\b|\/(\S+) [-\d.]+ Tf\b|<([0-9A-Fa-f\s]+)>/gs;

function paint(
  content: string,
  fonts: ReadonlyMap<string, PrintedFont | undefined>,
  mapOf: (font: PrintedFont | undefined) => CharacterMap,
): PaintedText[] {
  const painted: PaintedText[] = [];
  let font: PrintedFont | undefined;
  let isReplaced = false;
  for (const [token, hexadecimal, literal, fontName, glyphs] of content.matchAll(TOKEN)) {
    if (hexadecimal !== undefined || literal !== undefined) {
      isReplaced = true;
      painted.push({ font, text: hexadecimal === undefined ? (literal ?? '') : decodeUtf16(hexadecimal) });
    } else if (token === 'EMC') isReplaced = false;
    else if (fontName !== undefined) font = fonts.get(fontName);
    else if (glyphs !== undefined && !isReplaced) {
      const map = mapOf(font);
      const text = (glyphs.match(/[0-9A-Fa-f]{4}/g) ?? []).map((code) => readGlyph(parseInt(code, 16), map)).join('');
      painted.push({ font, text });
    }
  }
  return painted;
}

// Glyph 0 is the box that a font shows for a sign that it lacks.
function readGlyph(code: number, map: CharacterMap): string {
  return code === 0 ? MISSING_SIGN : (map.get(code) ?? '');
}

/**
 * The text around the first sign on the page that no font has, with U+FFFD in its place; undefined where there is none.
 * Looks before it reads, which takes a quarter of the time.
 */
export function findMissingSign(
  pdf: PrintedPdf,
  page: PdfPage,
  readText: (page: PdfPage) => PaintedText[],
): string | undefined {
  if (!MISSING_GLYPH.test(readContent(pdf, page))) return undefined;
  const text = readText(page)
    .map((piece) => piece.text)
    .join('');
  const at = text.indexOf(MISSING_SIGN);
  return at === -1 ? undefined : text.slice(Math.max(0, at - 20), at + 20);
}

const MISSING_SIGN = '\uFFFD';
const MISSING_GLYPH = /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*> Tj/;

function decodeUtf16(hexadecimal: string): string {
  return readUtf16(Buffer.from(hexadecimal, 'hex')).replaceAll('\uFEFF', '');
}
