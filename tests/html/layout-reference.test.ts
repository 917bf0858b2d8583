/** templates/README.md is what somebody has who writes a layout: it must name all that there is, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUT_NAMES, PAPER_NAMES } from '../../src/html/layout-names.ts';
import { layoutSchema } from '../../src/inputs/layout-schema.ts';
import {
  ACTION_COLUMNS,
  ITEM_ORDERS,
  KEY_KINDS,
  NARRATIVE_FIELDS,
  ORDERS,
  PAPER_FACTS,
  ROW_BLOCKS,
  STRIP_FIELDS,
} from '../../src/inputs/layout.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEXT = readFileSync(join(ROOT, 'templates', 'README.md'), 'utf8');

/** The names in the first column of the table whose head begins so; each has its sentence. */
function namesUnder(head: string): string[] {
  const [, table] = TEXT.split(`\n| ${head} | |\n|---|---|\n`);
  const rows = (table ?? '').split('\n\n')[0]?.split('\n') ?? [];
  return rows.map((row) => {
    const [, name, about] = /^\| `([\w-]+)` \| (.{3,}) \|$/.exec(row) ?? [];
    if (about === undefined || name === undefined) throw new Error(`Not a name with its sentence: ${row}`);
    return name;
  });
}

/** The keys that a manifest may have at a place, by what is said of one that is none. */
function keysAt(settings: (inside: ReadonlyMap<string, unknown>) => unknown): string[] {
  const { error } = layoutSchema.safeParse(settings(new Map([['no such key', 'x']])));
  const issue = error?.issues.find(({ code }) => code === 'unrecognized_keys');
  return (issue?.message ?? '').split(', ');
}

describe('the reference for layouts of one’s own', () => {
  test.each([
    ['`from`', PAPER_FACTS],
    ['`keys`: `of`', KEY_KINDS],
    ['`strip`: `field`', STRIP_FIELDS],
    ['`narrative`: `field`', NARRATIVE_FIELDS],
    ['`actionColumns`: `field`', ACTION_COLUMNS],
    ['Name', LAYOUT_NAMES],
    ['`paper.…`', PAPER_NAMES],
  ])('names all there is under %s, in a sentence each', (head, names) => {
    expect(namesUnder(head)).toEqual([...names]);
  });

  test('names every key of a manifest', () => {
    const [keys, ofRecommendations] = TEXT.split('\n| Key | |\n|---|---|\n')
      .slice(1)
      .map((part) => [...(part.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key));
    expect(keys).toEqual(keysAt((inside) => inside));
    expect(ofRecommendations).toEqual(keysAt((inside) => new Map([['recommendations', inside]])));
  });

  test('names every word that a key can have', () => {
    for (const word of [...ORDERS, ...ITEM_ORDERS, ...ROW_BLOCKS, 'paper-title', 'summary']) {
      expect(TEXT).toContain(`\`${word}\``);
    }
  });

  test('names only partials and files that there are', () => {
    const partials = readdirSync(join(ROOT, 'templates', 'partials'));
    const called = [...TEXT.matchAll(/\{\{> ([a-z][a-z-]*)[ }]/g)].map(([, name]) => name ?? '');
    const listed = /The ones that a layout is put together from are ([\s\S]*?)\. Change/.exec(TEXT)?.[1] ?? '';
    const names = [...listed.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(5);
    const ofTheText = ['partial', 'closures-proposed', 'audits-covered', 'summary-by-timeliness'];
    expect([...called, ...names].filter((name) => !partials.includes(name) && !ofTheText.includes(name))).toEqual([]);
  });
});

test('the front page of the repository lists every layout that comes with it', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const name of LAYOUTS.keys()) expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| .{20,} \\|$`, 'm'));
  expect(text).toContain('(templates/README.md)');
});
