/**
 * The operators that build and paint lines and areas, and where they reach.
 */
import type { PdfValue } from '../objects/pdf-values.ts';
import { toNumber, type BoxUnderWay, type Matrix } from './geometry.ts';

/** `W` only says that the path will be a clip. */
export const PATH_OPERATORS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);

/** They end a path; `n` without painting it. */
export const PAINTING_OPERATORS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);

/** Control points of curves count as points: the box may be a little too large. */
export function addToPath(box: BoxUnderWay, operator: string, operands: readonly PdfValue[], matrix: Matrix): void {
  if (operator === 're') {
    const left = toNumber(operands[0]);
    const bottom = toNumber(operands[1]);
    box.addRectangle(left, bottom, left + toNumber(operands[2]), bottom + toNumber(operands[3]), matrix);
    return;
  }
  for (let index = 0; index + 1 < operands.length; index += 2) {
    box.addTransformed(toNumber(operands[index]), toNumber(operands[index + 1]), matrix);
  }
}
