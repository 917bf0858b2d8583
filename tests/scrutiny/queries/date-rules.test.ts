import { describe, expect, test } from 'vitest';
import { datesOf, deadlineOf } from '../../papers/sample-paper.ts';
import { raise, say, updated } from './sample-queries.ts';

describe('the date of completion', () => {
  test('cannot come after the day of the count', () => {
    const dates = datesOf({ original: '31 March 2026', completed: '10 January 2026' });
    expect(raise('completed-in-the-future', { lifecycle: 'reported-complete', dates })).toMatchObject([
      {
        audience: 'paper',
        sentence: 'The date of completion, 10 January 2026, is after 9 January 2026, the day of the count.',
      },
    ]);
  });

  test('of a month may be that of the count', () => {
    const dates = datesOf({ completed: 'January 2026' });
    expect(say('completed-in-the-future', { lifecycle: 'reported-complete', dates })).toEqual([]);
  });

  test('does not go with an open status', () => {
    const dates = datesOf({ completed: '5 January 2026' });
    expect(say('completed-but-open', { lifecycle: 'in-progress', dates })).toEqual([
      'It has a date of completion, 5 January 2026, and its status is open.',
    ]);
    for (const lifecycle of ['reported-complete', 'proposed-closed', 'closed-implemented'] as const) {
      expect(say('completed-but-open', { lifecycle, dates })).toEqual([]);
    }
  });
});

describe('a date that has passed', () => {
  const passed = datesOf({ original: '30 September 2025' });

  test('is asked about where no new one is given', () => {
    expect(say('overdue-without-new-date', { dates: passed })).toEqual([
      'Its date, 30 September 2025, passed 101 days ago; no new date has been given or asked for.',
    ]);
  });

  test('is asked about after a move too', () => {
    const dates = datesOf({ original: '30 June 2025', revisions: ['30 September 2025'] });
    expect(say('overdue-without-new-date', { dates })).toHaveLength(1);
  });

  test('is not asked about where a later one is asked for, or the work is done', () => {
    const requested = datesOf({ original: '30 September 2025', requested: '31 March 2026' });
    expect(say('overdue-without-new-date', { dates: requested })).toEqual([]);
    expect(say('overdue-without-new-date', { dates: passed, lifecycle: 'reported-complete' })).toEqual([]);
    expect(say('overdue-without-new-date', { dates: datesOf({ original: '9 January 2026' }) })).toEqual([]);
  });

  test('is asked about once where the words are asked about', () => {
    expect(say('overdue-without-new-date', { dates: passed, updates: updated('Recommend completed') })).toEqual([]);
    expect(
      say('overdue-without-new-date', { dates: passed, updates: updated('It will be completed by 31 March 2026.') }),
    ).toEqual([]);
  });

  test("of the inspectorate is not asked about where the body's own is to come", () => {
    const reports = [{ judgedBy: 'inspectorate-date' as const }];
    const own = datesOf({ current: '31 March 2026', setByInspectorate: '1 June 2025' });
    expect(say('overdue-without-new-date', { dates: own }, { reports })).toEqual([]);
    const none = { ...datesOf(), setByInspectorate: deadlineOf('1 June 2025') };
    expect(say('overdue-without-new-date', { dates: none }, { reports })[0]).toContain("The inspectorate's date");
  });
});

describe('a date that moved', () => {
  const moved = datesOf({ original: '30 September 2025', revisions: ['31 March 2026'] });
  const explained = datesOf({ original: '30 September 2025', revisions: [['31 March 2026', 'Supplier failed']] });

  test('needs a reason', () => {
    expect(say('date-moved-without-reason', { dates: moved })).toEqual([
      'The date moved from 30 September 2025 to 31 March 2026, and nothing says why.',
    ]);
    expect(say('date-moved-without-reason', { dates: explained })).toEqual([]);
  });

  test('to no day needs one too', () => {
    const dates = datesOf({ original: '30 September 2025', revisions: ['Ongoing'] });
    expect(say('date-moved-without-reason', { dates })).toEqual([
      'The date moved from 30 September 2025 to Ongoing, and nothing says why.',
    ]);
  });

  test.each([
    'The target date has been reviewed because of the late delivery of the review.',
    'Delivery was delayed due to a vacancy.',
    'This has slipped while the supplier is replaced.',
  ])('has one where the update gives it: %s', (text) => {
    expect(say('date-moved-without-reason', { dates: moved, updates: updated(text) })).toEqual([]);
  });

  test('needs none where it came forward, the panel agreed to it, or the work is done', () => {
    const earlier = datesOf({ original: '31 March 2026', revisions: ['30 September 2025'] });
    expect(say('date-moved-without-reason', { dates: earlier })).toEqual([]);
    expect(say('date-moved-without-reason', { dates: moved, lifecycle: 'reported-complete' })).toEqual([]);
    const agreed = {
      ...moved,
      revisions: moved.revisions.map((revision) => ({ ...revision, agreedBy: 'JARAP, minute 45/25' })),
    };
    expect(say('date-moved-without-reason', { dates: agreed })).toEqual([]);
  });

  test('is no move where the response gives both dates to two parts of the work', () => {
    const response = 'Indicators agreed: target date 30 September 2025. In use: target date 31 March 2026.';
    expect(say('date-moved-without-reason', { dates: moved, response })).toEqual([]);
  });

  test('is not taken from one action to the next', () => {
    const source = { file: 'a.csv', line: 2 };
    const action = {
      text: 'Act',
      owner: null,
      dates: moved,
      lifecycle: 'in-progress',
      statusWritten: null,
      source,
    } as const;
    expect(say('date-moved-without-reason', { dates: moved, actions: [action, action] })).toEqual([]);
    expect(say('date-moved-without-reason', { dates: moved, actions: [action] })).toHaveLength(1);
  });

  test('is asked about once where no move of the paper has a reason', () => {
    const rows = ['4.1', '4.2', '4.3'].map((reference) => ({ reference, dates: moved }));
    expect(raise('date-moved-without-reason', rows)).toMatchObject([
      { key: null, sentence: '3 dates have moved, and nothing says why any of them did.' },
    ]);
    const mixed = [...rows, { reference: '4.4', dates: explained }];
    expect(raise('date-moved-without-reason', mixed).map(({ key }) => key)).toEqual([
      'fleet-4-1',
      'fleet-4-2',
      'fleet-4-3',
    ]);
  });
});

test('a request for a later date needs a reason', () => {
  const dates = datesOf({ original: '31 March 2026', requested: '30 June 2026' });
  expect(say('extension-without-reason', { dates })).toEqual([
    'A later date, 30 June 2026, is asked for, and nothing says why.',
  ]);
  expect(say('extension-without-reason', { dates: { ...dates, requestReason: 'Supplier failed' } })).toEqual([]);
});

test('a date before the report that made the recommendation is asked about', () => {
  const reports = [{ date: deadlineOf('September 2025') }];
  expect(say('due-before-report', { dates: datesOf({ original: 'May 2025' }) }, { reports })).toEqual([
    'It is due May 2025, before the report of September 2025 that made it.',
  ]);
  expect(say('due-before-report', { dates: datesOf({ original: '1 September 2025' }) }, { reports })).toEqual([]);
});
