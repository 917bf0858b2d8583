import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksForJson, readArguments } from '../../src/commands/arguments.ts';
import { writeHelp } from '../../src/commands/help.ts';
import { UserError } from '../../src/errors.ts';

const usual = {
  command: 'build',
  dataFolder: 'data',
  outFolder: 'out',
  isOutGiven: false,
  isCheckOnly: false,
  isDraft: false,
  isLargePrint: false,
  isJson: false,
};

function catchUserError(words: readonly string[]): UserError {
  try {
    readArguments(words);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

/** Whether the words are understood or refused in our own words. */
function isAnswered(words: readonly string[]): boolean {
  try {
    readArguments(words);
    return true;
  } catch (error) {
    return error instanceof UserError;
  }
}

describe('the command line', () => {
  test.each([
    [[], {}],
    [['build'], {}],
    [['doctor'], { command: 'doctor' }],
    [['build', 'doctor'], { command: 'doctor' }],
    [['gallery'], { command: 'gallery' }],
    [['build', '--check'], { isCheckOnly: true }],
    [['--draft'], { isDraft: true }],
    [['--large-print', '--json'], { isLargePrint: true, isJson: true }],
    [['--json', '--check'], { isJson: true, isCheckOnly: true }],
    [
      ['--data', 'my data', '--out', 'C:\\Papers out'],
      { dataFolder: 'my data', outFolder: 'C:\\Papers out', isOutGiven: true },
    ],
    [['--data=a=b', 'build', '--out=-x'], { dataFolder: 'a=b', outFolder: '-x', isOutGiven: true }],
    [['--out', 'a', '--out', 'b'], { outFolder: 'b', isOutGiven: true }],
    [['--help'], { command: 'help' }],
    [['build', '-h'], { command: 'help' }],
    [['doctor', '--version'], { command: 'version' }],
    [['--', 'doctor'], { command: 'doctor' }],
  ])('%j is understood', (words, changes) => {
    expect(readArguments(words)).toEqual({ ...usual, ...changes });
  });

  test.each([
    [['--dtaa', 'x'], 'unknown-option', 'There is no option "--dtaa".', 'Did you mean --data?'],
    [['--chekc'], 'unknown-option', 'There is no option "--chekc".', 'Did you mean --check?'],
    [['--data-dir', 'x'], 'unknown-option', 'There is no option "--data-dir".', 'Did you mean --data?'],
    [['--fast'], 'unknown-option', 'There is no option "--fast".', 'Use one of: --data, --out,'],
    [['-x'], 'unknown-option', 'There is no option "-x".', 'Use one of: --data, --out,'],
    [['--__proto__'], 'unknown-option', 'There is no option "--__proto__".', 'Use one of'],
    [['--constructor'], 'unknown-option', 'There is no option "--constructor".', 'Use one of'],
    [['biuld'], 'unknown-command', 'There is no command "biuld".', 'Did you mean build?'],
    [['preview'], 'unknown-command', 'There is no command "preview".', 'Use one of: build, doctor, gallery.'],
    [['build', 'january'], 'unexpected-argument', '"january" is neither a command nor an option.', '--help'],
    [['--check=yes'], 'unexpected-argument', '"--check=yes" is neither', '--help'],
    [['--data'], 'option-needs-value', 'The option --data needs a value.', 'Write it as --data FOLDER.'],
    [['--data='], 'option-needs-value', 'The option --data needs a value.', ''],
    [['--data', '--out', 'x'], 'option-needs-value', 'The option --data needs a value.', ''],
    [['--out', ' '], 'option-needs-value', 'The option --out needs a value.', ''],
  ])('%j is refused with advice', (words, code, happened, todo) => {
    const error = catchUserError(words);
    expect(error.code).toBe(code);
    expect(error.message).toContain(happened);
    expect(error.todo).toContain(todo);
  });

  test('any words are understood or refused in our own words', () => {
    const word = fc.oneof(
      fc.string(),
      fc.stringMatching(/^--?[a-z=-]{0,8}$/),
      fc.constantFrom('--data', '--out', '--', '-', 'build'),
    );
    const property = fc.property(fc.array(word, { maxLength: 5 }), isAnswered);
    expect(fc.check(property, { numRuns: 2_000 }).counterexample).toBeNull();
  });

  test('a mistake beside --json can still be reported as JSON', () => {
    expect(asksForJson(['build', '--json', '--wrong'])).toBe(true);
    expect(asksForJson(['build'])).toBe(false);
  });
});

test('the help names every option that is accepted, and none that is not', () => {
  const help = writeHelp('0.1.0');
  const options = new Set(help.match(/--[a-z][a-z-]*/g));
  const accepted = catchUserError(['--fast']).todo.match(/--[a-z][a-z-]*/g);
  expect([...options].sort()).toEqual(accepted?.sort());
  expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
