import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/scrutiny/queries/query.ts';
import { cellsOf, notesOf, rowsOf, tableOf, withScrutiny } from './read-table.ts';
import { sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const CONTEXT = sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } });

function query(more: Partial<Query>): Query {
  return {
    rule: 'complete-but-open-words',
    key: 'fleet-4-1',
    sentence: 'Reported as complete, yet the text says “will be exploring”. What is left to do?',
    ask: 'Say what is left to do.',
    audience: 'paper',
    places: [],
    accepted: 'The pilot is a new piece of work.',
    ...more,
  };
}

describe('accepted queries', () => {
  test('are all listed with the reason, those too that are put to owners only', () => {
    const queries = [query({}), query({ key: null }), query({ audience: 'secretariat' }), query({ accepted: null })];
    const table = tableOf('accepted-queries', withScrutiny(CONTEXT, { queries }));
    expect(rowsOf(table).map(([first, , third]) => [first, third])).toEqual([
      ['4.1', 'The pilot is a new piece of work.'],
      ['The paper as a whole', 'The pilot is a new piece of work.'],
      ['4.1', 'The pilot is a new piece of work.'],
    ]);
    expect(notesOf(table)).toEqual(['Fleet', 'Fleet']);
    expect(cellsOf(table).flatMap(({ pageOf }) => pageOf ?? [])).toEqual(['r-fleet-4-1', 'r-fleet-4-1']);
    expect(table.reconciled).toBe('Reconciled: 3 accepted = 1 printed beside the row as well + 2 in this list only.');
  });

  test('are None where there are none', () => {
    const table = tableOf('accepted-queries', withScrutiny(CONTEXT, { queries: [query({ accepted: null })] }));
    expect(rowsOf(table)).toEqual([['None', '–', '–']]);
  });
});
