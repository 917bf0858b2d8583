/**
 * Makes one Figure of `figure > svg role=img + figcaption`, which Chromium writes as two, and measures where pictures stand.
 */
import type { Box } from '../content/page-decisions.ts';
import { name } from '../objects/pdf-values.ts';
import type { StructureElement, StructureKid } from '../prepared-document.ts';
import { elementsOf, ownMarksOf, PHRASE_TYPES, setKids, walkElements, type FindMark } from './tree.ts';

/** What stays an element inside a picture; all else are its strokes and words. */
const KEPT_TYPES: ReadonlySet<string> = new Set(['Caption', 'Link']);

/** The figure takes the picture's alternative text and its strokes. One with several pictures and no text is a section. */
export function mergeFigures(figure: StructureElement): void {
  const pictures = elementsOf(figure).filter((kid) => kid.type === 'Figure');
  const [picture, second] = pictures;
  if (second !== undefined && figure.alternative === null) {
    figure.type = 'Sect';
    return;
  }
  if (picture !== undefined && second === undefined) {
    // Chromium gives a captioned figure the caption's words as its own alternative, and they would be read twice.
    const hasCaption = elementsOf(figure).some((kid) => kid.type === 'Caption');
    if (hasCaption || figure.alternative === null) figure.alternative = picture.alternative ?? figure.alternative;
  }
  setKids(figure, flatten(figure));
}

function flatten(element: StructureElement): StructureKid[] {
  return element.kids.flatMap((kid) => (kid.kind !== 'element' || KEPT_TYPES.has(kid.type) ? [kid] : flatten(kid)));
}

/** Gives each figure its box on its first page and its placement. `pageBoxes` are the pages' sizes. */
export function measureFigures(tree: StructureElement, findMark: FindMark, pageBoxes: readonly Box[]): void {
  for (const element of walkElements(tree)) {
    if (element.type !== 'Figure') continue;
    const marks = ownMarksOf(element);
    const page = marks[0]?.page;
    const pageBox = page === undefined ? undefined : pageBoxes[page];
    if (pageBox === undefined) continue;
    const boxes = marks.map((mark) => (mark.page === page ? findMark(mark)?.box : null)).filter((box) => box != null);
    if (boxes.length === 0) continue;
    const box = clip(joinBoxes(boxes), pageBox);
    const isInline = element.parent !== null && PHRASE_TYPES.has(element.parent.type);
    element.attributes.set('BBox', { owner: 'Layout', value: box.map((value) => Math.round(value * 100) / 100) });
    element.attributes.set('Placement', { owner: 'Layout', value: name(isInline ? 'Inline' : 'Block') });
  }
}

function joinBoxes(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

function clip(box: Box, to: Box): Box {
  return [Math.max(box[0], to[0]), Math.max(box[1], to[1]), Math.min(box[2], to[2]), Math.min(box[3], to[3])];
}
