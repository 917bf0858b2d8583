/**
 * The classes of bytes that part a PDF's words from one another.
 */

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

const BLANKS = [0x00, 0x09, LINE_FEED, 0x0c, CARRIAGE_RETURN, 0x20];

const isBlankTable = new Uint8Array(256);
const isWordTable = new Uint8Array(256).fill(1);
for (const byte of BLANKS) isBlankTable[byte] = 1;
for (const byte of [...BLANKS, ...Buffer.from('()<>[]{}/%')]) isWordTable[byte] = 0;

const hexadecimalTable = new Int8Array(256).fill(-1);
for (const digit of '0123456789abcdefABCDEF') hexadecimalTable[digit.charCodeAt(0)] = parseInt(digit, 16);

/** False for undefined: the end of the bytes. */
export function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && isBlankTable[byte] === 1;
}

/** Whether a byte goes on with a name, a number or an operator. */
export function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && isWordTable[byte] === 1;
}

/** -1 for what is no hexadecimal digit. */
export function readHexadecimal(byte: number | undefined): number {
  return byte === undefined ? -1 : (hexadecimalTable[byte] ?? -1);
}
