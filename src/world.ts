/**
 * What a build does to the world: files, terminal, environment, clock, abort signal. Everything else is a function of
 * its arguments. Tests pass their own world; only `cli.ts` makes the real one.
 */
import * as fs from 'node:fs/promises';

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The few file operations that the product needs. Failures are Node's own errors with their `code`. */
export interface Files {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Entries sorted by name in code point order, never in the order of the disk. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Makes the folder and those above it; no failure where it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes one folder; fails with EEXIST where it is there (a lock). */
  readonly claimFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all that is in it; no failure where there is none. */
  readonly remove: (path: string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  /** The path with all links followed; fails with ENOENT where there is nothing. */
  readonly realPath: (path: string) => Promise<string>;
}

export interface TextStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

export interface World {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly workingFolder: string;
  readonly standardOutput: TextStream;
  readonly standardError: TextStream;
  /** Milliseconds of a clock that only goes forward; for durations, never for dates on paper. */
  readonly elapsedMs: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly processId: number;
  /** Whether another process of this computer still runs; for locks that a killed build left behind. */
  readonly isProcessRunning: (processId: number) => boolean;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
}

export const realFiles: Files = {
  read: (path) => fs.readFile(path),
  list: async (folder) => {
    const entries = await fs.readdir(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  },
  write: async (path, bytes) => {
    const handle = await fs.open(path, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true });
  },
  claimFolder: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  exists: (path) =>
    fs.access(path).then(
      () => true,
      () => false,
    ),
  realPath: (path) => fs.realpath(path),
};

function isProcessRunning(processId: number): boolean {
  try {
    // Signal 0 sends nothing; it only asks. EPERM means that it runs for another user.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The world of this process. `signal` is the caller's, so that one place owns Ctrl-C. */
export function realWorld(signal: AbortSignal): World {
  return {
    files: realFiles,
    environment: process.env,
    platform: process.platform,
    workingFolder: process.cwd(),
    standardOutput: process.stdout,
    standardError: process.stderr,
    elapsedMs: () => performance.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    processId: process.pid,
    isProcessRunning,
    signal,
  };
}
