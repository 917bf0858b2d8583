import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { raiseQueries, type Query } from '../../src/scrutiny/queries.ts';
import { datesOf, factsOf } from '../papers/sample-paper.ts';

function queriesOf(recommendation: Partial<Recommendation>): Query[] {
  return raiseQueries([factsOf(recommendation)]);
}

function queriesOn(update: string, lifecycle: Recommendation['lifecycle'] = 'reported-complete'): Query[] {
  return queriesOf({ lifecycle, updates: [{ period: null, text: update }] });
}

describe('a recommendation that is reported complete', () => {
  test.each([
    ['The service would not be delivering this recommendation.', 'would not be delivering this recommendation'],
    ['A decision was made; we will not implement the change.', 'will not implement the change'],
    ['The option was not adopted.', 'was not adopted'],
    ['Members supported the decision not to introduce a new post.', 'decision not to introduce a new post'],
  ])('is queried where it will not be done: %s', (update, words) => {
    const [query, ...others] = queriesOn(update);
    expect(others).toEqual([]);
    expect(query).toMatchObject({ rule: 'complete-but-not-delivered', key: 'fleet-4-1' });
    expect(query?.sentence).toContain(`“${words}`);
  });

  test.each([
    ['The team are currently evaluating three suppliers.', 'are currently evaluating three suppliers'],
    ['We will be exploring options with partners.', 'will be exploring options with partners'],
    ['The policy is still awaiting approval.', 'is still awaiting approval'],
    ['Training has not yet begun.', 'has not yet begun'],
    ['The guide is yet to be published.', 'yet to be published'],
    ['This is ongoing work.', 'ongoing work'],
  ])('is queried where work goes on: %s', (update, words) => {
    const queries = queriesOn(update);
    expect(queries.map(({ rule }) => rule)).toEqual(['complete-but-open-words']);
    expect(queries[0]?.sentence).toContain(`“${words}`);
  });

  test('is queried in the same way where it is proposed for closure', () => {
    expect(queriesOn('We will be exploring options.', 'proposed-closed')).toHaveLength(1);
  });

  test('is queried once where it is refused and speaks of other work', () => {
    const queries = queriesOn('We would not be delivering this. The team are currently evaluating something else.');
    expect(queries.map(({ rule }) => rule)).toEqual(['complete-but-not-delivered']);
  });

  test('is judged by its latest words', () => {
    const old = { period: null, text: 'We will be exploring options.' };
    const latest = { period: null, text: 'The system went live on 3 March.' };
    expect(queriesOf({ lifecycle: 'reported-complete', updates: [old, latest] })).toEqual([]);
    expect(queriesOf({ lifecycle: 'reported-complete', updates: [latest, old] })).toHaveLength(1);
    expect(queriesOf({ lifecycle: 'reported-complete', history: old.text })).toHaveLength(1);
  });

  test.each([
    'The policy was approved by the board in March and published the same day.',
    'All 42 workshop staff have been trained and records are held centrally.',
    'The new system went live on 3 March 2025 and replaced the spreadsheet.',
    'Records are sampled every month; the last three samples found no error.',
    'A contract manager was appointed and took up the post in May.',
    'The register is now reviewed every quarter by the risk owner.',
    'Internal audit has tested the control and is content.',
    'The backlog was cleared by the end of the year.',
    'Work to replace the lifts is complete.',
    'The strategy has been agreed and shared with partners.',
    'No further action is needed.',
    'The procedure was delivered as planned and is in use at every station.',
    'Guidance has been issued, and compliance stands at 98 per cent.',
    'The two posts that were vacant have been filled.',
    'The exercise took place in June and its lessons were put into practice.',
    '',
  ])('is not queried where the words are plainly finished: %s', (update) => {
    expect(queriesOn(update)).toEqual([]);
  });
});

describe('a recommendation that is under way', () => {
  test('may speak of work that goes on', () => {
    expect(queriesOn('The team are currently evaluating suppliers.', 'in-progress')).toEqual([]);
  });

  test('is queried where its owner says on track and its date has passed', () => {
    const [query, ...others] = queriesOf({ claimed: 'on-track', dates: datesOf({ original: '8 January 2026' }) });
    expect(others).toEqual([]);
    expect(query).toEqual({
      rule: 'on-track-but-overdue',
      key: 'fleet-4-1',
      sentence: 'The owner says on track; the date, 8 January 2026, has passed.',
    });
  });

  test.each([
    ['on-track', '9 January 2026'],
    ['off-track', '8 January 2026'],
    [null, '8 January 2026'],
    ['on-track', 'TBC'],
  ] as const)('is not queried where the owner says %s and the date is %s', (claimed, original) => {
    expect(queriesOf({ claimed, dates: datesOf({ original }) })).toEqual([]);
  });
});

test('what was not adopted may say that it will not be delivered', () => {
  const updates = [{ period: null, text: 'We would not be delivering this.' }];
  expect(queriesOf({ lifecycle: 'proposed-closed', closureReason: 'not-adopted', updates })).toEqual([]);
  expect(queriesOf({ lifecycle: 'closed-not-adopted', closureReason: 'not-adopted', updates })).toEqual([]);
});
