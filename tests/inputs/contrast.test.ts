import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contrastWithWhite,
  darkenToContrast,
  formatContrast,
  readHexColour,
  SHAPE_CONTRAST,
  TEXT_CONTRAST,
} from '../../src/inputs/contrast.ts';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const anyRatio = fc.constantFrom(SHAPE_CONTRAST, TEXT_CONTRAST);

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function toHex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** https://bottosson.github.io/posts/oklab/, written out here so that the test does not lean on the code. */
function oklchOf(colour: string): { lightness: number; chroma: number; hue: number } {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const stored = value / 255;
    return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const other = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, other),
    hue: (Math.atan2(other, a) * 180) / Math.PI,
  };
}

describe('the contrast of a colour with white paper', () => {
  test.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
    ['#ff0000', 3.99],
    ['#868c91', 3.38],
  ])('of %s is %d', (colour, ratio) => expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1));

  test('is never said to be higher than it is', () => {
    expect(formatContrast(4.4999)).toBe('4.49');
    expect(formatContrast(4.5)).toBe('4.50');
  });

  test('is looked for behind # and three or six digits', () => {
    expect(readHexColour('#AbC')).toBe('#aabbcc');
    expect(readHexColour('#1B1d1f')).toBe('#1b1d1f');
    for (const wrong of ['1b1d1f', '#1b1d1', '#1b1d1f00', 'red', '#ggg', ' #fff', '#fff\n']) {
      expect(readHexColour(wrong)).toBeNull();
    }
  });
});

describe('the nearest colour with enough contrast', () => {
  test('always has enough, is never lighter, and by less than a step of its channels', () => {
    fc.assert(
      fc.property(anyColour, anyRatio, (colour, ratio) => {
        const better = darkenToContrast(colour, ratio);
        expect(contrastWithWhite(better)).toBeGreaterThanOrEqual(ratio);
        const [before, after] = [channelsOf(colour), channelsOf(better)];
        expect(after.every((value, index) => value <= (before[index] ?? 0))).toBe(true);
        const oneStepLighter = after.map((value, index) => Math.min(value + 1, before[index] ?? 0));
        const isJustEnough = contrastWithWhite(toHex(oneStepLighter)) < ratio;
        expect(contrastWithWhite(colour) >= ratio ? better === colour : isJustEnough).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps the hue and the saturation, as OKLCH sees them', () => {
    fc.assert(
      fc.property(anyColour, anyRatio, (colour, ratio) => {
        const [before, after] = [oklchOf(colour), oklchOf(darkenToContrast(colour, ratio))];
        const turn = Math.abs(((after.hue - before.hue + 540) % 360) - 180);
        const isBlack = before.lightness === 0;
        const change = isBlack ? 0 : Math.abs(after.chroma / after.lightness - before.chroma / before.lightness);
        // A grey has no hue; rounding to whole channels moves a hue by little.
        expect(before.chroma > 0.06 ? turn : 0).toBeLessThan(3);
        expect(change).toBeLessThan(0.02);
      }),
      { numRuns: 500 },
    );
  });
});
