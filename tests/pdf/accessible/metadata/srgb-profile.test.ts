import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { makeSrgbProfile } from '../../../../src/pdf/accessible/metadata/srgb-profile.ts';

const profile = Buffer.from(makeSrgbProfile());

function readTag(name: string): Buffer {
  const count = profile.readUInt32BE(128);
  for (let index = 0; index < count; index += 1) {
    const at = 132 + index * 12;
    if (profile.toString('latin1', at, at + 4) !== name) continue;
    const offset = profile.readUInt32BE(at + 4);
    return profile.subarray(offset, offset + profile.readUInt32BE(at + 8));
  }
  throw new Error(`No tag ${name}`);
}

describe('the colour profile', () => {
  test('is a display profile for RGB that states its own length', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile.length % 4).toBe(0);
  });

  test('has primaries that add up to its white, as light does', () => {
    const colours = ['rXYZ', 'gXYZ', 'bXYZ'].map(readTag);
    const white = readTag('wtpt');
    for (const at of [8, 12, 16]) {
      const sum = colours.reduce((total, colour) => total + colour.readInt32BE(at), 0);
      expect(Math.abs(sum - white.readInt32BE(at)) / 65_536).toBeLessThan(0.001);
    }
  });

  test('has the curve of sRGB, the same for all three colours', () => {
    const curve = readTag('rTRC');
    const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map((at) => curve.readInt32BE(at) / 65_536);
    const light = (value: number): number => (value >= d ? (a * value + b) ** gamma : c * value);
    expect(light(1)).toBeCloseTo(1, 3);
    expect(light(0.5)).toBeCloseTo(0.214, 3);
    expect(light(0.02)).toBeCloseTo(0.00155, 4);
    expect(readTag('gTRC')).toEqual(curve);
    expect(readTag('bTRC')).toEqual(curve);
  });

  test('is the same at every call', () => {
    expect(makeSrgbProfile()).toEqual(makeSrgbProfile());
  });
});
