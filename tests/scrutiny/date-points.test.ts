import { describe, expect, test } from 'vitest';
import { listDatePoints, type DatePoint } from '../../src/scrutiny/date-points.ts';
import { AS_AT, datesOf, deadlineOf, sampleRecommendation } from '../papers/sample-paper.ts';

function pointsOf(dates: Parameters<typeof datesOf>[0], requested: string | null = null): DatePoint[] {
  return listDatePoints(
    sampleRecommendation({ dates: datesOf(dates) }),
    requested === null ? null : deadlineOf(requested),
    AS_AT,
  );
}

function outline(points: readonly DatePoint[]): (string | number | null)[][] {
  return points.map(({ kind, day, daysMoved }) => [kind, day, daysMoved]);
}

describe('the dates of an item', () => {
  test('begin with the original and end with the day of the count', () => {
    expect(outline(pointsOf({ original: '31 March 2026' }))).toEqual([
      ['original', '2026-03-31', null],
      ['as-at', AS_AT, null],
    ]);
  });

  test('hold every move with the days that it cost, and the last move as the current date', () => {
    const points = pointsOf({ original: '31 March 2025', revisions: ['30 April 2025', '10 April 2025', 'Ongoing'] });
    expect(outline(points)).toEqual([
      ['original', '2025-03-31', null],
      ['revised', '2025-04-30', 30],
      ['revised', '2025-04-10', -20],
      ['current', null, null],
      ['as-at', AS_AT, null],
    ]);
  });

  test('call the only date of an export without original dates the current one', () => {
    expect(pointsOf({ current: '1 May 2026' }).map(({ kind }) => kind)).toEqual(['current', 'as-at']);
  });

  test('hold what is asked for, from the current date on, and how it ended', () => {
    const points = pointsOf({ original: '31 March 2025', completed: '2 April 2025' }, '30 June 2025');
    expect(outline(points)).toEqual([
      ['original', '2025-03-31', null],
      ['requested', '2025-06-30', 91],
      ['completed', '2025-04-02', null],
      ['as-at', AS_AT, null],
    ]);
  });
});
