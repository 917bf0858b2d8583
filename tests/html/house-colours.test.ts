import { describe, expect, test } from 'vitest';
import { writeHouseColours, writeHouseColoursForScreen } from '../../src/html/house-colours.ts';
import { writeShapeStyles } from '../../src/html/shapes.ts';
import { COLOUR_NAMES } from '../../src/inputs/house-style.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKENS = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');

describe('the colours of a house', () => {
  test('are nothing where none is changed', () => {
    expect(writeHouseColours({ colours: new Map() })).toBe('');
    expect(writeHouseColoursForScreen({ colours: new Map() })).toBe('');
  });

  test('are tokens that there are', () => {
    const styles = writeHouseColours({ colours: new Map(COLOUR_NAMES.map((name) => [name, '#123456'])) });
    const written = [...styles.matchAll(/(--[a-z-]+): #123456;/g)].map(([, token = '']) => token);
    expect(written).toHaveLength(COLOUR_NAMES.length);
    for (const token of written) expect(TOKENS).toMatch(new RegExp(`${token}:`));
  });

  test('leave the dark page as it is, and give text the ground that it was checked on', () => {
    const styles = writeHouseColoursForScreen({ colours: new Map([['ink', '#707070']]) });
    expect(styles.trim()).toMatch(/^@media print, \(prefers-color-scheme: light\) \{[^]*\}$/);
    expect(styles).toContain('--ink: #707070;');
    expect(styles).toContain('--wash: var(--paper);');
    expect(writeHouseColoursForScreen({ colours: new Map([['overdue', '#800000']]) })).not.toContain('--wash');
  });

  test('are those of the shapes in print, which see no tokens', () => {
    const own = writeHouseColours({ colours: new Map([['overdue', '#800000']]) });
    const shapes = decodeURIComponent(writeShapeStyles(TOKENS + own));
    expect(shapes).toMatch(/\.shape-overdue [^}]*fill="#800000"/);
    expect(shapes).toMatch(/\.shape-complete [^}]*fill="#1b5fa8"/);
  });
});
