/**
 * Reads values and operators from bytes, one after the other. It knows the notation only: no files, no streams, no pages.
 */
import { isBlank, isWordByte, LINE_FEED, CARRIAGE_RETURN, readHexadecimal } from './bytes.ts';
import { PdfFault } from './pdf-fault.ts';
import { name, PdfName, PdfString, type PdfReference, type PdfValue } from './pdf-values.ts';
import { readLiteralString } from './read-literal-string.ts';

/** A bare word: `obj`, or an operator of a page such as `Tj`. One object for each word. */
export class PdfKeyword {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

/** What stands between brackets in the file itself; more is damage or an attack. */
const MAXIMUM_DEPTH = 200;

/** Numbers with more digits than a double holds are left to the engine. */
const EXACT_DIGITS = 15;

/** Where `12 0 R` comes from; absent in contents of pages, which have no references. */
export type MakeReference = (number: number) => PdfReference;

export class Lexer {
  readonly bytes: Buffer;
  position: number;
  readonly #makeReference: MakeReference | null;
  readonly #keywords = new Map<number, PdfKeyword>();
  #depth = 0;

  constructor(bytes: Buffer, position = 0, makeReference: MakeReference | null = null) {
    this.bytes = bytes;
    this.position = position;
    this.#makeReference = makeReference;
  }

  /** The next value or keyword; undefined at the end. A reference on its own comes as its parts. @throws PdfFault */
  next(): PdfValue | PdfKeyword | undefined {
    this.skipBlanks();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    if (byte >= 0x30 && byte <= 0x39) return this.#readNumber();
    switch (byte) {
      case 0x2b: // +
      case 0x2d: // -
      case 0x2e: // .
        return this.#readNumber();
      case 0x2f: // /
        return this.#readName();
      case 0x28: // (
        return this.#readLiteral();
      case 0x3c: // <
        return this.bytes[this.position + 1] === 0x3c ? this.#readDictionary() : this.#readHexadecimalString();
      case 0x5b: // [
        return this.#readItems(1, ']');
      default:
        return this.#readWord();
    }
  }

  /** As `next`, for values alone, and with references as one. @throws PdfFault where there is none */
  readValue(): PdfValue {
    const value = this.next();
    if (value === undefined || value instanceof PdfKeyword) throw this.fault();
    if (typeof value !== 'number' || this.#makeReference === null) return value;
    const after = this.position;
    if (typeof this.next() === 'number') {
      const word = this.next();
      if (word instanceof PdfKeyword && word.value === 'R') return this.#makeReference(value);
    }
    this.position = after;
    return value;
  }

  /** @throws PdfFault where there is something else */
  readInteger(): number {
    const value = this.next();
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw this.fault();
    return value;
  }

  /** Steps over a word if it comes next. */
  skipKeyword(word: string): boolean {
    this.skipBlanks();
    if (this.bytes.toString('latin1', this.position, this.position + word.length) !== word) return false;
    this.position += word.length;
    return true;
  }

  skipBlanks(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.position];
      if (isBlank(byte)) this.position += 1;
      else if (byte === 0x25) this.#skipComment();
      else return;
    }
  }

  fault(): PdfFault {
    return new PdfFault('corrupt-object', `near byte ${this.position}`);
  }

  #skipComment(): void {
    let byte = this.bytes[this.position];
    while (byte !== undefined && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      this.position += 1;
      byte = this.bytes[this.position];
    }
  }

  #readNumber(): number {
    const { bytes } = this;
    const start = this.position;
    let at = start;
    let digits = 0;
    let decimals = -1;
    let mantissa = 0;
    for (let byte = bytes[at]; byte === 0x2b || byte === 0x2d; byte = bytes[at]) at += 1;
    for (; ; at += 1) {
      const byte = bytes[at];
      if (byte === 0x2e && decimals < 0) decimals = 0;
      else if (byte !== undefined && byte >= 0x30 && byte <= 0x39) {
        mantissa = mantissa * 10 + byte - 0x30;
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else break;
    }
    this.position = at;
    let value = decimals > 0 ? mantissa / 10 ** decimals : mantissa;
    if (digits > EXACT_DIGITS) value = Number(bytes.toString('latin1', start, at).replace(/^[-+]+/, ''));
    if (!Number.isFinite(value)) throw this.fault();
    // Not -0, which would be written as 0 and so not be read back as it was.
    return bytes[start] === 0x2d && value !== 0 ? -value : value;
  }

  #readName(): PdfName {
    const start = this.position + 1;
    const raw = this.#takeWord(start);
    return name(
      raw.includes('#')
        ? raw.replaceAll(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
        : raw,
    );
  }

  #takeWord(start: number): string {
    let at = start;
    while (isWordByte(this.bytes[at])) at += 1;
    this.position = at;
    return this.bytes.toString('latin1', start, at);
  }

  #readLiteral(): PdfString {
    const read = readLiteralString(this.bytes, this.position);
    if (read === null) throw this.fault();
    this.position = read.end;
    return new PdfString(read.bytes);
  }

  #readHexadecimalString(): PdfString {
    const { bytes } = this;
    let end = this.position + 1;
    while (bytes[end] !== 0x3e) {
      if (end >= bytes.length) throw this.fault();
      end += 1;
    }
    const read = new Uint8Array((end - this.position) >> 1);
    let digits = 0;
    for (let at = this.position + 1; at < end; at += 1) {
      const digit = readHexadecimal(bytes[at]);
      if (digit < 0) continue;
      read[digits >> 1] = digits % 2 === 0 ? digit << 4 : (read[digits >> 1] ?? 0) | digit;
      digits += 1;
    }
    this.position = end + 1;
    const length = (digits + 1) >> 1;
    return new PdfString(length === read.length ? read : read.subarray(0, length));
  }

  /** Operators come by the thousand, so short ones are found by their bytes without making a string. */
  #readWord(): PdfValue | PdfKeyword {
    const { bytes, position } = this;
    let at = position;
    let key = 0;
    for (let byte = bytes[at]; byte !== undefined && isWordByte(byte); byte = bytes[at]) {
      key = key * 256 + byte;
      at += 1;
    }
    // A stray closing bracket or brace is a word of its own.
    if (at === position) at += 1;
    this.position = at;
    const known = at - position <= 3 ? this.#keywords.get(key) : undefined;
    if (known !== undefined && key !== 0) return known;
    const word = bytes.toString('latin1', position, at);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const keyword = new PdfKeyword(word);
    if (at - position <= 3 && key !== 0) this.#keywords.set(key, keyword);
    return keyword;
  }

  #readDictionary(): Map<string, PdfValue> {
    const items = this.#readItems(2, '>');
    if (this.bytes[this.position] !== 0x3e || items.length % 2 === 1) throw this.fault();
    this.position += 1;
    const read = new Map<string, PdfValue>();
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (!(key instanceof PdfName)) throw this.fault();
      read.set(key.value, items[index + 1] ?? null);
    }
    return read;
  }

  #readItems(openingBytes: number, closing: string): PdfValue[] {
    this.position += openingBytes;
    this.#depth += 1;
    if (this.#depth > MAXIMUM_DEPTH) throw new PdfFault('nested-too-deep', `near byte ${this.position}`);
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.next();
      if (item === undefined) throw this.fault();
      if (!(item instanceof PdfKeyword)) items.push(item);
      else if (item.value === closing) break;
      else if (item.value === 'R') items.push(this.#foldReference(items));
      else throw this.fault();
    }
    this.#depth -= 1;
    return items;
  }

  #foldReference(items: PdfValue[]): PdfReference {
    items.pop();
    const number = items.pop();
    if (this.#makeReference === null || typeof number !== 'number') throw this.fault();
    return this.#makeReference(number);
  }
}
