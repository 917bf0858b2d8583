import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dictionary,
  isName,
  name,
  PdfString,
  readText,
  textString,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';

const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

describe('texts in a PDF', () => {
  it('come back as they were given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(textString(text))).toBe(text);
      }),
    );
  });

  it('are plain for ASCII and UTF-16 for all else', () => {
    expect(Buffer.from(textString('Plan').bytes).toString('latin1')).toBe('Plan');
    expect(Buffer.from(textString('ŵ').bytes).toString('hex')).toBe('feff0175');
  });

  it('are read in the encodings of other programs', () => {
    const read = (hex: string): string | null => readText(new PdfString(Buffer.from(hex, 'hex')));
    expect(read('efbbbfc5b5')).toBe('ŵ');
    expect(read('80a09be9')).toBe('•€łé');
    expect(read('feff004')).toBe('');
    expect(readText(name('Plan'))).toBeNull();
    expect(readText(undefined)).toBeNull();
  });
});

describe('names and dictionaries', () => {
  it('are one object for one name', () => {
    expect(name('Type')).toBe(name('Type'));
    expect(isName(name('Type'), 'Type')).toBe(true);
    expect(isName(textString('Type'), 'Type')).toBe(false);
  });

  it('leave out what is undefined', () => {
    expect([...dictionary({ A: 1, B: undefined, C: null }).keys()]).toStrictEqual(['A', 'C']);
  });
});
