import { describe, expect, test } from 'vitest';
import { hasErrors, sortProblems, type Problem } from '../src/problems.ts';

const problem = (more: Partial<Problem>): Problem => ({
  code: 'x',
  severity: 'error',
  file: 'a.csv',
  message: 'Wrong.',
  ...more,
});

describe('problems', () => {
  test('stand in the order of a reader: by file, line, errors first, column', () => {
    const sorted = [
      problem({ file: 'a.csv' }),
      problem({ line: 2, column: 'A' }),
      problem({ line: 2, column: 'B' }),
      problem({ line: 2, severity: 'warning' }),
      problem({ line: 10 }),
      problem({ file: 'b.csv', line: 1 }),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });

  test('are not moved in the list that was given', () => {
    const given = [problem({ line: 2 }), problem({ line: 1 })];
    sortProblems(given);
    expect(given.map(({ line }) => line)).toEqual([2, 1]);
  });

  test('stop the build where one is an error', () => {
    expect(hasErrors([problem({ severity: 'warning' }), problem({})])).toBe(true);
    expect(hasErrors([problem({ severity: 'warning' })])).toBe(false);
    expect(hasErrors([])).toBe(false);
  });
});
