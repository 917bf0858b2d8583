/**
 * A PDF as numbered values that can be read, added and replaced. It holds what was asked for or changed, and nothing unpacked;
 * read-document.ts fills it from bytes, write-document.ts makes bytes of it.
 */
import { deflateSync } from 'node:zlib';
import { decodeStream } from './decode-stream.ts';
import { listPages } from './list-pages.ts';
import { PdfFault } from './pdf-fault.ts';
import { name, PdfName, PdfReference, PdfStream, type PdfDictionary, type PdfValue } from './pdf-values.ts';

export interface PdfPage {
  readonly reference: PdfReference;
  /** Holds what the page inherits (size, resources, rotation) as its own. */
  readonly dictionary: PdfDictionary;
}

/** Where a document's values come from when they are first asked for. */
export interface ObjectSource {
  /** Undefined for a number that the file does not have. @throws PdfFault where the file is damaged */
  readonly read: (number: number) => PdfValue | undefined;
  readonly findHighestNumber: () => number;
}

const EMPTY_SOURCE: ObjectSource = { read: () => undefined, findHighestNumber: () => 0 };

/** References to values that are not there lead to null, as the standard says. */
const MAXIMUM_CHAIN = 32;

export class PdfDocument {
  /** `/Root`, `/Info` and `/ID`, as far as the file has them. */
  readonly trailer: PdfDictionary = new Map();
  readonly #values = new Map<number, PdfValue>();
  readonly #references = new Map<number, PdfReference>();
  readonly #source: ObjectSource;
  #lastNumber: number | null = null;

  /** For read-document.ts; an empty document is made by `createDocument`. */
  constructor(source: ObjectSource = EMPTY_SOURCE) {
    this.#source = source;
  }

  /** The reference to an object of this document; the same object for the same number. */
  reference(number: number): PdfReference {
    let known = this.#references.get(number);
    if (known === undefined) {
      known = new PdfReference(number, this);
      this.#references.set(number, known);
    }
    return known;
  }

  /**
   * The value behind a reference, also of another document; other values as they are. What it gives is kept: a change to a
   * dictionary stays. @throws PdfFault where the file is damaged there
   */
  resolve(value: PdfValue | undefined): PdfValue {
    return this.#follow(value, true);
  }

  /** As `resolve`, for large trees that are read once: what it gives is not kept, and must not be changed. */
  peek(value: PdfValue | undefined): PdfValue {
    return this.#follow(value, false);
  }

  #follow(value: PdfValue | undefined, isKept: boolean): PdfValue {
    let at = value ?? null;
    for (let step = 0; at instanceof PdfReference; step += 1) {
      if (step > MAXIMUM_CHAIN) throw new PdfFault('nested-too-deep', `object ${at.number}`);
      at = at.document.#read(at.number, isKept);
    }
    return at;
  }

  #read(number: number, isKept: boolean): PdfValue {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    const value = this.#source.read(number) ?? null;
    if (isKept) this.#values.set(number, value);
    return value;
  }

  /** The dictionary behind a value; null for all else, streams too. */
  dictionaryOf(value: PdfValue | undefined): PdfDictionary | null {
    const resolved = this.resolve(value);
    return resolved instanceof Map ? resolved : null;
  }

  streamOf(value: PdfValue | undefined): PdfStream | null {
    const resolved = this.resolve(value);
    return resolved instanceof PdfStream ? resolved : null;
  }

  /** The list behind a value; a single value is a list of one, and null is an empty one. */
  listOf(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value);
    if (Array.isArray(resolved)) return resolved;
    return resolved === null ? [] : [value ?? null];
  }

  /** The name behind a value, without the slash. */
  nameOf(value: PdfValue | undefined): string | null {
    const resolved = this.resolve(value);
    return resolved instanceof PdfName ? resolved.value : null;
  }

  numberOf(value: PdfValue | undefined): number | null {
    const resolved = this.resolve(value);
    return typeof resolved === 'number' ? resolved : null;
  }

  /** A stream's bytes unpacked; made anew at each call. @throws PdfFault for a filter other than Flate, or damage */
  decode(stream: PdfStream): Buffer {
    return decodeStream(stream, (value) => this.resolve(value));
  }

  /** Adds a value and gives its reference. `add(null)` takes a number for a value that follows with `replace`. */
  add(value: PdfValue): PdfReference {
    const number = (this.#lastNumber ?? this.#source.findHighestNumber()) + 1;
    this.#lastNumber = number;
    this.#values.set(number, value);
    return this.reference(number);
  }

  /** Puts a value in the place of what the reference leads to. */
  replace(reference: PdfReference, value: PdfValue): void {
    reference.document.#values.set(reference.number, value);
  }

  /** Packs the data and adds it; the dictionary gets its `/Filter`. */
  addStream(dictionary: PdfDictionary, data: Uint8Array): PdfReference {
    dictionary.set('Filter', name('FlateDecode'));
    return this.add(new PdfStream(dictionary, deflateSync(data)));
  }

  /** The catalogue. @throws PdfFault where the file has none */
  get root(): PdfDictionary {
    const root = this.dictionaryOf(this.trailer.get('Root'));
    if (root === null) throw new PdfFault('missing-object', 'no catalogue');
    return root;
  }

  /** All pages in order. @throws PdfFault where the tree of pages is damaged or empty */
  pages(): PdfPage[] {
    return listPages(this);
  }
}

export function createDocument(): PdfDocument {
  return new PdfDocument();
}
