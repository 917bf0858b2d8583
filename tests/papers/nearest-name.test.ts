import { expect, test } from 'vitest';
import { findNearestName } from '../../src/papers/nearest-name.ts';

const NAMES = ['figures.open', 'figures.overdue', 'figures.proposedClosed', 'meeting.date'];

test.each([
  ['figures.opne', 'figures.open'],
  ['Figures.Open', 'figures.open'],
  ['figures.proposed_closed', 'figures.proposedClosed'],
  ['figure.overdu', 'figures.overdue'],
  ['meeting.data', 'meeting.date'],
  ['weather', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('%j suggests %j', (written, name) => {
  expect(findNearestName(written, NAMES)).toBe(name);
});
