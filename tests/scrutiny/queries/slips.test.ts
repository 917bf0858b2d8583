import { describe, expect, test } from 'vitest';
import { SLIP_RULES } from '../../../src/scrutiny/queries/slips.ts';
import { findingsAmong, sentencesOf, sentencesOn } from './findings-of.ts';

const findings = (name: string, update: string): string[] => sentencesOn(SLIP_RULES, name, update);

describe('an update that says nothing', () => {
  test.each([
    'See above',
    'As above.',
    'As previous',
    'No change',
    'No further update since last meeting.',
    'n/a',
    'Ongoing',
    'On-going.',
    'Work in progress',
    'Progress update: no change',
    'Update March 2026: ongoing',
    '–',
    'Nothing to report',
  ])('is queried: %s', (update) => {
    expect(findings('empty-answer', update)).toEqual([`The update says nothing: “${update}”.`]);
  });

  test.each([
    'Completed.',
    'No change since the supplier was told on 3 March to deliver by June.',
    'Ongoing: four of nine sites are done.',
    'See above; the second site follows in May.',
    'Agreed by the board.',
  ])('is not one that says something: %s', (update) => {
    expect(findings('empty-answer', update)).toEqual([]);
  });

  test('is judged by the latest, and not where the item is closed', () => {
    const updates = [
      { period: null, text: 'Ongoing' },
      { period: null, text: 'Four sites are done.' },
    ];
    expect(sentencesOf(SLIP_RULES, 'empty-answer', { updates })).toEqual([]);
    expect(sentencesOf(SLIP_RULES, 'empty-answer', { updates: updates.toReversed() })).toHaveLength(1);
    const closed = {
      updates: updates.slice(0, 1),
      lifecycle: 'closed-implemented',
      closureReason: 'implemented',
    } as const;
    expect(sentencesOf(SLIP_RULES, 'empty-answer', closed)).toEqual([]);
  });
});

describe('a sentence that was cut off', () => {
  test.each([
    ['The board will look at the. It meets in May.', 'board will look at the. It meets in May.'],
    ['A survey will help to assess what the causes. It is due.', 'to assess what the causes. It is due.'],
    ['Of the nine sites that were to be done by the end of', 'done by the end of'],
  ])('is quoted: %s', (update, quote) => {
    expect(findings('cut-sentence', update)[0]).toContain(quote);
  });

  test.each([
    'Nine sites were looked at and all were found to be what the auditor had asked for.',
    'More is to come... and so on, and... more.',
    'All of it is done and the team has signed it off',
  ])('is not one that is whole: %s', (update) => {
    expect(findings('cut-sentence', update)).toEqual([]);
  });
});

describe('words that are said twice', () => {
  test.each([
    ['It was sent to the the board.', 'the the'],
    ['Four of the of the nine sites are done.', 'of the of the'],
    ['The Board agreed to to close it.', 'to to'],
    ['a new way of working way of working was agreed.', 'way of working way of working'],
  ])('are queried: %s', (update, words) => {
    expect(findings('repeated-words', update)[0]).toContain(words);
  });

  test.each([
    'By then it had had to be moved, and that that was known.',
    'Staff log in in-house and are on on-call duty.',
    'Phase 2 2 sites; A A roads.',
    'It met the board. The Board. Board members agreed.',
    'Name\tCivica Civica',
  ])('are not queried where they may stand: %s', (update) => {
    expect(findings('repeated-words', update).filter((sentence) => !sentence.includes('Civica'))).toEqual([]);
  });

  test.each([
    ['Staff know what is asked. Further training\n\nFurther training for managers begins.', 'Further training for'],
    [
      'It was slow because the process of\nbecause the process of review has four steps',
      'because the process of review',
    ],
  ])('at a break of the line are queried: %s', (update, words) => {
    expect(findings('repeated-after-break', update)[0]).toContain(words);
  });

  test.each([
    'Fleet management\nFleet management met in May.',
    'The list holds\n- staff networks\n- staff networks forum',
    'It was agreed by the Fleet Board.\nThe Fleet Board met again.',
  ])('are not queried where a heading comes first: %s', (update) => {
    expect(findings('repeated-after-break', update)).toEqual([]);
  });
});

describe('misspelt words', () => {
  test.each([
    'Equality Diversion and Inclusion',
    'the immerging risks',
    'the Cord Code',
    'Pubic meetings',
    'It occured.',
  ])('are queried: %s', (update) => {
    expect(findings('misspelling', update)).toHaveLength(1);
  });

  test.each([
    'A diversion was signed.',
    'emerging risks',
    'a matter of principle',
    'Each dependant is told.',
    'power cord',
  ])('are not these: %s', (update) => {
    expect(findings('misspelling', update)).toEqual([]);
  });
});

test('titles in capitals are one query for the paper', () => {
  const rows = ['REVIEW OF POLICIES', 'VETTING', 'ICT AND GDPR', 'HMICFRS PEEL', 'Review of vetting'].map((title) => ({
    title,
  }));
  expect(findingsAmong(SLIP_RULES, 'titles-in-capitals', rows)).toEqual([
    {
      key: null,
      sentence: 'Titles of recommendations are in capitals: “REVIEW OF POLICIES” and “VETTING”.',
      others: [
        { file: 'tracker.csv', line: 1 },
        { file: 'tracker.csv', line: 2 },
      ],
    },
  ]);
  expect(findingsAmong(SLIP_RULES, 'titles-in-capitals', rows.slice(1))).toMatchObject([
    { sentence: 'The title of a recommendation is in capitals: “VETTING”.' },
  ]);
  expect(findingsAmong(SLIP_RULES, 'titles-in-capitals', rows.slice(2))).toEqual([]);
});
