import { describe, expect, test } from 'vitest';
import { assertBalances, makeBridge, type Crossing } from '../../../src/scrutiny/history/make-bridge.ts';
import { bridgeOf, CLOSED, decided, follow, KEY, PROPOSED, row } from './sample-series.ts';

const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;
const HOUSEKEEPING = { word: 'Housekeeping', level: 3 } as const;
const NOT_STATED = { word: 'Not stated', level: null } as const;

function crossing(key: string, more: Partial<Crossing> = {}): Crossing {
  return {
    key,
    priority: FUNDAMENTAL,
    isBroughtForward: true,
    isNew: false,
    isReopened: false,
    isClosed: false,
    isCarriedForward: true,
    ...more,
  };
}

describe('the bridge', () => {
  test('has a row for each priority, the most serious first, and balances in each', () => {
    const { last } = follow(
      {
        rows: [
          row({ reference: '1', priority: NOT_STATED }),
          row({ reference: '2', priority: HOUSEKEEPING, ...PROPOSED }),
          row({ reference: '3', priority: FUNDAMENTAL }),
          row({ reference: '4', priority: FUNDAMENTAL, ...CLOSED }),
        ],
        decisions: [decided('closure-agreed', { key: 'fleet-2' })],
      },
      {
        rows: [
          row({ reference: '1', priority: NOT_STATED }),
          row({ reference: '3', priority: FUNDAMENTAL }),
          row({ reference: '4', priority: FUNDAMENTAL }),
          row({ reference: '5', priority: HOUSEKEEPING, ...PROPOSED }),
        ],
      },
    );
    const { bridge } = last.movement ?? {};
    expect(bridge?.columns.map(({ label }) => label)).toEqual([
      'Brought forward',
      'New',
      'Reopened',
      'Closed',
      'Carried forward',
    ]);
    expect(bridge?.rows.map(({ key, label, counts }) => [key, label, ...counts.map(({ value }) => value)])).toEqual([
      ['1-Fundamental', 'Fundamental', 1, 0, 1, 0, 2],
      ['3-Housekeeping', 'Housekeeping', 1, 1, 0, 1, 1],
      ['9-Not stated', 'Not stated', 1, 0, 0, 0, 1],
    ]);
    expect(bridgeOf(last)).toBe('3 + 1 + 1 - 1 = 4');
    expect(bridge?.totals[4]?.keys).toEqual(['fleet-1', 'fleet-3', 'fleet-4', 'fleet-5']);
  });

  test('counts a row under the priority that it has now, in every column', () => {
    const { last } = follow({ rows: [row({ priority: FUNDAMENTAL })] }, { rows: [row({ priority: HOUSEKEEPING })] });
    expect(last.movement?.bridge.rows.map(({ label, counts }) => [label, counts[0]?.keys, counts[4]?.keys])).toEqual([
      ['Housekeeping', [KEY], [KEY]],
    ]);
  });

  test.each<[string, Crossing[]]>([
    ['a row that is closed and carried forward', [crossing('a', { isClosed: true })]],
    ['a row that is lost', [crossing('a', { isCarriedForward: false })]],
    ['a row that comes from nowhere', [crossing('a'), crossing('b', { isBroughtForward: false })]],
    ['a row that comes twice', [crossing('a', { isNew: true })]],
    ['a row that was not carried forward before', [crossing('a'), crossing('b')]],
    ['a row that was carried forward before and is not brought forward', []],
  ])('is refused with %s', (_title, crossings) => {
    expect(() => makeBridge(crossings, new Set('a'))).toThrow('does not balance');
  });

  test('is refused where a column is not the sum of its rows', () => {
    const bridge = makeBridge([crossing('a'), crossing('b', { priority: HOUSEKEEPING })], new Set(['a', 'b']));
    expect(() => assertBalances({ ...bridge, rows: bridge.rows.slice(1) }, new Set(['a', 'b']))).toThrow(
      'not the sum of its rows',
    );
  });
});
