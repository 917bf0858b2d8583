import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFileName, makeSlug } from '../src/slug.ts';

describe('a name for keys, anchors and files', () => {
  test.each([
    [['Fleet management', '2018-09', '4.2'], 'fleet-management-2018-09-4-2'],
    [['R&D', null, 'Staff’s'], 'r-and-d-staffs'],
    [['Żółty Łódź café'], 'zo-ty-odz-cafe'],
    [['  --  '], 'item'],
    [['漢字'], 'item'],
    [[], 'item'],
  ])('of %j is %s', (parts, slug) => expect(makeSlug(...parts)).toBe(slug));

  test('is safe, short and stable, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 3 }), (parts) => {
        const slug = makeSlug(...parts);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(makeSlug(slug)).toBe(slug);
      }),
    );
  });

  test('of two long titles that differ in the middle only are two names', () => {
    const title = (word: string): string =>
      `${'control of stores and equipment '.repeat(2)}${word} ${'in all stations of the county '.repeat(2)}`;
    expect(makeSlug(title('north'), '4.1')).not.toBe(makeSlug(title('south'), '4.1'));
  });

  test('of a long title keeps the reference at its end', () => {
    const title = 'A very long title of an audit report that goes on and on for more than eighty characters';
    expect(makeSlug(title, '4.1')).toMatch(/-4-1$/);
    expect(makeSlug(title, '4.1')).not.toBe(makeSlug(title, '4.2'));
  });
});

describe('the name of a file', () => {
  test('is the key itself, so that links to it are kept', () => {
    expect(makeFileName('fleet-management-2018-09-4-2')).toBe('fleet-management-2018-09-4-2');
  });

  test.each(['index', 'con', 'nul', 'com1'])('is never %s, which is taken', (key) => {
    expect(makeFileName(key)).toMatch(new RegExp(`^${key}-[0-9a-f]{8}$`));
    expect(makeFileName(key)).toBe(makeFileName(key));
  });

  test('of a very long key is cut, and still its own', () => {
    const long = 'a-'.repeat(200);
    expect(makeFileName(`${long}1`).length).toBeLessThanOrEqual(120);
    expect(makeFileName(`${long}1`)).not.toBe(makeFileName(`${long}2`));
  });
});
