import { expect, test } from 'vitest';
import { PLACEHOLDER_RULES } from '../../../src/scrutiny/queries/placeholders.ts';
import { datesOf, deadlineOf } from '../../papers/sample-paper.ts';
import { sentencesOf, sentencesOn } from './findings-of.ts';

test.each([
  ['The order was issued in insert date and all sites have it.', 'order was issued in insert date and all sites have'],
  ['Please insert name of the supplier.', 'Please insert name of the supplier.'],
  ['INSERT FIGURES for the quarter.', 'INSERT FIGURES for the quarter.'],
  ['Owner: TBC', 'Owner: TBC'],
  ['The pilot starts in June (tba).', 'pilot starts in June (tba).'],
  ['Cost TBD by the supplier.', 'Cost TBD by the supplier.'],
  ['Go-live: to be confirmed', 'Go-live: to be confirmed'],
  ['Training day - date to be confirmed.', 'Training day - date to be confirmed.'],
  ['To be advised', 'To be advised'],
  ['xxx', 'xxx'],
  ['A fall of xx per cent since May.', 'A fall of xx per cent since May.'],
  ['It will be ready on xx/xx/2026.', 'will be ready on xx/xx/2026.'],
  ['The contract costs £xxk a year.', 'The contract costs £xxk a year.'],
  ['A rise of x.x per cent.', 'A rise of x.x per cent.'],
  ['It was signed on dd/mm/yyyy by both.', 'It was signed on dd/mm/yyyy by both.'],
  ['Is this the figure for May??', 'this the figure for May??'],
  ['Approved by [name] on [date].', 'Approved by [name] on [date].'],
  ['The board met on [insert date of the meeting].', 'The board met on [insert date of the meeting].'],
  ['Audited by [check with finance].', 'Audited by [check with finance].'],
  ['It went to <name of board>.', 'It went to <name of board>.'],
  ['<insert link>', '<insert link>'],
  ['Lorem ipsum dolor sit amet.', 'Lorem ipsum dolor sit amet.'],
  ['Signed by: ______ for the force.', 'Signed by: ______ for the force.'],
])('a fact that is missing is quoted with the words around it: %s', (update, quote) => {
  const [sentence, ...others] = sentencesOn(PLACEHOLDER_RULES, 'placeholder', update);
  expect(others).toEqual([]);
  expect(sentence).toContain(`A fact is missing in the update: “${quote}”`);
});

test.each([
  'Officers insert details of the seizure and the form will insert date and time by itself.',
  'The form allows users to insert text.',
  'The date is to be confirmed by the board in March.',
  'The Training Board Committee (TBC) met twice. It was told by TBC members that all is well.',
  'The TBC meets every month.',
  'Part XX of the Act and Schedule XXX apply.',
  'Model XX-200 radios and XXL jackets have been bought.',
  'Version 2.x is installed on the AXX server.',
  'See the [user guide](https://example.org/guide) and note [1], [^2] and [x] for what is done.',
  '![date](chart.png)',
  'She said that “he [the owner] had agreed […] to it” [sic].',
  'The witness, [name redacted], has been told.',
  'Dates are written as dd/mm/yyyy throughout.',
  'Why was it late? The answer is in the log: https://example.org/find??q=1',
  'Sites with <b>more than</b> ten staff, and those with < 5 staff.',
  'The exchange rate was 1.17.',
  'Complete.',
])('what only looks like it is left alone: %s', (update) => {
  expect(sentencesOn(PLACEHOLDER_RULES, 'placeholder', update)).toEqual([]);
});

test('every text of a row is read, and each place is named once', () => {
  const revision = { deadline: deadlineOf('March 2026'), reason: 'Reason TBC', agreedBy: null };
  const row = {
    title: 'Plan for TBC',
    response: 'Agreed. Cost: TBC',
    notes: 'Agreed. Cost: TBC',
    dates: { ...datesOf({ original: 'March 2025' }), revisions: [revision] },
  };
  expect(sentencesOf(PLACEHOLDER_RULES, 'placeholder', row)).toEqual([
    'A fact is missing in the title: “Plan for TBC”; in the response: “Agreed. Cost: TBC”; in the reason for the new date: “Reason TBC”.',
  ]);
});

test('no more than three are quoted', () => {
  const [sentence] = sentencesOn(
    PLACEHOLDER_RULES,
    'placeholder',
    'Cost: TBC\nOwner: TBC\nSite: TBC\nDay: TBC\nEnd: TBC',
  );
  expect(sentence).toBe('A fact is missing in the update: “Cost: TBC”, “Owner: TBC”, “Site: TBC”, and 2 more.');
});

test.each([
  ['Spend to date is #REF! of the budget.', '#REF!'],
  ['See Error! Reference source not found. for the list.', 'Error! Reference source not found.'],
])('what a spreadsheet or Word has lost is queried: %s', (update, words) => {
  expect(sentencesOn(PLACEHOLDER_RULES, 'lost-reference', update)[0]).toContain(words);
});

test.each(['Ticket #N12 was closed.', 'The error rate fell to 2 per cent.', 'Error! is what the screen said.'])(
  'a number sign or the word error is no lost reference: %s',
  (update) => {
    expect(sentencesOn(PLACEHOLDER_RULES, 'lost-reference', update)).toEqual([]);
  },
);
