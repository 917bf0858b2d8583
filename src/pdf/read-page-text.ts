/**
 * The text that is really painted on a page of a PDF that Chromium printed: glyphs mapped back to characters, font by
 * font. Good enough to prove that a text is there; it keeps no reading order and no spacing.
 */
import { inflateSync } from 'node:zlib';
import { fontsOfPage, type PrintedFont, type PrintedPage, type PrintedPdf } from './read-printed-pdf.ts';

/** A piece of text painted with one font. */
export interface PaintedText {
  readonly font: PrintedFont | undefined;
  readonly text: string;
}

/** Reads pages of one PDF; keeps the character maps of the fonts between pages. */
export function openTextReader(pdf: PrintedPdf): (page: PrintedPage) => PaintedText[] {
  const maps = new Map<number, Map<number, string>>();
  const mapOf = (font: PrintedFont | undefined): Map<number, string> => {
    if (font?.toUnicode === undefined) return new Map();
    const known = maps.get(font.toUnicode) ?? readCharacterMap(inflate(pdf, font.toUnicode));
    maps.set(font.toUnicode, known);
    return known;
  };
  const byReference = new Map(pdf.fonts.map((font) => [font.reference, font]));

  return (page) => {
    const names = fontsOfPage(page, pdf.readObject);
    const painted: PaintedText[] = [];
    for (const content of contentsOf(page, pdf)) paint(content, names, byReference, mapOf, painted);
    return painted;
  };
}

/** Compared without spaces and with ligatures undone, since a PDF holds positions and not words. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/gu, '');
}

function contentsOf(page: PrintedPage, pdf: PrintedPdf): string[] {
  const written = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(page.dictionary);
  const references = [...(written?.[1] ?? written?.[2] ?? '').matchAll(/(\d+) 0 R/g)];
  return references.map(([, reference]) => inflate(pdf, Number(reference)));
}

function inflate(pdf: PrintedPdf, reference: number): string {
  const stream = pdf.readStream(reference);
  const isPacked = pdf.readObject(reference).includes('/FlateDecode');
  return (isPacked ? inflateSync(stream) : stream).toString('latin1');
}

// A replacement text (for ligatures), the end of marked content, a choice of font, or glyphs in hexadecimal.
const TOKEN =
  /\/ActualText\s*(?:<([0-9A-Fa-f]*)>|\(((?:[^\\)]|\\.)*)\))|\bBDC\b|\bEMC\b|\/(\S+) [-\d.]+ Tf\b|<([0-9A-Fa-f\s]+)>/gs;

function paint(
  content: string,
  names: ReadonlyMap<string, number>,
  fonts: ReadonlyMap<number, PrintedFont>,
  mapOf: (font: PrintedFont | undefined) => Map<number, string>,
  painted: PaintedText[],
): void {
  let font: PrintedFont | undefined;
  let isReplaced = false;
  for (const [token, hexadecimal, literal, fontName, glyphs] of content.matchAll(TOKEN)) {
    if (hexadecimal !== undefined || literal !== undefined) {
      isReplaced = true;
      painted.push({ font, text: hexadecimal === undefined ? (literal ?? '') : decodeUtf16(hexadecimal) });
    } else if (token === 'EMC') isReplaced = false;
    else if (fontName !== undefined) font = fonts.get(names.get(fontName) ?? -1);
    else if (glyphs !== undefined && !isReplaced) {
      const map = mapOf(font);
      const text = (glyphs.match(/[0-9A-Fa-f]{4}/g) ?? []).map((code) => readGlyph(parseInt(code, 16), map)).join('');
      painted.push({ font, text });
    }
  }
}

// Glyph 0 is the box that a font shows for a sign that it lacks.
function readGlyph(code: number, map: ReadonlyMap<number, string>): string {
  return code === 0 ? MISSING_SIGN : (map.get(code) ?? '');
}

/**
 * The text around the first sign on the page that no font has, with U+FFFD in its place; undefined where there is none.
 * Looks before it reads, which takes a quarter of the time.
 */
export function findMissingSign(
  pdf: PrintedPdf,
  page: PrintedPage,
  readText: (page: PrintedPage) => PaintedText[],
): string | undefined {
  if (!contentsOf(page, pdf).some((content) => MISSING_GLYPH.test(content))) return undefined;
  const text = readText(page)
    .map((piece) => piece.text)
    .join('');
  const at = text.indexOf(MISSING_SIGN);
  return at === -1 ? undefined : text.slice(Math.max(0, at - 20), at + 20);
}

const MISSING_SIGN = '\uFFFD';
const MISSING_GLYPH = /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*> Tj/;

function readCharacterMap(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block] of text.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) {
    for (const [, code, target] of (block ?? '').matchAll(/<(\w+)> <(\w+)>/g)) {
      map.set(parseInt(code ?? '', 16), decodeUtf16(target ?? ''));
    }
  }
  for (const [, block] of text.matchAll(/beginbfrange\n(.*?)endbfrange/gs)) {
    for (const [, from, to, target] of (block ?? '').matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from ?? '', 16);
      const start = parseInt(target ?? '', 16);
      for (let code = first; code <= parseInt(to ?? '', 16); code += 1) {
        map.set(code, String.fromCharCode(start + code - first));
      }
    }
  }
  return map;
}

function decodeUtf16(hexadecimal: string): string {
  const units = hexadecimal.match(/[0-9A-Fa-f]{4}/g) ?? [];
  return units
    .map((unit) => parseInt(unit, 16))
    .filter((unit) => unit !== 0xfeff)
    .map((unit) => String.fromCharCode(unit))
    .join('');
}
