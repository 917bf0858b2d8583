/**
 * Reads what a font says about its glyphs: which characters each code stands for.
 */
import { Lexer, PdfKeyword } from '../objects/lexer.ts';
import type { PdfDocument } from '../objects/pdf-document.ts';
import { PdfString, readUtf16, type PdfDictionary, type PdfValue } from '../objects/pdf-values.ts';

export interface GlyphReader {
  /** 2 for the fonts that Chromium embeds, 1 for others. */
  readonly bytesPerGlyph: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
}

/** No font has more glyphs; a range beyond it is damage. */
const LARGEST_CODE = 0xffff;

export function readGlyphs(document: PdfDocument, font: PdfDictionary | null): GlyphReader {
  const stream = document.streamOf(font?.get('ToUnicode'));
  const bytesPerGlyph = document.nameOf(font?.get('Subtype')) === 'Type0' ? 2 : 1;
  return { bytesPerGlyph, characters: stream === null ? new Map() : readCharacterMap(document.decode(stream)) };
}

/** Reads the lists between `beginbfchar` and `endbfchar`, and the ranges beside them. */
export function readCharacterMap(data: Buffer): Map<number, string> {
  const characters = new Map<number, string>();
  const lexer = new Lexer(data);
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof PdfKeyword)) {
      operands.push(token);
      continue;
    }
    if (token.value === 'endbfchar') addCharacters(operands, characters);
    else if (token.value === 'endbfrange') addRanges(operands, characters);
    operands = [];
  }
  return characters;
}

function addCharacters(operands: readonly PdfValue[], characters: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const target = operands[index + 1];
    if (target instanceof PdfString) characters.set(readCode(operands[index]), readUtf16(target.bytes));
  }
}

function addRanges(operands: readonly PdfValue[], characters: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const first = readCode(operands[index]);
    const last = Math.min(readCode(operands[index + 1]), LARGEST_CODE);
    const target = operands[index + 2];
    for (let code = first; code <= last; code += 1) {
      const own = Array.isArray(target) ? target[code - first] : target;
      if (!(own instanceof PdfString)) continue;
      const text = readUtf16(own.bytes);
      characters.set(code, Array.isArray(target) ? text : countUp(text, code - first));
    }
  }
}

/** The last unit counts up along a range. */
function countUp(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function readCode(value: PdfValue | undefined): number {
  if (!(value instanceof PdfString)) return LARGEST_CODE + 1;
  return value.bytes.reduce((code, byte) => code * 256 + byte, 0);
}
