import { describe, expect, test } from 'vitest';
import type { Action, Lifecycle } from '../../src/recommendations/recommendation.ts';
import { CSV, datesOf, factsOf } from '../papers/sample-paper.ts';

/** At 9 January 2026, with the next meeting on 21 April. */
function actionOf(dates: Parameters<typeof datesOf>[0], lifecycle: Lifecycle = 'in-progress'): Action {
  return {
    text: 'Train the staff',
    owner: null,
    dates: datesOf(dates),
    lifecycle,
    statusWritten: null,
    source: { file: CSV, line: 2 },
  };
}

function timelinessOf(dates: Parameters<typeof datesOf>[0], lifecycle?: Lifecycle): unknown[] {
  const [judged] = factsOf({ actions: [actionOf(dates, lifecycle)] }).actions;
  return [judged?.timeliness, judged?.daysOverdue, judged?.daysLateAgainstOriginal];
}

describe('an action', () => {
  test('is judged by its own date and not by that of its recommendation', () => {
    const { actions, timeliness } = factsOf({
      dates: datesOf({ original: '30 June 2026' }),
      actions: [actionOf({ original: '31 December 2025' }), actionOf({ original: '30 June 2026' })],
    });
    expect(timeliness).toBe('not-yet-due');
    expect(actions.map((action) => [action.timeliness, action.daysOverdue])).toEqual([
      ['overdue', 9],
      ['not-yet-due', null],
    ]);
  });

  test.each([
    [{ original: 'December 2025' }, ['overdue', 9, 9]],
    [{ original: '9 January 2026' }, ['due-before-next-meeting', null, null]],
    [{ original: 'September 2025', revisions: ['June 2026'] }, ['late-against-original', null, 101]],
    [{ original: 'September 2025', revisions: ['Ongoing'] }, ['late-against-original', null, 101]],
    [{ original: 'September 2025', revisions: ['December 2025'] }, ['overdue', 9, 101]],
    [{ original: 'Ongoing' }, ['no-date', null, null]],
    [{}, ['no-date', null, null]],
    [{ original: 'In FDP 24/25' }, ['overdue', 284, 284]],
  ] as const)('due %j is %j', (dates, expected) => {
    expect(timelinessOf(dates)).toEqual(expected);
  });

  test.each(['reported-complete', 'proposed-closed', 'closed-implemented', 'closed-not-adopted'] as const)(
    'that is %s is not late',
    (lifecycle) => {
      expect(timelinessOf({ original: '31 March 2025' }, lifecycle)).toEqual(['finished', null, null]);
    },
  );

  test('is no longer chased where its recommendation is finished', () => {
    const { actions } = factsOf({ lifecycle: 'reported-complete', actions: [actionOf({ original: '31 March 2025' })] });
    expect(actions).toMatchObject([{ timeliness: 'finished', isComplete: false, daysOverdue: null }]);
  });

  test('that was dropped is finished, and not complete', () => {
    const { actions } = factsOf({ actions: [actionOf({}, 'closed-not-adopted'), actionOf({}, 'reported-complete')] });
    expect(actions.map(({ isComplete }) => isComplete)).toEqual([false, true]);
  });

  test('that was completed late says by how many days, and one that was early by how many before', () => {
    const daysOf = (completed: string): number | null | undefined =>
      factsOf({ actions: [actionOf({ original: '31 March 2025', completed }, 'reported-complete')] }).actions[0]
        ?.daysLateAtCompletion;
    expect([daysOf('2 April 2025'), daysOf('30 March 2025')]).toEqual([2, -1]);
  });

  test('is in the list in the place that it has in the export; without actions there is no list', () => {
    const actions = [actionOf({ original: 'June 2026' }), actionOf({ original: 'May 2025' })];
    expect(factsOf({ actions }).actions.map(({ action }) => action)).toEqual(actions);
    expect(factsOf().actions).toEqual([]);
  });
});
