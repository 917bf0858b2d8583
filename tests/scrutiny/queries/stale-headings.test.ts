import { describe, expect, test } from 'vitest';
import { raise, say, updated } from './sample-queries.ts';

function ask(
  heading: string | null,
  period: string | null = 'October to December 2025',
  asAt = '2026-01-09',
): string[] {
  return say('stale-heading', { updates: updated('Done.', heading) }, { period, asAt });
}

describe('the heading of the latest updates', () => {
  test('is asked about once where it is more than a year old', () => {
    const rows = ['4.1', '4.2'].map((reference) => ({ reference, updates: updated('Done.', 'May 2020') }));
    expect(raise('stale-heading', rows)).toMatchObject([
      { key: null, audience: 'secretariat', sentence: 'The latest column of updates is headed “May 2020”.' },
    ]);
  });

  test('is asked about where it is more than one period old', () => {
    expect(ask('April to June 2025')).toEqual([
      'The latest column of updates is headed “April to June 2025”; this paper covers October to December 2025.',
    ]);
  });

  test.each([
    'October to December 2025',
    'July to September 2025',
    'Q3 2025',
    '2025/26',
    '2025',
    'November 2025',
    '9 January 2026',
    'latest',
    null,
  ])('is in order: %s', (heading) => {
    expect(ask(heading)).toEqual([]);
  });

  test('is that of the newest column of all rows', () => {
    const rows = [
      { reference: '4.1', updates: updated('Done.', 'May 2020') },
      { reference: '4.2', updates: updated('Done.', 'December 2025') },
    ];
    expect(say('stale-heading', rows)).toEqual([]);
  });

  test.each([['Q1 2024'], ['2023/24'], ['2023'], ['March 24']])('is read whatever its form: %s', (heading) => {
    expect(ask(heading, null)).toHaveLength(1);
  });
});
