import { describe, expect, test } from 'vitest';
import { orderByReference, orderReports, orderWithinGroup } from '../../src/papers/order.ts';
import type { Priority } from '../../src/recommendations/recommendation.ts';
import { datesOf, deadlineOf, factsOf, sampleReport } from './sample-paper.ts';

describe('recommendations', () => {
  test('stand by priority, then by reference, 4.2 before 4.10', () => {
    const facts = (
      [
        ['4.10', 2],
        ['4.1', null],
        ['4.2', 2],
        ['9.9', 1],
      ] as [string, Priority['level']][]
    ).map(([reference, level]) => factsOf({ reference, priority: { word: 'Any', level } }));
    expect(orderWithinGroup(facts).map(({ recommendation }) => recommendation.reference)).toEqual([
      '9.9',
      '4.2',
      '4.10',
      '4.1',
    ]);
  });

  test('of an action plan stand by reference alone', () => {
    const facts = ['Effective 10', 'Effective 2', 'Effective 1'].map((reference) => factsOf({ reference }));
    expect(orderByReference(facts).map(({ recommendation }) => recommendation.reference)).toEqual([
      'Effective 1',
      'Effective 2',
      'Effective 10',
    ]);
  });
});

describe('audits', () => {
  const [undated, recent, old] = [
    sampleReport({ key: 'a', title: 'A' }),
    sampleReport({ key: 'b', title: 'B', date: deadlineOf('March 2022') }),
    sampleReport({ key: 'c', title: 'C', date: deadlineOf('September 2018') }),
  ];
  const reports = [undated, recent, old];

  test('stand oldest first, those without a date last', () => {
    expect(orderReports(reports, [], 'oldest-audit-first').map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });

  test('stand as in the export where the secretary says so', () => {
    expect(orderReports(reports, [], 'as-exported')).toEqual(reports);
  });

  test('stand with the most serious overdue item first, then with the most of them', () => {
    const late = datesOf({ original: '1 January 2025' });
    const facts = [
      factsOf({ reportKey: 'a', dates: late, priority: { word: 'Low', level: 3 } }, undated),
      factsOf({ reportKey: 'b', dates: late, priority: { word: 'High', level: 1 } }, recent),
      factsOf({ reportKey: 'c', priority: { word: 'High', level: 1 } }, old),
    ];
    expect(orderReports(reports, facts, 'most-urgent-first').map(({ key }) => key)).toEqual(['b', 'a', 'c']);
  });
});
