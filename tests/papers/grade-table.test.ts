import { describe, expect, test } from 'vitest';
import type { GradeTable } from '../../src/inputs/inputs.ts';
import { gradeTable } from '../../src/papers/grade-table.ts';
import type { DataTable } from '../../src/papers/page-model.ts';
import { sampleContext } from './sample-paper.ts';

function tableOf(grades: GradeTable | null): DataTable {
  return gradeTable(sampleContext({ register: { reports: [], recommendations: [] }, settings: { grades } }));
}

const area = (title: string, ...grades: string[]): GradeTable['rows'][number] => ({ title, isPillar: false, grades });

describe('the table of grades', () => {
  test.each([
    ['Good', 'Outstanding', 'Better'],
    ['good', 'Good', 'Same'],
    ['Good', 'Requires improvement', 'Worse'],
    ['Good', 'Not inspected', 'Not comparable'],
  ])('says of %s, then %s: %s', (before, now, change) => {
    const table = tableOf({ inspections: ['2022', '2024'], rows: [area('Prevention', before, now)] });
    expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual([before, now, change]);
  });

  test('has no change after one inspection, and names three as a list', () => {
    const one = tableOf({ inspections: ['2024'], rows: [area('Prevention', 'Good')] });
    expect(one.columns.map(({ label }) => label)).toEqual(['Pillar and area', 'Grade 2024']);
    expect(one.caption).toBe('Grades in 2024');
    expect(tableOf({ inspections: ['2018', '2022', '2024'], rows: [] }).caption).toBe('Grades in 2018, 2022 and 2024');
  });

  test('counts the areas, not the pillars, by their last grade, the best first', () => {
    const rows = [
      { title: 'Effectiveness', isPillar: true, grades: ['Good', 'Good'] },
      area('Prevention', 'Good', 'Requires improvement'),
      area('Protection', 'Good', 'Good'),
      area('Response', 'Good', 'good'),
    ];
    expect(tableOf({ inspections: ['2022', '2024'], rows }).reconciled).toBe(
      'Counted, 2024: 3 areas = 2 good + 1 requires improvement.',
    );
  });
});
