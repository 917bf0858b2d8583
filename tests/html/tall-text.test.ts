import { describe, expect, test } from 'vitest';
import { isTallText } from '../../src/html/tall-text.ts';

describe('a row of a table', () => {
  test('stays whole while its text is short, and may be split from a third of a page on', () => {
    expect(isTallText('', 45)).toBe(false);
    expect(isTallText('Two words.', 45)).toBe(false);
    expect(isTallText('x'.repeat(45 * 11), 45)).toBe(false);
    expect(isTallText('x'.repeat(45 * 13), 45)).toBe(true);
  });

  test('is tall also by many short lines', () => {
    expect(isTallText('• a step\n'.repeat(9), 45)).toBe(true);
    expect(isTallText('• a step\n'.repeat(4), 45)).toBe(false);
  });

  test('is taller in a narrow column', () => {
    const text = 'word '.repeat(80);
    expect([isTallText(text, 60), isTallText(text, 30)]).toEqual([false, true]);
  });
});
