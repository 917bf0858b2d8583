import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { readRows, sampleRow } from '../papers/sample-paper.ts';

function read(fields: Parameters<typeof sampleRow>[0]): {
  row: Recommendation | undefined;
  problems: readonly Problem[];
} {
  const { value, problems } = readRows([sampleRow({ status: 'Closed', ...fields })]);
  return { row: value.recommendations[0], problems };
}

function readQuietly(fields: Parameters<typeof sampleRow>[0]): Recommendation | undefined {
  const { row, problems } = read(fields);
  expect(problems).toEqual([]);
  return row;
}

describe('a column called "Reason for closure"', () => {
  test('that holds a closure word gives the reason and no note', () => {
    expect(readQuietly({ closureReason: 'Risk accepted' })).toMatchObject({
      lifecycle: 'closed-risk-accepted',
      closureReason: 'risk-accepted',
      closureNote: null,
    });
  });

  test('that holds an explanation gives the note, and the closure stays what the status says', () => {
    const closureReason = 'All forty vans now carry the new kit and the log is in use.';
    expect(readQuietly({ closureReason })).toMatchObject({
      lifecycle: 'closed-implemented',
      closureReason: 'implemented',
      closureNote: closureReason,
    });
    expect(readQuietly({ status: 'Proposed closed', closureReason })).toMatchObject({
      lifecycle: 'proposed-closed',
      closureNote: closureReason,
    });
  });

  test.each([
    ['Risk accepted by the chief finance officer on 3 March 2026', 'risk-accepted'],
    ['Superseded: see 5.1 of the 2024 audit', 'superseded'],
    ['Not adopted – the cost is greater than the risk', 'not-adopted'],
    ['Duplicate of 4.1', 'superseded'],
    ['Completed: the risk register was replaced in May', 'implemented'],
  ])('that begins with a closure word gives both: %s', (closureReason, reason) => {
    expect(readQuietly({ closureReason })).toMatchObject({
      lifecycle: `closed-${reason}`,
      closureReason: reason,
      closureNote: closureReason,
    });
  });

  test.each([
    'The chief officer has accepted the risk until the lease ends',
    'Closed as the system was replaced by a new one',
    'This is no longer needed since the station was sold',
  ])('whose explanation may not be of completed work is a warning: %s', (closureReason) => {
    const { row, problems } = read({ closureReason });
    expect(row?.closureNote).toBe(closureReason);
    expect(problems).toMatchObject([
      { code: 'closure-reason-in-words', severity: 'warning', column: 'closureReason', value: closureReason },
    ]);
    expect(problems[0]?.advice).toContain('Begin the cell with Completed, Not adopted, Risk accepted or Superseded');
  });

  test('whose few words are not known is an error: it may be a closure word that was misspelt', () => {
    expect(read({ closureReason: 'Risk acepted' }).problems).toMatchObject([
      { code: 'unknown-closure-reason', severity: 'error', value: 'Risk acepted' },
    ]);
  });

  test('stands beside a closure note of its own, and both are kept', () => {
    const closureReason = 'The new kit is in all the vans';
    expect(readQuietly({ closureReason, closureNote: 'Seen on 4 May' })?.closureNote).toBe(
      `${closureReason}\nSeen on 4 May`,
    );
    expect(readQuietly({ closureReason: 'Not adopted', closureNote: 'Too dear' })).toMatchObject({
      closureReason: 'not-adopted',
      closureNote: 'Too dear',
    });
  });

  test('of an item that is not closed changes nothing but keeps the explanation', () => {
    expect(readQuietly({ status: 'In progress', closureReason: 'Will be superseded by the new system' })).toMatchObject(
      {
        lifecycle: 'in-progress',
        closureReason: null,
        closureNote: 'Will be superseded by the new system',
      },
    );
  });
});
