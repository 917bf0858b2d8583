/**
 * What the browser finder may know of this machine: its platform, folders, user and a look at single files. A port, so
 * that tests can play another operating system; it starts nothing and writes nothing.
 */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';

export type FileKind = 'missing' | 'folder' | 'not-executable' | 'program';

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** As `process.arch`: `x64`, `arm64`. */
  readonly architecture: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  readonly temporaryFolder: string;
  /** The user's number on POSIX, -1 on Windows. */
  readonly userId: number;
  readonly inspect: (path: string) => Promise<FileKind>;
  /** The path with every symbolic link followed; the path itself where that fails. */
  readonly resolveLinks: (path: string) => Promise<string>;
  /** Names in a folder; none where it cannot be read. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** The first bytes of a file as Latin-1; empty where it cannot be read. */
  readonly readStart: (path: string, byteCount: number) => Promise<string>;
}

/** The machine that this process runs on, with the given environment and platform. */
export function realMachine(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Machine {
  return {
    platform,
    architecture: process.arch,
    environment,
    homeFolder: os.homedir(),
    temporaryFolder: os.tmpdir(),
    userId: process.getuid?.() ?? -1,
    inspect: (path) => inspectFile(path, platform),
    resolveLinks: (path) => fs.realpath(path).catch(() => path),
    namesIn: (folder) => fs.readdir(folder).catch(() => []),
    readStart,
  };
}

async function inspectFile(path: string, platform: NodeJS.Platform): Promise<FileKind> {
  try {
    const found = await fs.stat(path);
    if (found.isDirectory()) return 'folder';
  } catch {
    return 'missing';
  }
  // Windows has no such mark: whether a file is a program is found out by starting it.
  if (platform === 'win32') return 'program';
  return fs.access(path, fs.constants.X_OK).then(
    () => 'program',
    () => 'not-executable',
  );
}

async function readStart(path: string, byteCount: number): Promise<string> {
  try {
    const handle = await fs.open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(byteCount), 0, byteCount, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
