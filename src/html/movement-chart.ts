/**
 * The bridge from one meeting to the next as inline SVG: levels stand on the ground, what came and what went hangs between
 * them. Came is an outline, went is grey, levels are dark: told apart without colour. The table beside it has the figures.
 */
import { escapeHtml } from './escape-html.ts';

export interface MovementChart {
  readonly steps: readonly {
    readonly label: string;
    readonly value: number;
    readonly kind: 'level' | 'plus' | 'minus';
  }[];
  readonly sentence: string;
}

interface Bar {
  readonly kind: 'level' | 'plus' | 'minus';
  readonly from: number;
  readonly to: number;
}

/** In points: 1 user unit is 1pt in print. */
const BAR_HEIGHT = 11;
const EDGE = 2;
/** The rows of the summary's table, styles/components/summary.css. */
const ROW_PITCH = 19;
const ROW_WIDTH = 218;

/** Without labels: each bar stands beside the row of the table that it draws. On screen a row is 2.25rem high. */
export function drawBridge({ steps, sentence }: MovementChart, isPrint: boolean): string {
  const bars = placeBars(steps);
  const scale = scaleOf(bars, ROW_WIDTH);
  const drawn = bars.map((bar, index) => drawBar(bar, index * ROW_PITCH + 4, scale));
  const lines = bars.slice(0, -1).map((bar, index) => {
    const top = index * ROW_PITCH + 4;
    return drawLine(endOf(bar, bars[index + 1]), top + BAR_HEIGHT, top + ROW_PITCH, scale);
  });
  const shapes = `${lines.join('')}${drawn.join('')}`;
  const height = bars.length * ROW_PITCH;
  if (isPrint) return frame(sentence, 'bridge', ROW_WIDTH, height, shapes, 'pt');
  return `<svg class="bridge" role="img" aria-label="${escapeHtml(sentence)}" width="100%" height="${bars.length * 2.25}rem" viewBox="0 0 ${ROW_WIDTH} ${height}" preserveAspectRatio="none">${shapes}</svg>`;
}

function frame(sentence: string, name: string, width: number, height: number, shapes: string, unit: string): string {
  return `<svg class="${name}" role="img" aria-label="${escapeHtml(sentence)}" width="${width}${unit}" height="${height}${unit}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

/** A level starts the count anew; a step goes on from where the one before ended. */
function placeBars(steps: MovementChart['steps']): Bar[] {
  let at = 0;
  return steps.map(({ kind, value }) => {
    const from = kind === 'level' ? 0 : at;
    at = kind === 'level' ? value : kind === 'plus' ? at + value : at - value;
    return { kind, from: Math.min(from, at), to: Math.max(from, at) };
  });
}

/** Where a bar ends for the next one. */
function endOf(bar: Bar, next: Bar | undefined): number {
  if (bar.kind !== 'minus') return bar.to;
  return next?.kind === 'level' ? next.to : bar.from;
}

function scaleOf(bars: readonly Bar[], width: number): (value: number) => number {
  const largest = Math.max(1, ...bars.map(({ to }) => to));
  return (value) => EDGE + (value / largest) * (width - 2 * EDGE);
}

/** Nothing is a hair line: the row is there, and its number is 0. */
function drawBar({ kind, from, to }: Bar, top: number, scale: (value: number) => number): string {
  const x = scale(from);
  if (from === to) return `<path class="bridge-line" d="M${round(x)} ${top}v${BAR_HEIGHT}"/>`;
  const width = Math.max(0.75, scale(to) - x);
  return `<rect class="bridge-${kind}" x="${round(x)}" y="${top}" width="${round(width)}" height="${BAR_HEIGHT}"/>`;
}

function drawLine(value: number, from: number, to: number, scale: (value: number) => number): string {
  return `<path class="bridge-line" d="M${round(scale(value))} ${from}V${to}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
