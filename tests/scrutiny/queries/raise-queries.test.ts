import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/scrutiny/queries/raise-queries.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { raiseAll, updated } from './sample-queries.ts';

describe('the rules', () => {
  test('have names of their own, in words joined by hyphens', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('ask in one sentence', () => {
    expect(RULES.map(({ ask }) => ask).filter((ask) => !/^[A-Z].*[.?]$/.test(ask))).toEqual([]);
  });

  test('come with the contradictions that members read first', () => {
    const queries = raiseAll([
      { reference: '4.1', owner: null, dates: datesOf({ original: '31 March 2026' }) },
      { reference: '4.2', lifecycle: 'reported-complete', updates: updated('We will be exploring options.') },
    ]);
    expect(queries[0]).toMatchObject({ rule: 'complete-but-open-words', key: 'fleet-4-2' });
    expect(queries.map(({ rule }) => rule)).toContain('no-owner');
  });

  test('find nothing in a register that is in order', () => {
    const dates = datesOf({ original: '31 March 2026' });
    const updates = updated('The plan was approved by the board.', 'October to December 2025');
    const rows = ['4.1', '4.2', '4.3'].map((reference, index) => ({
      reference,
      title: ['Vehicle checks', 'Fuel cards', 'Spare parts'][index] ?? null,
      owner: 'Head of fleet',
      dates,
      updates: [{ period: 'October to December 2025', text: `${['Checks', 'Cards', 'Parts'][index]} were reviewed.` }],
    }));
    expect(raiseAll([...rows, { reference: '4.4', owner: 'Head of fleet', dates, updates }])).toEqual([]);
    expect(raiseAll([])).toEqual([]);
  });
});
