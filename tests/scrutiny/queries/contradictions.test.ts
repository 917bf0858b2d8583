import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import type { Query } from '../../../src/scrutiny/queries/query.ts';
import { raiseAll, updated } from './sample-queries.ts';

const RULES = [
  'complete-but-not-delivered',
  'closed-but-not-adopted',
  'closed-for-another-reason',
  'complete-but-open-words',
  'complete-but-work-mentioned',
  'open-but-finished-words',
];

function queriesOf(recommendation: Partial<Recommendation>): Query[] {
  return raiseAll([recommendation]).filter(({ rule }) => RULES.includes(rule));
}

function queriesOn(update: string, lifecycle: Recommendation['lifecycle'] = 'reported-complete'): Query[] {
  return queriesOf({ lifecycle, updates: updated(update) });
}

describe('a recommendation that is reported complete', () => {
  test.each([
    ['The service would not be delivering this recommendation.', 'would not be delivering this recommendation'],
    ['A decision was made; we will not implement the change.', 'will not implement the change'],
    ['The option was not adopted.', 'was not adopted'],
    ['Members supported the decision not to introduce a new post.', 'decision not to introduce a new post'],
    ['The recommendation was not accepted by the board.', 'recommendation was not accepted by the board'],
    ['We told the other services that we are not taking this forward.', 'are not taking this forward'],
  ])('is queried where it will not be done: %s', (update, words) => {
    const [query, ...others] = queriesOn(update);
    expect(others).toEqual([]);
    expect(query).toMatchObject({ rule: 'complete-but-not-delivered', key: 'fleet-4-1', audience: 'paper' });
    expect(query?.sentence).toContain(`“${words}`);
  });

  test.each([
    ['The team are currently evaluating three suppliers.', 'are currently evaluating three suppliers'],
    ['We will be exploring options with partners.', 'will be exploring options with partners'],
    ['The policy is still awaiting approval.', 'is still awaiting approval'],
    ['Training has not yet begun.', 'has not yet begun'],
    ['The guide is yet to be published.', 'yet to be published'],
    ['This is ongoing work.', 'ongoing work'],
    ['All policies are in the process of being reviewed.', 'in the process of being reviewed'],
  ])('is queried where work goes on: %s', (update, words) => {
    const queries = queriesOn(update);
    expect(queries.map(({ rule }) => rule)).toEqual(['complete-but-open-words']);
    expect(queries[0]?.sentence).toContain(`“${words}`);
    expect(queries[0]?.audience).toBe('paper');
  });

  test.each([
    ['Targets are being developed for the new year.', 'are being developed'],
    ['A form of words will be finalised in May.', 'will be finalised'],
    ['We are in the process of updating the web pages.', 'in the process of updating'],
    ['Two events are planned with partners.', 'are planned'],
  ])('is queried for the secretary alone where the work may be another: %s', (update, words) => {
    const queries = queriesOn(update);
    expect(queries).toMatchObject([{ rule: 'complete-but-work-mentioned', audience: 'secretariat' }]);
    expect(queries[0]?.sentence).toContain(`“${words}`);
  });

  test.each([
    ['It is closed as a duplicate of 4.1 of the wellbeing audit.', 'as a duplicate of 4.1'],
    ['This recommendation has been superseded by the estates plan.', 'recommendation has been superseded'],
    ['The risk has been formally accepted by the chief officer.', 'risk has been formally accepted'],
    ['The action is no longer relevant since the system was retired.', 'action is no longer relevant'],
  ])('is queried where it ended otherwise: %s', (update, words) => {
    const queries = queriesOn(update);
    expect(queries.map(({ rule }) => rule)).toEqual(['closed-for-another-reason']);
    expect(queries[0]?.sentence).toContain(words);
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

  test('is judged by the last progress update of a cell that holds several', () => {
    const text = 'Progress Update: We will be exploring options.\nProgress update (May): The system went live.';
    expect(queriesOn(text)).toEqual([]);
    expect(queriesOn('Progress update: Done.\nProgress update: Training has not yet begun.')).toHaveLength(1);
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
    'Where a control is not implemented, the manager is told the same day.',
    'Stations that did not adopt the form were visited.',
    'The team is currently monitoring compliance as part of its usual work.',
    'The system is currently being used at all stations.',
    'Managers will be reporting to the board each quarter.',
    'If a check has not yet been made, the vehicle is withdrawn.',
    'Any future changes will be implemented through the board.',
    'Further training is being developed for next year.',
    'The plan will be reviewed every year.',
    'Duplicate records are a duplicate entry of the supplier and are removed monthly.',
    'The risk is low.',
    '',
  ])('is not queried where the words are plainly finished: %s', (update) => {
    expect(queriesOn(update)).toEqual([]);
  });
});

describe('a recommendation that is proposed for closure as completed', () => {
  test('is queried where work goes on', () => {
    expect(queriesOn('We will be exploring options.', 'proposed-closed')).toMatchObject([
      {
        rule: 'complete-but-open-words',
        sentence:
          'Proposed for closure as completed, yet the text says “will be exploring options”. What is left to do?',
      },
    ]);
  });

  test('is queried where it was not adopted', () => {
    expect(queriesOn('The change was not adopted.', 'proposed-closed')).toMatchObject([
      {
        rule: 'closed-but-not-adopted',
        sentence: 'Proposed for closure as completed, yet the text says “was not adopted”.',
      },
    ]);
    expect(queriesOn('The change was not adopted.', 'closed-implemented')).toMatchObject([
      { rule: 'closed-but-not-adopted' },
    ]);
  });
});

test('what was not adopted may say that it will not be delivered', () => {
  const updates = updated('We would not be delivering this.');
  expect(queriesOf({ lifecycle: 'proposed-closed', closureReason: 'not-adopted', updates })).toEqual([]);
  expect(queriesOf({ lifecycle: 'closed-not-adopted', closureReason: 'not-adopted', updates })).toEqual([]);
});

describe('a recommendation that is under way', () => {
  test('may speak of work that goes on, or that will not', () => {
    expect(queriesOn('The team are currently evaluating suppliers.', 'in-progress')).toEqual([]);
    expect(queriesOn('The first option was not adopted.', 'in-progress')).toEqual([]);
  });

  test.each([
    ['All is done - Recommend completed', 'Recommend completed'],
    ['This was delivered in May, thus rendering this item closed.', 'rendering this item closed'],
    ['The recommendation can now be closed.', 'recommendation can now be closed'],
  ])('is queried where it is said to be finished: %s', (update, words) => {
    const queries = queriesOn(update, 'in-progress');
    expect(queries).toMatchObject([{ rule: 'open-but-finished-words', audience: 'secretariat' }]);
    expect(queries[0]?.sentence).toContain(words);
  });

  test('is queried where its notes say that it is finished', () => {
    expect(queriesOf({ notes: 'Action Complete' })).toMatchObject([{ rule: 'open-but-finished-words' }]);
  });

  test.each([
    'Once training ends, the recommendation can be closed.',
    'The first phase of the action is complete.',
    'The recommendation will be complete in June.',
    'The proposed closure of the north store was agreed.',
  ])('is not queried where it will be finished later: %s', (update) => {
    expect(queriesOn(update, 'in-progress')).toEqual([]);
  });
});
