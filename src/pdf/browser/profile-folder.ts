/**
 * The browser's profile: a private folder of our own for each start, removed afterwards. Folders that a killed build left
 * behind are removed at the next start.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

const PREFIX = 'build-papers-profile-';
// A number may belong to a living process of another container that shares the temporary folder.
const STALE_AFTER_MS = 60 * 60 * 1000;

/** Makes an empty folder that only this user can read. */
export async function makeProfileFolder(temporaryFolder: string, processId: number): Promise<string> {
  return fs.mkdtemp(path.join(temporaryFolder, `${PREFIX}${processId}-`));
}

/** Removes the folder; a browser on Windows may hold files for a moment after it ended. Never rejects. */
export async function removeProfileFolder(folder: string): Promise<void> {
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

/** Removes profiles of processes that are dead and have been for an hour. Never rejects. */
export async function removeStaleProfiles(temporaryFolder: string, nowMs: number = Date.now()): Promise<void> {
  const names = await fs.readdir(temporaryFolder).catch(() => []);
  for (const name of names) {
    const processId = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (processId === undefined || isAlive(Number(processId))) continue;
    const folder = path.join(temporaryFolder, name);
    const changedMs = await fs.lstat(folder).then(
      (found) => (found.isDirectory() ? found.mtimeMs : nowMs),
      () => nowMs,
    );
    if (nowMs - changedMs > STALE_AFTER_MS) await removeProfileFolder(folder);
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
