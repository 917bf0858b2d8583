/**
 * The colour profile that PDF/A asks for: what the numbers of our colours mean (sRGB). Made from the published constants of
 * IEC 61966-2-1, so that no third-party file is needed. 524 bytes, ICC version 4.3.
 */
import { Buffer } from 'node:buffer';

/** The name of the colour space, as viewers show it. */
export const SRGB_NAME = 'sRGB IEC61966-2.1';

/** The white of the profile connection space (D50), in the header and as the media's white. */
const D50 = [0.9642, 1, 0.8249] as const;
/** The primaries of sRGB, adapted from D65 to D50 by Bradford's matrix below. */
const RED = [0.43606567, 0.2224884, 0.01391602] as const;
const GREEN = [0.38514709, 0.71687317, 0.09707642] as const;
const BLUE = [0.14306641, 0.06060791, 0.71409607] as const;
const D65_TO_D50 = [
  1.04788208, 0.0229187, -0.05021667, 0.02958679, 0.99047852, -0.01707458, -0.00924683, 0.01507568, 0.75167847,
] as const;
/** Gamma, then the constants of the linear piece near black. */
const TRANSFER_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const HEADER_LENGTH = 128;
const TAG_LENGTH = 12;

/** The bytes of the profile; always the same. */
export function makeSrgbProfile(): Uint8Array {
  const curve = Buffer.concat([typeSignature('para'), Buffer.from([0, 3, 0, 0]), fixedPoint(TRANSFER_CURVE)]);
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ['desc', localisedText(SRGB_NAME)],
    ['cprt', localisedText('No copyright')],
    ['wtpt', colour(D50)],
    ['chad', Buffer.concat([typeSignature('sf32'), fixedPoint(D65_TO_D50)])],
    ['rXYZ', colour(RED)],
    ['gXYZ', colour(GREEN)],
    ['bXYZ', colour(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * TAG_LENGTH);
  table.writeUInt32BE(tags.length);
  const body: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let end = HEADER_LENGTH + table.length;
  tags.forEach(([name, data], index) => {
    // Three tags share one curve.
    const offset = offsets.get(data) ?? end;
    if (!offsets.has(data)) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      body.push(padded);
      offsets.set(data, offset);
      end += padded.length;
    }
    const at = 4 + index * TAG_LENGTH;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(offset, at + 4);
    table.writeUInt32BE(data.length, at + 8);
  });
  return Buffer.concat([makeHeader(end), table, ...body]);
}

function makeHeader(length: number): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt32BE(length, 0);
  header.writeUInt32BE(0x04300000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // A date is required; a fixed one keeps the bytes the same.
  [2020, 1, 1].forEach((part, index) => header.writeUInt16BE(part, 24 + index * 2));
  header.write('acsp', 36, 'latin1');
  fixedPoint(D50).copy(header, 68);
  return header;
}

function typeSignature(name: string): Buffer {
  return Buffer.from(`${name}\0\0\0\0`, 'latin1');
}

function colour(xyz: readonly number[]): Buffer {
  return Buffer.concat([typeSignature('XYZ '), fixedPoint(xyz)]);
}

/** s15Fixed16Number: the integer part in the upper half. */
function fixedPoint(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeInt32BE(Math.round(value * 65_536), index * 4));
  return buffer;
}

/** One record, in American English as the profiles of the makers of the format have it. */
function localisedText(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(words.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, words]);
}
