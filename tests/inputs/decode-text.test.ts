import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { decodeText } from '../../src/inputs/decode-text.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const codes = (bytes: Uint8Array) => decodeText(bytes, 'a.csv').problems.map(({ code, line }) => [code, line]);
const read = (bytes: Uint8Array) => decodeText(bytes, 'a.csv').value;

describe('encodings', () => {
  const text = 'Ref,Cost\r\n4.2,“£500” – naïve';

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with BOM', utf8(`\uFEFF${text}`)],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: false })],
  ])('reads %s with quotation marks, pound sign and dash', (encoding, bytes) => {
    expect(decodeText(bytes, 'a.csv')).toEqual({ value: { text, encoding }, problems: [] });
  });

  it('reads the curly quotation marks of Windows-1252, which are controls in Latin-1', () => {
    expect(read(Uint8Array.from([0x93, 0x80, 0x94, 0x85]))?.text).toBe('“€”…');
  });

  it('reads an empty file as empty text', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8' });
  });

  it('reads bytes that stand in the middle of a larger buffer', () => {
    expect(read(Buffer.from('xxx\u00a3xxx', 'latin1').subarray(3, 4))?.text).toBe('£');
  });

  it('names a letter that Windows-1252 does not have', () => {
    expect(codes(Uint8Array.from([0x61, 0x0a, 0xa3, 0x81]))).toEqual([['damaged-character', 2]]);
  });

  it('names the line of a letter that was damaged before the export', () => {
    expect(codes(utf8('a\r\nb\r\nc\uFFFD'))).toEqual([['damaged-character', 3]]);
  });

  it('does not read broken UTF-8 behind a byte order mark as something else', () => {
    expect(codes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]))).toEqual([['damaged-character', 1]]);
  });

  it('says that UTF-16 ends in the middle of a letter', () => {
    expect(codes(Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x62])).map(([code]) => code)).toContain('cut-off-file');
  });

  it.each(['donâ€™t', 'Â£500', 'naÃ¯ve'])('warns of text that was encoded twice: %s', (text) => {
    expect(decodeText(utf8(`fine\n${text}`), 'a.csv').problems).toMatchObject([
      { code: 'mixed-encoding', severity: 'warning', line: 2 },
    ]);
  });

  it('does not warn of real accents', () => {
    expect(codes(utf8('São Paulo, Âme, Zoë'))).toEqual([]);
  });

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an old Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['a PDF', [...utf8('%PDF-1.7')]],
  ])('says what a file is that is no text: %s', (name, bytes) => {
    const { value, problems } = decodeText(Uint8Array.from(bytes), 'a.csv');
    expect(value).toBeNull();
    expect(problems[0]?.message).toContain(name);
  });
});

describe('characters that nobody can see', () => {
  it.each([
    ['zero-width space', 'Fle\u200Bet', 'Fleet'],
    ['soft hyphen', 'main\u00ADtenance', 'maintenance'],
    ['byte order mark in the middle', 'a\uFEFFb', 'ab'],
    ['direction marks', '\u200E31/03/2024\u200F', '31/03/2024'],
    ['C1 control', 'a\u0081b', 'ab'],
    ['tag characters', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['joiner outside an emoji', 'a\u200Db', 'ab'],
    ['line separator', 'a\u2028b\u000Bc', 'a b c'],
    ['decomposed accent', 'Zoe\u0308', 'Zo\u00EB'],
    ['ligature', '\uFB01nance o\uFB00ice', 'finance office'],
  ])('removes or composes without a word: %s', (_name, written, expected) => {
    expect(decodeText(utf8(written), 'a.csv')).toMatchObject({ value: { text: expected }, problems: [] });
  });

  it.each(['👩‍🚒', '🏳️‍🌈', '👩🏽‍🚒'])('keeps the joiner in %s', (emoji) => {
    expect(read(utf8(emoji))?.text).toBe(emoji);
  });

  it('does not turn fractions and superscripts into other characters', () => {
    expect(read(utf8('½ m², No ①'))?.text).toBe('½ m², No ①');
  });

  it.each(['\u202E', '\u202A', '\u2066', '\u2069'])('names the line of a direction control (%j)', (control) => {
    const { value, problems } = decodeText(utf8(`a\r\nb\rc\n d${control}e`), 'a.csv');
    expect(problems).toMatchObject([{ code: 'text-direction-control', severity: 'error', line: 4 }]);
    expect(problems[0]?.message).toContain('U+20');
    expect(value?.text).toBe('a\r\nb\rc\n de');
  });

  it('removes NUL and other controls and warns, but keeps tabs and line ends', () => {
    const { value, problems } = decodeText(utf8('a\u0000\tb\r\nc\u0007'), 'a.csv');
    expect(value?.text).toBe('a\tb\r\nc');
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['control-character', 'warning', 1],
      ['control-character', 'warning', 2],
    ]);
  });

  it('reports heaps of accents and leaves eight', () => {
    const { value, problems } = decodeText(utf8(`x${'\u0316'.repeat(2_000_000)}`), 'a.csv');
    expect(problems.map(({ code }) => code)).toEqual(['stacked-marks']);
    expect(value?.text).toHaveLength(9);
  });

  it('reports a hostile file in few words and in reasonable time', () => {
    expect(decodeText(utf8('\u202E\n'.repeat(200_000)), 'a.csv').problems).toHaveLength(20);
  });

  it('puts the sign for a lost letter where half of one stands', () => {
    const { value, problems } = decodeText(Uint8Array.from([0, 1, 0xd8, 1]), 'a.csv');
    expect(problems.map(({ code }) => code)).toContain('damaged-character');
    expect(value?.text).toBe('\uFFFD');
  });

  it('never leaves a hidden character, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = read(bytes)?.text ?? '';
        // Arabic and Syriac number signs are format characters that can be seen.
        const visible = text.replaceAll(/[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/gu, '');
        expect(visible).not.toMatch(/[^\P{C}\t\n\r\u200D\p{Co}\p{Cn}]/u);
      }),
    );
  });
});
