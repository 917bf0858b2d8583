/** Holds the picture of the architecture: which room may import which, and which package belongs to which room. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The rooms in the order in which the data goes through them. */
const ROOMS = ['inputs', 'recommendations', 'scrutiny', 'papers', 'html', 'pdf', 'publish', 'terminal'];

/** They join the rooms, so they may import anything. */
const JOINERS = ['build', 'commands', 'build-papers.ts', 'cli.ts'];

/** Small things that everybody may use, by value. */
const SHARED = [
  'errors.ts',
  'problems.ts',
  'slug.ts',
  'nearest-word.ts',
  'words.ts',
  'recommendations/deadlines/calendar-days.ts',
  'recommendations/deadlines/month-names.ts',
];

/** Types only, and the one file to the left that says what a room gives to the next. */
const TYPE_EXCEPTIONS = new Set(['inputs/inputs.ts → recommendations/recommendation.ts']);

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'csv-parse': ['inputs'],
  'iconv-lite': ['inputs'],
  yaml: ['inputs'],
  zod: ['inputs'],
  luxon: ['recommendations', 'papers'],
  handlebars: ['papers', 'html'],
  marked: ['papers', 'html'],
  puppeteer: ['pdf'],
  '@sparticuz/chromium': ['pdf'],
  'tar-fs': ['pdf'],
};

/** Node's own modules that do not touch the world. */
const PURE_MODULES = ['node:path', 'node:crypto', 'node:util', 'node:zlib', 'node:buffer'];

/** Rooms whose files may touch the world: the disk and the processes of the browser. */
const WORLDLY = ['pdf', 'build', 'commands', 'cli.ts', 'world.ts'];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isType: boolean;
}

function listSources(folder = join(ROOT, 'src')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listSources(path) : [relative(join(ROOT, 'src'), path).split(sep).join('/')];
  });
}

function readImports(file: string): Import[] {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  const found: Import[] = [];
  for (const [, keyword, clause, target] of text.matchAll(/^(import|export)\s([^'"]*?from\s+|)['"]([^'"]+)['"]/gm)) {
    if (target === undefined || keyword === undefined) continue;
    const words = clause ?? '';
    const isType =
      words.startsWith('type ') ||
      (words.startsWith('{') && listNames(words).every((name) => name.startsWith('type ')));
    found.push({ from: file, target: resolveTarget(file, target), isType });
  }
  for (const [, isTypeof, target] of text.matchAll(/(typeof\s+)?import\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (target !== undefined)
      found.push({ from: file, target: resolveTarget(file, target), isType: isTypeof !== undefined });
  }
  return found;
}

function listNames(clause: string): string[] {
  return (/\{([^}]*)\}/.exec(clause)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function resolveTarget(file: string, target: string): string {
  return target.startsWith('.') ? posix.normalize(posix.join(dirname(file), target)) : target;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

const sources = listSources();
const imports = sources.flatMap(readImports);
const ownImports = imports.filter(({ target }) => target.endsWith('.ts'));

describe('the rooms of src/', () => {
  it('are those of the picture', () => {
    const folders = new Set(sources.filter((file) => file.includes('/')).map(roomOf));
    expect([...folders].sort()).toEqual([...ROOMS, 'build', 'commands'].sort());
  });

  it('are joined only where the picture joins them; elsewhere the data goes one way, and only types go with it', () => {
    const wrong = ownImports.filter(({ from, target, isType }) => {
      const [here, there] = [roomOf(from), roomOf(target)];
      if (here === there || JOINERS.includes(here) || SHARED.includes(target)) return false;
      if (target === 'world.ts') return !isType;
      if (TYPE_EXCEPTIONS.has(`${from} → ${target}`)) return !isType;
      if (here === 'terminal' || here === 'publish') return !isType;
      return !isType || ROOMS.indexOf(there) > ROOMS.indexOf(here) || !ROOMS.includes(here) || !ROOMS.includes(there);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('use only the packages that belong to them', () => {
    const wrong = imports
      .filter(({ target }) => !target.endsWith('.ts') && !target.startsWith('node:'))
      .filter(({ from, target, isType }) => {
        const name = target.startsWith('@')
          ? target.split('/').slice(0, 2).join('/')
          : (target.split('/')[0] ?? target);
        return !(PACKAGES[name] ?? []).includes(roomOf(from)) && !(isType && roomOf(from) === 'commands');
      });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('touch the disk, the clock and other processes only at the ends', () => {
    const wrong = imports.filter(
      ({ from, target, isType }) =>
        !isType &&
        (target.startsWith('node:') || builtinModules.includes(target)) &&
        !PURE_MODULES.includes(target) &&
        !WORLDLY.includes(roomOf(from)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
    const impure = sources
      .filter((file) => !WORLDLY.includes(roomOf(file)))
      .filter((file) => /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|console\.)/.test(withoutComments(file)));
    expect(impure).toEqual([]);
  });

  it('load the browser only when a PDF is due', () => {
    const eager = imports.filter(
      ({ from, target, isType }) => target === 'puppeteer' && !isType && isStatic(from, target),
    );
    expect(eager.map(({ from }) => from)).toEqual([]);
  });

  it('begin each file by saying what it is for', () => {
    expect(sources.filter((file) => !readFileSync(join(ROOT, 'src', file), 'utf8').startsWith('/**'))).toEqual([]);
  });
});

describe('the top of the repository', () => {
  it('holds what the owner fixed, and nothing else', () => {
    const allowed = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'src',
      'data',
      'templates',
      'styles',
      'out',
      'tests',
      'README.md',
      'LICENSE',
      'node_modules',
    ];
    const others = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !allowed.includes(name));
    expect(others).toEqual([]);
  });
});

function isStatic(file: string, target: string): boolean {
  return new RegExp(`^import\\s[^;]*?from\\s+['"]${target}['"]`, 'm').test(
    readFileSync(join(ROOT, 'src', file), 'utf8').replaceAll(/^import type[^;]*;/gm, ''),
  );
}

function withoutComments(file: string): string {
  return readFileSync(join(ROOT, 'src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
