import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { publishFiles } from '../../src/publish/publish-files.ts';
import { recoverOutput } from '../../src/publish/recover.ts';
import type { World } from '../../src/world.ts';
import { farFolders, makeFaultyFiles, makeTemporaryFolder, makeVersion, makeWorld } from './publish-world.ts';
import { quickFiles, readTree, systemError, treeOf } from './publish-world.ts';
import type { Fault } from './publish-world.ts';

const OLD = makeVersion('old');
const NEW = makeVersion('new');
const LATER = makeVersion('later');

let folder = '';
let out = '';
beforeAll(() => {
  folder = makeTemporaryFolder('faults');
  out = path.join(folder, 'out');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function startWith(version: typeof OLD | null): Promise<void> {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true });
  if (version !== null)
    await publishFiles('out', version, makeWorld(folder, { files: quickFiles }), farFolders(folder));
}

async function countCalls(start: typeof OLD | null): Promise<number> {
  await startWith(start);
  const { files, count } = makeFaultyFiles(null);
  await publishFiles('out', NEW, makeWorld(folder, { files }), farFolders(folder));
  return count();
}

async function publishNew(fault: Fault, changes: Partial<World> = {}): Promise<unknown> {
  const { files } = makeFaultyFiles(fault);
  const world = makeWorld(folder, { files, ...changes });
  return publishFiles('out', NEW, world, farFolders(folder)).then(
    () => null,
    (error: unknown) => error,
  );
}

/** What the folder holds, in a word: `old papers`, `no papers`, `TORN PAPERS`; with whatever stands beside them. */
function describeFolder(): string {
  const found = JSON.stringify(readTree(out));
  const versions = { old: OLD, new: NEW, later: LATER };
  const version = Object.entries(versions).find(([, files]) => JSON.stringify(treeOf(files)) === found)?.[0];
  const papers = found === 'null' ? 'no papers' : version === undefined ? 'TORN PAPERS' : `${version} papers`;
  return [papers, ...fs.readdirSync(folder).filter((name) => name !== 'out')].join(' and ');
}

async function buildLater(): Promise<string> {
  const next = makeWorld(folder, { files: quickFiles, processId: 5002 });
  await publishFiles('out', LATER, next, farFolders(folder));
  return describeFolder();
}

async function recover(): Promise<string> {
  await recoverOutput('out', makeWorld(folder, { files: quickFiles, processId: 5002 }), () => undefined);
  return describeFolder();
}

describe('a failure of any one file operation', () => {
  test.each([
    { code: 'EIO', platform: 'linux' },
    { code: 'ENOSPC', platform: 'linux' },
    { code: 'EROFS', platform: 'linux' },
    { code: 'EMFILE', platform: 'linux' },
    { code: 'EACCES', platform: 'linux' },
    { code: 'EPERM', platform: 'linux' },
    { code: 'EACCES', platform: 'win32' },
    { code: 'EPERM', platform: 'win32' },
    { code: 'EBUSY', platform: 'win32' },
  ] as const)(
    '$code on $platform leaves the old papers as they were, or the new ones complete',
    async ({ code, platform }) => {
      const calls = await countCalls(OLD);
      const outcomes = new Set<string>();
      for (let at = 1; at <= calls; at += 1) {
        await startWith(OLD);
        const fault: Fault = { at, error: systemError(code), lasts: 'once', isHalfDone: at % 2 === 0 };
        const failure = await publishNew(fault, { platform });
        const papers = describeFolder().split(' and ')[0];
        const words = failure instanceof UserError && failure.message.includes(code) ? 'said in our words' : 'BAD';
        outcomes.add(`${failure === null ? 'published' : words}: ${papers}; next build: ${await buildLater()}`);
      }
      expect(calls).toBeGreaterThan(40);
      expect([...outcomes].sort()).toEqual([
        'published: new papers; next build: later papers',
        'said in our words: old papers; next build: later papers',
      ]);
    },
    60_000,
  );
});

describe('a failure that lasts', () => {
  test.each(['EIO', 'ENOSPC', 'EACCES', 'EBUSY'])(
    'whole papers are in place, or come back with the next build, when %s begins at any moment',
    async (code) => {
      const calls = await countCalls(OLD);
      const outcomes = new Set<string>();
      for (let at = 1; at <= calls; at += 1) {
        await startWith(OLD);
        const fault: Fault = { at, error: systemError(code), lasts: 'for ever', isHalfDone: true };
        const failure = await publishNew(fault, { platform: 'win32' });
        const papers = describeFolder().split(' and ')[0];
        const word = failure === null ? 'published' : failure instanceof UserError ? failure.code : 'BAD';
        outcomes.add(`${word}: ${papers}; next start: ${await recover()}; next build: ${await buildLater()}`);
      }
      const held = code === 'EACCES' || code === 'EBUSY';
      expect([...outcomes].sort()).toEqual(
        [
          'cannot-read: old papers; next start: old papers; next build: later papers',
          'cannot-write: old papers; next start: old papers; next build: later papers',
          ...(held ? ['file-in-use: old papers; next start: old papers; next build: later papers'] : []),
          'half-replaced: no papers; next start: old papers; next build: later papers',
          'published: new papers; next start: new papers; next build: later papers',
        ].sort(),
      );
    },
    60_000,
  );
});

const killAtEveryCall = async (start: typeof OLD | null): Promise<string[]> => {
  const calls = await countCalls(start);
  const outcomes = new Set<string>();
  for (let at = 1; at <= calls; at += 1) {
    for (const isHalfDone of [false, true]) {
      await startWith(start);
      await publishNew({ at, error: new Error('killed'), lasts: 'for ever', isHalfDone });
      const papers = describeFolder().split(' and ')[0];
      outcomes.add(`${papers}; next start: ${await recover()}; next build: ${await buildLater()}`);
    }
  }
  return [...outcomes].sort();
};

describe('a kill at any file operation', () => {
  test('leaves papers that are whole at the next start', async () => {
    // The second line is the kill between the two renames.
    expect(await killAtEveryCall(OLD)).toEqual([
      'new papers; next start: new papers; next build: later papers',
      'no papers; next start: old papers; next build: later papers',
      'old papers; next start: old papers; next build: later papers',
    ]);
  }, 60_000);

  test('before the very first papers leaves none, or whole ones', async () => {
    expect(await killAtEveryCall(null)).toEqual([
      'new papers; next start: new papers; next build: later papers',
      'no papers; next start: no papers; next build: later papers',
    ]);
  }, 60_000);
});
