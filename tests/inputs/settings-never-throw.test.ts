/**
 * Whatever somebody's cat types into a good file: a value or problems that a person can read, never an exception.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readMeeting } from '../../src/inputs/read-meeting.ts';
import { readOrganisation } from '../../src/inputs/read-organisation.ts';
import { readPaperFile } from '../../src/inputs/read-paper-file.ts';
import type { Problem } from '../../src/problems.ts';
import { hasErrors } from '../../src/problems.ts';
import { GOOD_MEETING, GOOD_ORGANISATION, GOOD_PAPER } from './good-data.ts';

const SIGNS = Array.from(' \n\t:-[]{}"\'#*&!|>%@`?,=~\\/.0123aZ\u00e9\u0000');

const change = fc.record({
  kind: fc.constantFrom('remove', 'repeat', 'replace', 'insert', 'swap-lines'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  sign: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 3 })),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function applyChange(text: string, { kind, at, length, sign }: Change): string {
  const start = at % (text.length + 1);
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case 'remove':
      return before + after;
    case 'repeat':
      return before + part + part + after;
    case 'replace':
      return before + sign + after;
    case 'insert':
      return before + sign + part + after;
    case 'swap-lines':
    default: {
      const lines = text.split('\n');
      const index = at % lines.length;
      return [...lines.slice(0, index), ...lines.slice(index + 1), lines[index] ?? ''].join('\n');
    }
  }
}

function expectReadable(problems: readonly Problem[], lineCount: number): void {
  for (const { message, advice, line, file } of problems) {
    expect(`${message} ${advice}`).not.toMatch(
      /\bundefined\b|\[object|\bNaN\b|Invalid (?:input|option)|Too small|expected one of|Unrecognized/u,
    );
    expect(message.endsWith('.') || message.endsWith('".')).toBe(true);
    expect(advice).toBeTruthy();
    expect(file).toBe('f');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount + 1);
  }
}

interface Result {
  readonly hasSettings: boolean;
  readonly problems: readonly Problem[];
}

const READERS: readonly [name: string, good: string, read: (text: string) => Result][] = [
  [
    'organisation.yaml',
    GOOD_ORGANISATION,
    (text) => {
      const { value, problems } = readOrganisation(text, 'f');
      return { hasSettings: value.organisation !== null, problems };
    },
  ],
  [
    'meeting.yaml',
    GOOD_MEETING,
    (text) => {
      const { value, problems } = readMeeting(text, 'f');
      return { hasSettings: value.settings !== null, problems };
    },
  ],
  [
    'paper.md',
    GOOD_PAPER,
    (text) => {
      const { value, problems } = readPaperFile(text, 'f');
      return { hasSettings: value.settings !== null && value.narrative !== null, problems };
    },
  ],
];

describe.each(READERS)('%s with letters removed, repeated, replaced', (_name, good, read) => {
  it('gives settings, or errors in words', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce(applyChange, good);
        const { hasSettings, problems } = read(text);
        expectReadable(problems, text.split('\n').length);
        // Nothing is dropped in silence: without settings there is an error that says why.
        expect(hasSettings || hasErrors(problems)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
