import { expect, it } from 'vitest';

import { readPeriod } from '../../src/inputs/read-period.ts';

it.each([
  ['Update April–June 2025', 'April to June 2025'],
  ['April-June 2025 update', 'April to June 2025'],
  ['April to June 2025', 'April to June 2025'],
  ['Update (Apr - Jun 2025)', 'April to June 2025'],
  ['Progress update October 2024 – March 2025', 'October 2024 to March 2025'],
  ['Update January/February 2026', 'January to February 2026'],
  ['Update as at 30 June 2025', '30 June 2025'],
  ['Position at 30/06/2025', '30/06/2025'],
  ['Q1 2025/26 update', 'Q1 2025/26'],
  ['Quarter 2 of 2025 update', 'Quarter 2 of 2025'],
  ['Update Sept 2025', 'September 2025'],
  ['Update: 2024/25', '2024/25'],
  ['Comments - MAY 2020', 'May 2020'],
])('reads the period of %j as %j', (heading, period) => {
  expect(readPeriod(heading).period).toBe(period);
});

it.each(['Progress update', 'Update', 'Latest position', 'Management update', 'Market update', 'Update 2', ''])(
  'finds no period in %j',
  (heading) => {
    expect(readPeriod(heading).period).toBeNull();
  },
);

it('leaves the words of the heading', () => {
  expect(readPeriod('Update as at 30 June 2025').rest).toBe('Update');
  expect(readPeriod('April-June 2025 progress update').rest).toBe('progress update');
});
