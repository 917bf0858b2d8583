/**
 * Reads a string between round brackets, with its escapes.
 */
import { CARRIAGE_RETURN, LINE_FEED } from './bytes.ts';

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, LINE_FEED],
  [0x72, CARRIAGE_RETURN],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/** `start` is the opening bracket, `end` comes after the closing one; null where that is missing. */
export function readLiteralString(bytes: Buffer, start: number): { bytes: Uint8Array; end: number } | null {
  const read: number[] = [];
  let depth = 1;
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c) {
      at = readEscape(bytes, at + 1, read);
    } else if (byte === CARRIAGE_RETURN) {
      // Every end of line inside a string counts as one line feed.
      if (bytes[at + 1] === LINE_FEED) at += 1;
      read.push(LINE_FEED);
    } else {
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth === 0) return { bytes: Uint8Array.from(read), end: at + 1 };
      read.push(byte);
    }
  }
  return null;
}

/** `at` comes after the backslash; returns the last byte that belongs to the escape. */
function readEscape(bytes: Buffer, at: number, read: number[]): number {
  const byte = bytes[at];
  if (byte === undefined) return at;
  if (byte === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 1 : at;
  if (byte === LINE_FEED) return at;
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at, at + 3))?.[0];
  if (octal === undefined) {
    read.push(ESCAPES.get(byte) ?? byte);
    return at;
  }
  read.push(parseInt(octal, 8) & 0xff);
  return at + octal.length - 1;
}
