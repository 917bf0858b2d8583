/**
 * Opens a PDF: finds its table of contents and reads objects when they are asked for. It repairs nothing: what is damaged is a
 * fault with words.
 */
import { PdfDocument } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import type { PdfValue } from './pdf-values.ts';
import { readObjectAt } from './read-object.ts';
import { readObjectStream } from './read-object-stream.ts';
import { readPlaces, type Places } from './read-places.ts';

/** How far from the ends of the file the standard lets the header and the end stand. */
const MARGIN_BYTES = 1024;

/**
 * Objects are read when they are asked for, so that damage to one of them may show later, as the same kind of fault.
 * @throws PdfFault where the bytes are no PDF, or an encrypted, truncated or damaged one
 */
export function readDocument(bytes: Uint8Array): PdfDocument {
  const file = trimToHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const places: Places = { offsets: new Map(), packed: new Map(), trailer: new Map() };
  const unpacked = new Map<number, readonly PdfValue[]>();
  const underWay = new Set<number>();

  const readPacked = (number: number, stream: number, index: number): PdfValue => {
    let objects = unpacked.get(stream);
    if (objects === undefined) {
      objects = readObjectStream(document, stream);
      unpacked.set(stream, objects);
    }
    const value = objects[index];
    if (value === undefined) throw new PdfFault('corrupt-references', `object ${number}`);
    return value;
  };
  const read = (number: number): PdfValue | undefined => {
    const packed = places.packed.get(number);
    const offset = places.offsets.get(number);
    if (packed === undefined && offset === undefined) return undefined;
    if (underWay.has(number)) throw new PdfFault('nested-too-deep', `object ${number}`);
    underWay.add(number);
    try {
      if (packed !== undefined) return readPacked(number, packed.stream, packed.index);
      return readObjectAt(file, offset ?? 0, document, number);
    } finally {
      underWay.delete(number);
    }
  };
  const document = new PdfDocument({ read, findHighestNumber: () => findHighestNumber(places) });

  readPlaces(file, findStart(file), places, document);
  if (places.trailer.has('Encrypt')) throw new PdfFault('encrypted');
  for (const key of ['Root', 'Info', 'ID']) {
    const value = places.trailer.get(key);
    if (value !== undefined) document.trailer.set(key, value);
  }
  // A file without a catalogue shows nothing: said now rather than at the first question.
  void document.root;
  return document;
}

function trimToHeader(file: Buffer): Buffer {
  const header = file.subarray(0, MARGIN_BYTES).indexOf('%PDF-', 0, 'latin1');
  if (header === -1) throw new PdfFault('not-a-pdf');
  return file.subarray(header);
}

function findStart(file: Buffer): number {
  const tail = file.toString('latin1', Math.max(0, file.length - MARGIN_BYTES));
  // Asked for at the very end, because a file that was cut may hold the end of an earlier revision.
  if (!tail.includes('%%EOF')) throw new PdfFault('truncated');
  const start = /startxref\s+(\d{1,15})\s[^]*?%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')))?.[1];
  if (start === undefined) throw new PdfFault('corrupt-references', 'no startxref');
  return Number(start);
}

function findHighestNumber(places: Places): number {
  let highest = 0;
  for (const number of places.offsets.keys()) highest = Math.max(highest, number);
  for (const number of places.packed.keys()) highest = Math.max(highest, number);
  return highest;
}
