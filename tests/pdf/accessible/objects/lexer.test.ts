import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer, PdfKeyword } from '../../../../src/pdf/accessible/objects/lexer.ts';
import { createDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { PdfFault } from '../../../../src/pdf/accessible/objects/pdf-fault.ts';
import { name, PdfReference, PdfString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { serialiseValue } from '../../../../src/pdf/accessible/objects/serialise-value.ts';
import { anyValue, normaliseBytes } from './any-values.ts';

const document = createDocument();

function read(text: string): unknown {
  return new Lexer(Buffer.from(text, 'latin1'), 0, (number) => document.reference(number)).readValue();
}

function readString(text: string): string {
  const value = read(text);
  if (!(value instanceof PdfString)) throw new Error('no string');
  return Buffer.from(value.bytes).toString('latin1');
}

describe('reading values', () => {
  it.each([
    ['12', 12],
    ['-.5', -0.5],
    ['+4.', 4],
    ['-0', 0],
    ['.23999999', 0.23999999],
    ['1234567.89012345678', Number('1234567.89012345678')],
    ['%note\r 7', 7],
    ['true', true],
    ['null', null],
    ['/A#20B', name('A B')],
    ['/', name('')],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toStrictEqual(expected);
  });

  it.each([
    ['(a(b)c)', 'a(b)c'],
    [String.raw`(\(\)\\)`, '()\\'],
    [String.raw`(\n\r\t\b\f\q)`, '\n\r\t\b\fq'],
    [String.raw`(\101\60\7x)`, 'A0\x07x'],
    ['(one\\\r\ntwo)', 'onetwo'],
    ['(one\r\ntwo\rthree)', 'one\ntwo\nthree'],
    ['<48 65 6C6c6F>', 'Hello'],
    ['<487>', 'Hp'],
    ['<>', ''],
  ])('reads the string %s', (text, expected) => {
    expect(readString(text)).toBe(expected);
  });

  it('tells references from numbers', () => {
    expect(read('[1 0 R 2 3]')).toStrictEqual([document.reference(1), 2, 3]);
    expect(read('<</A 1 0 R/B 2/C[3 0 R]>>')).toStrictEqual(
      new Map<string, unknown>([
        ['A', document.reference(1)],
        ['B', 2],
        ['C', [document.reference(3)]],
      ]),
    );
    expect(read('5 0 R')).toBeInstanceOf(PdfReference);
    expect(read('5 0 obj')).toBe(5);
  });

  it.each(['', ')', '[1 2', '<</A 1', '<</A>>', '<<1 2>>', '(open', '<41', '[1 2 >>', '[R]', `1${'0'.repeat(400)}`])(
    'says that %j is damaged',
    (text) => {
      expect(() => read(text)).toThrow(PdfFault);
    },
  );

  it('stops at brackets without end', () => {
    expect(() => read('['.repeat(100_000))).toThrow(expect.objectContaining({ code: 'nested-too-deep' }));
  });

  it('reads operators of a page', () => {
    const lexer = new Lexer(Buffer.from("1 0 0 rg/F4 12 Tf[(A)-20<0041>]TJ T* '"));
    const tokens: unknown[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) tokens.push(token);
    expect(tokens.filter((token) => token instanceof PdfKeyword).map((keyword) => keyword.value)).toStrictEqual([
      'rg',
      'Tf',
      'TJ',
      'T*',
      "'",
    ]);
    expect(tokens.length).toBe(11);
  });
});

describe('writing values', () => {
  it('reads back equal whatever is written', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const written = serialiseValue(value, () => 0);
        const again = new Lexer(Buffer.from(written, 'latin1')).readValue();
        expect(normaliseBytes(again)).toStrictEqual(normaliseBytes(value));
        expect(serialiseValue(again, () => 0)).toBe(written);
      }),
    );
  });

  it('escapes what would end a name', () => {
    const awkward = ['A#20', 'A B', 'a/b', '(x)', '\xe9', ''];
    const written = serialiseValue(awkward.map(name), () => 0);
    expect(written).toBe('[/A#2320 /A#20B /a#2fb /#28x#29 /#e9 /]');
    expect(read(written)).toStrictEqual(awkward.map(name));
  });

  it('writes numbers without exponents', () => {
    const write = (value: number): string => serialiseValue(value, () => 0);
    expect([1e-7, -1.5e-10, 1e21, 1e-40, -0, 0.1].map(write)).toStrictEqual([
      '0.0000001',
      '-0.00000000015',
      '1000000000000000000000',
      '0',
      '0',
      '0.1',
    ]);
    expect(() => write(Number.NaN)).toThrow(PdfFault);
    expect(() => write(Infinity)).toThrow(PdfFault);
  });
});
