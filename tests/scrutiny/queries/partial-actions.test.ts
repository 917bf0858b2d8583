import { describe, expect, test } from 'vitest';
import type { Action, Lifecycle } from '../../../src/recommendations/recommendation.ts';
import { CSV, datesOf } from '../../papers/sample-paper.ts';
import { raise, say } from './sample-queries.ts';

function actionOf(text: string, lifecycle: Lifecycle, original?: string): Action {
  const dates = datesOf(original === undefined ? {} : { original });
  return { text, owner: null, dates, lifecycle, statusWritten: null, source: { file: CSV, line: 7 } };
}

const DONE = actionOf('Write the guide', 'reported-complete', '31 March 2026');
const OPEN = actionOf('Train the staff', 'in-progress', '31 March 2026');

describe('a recommendation with actions', () => {
  test('is not complete while one is open', () => {
    expect(raise('complete-but-action-open', { lifecycle: 'reported-complete', actions: [DONE, OPEN] })).toMatchObject([
      {
        audience: 'paper',
        sentence: 'Reported as complete, while 1 of its 2 actions is open: “Train the staff”.',
        places: [{ line: 2 }, { line: 7 }],
      },
    ]);
    expect(say('complete-but-action-open', { lifecycle: 'reported-complete', actions: [DONE, DONE] })).toEqual([]);
    expect(say('complete-but-action-open', { lifecycle: 'in-progress', actions: [DONE, OPEN] })).toEqual([]);
    expect(
      say('complete-but-action-open', {
        lifecycle: 'closed-not-adopted',
        closureReason: 'not-adopted',
        actions: [OPEN],
      }),
    ).toEqual([]);
  });

  test('is not open once all are complete', () => {
    expect(say('all-actions-complete-but-open', { lifecycle: 'in-progress', actions: [DONE, DONE] })).toEqual([
      'Its 2 actions are all complete, and its status is open.',
    ]);
    for (const actions of [[], [DONE, OPEN]]) {
      expect(say('all-actions-complete-but-open', { lifecycle: 'in-progress', actions })).toEqual([]);
    }
    expect(say('all-actions-complete-but-open', { lifecycle: 'proposed-closed', actions: [DONE] })).toEqual([]);
  });

  test('gives each its date', () => {
    const undated = actionOf('Ask the supplier', 'in-progress');
    expect(say('action-without-date', { actions: [OPEN, undated] })).toEqual([
      '1 of its 2 actions has no date: “Ask the supplier”.',
    ]);
    expect(say('action-without-date', { actions: [OPEN, actionOf('Ask', 'in-progress', 'Ongoing')] })).toEqual([]);
    expect(say('action-without-date', { actions: [OPEN, actionOf('Ask', 'reported-complete')] })).toEqual([]);
    expect(say('action-without-date', { actions: [undated, undated] })).toEqual([]);
  });

  test('ends no earlier than its actions', () => {
    const dates = datesOf({ original: '28 February 2026' });
    expect(say('action-due-after-recommendation', { dates, actions: [OPEN] })).toEqual([
      'The action “Train the staff” is due 31 March 2026, after the recommendation itself, 28 February 2026.',
    ]);
    expect(say('action-due-after-recommendation', { dates, actions: [DONE] })).toEqual([]);
    expect(
      say('action-due-after-recommendation', { dates: datesOf({ original: '31 March 2026' }), actions: [OPEN] }),
    ).toEqual([]);
  });
});
