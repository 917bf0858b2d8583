import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { pack } from 'tar-fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  findEmbeddedPackage,
  unpackEmbeddedBrowser,
  type EmbeddedPackage,
} from '../../../src/pdf/browser/embedded-browser.ts';
import { realMachine, type Machine } from '../../../src/pdf/browser/machine.ts';
import { pretendMachine } from './pretend-machine.ts';

let folder = '';
let machine: Machine;
let embedded: EmbeddedPackage;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build-papers-embedded-'));
  const packedFolder = path.join(folder, 'bin');
  const packed = path.join(folder, 'packed');
  await fs.mkdir(packedFolder);
  await fs.mkdir(path.join(packed, 'fonts'), { recursive: true });
  await fs.writeFile(path.join(packed, 'fonts', 'one.ttf'), 'font');
  const archive = brotliCompressSync(await buffer(pack(packed)));
  await fs.writeFile(
    path.join(packedFolder, 'chromium.br'),
    brotliCompressSync(Buffer.from('#!/bin/sh\necho right\n')),
  );
  await fs.writeFile(path.join(packedFolder, 'al2023.tar.br'), archive);
  await fs.writeFile(path.join(packedFolder, 'fonts.tar.br'), archive);
  machine = realMachine({ XDG_CACHE_HOME: path.join(folder, 'cache') });
  embedded = { version: '147.0.0', packedFolder };
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('unpacking', () => {
  test('makes a folder that only this user can read, and leaves nothing beside it', async () => {
    const { executablePath, environment } = await unpackEmbeddedBrowser(embedded, machine);
    const own = path.dirname(executablePath);
    expect(own).toBe(path.join(folder, 'cache', 'build-papers', 'browser-147.0.0'));
    expect((await fs.stat(own)).mode & 0o777).toBe(0o700);
    expect(await fs.readdir(path.dirname(own))).toEqual(['browser-147.0.0']);
    expect(await fs.readFile(environment['FONTCONFIG_FILE'] ?? '', 'utf8')).toContain(path.join(own, 'fonts', 'fonts'));
  });

  test('is done once', async () => {
    const { executablePath } = await unpackEmbeddedBrowser(embedded, machine);
    const before = (await fs.stat(executablePath)).ino;
    await unpackEmbeddedBrowser(embedded, machine);
    expect((await fs.stat(executablePath)).ino).toBe(before);
  });

  test('by three builds at once gives one whole folder', async () => {
    const all = await Promise.all([1, 2, 3].map(() => unpackEmbeddedBrowser(embedded, machine)));
    expect(new Set(all.map(({ executablePath }) => executablePath)).size).toBe(1);
    expect(await fs.readdir(path.join(folder, 'cache', 'build-papers'))).toEqual(['browser-147.0.0']);
  });

  test('is done again where a file is gone', async () => {
    const { executablePath } = await unpackEmbeddedBrowser(embedded, machine);
    await fs.rm(executablePath);
    await unpackEmbeddedBrowser(embedded, machine);
    expect(await fs.readFile(executablePath, 'utf8')).toContain('right');
  });

  test.each([
    ['a folder that others may write to', 0o777],
    ['a folder without our mark', 0o700],
  ])('does not trust %s', async (_, mode) => {
    const planted = path.join(folder, 'cache', 'build-papers', 'browser-147.0.0');
    await fs.mkdir(planted, { recursive: true });
    await fs.writeFile(path.join(planted, 'chromium'), 'planted');
    await fs.chmod(planted, mode);
    const { executablePath } = await unpackEmbeddedBrowser(embedded, machine);
    expect(await fs.readFile(executablePath, 'utf8')).toContain('right');
  });

  test('does not follow a link that somebody laid', async () => {
    const theirs = path.join(folder, 'theirs');
    await fs.mkdir(theirs);
    await fs.mkdir(path.join(folder, 'cache', 'build-papers'), { recursive: true });
    await fs.symlink(theirs, path.join(folder, 'cache', 'build-papers', 'browser-147.0.0'));
    const { executablePath } = await unpackEmbeddedBrowser(embedded, machine);
    expect(await fs.readFile(executablePath, 'utf8')).toContain('right');
    expect(await fs.readdir(theirs)).toEqual([]);
  });

  test('leaves the fonts to a user who chose them', async () => {
    const chosen = { ...machine, environment: { ...machine.environment, FONTCONFIG_PATH: '/srv/fonts' } };
    expect((await unpackEmbeddedBrowser(embedded, chosen)).environment).not.toHaveProperty('FONTCONFIG_FILE');
  });
});

test.each([
  ['another processor', { platform: 'linux', architecture: 'arm64' }, /x86-64/],
  ['another system', { platform: 'darwin', architecture: 'x64' }, /Linux/],
  ['a Linux without glibc', { platform: 'linux', architecture: 'x64' }, /glibc/],
] as const)('the embedded browser is refused on %s', async (_, pretended, reason) => {
  expect(await findEmbeddedPackage(pretendMachine(pretended))).toEqual({ refusal: expect.stringMatching(reason) });
});
