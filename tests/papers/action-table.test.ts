import { describe, expect, test } from 'vitest';
import { describeActions, hasActionTable } from '../../src/papers/action-notes.ts';
import { makeActionTable } from '../../src/papers/action-table.ts';
import { USUAL_LABELS } from '../../src/papers/labels.ts';
import type { Action, Lifecycle } from '../../src/recommendations/recommendation.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { CSV, datesOf, factsOf } from './sample-paper.ts';

type Written = Parameters<typeof datesOf>[0];

/** At 9 January 2026. */
function actionOf(dates: Written, lifecycle: Lifecycle = 'in-progress', more: Partial<Action> = {}): Action {
  const source = { file: CSV, line: 2 };
  return { text: 'Train', owner: null, dates: datesOf(dates), lifecycle, statusWritten: null, source, ...more };
}

const COLUMNS = [
  { label: 'Timescale', field: 'currentDate' },
  { label: 'State', field: 'state' },
] as const;

function rowOf(
  action: Action,
  others: readonly Action[] = [],
): { action: unknown; timescale: unknown; state: unknown } {
  const table = makeActionTable(factsOf({ actions: [action, ...others] }), 'Actions', COLUMNS, USUAL_LABELS);
  const [row] = table.rows;
  const [timescale, state] = row?.cells ?? [];
  return {
    action: [row?.header.text, row?.header.note],
    timescale: [timescale?.text?.replaceAll('\u00A0', ' '), timescale?.note?.replaceAll('\u00A0', ' ') ?? null],
    state: [state?.status?.word ?? state?.text, state?.note?.replaceAll('\u00A0', ' ') ?? null],
  };
}

describe('a row of the table of actions', () => {
  test('has its own date and how late it is, with what the owner says below', () => {
    const row = rowOf(actionOf({ original: '20 August 2025' }));
    expect(row.timescale).toEqual(['20 August 2025', null]);
    expect(row.state).toEqual(['Overdue 142 days', 'In progress']);
  });

  test('tells where the date moved from, and why in the wide column', () => {
    const row = rowOf(actionOf({ original: 'September 2025', revisions: [['June 2026', 'The supplier withdrew']] }));
    expect(row.timescale).toEqual(['June 2026', 'First due September 2025, moved once.']);
    expect(row.action).toEqual(['Train', 'Why the date moved: The supplier withdrew.']);
    expect(row.state).toEqual(['Late against original 101 days', 'In progress']);
  });

  test.each([
    ['In FDP 24/25', 'Financial year 2024/25', 'Written “In FDP 24/25”, counted to 31 March 2025.'],
    ['FP 2024/25', 'Financial year 2024/25', 'Written “FP 2024/25”, counted to 31 March 2025.'],
    ['Aug 2024; June 2024; July 2024', 'August 2024', 'Written “Aug 2024; June 2024; July 2024”.'],
    ['Dec 2024', 'December 2024', null],
    ['Ongoing', 'Ongoing', null],
  ])('keeps what was written where it is more than a date: %s', (written, understood, note) => {
    expect(rowOf(actionOf({ current: written })).timescale).toEqual([understood, note]);
  });

  test('of an action that is done says when, and how late', () => {
    const row = rowOf(actionOf({ original: '31 March 2025', completed: '9 April 2025' }, 'reported-complete'));
    expect(row.state).toEqual(['Reported complete, not yet verified', 'Completed 9 April 2025, 9 days late']);
  });

  test('of an action that was dropped does not call it complete', () => {
    const facts = factsOf({ actions: [actionOf({}, 'closed-not-adopted')] });
    const table = makeActionTable(facts, 'Actions', COLUMNS, USUAL_LABELS);
    expect(table.rows[0]?.cells[1]?.status).toEqual({ shape: 'not-pursued', word: 'Closed: not adopted' });
  });

  test('names the owner where the actions have several and no column does', () => {
    const [clerk, head] = ['Clerk', 'Head of fleet'].map((owner) => actionOf({}, 'in-progress', { owner }));
    if (clerk === undefined || head === undefined) throw new Error('There are two');
    expect(rowOf(clerk, [head]).action).toEqual(['Train', 'Owner: Clerk.']);
    expect(rowOf(clerk, [clerk]).action).toEqual(['Train', null]);
    expect(rowOf(clerk, [actionOf({})]).action).toEqual(['Train', null]);
  });
});

describe('what is said of all actions of an item', () => {
  const LATE = actionOf({ original: '31 March 2025' });
  const MOVED = actionOf({ original: '31 March 2025', revisions: ['30 June 2025'] });
  const DONE = actionOf({ original: '31 March 2025' }, 'reported-complete');
  const FUTURE = actionOf({ original: '30 June 2026' });

  test.each([
    [[DONE, DONE, FUTURE], ['2 of 3 actions complete']],
    [
      [LATE, LATE, LATE, DONE, FUTURE],
      ['1 of 5 actions complete', '3 actions are past their date; none has a revised date'],
    ],
    [
      [LATE, FUTURE],
      ['0 of 2 actions complete', '1 action is past its date and has no revised date'],
    ],
    [[LATE], ['The action is past its date and has no revised date']],
    [[MOVED], ['The action is past its revised date and has no later one']],
    [
      [LATE, MOVED],
      [
        '0 of 2 actions complete',
        '2 actions are past their date; 1 of them was revised before, and none has a later one',
      ],
    ],
    [
      [MOVED, MOVED],
      ['0 of 2 actions complete', '2 actions are past their date, which had been revised; none has a later one'],
    ],
    [[FUTURE], []],
    [[], []],
  ])('is counted, never a percentage (%#)', (actions, expected) => {
    expect(describeActions(factsOf({ actions }))).toEqual(expected);
  });

  test('is not said of the one action that a tracker tells in a sentence', () => {
    const [tracker, update] = ['jarap-tracker', 'hmicfrs-afi-update'].map((name) => LAYOUTS.get(name)?.recommendations);
    if (tracker == null || update == null) throw new Error('Both print blocks');
    expect(hasActionTable(factsOf({ actions: [LATE] }), tracker)).toBe(false);
    expect(hasActionTable(factsOf({ actions: [LATE, LATE] }), tracker)).toBe(true);
    expect(hasActionTable(factsOf({ actions: [LATE] }), update)).toBe(true);
    expect(hasActionTable(factsOf(), update)).toBe(false);
  });
});
