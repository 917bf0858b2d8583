import { describe, expect, it } from 'vitest';

import { valueAt } from '../../src/inputs/settings-problems.ts';
import { readYaml } from '../../src/inputs/yaml-document.ts';

/** Line and code of each problem: `2 yaml-tab`. */
function problemsOf(text: string): string[] {
  return readYaml(text, 'meeting.yaml').problems.map(({ line, code }) => `${line} ${code}`);
}

describe('values', () => {
  it('keeps every value as the text that was written', () => {
    const { value, problems } = readYaml(
      'date: 2026-01-20\nversion: 1.0\nnumber: 012\nanswer: yes\nempty:\n',
      'f.yaml',
    );
    expect(problems).toEqual([]);
    expect(value?.value).toEqual(
      new Map<string, unknown>([
        ['date', '2026-01-20'],
        ['version', '1.0'],
        ['number', '012'],
        ['answer', 'yes'],
        ['empty', null],
      ]),
    );
  });

  it('keeps keys in the order of the file, figures among them', () => {
    const { value } = readYaml('b: x\n10: y\n2: z\n', 'f.yaml');
    expect(value?.value instanceof Map && [...value.value.keys()]).toEqual(['b', '10', '2']);
  });

  it('reads comments, anchors and the texts that point to them', () => {
    const { value, problems } = readYaml('# all\na: &name Wolds # the body\nb: *name\n', 'f.yaml');
    expect(problems).toEqual([]);
    expect(value?.value).toEqual(
      new Map([
        ['a', 'Wolds'],
        ['b', 'Wolds'],
      ]),
    );
  });

  it('says on which line and column a key or an entry stands', () => {
    const { value } = readYaml('a: x\nlist:\n  - one\n  - two: 2\n', 'f.yaml');
    expect(value?.placeOf(['list', 1])).toEqual({ line: 4, column: 5 });
    expect(value?.placeOf(['list', 0])).toEqual({ line: 3, column: 5 });
    expect(value?.placeOf(['list', 1, 'missing'])).toEqual({ line: 4, column: 5 });
    expect(value?.placeOf(['a'])).toEqual({ line: 1, column: 1 });
  });

  it('counts the lines above the front matter', () => {
    const { value, problems } = readYaml('a: x\na: y\n', 'paper.md', 1);
    expect(value?.placeOf(['a']).line).toBe(2);
    expect(problems[0]?.message).toBe('"a" stands twice, on line 2 and on line 3.');
  });
});

describe('slips of the finger', () => {
  it.each([
    ['a tab', 'panels:\n\tjarap: x\n', '2 yaml-tab'],
    ['a colon in a text', 'date: 1\ntitle: Audit: what was found\n', '2 yaml-colon-in-text'],
    ['no space after the colon', 'date: 1\npanel:jarap\n', '2 yaml-no-colon'],
    ['a line without a key', 'date: 1\nhello\npanel: x\n', '2 yaml-no-colon'],
    ['a quotation mark that is never closed', 'date: 1\ntitle: "Audit\npanel: x\n', '2 yaml-open-quote'],
    ['a bracket that is never closed', 'date: 1\nagenda: [a, b\npanel: x\n', '2 yaml-open-bracket'],
    ['an empty entry between brackets', 'agenda: [a,, b]\n', '1 yaml-in-brackets'],
    ['an apostrophe in single quotation marks', "title: 'Head's office'\n", '1 yaml-text-after-quotes'],
    ['a path in double quotation marks', 'title: "C:\\Users"\n', '1 yaml-backslash'],
    ['a text that begins with @', 'title: @audit\n', '1 yaml-needs-quotes'],
    ['a text that begins with a star', 'title: *bold* words\n', '1 yaml-star'],
    ['a star that points nowhere', 'title: *nowhere\n', '1 yaml-star'],
    ['a text that begins with an exclamation mark', 'title: !important words\n', '1 yaml-exclamation-mark'],
    ['a tag that would make a program of a text', 'title: !!js/function x\n', '1 yaml-exclamation-mark'],
    ['two and signs', 'title: &a &b x\n', '1 yaml-and-sign'],
    ['a figure of the narrative without quotation marks', 'title: {{figures.open}}\n', '1 yaml-bracket'],
    ['a list on the line of its key', 'agenda: - tracker\n', '1 yaml-list-on-key-line'],
    ['a key that begins too far left', 'a:\n   b: 1\n  c: 2\n', '3 yaml-indent'],
    ['a line indented under a value', 'a: 1\n  b: 2\n', '1 yaml-indent'],
    ['a line of three hyphens', 'a: 1\n---\nb: 2\n', '2 yaml-two-parts'],
    ['a text cut short by a hash', 'reference: Paper #7\n', '1 text-cut-by-hash'],
  ])('%s is said with its line', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('names both lines of a key that stands twice, keeps the first and reads on', () => {
    const { value, problems } = readYaml('panel: jarap\ndate: x\npanel: fire\n', 'meeting.yaml');
    expect(problems).toEqual([
      {
        code: 'duplicate-key',
        severity: 'error',
        file: 'meeting.yaml',
        line: 3,
        column: 'panel',
        message: '"panel" stands twice, on line 1 and on line 3.',
        advice: 'Keep one of the two.',
      },
    ]);
    expect(value && valueAt(value.value, ['panel'])).toBe('jarap');
  });

  it('takes a hash with a space behind it for the comment that it is', () => {
    expect(problemsOf('reference: Paper 7 # the seventh\n')).toEqual([]);
  });
});

describe('hostile files', () => {
  it('refuses a small file that would grow without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let index = 0; index < 9; index += 1) {
      const name = 'bcdefghij'.charAt(index);
      const repeats = Array.from({ length: 9 }, () => `*${'abcdefghi'.charAt(index)}`);
      bomb.push(`${name}: &${name} [${repeats.join(', ')}]`);
    }
    expect(problemsOf(bomb.join('\n'))).toEqual(['3 yaml-too-deep']);
  });

  it('refuses a text that holds itself', () => {
    expect(problemsOf('a: &a [*a]\n')).toEqual(['1 yaml-star']);
  });

  it.each([50, 100_000])('refuses %i brackets in each other', (count) => {
    expect(problemsOf(`a: ${'['.repeat(count)}${']'.repeat(count)}\n`)).toEqual(['1 yaml-too-deep']);
  });

  it('takes a key of JavaScript for a key like any other', () => {
    const { value } = readYaml('__proto__: { polluted: yes }\n', 'f.yaml');
    expect(value && valueAt(value.value, ['__proto__', 'polluted'])).toBe('yes');
    expect({}).not.toHaveProperty('polluted');
  });
});
