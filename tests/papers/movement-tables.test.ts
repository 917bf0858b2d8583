import { describe, expect, test } from 'vitest';
import type { TableBlock, TrendBlock } from '../../src/papers/page-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Recommendation, SourceReport } from '../../src/recommendations/recommendation.ts';
import type { Count } from '../../src/scrutiny/figure.ts';
import type { Change, ClosedRecommendation, Movement } from '../../src/scrutiny/history/edition.ts';
import { blockOf, cellsOf, notesOf, plain, rowsOf, sentencesOf, tableOf, withScrutiny } from './read-table.ts';
import { manyRecommendations, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const SINCE = '2025-10-21';

function counted(...keys: string[]): Count {
  return { value: keys.length, keys };
}

const FIRST = sampleContext({
  register: { reports: [sampleReport()], recommendations: manyRecommendations(5, '4.') },
});

/** Four were brought forward and one was closed; one is new and, where asked, one reopened. */
function movementOf(reopened: string[] = [], closed: ClosedRecommendation[] = []): Movement {
  const forward = ['fleet-4-2', 'fleet-4-3', 'fleet-4-4', 'gone'].filter((key) => !reopened.includes(key));
  const counts = [
    counted(...forward),
    counted('fleet-4-1'),
    counted(...reopened),
    counted('gone'),
    counted('fleet-4-1', 'fleet-4-2', 'fleet-4-3', 'fleet-4-4'),
  ];
  const columns = ['broughtForward', 'new', 'reopened', 'closed', 'carriedForward'].map((key) => ({ key, label: key }));
  return {
    since: SINCE,
    changes: new Map<string, Change>(),
    bridge: {
      id: 'movement',
      columns,
      rows: [{ key: '2-Significant', label: 'Significant', counts }],
      totals: counts,
    },
    closed,
  };
}

function followedBy(movement: Movement, context: PaperContext = FIRST): PaperContext {
  return withScrutiny(context, { followed: { ...context.scrutiny.followed, movement } });
}

function bridgeOf(movement: Movement): TableBlock {
  const block = blockOf('movement', followedBy(movement));
  if (block.kind !== 'data-table') throw new Error(`It is ${block.kind}`);
  return block;
}

describe('the bridge from the meeting before', () => {
  test('adds up on the page, by priority, and each number knows its rows', () => {
    const { table } = bridgeOf(movementOf());
    expect(table.columns.map(({ label }) => plain(label))).toEqual([
      'Risk or priority of recommendation',
      'Brought forward from 21 October 2025',
      'New',
      'Closed',
      'Carried forward',
    ]);
    expect(rowsOf(table)).toEqual([
      ['Significant', '4', '1', '1', '4'],
      ['Total', '4', '1', '1', '4'],
    ]);
    expect(table.reconciled).toBe('Reconciled: 4 brought forward + 1 new − 1 closed = 4 carried forward.');
    expect(table.rows[0]?.cells[2]?.keys).toEqual(['gone']);
  });

  test('has reopened ones only where there are any', () => {
    const { table } = bridgeOf(movementOf(['fleet-4-4']));
    expect(rowsOf(table)[1]).toEqual(['Total', '3', '1', '1', '1', '4']);
    expect(table.reconciled).toContain('3 brought forward + 1 new + 1 reopened − 1 closed = 4 carried forward.');
  });

  test('counts what has changed among those carried forward', () => {
    const change = (kind: Change['kind']): Change => ({
      kind,
      fields: [],
      firstSeen: SINCE,
      noUpdateSince: null,
      before: null,
    });
    const changes = new Map([
      ['fleet-4-1', change('new')],
      ['fleet-4-2', change('changed')],
      ['fleet-4-3', change('unchanged')],
      ['fleet-4-4', change('unchanged')],
    ]);
    expect(bridgeOf({ ...movementOf(), changes }).table.reconciled).toMatch(
      / Of these, 1 is new, 1 has changed and 2 are unchanged\.$/,
    );
  });

  test.each(['movement', 'closed-since', 'trend'])('is a sentence at the first meeting on file: %s', (name) => {
    expect(sentencesOf(blockOf(name, FIRST))).toEqual([
      'There is no earlier meeting on file with which this one could be compared.',
    ]);
  });
});

describe('the closed list', () => {
  const closed = (
    more: Partial<ClosedRecommendation>,
    recommendation: Partial<Recommendation> = {},
  ): ClosedRecommendation => ({
    recommendation: sampleRecommendation({ reference: '9.1', title: 'Old work', ...recommendation }),
    report: sampleReport({ title: 'Payroll' } satisfies Partial<SourceReport>),
    reason: 'implemented',
    closedBy: SINCE,
    minute: '45/25',
    daysLate: 12,
    ...more,
  });

  test('says how, by whom and whether in time', () => {
    const table = tableOf(
      'closed-since',
      followedBy(
        movementOf(
          [],
          [
            closed({}),
            closed({ daysLate: -3 }),
            closed({ daysLate: null, minute: null }),
            closed({ reason: 'risk-accepted', closedBy: null, minute: null }, { closureNote: 'The building is sold' }),
          ],
        ),
      ),
    );
    expect(rowsOf(table)).toEqual([
      ['9.1 Old work', 'Significant', 'Completed', 'JARAP, 21 October 2025', '12 days late'],
      ['9.1 Old work', 'Significant', 'Completed', 'JARAP, 21 October 2025', 'On time'],
      ['9.1 Old work', 'Significant', 'Completed', 'JARAP, 21 October 2025', 'Not known'],
      ['9.1 Old work', 'Significant', 'Risk accepted', 'The tracking system', 'Not done'],
    ]);
    expect(notesOf(table)).toEqual([
      'Payroll.',
      'Minute 45/25',
      'Payroll.',
      'Minute 45/25',
      'Payroll.',
      'No minute on file',
      'Payroll. Reason: The building is sold.',
      'No decision on file',
    ]);
    expect(table.reconciled).toBe('Reconciled: 4 closed = 3 completed + 1 risk accepted.');
  });

  test('leads to no row that the paper does not print', () => {
    const here = closed({}, { reference: '4.1' });
    const table = tableOf('closed-since', followedBy(movementOf([], [closed({}), here])));
    expect(cellsOf(table).flatMap(({ linkTo }) => linkTo ?? [])).toEqual(['r-fleet-4-1']);
  });

  test('says None where nothing was closed', () => {
    const table = tableOf('closed-since', followedBy(movementOf()));
    expect(rowsOf(table)).toEqual([['None', '–', '–', '–', '–']]);
    expect(table.reconciled).toBe('Reconciled: 0 closed.');
  });
});

describe('the trend', () => {
  const point = (meeting: string, open: number, late: number): PaperContext['scrutiny']['trend'][number] => ({
    meeting,
    carriedForward: counted(...Array.from({ length: open }, (_, index) => `k${index}`)),
    overdue: counted(...Array.from({ length: late }, (_, index) => `k${index}`)),
    lateAgainstOriginal: counted('k0'),
    added: meeting === SINCE ? null : counted('k1'),
    closed: meeting === SINCE ? null : counted(),
  });
  const block = blockOf(
    'trend',
    withScrutiny(FIRST, { trend: [point(SINCE, 4, 2), point('2026-01-20', 5, 2)] }),
  ) as TrendBlock;

  test('has a line a meeting, with a dash for what the first could not know', () => {
    expect(rowsOf(block.table)).toEqual([
      ['21 October 2025', '4', '2', '1', '–', '–'],
      ['20 January 2026', '5', '2', '1', '1', '0'],
    ]);
  });

  test('gives its chart short days and says what it shows', () => {
    expect(block.chart.points.map(({ label }) => plain(label))).toEqual(['21 Oct 2025', '20 Jan 2026']);
    expect(plain(block.chart.sentence)).toBe(
      'From 21 October 2025 to 20 January 2026: carried forward rises from 4 to 5, overdue stays at 2.',
    );
  });
});
