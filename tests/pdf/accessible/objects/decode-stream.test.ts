import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { dictionary, name, PdfStream, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';

const document = createDocument();

function decode(bytes: Uint8Array, entries: Record<string, PdfValue>): Buffer {
  return document.decode(new PdfStream(dictionary(entries), bytes));
}

/** As a PNG writer does it: each row is written as its difference from a guess. */
function predict(rows: readonly Uint8Array[], types: readonly number[], pixelBytes: number): Buffer {
  const written = rows.map((row, index) => {
    const above = rows[index - 1] ?? new Uint8Array(row.length);
    const type = types[index] ?? 0;
    const differences = Array.from(row, (byte, at) => {
      const left = row[at - pixelBytes] ?? 0;
      const up = above[at] ?? 0;
      const corner = above[at - pixelBytes] ?? 0;
      const estimate = left + up - corner;
      const nearest = [left, up, corner].reduce((best, one) =>
        Math.abs(estimate - one) < Math.abs(estimate - best) ? one : best,
      );
      return byte - ([0, left, up, (left + up) >> 1, nearest][type] ?? 0);
    });
    return Uint8Array.from([type, ...differences]);
  });
  return deflateSync(Buffer.concat(written));
}

describe('unpacking a stream', () => {
  it('gives plain bytes as they are, and packed ones unpacked', () => {
    expect(decode(Buffer.from('abc'), {}).toString()).toBe('abc');
    expect(decode(deflateSync(Buffer.from('abc')), { Filter: name('FlateDecode') }).toString()).toBe('abc');
    const twice = deflateSync(deflateSync(Buffer.from('abc')));
    expect(decode(twice, { Filter: [name('FlateDecode'), name('FlateDecode')] }).toString()).toBe('abc');
  });

  it('undoes every PNG predictor', () => {
    const rows = fc.array(fc.uint8Array({ minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }),
        fc.constantFrom(1, 3),
        (data, types, colours) => {
          const parameters = dictionary({ Predictor: 15, Columns: 6 / colours, Colors: colours });
          const packed = predict(data, types, colours);
          const plain = decode(packed, { Filter: name('FlateDecode'), DecodeParms: parameters });
          expect(plain.equals(Buffer.concat(data))).toBe(true);
        },
      ),
    );
  });

  it.each<[string, string, Uint8Array, Record<string, PdfValue>]>([
    ['another filter', 'unknown-filter', Buffer.from('x'), { Filter: name('LZWDecode') }],
    ['bytes that are not packed', 'corrupt-stream', Buffer.from('no'), { Filter: name('FlateDecode') }],
    [
      'bytes that were cut',
      'corrupt-stream',
      deflateSync(Buffer.alloc(5000, 'abcdefg')).subarray(0, 12),
      { Filter: name('FlateDecode') },
    ],
    [
      'rows without a width',
      'corrupt-stream',
      deflateSync(Buffer.from('x')),
      { Filter: name('FlateDecode'), DecodeParms: dictionary({ Predictor: 12, Columns: -1 }) },
    ],
    [
      'the predictor of TIFF',
      'unknown-filter',
      deflateSync(Buffer.from('x')),
      { Filter: name('FlateDecode'), DecodeParms: dictionary({ Predictor: 2 }) },
    ],
  ])('says what is wrong with %s', (_, code, bytes, entries) => {
    expect(() => decode(bytes, entries)).toThrow(expect.objectContaining({ code }));
  });
});
