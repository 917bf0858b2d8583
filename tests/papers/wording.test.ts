import { describe, expect, test } from 'vitest';
import { dateNotes, dateWords, day } from '../../src/papers/wording.ts';
import {
  capitalise,
  countOf,
  formatNumber,
  listInWords,
  numberInWords,
  sumInWords,
  timesInWords,
} from '../../src/words.ts';
import { deadlineOf } from './sample-paper.ts';

/** No-break spaces as `_`, so that they can be seen. */
function showNoBreaks(text: string): string {
  return text.replaceAll('\u00A0', '_');
}

describe('counts', () => {
  test.each([
    [0, '0 recommendations'],
    [1, '1 recommendation'],
    [21, '21 recommendations'],
    [1204, '1,204 recommendations'],
  ])('%i is %s', (value, words) => expect(countOf(value, 'recommendation')).toBe(words));

  test('take the plural that is given', () => {
    expect(countOf(2, 'inquiry', 'inquiries')).toBe('2 inquiries');
    expect(countOf(1, 'inquiry', 'inquiries')).toBe('1 inquiry');
  });

  test.each([
    [0, 'none'],
    [1, 'one'],
    [20, 'twenty'],
    [21, '21'],
    [1500, '1,500'],
  ])('%i in words is %s', (value, words) => expect(numberInWords(value)).toBe(words));

  test.each([
    [1, 'once'],
    [2, 'twice'],
    [3, 'three times'],
    [25, '25 times'],
  ])('%i moves are "moved %s"', (value, words) => expect(timesInWords(value)).toBe(words));

  test('of a thousand and more have a comma', () => expect(formatNumber(12345)).toBe('12,345'));
});

describe('lists and sums', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is "%s"', (words, text) => expect(listInWords(words)).toBe(text));

  test('leave nil parts out unless all are nil', () => {
    const parts = (open: number, closed: number): string =>
      sumInWords([
        { value: open, label: 'open' },
        { value: closed, label: 'closed' },
      ]);
    expect(parts(7, 2)).toBe('7 open + 2 closed');
    expect(parts(7, 0)).toBe('7 open');
    expect(parts(0, 0)).toBe('0 open + 0 closed');
  });

  test('begin with a capital where they begin a sentence', () => {
    expect(capitalise('five')).toBe('Five');
    expect(capitalise('')).toBe('');
  });
});

describe('dates', () => {
  test.each([
    ['2026-01-20', '20_January_2026'],
    ['2026-05-01', '1_May_2026'],
  ])('never wrap: %s is %s', (isoDay, words) => expect(showNoBreaks(day(isoDay))).toBe(words));

  test.each([
    ['31/01/2022', '31_January_2022'],
    ['March 2022', 'March_2022'],
    ['April to May 2022', 'April to May_2022'],
    ['TBC', 'No date'],
    ['Ongoing', 'Ongoing'],
  ])('written "%s" are printed as "%s"', (written, words) =>
    expect(showNoBreaks(dateWords(deadlineOf(written)))).toBe(words),
  );

  test('that are blank are said not to be given', () => expect(dateWords(null)).toBe('Not given'));

  test.each([
    ['31/01/2022', []],
    ['March 2026', []],
    ['end of March 2026', []],
    ['early March 2026', ['Counted to 31_March_2026']],
    ['26/27', ['Written “26/27”, counted to 31_March_2027']],
    ['2026', ['Counted to 31_December_2026']],
    ['Ongoing', []],
    ['TBC', ['Written “TBC”']],
    ['12 – 18 months', ['Written “12 – 18 months”']],
  ])('written "%s" have the notes %j', (written, notes) => {
    expect(dateNotes(deadlineOf(written)).map(showNoBreaks)).toEqual(notes);
  });

  test('that are blank have no notes', () => expect(dateNotes(null)).toEqual([]));
});
