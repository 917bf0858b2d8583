import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/recommendations/recommendation.ts';
import { assertReconciles, type Count, type Figure } from '../../src/scrutiny/figure.ts';
import type { Scrutiny } from '../../src/scrutiny/scrutiny.ts';
import { anyNextMeeting, anyRegister } from '../papers/any-register.ts';
import {
  datesOf,
  manyRecommendations,
  sampleEdition,
  sampleRecommendation,
  sampleReport,
  scrutiniseAlone,
} from '../papers/sample-paper.ts';

function scrutiniseAll(register: Register, nextMeeting: string | null = null): Scrutiny {
  return scrutiniseAlone({ edition: sampleEdition({ register, nextMeeting }), pillars: ['Effectiveness', 'People'] });
}

/** Of each number that a narrative can bind. */
function valuesOf(counts: Scrutiny['counts']): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, { value }]) => [name, value]));
}

function allFigures({ byPriority, byAudit, byTimeliness, byBrag, byTrack, attention, progress }: Scrutiny): Figure[] {
  return [byPriority, byAudit, byTimeliness, byBrag, byTrack, attention.ageing, ...progress.values()];
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { value }) => total + value, 0);
}

/** Keys of all cells, with repeats. */
function keysOf(figure: Figure): string[] {
  return figure.rows.flatMap(({ counts }) => counts.flatMap(({ keys }) => keys));
}

describe('the figures of any register', () => {
  test('reconcile, lose no recommendation and count none twice', () => {
    fc.assert(
      fc.property(anyRegister, anyNextMeeting, (register, nextMeeting) => {
        const scrutiny = scrutiniseAll(register, nextMeeting);
        const all = register.recommendations.map(({ key }) => key).sort();
        for (const figure of [
          scrutiny.byPriority,
          scrutiny.byAudit,
          scrutiny.byTimeliness,
          scrutiny.byBrag,
          scrutiny.byTrack,
        ]) {
          expect(keysOf(figure).sort()).toEqual(all);
        }
        expect([...scrutiny.progress.values()].flatMap(keysOf).sort()).toEqual(all);
        for (const figure of allFigures(scrutiny)) {
          expect(() => assertReconciles(figure)).not.toThrow();
          expect(sum(figure.totals)).toBe(figure.total.value);
          expect(sum(figure.rows.map(({ total }) => total))).toBe(figure.total.value);
        }
      }),
    );
  });

  test('agree with the numbers that a narrative can bind', () => {
    fc.assert(
      fc.property(anyRegister, anyNextMeeting, (register, nextMeeting) => {
        const { counts, byPriority, byTimeliness, byAudit } = scrutiniseAll(register, nextMeeting);
        const values = valuesOf(counts);
        const column = (figure: Figure, key: string): number =>
          figure.totals[figure.columns.findIndex((entry) => entry.key === key)]?.value ?? 0;
        expect(values).toMatchObject({
          total: byPriority.total.value,
          open: column(byPriority, 'open'),
          proposedClosedImplemented: column(byPriority, 'proposed-completed'),
          proposedClosedNotAdopted: column(byPriority, 'proposed-not-completed'),
          closed: column(byPriority, 'closed'),
          overdue: column(byTimeliness, 'overdue'),
          noDate: column(byTimeliness, 'no-date'),
          audits: byAudit.rows.length,
        });
        expect(values['open']).toBe((values['total'] ?? 0) - (values['proposedClosed'] ?? 0) - (values['closed'] ?? 0));
      }),
    );
  });

  test('do not depend on the order of the export', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const reversed = { ...register, recommendations: register.recommendations.toReversed() };
        expect(valuesOf(scrutiniseAll(reversed).counts)).toEqual(valuesOf(scrutiniseAll(register).counts));
      }),
    );
  });
});

type Damage = (figure: Figure, row: number, column: number, key: string) => Figure;

function changeCell(figure: Figure, row: number, column: number, change: (cell: Count) => Count): Figure {
  return {
    ...figure,
    rows: figure.rows.map((entry, index) =>
      index === row
        ? { ...entry, counts: entry.counts.map((cell, at) => (at === column ? change(cell) : cell)) }
        : entry,
    ),
  };
}

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['a row that is missing', (figure, row) => ({ ...figure, rows: figure.rows.filter((_, index) => index !== row) })],
  [
    'a recommendation that is missing from its cell',
    (figure, row, column, key) =>
      changeCell(figure, row, column, ({ keys }) => ({
        value: keys.length - 1,
        keys: keys.filter((other) => other !== key),
      })),
  ],
  [
    'a recommendation that stands twice in its cell',
    (figure, row, column, key) =>
      changeCell(figure, row, column, ({ keys }) => ({ value: keys.length + 1, keys: [...keys, key] })),
  ],
  [
    'a recommendation that is swapped for one from nowhere',
    (figure, row, column, key) =>
      changeCell(figure, row, column, ({ value, keys }) => ({
        value,
        keys: keys.map((other) => (other === key ? 'nowhere' : other)),
      })),
  ],
  [
    'a value that is too high',
    (figure, row, column) => changeCell(figure, row, column, ({ value, keys }) => ({ value: value + 1, keys })),
  ],
  [
    'two values that are wrong and balance',
    (figure, row, column) => {
      const one = changeCell(figure, row, column, ({ value, keys }) => ({ value: value + 1, keys }));
      return changeCell(one, row, (column + 1) % figure.columns.length, ({ value, keys }) => ({
        value: value - 1,
        keys,
      }));
    },
  ],
  ['a wrong total', (figure) => ({ ...figure, total: { ...figure.total, value: figure.total.value + 1 } })],
  [
    'a total that counts one twice and one not at all',
    (figure) => ({
      ...figure,
      total: { ...figure.total, keys: figure.total.keys.map(() => figure.total.keys[0] ?? '') },
    }),
  ],
  ['a column without its total', (figure) => ({ ...figure, totals: figure.totals.slice(1) })],
];

describe('a figure is refused that has', () => {
  test.each(DAMAGES)('%s', (_, damage) => {
    fc.assert(
      fc.property(anyRegister, fc.nat(), (register, choice) => {
        const scrutiny = scrutiniseAll(register, '2026-04-21');
        for (const figure of [scrutiny.byPriority, scrutiny.byAudit, scrutiny.byTimeliness]) {
          // One recommendation makes "twice" and "not at all" the same thing.
          fc.pre(figure.total.value > 1);
          const key = figure.total.keys[choice % figure.total.keys.length] ?? '';
          const row = figure.rows.findIndex(({ total }) => total.keys.includes(key));
          const column = figure.rows[row]?.counts.findIndex(({ keys }) => keys.includes(key)) ?? -1;
          expect(() => assertReconciles(damage(figure, row, column, key))).toThrow(/does not reconcile|has no total/);
        }
      }),
    );
  });
});

describe('the figure by priority', () => {
  test('lists every word of the scales in use, the most serious first, and Not stated only where it occurs', () => {
    const register = { reports: [sampleReport()], recommendations: [sampleRecommendation()] };
    const labels = (more: Register): string[] => scrutiniseAll(more).byPriority.rows.map(({ label }) => label);
    expect(labels(register)).toEqual(['Fundamental', 'Significant', 'Housekeeping']);
    const blank = sampleRecommendation({ reference: '9', priority: { word: 'Not stated', level: null } });
    expect(labels({ ...register, recommendations: [blank, ...register.recommendations] }).at(-1)).toBe('Not stated');
  });

  test('does not count the unranked words of an inspectorate as not stated', () => {
    const recommendations = [
      sampleRecommendation({ reference: '1', priority: { word: 'Area for improvement', level: null } }),
      sampleRecommendation({ reference: '2', priority: { word: 'Not stated', level: null } }),
    ];
    const { counts } = scrutiniseAll({ reports: [sampleReport({ auditor: 'inspectorate' })], recommendations });
    expect(counts['priorityNotStated']).toEqual({ value: 1, keys: ['fleet-2'] });
  });
});

describe('the figure of progress', () => {
  test('has a row for each pillar that occurs, in the declared order, and one for items without', () => {
    const recommendations = ['People', null, 'Estates', 'Effectiveness'].map((pillar, index) =>
      sampleRecommendation({ reference: String(index), pillar }),
    );
    const rows = scrutiniseAll({ reports: [sampleReport()], recommendations }).progress.get('fleet')?.rows ?? [];
    expect(rows.map(({ key }) => key)).toEqual(['Effectiveness', 'People', 'Estates', '']);
  });

  test('shows nothing but what is complete as complete, and seven of seven as 0/0/0/7', () => {
    const done = manyRecommendations(7, 'R', {
      lifecycle: 'reported-complete',
      dates: datesOf({ original: '1 May 2023' }),
    });
    const figure = scrutiniseAll({ reports: [sampleReport()], recommendations: done }).progress.get('fleet');
    expect(figure?.columns.map(({ key }) => key)).toEqual(['not-started', 'on-track', 'overdue', 'complete']);
    expect(figure?.totals.map(({ value }) => value)).toEqual([0, 0, 0, 7]);
  });
});
