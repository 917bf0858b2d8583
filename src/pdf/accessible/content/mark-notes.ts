/**
 * Collects what one mark of a page paints, piece by piece.
 */
import { BoxUnderWay } from './geometry.ts';
import type { Box, MarkFacts } from './page-decisions.ts';

/** A piece of text between `BT` and `ET`. */
export interface TextPiece {
  readonly text: string;
  /** The glyphs' codes. */
  readonly signature: string;
  readonly box: Box | null;
}

/** Two pieces stand on different lines if their lower edges are this far apart. */
const LINE_POINTS = 2;

export class MarkNotes {
  readonly #texts: string[] = [];
  readonly #signatures: string[] = [];
  readonly #box = new BoxUnderWay();
  #lastLine: number | null = null;
  #hasOpenEnd = false;
  #textCount = 0;
  #pathCount = 0;
  #imageCount = 0;
  #formCount = 0;

  addText(piece: TextPiece): void {
    this.#textCount += 1;
    this.#signatures.push(piece.signature);
    this.#box.addBox(piece.box);
    const line = piece.box?.[1] ?? null;
    // The space at the end of a line is not painted; after a soft hyphen the word goes on.
    const isNewLine = this.#lastLine !== null && line !== null && Math.abs(this.#lastLine - line) > LINE_POINTS;
    if (isNewLine && this.#hasOpenEnd && !/^\s/.test(piece.text)) this.#texts.push(' ');
    this.#texts.push(piece.text);
    if (piece.text !== '') this.#hasOpenEnd = !/[\s\u00ad-]$/.test(piece.text);
    if (line !== null) this.#lastLine = line;
  }

  addPath(box: Box | null): void {
    this.#pathCount += 1;
    this.#box.addBox(box);
  }

  addImage(box: Box | null): void {
    this.#imageCount += 1;
    this.#box.addBox(box);
  }

  addForm(box: Box | null): void {
    this.#formCount += 1;
    this.#box.addBox(box);
  }

  get facts(): MarkFacts {
    return {
      text: this.#texts.join(''),
      signature: this.#signatures.join(''),
      textCount: this.#textCount,
      pathCount: this.#pathCount,
      imageCount: this.#imageCount,
      formCount: this.#formCount,
      box: this.#box.box,
    };
  }
}
