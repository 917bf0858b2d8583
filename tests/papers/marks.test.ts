import { describe, expect, test } from 'vitest';
import { drawShape } from '../../src/html/shapes.ts';
import { USUAL_LABELS } from '../../src/papers/labels.ts';
import {
  closureWords,
  finishedMark,
  priorityKeyEntries,
  priorityMark,
  progressKeyEntries,
  progressMark,
  timelinessKeyEntries,
  timelinessMark,
  timelinessOf,
} from '../../src/papers/marks.ts';
import { PROGRESS, TIMELINESS } from '../../src/scrutiny/facts.ts';
import { datesOf, factsOf, sampleOrganisation } from './sample-paper.ts';

describe('the bars of a priority', () => {
  test.each([
    [1, [true, true, true]],
    [2, [true, true, false]],
    [3, [true, false, false]],
    [4, [false, false, false]],
    [null, []],
  ] as const)('of level %s are %j', (level, bars) => expect(priorityMark({ word: 'Any', level }).bars).toEqual(bars));
});

describe('marks', () => {
  test('have a shape that can be drawn and a word, for every state', () => {
    for (const mark of [
      ...TIMELINESS.map((key) => timelinessMark(key, USUAL_LABELS.timeliness[key])),
      ...PROGRESS.map((key) => progressMark(key, USUAL_LABELS)),
    ]) {
      expect(mark.word).toMatch(/^[A-Z]/);
      expect(drawShape(mark.shape, false)).toContain('<svg');
    }
  });

  test.each([
    ['8 January 2026', 'overdue', 'Overdue 1 day'],
    ['31 December 2025', 'overdue', 'Overdue 9 days'],
    ['10 January 2026', 'at-risk', 'Due before next meeting'],
    ['31 December 2026', 'on-track', 'Not yet due'],
    ['TBC', 'no-date', 'No date'],
  ])('of what is due on %s is %s: %s', (original, shape, word) => {
    expect(timelinessOf(factsOf({ dates: datesOf({ original }) }), USUAL_LABELS)).toEqual({ shape, word });
  });

  test('of what was moved say how late it is against the original', () => {
    const dates = datesOf({ original: '31 December 2025', revisions: ['31 March 2026'] });
    expect(timelinessOf(factsOf({ dates }), USUAL_LABELS)).toEqual({
      shape: 'at-risk',
      word: 'Late against original 9 days',
    });
  });

  test('of finished items are their state, with a dash for what was not carried out', () => {
    const done = factsOf({ lifecycle: 'reported-complete' });
    const refused = factsOf({ lifecycle: 'proposed-closed', closureReason: 'not-adopted' });
    expect(timelinessOf(done, USUAL_LABELS)).toBeNull();
    expect(finishedMark(done, USUAL_LABELS)).toEqual({
      shape: 'complete',
      word: 'Reported complete, not yet verified',
    });
    expect(finishedMark(refused, USUAL_LABELS)).toEqual({ shape: 'not-pursued', word: 'Proposed for closure' });
    expect(closureWords(refused)).toBe('not adopted');
  });
});

describe('the keys', () => {
  const { auditors } = sampleOrganisation();

  test('list the priorities that occur, the most serious first, with the auditor’s own meaning', () => {
    const facts = [
      factsOf({ priority: { word: 'Not stated', level: null } }),
      factsOf({ priority: { word: 'Housekeeping', level: 3 } }),
      factsOf({ priority: { word: 'Fundamental', level: 1 } }),
      factsOf({ priority: { word: 'Fundamental', level: 1 } }),
    ];
    expect(priorityKeyEntries(facts, auditors).map(({ priority, meaning }) => [priority?.word, meaning])).toEqual([
      ['Fundamental', 'Act at once.'],
      ['Housekeeping', 'Level 3 of the auditor’s own scale.'],
      ['Not stated', 'The export gives no priority.'],
    ]);
  });

  test('do not say of a word without a level that none was given', () => {
    const facts = [factsOf({ priority: { word: 'Area for improvement', level: null } }, { auditor: 'inspectorate' })];
    expect(priorityKeyEntries(facts, auditors)[0]?.meaning).toBe('Not ranked in the auditor’s own scale.');
  });

  test('explain the states that occur and no others', () => {
    const facts = [
      factsOf({ dates: datesOf({ original: '1 March 2026' }) }),
      factsOf({ lifecycle: 'reported-complete' }),
    ];
    expect(
      timelinessKeyEntries(facts, '2026-04-21', USUAL_LABELS).map(({ status, meaning }) => [
        status?.word,
        meaning.replaceAll('\u00A0', ' '),
      ]),
    ).toEqual([
      ['Due before next meeting', 'Due before 21 April 2026.'],
      ['Finished', 'Reported complete by the owner, put to the panel for closure, or closed.'],
    ]);
    expect(progressKeyEntries(facts, USUAL_LABELS).map(({ status }) => status?.word)).toEqual([
      'In progress (on track)',
      'Complete',
    ]);
  });

  test('say that the panel was not asked only where that is true of every complete item', () => {
    const meaningOf = (lifecycle: 'reported-complete' | 'closed-implemented'): string | undefined =>
      progressKeyEntries([factsOf({ lifecycle: 'reported-complete' }), factsOf({ lifecycle })], USUAL_LABELS)[0]
        ?.meaning;
    expect(meaningOf('reported-complete')).toContain('has not been asked');
    expect(meaningOf('closed-implemented')).not.toContain('has not been asked');
  });
});
