/**
 * Puts right what a killed build left beside the out folder. Papers that were moved away come back unless their
 * replacement is in place; everything unfinished is removed. Runs under the lock, before anything is written.
 */
import * as path from 'node:path';
import type { World } from '../world.ts';
import { writingAt } from './explain-write-failure.ts';
import { holdLock } from './lock.ts';
import { findLeftovers, findOutPlaces } from './out-places.ts';
import type { OutPlaces } from './out-places.ts';
import { renamePatiently } from './rename-patiently.ts';
import { discard } from './swap.ts';

/**
 * For the start of a build or a check, so that the old papers are there even if the new ones are never made. Throws
 * `build-running` at once while another build writes there, `cannot-write` where the papers cannot be put back.
 */
export async function recoverOutput(outFolder: string, world: World, tell: (text: string) => void): Promise<void> {
  const places = await findOutPlaces(outFolder, world);
  if (!(await world.files.exists(places.parent))) return;
  const isLocked = await world.files.exists(places.lock);
  const { replaced, rubbish } = findLeftovers(await listNames(places, world), places);
  // A check must not need the right to write where there is nothing to mend.
  if (!isLocked && replaced.length === 0 && rubbish.length === 0) return;

  const lock = await holdLock(places, world);
  try {
    await recoverUnderLock(places, world, tell);
  } finally {
    await lock.release();
  }
}

/** The work of `recoverOutput` for a caller that holds the lock. */
export async function recoverUnderLock(places: OutPlaces, world: World, tell: (text: string) => void): Promise<void> {
  const leftovers = findLeftovers(await listNames(places, world), places);
  // Pids may be reused, but a build recovers before it swaps, so there is never more than one.
  const last = leftovers.replaced.at(-1);
  const restored = last !== undefined && !(await world.files.exists(places.out)) ? last : null;

  if (restored !== null) {
    const from = path.join(places.parent, restored);
    await writingAt(places.out, () => renamePatiently(from, places.out, world, { tell, what: from }));
    tell(`The last build was stopped while it replaced the papers. The old papers are back in ${places.out}.`);
  }
  for (const name of leftovers.replaced.filter((name) => name !== restored)) {
    await discard(path.join(places.parent, name), places, world, tell);
  }
  for (const name of leftovers.rubbish) {
    // Somebody may be reading a PDF in an old stage; that is no reason to stop.
    await world.files.remove(path.join(places.parent, name)).catch(() => undefined);
  }
}

async function listNames(places: OutPlaces, world: World): Promise<string[]> {
  const entries = await writingAt(places.parent, () => world.files.list(places.parent));
  return entries.filter((entry) => entry.isFolder).map((entry) => entry.name);
}
