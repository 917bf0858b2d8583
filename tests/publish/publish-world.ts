/** A world over a real temporary folder for the publishing tests: own process id, a clock that pauses move, faults on request. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { UserError } from '../../src/errors.ts';
import { describeFile, makeManifest } from '../../src/publish/manifest.ts';
import type { OutputFile } from '../../src/publish/output-file.ts';
import { realFiles } from '../../src/world.ts';
import type { Files, World } from '../../src/world.ts';

export function makeTemporaryFolder(name = 'publish'): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`)));
}

export interface TestWorld extends World {
  readonly pausedMs: () => number;
}

export function makeWorld(folder: string, changes: Partial<World> = {}): TestWorld {
  let pausedMs = 0;
  return {
    files: realFiles,
    environment: {},
    platform: 'linux',
    workingFolder: folder,
    standardOutput: { write: () => true },
    standardError: { write: () => true },
    elapsedMs: () => pausedMs,
    pause: async (milliseconds) => {
      pausedMs += milliseconds;
      // Lets other work of the test go on, as a real pause would.
      await new Promise((resolve) => setImmediate(resolve));
    },
    processId: 4001,
    isProcessRunning: () => false,
    signal: new AbortController().signal,
    pausedMs: () => pausedMs,
    ...changes,
  };
}

/** The protected folders of a test: neither exists, neither is near `out`. */
export function farFolders(folder: string): { dataFolder: string; programFolder: string } {
  return { dataFolder: path.join(folder, 'data'), programFolder: path.join(folder, 'program') };
}

const PATHS = [
  'intranet/index.html',
  'intranet/2026-01-20-jarap/tracker.html',
  'members/2026-01-20-jarap/01-tracker.pdf',
];

/** A small publication whose every file says its version, with its manifest last. */
export function makeVersion(version: string): OutputFile[] {
  const files = [...PATHS, `members/only-in-${version}.pdf`].map((file) => ({
    path: file,
    bytes: new TextEncoder().encode(`${version} ${file}\n`.repeat(50)),
  }));
  const outputs = files.map((file) => describeFile(file.path, file.bytes));
  return [...files, makeManifest({ toolVersion: version, browserVersion: null, inputs: [], outputs })];
}

/** Path to content of every file below `folder`; null where there is no folder. */
export function readTree(folder: string): Record<string, string> | null {
  if (!fs.existsSync(folder)) return null;
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .map((file): [string, string] => [
        path.relative(folder, file).replaceAll('\\', '/'),
        fs.readFileSync(file, 'utf8'),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function treeOf(files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(
    files
      .map((file): [string, string] => [file.path, new TextDecoder().decode(file.bytes)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export async function catchUserError(promise: Promise<unknown>): Promise<UserError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('No UserError was thrown.');
}

export interface Fault {
  /** The call that fails, counted from 1; `exists` never fails in life and is not counted. */
  readonly at: number;
  readonly error: Error;
  /** `once`, or for this and every later call: a dead disk, or a dead process. */
  readonly lasts: 'once' | 'for ever';
  /** Half of the work is done before it fails: part of a file written, part of a folder removed. */
  readonly isHalfDone: boolean;
}

/** The real files without fsync, which costs more than all the rest and is not what these tests are about. */
export const quickFiles: Files = {
  ...realFiles,
  write: async (file, bytes) => fs.writeFileSync(file, bytes),
};

/** The real files with one fault. `count` tells how many calls were made. */
export function makeFaultyFiles(fault: Fault | null): { files: Files; count: () => number } {
  let calls = 0;
  const run = async <T>(action: () => Promise<T>, doHalf?: () => Promise<unknown>): Promise<T> => {
    calls += 1;
    if (fault === null || calls < fault.at || (calls > fault.at && fault.lasts === 'once')) return action();
    if (fault.isHalfDone && calls === fault.at) await doHalf?.();
    throw fault.error;
  };
  const files: Files = {
    read: (file) => run(() => realFiles.read(file)),
    list: (folder) => run(() => realFiles.list(folder)),
    write: (file, bytes) =>
      run(
        () => quickFiles.write(file, bytes),
        () => quickFiles.write(file, bytes.subarray(0, bytes.length / 2)),
      ),
    makeFolder: (folder) => run(() => realFiles.makeFolder(folder)),
    claimFolder: (folder) => run(() => realFiles.claimFolder(folder)),
    rename: (from, to) => run(() => realFiles.rename(from, to)),
    remove: (place) =>
      run(
        () => realFiles.remove(place),
        () => removeHalf(place),
      ),
    realPath: (place) => run(() => realFiles.realPath(place)),
    exists: realFiles.exists,
  };
  return { files, count: () => calls };
}

async function removeHalf(place: string): Promise<void> {
  const tree = Object.keys(readTree(place) ?? {});
  for (const file of tree.slice(0, Math.ceil(tree.length / 2))) await realFiles.remove(path.join(place, file));
}
