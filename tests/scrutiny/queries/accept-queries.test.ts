import { describe, expect, test } from 'vitest';
import type { AcceptedQuery } from '../../../src/inputs/inputs.ts';
import type { Checked } from '../../../src/problems.ts';
import { acceptQueries } from '../../../src/scrutiny/queries/accept-queries.ts';
import type { Query } from '../../../src/scrutiny/queries/query.ts';
import { raiseQueries } from '../../../src/scrutiny/queries/raise-queries.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { contextOf, updated } from './sample-queries.ts';

const FILE = 'meetings/2026-01-20-jarap/tracker/paper.md';

/** 4.1 stands in two audits and has an owner in both; 4.2 has none; the fleet audit lacks one recommendation. */
const CONTEXT = contextOf(
  [
    { reference: '4.1', owner: 'Head of fleet', dates: datesOf({ original: 'TBC' }) },
    { reference: '4.2', owner: null, dates: datesOf({ original: 'TBC' }), updates: updated('Drafted.') },
    { reference: '4.1', reportKey: 'estates', owner: 'Head of estates', dates: datesOf({ original: 'May 2026' }) },
  ],
  { reports: [{ expectedCount: 3 }, { key: 'estates', title: 'Estates' }] },
);

function accept(...entries: (Partial<AcceptedQuery> & { query: string })[]): Checked<Query[]> {
  const accepted = entries.map((entry): AcceptedQuery => ({
    recommendation: null,
    reason: 'Known to the panel',
    line: 12,
    ...entry,
  }));
  return acceptQueries(raiseQueries(CONTEXT), accepted, CONTEXT.facts, FILE);
}

function acceptedOf({ value }: Checked<Query[]>): [string, string | null][] {
  return value.flatMap(({ rule, key, accepted }) => (accepted === null ? [] : [[rule, key]]));
}

describe('a query that the author accepts', () => {
  test('keeps its place and carries the reason', () => {
    const result = accept({ query: 'no-owner', recommendation: 'fleet-4-2', reason: 'Post vacant until May' });
    expect(result.problems).toEqual([]);
    expect(acceptedOf(result)).toEqual([['no-owner', 'fleet-4-2']]);
    expect(result.value.find(({ rule }) => rule === 'no-owner')?.accepted).toBe('Post vacant until May');
    expect(result.value).toHaveLength(raiseQueries(CONTEXT).length);
  });

  test.each(['4.2', '4.2.', ' 4.2 '])('may be named by its reference: "%s"', (recommendation) => {
    const result = accept({ query: 'no-owner', recommendation });
    expect(acceptedOf(result)).toEqual([['no-owner', 'fleet-4-2']]);
    expect(result.problems).toEqual([]);
  });

  test('may be about the paper as a whole', () => {
    const result = accept({ query: 'source-count-differs' });
    expect(acceptedOf(result)).toEqual([['source-count-differs', null]]);
    expect(result.problems).toEqual([]);
  });
});

describe('an entry that accepts nothing', () => {
  test('names several recommendations: an error with their keys', () => {
    const { problems, value } = accept({ query: 'no-date', recommendation: '4.1' });
    expect(value.filter(({ accepted }) => accepted !== null)).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'accepted-query-ambiguous',
        severity: 'error',
        file: FILE,
        line: 12,
        column: 'acceptedQueries',
        value: '4.1',
        message: '"4.1" is the reference of 2 recommendations.',
        advice: 'Write the key of the one that is meant: fleet-4-1, estates-4-1.',
      },
    ]);
  });

  test('is a warning where the data has been mended', () => {
    expect(accept({ query: 'complete-but-open-words', recommendation: '4.2' }).problems).toMatchObject([
      {
        code: 'nothing-to-accept',
        severity: 'warning',
        line: 12,
        message: 'The query "complete-but-open-words" about 4.2 is not raised any more.',
        advice: 'There is nothing to accept any more: take the entry out.',
      },
    ]);
  });

  test('is told where else the query is raised', () => {
    expect(accept({ query: 'no-owner' }).problems[0]?.advice).toBe(
      'Take the entry out, or say which one is meant: it is raised for 4.2.',
    );
    expect(accept({ query: 'source-count-differs', recommendation: '4.2' }).problems[0]?.advice).toContain(
      'the paper as a whole',
    );
  });

  test('is told the nearest name', () => {
    expect(accept({ query: 'no-ownr', recommendation: '4.2' }).problems).toMatchObject([
      {
        code: 'unknown-accepted-query',
        severity: 'warning',
        message: '"no-ownr" is not the name of a query.',
        advice: 'Did you mean "no-owner"?',
      },
    ]);
    expect(accept({ query: 'zzzz' }).problems[0]?.advice).toContain('query sheet');
  });

  test('is told of a recommendation that is not in the paper', () => {
    expect(accept({ query: 'no-owner', recommendation: 'fleet-4-3' }).problems).toMatchObject([
      {
        code: 'accepted-query-without-row',
        severity: 'warning',
        value: 'fleet-4-3',
        message: 'There is no recommendation "fleet-4-3" in this paper, so there is nothing to accept.',
      },
    ]);
  });
});
