import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishFiles } from '../../src/publish/publish-files.ts';
import { recoverOutput } from '../../src/publish/recover.ts';
import { realFiles } from '../../src/world.ts';
import type { Files, World } from '../../src/world.ts';
import { catchUserError, farFolders, makeTemporaryFolder, makeVersion, makeWorld } from './publish-world.ts';
import { readTree, systemError, treeOf } from './publish-world.ts';

const OLD = makeVersion('old');
const NEW = makeVersion('new');

let folder = '';
let out = '';
beforeEach(() => {
  folder = makeTemporaryFolder('publish files');
  out = path.join(folder, 'out');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const publish = (files: typeof OLD, changes: Partial<World> = {}): Promise<void> =>
  publishFiles('out', files, makeWorld(folder, changes), farFolders(folder));

async function* makeAndBreak(): AsyncGenerator<(typeof NEW)[number]> {
  yield* NEW.slice(0, 2);
  throw await Promise.resolve(new Error('the printer broke'));
}

describe('a publication', () => {
  test('replaces the old papers as a whole: what is not in the new build is gone', async () => {
    await publish(OLD);
    await publish(NEW);
    expect(readTree(out)).toEqual(treeOf(NEW));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('takes files that are made one after the other', async () => {
    async function* make(): AsyncGenerator<(typeof NEW)[number]> {
      for (const file of NEW) yield await Promise.resolve(file);
    }
    await publishFiles('out', make(), makeWorld(folder), farFolders(folder));
    expect(readTree(out)).toEqual(treeOf(NEW));
  });

  test.each([
    'a b/c d',
    'Übersicht é/文書',
    'per%20cent & #1',
    `${'long'.repeat(40)}/${'path'.repeat(40)}`,
    "o'brien (1)",
  ])('goes to a folder called %s', async (name) => {
    for (const version of [OLD, NEW]) await publishFiles(name, version, makeWorld(folder), farFolders(folder));
    expect(readTree(path.join(folder, name))).toEqual(treeOf(NEW));
  });

  test('goes where a link leads, and the link stays', async () => {
    fs.mkdirSync(path.join(folder, 'share'));
    fs.symlinkSync(path.join(folder, 'share'), out, 'junction');
    for (const version of [OLD, NEW]) await publish(version);
    expect(fs.lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readTree(path.join(folder, 'share'))).toEqual(treeOf(NEW));
  });

  test('that makes the same file twice is a bug, and the old papers stay', async () => {
    await publish(OLD);
    const twice = [...NEW, { path: 'Intranet/INDEX.html', bytes: new Uint8Array() }];
    await expect(publish(twice)).rejects.toThrow('would be one file');
    expect(readTree(out)).toEqual(treeOf(OLD));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('without a manifest is a bug, and the old papers stay', async () => {
    await publish(OLD);
    await expect(publish(NEW.slice(0, 2))).rejects.toThrow('secretariat/manifest.json');
    expect(readTree(out)).toEqual(treeOf(OLD));
  });

  test('whose files cannot be made passes that failure on, and the old papers stay', async () => {
    await publish(OLD);
    await expect(publishFiles('out', makeAndBreak(), makeWorld(folder), farFolders(folder))).rejects.toThrow(
      'the printer broke',
    );
    expect(readTree(out)).toEqual(treeOf(OLD));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });
});

describe('Ctrl-C', () => {
  test('before the swap leaves the old papers and nothing beside them', async () => {
    await publish(OLD);
    const controller = new AbortController();
    const files = {
      *[Symbol.iterator]() {
        yield* NEW;
        controller.abort();
      },
    };
    const world = makeWorld(folder, { signal: controller.signal });
    const error = await catchUserError(publishFiles('out', files, world, farFolders(folder)));
    expect(error.code).toBe('interrupted');
    expect(readTree(out)).toEqual(treeOf(OLD));
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('while waiting for another program to let go ends the wait', async () => {
    await publish(OLD);
    const controller = new AbortController();
    const rename: Files['rename'] = async () => {
      controller.abort();
      throw systemError('EBUSY');
    };
    const error = await catchUserError(publish(NEW, { files: { ...realFiles, rename }, signal: controller.signal }));
    expect(error.code).toBe('interrupted');
    expect(readTree(out)).toEqual(treeOf(OLD));
  });
});

const refuseRename = (): Promise<void> => Promise.reject(systemError('EPERM'));

describe('a PDF that is open in Acrobat on Windows', () => {
  const held = 'members/2026-01-20-jarap/01-tracker.pdf';

  /** Windows refuses to rename a held file and every folder above it. */
  function holdFile(refusals: number): { files: Files; count: () => number } {
    let count = 0;
    const rename: Files['rename'] = async (from, to) => {
      const file = path.join(out, ...held.split('/'));
      if ((from === out || from === file) && count < refusals) {
        count += 1;
        throw systemError('EPERM');
      }
      await realFiles.rename(from, to);
    };
    return { files: { ...realFiles, rename }, count: () => count };
  }

  test('is waited for, with a word after a second, and then replaced', async () => {
    await publish(OLD);
    const said: string[] = [];
    const world = makeWorld(folder, { files: holdFile(30).files, platform: 'win32' });
    await publishFiles('out', NEW, world, { ...farFolders(folder), tell: (text) => said.push(text) });
    expect(said).toEqual([`Another program holds the papers in ${out}. Waiting up to 10 seconds for it to let go.`]);
    expect(world.pausedMs()).toBe(3_000);
    expect(readTree(out)).toEqual(treeOf(NEW));
  });

  test('is not mentioned when it is closed within a second', async () => {
    await publish(OLD);
    const said: string[] = [];
    const world = makeWorld(folder, { files: holdFile(3).files, platform: 'win32' });
    await publishFiles('out', NEW, world, { ...farFolders(folder), tell: (text) => said.push(text) });
    expect(said).toEqual([]);
  });

  test('for good is named after 10 seconds; the old papers stay and the new ones wait beside them', async () => {
    await publish(OLD);
    const { files } = holdFile(Number.POSITIVE_INFINITY);
    const world = makeWorld(folder, { files, platform: 'win32' });
    const error = await catchUserError(publishFiles('out', NEW, world, farFolders(folder)));
    expect(error.code).toBe('file-in-use');
    expect(error.message).toContain(path.join(out, ...held.split('/')));
    expect(error.todo).toContain(`${out}.stage-4001`);
    expect(world.pausedMs()).toBe(10_000);
    expect(readTree(out)).toEqual(treeOf(OLD));
    expect(readTree(`${out}.stage-4001`)).toEqual(treeOf(NEW));

    await publish(NEW, { processId: 4002 });
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  test('is not blamed when Windows refuses everything', async () => {
    await publish(OLD);
    const error = await catchUserError(
      publish(NEW, { files: { ...realFiles, rename: refuseRename }, platform: 'win32' }),
    );
    expect(error.message).toBe(`${out} could not be replaced: another program holds it open.`);
  });

  test('but on Linux the same refusal is a missing right, said at once', async () => {
    await publish(OLD);
    const world = makeWorld(folder, { files: holdFile(Number.POSITIVE_INFINITY).files });
    const error = await catchUserError(publishFiles('out', NEW, world, farFolders(folder)));
    expect(error.message).toBe(`${out} could not be written: you have no right to write there (EPERM).`);
    expect(world.pausedMs()).toBe(0);
  });
});

function failRenames(isRefused: (from: string) => boolean): Files {
  const rename: Files['rename'] = async (from, to) => {
    if (isRefused(from)) throw systemError('EBUSY');
    await realFiles.rename(from, to);
  };
  return { ...realFiles, rename };
}

describe('the second rename of the swap', () => {
  test('that fails puts the old papers back', async () => {
    await publish(OLD);
    const error = await catchUserError(publish(NEW, { files: failRenames((from) => from.includes('.stage-')) }));
    expect(error.code).toBe('file-in-use');
    expect(readTree(out)).toEqual(treeOf(OLD));
  });

  test('that fails for good with its undoing says where everything is, and the next start mends it', async () => {
    await publish(OLD);
    const error = await catchUserError(publish(NEW, { files: failRenames((from) => from !== out) }));
    expect(error.code).toBe('half-replaced');
    expect(readTree(`${out}.replaced-4001`)).toEqual(treeOf(OLD));
    expect(error.todo).toContain(`${out}.replaced-4001`);

    const said: string[] = [];
    await recoverOutput('out', makeWorld(folder, { processId: 4002 }), (text) => said.push(text));
    expect(readTree(out)).toEqual(treeOf(OLD));
    expect(said).toEqual([
      `The last build was stopped while it replaced the papers. The old papers are back in ${out}.`,
    ]);
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });
});

/** Removes a part of the old papers and fails. */
const removeHalf: Files['remove'] = async (place) => {
  if (/\.(discarded|replaced)-/.test(place) && fs.existsSync(place)) {
    fs.rmSync(path.join(place, 'members'), { recursive: true });
    throw systemError('EBUSY');
  }
  await realFiles.remove(place);
};

const refuse = (): never => {
  throw new Error('written');
};

describe('recovery', () => {
  test('never puts half-removed papers back, even when somebody has deleted out', async () => {
    await publish(OLD);
    await publish(NEW, { files: { ...realFiles, remove: removeHalf } });
    fs.rmSync(out, { recursive: true });
    await recoverOutput('out', makeWorld(folder, { processId: 4002 }), () => undefined);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('leaves copies that people made themselves', async () => {
    await publish(OLD);
    for (const name of ['out.old-2024', 'out.backup', 'out.stage-draft', 'output.stage-1']) {
      fs.mkdirSync(path.join(folder, name));
    }
    await publish(NEW);
    expect(fs.readdirSync(folder).sort()).toEqual([
      'out',
      'out.backup',
      'out.old-2024',
      'out.stage-draft',
      'output.stage-1',
    ]);
  });

  test('writes nothing where there is nothing to mend, not even the folder', async () => {
    const files = {
      ...realFiles,
      write: refuse,
      makeFolder: refuse,
      claimFolder: refuse,
      rename: refuse,
      remove: refuse,
    };
    await recoverOutput('out', makeWorld(folder, { files }), refuse);
    await recoverOutput('not/there/out', makeWorld(folder, { files }), refuse);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
