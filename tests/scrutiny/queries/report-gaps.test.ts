import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import { raise, say } from './sample-queries.ts';

const NOT_STATED = { priority: { word: 'Not stated', level: null } } as const;

function rows(...each: Partial<Recommendation>[]): Partial<Recommendation>[] {
  return each.map((more, index) => ({ reference: `4.${index + 1}`, ...more }));
}

describe('a priority', () => {
  test('is asked for where it is blank', () => {
    expect(raise('priority-not-stated', rows({}, NOT_STATED))).toMatchObject([
      { key: 'fleet-4-2', sentence: 'Its priority is not stated.' },
    ]);
    expect(say('priority-not-stated', rows({}, { ...NOT_STATED, lifecycle: 'closed-implemented' }))).toEqual([]);
  });

  test('is asked for once where an auditor gives none', () => {
    expect(say('priority-not-stated', rows(NOT_STATED, NOT_STATED, NOT_STATED))).toEqual([
      'The priority of none of the 3 recommendations is stated.',
    ]);
  });

  test('is not asked of an inspectorate that gives none, and is where it gives some', () => {
    const reports = [{ auditor: 'inspectorate' }];
    expect(say('priority-not-stated', rows(NOT_STATED, NOT_STATED, NOT_STATED), { reports })).toEqual([]);
    expect(
      say('priority-not-stated', rows({ priority: { word: 'Cause of concern', level: 1 } }, NOT_STATED), { reports }),
    ).toHaveLength(1);
  });

  test('that has a word without a level is stated', () => {
    expect(say('priority-not-stated', rows({ priority: { word: 'Area for improvement', level: null } }, {}))).toEqual(
      [],
    );
  });
});

describe('the page in the report', () => {
  test('is asked for where most of its rows have one', () => {
    expect(
      raise('source-page-missing', rows({ sourcePage: '12' }, { sourcePage: '33' }, {})).map(({ key }) => key),
    ).toEqual(['fleet-4-3']);
    expect(say('source-page-missing', rows({ sourcePage: '12' }, {}, {}))).toEqual([]);
    expect(say('source-page-missing', rows({}, {}))).toEqual([]);
  });
});

describe('the lead of an audit', () => {
  function ask(lead: string, ...owners: (string | null)[]): string[] {
    return say('audit-lead-owns-nothing', rows(...owners.map((owner) => ({ owner }))), { reports: [{ lead }] });
  }

  test('owns some of its rows', () => {
    expect(ask('Director of people services', 'Director of community safety', 'Head of estates')).toEqual([
      '“Director of people services” leads “Fleet” and owns none of its recommendations; “Director of community safety”, “Head of estates” do.',
    ]);
  });

  test.each([
    ['Director – People Services', 'Director - People Services'],
    ['Director – People Services', 'People Services (Director)'],
    ['Head of Estates', 'Head of Estates and Facilities'],
    ['Director', 'Director of fleet'],
    ['Head of Estates', null],
  ])('is found whatever the dashes: %s and %s', (lead, owner) => {
    expect(ask(lead, owner)).toEqual([]);
  });

  test('is told apart from others of the same rank', () => {
    expect(ask('Head of estates', 'Head of fleet')).toHaveLength(1);
    expect(ask('Head of estates', 'Head of fleet', 'Head of estates')).toEqual([]);
  });
});
