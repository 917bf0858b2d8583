/**
 * Puts a schema's issues into our words, each with the line of the user's file. No word of zod's reaches a reader: an
 * issue that the table does not know is said in general terms.
 */
import type { z } from 'zod';

import type { Problem } from '../problems.ts';
import { suggestWord } from './did-you-mean.ts';
import { ALLOWED_SEPARATOR } from './settings-schema.ts';
import type { RefusalWords } from './settings-schema.ts';
import { nameKeyPath } from './walk-yaml.ts';
import type { KeyPath, YamlValue } from './walk-yaml.ts';
import type { YamlDocument } from './yaml-document.ts';

type Issue = z.core.$ZodIssue;

/** An error at a key of a settings file, with its line and the text that stands there. */
export function problemAtKey(document: YamlDocument, path: KeyPath, words: RefusalWords): Problem {
  const written = valueAt(document.value, path);
  return {
    ...words,
    severity: 'error',
    file: document.file,
    line: document.placeOf(path).line,
    ...(path.length > 0 ? { column: nameKeyPath(path) } : {}),
    ...(typeof written === 'string' ? { value: written } : {}),
  };
}

/** One problem for an issue, or one for each key where the issue is about unknown keys. */
export function explainIssue(document: YamlDocument, issue: Issue): Problem[] {
  const path = findWrittenPath(document.value, toKeyPath(issue.path));
  if (issue.code === 'unrecognized_keys') {
    const allowed = issue.message.split(ALLOWED_SEPARATOR);
    return issue.keys.map((key) => problemAtKey(document, [...path, key], explainUnknownKey(key, path, allowed)));
  }
  return [problemAtKey(document, path, explainValue(issue, path))];
}

/** The path without symbols, which YAML has no way to make. */
export function toKeyPath(path: readonly PropertyKey[]): KeyPath {
  return path.filter((part) => typeof part !== 'symbol');
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: YamlValue, path: KeyPath): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const part of path) {
    if (found instanceof Map && typeof part === 'string') found = (found as ReadonlyMap<string, YamlValue>).get(part);
    else if (Array.isArray(found) && typeof part === 'number') found = (found as readonly YamlValue[])[part];
    else return undefined;
  }
  return found;
}

/** A schema sees a shorthand at length; the user is told of the key that was written: `source`, not `source.file`. */
function findWrittenPath(value: YamlValue, path: KeyPath): KeyPath {
  const written: (string | number)[] = [];
  for (const part of path) {
    const above = valueAt(value, written);
    const isMadeUp = typeof above === 'string' || (above instanceof Map && typeof part === 'number');
    if (!isMadeUp) written.push(part);
  }
  return written;
}

function explainUnknownKey(key: string, path: KeyPath, allowed: readonly string[]): RefusalWords {
  const place = path.length > 0 ? ` in ${nameValue(path)}` : '';
  return {
    code: 'unknown-key',
    message: `There is no key "${key}"${place}.`,
    advice: `${suggestWord(key, allowed)}The keys are: ${allowed.join(', ')}.`,
  };
}

function explainValue(issue: Exclude<Issue, { code: 'unrecognized_keys' }>, path: KeyPath): RefusalWords {
  const name = nameValue(path);
  if (issue.code === 'custom') return readRefusal(issue.params) ?? explainOther(name);
  if (issue.input === undefined) return explainMissing(issue, path);
  if (issue.input === null || issue.code === 'too_small') return explainEmpty(path);
  if (issue.code === 'invalid_value') return explainWrongWord(name, issue.input, issue.values.map(String));
  if (issue.code === 'invalid_type') return explainWrongKind(name, issue.input, issue.expected);
  return explainOther(name);
}

function readRefusal(params: Record<string, unknown> | undefined): RefusalWords | null {
  const refusal = params?.['refusal'];
  return isRefusal(refusal) ? refusal : null;
}

function isRefusal(value: unknown): value is RefusalWords {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'advice' in value;
}

function explainMissing(issue: Issue, path: KeyPath): RefusalWords {
  const key = path.at(-1);
  const values = issue.code === 'invalid_value' ? `, one of ${issue.values.join(', ')}` : '';
  const place = path.length > 1 ? ` in ${nameValue(path.slice(0, -1))}` : '';
  return {
    code: 'missing-key',
    message: `"${String(key)}" is missing${place}.`,
    advice: `Add a line that begins with "${String(key)}:" and give its value${values}.`,
  };
}

function explainEmpty(path: KeyPath): RefusalWords {
  if (path.length === 0) {
    return {
      code: 'empty-settings',
      message: 'There are no settings here.',
      advice: 'Write one "key: value" on each line.',
    };
  }
  const isEntry = typeof path.at(-1) === 'number';
  return {
    code: 'empty-value',
    message: `${capitalise(nameValue(path))} has no value.`,
    advice: isEntry
      ? 'Write a value after the hyphen, or remove the line.'
      : 'Write a value after the colon, or remove the line.',
  };
}

function explainWrongWord(name: string, input: unknown, allowed: readonly string[]): RefusalWords {
  if (typeof input !== 'string') return explainWrongKind(name, input, 'string');
  return {
    code: 'wrong-value',
    message: `"${input}" is not a value that ${name} can have.`,
    advice: `${suggestWord(input, allowed)}Use one of: ${allowed.join(', ')}.`,
  };
}

function explainWrongKind(name: string, input: unknown, expected: string): RefusalWords {
  const [kind, advice] = KINDS[expected] ?? ['another kind of value', 'Compare it with a paper that was built before.'];
  const given = typeof input === 'string' ? 'a text' : Array.isArray(input) ? 'a list' : 'a group of keys';
  return { code: 'wrong-kind', message: `${capitalise(name)} must be ${kind}, not ${given}.`, advice };
}

const GROUP_OF_KEYS: readonly [string, string] = [
  'a group of keys',
  'Write each "key: value" on a line of its own below it, two spaces further in.',
];

const KINDS: Readonly<Record<string, readonly [kind: string, advice: string]>> = {
  string: ['one text', 'Write one text; put it in double quotation marks if it begins with a bracket.'],
  array: ['a list', 'Write each entry on a line of its own below it: two spaces, a hyphen, a space, the entry.'],
  object: GROUP_OF_KEYS,
  map: GROUP_OF_KEYS,
};

function explainOther(name: string): RefusalWords {
  return {
    code: 'wrong-value',
    message: `${capitalise(name)} has a value that cannot stand there.`,
    advice: 'Compare it with a paper that was built before.',
  };
}

/** `"title"`, `entry 2 of "agenda"`, `the file`. */
function nameValue(path: KeyPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the whole of the settings';
  return typeof last === 'number' ? `entry ${last + 1} of ${nameValue(path.slice(0, -1))}` : `"${last}"`;
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
