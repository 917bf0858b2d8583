/**
 * Unpacks the bytes of a stream: Flate with or without PNG predictors, the one filter that Chromium uses for all but
 * photographs. It keeps nothing: what it gives is as large as the file is small.
 */
import { inflateSync } from 'node:zlib';
import { PdfFault } from './pdf-fault.ts';
import { PdfName, type PdfStream, type PdfValue } from './pdf-values.ts';

type Resolve = (value: PdfValue | undefined) => PdfValue;

/** A page of a paper is some 50 kB; more than this from one stream is an attack or damage. */
const MAXIMUM_BYTES = 512 * 1024 * 1024;

/** @throws PdfFault `unknown-filter`, `corrupt-stream` or `too-large` */
export function decodeStream(stream: PdfStream, resolve: Resolve): Buffer {
  const filters = toList(resolve(stream.dictionary.get('Filter')));
  const parameters = toList(resolve(stream.dictionary.get('DecodeParms')));
  let data = Buffer.from(stream.bytes.buffer, stream.bytes.byteOffset, stream.bytes.byteLength);
  for (const [index, value] of filters.entries()) {
    const filter = resolve(value);
    const words = filter instanceof PdfName ? filter.value : 'without a name';
    if (words !== 'FlateDecode') throw new PdfFault('unknown-filter', words);
    data = undoPredictor(inflate(data), resolve(parameters[index]), resolve);
  }
  return data;
}

function toList(value: PdfValue): readonly PdfValue[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function inflate(data: Buffer): Buffer<ArrayBuffer> {
  try {
    return inflateSync(data, { maxOutputLength: MAXIMUM_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new PdfFault(isTooLarge ? 'too-large' : 'corrupt-stream', undefined, { cause: error });
  }
}

function undoPredictor(data: Buffer<ArrayBuffer>, parameters: PdfValue, resolve: Resolve): Buffer<ArrayBuffer> {
  if (!(parameters instanceof Map)) return data;
  const read = (key: string, otherwise: number): number => {
    const value = resolve(parameters.get(key));
    if (value === null) return otherwise;
    const isUsable = typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 24;
    if (!isUsable) throw new PdfFault('corrupt-stream', `/${key} of a predictor`);
    return value;
  };
  const predictor = read('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new PdfFault('unknown-filter', `predictor ${predictor}`);
  const bitsPerPixel = read('Colors', 1) * read('BitsPerComponent', 8);
  const rowBytes = Math.ceil((read('Columns', 1) * bitsPerPixel) / 8);
  return undoPngRows(data, rowBytes, Math.max(1, bitsPerPixel >> 3));
}

function undoPngRows(data: Buffer, rowBytes: number, pixelBytes: number): Buffer<ArrayBuffer> {
  const rows = Math.ceil(data.length / (rowBytes + 1));
  if (rows * rowBytes > MAXIMUM_BYTES) throw new PdfFault('too-large');
  const plain = Buffer.alloc(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const type = data[row * (rowBytes + 1)] ?? 0;
    if (type > 4) throw new PdfFault('corrupt-stream', `PNG row of type ${type}`);
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    for (let at = 0; at < rowBytes && from + at < data.length; at += 1) {
      const left = at >= pixelBytes ? (plain[to + at - pixelBytes] ?? 0) : 0;
      const above = row > 0 ? (plain[to + at - rowBytes] ?? 0) : 0;
      const corner = row > 0 && at >= pixelBytes ? (plain[to + at - rowBytes - pixelBytes] ?? 0) : 0;
      plain[to + at] = (data[from + at] ?? 0) + predict(type, left, above, corner);
    }
  }
  return plain;
}

/** The five kinds of rows of PNG: none, left, above, the mean of both, Paeth. */
function predict(type: number, left: number, above: number, corner: number): number {
  if (type === 0) return 0;
  if (type === 1) return left;
  if (type === 2) return above;
  if (type === 3) return (left + above) >> 1;
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
