/**
 * Puts a finished stage in the place of the out folder by two renames, and takes the first back where the second fails.
 * At every moment the old or the new papers are whole under a name that recover.ts knows.
 */
import { userError } from '../errors.ts';
import type { World } from '../world.ts';
import { explainCode, readErrorCode } from './explain-write-failure.ts';
import { findHeldFiles } from './find-held-files.ts';
import type { OutPlaces } from './out-places.ts';
import { isHeld, renamePatiently } from './rename-patiently.ts';
import { throwIfInterrupted } from './stage-files.ts';

/**
 * Throws `file-in-use` (old papers in place, new ones wait in the stage), `cannot-write` (old papers in place),
 * `interrupted`, or `half-replaced` (neither in place: only the next recovery can mend it).
 */
export async function swapInStage(places: OutPlaces, world: World, tell: (text: string) => void): Promise<void> {
  const { out, stage, replaced } = places;
  const patience = { tell, what: `the papers in ${out}` };
  const hasOld = await world.files.exists(out);

  if (hasOld) {
    const beforeRetry = (): void => throwIfInterrupted(world);
    try {
      await renamePatiently(out, replaced, world, { ...patience, beforeRetry });
    } catch (error) {
      throw await explainRefusal(error, out, places, world);
    }
  }
  try {
    await renamePatiently(stage, out, world, patience);
  } catch (error) {
    if (hasOld) await putBack(places, world, patience);
    throw await explainRefusal(error, stage, places, world);
  }
  if (hasOld) await discard(replaced, places, world, tell);
}

/**
 * Removes old papers once the new ones are in place. The rename comes first, so that half-removed papers never carry the
 * name from which they would be put back. A failure is told, not thrown: the publication is done.
 */
export async function discard(
  folder: string,
  places: OutPlaces,
  world: World,
  tell: (text: string) => void,
): Promise<void> {
  try {
    await world.files.remove(places.discarded);
    await world.files.rename(folder, places.discarded);
    await world.files.remove(places.discarded);
  } catch {
    tell(`The replaced papers could not all be removed from beside ${places.out}. The next build tries again.`);
  }
}

async function putBack(
  places: OutPlaces,
  world: World,
  patience: Parameters<typeof renamePatiently>[3],
): Promise<void> {
  const { out, replaced, stage } = places;
  try {
    await renamePatiently(replaced, out, world, patience);
  } catch (cause) {
    throw userError('half-replaced', { folder: out, old: replaced, stage }, { cause });
  }
}

async function explainRefusal(error: unknown, moved: string, places: OutPlaces, world: World): Promise<unknown> {
  const code = readErrorCode(error);
  if (code === null) return error;
  const { out, stage } = places;
  if (!isHeld(error, world)) {
    return userError('cannot-write', { path: out, reason: explainCode(code) }, { cause: error });
  }
  const held = (await findHeldFiles(moved, world)).slice(0, 3);
  return userError('file-in-use', { path: held.length === 0 ? out : held.join(', '), stage }, { cause: error });
}
