import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countLines,
  cutToLines,
  firstSentence,
  measureText,
  plainWords,
  TABLE_TYPE,
  TITLE_TYPE,
} from '../../src/papers/summary-lines.ts';

describe('the lines that a text takes', () => {
  test('are counted from the widths of its letters, so that capitals take more room than small letters', () => {
    expect(measureText('iiii', TABLE_TYPE)).toBeLessThan(measureText('WWWW', TABLE_TYPE) / 3);
    expect(measureText('Fleet', TABLE_TYPE)).toBeCloseTo(24, -1);
    expect(measureText('Fleet', TITLE_TYPE)).toBeGreaterThan(2 * measureText('Fleet', TABLE_TYPE));
  });

  test('break between words and inside a word that is wider than its column', () => {
    expect(countLines('', 100)).toBe(1);
    expect(countLines('one two', 100)).toBe(1);
    expect(countLines('one two three four five six', 60)).toBe(3);
    expect(countLines('m'.repeat(40), 100)).toBeGreaterThanOrEqual(4);
    // A date that is held together goes to the next line as a whole.
    expect(countLines('Extend to 30\u00A0September\u00A02026', 105)).toBe(2);
  });
});

describe('a text that is too long for its lines', () => {
  test('ends with a whole sentence where that fills half of them', () => {
    expect(cutToLines('Cash is kept in a drawer overnight. Nobody counts it in the morning.', 187, 1)).toBe(
      'Cash is kept in a drawer overnight.',
    );
  });

  test('ends with a whole word and an ellipsis otherwise', () => {
    expect(cutToLines('Cash that is seized at night is kept in a drawer, which anybody may open', 187, 1)).toBe(
      'Cash that is seized at night is kept in…',
    );
  });

  test('is left as it is where it fits', () => {
    expect(cutToLines('Cash  is kept\nin a drawer', 187, 1)).toBe('Cash is kept in a drawer');
  });

  test('always fits afterwards, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, lines) => {
          expect(countLines(cutToLines(text, width, lines), width)).toBeLessThanOrEqual(lines);
        },
      ),
    );
  });
});

test('a cell is said without its Markdown', () => {
  expect(plainWords('## Risk\n\n- **Cash** may be [lost](https://example.org)\n- `twice`')).toBe(
    'Risk Cash may be lost twice',
  );
  expect(plainWords('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a b 1 2');
});

test('the first sentence ends at a full stop before a capital', () => {
  expect(firstSentence('Version 2.1 of the policy is old. It names no owner.')).toBe(
    'Version 2.1 of the policy is old.',
  );
  expect(firstSentence('No stop at all')).toBe('No stop at all');
});
