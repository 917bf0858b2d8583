import { describe, expect, test } from 'vitest';
import { establishFacts } from '../../src/scrutiny/facts.ts';
import { AS_AT, datesOf, factsOf, NEXT_MEETING, sampleRecommendation } from '../papers/sample-paper.ts';

const INSPECTORATE = { judgedBy: 'inspectorate-date' } as const;

describe(`an open recommendation, at ${AS_AT}`, () => {
  test('that is due on that day is not late', () => {
    const facts = factsOf({ dates: datesOf({ original: '9 January 2026' }) });
    expect(facts).toMatchObject({
      timeliness: 'due-before-next-meeting',
      daysOverdue: null,
      daysLateAgainstOriginal: null,
      progress: 'on-track',
    });
  });

  test('that was due the day before is overdue by one day', () => {
    const facts = factsOf({ dates: datesOf({ original: '8 January 2026' }) });
    expect(facts).toMatchObject({ timeliness: 'overdue', daysOverdue: 1, progress: 'overdue' });
  });

  test.each([
    ['20 April 2026', 'due-before-next-meeting'],
    ['21 April 2026', 'not-yet-due'],
    ['22 April 2026', 'not-yet-due'],
  ])(`that is due on %s, with a meeting on ${NEXT_MEETING}, is %s`, (original, timeliness) => {
    expect(factsOf({ dates: datesOf({ original }) }).timeliness).toBe(timeliness);
  });

  test('is never due before the next meeting where none is set', () => {
    expect(factsOf({ dates: datesOf({ original: '10 January 2026' }) }, {}, { nextMeeting: null }).timeliness).toBe(
      'not-yet-due',
    );
  });

  test.each([
    ['January 2026', null],
    ['December 2025', 9],
    ['Q4 2025', 9],
    ['2025', 9],
    ['25/26', null],
  ])('that is due in %s is measured from the last day of the period', (original, daysOverdue) => {
    expect(factsOf({ dates: datesOf({ original }) }).daysOverdue).toBe(daysOverdue);
  });

  test('whose date was moved is late against the original, and not overdue', () => {
    const facts = factsOf({ dates: datesOf({ original: '31 December 2025', revisions: ['31 December 2026'] }) });
    expect(facts).toMatchObject({
      timeliness: 'late-against-original',
      daysOverdue: null,
      daysLateAgainstOriginal: 9,
      timesRevised: 1,
      daysMoved: 365,
      progress: 'on-track',
    });
  });

  test('whose moved date has passed as well is overdue by the moved date and late by both', () => {
    const facts = factsOf({ dates: datesOf({ original: '30 November 2025', revisions: ['31 December 2025'] }) });
    expect(facts).toMatchObject({ timeliness: 'overdue', daysOverdue: 9, daysLateAgainstOriginal: 40 });
  });

  test('whose date was brought forward moved by less than nothing', () => {
    expect(factsOf({ dates: datesOf({ original: '30 June 2026', revisions: ['31 May 2026'] }) }).daysMoved).toBe(-30);
  });

  test.each(['TBC', 'Ongoing', '12 – 18 months'])('with the date "%s" has no date', (original) => {
    expect(factsOf({ dates: datesOf({ original }) })).toMatchObject({
      timeliness: 'no-date',
      daysOverdue: null,
      daysMoved: null,
    });
  });

  test('without any date has no date', () => {
    expect(factsOf()).toMatchObject({ timeliness: 'no-date', judgedBy: null, progress: 'on-track' });
  });

  test.each(['TBC', 'Ongoing'])(
    'whose date has passed does not lose its lateness by being moved to "%s"',
    (revised) => {
      const facts = factsOf({ dates: datesOf({ original: '31 December 2025', revisions: [revised] }) });
      expect(facts).toMatchObject({ timeliness: 'late-against-original', daysLateAgainstOriginal: 9 });
    },
  );

  test('that is not started and late is overdue on the dashboard, not "not started"', () => {
    expect(factsOf({ lifecycle: 'not-started' }).progress).toBe('not-started');
    expect(factsOf({ lifecycle: 'not-started', dates: datesOf({ original: '1 January 2026' }) }).progress).toBe(
      'overdue',
    );
  });
});

describe('a recommendation that is judged by the inspectorate’s date', () => {
  const dates = datesOf({ setByInspectorate: '1 June 2023', original: '31 March 2026' });

  test('is overdue although the body’s own date has not passed', () => {
    expect(factsOf({ dates }, INSPECTORATE)).toMatchObject({ timeliness: 'overdue', daysOverdue: 953 });
  });

  test('is not overdue where the report is judged by the body’s own date', () => {
    expect(factsOf({ dates })).toMatchObject({ timeliness: 'due-before-next-meeting', daysOverdue: null });
  });

  test('is judged by the body’s own date where the inspectorate set none', () => {
    const facts = factsOf({ dates: datesOf({ original: '8 January 2026' }) }, INSPECTORATE);
    expect(facts).toMatchObject({ timeliness: 'overdue', daysOverdue: 1 });
  });
});

describe('a recommendation that is finished', () => {
  const dates = datesOf({ original: '1 January 2020' });

  test.each([
    ['reported-complete', null, 'open', 'complete'],
    ['proposed-closed', 'implemented', 'proposed-completed', 'complete'],
    ['proposed-closed', null, 'proposed-completed', 'complete'],
    ['proposed-closed', 'not-adopted', 'proposed-not-completed', 'not-pursued'],
    ['proposed-closed', 'risk-accepted', 'proposed-not-completed', 'not-pursued'],
    ['closed-implemented', 'implemented', 'closed', 'complete'],
    ['closed-not-adopted', 'not-adopted', 'closed', 'not-pursued'],
    ['closed-risk-accepted', 'risk-accepted', 'closed', 'not-pursued'],
    ['closed-superseded', 'superseded', 'closed', 'not-pursued'],
  ] as const)('as %s, %s, is never overdue; it stands %s, %s', (lifecycle, closureReason, standing, progress) => {
    expect(factsOf({ lifecycle, closureReason, dates })).toMatchObject({
      timeliness: 'finished',
      daysOverdue: null,
      daysLateAgainstOriginal: null,
      standing,
      progress,
    });
  });

  test.each([
    ['31 March 2025', 0],
    ['30 March 2025', -1],
    ['1 April 2025', 1],
    ['30 June 2025', 91],
  ])('on %s, due on 31 March 2025, is %i days late', (completed, days) => {
    const facts = factsOf({ lifecycle: 'reported-complete', dates: datesOf({ original: '31 March 2025', completed }) });
    expect(facts.daysLateAtCompletion).toBe(days);
  });

  test('is measured against the moved date', () => {
    const moved = datesOf({ original: '31 March 2025', revisions: ['30 April 2025'], completed: '1 May 2025' });
    expect(factsOf({ lifecycle: 'reported-complete', dates: moved }).daysLateAtCompletion).toBe(1);
  });

  test('on an unknown day is not said to be late or on time', () => {
    expect(factsOf({ lifecycle: 'reported-complete', dates }).daysLateAtCompletion).toBeNull();
  });
});

test('a recommendation of no report is a bug that stops the build', () => {
  const register = { reports: [], recommendations: [sampleRecommendation()] };
  expect(() => establishFacts(register, { asAt: AS_AT, nextMeeting: null })).toThrow(/No report fleet/);
});
