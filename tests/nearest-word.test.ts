import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { findNearest } from '../src/nearest-word.ts';

const HEADINGS = ['Audit title', 'Recommendation Reference', 'Management response', 'Target date', 'Status'];

it.each([
  ['Audit titel', 'Audit title'],
  ['audit-title', 'Audit title'],
  ['Managment Responce', 'Management response'],
  ['Recommendation ref number', 'Recommendation Reference'],
  ['Tagret date', 'Target date'],
  ['Current status', 'Status'],
])('suggests for %j the heading %j', (written, expected) => {
  expect(findNearest(written, HEADINGS)).toBe(expected);
});

it.each(['Budget', 'x', '', 'Colour of the van'])('suggests nothing for %j', (written) => {
  expect(findNearest(written, HEADINGS)).toBeNull();
});

it('prefers the nearer of two', () => {
  expect(findNearest('Target dat', ['Target data', 'Target day', 'Target date'])).toBe('Target data');
  expect(findNearest('Staus', ['State', 'Status'])).toBe('Status');
});

it('always finds a word that is there, and ends on long texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
      expect(findNearest(words[0] ?? '', words)).not.toBeNull();
    }),
  );
  expect(findNearest('a'.repeat(40_000), ['b'.repeat(40_000)])).toBeNull();
});
