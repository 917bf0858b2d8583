import { expect, test } from 'vitest';
import { listEditions, nameOfPdf } from '../../src/papers/edition.ts';

test('a build prints the standard edition, and the large print behind it only where it is asked for', () => {
  expect(listEditions(false)).toEqual(['standard']);
  expect(listEditions(true)).toEqual(['standard', 'large-print']);
});

test('the large print lies beside the PDF under its name', () => {
  expect(nameOfPdf('01-tracker', 'standard')).toBe('01-tracker.pdf');
  expect(nameOfPdf('01-tracker', 'large-print')).toBe('01-tracker-large-print.pdf');
});
