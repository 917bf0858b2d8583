/**
 * An organisation's own colours as a style sheet that follows the tokens. The colours come checked; nothing is chosen here.
 */
import type { ColourName, HouseStyle } from '../inputs/house-style.ts';

/** The tokens of styles/tokens.css. */
const TOKENS: Readonly<Record<ColourName, string>> = {
  ink: 'ink',
  softInk: 'ink-soft',
  accent: 'accent',
  line: 'line',
  complete: 'complete',
  overdue: 'overdue',
  atRisk: 'at-risk',
  onTrack: 'on-track',
  notStarted: 'not-started',
  notPursued: 'not-pursued',
  noDate: 'no-date',
};

/** `:root { --ink: #1b1d1f; }`, or nothing where no colour is changed. */
export function writeHouseColours({ colours }: Pick<HouseStyle, 'colours'>): string {
  if (colours.size === 0) return '';
  const tokens = [...colours].map(([name, colour]) => `--${TOKENS[name]}: ${colour};`);
  return `\n:root { ${tokens.join(' ')} }\n`;
}

/** The same for a screen, where they were chosen for white paper and the dark page keeps its own. */
export function writeHouseColoursForScreen(style: Pick<HouseStyle, 'colours'>): string {
  const colours = writeHouseColours(style);
  if (colours === '') return '';
  // Text was checked on white: the grey ground of the footer would take what it has to spare.
  const ground = style.colours.has('ink') || style.colours.has('softInk') ? ':root { --wash: var(--paper); }\n' : '';
  return `\n@media print, (prefers-color-scheme: light) {${colours}${ground}}\n`;
}
