/** The shapes that stand before a word: status, priority bars, tick and tick box. Hidden from readers; the word says it. */
import { escapeHtml } from './escape-html.ts';

const SHAPES: Readonly<Record<string, string>> = {
  complete: '<circle cx="5" cy="5" r="5"/>',
  overdue: '<rect width="10" height="10"/>',
  'at-risk': '<path d="M5 0 10.5 10H-.5Z"/>',
  'on-track': '<circle cx="5" cy="5" r="4"/>',
  'not-started': '<path d="M5 .5 9.5 5 5 9.5.5 5Z"/>',
  'not-pursued': '<rect y="3.5" width="10" height="3"/>',
  'no-date': '<path d="M1 1 9 9M9 1 1 9"/>',
  tick: '<path d="M0 5.5 3.5 9 10 1"/>',
  box: '<rect x=".5" y=".5" width="9" height="9"/>',
};

/** Example: `drawShape('overdue')` is a filled square in the colour of the class `shape-overdue`. */
export function drawShape(name: string): string {
  const drawing = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (drawing === undefined) throw new Error(`There is no shape "${escapeHtml(name)}"`);
  return `<svg class="shape shape-${name}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

/** Three bars, filled from the left; nothing where a priority has no level. */
export function drawPriorityBars(bars: readonly boolean[]): string {
  if (bars.length === 0) return '';
  const drawn = bars
    .map((isFilled, index) => `<rect ${isFilled ? '' : 'class="off" '}x="${index * 4}" width="2.6" height="8"/>`)
    .join('');
  return `<svg class="priority-bars" viewBox="0 0 11 8" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
