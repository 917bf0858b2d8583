import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameText, normaliseText, quoteFirstDifference } from '../../../src/scrutiny/history/same-text.ts';

describe('two texts', () => {
  test.each([
    ['Check it, daily.', 'check  it\ndaily'],
    ['Don’t re-open', "don't re open"],
    ['(Check) it', 'Check it'],
    ['ﬁre', 'fire'],
    ['cafe\u0301', 'CAFÉ'],
    ['', ' – '],
  ])('say the same: %j and %j', (one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  test.each([
    ['£10.5m', '£105m'],
    ['check it', 'checkit'],
    ['Check it daily', 'Check it'],
    ['naïve', 'naive'],
    ['日本', '日木'],
    ['a', ''],
  ])('do not: %j and %j', (one, other) => {
    expect(isSameText(one, other)).toBe(false);
  });

  test('are compared as both are normalised, by the short way too', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '1', ' ', '.', '-', '’', "'", 'é', '–', '\u0301', '\u200B'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isSameText(one, other)).toBe(normaliseText(one) === normaliseText(other));
      }),
      { numRuns: 2000 },
    );
  });

  test('are quoted from where they part, as they are written', () => {
    expect(quoteFirstDifference('Check (each) Vehicle,  daily', 'check each van')).toEqual(['Vehicle, daily', 'van']);
  });
});
