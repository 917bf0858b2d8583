/**
 * Matrices and boxes of a page, in the notation of PDF.
 */
import type { PdfValue } from '../objects/pdf-values.ts';
import type { Box } from './page-decisions.ts';

/** `[a b c d e f]`: (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** 0 for what is no number. */
export function toNumber(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** The first six operands; also for boxes, which are the first four. */
export function toMatrix(values: readonly PdfValue[]): Matrix {
  const [a, b, c, d, e, f] = values;
  return [toNumber(a), toNumber(b), toNumber(c), toNumber(d), toNumber(e), toNumber(f)];
}

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  return [
    inner[0] * outer[0] + inner[1] * outer[2],
    inner[0] * outer[1] + inner[1] * outer[3],
    inner[2] * outer[0] + inner[3] * outer[2],
    inner[2] * outer[1] + inner[3] * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ];
}

/** The smallest box round points; empty at first. */
export class BoxUnderWay {
  #left = Infinity;
  #bottom = Infinity;
  #right = -Infinity;
  #top = -Infinity;

  add(x: number, y: number): void {
    if (x < this.#left) this.#left = x;
    if (x > this.#right) this.#right = x;
    if (y < this.#bottom) this.#bottom = y;
    if (y > this.#top) this.#top = y;
  }

  addTransformed(x: number, y: number, matrix: Matrix): void {
    this.add(x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]);
  }

  /** All four corners, because the matrix may turn them. */
  addRectangle(left: number, bottom: number, right: number, top: number, matrix: Matrix): void {
    this.addTransformed(left, bottom, matrix);
    this.addTransformed(right, bottom, matrix);
    this.addTransformed(left, top, matrix);
    this.addTransformed(right, top, matrix);
  }

  addBox(box: Box | null): void {
    if (box === null) return;
    this.add(box[0], box[1]);
    this.add(box[2], box[3]);
  }

  get box(): Box | null {
    return this.#left > this.#right ? null : [this.#left, this.#bottom, this.#right, this.#top];
  }
}
