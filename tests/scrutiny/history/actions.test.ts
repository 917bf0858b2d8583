import { describe, expect, test } from 'vitest';
import type { Action, Recommendation } from '../../../src/recommendations/recommendation.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { CLOSED, decided, follow, PROPOSED, row, rowIn } from './sample-series.ts';

const FILE = 'meetings/2025-04-15-jarap/tracker/export.csv';

function action(text: string, original: string, line = 2): Action {
  return {
    text,
    owner: null,
    dates: datesOf({ original }),
    lifecycle: 'in-progress',
    statusWritten: null,
    source: { file: FILE, line },
  };
}

/** As an export with a row for each action has it: the date of the recommendation is that of the last action. */
function withActions(original: string, ...actions: readonly Action[]): Recommendation {
  return row({ dates: datesOf({ original }), actions });
}

const TRAIN = action('Train the staff.', '31 March 2025');
const CHECK = action('Check the stock.', '30 June 2025', 3);

describe('a recommendation with a row for each action', () => {
  test('takes a further action with a later date without a word, and its date has not moved', () => {
    const { last, problems } = follow(
      { rows: [withActions('31 March 2025', TRAIN)], decisions: [] },
      { rows: [withActions('30 June 2025', TRAIN, CHECK)] },
    );
    expect([problems, last.findings]).toEqual([[], []]);
    expect(rowIn(last).dates).toMatchObject({ original: { understood: '30 June 2025' }, revisions: [] });
  });

  test('names an action that has gone, with the line where it stood', () => {
    const { problems } = follow(
      { rows: [withActions('30 June 2025', TRAIN, CHECK)] },
      { rows: [withActions('31 March 2025', action('train the staff', '31 March 2025'))] },
    );
    expect(problems).toMatchObject([
      {
        code: 'action-vanished',
        severity: 'warning',
        file: 'meetings/2025-07-15-jarap/tracker/export.csv',
        value: 'Check the stock.',
        message: `This action of 4.1 of Fleet was before the panel on 15 April 2025 (${FILE}:3), and it is not in this export.`,
      },
    ]);
  });

  test('may have an action in other words', () => {
    const rewritten = action('Check the stock every month.', '30 June 2025');
    const { problems } = follow(
      { rows: [withActions('30 June 2025', TRAIN, CHECK)] },
      { rows: [withActions('30 June 2025', TRAIN, rewritten)] },
    );
    expect(problems).toEqual([]);
  });

  test('is refused where an action has another original date, even if it is not the last of them', () => {
    const { problems } = follow(
      { rows: [withActions('30 June 2025', TRAIN, CHECK)] },
      { rows: [withActions('30 June 2025', action(TRAIN.text, '30 April 2025', 7), CHECK)] },
    );
    expect(problems).toMatchObject([{ code: 'original-date-changed', severity: 'error', line: 7 }]);
    expect(problems[0]?.message).toContain(
      'was 31 March 2025 at the meeting on 15 April 2025 and is now 30 April 2025',
    );
  });

  test('is told of one changed date once', () => {
    const { problems } = follow(
      { rows: [withActions('30 June 2025', TRAIN, CHECK)] },
      { rows: [withActions('31 July 2025', TRAIN, action(CHECK.text, '31 July 2025', 8))] },
    );
    expect(problems).toMatchObject([{ code: 'original-date-changed', line: 8 }]);
  });

  test('is not chased for its actions once it is closed', () => {
    const { problems } = follow(
      { rows: [{ ...withActions('30 June 2025', TRAIN, CHECK), ...PROPOSED }], decisions: [decided('closure-agreed')] },
      { rows: [{ ...withActions('31 March 2025', TRAIN), ...CLOSED }] },
    );
    expect(problems).toEqual([]);
  });
});
