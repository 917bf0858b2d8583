/** How a page is seen: its visible box and the turn that a foreign PDF may give it. */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';

export interface PageView {
  /** As seen, in points: of a page that lies on its side, the longer one. */
  readonly widthPt: number;
  /** The six numbers that lead from the lower left corner as it is seen to the page's own coordinates. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Left, bottom, right, top in the page's own coordinates. */
  readonly box: readonly [number, number, number, number];
}

const A4: PageView['box'] = [0, 0, 595, 842];

export function viewPage(document: PdfDocument, { dictionary }: PdfPage): PageView {
  const box = readBox(document, dictionary.get('CropBox')) ?? readBox(document, dictionary.get('MediaBox')) ?? A4;
  const [left, bottom, right, top] = box;
  const width = right - left;
  const height = top - bottom;
  // Clockwise, in quarters; negative in some files.
  const turn = ((((document.numberOf(dictionary.get('Rotate')) ?? 0) % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  if (turn === 90) return { widthPt: height, matrix: [0, 1, -1, 0, right, bottom], box };
  if (turn === 180) return { widthPt: width, matrix: [-1, 0, 0, -1, right, top], box };
  if (turn === 270) return { widthPt: height, matrix: [0, -1, 1, 0, left, top], box };
  return { widthPt: width, matrix: [1, 0, 0, 1, left, bottom], box };
}

/** Some programs write the corners the other way round. */
function readBox(document: PdfDocument, value: Parameters<PdfDocument['listOf']>[0]): PageView['box'] | null {
  const [a, b, c, d] = document.listOf(value).map((side) => document.numberOf(side));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
