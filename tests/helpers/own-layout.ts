/** A program folder of its own with a layout "council", which is the tracker with changes, and a paper in that layout. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run-build.ts';
import { SMALL_DATA, writeData, type SmallData } from './write-data.ts';

export interface OwnLayout {
  readonly template?: (text: string) => string;
  readonly manifest?: (text: string) => string;
  /** Other files below `templates/layouts/`, or null where one is to be missing: `{ 'council/council.css': 'p {}' }`. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly data?: Partial<SmallData>;
}

export const COUNCIL = 'templates/layouts/council';

/** Returns `program` with `data` and, later, `out` in it. */
export function writeOwnLayout(program: string, { template, manifest, files = {}, data = {} }: OwnLayout): string {
  for (const folder of ['templates', 'styles']) cpSync(join(ROOT, folder), join(program, folder), { recursive: true });
  const read = (file: string): string =>
    readFileSync(join(ROOT, 'templates/layouts/jarap-tracker', file), 'utf8').replaceAll('\r\n', '\n');
  const written = {
    'council/council.hbs': (template ?? ((text) => text))(read('jarap-tracker.hbs')),
    'council/layout.yaml': (manifest ?? ((text) => text))(read('layout.yaml')),
    ...files,
  };
  for (const [file, text] of Object.entries(written)) {
    if (text === null) continue;
    const path = join(program, 'templates', 'layouts', ...file.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const paper = SMALL_DATA.paper.replace('layout: jarap-tracker', 'layout: council');
  writeData(join(program, 'data'), { paper, ...data });
  return program;
}
