import { describe, expect, test } from 'vitest';
import type { Action, Recommendation } from '../../../src/recommendations/recommendation.ts';
import { CSV, datesOf } from '../../papers/sample-paper.ts';
import { say, updated } from './sample-queries.ts';

describe('a promise in the response', () => {
  const dates = datesOf({ original: '31 October 2025' });

  test.each([
    ['The portal will be launched in September.', 'will be launched in September', '31 days earlier'],
    ['A review will be completed by 31 March 2026.', 'will be completed by 31 March 2026', '151 days later'],
    ['New forms; target date February 2026', 'target date February 2026', '120 days later'],
    ['It is due in January 2026.', 'It is due in January 2026', '92 days later'],
  ])('is set against the original date: %s', (response, words, difference) => {
    expect(say('response-promises-another-date', { response, dates })).toEqual([
      `The response says “${words}”; its original date is 31 October 2025, so the words are ${difference}.`,
    ]);
  });

  test.each([
    'The portal will be launched in October.',
    'The form will be drafted in June 2025, and training will be held in October 2025.',
    'The guide will be ready by 15 November 2025.',
    'As agreed in March 2025, the plan will follow.',
    'The report published in May 2025 will be considered.',
    'The interim measure will stay until March 2026.',
    'Since April 2025 the board will hear of each case.',
    'The audit of September 2024 found nothing.',
    'The target of May 2025 was missed.',
    'The work will start in April 2025.',
    'It may be done.',
  ])('is in order where it is no other date, or no promise: %s', (response) => {
    expect(say('response-promises-another-date', { response, dates })).toEqual([]);
  });

  test('may name any date that the item has or asks for', () => {
    const moved = datesOf({ original: '31 October 2025', revisions: ['March 2026'], requested: '30 June 2026' });
    for (const response of ['It will be done by 15 March 2026.', 'It will be done in June 2026.']) {
      expect(say('response-promises-another-date', { response, dates: moved })).toEqual([]);
    }
  });

  test('cannot be set against a date that is not there', () => {
    expect(say('response-promises-another-date', { response: 'It will be done in June 2026.' })).toEqual([]);
  });
});

describe('a date in the words of an action', () => {
  function actionOf(text: string, original: string | undefined): Action {
    const dates = datesOf(original === undefined ? {} : { original });
    return { text, owner: null, dates, lifecycle: 'in-progress', statusWritten: null, source: { file: CSV, line: 3 } };
  }
  const item: Partial<Recommendation> = { dates: datesOf({ original: 'January 2025' }) };

  test('is set against the date in its column', () => {
    const actions = [actionOf('Staff survey in Nov 2024 to track changes.', 'January 2025')];
    expect(say('action-names-another-date', { ...item, actions })).toEqual([
      'The action says “Staff survey in Nov 2024”; its original date is January 2025, so the words are 62 days earlier.',
    ]);
  });

  test("is set against the item's date where the action has none", () => {
    const actions = [actionOf('Staff survey by 30 November 2024.', undefined)];
    expect(say('action-names-another-date', { ...item, actions })).toHaveLength(1);
  });

  test.each(['Staff survey in Jan 2025', 'Carry out what was agreed in March 2024', 'Apply the Act of June 2023'])(
    'is in order: %s',
    (text) => {
      expect(say('action-names-another-date', { ...item, actions: [actionOf(text, 'January 2025')] })).toEqual([]);
    },
  );
});

describe('a later date in the update', () => {
  const dates = datesOf({ original: '31 January 2026' });

  test.each([
    'The work will be completed by 30 June 2026.',
    'Launch is expected in May 2026; it will go live with the new contract.',
    'Target date: March 2026',
  ])('needs a request: %s', (text) => {
    expect(say('update-promises-later-date', { dates, updates: updated(text) })[0]).toContain(
      'the date is 31 January 2026, and no later date has been asked for.',
    );
  });

  test.each([
    'The work will be completed by 15 February 2026.',
    'The board will meet in June 2026.',
    'Tests are due to commence in June 2026 and will be completed.',
    'The next survey is planned for May 2026.',
    'The plan for 2026 will be completed.',
    'Completed in June 2025.',
  ])('is in order: %s', (text) => {
    expect(say('update-promises-later-date', { dates, updates: updated(text) })).toEqual([]);
  });

  test('is in order where it has been asked for, or the work is done', () => {
    const updates = updated('The work will be completed by 30 June 2026.');
    const requested = datesOf({ original: '31 January 2026', requested: '31 August 2026' });
    expect(say('update-promises-later-date', { dates: requested, updates })).toEqual([]);
    expect(say('update-promises-later-date', { dates, updates, lifecycle: 'reported-complete' })).toEqual([]);
  });
});

describe('a target in the update', () => {
  const dates = datesOf({ original: '31 March 2026' });

  test('that has passed is asked about', () => {
    expect(say('target-in-the-past', { dates, updates: updated('User tests begin soon – Target May 2025.') })).toEqual([
      'The update gives a target that has passed: “begin soon – Target May 2025”.',
    ]);
  });

  test.each([
    'User tests – Target May 2026.',
    'User tests – Target December 2025.',
    'The original target of May 2025 was missed.',
    'The target date of May 2025 has been revised to March 2026.',
    'The form was issued in May 2025.',
    'Targets were set. In May 2025 the team met.',
  ])('is in order where it is to come, recent or said to be old: %s', (text) => {
    expect(say('target-in-the-past', { dates, updates: updated(text) })).toEqual([]);
  });

  test('may be a date of the item, and is not asked of finished work', () => {
    const updates = updated('User tests – Target May 2025.');
    expect(say('target-in-the-past', { dates: datesOf({ original: '31 May 2025' }), updates })).toEqual([]);
    expect(say('target-in-the-past', { dates, updates, lifecycle: 'reported-complete' })).toEqual([]);
  });
});
