/**
 * Dates on an axis, to scale: ring for an earlier date, dot for the current one, diamond for completion, a thick bar where
 * the date moved and a thicker one where it is late. In print each date carries its label as long as there is room for it; on screen
 * the line is inline SVG without text, so that it fits any width, and the list below holds the labels.
 */
import { escapeHtml } from './escape-html.ts';
import { drawPrintDateLine, inDrawingOrder } from './print-date-line.ts';

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

export function drawDateLine(model: DateLineModel, isForPrint: boolean, isForLargePrint = false): string {
  const place = makeScale(model.points);
  return isForPrint ? drawPrintDateLine(model, place, isForLargePrint) : drawForScreen(model, place);
}

/** ISO days to a share of the axis from 0 to 1. All on one day stand in the middle. */
function makeScale(points: readonly DateLinePoint[]): (day: string) => number {
  const days = points.map(({ day }) => Date.parse(day));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  return (day) => (span === 0 ? 0.5 : (Date.parse(day) - first) / span);
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
