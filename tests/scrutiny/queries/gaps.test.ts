import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import { datesOf, deadlineOf } from '../../papers/sample-paper.ts';
import { raise, say, updated } from './sample-queries.ts';

/** Rows that lack nothing, and then what the test takes away. */
function rows(...each: Partial<Recommendation>[]): Partial<Recommendation>[] {
  return each.map((more, index) => ({
    reference: `4.${index + 1}`,
    owner: 'Head of fleet',
    dates: datesOf({ original: '31 March 2026' }),
    updates: updated('The plan was drafted.'),
    ...more,
  }));
}

const DONE = { lifecycle: 'reported-complete' } as const;

describe('what a row lacks', () => {
  test.each<[string, Partial<Recommendation>, string]>([
    ['no-owner', { owner: null }, 'It is open and has no owner.'],
    ['no-date', { dates: datesOf() }, 'It is open and has no date.'],
    ['no-date', { dates: datesOf({ original: 'TBC' }) }, '“TBC” is not a date.'],
    ['no-update', { updates: [] }, 'No update has been supplied.'],
  ])('is asked about row by row: %s', (rule, missing, sentence) => {
    const queries = raise(rule, rows({}, missing, {}));
    expect(queries).toMatchObject([{ key: 'fleet-4-2', sentence, audience: 'secretariat' }]);
    expect(say(rule, rows({}, { ...missing, ...DONE }, {}))).toEqual([]);
  });

  test.each<[string, Partial<Recommendation>, string]>([
    ['no-owner', { owner: null }, 'None of the 3 open recommendations has an owner.'],
    ['no-date', { dates: datesOf() }, 'None of the 3 open recommendations has a date.'],
    ['no-update', { updates: [] }, 'None of the 3 open recommendations has an update.'],
  ])('is asked about once where all lack it: %s', (rule, missing, sentence) => {
    expect(raise(rule, rows(missing, missing, missing))).toMatchObject([{ key: null, places: [], sentence }]);
  });

  test('is asked of two rows one by one', () => {
    expect(raise('no-owner', rows({ owner: null }, { owner: null })).map(({ key }) => key)).toEqual([
      'fleet-4-1',
      'fleet-4-2',
    ]);
  });
});

describe('a missing date', () => {
  test('is not asked for where the work is ongoing, or the inspectorate set one', () => {
    expect(say('no-date', rows({ dates: datesOf({ original: 'Ongoing' }) }))).toEqual([]);
    const dates = { ...datesOf(), setByInspectorate: deadlineOf('1 June 2026') };
    expect(say('no-date', rows({ dates }), { reports: [{ judgedBy: 'inspectorate-date' }] })).toEqual([]);
  });

  test('may stand in the words', () => {
    const dates = datesOf();
    expect(say('no-date', rows({ dates, updates: updated("Target 'Go live' date March 2026.") }))).toEqual([
      "It is open and has no date. The words give one: “Target 'Go live' date March 2026”.",
    ]);
    for (const text of [
      'Target May 2025.',
      'Testing is due to start in March 2026.',
      'The board meets in March 2026.',
    ]) {
      expect(say('no-date', rows({ dates, updates: updated(text) }))).toEqual(['It is open and has no date.']);
    }
  });
});

describe('an update', () => {
  test('is not asked for where the item is new or tells its history', () => {
    const changes = new Map([['fleet-4-1', { kind: 'new' as const }]]);
    expect(say('no-update', rows({ updates: [] }, {}), { changes })).toEqual([]);
    expect(say('no-update', rows({ updates: [], history: 'Agreed in May.' }, {}))).toEqual([]);
  });

  test('that says the same as before is asked about', () => {
    const changes = new Map([['fleet-4-1', { noUpdateSince: '2025-07-22' }]]);
    expect(say('update-not-changed', rows({}, {}), { changes })).toEqual([
      'The update has said the same since the meeting of 22 July 2025.',
    ]);
    expect(say('update-not-changed', rows(DONE), { changes })).toEqual([]);
  });
});

describe('what is reported complete', () => {
  const completed = datesOf({ completed: '5 January 2026' });

  test('has a date of completion and evidence', () => {
    const mixed = rows({ ...DONE, dates: completed, evidence: 'Minutes of May' }, DONE, {});
    expect(raise('complete-without-date', mixed).map(({ key }) => key)).toEqual(['fleet-4-2']);
    expect(raise('complete-without-evidence', mixed).map(({ key }) => key)).toEqual(['fleet-4-2']);
  });

  test('is asked about once where none has any', () => {
    expect(say('complete-without-date', rows(DONE, DONE, DONE))).toEqual([
      'None of the 3 recommendations reported complete has a date of completion, so nobody can say which were late.',
    ]);
    expect(say('complete-without-evidence', rows(DONE, DONE, DONE, {}))).toEqual([
      'None of the 3 recommendations reported complete has evidence.',
    ]);
  });

  test('is not asked about once it is closed', () => {
    expect(say('complete-without-evidence', rows({ lifecycle: 'closed-implemented' }))).toEqual([]);
  });
});
