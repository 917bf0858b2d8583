import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { PdfFault } from '../../../../src/pdf/accessible/objects/pdf-fault.ts';
import { PdfStream, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { readDocument } from '../../../../src/pdf/accessible/objects/read-document.ts';
import { writeDocument } from '../../../../src/pdf/accessible/objects/write-document.ts';
import {
  addRevision,
  CATALOGUE,
  CONTENT,
  makePackedPdf,
  makePlainPdf,
  ONE_PAGE,
  PAGE,
  PAGE_TREE,
} from './hand-made-pdfs.ts';

const PLAIN = makePlainPdf({ objects: ONE_PAGE });

function readContent(document: PdfDocument): string {
  const stream = document.streamOf(document.pages()[0]?.dictionary.get('Contents'));
  return stream === null ? 'none' : document.decode(stream).toString('latin1');
}

/** All that the product does with a PDF of which it knows nothing. */
function readAll(bytes: Uint8Array): void {
  const document = readDocument(bytes);
  for (const page of document.pages()) {
    for (const value of page.dictionary.values()) {
      const resolved: PdfValue = document.resolve(value);
      if (resolved instanceof PdfStream) document.decode(resolved);
    }
  }
  writeDocument(document);
}

describe('opening a PDF', () => {
  it.each([
    ['with a plain table', PLAIN],
    ['after bytes that are not its own', makePlainPdf({ objects: ONE_PAGE, header: '%PDF-1.7\n%\xe2\xe3\n' })],
    ['with bytes before its header', Buffer.concat([Buffer.from('junk\n'), PLAIN])],
    ['with packed objects', makePackedPdf(false)],
    ['with tables of both forms', makePackedPdf(true)],
    ['that this program wrote', Buffer.from(writeDocument(readDocument(PLAIN)))],
    ['that this program wrote plainly', Buffer.from(writeDocument(readDocument(PLAIN), { hasObjectStreams: false }))],
  ])('finds the page of one %s', (_, bytes) => {
    expect(readContent(readDocument(bytes))).toBe('0 0 9 9 re f');
  });

  it('takes the newest of several revisions, and nothing that one removed', () => {
    const changed = addRevision(PLAIN, new Map([[4, '<</Length 3>>\nstream\nnew\nendstream']]));
    expect(readContent(readDocument(changed))).toBe('new');
    expect(readContent(readDocument(addRevision(changed, new Map([[4, null]]))))).toBe('none');
  });

  it('gives pages what they inherit', () => {
    const tree = '<</Type/Pages/Count 2/Kids[5 0 R 3 0 R]/MediaBox[0 0 595 842]/Rotate 90>>';
    const turned = '<</Type/Page/Parent 2 0 R/Rotate 0>>';
    const pages = readDocument(makePlainPdf({ objects: [CATALOGUE, tree, PAGE, CONTENT, turned] })).pages();
    expect(pages.map((page) => [page.reference.number, page.dictionary.get('Rotate')])).toStrictEqual([
      [5, 0],
      [3, 90],
    ]);
    expect(pages[0]?.dictionary.get('MediaBox')).toStrictEqual([0, 0, 595, 842]);
  });

  it('follows a length that is written elsewhere', () => {
    const content = CONTENT.replace('/Length 12', '/Length 5 0 R');
    expect(readContent(readDocument(makePlainPdf({ objects: [CATALOGUE, PAGE_TREE, PAGE, content, '12'] })))).toBe(
      '0 0 9 9 re f',
    );
  });

  it('keeps a change to what it gave, and forgets what was only looked at', () => {
    const document = readDocument(PLAIN);
    document.dictionaryOf(document.reference(3))?.set('Rotate', 90);
    expect(document.dictionaryOf(document.reference(3))?.get('Rotate')).toBe(90);
    expect(document.peek(document.reference(2))).not.toBe(document.peek(document.reference(2)));
  });

  it('takes references to nothing for null', () => {
    expect(readDocument(PLAIN).resolve(readDocument(PLAIN).reference(99))).toBeNull();
  });
});

const text = PLAIN.toString('latin1');

describe('a file that cannot be read', () => {
  it.each<[string, string, string]>([
    ['is empty', 'not-a-pdf', ''],
    ['is a web page', 'not-a-pdf', '<!doctype html><p>Not found</p>'],
    ['is encrypted', 'encrypted', text.replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R')],
    ['was cut', 'truncated', text.slice(0, -40)],
    ['was cut inside a revision', 'truncated', `${text}${'x'.repeat(3000)}`],
    ['has no start of its table', 'corrupt-references', text.replace('startxref', 'startxxxx')],
    ['has a table elsewhere', 'corrupt-references', text.replace(/startxref\n\d+/, 'startxref\n20')],
    ['has a table behind its end', 'corrupt-references', text.replace(/startxref\n\d+/, 'startxref\n99999')],
    ['has a table that ends too early', 'corrupt-references', text.replace('xref\n0 5', 'xref\n0 9')],
    ['has a table without end', 'corrupt-references', text.replace('xref\n0 5', 'xref\n0 99999999')],
    ['has a wrong place in its table', 'corrupt-references', text.replace('0000000009', '0000000011')],
    ['has no catalogue', 'missing-object', text.replace('/Root 1 0 R', '/Root 9 0 R')],
    ['has no page tree', 'missing-object', text.replace('/Pages 2 0 R', '/Pages 9 0 R')],
    ['has no pages', 'missing-object', text.replace('[3 0 R]', '[     ]')],
    ['has a page tree in a circle', 'nested-too-deep', text.replace('[3 0 R]', '[2 0 R]')],
    ['has a wrong length', 'corrupt-object', text.replace('/Length 12', '/Length 10')],
    ['has a length beyond its end', 'corrupt-object', text.replace('/Length 12', '/Length 9e')],
    ['has an object without end', 'corrupt-object', text.replace('842]>>', '842]  ')],
    [
      'leads to itself',
      'nested-too-deep',
      makePlainPdf({ objects: [CATALOGUE, PAGE_TREE, PAGE, CONTENT.replace('12', '4 0 R')] }).toString('latin1'),
    ],
  ])('%s: %s', (_, code, file) => {
    expect(() => readAll(Buffer.from(file, 'latin1'))).toThrow(expect.objectContaining({ code }));
  });

  it('says what happened and what to do', () => {
    expect(() => readDocument(Buffer.from(text.slice(0, -40), 'latin1'))).toThrow(
      expect.objectContaining({
        message: 'The PDF is not complete: its end is missing.',
        todo: 'Copy or download it again, since part of it was lost on the way.',
      }),
    );
  });

  it('is a fault or a document, whatever its bytes', () => {
    const sources = [PLAIN, makePackedPdf(false), makePackedPdf(true), Buffer.from(writeDocument(readDocument(PLAIN)))];
    const change = fc.record({
      at: fc.nat({ max: 1200 }),
      removed: fc.nat({ max: 8 }),
      added: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc.constantFrom('<<', '[', '(', '9', '0 R', ' obj', '/Length ', '-').map((word) => Buffer.from(word)),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 6 }), (source, changes) => {
        let bytes = source;
        for (const { at, removed, added } of changes) {
          const place = at % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + removed)]);
        }
        expect(endsWell(() => readAll(bytes))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes, Buffer.from('\nstartxref\n9\n%%EOF')]);
        expect(endsWell(() => readAll(file))).toBe(true);
      }),
    );
  });
});

/** Whether it ends, with a fault or without one. */
function endsWell(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof PdfFault) return true;
    throw error;
  }
}
