/** What holds for any date and for any text. */
import { array, assert, constantFrom, integer, oneof, option, pre, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDay,
  makeDay,
  splitDay,
} from '../../../src/recommendations/deadlines/calendar-days.ts';
import type { DeadlineContext } from '../../../src/recommendations/deadlines/deadline-reading.ts';
import type { Deadline } from '../../../src/recommendations/recommendation.ts';
import { nameMonth } from '../../../src/recommendations/deadlines/month-names.ts';
import { readDeadline, readDeadlines } from '../../../src/recommendations/deadlines/read-deadline.ts';

const UK: DeadlineContext = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: null };
const US: DeadlineContext = { ...UK, dateOrder: 'month-day-year' };
const DAYS = daysBetween('1990-01-01', '2099-12-31');
const ORDINALS = ['th', 'st', 'nd', 'rd'];

const contexts = record<DeadlineContext>({
  dateOrder: constantFrom('day-month-year', 'month-day-year'),
  quarters: constantFrom('calendar', 'financial-year'),
  assumedYear: option(integer({ min: 1990, max: 2099 })),
});

/** Text of the pieces that dates are made of, where misreadings live. */
const dateLikeText = array(
  oneof(
    constantFrom(
      ...'31 30 29 2 13 0 99 2024 1875 24/25 45473 March Feb. may Sept Q2 H1 quarter half spring winter'.split(' '),
      ...'end early to from and of by revised was now moved / - – , ; . ( ) th st <sup> T00:00 23:00Z Ongoing TBC'.split(
        ' ',
      ),
      '\n',
      ' ',
      ' ',
    ),
    integer({ min: 0, max: 2200 }).map(String),
  ),
  { maxLength: 16 },
).map((pieces) => pieces.join(''));

it('every day from 1990 to 2099 is read from each of its written forms', () => {
  const misread: string[] = [];
  const look = (text: string, context: DeadlineContext, isoDay: string): void => {
    const { firstDay, lastDay, understood } = readDeadline(text, context).deadline;
    if (firstDay === isoDay && lastDay === isoDay && understood === formatDay(isoDay)) return;
    misread.push(`${text} as ${understood}`);
  };
  for (let index = 0; index <= DAYS; index += 1) {
    const isoDay = addDays('1990-01-01', index);
    const { year, month, day } = splitDay(isoDay);
    const ordinal = day > 3 && day < 21 ? 'th' : (ORDINALS[day % 10] ?? 'th');
    look(isoDay, UK, isoDay);
    look(`${day}/${month}/${year}`, UK, isoDay);
    look(`${month}/${day}/${year}`, US, isoDay);
    look(`${day}${ordinal} ${nameMonth(month).slice(0, 3)} ${year}`, UK, isoDay);
    look(`${nameMonth(month)} ${day}, ${year}`, UK, isoDay);
    look(formatDay(isoDay), UK, isoDay);
  }
  expect(misread).toEqual([]);
}, 60_000);

it('no day that does not exist passes, in any form', () => {
  const impossible = record({
    year: integer({ min: 1990, max: 2099 }),
    month: integer({ min: 1, max: 12 }),
    day: integer({ min: 29, max: 99 }),
  }).filter(({ year, month, day }) => makeDay(year, month, day) === null);
  assert(
    property(impossible, ({ year, month, day }) => {
      const numbers = [month, day].map((number) => String(number).padStart(2, '0'));
      for (const text of [
        `${day}/${month}/${year}`,
        `${year}-${numbers.join('-')}`,
        `${day} ${nameMonth(month)} ${year}`,
        `${nameMonth(month)} ${day} ${year}`,
      ]) {
        const { deadline, fault } = readDeadline(text, UK);
        expect([text, fault?.kind, deadline.lastDay]).toEqual([text, 'impossible-date', null]);
        // What is offered instead can be read.
        const offered = fault?.suggestion.replace('Use a day that exists, such as ', '').replace(/\.$/, '') ?? '';
        expect([offered, readDeadline(offered, UK).fault]).toEqual([offered, null]);
      }
    }),
  );
});

it('any text gives a deadline that is whole: both days or neither, in order, and no exception', () => {
  const anyText = oneof(dateLikeText, string({ unit: 'binary', maxLength: 300 }), string({ unit: 'grapheme' }));
  assert(
    property(anyText, contexts, (text, context) => {
      const { readings, deadlines, faults } = readDeadlines(text, context);
      const all = [...deadlines, ...readings.map((reading) => reading.deadline), readDeadline(text, context).deadline];
      expect(all.filter((deadline) => !isWhole(deadline))).toEqual([]);
      expect(deadlines[0].precision === 'none' && faults.length === 0).toBe(false);
      for (const fault of faults) expect(`${fault.message} ${fault.suggestion}`).not.toMatch(/undefined|null|NaN/);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

function isWhole({ precision, firstDay, lastDay }: Deadline): boolean {
  if (precision === 'none' || precision === 'ongoing') return firstDay === null && lastDay === null;
  return firstDay !== null && lastDay !== null && firstDay >= '1990-01-01' && firstDay <= lastDay;
}

it('what is printed for a date reads as the same days, whatever the organisation has declared', () => {
  assert(
    property(dateLikeText, contexts, (text, context) => {
      const { deadline } = readDeadline(text, context);
      pre(deadline.lastDay !== null);
      const again = readDeadline(deadline.understood, context).deadline;
      expect([again.firstDay, again.lastDay, again.understood]).toEqual([
        deadline.firstDay,
        deadline.lastDay,
        deadline.understood,
      ]);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

it('reads hostile and ordinary cells quickly', () => {
  const hostile = [
    '- ',
    '1/',
    'end of ',
    'a ',
    'revised from ',
    '<p',
    '20 ',
    'q1/',
    '(',
    'mar ',
    '1 to ',
    'then ',
  ].flatMap((piece) => [piece.repeat(Math.floor(200 / piece.length)), piece.repeat(50_000)]);
  const ordinary = Array.from(
    { length: 10_000 },
    (_, index) => `${(index % 28) + 1} March ${1990 + (index % 100)} (step ${index})`,
  );
  const startMs = performance.now();
  for (const text of [...hostile, ...ordinary]) readDeadline(text, UK);
  // About 0.3 s on a slow machine; a regular expression that backtracks takes minutes.
  expect(performance.now() - startMs).toBeLessThan(5000);
});
