/**
 * The values that a PDF is made of. They know nothing of files: lexer.ts reads them, serialise-value.ts writes them.
 */
import type { PdfDocument } from './pdf-document.ts';

/** `/Type`, without the slash. One character is one byte. Equal names from `name()` are one object. */
export class PdfName {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

/** Bytes between brackets: text (see `readText`), identifiers or glyph codes. */
export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** `12 0 R`. It knows its document, so that values can be moved into another one as they are. */
export class PdfReference {
  readonly number: number;
  readonly document: PdfDocument;

  constructor(number: number, document: PdfDocument) {
    this.number = number;
    this.document = document;
  }
}

/** A dictionary with bytes as they are in the file, usually packed (see decode-stream.ts). `/Length` is not in it. */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;

  constructor(dictionary: PdfDictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** Keys are names without the slash, in the order of the file. */
export type PdfDictionary = Map<string, PdfValue>;

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfStream
  | PdfDictionary
  | PdfValue[];

const names = new Map<string, PdfName>();

/** Example: `name('Type')`, never `name('/Type')`. */
export function name(value: string): PdfName {
  let known = names.get(value);
  if (known === undefined) {
    known = new PdfName(value);
    names.set(value, known);
  }
  return known;
}

/** Example: `isName(font.get('Subtype'), 'Type0')`. A reference to a name is none: resolve it first. */
export function isName(value: PdfValue | undefined, expected: string): boolean {
  return value instanceof PdfName && value.value === expected;
}

/** Keys with `undefined` are left out: `dictionary({ S: name('P'), Lang: language ? textString(language) : undefined })`. */
export function dictionary(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDictionary {
  const made: PdfDictionary = new Map();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) made.set(key, value);
  }
  return made;
}

/** A string that readers show: plain for ASCII, UTF-16 with its mark for all else. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]));
}

/** The text of a string; null for every value that is no string. The inverse of `textString`. */
export function readText(value: PdfValue | undefined): string | null {
  if (!(value instanceof PdfString)) return null;
  const bytes = Buffer.from(value.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readUtf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1').replaceAll(/[\x18-\x1f\x80-\xa0]/g, (sign) => DOCUMENT_ENCODING.get(sign) ?? sign);
}

/** Big-endian, without a mark; a last odd byte is dropped. Used for strings and for what fonts say about their glyphs. */
export function readUtf16(bytes: Uint8Array): string {
  const even = bytes.length - (bytes.length % 2);
  // A copy, because swapping happens in place.
  return Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le');
}

// PDFDocEncoding, where it is not Latin-1 (ISO 32000-1, annex D.2).
const DOCUMENT_ENCODING: ReadonlyMap<string, string> = new Map([
  ...listSigns(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...listSigns(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'),
  ['\xa0', '€'],
]);

function listSigns(first: number, signs: string): [string, string][] {
  return Array.from(signs, (sign, index) => [String.fromCharCode(first + index), sign]);
}
