/**
 * Follows the operators between `BT` and `ET`: where the glyphs stand and what they say.
 */
import { PdfString, type PdfValue } from '../objects/pdf-values.ts';
import { BoxUnderWay, IDENTITY, multiply, type Matrix } from './geometry.ts';
import type { TextPiece } from './mark-notes.ts';
import type { GlyphReader } from './read-character-map.ts';

/** Widths of glyphs are not read: half the size is near enough, since Chromium places almost every glyph on its own. */
const MEAN_WIDTH = 0.5;
const ASCENT = 0.75;
const DESCENT = 0.22;

/** The font in force, which `q` and `Q` save and restore. */
export interface FontInForce {
  readonly glyphs: GlyphReader | null;
  readonly size: number;
}

export class TextObject {
  readonly start: number;
  readonly #pageMatrix: Matrix;
  readonly #texts: string[] = [];
  readonly #signatures: string[] = [];
  readonly #box = new BoxUnderWay();
  /** From the text's own space to the page. */
  #matrix: Matrix;
  /** Where the next glyph stands on the page. */
  #x = 0;
  #y = 0;

  constructor(start: number, pageMatrix: Matrix) {
    this.start = start;
    this.#pageMatrix = pageMatrix;
    this.#matrix = pageMatrix;
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = multiply(matrix, this.#pageMatrix);
    this.#x = this.#matrix[4];
    this.#y = this.#matrix[5];
  }

  move(x: number, y: number): void {
    this.#x += x * this.#matrix[0] + y * this.#matrix[2];
    this.#y += x * this.#matrix[1] + y * this.#matrix[3];
  }

  /** Takes the string of `Tj` or the list of `TJ`; `isReplaced` where other words stand for the glyphs. */
  show(shown: PdfValue | undefined, font: FontInForce, isReplaced: boolean): void {
    if (Array.isArray(shown)) for (const part of shown) this.show(part, font, isReplaced);
    if (!(shown instanceof PdfString)) return;
    const { bytes } = shown;
    const step = font.glyphs?.bytesPerGlyph ?? 1;
    let text = '';
    let signature = '';
    for (let at = 0; at < bytes.length; at += step) {
      const code = step === 2 ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
      signature += String.fromCharCode(code);
      if (!isReplaced) text += font.glyphs?.characters.get(code) ?? '';
    }
    this.#texts.push(text);
    this.#signatures.push(signature);
    this.#measure(signature.length, Math.abs(font.size));
  }

  /** Words that stand for the glyphs that follow. */
  replace(text: string): void {
    this.#texts.push(text);
  }

  #measure(glyphs: number, size: number): void {
    const matrix = this.#matrix;
    const height = size * Math.hypot(matrix[2], matrix[3]);
    const width = glyphs * size * MEAN_WIDTH;
    this.#box.add(this.#x, this.#y - height * DESCENT);
    this.#box.add(this.#x + width * matrix[0], this.#y + width * matrix[1] + height * ASCENT);
  }

  /** Null where no glyph was painted. */
  finish(): TextPiece | null {
    const signature = this.#signatures.join('');
    if (signature === '') return null;
    return { text: this.#texts.join(''), signature, box: this.#box.box };
  }
}
