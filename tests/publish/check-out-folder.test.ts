import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOutFolder } from '../../src/publish/check-out-folder.ts';
import { publishFiles } from '../../src/publish/publish-files.ts';
import type { World } from '../../src/world.ts';
import { catchUserError, makeTemporaryFolder, makeVersion, makeWorld, readTree } from './publish-world.ts';

let folder = '';
let folders = { dataFolder: '', programFolder: '' };
beforeEach(() => {
  folder = makeTemporaryFolder('out-folder');
  for (const name of ['program/src', 'home/me', 'work', 'audit data/meetings']) {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
  }
  folders = { dataFolder: path.join(folder, 'audit data'), programFolder: path.join(folder, 'program') };
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function makeOfficeWorld(changes: Partial<World> = {}): World {
  const environment = { HOME: path.join(folder, 'home', 'me') };
  return makeWorld(path.join(folder, 'work'), { environment, ...changes });
}

const check = (out: string, changes: Partial<World> = {}): Promise<void> =>
  checkOutFolder(out === '/' ? out : path.join(folder, out), makeOfficeWorld(changes), folders);

describe('where papers may go', () => {
  test.each(['program/out', 'work/out', 'home/me/papers', 'new/deep/folder', 'audit data 2'])(
    '%s is accepted',
    async (out) => {
      await expect(check(out)).resolves.toBeUndefined();
    },
  );

  test.each([
    '/',
    'home/me',
    'home',
    'work',
    'program',
    '.',
    'audit data',
    'audit data/out',
    'audit data/meetings/x',
    'program/src',
    'program/src/out',
    'program/templates',
    'program/node_modules/x',
    'program/.git',
  ])('%s is refused', async (out) => {
    expect((await catchUserError(check(out))).code).toBe('out-holds-data');
  });

  test('a link into the data is refused', async () => {
    fs.symlinkSync(folders.dataFolder, path.join(folder, 'elsewhere'), 'junction');
    expect((await catchUserError(check('elsewhere/out'))).code).toBe('out-holds-data');
  });

  test('other capitals are the same folder on Windows and macOS', async () => {
    expect((await catchUserError(check('AUDIT Data/out', { platform: 'darwin' }))).code).toBe('out-holds-data');
    await expect(check('AUDIT Data/out', { platform: 'linux' })).resolves.toBeUndefined();
  });
});

const out = (): string => path.join(folder, 'work', 'out');

const put = (file: string, text = 'x'): void => {
  fs.mkdirSync(path.dirname(path.join(out(), file)), { recursive: true });
  fs.writeFileSync(path.join(out(), file), text);
};

const publish = (): Promise<void> => publishFiles('out', makeVersion('new'), makeOfficeWorld(), folders);

describe('a folder that is already there', () => {
  test('is accepted when it is empty, or holds only what file managers leave behind', async () => {
    fs.mkdirSync(out());
    await expect(check('work/out')).resolves.toBeUndefined();
    for (const file of ['.DS_Store', 'Thumbs.db', 'sub/desktop.ini']) put(file);
    await expect(check('work/out')).resolves.toBeUndefined();
    await publish();
  });

  test.each([
    ['holds other files', 'letter.docx', 'hello'],
    [
      'has a manifest of another program',
      'secretariat/manifest.json',
      '{"name":"my app","tool":{"name":"vite"},"outputs":[]}',
    ],
    ['has a manifest that is no JSON', 'secretariat/manifest.json', 'hello'],
  ])('is refused and untouched when it %s', async (_, file, text) => {
    put(file, text);
    const error = await catchUserError(publish());
    expect(error.code).toBe('out-is-not-ours');
    expect(error.message).toContain(file);
    expect(readTree(out())).toEqual({ [file]: text });
    expect(fs.readdirSync(path.join(folder, 'work'))).toEqual(['out']);
  });

  test('is refused when somebody has put a file of their own among our papers', async () => {
    await publish();
    put('members/my notes.docx');
    const error = await catchUserError(publish());
    expect(error.message).toBe(
      `The folder ${out()} holds something that this program did not write: members/my notes.docx.`,
    );
    fs.rmSync(path.join(out(), 'members', 'my notes.docx'));
    put('members/~$notes.docx');
    await publish();
  });

  test('is refused when it is a file', async () => {
    fs.writeFileSync(out(), 'hello');
    expect((await catchUserError(publish())).code).toBe('out-is-not-ours');
    expect(fs.readFileSync(out(), 'utf8')).toBe('hello');
  });
});
