/**
 * A dashboard as inline SVG: one box for each item, as wide in every pillar, so that bars compare by eye. Hatching is drawn
 * as lines (no pattern), so that it survives printers; the alternative is a whole sentence and the table stands beside it.
 */
import { escapeHtml } from './escape-html.ts';

export interface DashboardChart {
  readonly segments: readonly { readonly progress: string; readonly count: number; readonly label: string }[];
  /** Items in the largest of the dashboards that stand together. */
  readonly largest: number;
  readonly sentence: string;
}

/** In points: 1 user unit is 1pt in print. */
const WIDTH = 296;
const BOX_HEIGHT = 24;
const TOP = 1;
const GAP = 2.5;
const WIDEST_BOX = 56;
const LABEL_GAP = 8;
/** Measured for IBM Plex Sans at 10.5pt: the mean advance is about half the size. */
const CHARACTER_WIDTH = 5.6;

export function drawDashboardChart({ segments, largest, sentence }: DashboardChart): string {
  // A hundred boxes still have a width: then the gaps give way.
  const gap = Math.min(GAP, WIDTH / largest / 4);
  const boxWidth = Math.min(WIDEST_BOX, (WIDTH - gap * (largest - 1) - 1) / largest);
  let boxCount = 0;
  const drawn = segments.map((segment) => {
    const start = boxCount;
    boxCount += segment.count;
    const boxes = Array.from({ length: segment.count }, (_, index) =>
      drawBox(segment.progress, 0.5 + (start + index) * (boxWidth + gap), boxWidth),
    );
    return { ...segment, x: 0.5 + start * (boxWidth + gap), boxes: boxes.join('') };
  });
  const labels = placeLabels(drawn).map(
    ({ x, count, label }) =>
      `<text class="cell-label" x="${round(x)}"><tspan class="cell-count" x="${round(x)}" y="41">${count}</tspan><tspan x="${round(x)}" y="54">${escapeHtml(label)}</tspan></text>`,
  );
  const boxes = drawn.map((segment) => segment.boxes).join('');
  const nothing = segments.length === 0 ? '<text class="cell-label" x="0" y="18">None</text>' : '';
  return `<svg class="dashboard-chart" role="img" aria-label="${escapeHtml(sentence)}" width="${WIDTH}pt" height="58pt" viewBox="0 0 ${WIDTH} 58">${boxes}${labels.join('')}${nothing}</svg>`;
}

function drawBox(progress: string, x: number, width: number): string {
  const box = `<rect class="cell cell-${progress}" x="${round(x)}" y="${TOP}" width="${round(width)}" height="${BOX_HEIGHT}"/>`;
  if (progress === 'on-track') return box + drawHatching('hatch-on-track', x, width);
  if (progress === 'overdue') return box + drawHatching('hatch-overdue', x, width);
  if (progress === 'not-pursued')
    return `${box}<path class="hatch-not-pursued" d="M${round(x)} ${TOP + BOX_HEIGHT / 2}H${round(x + width)}"/>`;
  return box;
}

/** Lines at 45 degrees, 6 units apart, cut at the edges of the box. */
function drawHatching(className: string, x: number, width: number): string {
  const lines: string[] = [];
  for (let offset = 6; offset < width + BOX_HEIGHT; offset += 6) {
    const fromX = Math.max(0, offset - BOX_HEIGHT);
    const toX = Math.min(offset, width);
    lines.push(`M${round(x + fromX)} ${round(TOP + offset - fromX)}L${round(x + toX)} ${round(TOP + offset - toX)}`);
  }
  return `<path class="${className}" d="${lines.join('')}"/>`;
}

/** Each label starts under its first box; where boxes are narrow it is pushed right, and back left at the edge. */
function placeLabels<S extends { readonly x: number; readonly label: string }>(segments: readonly S[]): S[] {
  const placed: S[] = [];
  let free = 0;
  for (const segment of segments) {
    const x = Math.max(segment.x, free);
    free = x + widthOf(segment.label) + LABEL_GAP;
    placed.push({ ...segment, x });
  }
  let edge = WIDTH;
  for (const [index, segment] of [...placed.entries()].reverse()) {
    const x = Math.min(segment.x, edge - widthOf(segment.label));
    placed[index] = { ...segment, x: Math.max(0, x) };
    edge = x - LABEL_GAP;
  }
  return placed;
}

function widthOf(label: string): number {
  return label.length * CHARACTER_WIDTH;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
