/**
 * Makes the bytes of a document: the same document gives the same bytes, without what nothing leads to. Small objects are packed
 * together, which a finished paper needs: its tags would otherwise be most of its size.
 */
import { createHash, type Hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { numberObjects, type NumberedObjects } from './number-objects.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfStream, type PdfValue } from './pdf-values.ts';
import { serialiseValue, type NumberOf } from './serialise-value.ts';
import { writeTable, writeTableStream, type Place } from './write-places.ts';

export interface WriteOptions {
  /** 1.7 where absent. PDF/UA-1 forbids 2.0. */
  readonly version?: '1.4' | '1.7' | '2.0';
  /** False for the old plain form, for tests and for people who want to look inside. */
  readonly hasObjectStreams?: boolean;
}

/** Readers unpack a whole stream for one object, so streams stay small. */
const OBJECTS_PER_STREAM = 200;

/** @throws PdfFault where a part that is needed is damaged or cannot be written */
export function writeDocument(document: PdfDocument, options: WriteOptions = {}): Uint8Array {
  const objects = numberObjects(document);
  const file = new FileUnderWay();
  // The second line tells programs that copy files that this one is not text.
  file.write(`%PDF-${options.version ?? '1.7'}\n%\xe2\xe3\xcf\xd3\n`);
  const isPacked = options.hasObjectStreams ?? true;
  const places = isPacked ? writePacked(file, objects) : writePlain(file, objects);
  const trailer = writeTrailer(document, objects.numberOf, file.digest());
  const start = file.length;
  if (isPacked) writeTableStream(file, places, trailer);
  else writeTable(file, places, trailer);
  file.write(`startxref\n${start}\n%%EOF\n`);
  return file.finish();
}

/** The bytes so far and their digest, which becomes the document's ID. */
export class FileUnderWay {
  readonly #pieces: Uint8Array[] = [];
  readonly #hash: Hash = createHash('md5');
  length = 0;

  /** A text is written byte for character. */
  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    this.#pieces.push(bytes);
    this.#hash.update(bytes);
    this.length += bytes.length;
  }

  /** Starts an object and tells where. */
  writeObject(number: number, ...pieces: (string | Uint8Array)[]): Place {
    const place = { offset: this.length };
    this.write(`${number} 0 obj\n`);
    for (const piece of pieces) this.write(piece);
    this.write('\nendobj\n');
    return place;
  }

  /** `dictionary` is the inside of the stream's dictionary, without its length. */
  writeStream(number: number, dictionary: string, bytes: Uint8Array): Place {
    return this.writeObject(number, `<<${dictionary}/Length ${bytes.length}>>\nstream\n`, bytes, '\nendstream');
  }

  /** 32 hexadecimal digits. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }
}

function writeTrailer(document: PdfDocument, numberOf: NumberOf, digest: string): string {
  const entries = ['Root', 'Info'].flatMap((key) => {
    const value = document.trailer.get(key);
    return value === undefined ? [] : [`/${key} ${serialiseValue(value, numberOf)}`];
  });
  return `${entries.join('')}/ID[<${digest}><${digest}>]`;
}

function writeStreamObject(file: FileUnderWay, number: number, stream: PdfStream, numberOf: NumberOf): Place {
  const entries = new Map<string, PdfValue>(stream.dictionary);
  entries.delete('Length');
  return file.writeStream(number, serialiseValue(entries, numberOf).slice(2, -2), stream.bytes);
}

function writePlain(file: FileUnderWay, { values, numberOf }: NumberedObjects): Place[] {
  return values.map((value, index) =>
    value instanceof PdfStream
      ? writeStreamObject(file, index + 1, value, numberOf)
      : file.writeObject(index + 1, serialiseValue(value, numberOf)),
  );
}

function writePacked(file: FileUnderWay, { values, numberOf }: NumberedObjects): Place[] {
  const places: Place[] = [];
  const small: number[] = [];
  for (const [index, value] of values.entries()) {
    if (value instanceof PdfStream) places[index] = writeStreamObject(file, index + 1, value, numberOf);
    else small.push(index);
  }
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const part = small.slice(from, from + OBJECTS_PER_STREAM);
    const number = values.length + from / OBJECTS_PER_STREAM + 1;
    let head = '';
    let body = '';
    for (const [place, index] of part.entries()) {
      head += `${index + 1} ${body.length} `;
      body += `${serialiseValue(values[index] ?? null, numberOf)}\n`;
      places[index] = { stream: number, index: place };
    }
    const bytes = deflateSync(Buffer.from(`${head}\n${body}`, 'latin1'));
    const entries = `/Type/ObjStm/N ${part.length}/First ${head.length + 1}/Filter/FlateDecode`;
    places[number - 1] = file.writeStream(number, entries, bytes);
  }
  return places;
}
