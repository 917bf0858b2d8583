/**
 * Dates on an axis, to scale, as inline SVG: ring for an earlier date, dot for the current one, diamond for completion, a thick
 * bar where the date moved and a thicker one where it is late. In print each date carries its label as long as there is
 * room for it; on screen the line has no text, so that it fits any width, and the list below holds the labels.
 */
import { escapeHtml } from './escape-html.ts';

export interface DateLinePoint {
  readonly kind: string;
  /** ISO day. */
  readonly day: string;
  readonly label: string;
  readonly date: string;
}

export interface DateLineModel {
  readonly points: readonly DateLinePoint[];
  readonly movedFrom: string | null;
  readonly movedTo: string | null;
  readonly lateFrom: string | null;
  readonly lateTo: string | null;
  readonly alternative: string;
}

/** In points: 1 user unit is 1pt in print. The text column of a landscape page is 550pt wide; a wider drawing would be shrunk. */
const WIDTH = 549;
const MARGIN = 62;
const AXIS = 30;
/** Measured for IBM Plex Sans at 9.5pt: the mean advance is a little over half the size. */
const CHARACTER_WIDTH = 5;
const LABEL_GAP = 6;
/** Who gets a label where there is no room for all. */
const IMPORTANCE = ['original', 'current', 'as-at', 'completed', 'requested', 'inspectorate', 'verified', 'revised'];

interface PlacedLabel {
  readonly point: DateLinePoint;
  readonly x: number;
  readonly side: 'above' | 'below';
}

export function drawDateLine(model: DateLineModel, isForPrint: boolean): string {
  const place = makeScale(model.points);
  return isForPrint ? drawForPrint(model, place) : drawForScreen(model, place);
}

/** ISO days to a share of the axis from 0 to 1. All on one day stand in the middle. */
function makeScale(points: readonly DateLinePoint[]): (day: string) => number {
  const days = points.map(({ day }) => Date.parse(day));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  return (day) => (span === 0 ? 0.5 : (Date.parse(day) - first) / span);
}

function drawForPrint(model: DateLineModel, place: (day: string) => number): string {
  const x = (day: string): number => round(MARGIN + place(day) * (WIDTH - 2 * MARGIN));
  const labels = placeLabels(model.points, x);
  const hasLabelsAbove = labels.some(({ side }) => side === 'above');
  const top = hasLabelsAbove ? 0 : 18;
  const bar = (from: string | null, to: string | null, className: string): string =>
    from === null || to === null || from >= to ? '' : `<path class="${className}" d="M${x(from)} ${AXIS}H${x(to)}"/>`;
  const parts = [
    `<path class="axis" d="M0 ${AXIS}H${WIDTH}"/>`,
    bar(model.movedFrom, model.movedTo, 'axis-moved'),
    bar(model.lateFrom, model.lateTo, 'axis-late'),
    ...inDrawingOrder(model.points).map((point) => drawMark(point.kind, x(point.day))),
    ...labels.map(drawLabel),
  ];
  return `<svg role="img" aria-label="${escapeHtml(model.alternative)}" width="${WIDTH}pt" height="${60 - top}pt" viewBox="0 ${top} ${WIDTH} ${60 - top}">${parts.join('')}</svg>`;
}

/** The line of the count lies under the dots, the current date on top of all. */
function inDrawingOrder(points: readonly DateLinePoint[]): DateLinePoint[] {
  return [...points].sort((a, b) => drawingRank(a) - drawingRank(b));
}

function drawingRank({ kind }: DateLinePoint): number {
  return ['as-at', 'inspectorate', 'revised', 'original', 'requested', 'verified', 'completed', 'current'].indexOf(
    kind,
  );
}

function drawMark(kind: string, x: number): string {
  switch (kind) {
    case 'as-at':
      return `<path class="as-at" d="M${x} ${AXIS - 8}V${AXIS + 8}"/>`;
    case 'current':
      return `<circle class="dot-current" cx="${x}" cy="${AXIS}" r="4.5"/>`;
    case 'completed':
    case 'verified':
      return `<path class="${kind === 'completed' ? 'dot-current' : 'dot'}" d="M${round(x - 5)} ${AXIS}l5 -5 5 5 -5 5Z"/>`;
    case 'requested':
      return `<circle class="dot dot-requested" cx="${x}" cy="${AXIS}" r="4.5"/>`;
    default:
      return `<circle class="dot" cx="${x}" cy="${AXIS}" r="4.5"/>`;
  }
}

function drawLabel({ point, x, side }: PlacedLabel): string {
  const [word, date] = side === 'below' ? [46, 57] : [9, 20];
  return `<text class="axis-label" text-anchor="middle" x="${x}"><tspan class="axis-word" x="${x}" y="${word}">${escapeHtml(point.label)}</tspan><tspan x="${x}" y="${date}">${escapeHtml(point.date)}</tspan></text>`;
}

/** Below the axis if there is room, else above, else not at all: the sentences hold every date. */
function placeLabels(points: readonly DateLinePoint[], x: (day: string) => number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (from: number, to: number, side: PlacedLabel['side']): boolean =>
    placed
      .filter((label) => label.side === side)
      .every((label) => {
        const half = widthOf(label.point) / 2;
        return to + LABEL_GAP <= label.x - half || from >= label.x + half + LABEL_GAP;
      });
  const byImportance = [...points].sort((a, b) => IMPORTANCE.indexOf(a.kind) - IMPORTANCE.indexOf(b.kind));
  for (const point of byImportance) {
    const half = widthOf(point) / 2;
    const centre = round(Math.min(Math.max(x(point.day), half), WIDTH - half));
    const side = (['below', 'above'] as const).find((each) => isFree(centre - half, centre + half, each));
    if (side !== undefined) placed.push({ point, x: centre, side });
  }
  return placed.sort((a, b) => a.x - b.x);
}

function widthOf({ label, date }: DateLinePoint): number {
  return Math.max(label.length * 1.06, date.length) * CHARACTER_WIDTH;
}

/** In percent, so that it never shrinks and never scrolls. The sentence above it and the list below hold all of it. */
function drawForScreen(model: DateLineModel, place: (day: string) => number): string {
  const x = (day: string): string => `${round(2 + place(day) * 96)}%`;
  const bar = (from: string | null, to: string | null, className: string): string =>
    from === null || to === null || from >= to
      ? ''
      : `<line class="${className}" x1="${x(from)}" x2="${x(to)}" y1="14" y2="14"/>`;
  const marks = inDrawingOrder(model.points).map(({ kind, day }) => {
    if (kind === 'as-at') return `<line class="as-at" x1="${x(day)}" x2="${x(day)}" y1="2" y2="26"/>`;
    const className = kind === 'current' || kind === 'completed' ? 'dot-current' : 'dot';
    return `<circle class="${className}${kind === 'requested' ? ' dot-requested' : ''}" cx="${x(day)}" cy="14" r="5.5"/>`;
  });
  const axis = '<line class="axis" x1="0%" x2="100%" y1="14" y2="14"/>';
  const bars = bar(model.movedFrom, model.movedTo, 'axis-moved') + bar(model.lateFrom, model.lateTo, 'axis-late');
  return `<svg width="100%" height="28" role="img" aria-label="${escapeHtml(model.alternative)}" focusable="false">${axis}${bars}${marks.join('')}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
