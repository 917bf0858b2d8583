/** The fonts that the pages show: embedded, complete, and with the characters of each glyph. */
import { readGlyphs } from '../../../../src/pdf/accessible/content/read-character-map.ts';
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import type { PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault } from './faults.ts';
import { readAdvances } from './read-advances.ts';

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
/** No character at all, a mark for the order of bytes, or one of somebody's own, which no voice can say. */
const SPEECHLESS = /^$|[\u0000\ufeff\ufffe\ue000-\uf8ff]/;
/** Of a thousandth of the font's size; the file rounds to whole numbers. */
const TOLERANCE = 1;

export function* checkFonts({ document, pages }: CheckedPdf): Generator<Fault> {
  const shown = new Map<PdfDictionary, Set<number>>();
  for (const { content } of pages) {
    for (const [font, codes] of content.fontCodes) {
      const known = shown.get(font) ?? new Set();
      shown.set(font, known);
      for (const code of codes) known.add(code);
    }
  }
  for (const [font, codes] of shown) yield* checkFont(document, font, codes);
}

function* checkFont(document: PdfDocument, font: PdfDictionary, codes: ReadonlySet<number>): Generator<Fault> {
  const kind = document.nameOf(font.get('Subtype'));
  const place = `font ${document.nameOf(font.get('BaseFont')) ?? kind}`;
  if (kind === 'Type3') yield fault('font-kind', place);
  const { characters } = readGlyphs(document, font);
  const mute = [...codes].filter((code) => SPEECHLESS.test(characters.get(code) ?? ''));
  if (mute.length > 0) yield fault('font-characters', `${place}, glyphs ${mute.slice(0, 5).join(', ')}`);
  const own = kind === 'Type0' ? document.dictionaryOf(document.listOf(font.get('DescendantFonts'))[0]) : font;
  const descriptor = document.dictionaryOf(own?.get('FontDescriptor'));
  const program = PROGRAMS.find((key) => document.streamOf(descriptor?.get(key)) !== null);
  if (program === undefined && kind !== 'Type3') yield fault('font-program', `${place} is not embedded`);
  if (kind !== 'Type0' || own === null) return;
  if (codes.has(0)) yield fault('font-program', `${place} shows glyphs that it does not have`);
  if (!own.has('CIDToGIDMap') && document.nameOf(own.get('Subtype')) === 'CIDFontType2') {
    yield fault('font-program', `${place} does not lead from codes to glyphs`);
  }
  const file = document.streamOf(descriptor?.get('FontFile2'));
  if (file === null) return;
  const inFont = readAdvances(document.decode(file));
  const inFile = readWidths(document, own);
  const missing = [...codes].filter((code) => inFont[code] === undefined);
  if (missing.length > 0) yield fault('font-program', `${place} lacks ${missing.slice(0, 5).join(', ')}`);
  const differing = [...codes].filter((code) => Math.abs((inFont[code] ?? inFile(code)) - inFile(code)) > TOLERANCE);
  if (differing.length > 0) yield fault('font-widths', `${place}, glyphs ${differing.slice(0, 5).join(', ')}`);
}

/** Reads /W, which names runs of glyphs in two ways: ISO 32000-1, 9.7.4.3. */
function readWidths(document: PdfDocument, font: PdfDictionary): (code: number) => number {
  const widths = new Map<number, number>();
  const otherwise = document.numberOf(font.get('DW')) ?? 1000;
  const entries = document.listOf(font.get('W')).map((entry) => document.resolve(entry));
  for (let at = 0; at + 1 < entries.length;) {
    const [first, next, width] = entries.slice(at, at + 3);
    if (typeof first !== 'number') break;
    if (Array.isArray(next)) {
      for (const [index, own] of next.entries()) widths.set(first + index, document.numberOf(own) ?? otherwise);
      at += 2;
    } else {
      const last = Math.min(typeof next === 'number' ? next : first, 0xffff);
      for (let code = first; code <= last; code += 1) widths.set(code, typeof width === 'number' ? width : otherwise);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? otherwise;
}
