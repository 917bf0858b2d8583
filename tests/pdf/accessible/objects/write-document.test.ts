import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument, type PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { PdfFault } from '../../../../src/pdf/accessible/objects/pdf-fault.ts';
import {
  dictionary,
  name,
  PdfStream,
  textString,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { readDocument } from '../../../../src/pdf/accessible/objects/read-document.ts';
import { writeDocument } from '../../../../src/pdf/accessible/objects/write-document.ts';
import { anyValue, normaliseBytes } from './any-values.ts';

function makeDocument(entries: Record<string, PdfValue>, document = createDocument()): PdfDocument {
  document.trailer.set('Root', document.add(dictionary({ Type: name('Catalog'), ...entries })));
  return document;
}

function readBack(document: PdfDocument, hasObjectStreams = true): PdfDocument {
  return readDocument(writeDocument(document, { hasObjectStreams }));
}

describe('writing a document', () => {
  it('reads back equal whatever is written, packed or plain', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 6 }), fc.boolean(), (values, isPacked) => {
        const document = createDocument();
        const references = values.map((value) => document.add(value));
        const again = readBack(makeDocument({ Values: references }, document), isPacked);
        const read = again.listOf(again.root.get('Values')).map((value) => normaliseBytes(again.resolve(value)));
        expect(read).toStrictEqual(values.map(normaliseBytes));
      }),
    );
  });

  it('keeps streams, more objects than one stream packs, and objects that lead to each other', () => {
    const document = createDocument();
    const stream = document.addStream(dictionary({ Kind: name('Test') }), Buffer.from('content'));
    const many = Array.from({ length: 1000 }, (_, index) => document.add([index]));
    const first = document.add(null);
    const second = document.add(dictionary({ Back: first }));
    document.replace(first, dictionary({ On: second }));
    const again = readBack(makeDocument({ Stream: stream, Many: many, First: first }, document));

    const read = again.streamOf(again.root.get('Stream'));
    expect(read === null ? null : again.decode(read).toString()).toBe('content');
    expect(again.listOf(again.root.get('Many')).map((value) => again.resolve(value))).toStrictEqual(
      many.map((_, index) => [index]),
    );
    const readFirst = again.dictionaryOf(again.root.get('First'));
    expect(again.dictionaryOf(again.dictionaryOf(readFirst?.get('On'))?.get('Back'))).toBe(readFirst);
  });

  it('leaves behind what nothing leads to', () => {
    const withWaste = createDocument();
    withWaste.add(textString('waste'));
    makeDocument({ Lang: textString('en-GB') }, withWaste);
    const without = makeDocument({ Lang: textString('en-GB') });
    expect(writeDocument(withWaste)).toStrictEqual(writeDocument(without));
  });

  it('gives the same bytes for the same document under other numbers', () => {
    const build = (waste: number): Uint8Array => {
      const document = createDocument();
      for (let index = 0; index < waste; index += 1) document.add(null);
      const kids = ['a', 'b', 'c'].map((text) => document.add(dictionary({ T: textString(text) })));
      document.trailer.set('Info', document.add(dictionary({ Title: textString('Plan') })));
      return writeDocument(makeDocument({ Kids: kids }, document));
    };
    expect(build(7)).toStrictEqual(build(0));
    expect(writeDocument(readDocument(build(0)))).toStrictEqual(build(0));
  });

  it('names the file by its content', () => {
    const idOf = (text: string): unknown =>
      normaliseBytes(readBack(makeDocument({ T: textString(text) })).trailer.get('ID') ?? null);
    expect(idOf('one')).toStrictEqual(idOf('one'));
    expect(idOf('one')).not.toStrictEqual(idOf('two'));
  });

  it('brings along objects of other documents, each once', () => {
    const other = readBack(makeDocument({ Shared: textString('shared') }));
    const document = makeDocument({});
    const root = other.trailer.get('Root') ?? null;
    document.root.set('Parts', [root, root]);
    const again = readBack(document);
    const [one, two] = again.listOf(again.root.get('Parts'));
    expect(one).toBe(two);
    expect(normaliseBytes(again.dictionaryOf(one)?.get('Shared') ?? null)).toStrictEqual({
      string: [...Buffer.from('shared')],
    });
  });

  it('carries the version that was asked for', () => {
    const start = (options?: Parameters<typeof writeDocument>[1]): string =>
      Buffer.from(writeDocument(makeDocument({}), options)).toString('latin1', 0, 8);
    expect([start(), start({ version: '2.0' })]).toStrictEqual(['%PDF-1.7', '%PDF-2.0']);
  });

  it('refuses what PDF cannot say, and values without end', () => {
    const endless: PdfValue[] = [];
    endless.push(endless);
    for (const value of [Number.NaN, name('ŵ'), [new PdfStream(new Map(), Buffer.from(''))], endless]) {
      expect(() => writeDocument(makeDocument({ Value: value }))).toThrow(PdfFault);
    }
  });
});
