/**
 * Dates on an axis for the printed page: the marks as backgrounds, the labels as text, each in its place by a class. No inline
 * SVG and nothing positioned: Chromium (147) goes through every such box of a paper again for every page of it.
 */
import type { DateLineModel, DateLinePoint } from './date-line.ts';
import { escapeHtml } from './escape-html.ts';

/** Whole units, a point each at the standard size. The text column of a landscape page is 550pt wide; what is wider would be shrunk. */
const WIDTH = 549;
/** In large print labels are as large as tables and the line takes the whole page, 496pt before its zoom: styles/large-print.css. */
const LARGE_WIDTH = 447;
const MARGIN = 62;
/** Measured for IBM Plex Sans at 9.5pt: the mean advance is a little over half the size. */
const CHARACTER_WIDTH = 5;
/** On each side of a label, for words wider than the mean. */
const LABEL_MARGIN = 3;
/** Who gets a label where there is no room for all. */
const IMPORTANCE = ['original', 'current', 'as-at', 'completed', 'requested', 'inspectorate', 'verified', 'revised'];
/** The line of the count lies under the dots, the current date on top of all. */
const DRAWING_ORDER = ['as-at', 'inspectorate', 'revised', 'original', 'requested', 'verified', 'completed', 'current'];

/** In a square of 16 units round the date. Colours are the names of tokens. */
const MARKS: readonly (readonly [name: string, fill: string, drawing: string])[] = [
  ['dot', 'paper', '<circle r="4.5"/>'],
  ['current', 'ink', '<circle r="4.5"/>'],
  ['requested', 'paper', '<circle r="4.5" stroke-dasharray="2 1.5"/>'],
  ['completed', 'ink', '<path d="M-5 0 0 -5 5 0 0 5Z"/>'],
  ['verified', 'paper', '<path d="M-5 0 0 -5 5 0 0 5Z"/>'],
  ['as-at', 'paper', '<path stroke-width=".75" stroke-dasharray="2 2" d="M0 -8V8"/>'],
];

interface PlacedLabel {
  readonly point: DateLinePoint;
  readonly x: number;
  readonly halfWidth: number;
  readonly side: 'above' | 'below';
}

/** `place` gives an ISO day its share of the axis, from 0 to 1. */
export function drawPrintDateLine(
  model: DateLineModel,
  place: (day: string) => number,
  isForLargePrint: boolean,
): string {
  const width = isForLargePrint ? LARGE_WIDTH : WIDTH;
  const x = (day: string): number => Math.round(MARGIN + place(day) * (width - 2 * MARGIN));
  const labels = placeLabels(model.points, x, width);
  const hasLabelsAbove = labels.some(({ side }) => side === 'above');
  const bar = (from: string | null, to: string | null, className: string): string =>
    from === null || to === null || from >= to ? '' : putAt(x(from), `${className} wide x${x(to) - x(from)}`, '');
  const parts = [
    bar(model.movedFrom, model.movedTo, 'axis-moved'),
    bar(model.lateFrom, model.lateTo, 'axis-late'),
    ...inDrawingOrder(model.points).map(({ kind, day }) => putAt(x(day), `date-mark date-mark-${nameMark(kind)}`, '')),
    ...labels.map(drawLabel),
  ];
  const name = `dates${hasLabelsAbove ? ' dates--above' : ''}${isForLargePrint ? ' dates--large' : ''}`;
  return `<div class="${name}" role="img" aria-label="${escapeHtml(model.alternative)}"><div class="axis"></div>${parts.join('')}</div>`;
}

/** The places on the line and the marks. A style in the page's own markup would be refused by its policy. */
export function writeDateLineStyles(findColour: (token: string) => string): string {
  const ink = findColour('ink');
  const marks = MARKS.map(([name, fill, drawing]) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16" fill="${findColour(fill)}" stroke="${ink}" stroke-width="1.5">${drawing}</svg>`;
    return `.date-mark-${name} { background-image: url("data:image/svg+xml,${encodeURIComponent(svg)}"); }\n`;
  });
  const places = Array.from({ length: WIDTH + 1 }, (_, x) => `.x${x} { --x: ${x}; }\n`);
  return [...marks, ...places].join('');
}

function putAt(x: number, className: string, innerHtml: string): string {
  return `<span class="at x${x}"><span class="${className}">${innerHtml}</span></span>`;
}

/** So that the current date is painted over the others. */
export function inDrawingOrder(points: readonly DateLinePoint[]): DateLinePoint[] {
  return [...points].sort((a, b) => DRAWING_ORDER.indexOf(a.kind) - DRAWING_ORDER.indexOf(b.kind));
}

function nameMark(kind: string): string {
  return MARKS.some(([name]) => name === kind) ? kind : 'dot';
}

function drawLabel({ point, x, halfWidth, side }: PlacedLabel): string {
  const words = `<b>${escapeHtml(point.label)}</b> <br>${escapeHtml(point.date)}`;
  return putAt(x, `axis-label axis-label--${side} x${halfWidth}`, words);
}

/** Below the axis if there is room, else above, else not at all: the sentences hold every date. */
function placeLabels(points: readonly DateLinePoint[], x: (day: string) => number, width: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (from: number, to: number, side: PlacedLabel['side']): boolean =>
    placed
      .filter((label) => label.side === side)
      .every((label) => to <= label.x - label.halfWidth || from >= label.x + label.halfWidth);
  const byImportance = [...points].sort((a, b) => IMPORTANCE.indexOf(a.kind) - IMPORTANCE.indexOf(b.kind));
  for (const point of byImportance) {
    const halfWidth = Math.ceil(widthOf(point) / 2) + LABEL_MARGIN;
    const centre = Math.min(Math.max(x(point.day), halfWidth), width - halfWidth);
    const side = (['below', 'above'] as const).find((each) => isFree(centre - halfWidth, centre + halfWidth, each));
    if (side !== undefined) placed.push({ point, x: centre, halfWidth, side });
  }
  return placed.sort((a, b) => a.x - b.x);
}

function widthOf({ label, date }: DateLinePoint): number {
  return Math.max(label.length * 1.06, date.length) * CHARACTER_WIDTH;
}
