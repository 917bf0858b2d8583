/**
 * Publishes a build: all of its files replace the out folder at once, or nothing changes. This file is the order of the
 * steps; each step is in its own file.
 */
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { checkIsOurs, checkPlace } from './check-out-folder.ts';
import type { ProtectedFolders } from './check-out-folder.ts';
import { writingAt } from './explain-write-failure.ts';
import { holdLock } from './lock.ts';
import { findOutPlaces } from './out-places.ts';
import { recoverUnderLock } from './recover.ts';
import { stageFiles } from './stage-files.ts';
import type { OutputFiles } from './stage-files.ts';
import { swapInStage } from './swap.ts';

export interface PublishOptions extends ProtectedFolders {
  /** Takes a word for the terminal while something is waited for, or after something was put right. */
  readonly tell?: (text: string) => void;
}

/**
 * Resolves when `outFolder` holds exactly `files`, among them the manifest (`MANIFEST_PATH`). Rejects with the old papers
 * in place: `out-holds-data`, `out-is-not-ours`, `build-running`, `cannot-write`, `cannot-read`, `file-in-use`,
 * `interrupted`, or what `files` itself throws. Only after `half-replaced` are they beside it, until the next build.
 */
export async function publishFiles(
  outFolder: string,
  files: OutputFiles,
  world: World,
  options: PublishOptions,
): Promise<void> {
  const tell = options.tell ?? ((): void => undefined);
  const places = await findOutPlaces(outFolder, world);
  await checkPlace(places.out, world, options);
  await writingAt(places.parent, () => world.files.makeFolder(places.parent));
  const lock = await holdLock(places, world);

  let isOurs = true;
  try {
    await recoverUnderLock(places, world, tell);
    await checkIsOurs(places.out, world);
    await stageFiles(places, files, world);
    await lock.confirm();
    await swapInStage(places, world, tell);
  } catch (error) {
    const code = error instanceof UserError ? error.code : null;
    isOurs = code !== 'build-running';
    // Their messages tell the user that the new papers are there.
    const isKept = code === 'file-in-use' || code === 'half-replaced';
    if (!isKept) await world.files.remove(places.stage).catch(() => undefined);
    throw error;
  } finally {
    if (isOurs) await lock.release();
  }
}
