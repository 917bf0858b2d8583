/** What somebody is told who makes a mistake in a layout of their own: the file, the line, what is missing, what to do. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { writeData } from '../helpers/write-data.ts';

const scratch = openScratchFolder();
const LAYOUT = 'templates/layouts/council';
let count = 0;

interface Council {
  readonly template?: (text: string) => string;
  readonly manifest?: (text: string) => string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A program whose layout "council" is the tracker with one change, and a paper in it. */
async function buildWith({ template, manifest, more = {} }: Council, words: readonly string[] = []) {
  count += 1;
  const program = join(scratch, `program ${count}`);
  for (const folder of ['templates', 'styles']) cpSync(join(ROOT, folder), join(program, folder), { recursive: true });
  const read = (file: string): string => readFileSync(join(ROOT, 'templates/layouts/jarap-tracker', file), 'utf8');
  mkdirSync(join(program, LAYOUT), { recursive: true });
  const written = {
    'council.hbs': (template ?? ((text) => text))(read('jarap-tracker.hbs')),
    'layout.yaml': (manifest ?? ((text) => text))(read('layout.yaml')),
    ...more,
  };
  for (const [file, text] of Object.entries(written)) writeFileSync(join(program, LAYOUT, file), text);
  const data = writeData(join(program, 'data'));
  const paper = join(data, 'meetings', '2026-01-20-jarap', 'tracker', 'paper.md');
  writeFileSync(paper, readFileSync(paper, 'utf8').replace('layout: jarap-tracker', 'layout: council'));
  const out = join(program, 'out');
  const { exitCode, said } = await runInProcess(['--data', data, '--out', out, ...words], program);
  return { exitCode, said: said.replaceAll(/\s+/g, ' '), isPublished: existsSync(out) };
}

test('a layout of one’s own is found and built', async () => {
  const { exitCode, said, isPublished } = await buildWith({
    template: (text) => `${text}{{> council/sign-off}}\n`,
    more: { 'sign-off.hbs': '<p>Signed by the {{paper.author}}</p>\n', 'council.css': '.key-strip { gap: 2mm; }\n' },
  });
  expect(said).not.toContain(LAYOUT);
  expect({ exitCode, isPublished }).toEqual({ exitCode: 2, isPublished: true });
});

describe('a mistake in a layout stops the build before anything is published', () => {
  test.each<readonly [string, Council, readonly string[]]>([
    [
      'a name that is misspelt',
      {
        template: (text) => text.replace('{{> narrative-sections', '<p>{{paper.panelNam}}</p>\n{{> narrative-sections'),
      },
      [`${LAYOUT}/council.hbs:10`, '"panelNam" is missing', 'Did you mean "panelName"?', 'templates/README.md'],
    ],
    [
      'a parameter that is misspelt',
      { template: (text) => text.replace('title=paper.title', 'title=paper.titel') },
      [`${LAYOUT}/council.hbs:2`, 'is given a "title" that is missing'],
    ],
    [
      'no summary',
      { template: (text) => text.replace(/\{\{> summary-page.*\n/, '') },
      [`${LAYOUT}/council.hbs`, 'The one-page summary is not printed', '{{> summary-page'],
    ],
    [
      'no narrative',
      { template: (text) => text.replace(/\{\{> narrative-sections.*\n/, '') },
      ['The text of the paper is not printed', '{{> narrative-sections'],
    ],
    [
      'no recommendations',
      { template: (text) => text.replace(/\{\{> recommendations-section.*\n/, '') },
      ['would not be printed', '{{> recommendations-section'],
    ],
    [
      'an id that stands twice',
      { template: (text) => `${text}<h2 id="contacts">x</h2><h2 id="contacts">y</h2>` },
      ['"contacts" stands in the paper more than once'],
    ],
    [
      'a wrong key in the manifest',
      { manifest: (text) => text.replace('field: theme', 'field: them') },
      [`${LAYOUT}/layout.yaml:`, '"theme"'],
    ],
    ['a template that cannot be read', { template: (text) => `${text}{{#if` }, [`${LAYOUT}/council.hbs:`]],
    [
      'a style sheet that loads',
      { more: { 'council.css': 'p {}\n.a { background: url(x) }' } },
      [`${LAYOUT}/council.css:2`],
    ],
    [
      'a section that the paper has not',
      { manifest: (text) => `${text}\nsections: [Governance]\n` },
      ['has a section "Governance"', 'Write a line "## Governance"'],
    ],
  ])('%s', async (_what, council, words) => {
    const { exitCode, said, isPublished } = await buildWith(council);
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toMatch(/undefined|\bat .*\.ts:\d/);
    expect({ exitCode, isPublished }).toEqual({ exitCode: 1, isPublished: false });
  });

  test('and is told by --check where it can be seen without making a paper', async () => {
    const { exitCode, said } = await buildWith({ template: (text) => `${text}{{> no-such-thing}}` }, ['--check']);
    expect(exitCode).toBe(1);
    expect(said).toContain('There is no partial "no-such-thing"');
  });
});
