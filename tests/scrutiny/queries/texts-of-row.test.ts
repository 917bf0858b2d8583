import { expect, test } from 'vitest';
import { quoteStart, quoteWords } from '../../../src/scrutiny/queries/quote-words.ts';
import { textsOfRow } from '../../../src/scrutiny/queries/texts-of-row.ts';
import { datesOf, deadlineOf, sampleRecommendation } from '../../papers/sample-paper.ts';

const PLACE = { file: 'tracker.csv', line: 2 };

test('every text of a recommendation is read under its own name', () => {
  const dates = {
    ...datesOf({ original: 'March 2025' }),
    revisions: [{ deadline: deadlineOf('May 2025'), reason: 'A delay', agreedBy: null }],
    requestReason: 'Another delay',
  };
  // An action without dates of its own has those of its row, and its reasons are said once.
  const ownDates = {
    ...datesOf(),
    revisions: [{ deadline: deadlineOf('June 2025'), reason: 'A third delay', agreedBy: null }],
  };
  const action = { owner: null, dates, lifecycle: 'in-progress', statusWritten: null, source: PLACE } as const;
  const row = sampleRecommendation({
    title: 'Title',
    finding: 'Finding',
    recommendation: 'Recommendation',
    risk: 'Risk',
    requiredOutcome: 'Outcome',
    response: 'Response',
    history: 'History',
    updates: [
      { period: 'January to March 2025', text: 'First' },
      { period: null, text: 'Second' },
    ],
    evidence: 'Evidence',
    notes: 'Notes',
    closureNote: 'Reason',
    dates,
    actions: [
      { ...action, text: 'One' },
      { ...action, text: 'Two' },
      { ...action, text: 'Three', dates: ownDates },
    ],
  });
  expect(textsOfRow(row).map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'title: Title',
    'finding: Finding',
    'recommendation: Recommendation',
    'risk: Risk',
    'required outcome: Outcome',
    'response: Response',
    'first action: One',
    'second action: Two',
    'third action: Three',
    'reason for the new date: A delay',
    'reason for the request: Another delay',
    'reason for the new date: A third delay',
    'history: History',
    'update for January to March 2025: First',
    'update: Second',
    'evidence: Evidence',
    'reason for closure: Reason',
    'notes: Notes',
  ]);
});

test('blank fields are left out', () => {
  expect(textsOfRow(sampleRecommendation({ title: ' ', notes: null }))).toEqual([]);
});

test('a quotation keeps to its line and to four words on either side', () => {
  const text = 'One two three four five six TBC, seven  eight nine ten eleven.\nNext line TBC';
  expect(quoteWords(text, 28, 31)).toBe('three four five six TBC, seven eight nine ten');
  expect(quoteWords(text, text.length - 3, text.length)).toBe('Next line TBC');
});

test('a long find is cut', () => {
  const text = `x ${'word '.repeat(60)}end`;
  expect(quoteWords(text, 2, text.length).length).toBeLessThan(120);
});

test('the start of a text says when there is more', () => {
  expect(quoteStart('one two three', 2)).toBe('one two …');
  expect(quoteStart('one two three', 3)).toBe('one two three');
});
