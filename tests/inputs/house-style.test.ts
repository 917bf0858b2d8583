import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../src/inputs/house-style.ts';
import { PLAIN_HOUSE_STYLE } from '../../src/inputs/house-style.ts';
import { readOrganisation } from '../../src/inputs/read-organisation.ts';
import type { Checked } from '../../src/problems.ts';

/** The first line of `yaml` is the fourth of the file. */
function read(yaml: string): Checked<HouseStyle | undefined> {
  const indented = yaml.replaceAll(/^(?=.)/gm, '  ');
  const text = `name: Wolds\npanels: { fire: Fire Committee }\nhouseStyle:\n${indented}`;
  const { value, problems } = readOrganisation(text, 'organisation.yaml');
  return { value: value.organisation?.houseStyle, problems };
}

describe('a house style', () => {
  test('is plain where the organisation says nothing of it, or nothing in it', () => {
    expect(read('').value).toEqual(PLAIN_HOUSE_STYLE);
    expect(read('colours:\nstatusLabels:\n')).toEqual({ value: PLAIN_HOUSE_STYLE, problems: [] });
  });

  test('has colours, a reference and words for states, each with its line', () => {
    const { value, problems } = read(
      `colours: { ink: "#123", atRisk: "#9A5B00" }
paperReference: "{panel} {date}, paper {number}"
statusLabels:
  overdue: Past its date
  no-date: Undated
`,
    );
    expect(problems).toEqual([]);
    expect(value?.colours).toEqual(
      new Map([
        ['ink', '#112233'],
        ['atRisk', '#9a5b00'],
      ]),
    );
    expect(value?.paperReference).toBe('{panel} {date}, paper {number}');
    expect(value?.statusLabels).toEqual(
      new Map([
        ['overdue', { word: 'Past its date', line: 7 }],
        ['no-date', { word: 'Undated', line: 8 }],
      ]),
    );
  });
});

describe('a colour', () => {
  test('that is too pale for text is an error at its line, with the nearest that is not', () => {
    expect(read('colours:\n  softInk: "#8a9095"\n').problems).toEqual([
      {
        code: 'contrast-too-low',
        severity: 'error',
        file: 'organisation.yaml',
        line: 5,
        column: 'houseStyle.colours.softInk',
        value: '#8a9095',
        message: 'On white paper "#8a9095" has a contrast of 3.22:1, and text needs 4.5:1 (WCAG 2.2, 1.4.3).',
        advice: 'The nearest colour that can be read is "#72777b", with 4.52:1.',
      },
    ]);
  });

  test('of a shape needs less, and enough is enough', () => {
    expect(read('colours: { line: "#8a9095", accent: "#8a9095" }').problems).toEqual([]);
    expect(read('colours: { overdue: "#ffa0a0" }').problems[0]?.message).toContain('3:1 (WCAG 2.2, 1.4.11)');
  });

  test('without quotation marks is a note to YAML, which would leave it out without a word', () => {
    const problem = read('colours:\n  ink: #1b1d1f\n').problems.find(({ severity }) => severity === 'error');
    expect(problem).toMatchObject({ code: 'not-a-colour', line: 5, severity: 'error' });
    expect(problem?.advice).toContain('quotation marks');
  });

  test.each([
    ['1b1d1f', '"#1b1d1f"'],
    ['teal', 'three or six digits'],
    ['rgb(1, 2, 3)', 'three or six digits'],
  ])('that is written as %s is not understood', (written, advice) => {
    const [problem] = read(`colours:\n  ink: "${written}"\n`).problems;
    expect(problem).toMatchObject({ code: 'not-a-colour', line: 5, value: written });
    expect(problem?.advice).toContain(advice);
  });

  test('that there is none of is said with the nearest', () => {
    const [problem] = read('colours: { atrisk: "#000" }').problems;
    expect(problem).toMatchObject({ code: 'unknown-key' });
    expect(problem?.advice).toContain('Did you mean "atRisk"?');
  });
});

describe('the pattern of references', () => {
  test.each([
    ['{panle} {number}', 'unknown-placeholder', 'Did you mean "panel"?'],
    ['{} {number}', 'unknown-placeholder', '{isoDate}'],
    ['{panel} {number', 'open-placeholder', '{number}'],
    ['panel} {number}', 'open-placeholder', '{number}'],
  ])('%s is refused', (pattern, code, advice) => {
    const [problem, ...more] = read(`paperReference: "${pattern}"\n`).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code, line: 4, severity: 'error' });
    expect(problem?.advice).toContain(advice);
  });
});

describe('the word for a state', () => {
  test('must be for a state that there is', () => {
    const [problem] = read('statusLabels:\n  over-due: Late\n').problems;
    expect(problem).toMatchObject({ code: 'unknown-key', line: 5 });
    expect(problem?.advice).toContain('Did you mean "overdue"?');
  });

  test('has forty letters at most', () => {
    expect(read(`statusLabels: { overdue: ${'x'.repeat(40)} }`).problems).toEqual([]);
    const [problem] = read(`statusLabels:\n  overdue: ${'x'.repeat(41)}\n`).problems;
    expect(problem).toMatchObject({ code: 'label-too-long', line: 5 });
    expect(problem?.message).toContain('41 letters');
  });
});
