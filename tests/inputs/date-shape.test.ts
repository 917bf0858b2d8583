import { expect, it } from 'vitest';

import { looksLikeDate, separateDate } from '../../src/inputs/date-shape.ts';

it.each([
  '31st January 2022',
  '30/06/2024',
  '1/11/21',
  'Nov, 20',
  'Aug 2024',
  'early March 2022',
  'End April/May 2022',
  'by end of September 2021',
  '4th quarter 2022',
  'Q2',
  '2Q/3Q of 2025',
  '26/27',
  'FP 2024/25',
  'In FDP 24/25',
  'Autumn 2024',
  'Ongoing',
  'TBC',
  '45382',
  '2024-05-31',
  '12 – 18 months',
  'Jan – Mar 22',
  '31.12.2024',
])('takes %j for a date', (text) => {
  expect(looksLikeDate(text)).toBe(true);
});

it.each(['Head of ICT', '4.2', '12', 'Complete', 'March 2022 Head of ICT', 'the end of', '', 'Area 7 Commander'])(
  'does not take %j for a date',
  (text) => {
    expect(looksLikeDate(text)).toBe(false);
  },
);

it.each([
  ['December 2021 / Senior business partner', 'December 2021', 'Senior business partner'],
  ['Senior business partner / December 2021', 'December 2021', 'Senior business partner'],
  ['Head of ICT, 31 March 2024', '31 March 2024', 'Head of ICT'],
  ['31/03/2024\nHead of ICT', '31/03/2024', 'Head of ICT'],
  ['Nov, 20 / Head of ICT', 'Nov, 20', 'Head of ICT'],
  ['Nov, 20, Head of ICT', 'Nov, 20', 'Head of ICT'],
  ['End April/May 2022 - Fleet manager', 'End April/May 2022', 'Fleet manager'],
  ['Director – People – 31 March 2024', '31 March 2024', 'Director – People'],
  ['Head of ICT (March 2024)', 'March 2024', 'Head of ICT'],
  ['31/03/2024/Head of ICT', '31/03/2024', 'Head of ICT'],
  ['Head of ICT by 31 March 2024', 'by 31 March 2024', 'Head of ICT'],
  ['31 March 2024 Head of ICT', '31 March 2024', 'Head of ICT'],
  ['31 March 2024', '31 March 2024', null],
  ['Head of ICT', null, 'Head of ICT'],
])('separates %j', (text, date, rest) => {
  expect(separateDate(text)).toEqual({ date, rest });
});

it('does not guess where dates stand on both sides of the words', () => {
  expect(separateDate('March 2024 if the May 2023 budget allows it')).toBeNull();
});

it('ends in reasonable time on hostile cells', () => {
  for (const text of [
    '20'.repeat(20_000),
    '1 '.repeat(20_000),
    'May, '.repeat(8000),
    '/'.repeat(40_000),
    `${' '.repeat(39_000)}Q2 x`,
    'may x('.repeat(6000),
  ]) {
    const started = performance.now();
    separateDate(text);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
