import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertColumnsReconcile,
  count,
  makeCountTable,
  makeFigure,
  type Count,
  type CountTable,
} from '../../src/scrutiny/figure.ts';
import { anyRegister } from '../papers/any-register.ts';
import { anyFactsOf, factsWithHistory, PRIORITIES } from './sample-facts.ts';

const COLUMNS = [
  { key: 'all', label: 'All', holds: () => true },
  {
    key: 'owned',
    label: 'Owned',
    holds: ({ recommendation }: { recommendation: { owner: string | null } }) => recommendation.owner !== null,
  },
] as const;

const FACTS = factsWithHistory([
  { recommendation: { reference: '1', priority: { word: 'Fundamental', level: 1 }, owner: 'Head of fleet' } },
  { recommendation: { reference: '2', owner: 'Head of fleet' } },
  { recommendation: { reference: '3' } },
]);

function countsOf(table: CountTable): number[][] {
  return table.rows.map(({ counts }) => counts.map(({ value }) => value));
}

describe('a table of counts that overlap', () => {
  test('holds each row under every column that is true of it', () => {
    const table = makeCountTable('sample', FACTS, PRIORITIES, COLUMNS);
    expect(countsOf(table)).toEqual([
      [1, 1],
      [2, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(table.totals).toEqual([
      { value: 3, keys: ['fleet-1', 'fleet-2', 'fleet-3'] },
      { value: 2, keys: ['fleet-1', 'fleet-2'] },
    ]);
    expect(table.columns).toEqual([
      { key: 'all', label: 'All' },
      { key: 'owned', label: 'Owned' },
    ]);
  });

  test('adds up for any register', () => {
    fc.assert(
      fc.property(
        anyRegister.chain((register) => anyFactsOf(register, null)),
        (facts) => {
          const table = makeCountTable('sample', facts, PRIORITIES, COLUMNS);
          expect(table.totals[0]).toEqual(count(facts));
          for (const [index, total] of table.totals.entries()) {
            const keys = table.rows.flatMap(({ counts }) => counts[index]?.keys ?? []);
            expect(keys.toSorted()).toEqual(total.keys.toSorted());
            expect(total.value).toBe(total.keys.length);
          }
        },
      ),
    );
  });

  test('is refused where a row of the register belongs to no row of the table', () => {
    const axis = { ...PRIORITIES, groups: PRIORITIES.groups.slice(1) };
    expect(() => makeCountTable('sample', FACTS, axis, COLUMNS)).toThrow(/column "All" holds 2 .* total is 3/);
    expect(() => makeFigure('sample', FACTS, axis, PRIORITIES)).toThrow(/does not reconcile/);
  });

  test('is refused where two of its rows hold the same', () => {
    const axis = { ...PRIORITIES, groups: [...PRIORITIES.groups, { key: '1', label: 'Again' }] };
    expect(() => makeCountTable('sample', FACTS, axis, COLUMNS)).toThrow(/column "All" holds 4 .* total is 3/);
    expect(() => makeFigure('sample', FACTS, axis, PRIORITIES)).toThrow(/does not reconcile/);
  });

  const damages: readonly (readonly [string, (total: Count) => Count])[] = [
    ['a wrong total', ({ value, keys }) => ({ value: value + 1, keys })],
    ['a key from nowhere', ({ value, keys }) => ({ value, keys: ['nowhere', ...keys.slice(1)] })],
    ['one key twice in place of another', ({ value, keys }) => ({ value, keys: keys.map(() => keys[0] ?? '') })],
    ['one key that stands twice', ({ value, keys }) => ({ value: value + 1, keys: [...keys, keys[0] ?? ''] })],
    ['a key that is missing', ({ value, keys }) => ({ value: value - 1, keys: keys.slice(1) })],
  ];

  test.each(damages)('is refused with %s', (_, damage) => {
    const table = makeCountTable('sample', FACTS, PRIORITIES, COLUMNS);
    const [first, ...others] = table.totals;
    if (first === undefined) throw new Error('There is no total');
    expect(() => assertColumnsReconcile(table)).not.toThrow();
    expect(() => assertColumnsReconcile({ ...table, totals: [damage(first), ...others] })).toThrow(/"All"/);
  });

  test('is refused without a total, or with a row that is too short', () => {
    const table = makeCountTable('sample', FACTS, PRIORITIES, COLUMNS);
    expect(() => assertColumnsReconcile({ ...table, totals: table.totals.slice(0, 1) })).toThrow(
      /no total for "Owned"/,
    );
    const rows = table.rows.map((row) => ({ ...row, counts: row.counts.slice(0, 1) }));
    expect(() => assertColumnsReconcile({ ...table, rows })).toThrow(/no total for "Owned"/);
  });
});
