/**
 * The trend over the meetings on file as inline SVG: carried forward as a full line with dots, overdue as a dashed line with
 * squares, so that they differ without colour. Every point has its number; the table beside it has them all again.
 */
import { escapeHtml } from './escape-html.ts';

export interface TrendChart {
  readonly points: readonly { readonly label: string; readonly carriedForward: number; readonly overdue: number }[];
  readonly overdueLabel: string;
  readonly sentence: string;
}

/** In points: 1 user unit is 1pt in print. */
const WIDTH = 300;
const HEIGHT = 170;
const TOP = 40;
const GROUND = 128;
const LEFT = 14;
const RIGHT = WIDTH - 14;
/** Measured for IBM Plex Sans at 10.5pt: the mean advance is about half the size. */
const CHARACTER_WIDTH = 5.6;
const GAP = 8;

export function drawTrendChart({ points, overdueLabel, sentence }: TrendChart): string {
  const largest = Math.max(1, ...points.flatMap(({ carriedForward, overdue }) => [carriedForward, overdue]));
  const x = (index: number): number =>
    points.length === 1 ? (LEFT + RIGHT) / 2 : LEFT + (index / (points.length - 1)) * (RIGHT - LEFT);
  const y = (value: number): number => GROUND - (value / largest) * (GROUND - TOP);
  const parts = [
    drawLegend(overdueLabel),
    `<path class="trend-ground" d="M0 ${GROUND}H${WIDTH}"/>`,
    drawLine(
      'trend-carried',
      points.map(({ carriedForward }, index) => [x(index), y(carriedForward)]),
    ),
    drawLine(
      'trend-overdue',
      points.map(({ overdue }, index) => [x(index), y(overdue)]),
    ),
    ...points.map(({ carriedForward, overdue }, index) => drawPoint(x(index), y(carriedForward), y(overdue))),
    ...pickNumbered(points.length).flatMap((index) => {
      const point = points[index];
      return point === undefined ? [] : [drawNumbers(point, x(index), y(point.carriedForward), y(point.overdue))];
    }),
    drawLabels(points.map(({ label }, index) => ({ label, x: x(index) }))),
  ];
  return `<svg class="trend-chart" role="img" aria-label="${escapeHtml(sentence)}" width="${WIDTH}pt" height="${HEIGHT}pt" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

function drawLegend(overdueLabel: string): string {
  return [
    '<path class="trend-carried" d="M1 8H25"/><circle class="trend-dot" cx="13" cy="8" r="3.5"/><text class="trend-label" x="31" y="12">Carried forward</text>',
    `<path class="trend-overdue" d="M136 8H160"/><rect class="trend-square" x="144.5" y="4.5" width="7" height="7"/><text class="trend-label" x="166" y="12">${escapeHtml(overdueLabel)}</text>`,
  ].join('');
}

function drawLine(className: string, places: readonly (readonly [number, number])[]): string {
  if (places.length < 2) return '';
  return `<path class="${className}" d="M${places.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}"/>`;
}

function drawPoint(x: number, carried: number, overdue: number): string {
  return `<circle class="trend-dot" cx="${round(x)}" cy="${round(carried)}" r="3.5"/><rect class="trend-square" x="${round(x - 3.5)}" y="${round(overdue - 3.5)}" width="7" height="7"/>`;
}

/** Up to eight points all have room; of more the first and the last. */
function pickNumbered(count: number): number[] {
  return count <= 8 ? Array.from({ length: count }, (_, index) => index) : [0, count - 1];
}

/** The upper number above its dot; the lower one above its square too, or below the ground's side where both would touch. */
function drawNumbers(
  { carriedForward, overdue }: TrendChart['points'][number],
  x: number,
  carriedY: number,
  overdueY: number,
): string {
  const isClose = overdueY - carriedY < 20;
  const lower = isClose ? overdueY + 15 : overdueY - 7;
  // On the ground there is no room below: the lower number stands beside its square.
  const isOnGround = lower > GROUND - 2 && isClose;
  const place = isOnGround
    ? `text-anchor="start" x="${round(x + 6)}" y="${round(overdueY - 1)}"`
    : `text-anchor="middle" x="${round(x)}" y="${round(lower)}"`;
  return `<text class="trend-label trend-value" text-anchor="middle" x="${round(x)}" y="${round(carriedY - 7)}">${carriedForward.toLocaleString('en-GB')}</text><text class="trend-label" ${place}>${overdue.toLocaleString('en-GB')}</text>`;
}

/** The last meeting is always named, then the first, then those that have room between them. */
function drawLabels(entries: readonly { readonly label: string; readonly x: number }[]): string {
  const placed: { from: number; to: number; text: string }[] = [];
  const order = [entries.length - 1, ...entries.map((_, index) => index).slice(0, -1)];
  for (const index of order) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const lines = splitLabel(entry.label);
    const width = Math.max(...lines.map((line) => line.length)) * CHARACTER_WIDTH;
    const from = Math.min(Math.max(0, entry.x - width / 2), WIDTH - width);
    const to = from + width;
    if (placed.some((other) => from < other.to + GAP && other.from < to + GAP)) continue;
    const middle = round(from + width / 2);
    const spans = lines.map(
      (line, at) => `<tspan x="${middle}" y="${GROUND + 16 + at * 13}">${escapeHtml(line)}</tspan>`,
    );
    const text = `<path class="trend-ground" d="M${round(entry.x)} ${GROUND}v4"/><text class="trend-label" text-anchor="middle" x="${middle}">${spans.join('')}</text>`;
    placed.push({ from, to, text });
  }
  return placed.map(({ text }) => text).join('');
}

/** The year stands below its day, so that four meetings have room: `21 October`, `2025`. */
function splitLabel(label: string): string[] {
  const [, day, year] = /^(.*\D)\s(\d{4})$/u.exec(label) ?? [];
  return day === undefined || year === undefined ? [label] : [day, year];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
