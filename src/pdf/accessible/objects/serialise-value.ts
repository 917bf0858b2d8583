/**
 * Writes one value in PDF notation, always in the same form: equal values give equal text, and what is written reads back equal.
 */
import { isWordByte } from './bytes.ts';
import { PdfFault } from './pdf-fault.ts';
import { PdfName, PdfReference, PdfStream, PdfString, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/** The number that a reference has in the file that is written; 0 where it leads to nothing. */
export type NumberOf = (reference: PdfReference) => number;

/** PDF readers hold numbers in 32 bits. */
const LARGEST_NUMBER = 3.4e38;
const SMALLEST_NUMBER = 1.2e-38;
const MAXIMUM_DEPTH = 250;

/** One character of the result is one byte. @throws PdfFault for what PDF cannot say: infinity, a stream inside a value */
export function serialiseValue(value: PdfValue, numberOf: NumberOf, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return serialiseNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof PdfName) return serialiseName(value.value);
  if (value instanceof PdfString) return serialiseString(value.bytes);
  if (value instanceof PdfReference) {
    const number = numberOf(value);
    return number === 0 ? 'null' : `${number} 0 R`;
  }
  if (depth > MAXIMUM_DEPTH) throw new PdfFault('nested-too-deep');
  if (Array.isArray(value)) return serialiseList(value, numberOf, depth);
  if (value instanceof PdfStream) throw new PdfFault('unwritable', 'a stream inside another value');
  return serialiseDictionary(value, numberOf, depth);
}

function serialiseList(values: readonly PdfValue[], numberOf: NumberOf, depth: number): string {
  return `[${values.map((value) => serialiseValue(value, numberOf, depth + 1)).join(' ')}]`;
}

function serialiseDictionary(values: PdfDictionary, numberOf: NumberOf, depth: number): string {
  let text = '<<';
  for (const [key, value] of values) {
    const written = serialiseValue(value, numberOf, depth + 1);
    // A space only where two words would run together.
    text += serialiseName(key) + (isWordByte(written.charCodeAt(0)) ? ' ' : '') + written;
  }
  return `${text}>>`;
}

function serialiseNumber(value: number): string {
  const size = Math.abs(value);
  if (!(size <= LARGEST_NUMBER)) throw new PdfFault('unwritable', `the number ${value}`);
  if (size < SMALLEST_NUMBER) return '0';
  const shortest = String(value);
  if (!shortest.includes('e')) return shortest;
  // PDF has no exponents: 1.5e-7 is written as 0.00000015.
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(shortest) ?? [];
  const shift = Number(exponent);
  const digits = whole + decimals;
  if (shift >= 0) return sign + digits.padEnd(shift + 1, '0');
  return `${sign}0.${digits.padStart(digits.length - shift - 1, '0')}`;
}

function serialiseName(value: string): string {
  if (/^[A-Za-z0-9]+$/.test(value)) return `/${value}`;
  let written = '/';
  for (let index = 0; index < value.length; index += 1) {
    const byte = value.charCodeAt(index);
    if (byte === 0 || byte > 0xff) throw new PdfFault('unwritable', `the name ${JSON.stringify(value)}`);
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x23 && isWordByte(byte);
    written += isPlain ? value[index] : `#${byte.toString(16).padStart(2, '0')}`;
  }
  return written;
}

function serialiseString(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  if (!/^[\x20-\x7e]*$/.test(text)) return `<${buffer.toString('hex')}>`;
  return `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`;
}
