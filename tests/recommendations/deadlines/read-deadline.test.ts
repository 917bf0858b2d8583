/**
 * Every form of date that trackers hold, with what the paper says it means. The forms are those of real papers; the
 * words around them are ours.
 */
import { describe, expect, it } from 'vitest';
import type { DeadlineContext } from '../../../src/recommendations/deadlines/deadline-reading.ts';
import { readDeadline } from '../../../src/recommendations/deadlines/read-deadline.ts';

const UK: DeadlineContext = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: null };
const FINANCIAL: DeadlineContext = { ...UK, quarters: 'financial-year' };
const US: DeadlineContext = { ...UK, dateOrder: 'month-day-year' };
const IN_2025: DeadlineContext = { ...UK, assumedYear: 2025 };

type Row = readonly [text: string, precision: string, firstDay: string, lastDay: string, understood: string];

const day = (text: string, isoDay: string, understood: string): Row => [text, 'day', isoDay, isoDay, understood];

const FORMS: readonly Row[] = [
  // days
  day('31st January 2022', '2022-01-31', '31 January 2022'),
  day('20th JANUARY 2022', '2022-01-20', '20 January 2022'),
  day('20<sup>th</sup> JANUARY 2022', '2022-01-20', '20 January 2022'),
  day('20ᵗʰ January 2022', '2022-01-20', '20 January 2022'),
  day('26 <sup>th</sup> March 2021', '2021-03-26', '26 March 2021'),
  day('12 th of October 2021', '2021-10-12', '12 October 2021'),
  day('30 September 2023', '2023-09-30', '30 September 2023'),
  day('22nd February 2021', '2021-02-22', '22 February 2021'),
  day('August 31st 2022', '2022-08-31', '31 August 2022'),
  day('<b>August 31</b> st 2022', '2022-08-31', '31 August 2022'),
  day('March 31, 2024', '2024-03-31', '31 March 2024'),
  day('Jun/30/24', '2024-06-30', '30 June 2024'),
  day('30/06/2024', '2024-06-30', '30 June 2024'),
  day('1/11/21', '2021-11-01', '1 November 2021'),
  day('08/07/21', '2021-07-08', '8 July 2021'),
  day('23/12/21', '2021-12-23', '23 December 2021'),
  day('30.06.2024', '2024-06-30', '30 June 2024'),
  day('31.3.24', '2024-03-31', '31 March 2024'),
  day('30-06-2024', '2024-06-30', '30 June 2024'),
  day('30 / 06 / 2024', '2024-06-30', '30 June 2024'),
  day('30/06/2024 00:00', '2024-06-30', '30 June 2024'),
  day('30/06/2024 12:00:00 AM', '2024-06-30', '30 June 2024'),
  day('2024-06-30', '2024-06-30', '30 June 2024'),
  day('2024/06/30', '2024-06-30', '30 June 2024'),
  day('2024-06-30 00:00:00', '2024-06-30', '30 June 2024'),
  day('2024-06-30T00:00:00', '2024-06-30', '30 June 2024'),
  day('2024-06-30T00:00:00.000+01:00', '2024-06-30', '30 June 2024'),
  day('2024-12-31T23:30:00Z', '2024-12-31', '31 December 2024'),
  // midnight in London, as web systems export it in summer
  day('2024-06-29T23:00:00Z', '2024-06-30', '30 June 2024'),
  day('5-Jun-24', '2024-06-05', '5 June 2024'),
  day('31 March 10', '2010-03-31', '31 March 2010'),
  day("31 March '24", '2024-03-31', '31 March 2024'),
  day('Friday 31 January 2022', '2022-01-31', '31 January 2022'),
  day('w/c 3 March 2025', '2025-03-03', '3 March 2025'),
  day('45473', '2024-06-30', '30 June 2024'),
  day('45473.0', '2024-06-30', '30 June 2024'),
  day('45473.75', '2024-06-30', '30 June 2024'),
  day('31\u00A0January\u00A0\u00A02022', '2022-01-31', '31 January 2022'),
  day('\uFEFF31 January 2022\u200B', '2022-01-31', '31 January 2022'),
  day('31 March 2024.', '2024-03-31', '31 March 2024'),
  day('31 March 2024 (subject to funding)', '2024-03-31', '31 March 2024'),
  day('31 March 2024 (approved on 12 January 2024)', '2024-03-31', '31 March 2024'),
  day('31 Jan 22 Head of Fleet', '2022-01-31', '31 January 2022'),
  day('Christmas 2025', '2025-12-25', '25 December 2025'),
  day('Publication was agreed for 3 March 2025', '2025-03-03', '3 March 2025'),
  ['1-5 March 2024', 'day', '2024-03-01', '2024-03-05', '1 to 5 March 2024'],
  ['1st to 5th March 2024', 'day', '2024-03-01', '2024-03-05', '1 to 5 March 2024'],
  ['20 Sep to 11 October 2021', 'day', '2021-09-20', '2021-10-11', '20 September to 11 October 2021'],
  ['20 Sep-11 Oct 2021', 'day', '2021-09-20', '2021-10-11', '20 September to 11 October 2021'],
  ['20 December to 5 January 2022', 'day', '2021-12-20', '2022-01-05', '20 December 2021 to 5 January 2022'],
  // months
  ['Nov, 20', 'month', '2020-11-01', '2020-11-30', 'November 2020'],
  ['Nov 20', 'month', '2020-11-01', '2020-11-30', 'November 2020'],
  ['Mar 20', 'month', '2020-03-01', '2020-03-31', 'March 2020'],
  ['(Feb 25)', 'month', '2025-02-01', '2025-02-28', 'February 2025'],
  ['Dec, 69', 'month', '2069-12-01', '2069-12-31', 'December 2069'],
  ['Dec, 99', 'month', '1999-12-01', '1999-12-31', 'December 1999'],
  ['Aug 2024', 'month', '2024-08-01', '2024-08-31', 'August 2024'],
  ['Sep. 2024', 'month', '2024-09-01', '2024-09-30', 'September 2024'],
  ['Sept 2024', 'month', '2024-09-01', '2024-09-30', 'September 2024'],
  ['March 2022', 'month', '2022-03-01', '2022-03-31', 'March 2022'],
  ['Jun-24', 'month', '2024-06-01', '2024-06-30', 'June 2024'],
  ['06/2024', 'month', '2024-06-01', '2024-06-30', 'June 2024'],
  ['2024-06', 'month', '2024-06-01', '2024-06-30', 'June 2024'],
  ['04/25', 'month', '2025-04-01', '2025-04-30', 'April 2025'],
  ['March 2022/23', 'month', '2023-03-01', '2023-03-31', 'March 2023'],
  ['early March 2022', 'month', '2022-03-01', '2022-03-31', 'early March 2022'],
  ['around early March 2022', 'month', '2022-03-01', '2022-03-31', 'early March 2022'],
  ['mid March 2022', 'month', '2022-03-01', '2022-03-31', 'mid March 2022'],
  ['mid-December 2021', 'month', '2021-12-01', '2021-12-31', 'mid December 2021'],
  ['end March 2022', 'month', '2022-03-01', '2022-03-31', 'end of March 2022'],
  ['end of March 2022', 'month', '2022-03-01', '2022-03-31', 'end of March 2022'],
  ['by end of September 2021', 'month', '2021-09-01', '2021-09-30', 'end of September 2021'],
  ['by the end of September 2021', 'month', '2021-09-01', '2021-09-30', 'end of September 2021'],
  ['for completion by April 2024', 'month', '2024-04-01', '2024-04-30', 'April 2024'],
  ['End April/May 2022', 'month', '2022-04-01', '2022-05-31', 'April to May 2022'],
  ['Oct 21 – Feb 22', 'month', '2021-10-01', '2022-02-28', 'October 2021 to February 2022'],
  ['September 2018 – December 2021', 'month', '2018-09-01', '2021-12-31', 'September 2018 to December 2021'],
  ['Nov to Feb 2022', 'month', '2021-11-01', '2022-02-28', 'November 2021 to February 2022'],
  ['between March 2024 and June 2024', 'month', '2024-03-01', '2024-06-30', 'March to June 2024'],
  ['1 March 2024 to June 2024', 'month', '2024-03-01', '2024-06-30', '1 March 2024 to June 2024'],
  ['December 2021 / Senior HR Business Partner', 'month', '2021-12-01', '2021-12-31', 'December 2021'],
  ['Strategic lead - December 2021', 'month', '2021-12-01', '2021-12-31', 'December 2021'],
  ['Head of Fleet: target date March 2022', 'month', '2022-03-01', '2022-03-31', 'March 2022'],
  ['to effect from September 2021', 'month', '2021-09-01', '2021-09-30', 'September 2021'],
  ['revised to April 2022', 'month', '2022-04-01', '2022-04-30', 'April 2022'],
  ['Target date March 2022', 'month', '2022-03-01', '2022-03-31', 'March 2022'],
  ["Target 'Go Live' date March 2022", 'month', '2022-03-01', '2022-03-31', 'March 2022'],
  // quarters and halves
  ['4th quarter 2022', 'quarter', '2022-10-01', '2022-12-31', 'October to December 2022'],
  ['Estimated 4th quarter 2022', 'quarter', '2022-10-01', '2022-12-31', 'October to December 2022'],
  ['Estimated 4<sup>th</sup> quarter 2022', 'quarter', '2022-10-01', '2022-12-31', 'October to December 2022'],
  ['Q2 2025', 'quarter', '2025-04-01', '2025-06-30', 'April to June 2025'],
  ['Q2 25', 'quarter', '2025-04-01', '2025-06-30', 'April to June 2025'],
  ['2025 Q3', 'quarter', '2025-07-01', '2025-09-30', 'July to September 2025'],
  ['third quarter of 2025', 'quarter', '2025-07-01', '2025-09-30', 'July to September 2025'],
  ['Q4 2024/25', 'quarter', '2025-01-01', '2025-03-31', 'January to March 2025'],
  ['2024/25 Q2', 'quarter', '2024-07-01', '2024-09-30', 'July to September 2024'],
  ['Jan – Mar 22', 'quarter', '2022-01-01', '2022-03-31', 'January to March 2022'],
  ['April-June 2025', 'quarter', '2025-04-01', '2025-06-30', 'April to June 2025'],
  ['2Q/3Q of 2025', 'half', '2025-04-01', '2025-09-30', 'April to September 2025'],
  ['Q2/Q3 of 2025', 'half', '2025-04-01', '2025-09-30', 'April to September 2025'],
  ['first half of 2025', 'half', '2025-01-01', '2025-06-30', 'January to June 2025'],
  ['H1 2025', 'half', '2025-01-01', '2025-06-30', 'January to June 2025'],
  ['second half of 2024/25', 'half', '2024-10-01', '2025-03-31', 'October 2024 to March 2025'],
  // seasons
  ['Autumn 2024', 'season', '2024-09-01', '2024-11-30', 'Autumn 2024 (September to November)'],
  ['Summer 2024', 'season', '2024-06-01', '2024-08-31', 'Summer 2024 (June to August)'],
  ['Winter 2023', 'season', '2023-12-01', '2024-02-29', 'Winter 2023/24 (December 2023 to February 2024)'],
  ['Winter 2024/25', 'season', '2024-12-01', '2025-02-28', 'Winter 2024/25 (December 2024 to February 2025)'],
  ['Spring/Summer 2024', 'season', '2024-03-01', '2024-08-31', 'Spring to summer 2024 (March to August)'],
  // years
  ['2025', 'year', '2025-01-01', '2025-12-31', '2025'],
  ['mid-2025', 'year', '2025-01-01', '2025-12-31', 'mid 2025'],
  ['by end of 2025', 'year', '2025-01-01', '2025-12-31', 'end of 2025'],
  ['2024 - 2026', 'year', '2024-01-01', '2026-12-31', '2024 to 2026'],
  ['26/27', 'financial-year', '2026-04-01', '2027-03-31', 'Financial year 2026/27'],
  ['2026/27', 'financial-year', '2026-04-01', '2027-03-31', 'Financial year 2026/27'],
  ['2021/2022', 'financial-year', '2021-04-01', '2022-03-31', 'Financial year 2021/22'],
  ['2026-27', 'financial-year', '2026-04-01', '2027-03-31', 'Financial year 2026/27'],
  ['FY26/27', 'financial-year', '2026-04-01', '2027-03-31', 'Financial year 2026/27'],
  ['FP 2024/25', 'financial-year', '2024-04-01', '2025-03-31', 'Financial year 2024/25'],
  ['In FDP 24/25', 'financial-year', '2024-04-01', '2025-03-31', 'Financial year 2024/25'],
  ['Fleet launch – 2024/25.', 'financial-year', '2024-04-01', '2025-03-31', 'Financial year 2024/25'],
  ['end of financial year 2024/25', 'financial-year', '2024-04-01', '2025-03-31', 'Financial year 2024/25'],
  ['2024/25 to 2026/27', 'financial-year', '2024-04-01', '2027-03-31', 'Financial years 2024/25 to 2026/27'],
];

describe('a date that can be read', () => {
  it.each(FORMS)('%s is a %s', (text, precision, firstDay, lastDay, understood) => {
    const { deadline, fault } = readDeadline(text, UK);
    expect(fault).toBeNull();
    expect(deadline).toMatchObject({ precision, firstDay, lastDay, understood, isYearAssumed: false });
    expect(deadline.written).toBe(text.replace(/\s+/g, ' ').trim());
  });

  it.each(FORMS)('%s is printed in words that read as the same days', (text) => {
    const { deadline } = readDeadline(text, UK);
    const again = readDeadline(deadline.understood, UK).deadline;
    expect({ ...again, written: deadline.written }).toEqual(deadline);
  });

  it.each(['Ongoing', 'Continuous', 'On-going – see update', 'Ongoing monitoring', 'Business as usual'])(
    '%s has no end',
    (text) => {
      const { deadline, fault } = readDeadline(text, UK);
      expect(fault).toBeNull();
      expect(deadline).toMatchObject({ precision: 'ongoing', firstDay: null, lastDay: null, understood: 'Ongoing' });
    },
  );

  it('says that "Mar 20" is read as March 2020 and may be 20 March', () => {
    expect(readDeadline('Mar 20', UK).otherReading).toBe('20 March');
    expect(readDeadline('Nov, 20', UK).otherReading).toBe('20 November');
    expect(readDeadline('Mar 2020', UK).otherReading).toBeNull();
    expect(readDeadline('Mar 45', UK).otherReading).toBeNull();
    expect(readDeadline('Jun-24', UK).otherReading).toBeNull();
  });
});

describe('quarters of an organisation that counts from April', () => {
  it.each([
    ['Q1 2025', '2025-04-01', '2025-06-30'],
    ['Q2 2025', '2025-07-01', '2025-09-30'],
    ['Q4 2025', '2026-01-01', '2026-03-31'],
    ['H2 2025', '2025-10-01', '2026-03-31'],
    ['2Q/3Q of 2025', '2025-07-01', '2025-12-31'],
    ['Q4 2024/25', '2025-01-01', '2025-03-31'],
  ])('%s is %s to %s', (text, firstDay, lastDay) => {
    expect(readDeadline(text, FINANCIAL).deadline).toMatchObject({ firstDay, lastDay });
  });
});

describe('a date without a year', () => {
  it.each([
    '20 Sep to 11 October',
    'Q2',
    'Quarter 2',
    'Spring',
    'March',
    'mid-December',
    '5-Jun',
    '30/06',
    '29 February',
    'Christmas',
  ])('%s is no date where no year is assumed', (text) => {
    const { deadline, fault } = readDeadline(text, UK);
    expect(deadline).toMatchObject({ precision: 'none', lastDay: null, understood: 'No date' });
    expect(fault).toMatchObject({ kind: 'no-date', because: 'no-year' });
  });

  it.each([
    ['20 Sep to 11 October', '2025-09-20', '2025-10-11'],
    ['Q2', '2025-04-01', '2025-06-30'],
    ['Quarter 2', '2025-04-01', '2025-06-30'],
    ['Spring', '2025-03-01', '2025-05-31'],
    ['mid-December', '2025-12-01', '2025-12-31'],
    ['Nov to Feb', '2025-11-01', '2026-02-28'],
    ['30/06', '2025-06-30', '2025-06-30'],
  ])('%s takes the assumed year and says so', (text, firstDay, lastDay) => {
    expect(readDeadline(text, IN_2025).deadline).toMatchObject({ firstDay, lastDay, isYearAssumed: true });
  });

  it('never replaces a year that is written', () => {
    expect(readDeadline('Q2 2024', IN_2025).deadline).toMatchObject({ lastDay: '2024-06-30', isYearAssumed: false });
  });

  it('refuses 29 February in an assumed year that has none', () => {
    expect(readDeadline('29 February', IN_2025).fault).toMatchObject({
      kind: 'impossible-date',
      message: '"29 February" is not a date that exists in 2025.',
      suggestion: 'Use a day that exists, such as 28 February 2025.',
    });
  });
});

describe('text that is no date', () => {
  it.each([
    ['Complete', 'status'],
    ['Action Complete', 'status'],
    ['Not yet started', 'status'],
    ['TBC', 'placeholder'],
    ['TBA', 'placeholder'],
    ['To be confirmed', 'placeholder'],
    ['insert date', 'placeholder'],
    ['xx/xx/2025', 'placeholder'],
    ['dd/mm/yyyy', 'placeholder'],
    ['?', 'placeholder'],
    ['N/A', 'not-applicable'],
    ['None', 'not-applicable'],
    ['–', 'not-applicable'],
    ['12 – 18 months', 'relative'],
    ['six months following the completion of 4.2', 'relative'],
    ['within 6 months of March 2024', 'relative'],
    ['With immediate effect', 'relative'],
    ['ASAP', 'relative'],
    ['after the review in March 2022', 'unreadable'],
    ['Supplier support has to be scheduled', 'unreadable'],
    ['May be delayed', 'unreadable'],
    ['May to be confirmed', 'unreadable'],
    ['the 2024/25 budget', 'unreadable'],
    ['2024-27', 'unreadable'],
    ['19999', 'unreadable'],
    ['60001', 'unreadable'],
    ['4.2', 'unreadable'],
    ['2150', 'year-out-of-range'],
    ['30/06/1989', 'year-out-of-range'],
    ['1 January 2100', 'year-out-of-range'],
    ['June 85', 'year-out-of-range'],
    ['25000', 'year-out-of-range'],
    ['', 'blank'],
    [' \n\u00A0', 'blank'],
  ])('%j is kept as written, as "No date" (%s)', (text, because) => {
    const { deadline, fault } = readDeadline(text, UK);
    const written = text.replace(/\s+/g, ' ').trim();
    expect(deadline).toMatchObject({
      written,
      precision: 'none',
      firstDay: null,
      lastDay: null,
      understood: 'No date',
    });
    expect(fault).toMatchObject({ kind: 'no-date', because });
    expect(fault?.suggestion).toMatch(/^[A-Z].*\.$/);
  });

  it('gives the status that stands in a date cell', () => {
    expect(readDeadline('Complete', UK).statusWord).toBe('Complete');
    expect(readDeadline('Completed 12/03/2024', UK)).toMatchObject({
      statusWord: 'Completed',
      fault: null,
      deadline: { lastDay: '2024-03-12' },
    });
    expect(readDeadline('Ongoing', UK).statusWord).toBeNull();
    expect(readDeadline('31 March 2024', UK).statusWord).toBeNull();
  });

  it('reads of a long text only a full day at its beginning', () => {
    const prose = ' and then a long account of what was done'.repeat(8);
    expect(readDeadline(`30/06/2024${prose}`, UK).deadline.lastDay).toBe('2024-06-30');
    expect(readDeadline(`2024-06-30${prose}`, UK).deadline.lastDay).toBe('2024-06-30');
    expect(readDeadline(`March 2024${prose}`, UK).deadline.precision).toBe('none');
    expect(readDeadline(`${prose} 30/06/2024`, UK).deadline.precision).toBe('none');
  });

  it('quotes a long text by its beginning', () => {
    expect(readDeadline('words '.repeat(30), UK).fault?.message.length).toBeLessThan(110);
  });
});

describe('a day that does not exist', () => {
  it.each([
    ['31/02/2026', '28/02/2026'],
    ['31.06.24', '30/06/2024'],
    ['00/05/2024', '01/05/2024'],
    ['05/13/2024', '13/05/2024'],
    ['30 February 2026', '28 February 2026'],
    ['30 February', '28 February 2026'],
    ['31st June 2024', '30 June 2024'],
    ['February 30 2024', '29 February 2024'],
    ['29 February 2023', '28 February 2023'],
    ['1-31 April 2024', '30 April 2024'],
    ['2026-02-30', '2026-02-28'],
    ['2026-13-01', '2026-01-13'],
    ['2026-13-13', '2026-12-13'],
    ['2023-02-29T00:00:00Z', '2023-02-28'],
    ['Head of Fleet 31/02/2026', '28/02/2026'],
    ['31/02/2026; 30/06/2026', '28/02/2026'],
    ['1 June 2024 to 31 June 2024', '30 June 2024'],
  ])('%s is an error that offers %s', (text, instead) => {
    const { fault } = readDeadline(text, UK);
    expect(fault).toMatchObject({ kind: 'impossible-date', suggestion: `Use a day that exists, such as ${instead}.` });
  });

  it('says in which order the numbers were read', () => {
    expect(readDeadline('05/13/2024', UK).fault?.message).toBe(
      '"05/13/2024" is not a date that exists, read with the day first (day 5, month 13).',
    );
    expect(readDeadline('13/05/2024', US).fault).toMatchObject({
      kind: 'impossible-date',
      message: '"13/05/2024" is not a date that exists, read with the month first (day 5, month 13).',
      suggestion: 'Use a day that exists, such as 05/13/2024.',
    });
  });
});

describe('an organisation that writes the month first', () => {
  it.each([
    ['1/11/21', '2021-01-11'],
    ['06/30/2024', '2024-06-30'],
    ['06-30-2024', '2024-06-30'],
    ['2024-06-30', '2024-06-30'],
    ['31 January 2022', '2022-01-31'],
  ])('%s is %s', (text, lastDay) => {
    expect(readDeadline(text, US).deadline.lastDay).toBe(lastDay);
  });
});
