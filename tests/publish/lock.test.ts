import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishFiles } from '../../src/publish/publish-files.ts';
import { recoverOutput } from '../../src/publish/recover.ts';
import { realFiles } from '../../src/world.ts';
import type { Files } from '../../src/world.ts';
import { catchUserError, farFolders, makeTemporaryFolder, makeVersion, makeWorld } from './publish-world.ts';
import { readTree, treeOf } from './publish-world.ts';

const NEW = makeVersion('new');

let folder = '';
let out = '';
beforeEach(() => {
  folder = makeTemporaryFolder('lock');
  out = path.join(folder, 'out');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function leaveLock(holder: string | null): void {
  fs.mkdirSync(`${out}.lock`);
  if (holder !== null) fs.writeFileSync(path.join(`${out}.lock`, 'holder.json'), holder);
}

async function* makeWhileLockIsTaken(): AsyncGenerator<(typeof NEW)[number]> {
  fs.writeFileSync(path.join(`${out}.lock`, 'holder.json'), '{"processId":88,"computer":""}');
  yield* await Promise.resolve(NEW);
}

const isProcessRunning = (): boolean => true;

describe('two builds at once', () => {
  test('exactly one publishes and the other says who is writing', async () => {
    const first = makeWorld(folder, { processId: 11, isProcessRunning });
    const second = makeWorld(folder, { processId: 22, isProcessRunning });
    let error: unknown = null;
    async function* makeWhileOtherTries(): AsyncGenerator<(typeof NEW)[number]> {
      error = await catchUserError(publishFiles('out', makeVersion('other'), second, farFolders(folder)));
      yield* NEW;
    }
    await publishFiles('out', makeWhileOtherTries(), first, farFolders(folder));
    expect(error).toMatchObject({ code: 'build-running' });
    expect(String(error)).toContain('process 11');
    expect(readTree(out)).toEqual(treeOf(NEW));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('that start in the same moment never mix their papers', async () => {
    const versions = ['a', 'b', 'c', 'd'].map(makeVersion);
    const results = await Promise.allSettled(
      versions.map((files, index) => {
        const world = makeWorld(folder, { processId: 100 + index, isProcessRunning });
        return publishFiles('out', files, world, farFolders(folder));
      }),
    );
    expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(reasons).toEqual(reasons.map(() => expect.objectContaining({ code: 'build-running' })));
    const published = versions.filter((_, index) => results[index]?.status === 'fulfilled').map(treeOf);
    expect(published).toContainEqual(readTree(out));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('a start says at once that another build is writing', async () => {
    leaveLock('{"processId":77,"computer":""}');
    const world = makeWorld(folder, { isProcessRunning: (id) => id === 77 });
    const error = await catchUserError(recoverOutput('out', world, () => undefined));
    expect(error.message).toContain(`process 77; if you are sure that it has ended, remove the folder ${out}.lock`);
    expect(world.pausedMs()).toBe(0);
  });

  test('a build that lost its lock on the way stops before the swap and leaves the other its lock', async () => {
    const run = publishFiles('out', makeWhileLockIsTaken(), makeWorld(folder), farFolders(folder));
    expect((await catchUserError(run)).code).toBe('build-running');
    expect(fs.readdirSync(folder)).toEqual(['out.lock']);
  });
});

describe('the lock of a dead build', () => {
  test.each([
    { holder: '{"processId":77,"computer":""}', name: 'whose process has ended' },
    { holder: '{"processId":4001,"computer":""}', name: 'that had our own process id before us' },
    { holder: '{"process', name: 'whose name was half written' },
    { holder: null, name: 'that had not written its name' },
  ])('$name is taken over', async ({ holder }) => {
    leaveLock(holder);
    const world = makeWorld(folder);
    await publishFiles('out', NEW, world, farFolders(folder));
    expect(readTree(out)).toEqual(treeOf(NEW));
    expect(fs.readdirSync(folder)).toEqual(['out']);
    expect(world.pausedMs()).toBeLessThanOrEqual(1_000);
  });

  test('is left alone when it is from another computer on a shared drive', async () => {
    leaveLock('{"processId":77,"computer":"DESK-7"}');
    const world = makeWorld(folder, { environment: { COMPUTERNAME: 'DESK-9' } });
    const error = await catchUserError(publishFiles('out', NEW, world, farFolders(folder)));
    expect(error.message).toContain('process 77 on DESK-7');
    expect(fs.existsSync(`${out}.lock`)).toBe(true);
  });

  test('that another build takes over in the same moment is given back to it', async () => {
    leaveLock('{"processId":77,"computer":""}');
    let isFirst = true;
    const rename: Files['rename'] = async (from, to) => {
      // The other build is quicker: between our reading and our renaming the lock has become its own.
      if (isFirst) fs.writeFileSync(path.join(`${out}.lock`, 'holder.json'), '{"processId":99,"computer":""}');
      isFirst = false;
      await realFiles.rename(from, to);
    };
    const world = makeWorld(folder, { files: { ...realFiles, rename }, isProcessRunning: (id) => id === 99 });
    const error = await catchUserError(publishFiles('out', NEW, world, farFolders(folder)));
    expect(error.message).toContain('process 99');
    expect(fs.readFileSync(path.join(`${out}.lock`, 'holder.json'), 'utf8')).toContain('99');
  });
});
