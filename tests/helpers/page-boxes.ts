/** Where the words of a printed page stand: what is too small, off the page, or on top of something else. */
import type { PdfItem, PdfPage } from './read-pdf.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Letters of our typeface reach this far above and below their line, as a share of their size. */
const ASCENT = 0.72;
const DESCENT = 0.12;
/** In points. */
const TOUCH = 0.6;

/** Texts that are printed smaller than `points`. */
export function findSmallText({ items }: PdfPage, points: number): PdfItem[] {
  return items.filter(({ text, size }) => text.trim() !== '' && size < points);
}

/** Texts that reach nearer to the edge of the page than `margin` points. */
export function findTextOffPage({ items, width, height }: PdfPage, margin: number): string[] {
  return boxesOf(items)
    .filter(
      ({ left, right, bottom, top }) =>
        left < margin - TOUCH || right > width - margin + TOUCH || bottom < 0 || top > height,
    )
    .map(({ text }) => text);
}

/** Pairs of texts that cover one another. */
export function findOverlaps({ items }: PdfPage): [string, string][] {
  const boxes = boxesOf(items);
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => doOverlap(box, other))
      .map((other): [string, string] => [box.text, other.text]),
  );
}

/** How much of the room between the margins is used, from 0 to 1: down to the lowest text of the body. */
export function measureFill({ items, height }: PdfPage, marginTop: number, marginBottom: number): number {
  const body = boxesOf(items.filter(({ isFurniture }) => !isFurniture));
  if (body.length === 0) return 0;
  const lowest = Math.min(...body.map(({ bottom }) => bottom));
  return (height - marginTop - lowest) / (height - marginTop - marginBottom);
}

function boxesOf(items: readonly PdfItem[]): Box[] {
  return items
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, x, y, width, size }) => ({
      text,
      left: x,
      right: x + width,
      bottom: y - DESCENT * size,
      top: y + ASCENT * size,
    }));
}

function doOverlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - TOUCH &&
    other.left < one.right - TOUCH &&
    one.bottom < other.top - TOUCH &&
    other.bottom < one.top - TOUCH
  );
}
