import { describe, expect, test } from 'vitest';
import { dateActions } from '../../../src/scrutiny/history/date-actions.ts';
import type { Action } from '../../../src/recommendations/recommendation.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { decided, follow, row, rowIn } from './sample-series.ts';

function actionOf(text: string, dates: Parameters<typeof datesOf>[0]): Action {
  return {
    text,
    owner: null,
    dates: datesOf(dates),
    lifecycle: 'in-progress',
    statusWritten: null,
    source: { file: 'export.csv', line: 2 },
  };
}

const TRAIN = { original: '31 March 2025' };
const CHECK = { original: '30 June 2025' };
const ACTIONS = [actionOf('Train the staff.', TRAIN), actionOf('Check the stock.', CHECK)];
const GRANTED = decided('extension-granted', { grantedTo: '31 December 2025' });

describe('the panel grants a recommendation a later date', () => {
  test('the action that was due last has it as well, with its first date and who agreed', () => {
    const { last } = follow(
      { rows: [row({ dates: datesOf(CHECK), actions: ACTIONS })], decisions: [GRANTED] },
      { rows: [row({ dates: datesOf(CHECK), actions: ACTIONS })] },
    );
    const [train, check] = rowIn(last).actions;
    expect(train).toEqual(ACTIONS[0]);
    expect(check?.dates).toMatchObject({
      original: { understood: '30 June 2025' },
      current: { understood: '31 December 2025' },
      revisions: [
        { deadline: { understood: '31 December 2025' }, agreedBy: expect.stringContaining('45/25') as string },
      ],
    });
  });

  test('so does its only action', () => {
    const only = { dates: datesOf(TRAIN), actions: [actionOf('Train the staff.', TRAIN)] };
    const { last } = follow({ rows: [row(only)], decisions: [GRANTED] }, { rows: [row(only)] });
    expect(rowIn(last).actions[0]?.dates.current?.understood).toBe('31 December 2025');
  });
});

describe('the actions of a row', () => {
  test('stay as they are where nothing was decided', () => {
    const exported = row({ dates: datesOf(CHECK), actions: ACTIONS });
    expect(dateActions(exported, exported.dates)).toBe(exported.actions);
  });

  test('lose a date that the panel refused', () => {
    const moved = { original: '31 March 2025', revisions: ['30 June 2025'] };
    const exported = row({ dates: datesOf(moved), actions: [actionOf('Train.', moved), actionOf('Check.', TRAIN)] });
    const [train] = dateActions(exported, datesOf(TRAIN));
    expect(train?.dates).toMatchObject({ current: { understood: '31 March 2025' }, revisions: [] });
  });
});
