import { expect, test } from 'vitest';
import type { Block } from '../../src/papers/page-model.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { blockOf, notesOf, rowsOf, tableOf } from './read-table.ts';
import { datesOf, deadlineOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const REGISTER = {
  reports: [
    sampleReport({ key: 'stores', title: 'Stores', date: deadlineOf('May 2025') }),
    sampleReport({ key: 'fleet', title: 'Fleet', date: deadlineOf('March 2025') }),
  ],
  recommendations: [
    sampleRecommendation({ reference: '1', dates: datesOf({ original: '1 January 2026' }) }),
    sampleRecommendation({ reference: '2', lifecycle: 'reported-complete' }),
    sampleRecommendation({ reportKey: 'stores', reference: '1', dates: datesOf({ original: '1 May 2026' }) }),
  ],
};

function keysOf(block: Block): string[] {
  if (block.kind === 'key')
    return block.key.lists.flatMap(({ entries }) => entries.map(({ status }) => status?.word ?? ''));
  return block.kind === 'blocks' ? block.blocks.flatMap(keysOf) : [];
}

test('the audits stand in the order of the paper, under the states that occur', () => {
  const table = tableOf('summary-by-track', sampleContext({ register: REGISTER }));
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Audit',
    'Complete',
    'On track',
    'Off track',
    'Total',
    'Page',
  ]);
  expect(rowsOf({ ...table, rows: table.rows.slice(0, 2) })).toEqual([
    ['Fleet', '1', '0', '1', '2'],
    ['Stores', '0', '1', '0', '1'],
  ]);
  expect(
    table.rows
      .at(-1)
      ?.cells.slice(0, 4)
      .map(({ text }) => text),
  ).toEqual(['1', '1', '1', '3']);
  expect(table.reconciled).toBe('Reconciled: 3 recommendations = 1 complete + 1 on track + 1 off track.');
  expect(table.rows[0]?.cells[2]?.keys).toEqual(['fleet-1']);
});

test('the rules stand below it, all of them in the order in which they are tried, unless the layout has them in its key', () => {
  const all = ['Not pursued', 'Complete', 'Off track', 'No date', 'On track'];
  expect(keysOf(blockOf('summary-by-track', sampleContext({ register: REGISTER })))).toEqual(all);
  expect(
    keysOf(
      blockOf('summary-by-track', sampleContext({ register: REGISTER, settings: { layout: 'hmicfrs-action-plan' } })),
    ),
  ).toEqual(all);
  const improvement = sampleContext({ register: REGISTER, settings: { layout: 'audit-improvement-plan' } });
  expect(keysOf(blockOf('summary-by-track', improvement))).toEqual([]);
});

test('a paper that prints its audits nowhere leads to none of them', () => {
  const plan = sampleContext({ register: REGISTER, settings: { layout: 'hmicfrs-action-plan' } });
  const table = tableOf('summary-by-track', plan);
  expect(table.columns.some(({ label }) => label === 'Page')).toBe(false);
  expect(table.rows.every(({ header }) => header.linkTo === null)).toBe(true);
});

test('two audits of one title are told apart by their dates', () => {
  const reports = REGISTER.reports.map((report) => ({ ...report, title: 'Fleet' }));
  expect(notesOf(tableOf('summary-by-track', sampleContext({ register: { ...REGISTER, reports } })))).toEqual([
    'March 2025',
    'May 2025',
  ]);
  expect(notesOf(tableOf('summary-by-track', sampleContext({ register: REGISTER })))).toEqual([]);
});

test('what is not pursued or without a date has a column of its own where it occurs', () => {
  const more: Partial<Recommendation>[] = [
    { reference: '3', lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' },
    { reference: '4' },
  ];
  const register = { ...REGISTER, recommendations: [...REGISTER.recommendations, ...more.map(sampleRecommendation)] };
  expect(tableOf('summary-by-track', sampleContext({ register })).reconciled).toBe(
    'Reconciled: 5 recommendations = 1 complete + 1 on track + 1 off track + 1 no date + 1 not pursued.',
  );
});

test('a paper without rows has nothing to add up', () => {
  const empty = sampleContext({ register: { reports: [], recommendations: [] } });
  expect(tableOf('summary-by-track', empty).reconciled).toBe('Reconciled: 0 recommendations.');
});
