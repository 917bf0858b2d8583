import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { formatProblem } from '../../src/terminal/format-problem.ts';
import { listProblems } from '../../src/terminal/list-problems.ts';
import { showCut, showOnOneLine } from '../../src/terminal/show-text.ts';

const impossibleDate: Problem = {
  code: 'impossible-date',
  severity: 'error',
  file: 'meetings/2026-01-20-jarap/tracker/recommendations.csv',
  line: 14,
  column: 'Target Date',
  value: '31/02/2026',
  message: '"31/02/2026" is not a date that exists.',
  advice: 'Use a day that exists, such as 28/02/2026.',
};

const format = (changes: Partial<Problem>, dataFolder = 'data'): string => {
  const { place, text } = formatProblem({ ...impossibleDate, ...changes }, dataFolder);
  return `${place}: ${text}`;
};

describe('one problem', () => {
  test('says where, what is wrong and what to do', () => {
    expect(format({})).toBe(
      'data/meetings/2026-01-20-jarap/tracker/recommendations.csv:14, column "Target Date": "31/02/2026" is not a date that exists. Use a day that exists, such as 28/02/2026.',
    );
  });

  test('shows the value once, wherever the message wants it', () => {
    const short = { file: 'a.csv', advice: '' };
    expect(format({ ...short, message: 'is not a date that exists' })).toBe(
      'data/a.csv:14, column "Target Date": "31/02/2026" is not a date that exists.',
    );
    expect(format({ ...short, message: 'There is no such day.' })).toBe(
      'data/a.csv:14, column "Target Date": "31/02/2026": There is no such day.',
    );
  });

  test('says key, not column, in a settings file, and leaves out what it does not know', () => {
    const yaml: Problem = {
      code: 'x',
      severity: 'error',
      file: 'organisation.yaml',
      column: 'panels.jarap',
      message: 'No name',
    };
    expect(formatProblem(yaml, 'C:\\My data\\')).toEqual({
      place: 'C:/My data/organisation.yaml, key "panels.jarap"',
      text: 'No name.',
    });
  });

  test('cuts a long value to one line of 60 characters, in the message too', () => {
    const value = `First line\r\nsecond\tline ${'x'.repeat(500)}`;
    const shown = `First line[new line]second[tab]line ${'x'.repeat(24)}…`;
    expect(showCut(value, 60)).toBe(shown);
    expect(showCut(value, 60)).toHaveLength(61);
    expect(format({ file: 'a.csv', value, message: `"${value}" is too long.`, advice: '' })).toContain(
      `"${shown}" is too long.`,
    );
    expect(format({ file: 'a.csv', value, message: 'It is too long.', advice: '' })).toContain(
      `"${shown}": It is too long.`,
    );
  });

  test('shows what would command the terminal or hide in the text', () => {
    expect(showOnOneLine('a\u001B[31mb\u202Ec\u200Bd\u0000e\uD800')).toBe(
      'a[U+001B][31mb[U+202E]c[U+200B]d[U+0000]e[U+D800]',
    );
    expect(showOnOneLine('Crême £5 – “fine” 文 👍')).toBe('Crême £5 – “fine” 文 👍');
    const line = format({
      file: 'a\u001B[2J.csv',
      column: 'b\nc',
      value: '\u0007',
      message: 'Bad\u001Bsentence',
      advice: '\u202E',
    });
    // oxlint-disable-next-line no-control-regex -- what must not be there are control characters
    expect(line).not.toMatch(/[\u0000-\u001F\u202E]/);
  });
});

const plain = (_: unknown, text: string): string => text;

const at = (file: string, line: number, changes: Partial<Problem> = {}): Problem => ({
  code: 'bad-date',
  severity: 'error',
  file,
  line,
  column: 'Date',
  message: 'Bad date.',
  ...changes,
});

describe('the list of problems', () => {
  test('has errors before warnings, by file and line', () => {
    const problems = [
      at('b.csv', 2),
      at('a.csv', 9, { severity: 'warning' }),
      at('a.csv', 10),
      at('a.csv', 3, { column: 'Due' }),
    ];
    expect(listProblems(problems, 'data', plain).join('\n')).toBe(`
3 errors (the papers wait until this is mended)

  data/a.csv:3, column "Due": Bad date.
  data/a.csv:10, column "Date": Bad date.

  data/b.csv:2, column "Date": Bad date.

1 warning (worth a look; the papers are made)

  data/a.csv:9, column "Date": Bad date.`);
  });

  test('shows the same mistake in one column five times and counts the rest', () => {
    const problems = Array.from({ length: 217 }, (_, index) => at('a.csv', index + 2));
    const lines = listProblems([...problems, at('a.csv', 500, { code: 'other' })], 'data', plain);
    expect(lines).toEqual([
      '',
      '218 errors (the papers wait until this is mended)',
      '',
      ...[2, 3, 4, 5, 6].map((line) => `  data/a.csv:${line}, column "Date": Bad date.`),
      '  … and 212 more like this',
      '  data/a.csv:500, column "Date": Bad date.',
    ]);
  });

  test('is empty where nothing is wrong', () => expect(listProblems([], 'data', plain)).toEqual([]));
});
