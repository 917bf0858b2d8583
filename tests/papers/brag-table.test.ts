import { expect, test } from 'vitest';
import { blockOf, rowsOf, tableOf } from './read-table.ts';
import { datesOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const CONTEXT = sampleContext({
  register: {
    reports: [sampleReport()],
    recommendations: [
      sampleRecommendation({ reference: '1', dates: datesOf({ original: '1 January 2026' }) }),
      sampleRecommendation({ reference: '2', lifecycle: 'reported-complete' }),
    ],
  },
});

test('the letters are counted by priority, each with its word, and add up', () => {
  const table = tableOf('summary-by-brag', CONTEXT);
  expect(table.columns.map(({ label }) => label).slice(1)).toEqual(['B: Complete', 'R: Overdue', 'Total']);
  expect(rowsOf(table).at(-1)).toEqual(['Total', '1', '1', '2']);
  expect(table.reconciled).toBe('Reconciled: 2 recommendations = 1 complete + 1 overdue.');
  expect(table.rows.at(-1)?.cells[1]?.keys).toEqual(['fleet-1']);
});

test('the key holds all rules in the order in which they are tried, with letter, word and shape', () => {
  const block = blockOf('summary-by-brag', CONTEXT);
  const [, key] = block.kind === 'blocks' ? block.blocks : [];
  const entries = key?.kind === 'key' ? (key.key.lists[0]?.entries ?? []) : [];
  expect(entries.map(({ status }) => status)).toEqual([
    { shape: 'not-pursued', word: 'Grey: Not pursued' },
    { shape: 'complete', word: 'B: Complete' },
    { shape: 'overdue', word: 'R: Overdue' },
    { shape: 'at-risk', word: 'A: At risk' },
    { shape: 'on-track', word: 'G: On track' },
  ]);
  expect(entries.every(({ meaning }) => meaning.endsWith('.'))).toBe(true);
});

test('a paper without rows has nothing to add up', () => {
  const empty = sampleContext({ register: { reports: [], recommendations: [] } });
  expect(tableOf('summary-by-brag', empty).reconciled).toBe('Reconciled: 0 recommendations.');
});
