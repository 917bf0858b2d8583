import { expect, test } from 'vitest';
import { DUPLICATE_ROW_RULES } from '../../../src/scrutiny/queries/near-duplicates.ts';
import { sentencesOn } from './findings-of.ts';

function table(...rows: string[]): string {
  return [
    'Where the policies stand:',
    '',
    '| Kind | Policy | Due | State |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const SICK_PAY = '| Procedure | Sick pay, officers | Nov 25 | Published |';
const CAREER_BREAK = '| Procedure | Career break, officers | Nov 25 | Being written |';

test('the same row twice is queried, in pipes and in tabs', () => {
  const sentence =
    'A table in the update has the same row twice: “Procedure | Sick pay, officers | Nov 25 | Published”.';
  const piped = table(SICK_PAY, CAREER_BREAK, SICK_PAY);
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-row-twice', piped)).toEqual([sentence]);
  const tabbed = piped
    .replaceAll(/\| *--.*\n/g, '')
    .replaceAll(/^\| | \|$/gm, '')
    .replaceAll(' | ', '\t');
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-row-twice', tabbed)).toEqual([sentence]);
});

test.each([
  table(SICK_PAY, CAREER_BREAK),
  table('| Yes | | 3 | – |', '| Yes | | 3 | – |'),
  `${table(SICK_PAY)}\n\nAnd last year:\n\n${table(SICK_PAY)}`,
  'Either | or\n\nEither | or',
])('rows that differ, rows of ticks and other tables are not', (text) => {
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-row-twice', text)).toEqual([]);
});

test('two columns of one name are queried', () => {
  const text = table(SICK_PAY).replace('| State |', '| Kind |');
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-heading-twice', text)).toEqual([
    'A table in the update has two columns called “Kind”.',
  ]);
});

test('a table without headings may say yes twice', () => {
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-heading-twice', 'North\tYes\tYes\nSouth\tYes\tNo')).toEqual([]);
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-heading-twice', table(SICK_PAY))).toEqual([]);
});

test('overdue beside published is a contradiction that members read', () => {
  const text = table(
    SICK_PAY.replace('Nov 25', 'Very overdue'),
    CAREER_BREAK.replace('Nov 25', 'Very overdue'),
    '| Policy | Leave | Overdue | Published 8 July 2025 |',
  );
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-status-contradicts', text)).toEqual([
    'A table in the update says “Very overdue” beside “Published”, for “Sick pay, officers”. The same holds for 1 more of its rows.',
  ]);
  expect(DUPLICATE_ROW_RULES.find(({ name }) => name === 'table-status-contradicts')?.audience).toBe('secretariat');
});

test.each([
  table(SICK_PAY, CAREER_BREAK.replace('Nov 25', 'Overdue')),
  table('| Policy | Overdue books and fines | Nov 25 | Published |'),
  'Overdue items were published.',
])('other rows do not contradict themselves', (text) => {
  expect(sentencesOn(DUPLICATE_ROW_RULES, 'table-status-contradicts', text)).toEqual([]);
});
