/**
 * Writes the table of contents of a PDF, in the old form or packed in a stream.
 */
import { deflateSync } from 'node:zlib';
import type { FileUnderWay } from './write-document.ts';

/** Where an object stands: at a byte of the file, or in a stream of packed objects. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** A kind, an offset or the number of a stream, an index in it. */
const ROW_BYTES = 7;

/** The object with the number 1 comes first; `trailer` is the inside of a dictionary. */
export function writeTable(file: FileUnderWay, places: readonly Place[], trailer: string): void {
  let rows = '0000000000 65535 f \n';
  for (const place of places) {
    const offset = 'offset' in place ? place.offset : 0;
    rows += `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  const size = places.length + 1;
  file.write(`xref\n0 ${size}\n${rows}trailer\n<</Size ${size}${trailer}>>\n`);
}

/** The table is an object itself and stands in its own last row. */
export function writeTableStream(file: FileUnderWay, places: readonly Place[], trailer: string): void {
  const number = places.length + 1;
  const rows = Buffer.alloc((number + 1) * ROW_BYTES);
  rows.writeUInt16BE(0xffff, 5);
  for (const [index, place] of [...places, { offset: file.length }].entries()) {
    const at = (index + 1) * ROW_BYTES;
    const isPlain = 'offset' in place;
    rows[at] = isPlain ? 1 : 2;
    rows.writeUInt32BE(isPlain ? place.offset : place.stream, at + 1);
    rows.writeUInt16BE(isPlain ? 0 : place.index, at + 5);
  }
  const predictor = `/DecodeParms<</Predictor 12/Columns ${ROW_BYTES}>>`;
  const entries = `/Type/XRef/Size ${number + 1}/W[1 4 2]${trailer}/Filter/FlateDecode${predictor}`;
  file.writeStream(number, entries, deflateSync(subtractRows(rows)));
}

/** Each row as its difference from the row above, which packs ten times smaller: the rows count up. */
function subtractRows(rows: Buffer): Buffer {
  const count = rows.length / ROW_BYTES;
  const differences = Buffer.alloc(count * (ROW_BYTES + 1));
  for (let row = 0; row < count; row += 1) {
    differences[row * (ROW_BYTES + 1)] = 2;
    for (let column = 0; column < ROW_BYTES; column += 1) {
      const at = row * ROW_BYTES + column;
      const above = row === 0 ? 0 : (rows[at - ROW_BYTES] ?? 0);
      differences[row * (ROW_BYTES + 1) + 1 + column] = (rows[at] ?? 0) - above;
    }
  }
  return differences;
}
