/**
 * Reads a PDF's tables of contents, old form and new, newest revision first: where in the file each object stands.
 */
import { Lexer } from './lexer.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import { PdfStream, type PdfDictionary, type PdfValue } from './pdf-values.ts';
import { readObjectAt } from './read-object.ts';

/** Filled by `readPlaces`; object numbers are the keys. */
export interface Places {
  readonly offsets: Map<number, number>;
  readonly packed: Map<number, { readonly stream: number; readonly index: number }>;
  /** Of the newest revision. */
  readonly trailer: PdfDictionary;
}

/** The standard's limit for readers. */
const MAXIMUM_NUMBER = 8_388_607;

/** @throws PdfFault where a table is damaged or missing */
export function readPlaces(file: Buffer, start: number, places: Places, document: PdfDocument): void {
  // An object that a newer revision removed must not come back from an older one.
  const removed = new Set<number>();
  const seen = new Set<number>();
  for (let at: PdfValue | undefined = start; typeof at === 'number' && !seen.has(at);) {
    seen.add(at);
    const removedHere = new Set<number>();
    const note: NotePlace = (number, place) => {
      if (places.offsets.has(number) || places.packed.has(number) || removed.has(number)) return;
      if (place === null) removedHere.add(number);
      else if ('offset' in place) places.offsets.set(number, place.offset);
      else places.packed.set(number, place);
    };
    const section = readSection(file, at, document, note);
    // A file for old and new readers alike has both forms; the old one calls removed what only the new one shows.
    const newForm = section.get('XRefStm');
    if (typeof newForm === 'number') readTableStream(file, newForm, document, note);
    for (const number of removedHere) removed.add(number);
    if (seen.size === 1) for (const [key, value] of section) places.trailer.set(key, value);
    at = section.get('Prev');
  }
}

type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** Null for an object that was removed. */
type NotePlace = (number: number, place: Place | null) => void;

function readSection(file: Buffer, offset: number, document: PdfDocument, note: NotePlace): PdfDictionary {
  try {
    const lexer = new Lexer(file, offset, (number) => document.reference(number));
    return lexer.skipKeyword('xref') ? readTable(lexer, note) : readTableStream(file, offset, document, note);
  } catch (error) {
    const isVague = error instanceof PdfFault && error.code === 'corrupt-object';
    throw isVague ? new PdfFault('corrupt-references', `byte ${offset}`, { cause: error }) : error;
  }
}

function readTable(lexer: Lexer, note: NotePlace): PdfDictionary {
  while (!lexer.skipKeyword('trailer')) {
    const first = lexer.readInteger();
    const count = lexer.readInteger();
    if (first + count > MAXIMUM_NUMBER) throw new PdfFault('corrupt-references', `${count} entries`);
    for (let number = first; number < first + count; number += 1) {
      const offset = lexer.readInteger();
      lexer.readInteger();
      const isInUse = lexer.skipKeyword('n');
      if (!isInUse && !lexer.skipKeyword('f')) throw new PdfFault('corrupt-references', `entry ${number}`);
      note(number, isInUse && offset > 0 ? { offset } : null);
    }
  }
  const trailer = lexer.readValue();
  if (!(trailer instanceof Map)) throw new PdfFault('corrupt-references', 'no trailer');
  return trailer;
}

function readTableStream(file: Buffer, offset: number, document: PdfDocument, note: NotePlace): PdfDictionary {
  const stream = readObjectAt(file, offset, document, null);
  if (!(stream instanceof PdfStream)) throw new PdfFault('corrupt-references', `byte ${offset}`);
  const { dictionary } = stream;
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = readNumbers(dictionary, 'W');
  const rowBytes = typeWidth + secondWidth + thirdWidth;
  const ranges = dictionary.has('Index') ? readNumbers(dictionary, 'Index') : [0, Number(dictionary.get('Size'))];
  const data = document.decode(stream);
  if (rowBytes === 0 || Math.max(typeWidth, secondWidth, thirdWidth) > 6)
    throw new PdfFault('corrupt-references', 'widths');
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    const count = ranges[range + 1] ?? 0;
    if (!(first + count <= MAXIMUM_NUMBER && at + count * rowBytes <= data.length))
      throw new PdfFault('corrupt-references', 'wrong number of entries');
    for (let number = first; number < first + count; number += 1) {
      const type = readInteger(data, at, typeWidth, 1);
      const second = readInteger(data, at + typeWidth, secondWidth, 0);
      const third = readInteger(data, at + typeWidth + secondWidth, thirdWidth, 0);
      if (type === 1) note(number, { offset: second });
      else if (type === 2) note(number, { stream: second, index: third });
      else note(number, null);
      at += rowBytes;
    }
  }
  return dictionary;
}

function readInteger(data: Buffer, at: number, width: number, otherwise: number): number {
  return width === 0 ? otherwise : data.readUIntBE(at, width);
}

function readNumbers(dictionary: PdfDictionary, key: string): number[] {
  const value = dictionary.get(key);
  const numbers = Array.isArray(value) ? value : [];
  return numbers.map((number) => {
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
      throw new PdfFault('corrupt-references', `/${key}`);
    }
    return number;
  });
}
