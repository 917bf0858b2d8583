/**
 * Holds a YAML document against a schema. Where something is wrong, the rest is still given back, so that one run shows
 * what is wrong beyond the settings too (a CSV that is not there, say).
 */
import type { z } from 'zod';

import type { Checked } from '../problems.ts';
import { explainIssue, toKeyPath, valueAt } from './settings-problems.ts';
import type { KeyPath, YamlValue } from './walk-yaml.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Each round leaves out the parts that the round before found wrong; a part is nested less deep than this. */
const MAX_ROUNDS = 12;

/**
 * The settings, with every problem in them. Where there are problems, the value is what the settings say without the
 * parts that are wrong (a default may stand in), or null where a key that must be there is wrong or missing.
 */
export function checkSettings<S extends z.ZodType>(document: YamlDocument, schema: S): Checked<z.output<S> | null> {
  const first = schema.safeParse(document.value, { reportInput: true });
  if (first.success) return { value: first.data, problems: [] };
  const problems = first.error.issues.flatMap((issue) => explainIssue(document, issue));

  let rest: YamlValue = document.value;
  let issues: readonly z.core.$ZodIssue[] = first.error.issues;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const wrongPaths = issues.flatMap(listWrongPaths);
    if (wrongPaths.some((path) => path.length === 0)) break;
    for (const path of wrongPaths) rest = leaveOut(rest, path);
    const next = schema.safeParse(rest, { reportInput: true });
    if (next.success) return { value: next.data, problems };
    issues = next.error.issues;
  }
  return { value: null, problems };
}

/** A list goes as a whole: without one entry, the numbers of the others would no longer be those of the file. */
function listWrongPaths(issue: z.core.$ZodIssue): KeyPath[] {
  const path = toKeyPath(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => cutAtList([...path, key]));
  const isMissing = issue.code !== 'custom' && issue.input === undefined;
  return [cutAtList(isMissing ? path.slice(0, -1) : path)];
}

function cutAtList(path: KeyPath): KeyPath {
  const index = path.findIndex((part) => typeof part === 'number');
  return index === -1 ? path : path.slice(0, index);
}

function leaveOut(value: YamlValue, path: KeyPath): YamlValue {
  const key = path[0];
  if (!(value instanceof Map) || typeof key !== 'string') return value;
  const rest = new Map(value as ReadonlyMap<string, YamlValue>);
  // A shorthand has no keys of its own: it goes as a whole.
  if (path.length === 1 || !(valueAt(value, [key]) instanceof Map)) rest.delete(key);
  else rest.set(key, leaveOut(rest.get(key) ?? null, path.slice(1)));
  return rest;
}
