import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { BRAG, type Brag } from '../../src/scrutiny/facts.ts';
import { BRAG_RULES } from '../../src/scrutiny/brag.ts';
import { anyNextMeeting, anyRegister } from '../papers/any-register.ts';
import { datesOf, sampleEdition, scrutiniseAlone } from '../papers/sample-paper.ts';
import { factsWithHistory, SINCE, type FactsParts } from './sample-facts.ts';

function letterOf(recommendation: Partial<Recommendation>, change?: FactsParts['change']): Brag | undefined {
  return factsWithHistory([{ recommendation, ...(change === undefined ? {} : { change }) }])[0]?.brag;
}

const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;
const updates = [{ period: null, text: 'Work goes on.' }];
const late = datesOf({ original: '1 January 2026' });

describe('the letter of an item', () => {
  test.each<readonly [string, Partial<Recommendation>, Brag]>([
    ['proposed as not adopted', { lifecycle: 'proposed-closed', closureReason: 'not-adopted' }, 'not-pursued'],
    ['closed as superseded', { lifecycle: 'closed-superseded', closureReason: 'superseded' }, 'not-pursued'],
    ['reported complete, whatever its date', { lifecycle: 'reported-complete', dates: late }, 'complete'],
    ['closed as implemented', { lifecycle: 'closed-implemented', closureReason: 'implemented' }, 'complete'],
    ['past its date', { dates: late, updates }, 'overdue'],
    ['of the highest priority and without a date', { priority: FUNDAMENTAL, updates }, 'overdue'],
    [
      'of the highest priority, and its passed date was given up',
      { priority: FUNDAMENTAL, updates, dates: datesOf({ original: '1 May 2025', revisions: ['Ongoing'] }) },
      'overdue',
    ],
    ['of another priority and without a date', { updates }, 'on-track'],
    [
      'past its original date',
      { updates, dates: datesOf({ original: '1 January 2026', revisions: ['1 January 2027'] }) },
      'at-risk',
    ],
    ['to be extended', { updates, dates: datesOf({ original: '1 May 2026', requested: '1 May 2027' }) }, 'at-risk'],
    ['due before the next meeting without an update', { dates: datesOf({ original: '1 April 2026' }) }, 'at-risk'],
    ['due before the next meeting with one', { updates, dates: datesOf({ original: '1 April 2026' }) }, 'on-track'],
    ['due after the next meeting without an update', { dates: datesOf({ original: '1 May 2026' }) }, 'on-track'],
    [
      'said to be green and past its date',
      { dates: late, claim: { written: 'Green', pace: 'on-track' }, updates },
      'overdue',
    ],
  ])('that is %s', (_, recommendation, letter) => {
    expect(letterOf(recommendation)).toBe(letter);
  });

  test('that is due before the next meeting does not count the words of the last one as an update', () => {
    const dates = datesOf({ original: '1 April 2026' });
    expect(letterOf({ dates, updates }, { noUpdateSince: SINCE })).toBe('at-risk');
    expect(letterOf({ dates, updates }, { noUpdateSince: null })).toBe('on-track');
  });

  test('is one of five, each with a rule in words', () => {
    expect(BRAG_RULES.map(({ brag }) => brag).toSorted()).toEqual([...BRAG].toSorted());
    for (const { rule } of BRAG_RULES) expect(rule).toMatch(/^[A-Z].*\.$/);
  });
});

test('every item of any register has exactly one letter, and the figure and the counts by letter hold it once', () => {
  fc.assert(
    fc.property(anyRegister, anyNextMeeting, (register, nextMeeting) => {
      const { byBrag, counts, facts } = scrutiniseAlone({ edition: sampleEdition({ register, nextMeeting }) });
      const all = facts.map(({ recommendation }) => recommendation.key).toSorted();
      expect(byBrag.totals.flatMap(({ keys }) => keys).toSorted()).toEqual(all);
      expect(byBrag.total.value).toBe(all.length);
      const letters = ['bragBlue', 'bragRed', 'bragAmber', 'bragGreen', 'bragGrey'];
      expect(letters.flatMap((name) => counts[name]?.keys ?? []).toSorted()).toEqual(all);
      const late = facts.filter(({ daysOverdue }) => daysOverdue !== null);
      expect(late.every(({ brag }) => brag === 'overdue')).toBe(true);
      const done = facts.filter(({ progress }) => progress === 'complete');
      expect(done.every(({ brag }) => brag === 'complete')).toBe(true);
    }),
  );
});
