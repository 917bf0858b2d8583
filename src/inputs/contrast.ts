/**
 * Contrast of a colour with white paper, as WCAG 2.2 measures it, and the nearest colour that has enough of it. Numbers
 * only: which colour needs how much is said in house-style-schema.ts.
 */

/** What text needs: https://www.w3.org/TR/WCAG22/#contrast-minimum (SC 1.4.3). */
export const TEXT_CONTRAST = 4.5;
/** What shapes and rules that carry meaning need: https://www.w3.org/TR/WCAG22/#non-text-contrast (SC 1.4.11). */
export const SHAPE_CONTRAST = 3;

/** White has the luminance 1; the formula adds the light that a surface scatters. */
const FLARE = 0.05;

/** `#rgb` or `#rrggbb` as `#rrggbb` in lower case; null for anything else. Example: `readHexColour('#AbC')` is `#aabbcc`. */
export function readHexColour(written: string): string | null {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/iu.exec(written);
  const short = digits?.[1];
  if (short !== undefined) return `#${Array.from(short, (digit) => digit + digit).join('')}`.toLowerCase();
  return digits?.[2] === undefined ? null : written.toLowerCase();
}

/** From 1 (white itself) to 21 (black). `colour` is `#rrggbb`. Example: `#767676` has about 4.54. */
export function contrastWithWhite(colour: string): number {
  return (1 + FLARE) / (luminanceOf(readChannels(colour)) + FLARE);
}

/**
 * The colour itself where it has the contrast, else the lightest one that has it with the same hue and saturation: all of
 * its light is taken down by one factor, which in OKLCH leaves the hue as it is and takes chroma down with lightness, so that no
 * colour leaves what a screen can show. Rounded so that it passes, by less than one step of a channel.
 */
export function darkenToContrast(colour: string, ratio: number): string {
  if (contrastWithWhite(colour) >= ratio) return colour;
  const channels = readChannels(colour);
  const factor = (((1 + FLARE) / ratio - FLARE) / luminanceOf(channels)) * (1 - ARITHMETIC);
  const darkened = channels.map((channel) => Math.floor(toStored(toLight(channel) * factor) * 255));
  return `#${darkened.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** `4.49`, never rounded up: a colour that just fails must not be said to have what it needs. */
export function formatContrast(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** More than what floating point may add to a luminance. */
const ARITHMETIC = 1e-9;

/** Red, green and blue, 0 to 255. */
function readChannels(colour: string): number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(toLight);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLight(channel: number): number {
  const stored = channel / 255;
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;
}

function toStored(light: number): number {
  return light <= 0.04045 / 12.92 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
