import { expect, test } from 'vitest';
import { establishFacts } from '../../../src/scrutiny/facts.ts';
import { makeTrendPoint } from '../../../src/scrutiny/history/trend.ts';
import { AS_AT, datesOf } from '../../papers/sample-paper.ts';
import { CLOSED, decided, follow, PROPOSED, row } from './sample-series.ts';

test('the trend has the counts of each meeting, and nothing new or closed at the first', () => {
  const late = { dates: datesOf({ original: '31 March 2025', revisions: ['30 June 2025'] }) };
  const moved = { dates: datesOf({ original: '31 March 2025', revisions: ['30 June 2026'] }) };
  const { all } = follow(
    {
      rows: [
        row({ reference: '1', ...late }),
        row({ reference: '2', ...PROPOSED }),
        row({ reference: '3', ...CLOSED }),
      ],
      decisions: [decided('closure-agreed', { key: 'fleet-2' })],
    },
    { rows: [row({ reference: '1', ...late }), row({ reference: '4', ...moved }), row({ reference: '5' })] },
  );
  const points = all.map((followed) =>
    makeTrendPoint(followed, establishFacts(followed.register, { asAt: AS_AT, nextMeeting: null })),
  );
  const keys = (first: string[], second: string[]) => [
    { value: first.length, keys: first },
    { value: second.length, keys: second },
  ];
  expect(points.map(({ meeting }) => meeting)).toEqual(['2025-04-15', '2025-07-15']);
  expect(points.map(({ carriedForward }) => carriedForward)).toEqual(
    keys(['fleet-1', 'fleet-2'], ['fleet-1', 'fleet-4', 'fleet-5']),
  );
  expect(points.map(({ overdue }) => overdue)).toEqual(keys(['fleet-1'], ['fleet-1']));
  expect(points.map(({ lateAgainstOriginal }) => lateAgainstOriginal)).toEqual(
    keys(['fleet-1'], ['fleet-1', 'fleet-4']),
  );
  expect(points.map(({ added, closed }) => [added, closed])).toEqual([
    [null, null],
    [
      { value: 2, keys: ['fleet-4', 'fleet-5'] },
      { value: 1, keys: ['fleet-2'] },
    ],
  ]);
  expect(points[1]?.carriedForward.keys).toEqual(all[1]?.movement?.bridge.totals[4]?.keys);
});
