/** A folder for one test file, outside the repository and removed when the file's tests have ended. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Absolute, links followed. To be called where a test file begins, not inside a test. */
export function openScratchFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'build-papers-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}
