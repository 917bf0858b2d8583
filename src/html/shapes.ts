/**
 * The shapes that stand before a word: status, priority bars, tick and tick box. Hidden from readers; the word says it.
 * On screen they are inline SVG, which follows dark mode and forced colours. In print they are the same drawings as
 * backgrounds: Chromium walks every inline SVG again for every page, which made long papers quadratically slow (measured
 * with 147: 2,500 recommendations took 83 s of layout against 36 s).
 */
import { escapeHtml } from './escape-html.ts';
import { writeDateLineStyles } from './print-date-line.ts';

interface Shape {
  /** In a square of 10 units, at most 1 unit beyond it. */
  readonly drawing: string;
  /** Token of tokens.css, without its dashes. */
  readonly colour: string;
}

const outline = (width: number): string => `fill="none" stroke="currentColor" stroke-width="${width}"`;

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['complete', { drawing: '<circle cx="5" cy="5" r="5"/>', colour: 'complete' }],
  ['overdue', { drawing: '<rect width="10" height="10"/>', colour: 'overdue' }],
  ['at-risk', { drawing: '<path d="M5 0 10.5 10H-.5Z"/>', colour: 'at-risk' }],
  ['on-track', { drawing: `<circle ${outline(2)} cx="5" cy="5" r="4"/>`, colour: 'on-track' }],
  ['not-started', { drawing: `<path ${outline(1.5)} d="M5 .5 9.5 5 5 9.5.5 5Z"/>`, colour: 'not-started' }],
  ['not-pursued', { drawing: '<rect y="3.5" width="10" height="3"/>', colour: 'not-pursued' }],
  ['no-date', { drawing: `<path ${outline(2)} d="M1 1 9 9M9 1 1 9"/>`, colour: 'no-date' }],
  ['tick', { drawing: `<path ${outline(2)} d="M0 5.5 3.5 9 10 1"/>`, colour: 'ink' }],
  ['box', { drawing: `<rect ${outline(1)} x=".5" y=".5" width="9" height="9"/>`, colour: 'ink' }],
]);

/** Example: `drawShape('overdue', false)` is a filled square in the colour of the class `shape-overdue`. */
export function drawShape(name: string, isPrint: boolean): string {
  const shape = SHAPES.get(name);
  if (shape === undefined) throw new Error(`There is no shape "${escapeHtml(name)}"`);
  if (isPrint) return `<span class="shape shape-${name}"></span>`;
  return `<svg class="shape shape-${name}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">${shape.drawing}</svg>`;
}

/** Three bars, filled from the left; nothing where a priority has no level. */
export function drawPriorityBars(bars: readonly boolean[], isPrint: boolean): string {
  if (bars.length === 0) return '';
  if (isPrint) return `<span class="priority-bars priority-bars-${bars.filter(Boolean).length}"></span>`;
  return `<svg class="priority-bars" viewBox="0 0 11 8" aria-hidden="true" focusable="false">${drawBars(bars)}</svg>`;
}

/** The backgrounds for print. `tokens` is tokens.css and what follows it: a picture in a style sheet does not see its variables. */
export function writeShapeStyles(tokens: string): string {
  const shapes = [...SHAPES].map(([name, { drawing, colour }]) =>
    writeBackground(`shape-${name}`, '-1 -1 12 12', drawing, findColour(tokens, colour)),
  );
  const ink = findColour(tokens, 'ink');
  const bars = [0, 1, 2, 3].map((count) =>
    writeBackground(`priority-bars-${count}`, '-.5 -.5 12 9', drawBars([count > 0, count > 1, count > 2]), ink),
  );
  return [...shapes, ...bars, writeDateLineStyles((token) => findColour(tokens, token))].join('');
}

function drawBars(bars: readonly boolean[]): string {
  return bars
    .map(
      (isFilled, index) =>
        `<rect ${isFilled ? 'class="on" ' : 'fill="none" class="off" '}x="${index * 4}" width="2.6" height="8" stroke="currentColor" stroke-width=".8"/>`,
    )
    .join('');
}

function writeBackground(className: string, viewBox: string, drawing: string, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="${colour}" color="${colour}">${drawing}</svg>`;
  return `.${className} { background-image: url("data:image/svg+xml,${encodeURIComponent(svg)}"); }\n`;
}

function findColour(tokens: string, token: string): string {
  // The last one counts, as in a style sheet.
  const colour = [...tokens.matchAll(new RegExp(`--${token}:\\s*(#[0-9a-f]{3,8})\\s*;`, 'gi'))].at(-1)?.[1];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${token}`);
  return colour;
}
