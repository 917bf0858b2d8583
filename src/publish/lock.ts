/**
 * One build at a time for one out folder: a folder `<out>.lock` with the holder's name in it, taken over when that process
 * is dead. It protects against another build, not against another program.
 */
import * as path from 'node:path';
import { userError } from '../errors.ts';
import type { World } from '../world.ts';
import { explainCode, readErrorCode, writingAt } from './explain-write-failure.ts';
import type { OutPlaces } from './out-places.ts';

export interface Lock {
  /** Throws `build-running` where another build has taken the lock meanwhile. Called just before the swap. */
  readonly confirm: () => Promise<void>;
  /** Never fails: a lock that cannot be removed is stale as soon as this process ends. */
  readonly release: () => Promise<void>;
}

interface Holder {
  readonly processId: number;
  /** Windows gives every process its computer's name; elsewhere empty, and the process id alone decides. */
  readonly computer: string;
}

const WAIT_FOR_NAME_MS = 100;
const WAITS_FOR_NAME = 10;

/** Takes the lock of `places.out`, whose parent exists. Throws `build-running` while another build lives. */
export async function holdLock(places: OutPlaces, world: World): Promise<Lock> {
  for (let waits = 0; !(await claimLock(places, world)); waits += 1) {
    const holder = await readHolder(places.lock, world);
    if (waits > 3 * WAITS_FOR_NAME || (holder !== null && isAlive(holder, world))) throw describeHolder(holder, places);
    // A lock without a name is one that is just being made, or one whose maker was killed on the way.
    if (holder === null && waits < WAITS_FOR_NAME) await world.pause(WAIT_FOR_NAME_MS);
    else await removeStaleLock(holder, places, world);
  }
  return {
    confirm: async () => {
      const holder = await readHolder(places.lock, world);
      if (holder === null || !isSame(holder, nameSelf(world))) throw describeHolder(holder, places);
    },
    release: () => removeQuietly(places.lock, world),
  };
}

/** False where the lock is there already. */
async function claimLock(places: OutPlaces, world: World): Promise<boolean> {
  try {
    await world.files.claimFolder(places.lock);
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return false;
    return writingAt(places.lock, () => Promise.reject(error));
  }
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(nameSelf(world)));
    await writingAt(places.lock, () => world.files.write(holderFile(places.lock), bytes));
  } catch (error) {
    await removeQuietly(places.lock, world);
    throw error;
  }
  return true;
}

/** Moves the lock aside before removing it, because between reading and removing another build may have taken it over. */
async function removeStaleLock(stale: Holder | null, places: OutPlaces, world: World): Promise<void> {
  await removeQuietly(places.staleLock, world);
  try {
    await world.files.rename(places.lock, places.staleLock);
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return;
    return writingAt(places.lock, () => Promise.reject(error));
  }
  const moved = await readHolder(places.staleLock, world);
  if (moved !== null && (stale === null || !isSame(moved, stale)) && isAlive(moved, world)) {
    await writingAt(places.lock, () => world.files.rename(places.staleLock, places.lock));
    throw describeHolder(moved, places);
  }
  await removeQuietly(places.staleLock, world);
}

function isAlive(holder: Holder, world: World): boolean {
  const self = nameSelf(world);
  if (holder.computer !== self.computer) return true;
  // Our own number in a lock that we do not hold is a dead process that had it before us (always 1 in a container).
  return holder.processId !== self.processId && world.isProcessRunning(holder.processId);
}

async function readHolder(lock: string, world: World): Promise<Holder | null> {
  let bytes: Uint8Array;
  try {
    bytes = await world.files.read(holderFile(lock));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT') return null;
    throw code === null ? error : userError('cannot-read', { path: lock, reason: explainCode(code) }, { cause: error });
  }
  const match = /^\{"processId":([1-9]\d*),"computer":"(.*)"\}$/.exec(new TextDecoder().decode(bytes));
  return match === null ? null : { processId: Number(match[1]), computer: match[2] ?? '' };
}

function describeHolder(holder: Holder | null, places: OutPlaces): Error {
  const computer = holder === null || holder.computer === '' ? '' : ` on ${holder.computer}`;
  const who = holder === null ? 'a process without a name' : `process ${holder.processId}${computer}`;
  return userError('build-running', {
    folder: places.out,
    holder: `${who}; if you are sure that it has ended, remove the folder ${places.lock}`,
  });
}

function nameSelf(world: World): Holder {
  return { processId: world.processId, computer: (world.environment['COMPUTERNAME'] ?? '').replaceAll(/["\\]/g, '') };
}

function isSame(a: Holder, b: Holder): boolean {
  return a.processId === b.processId && a.computer === b.computer;
}

function holderFile(lock: string): string {
  return path.join(lock, 'holder.json');
}

async function removeQuietly(folder: string, world: World): Promise<void> {
  await world.files.remove(folder).catch(() => undefined);
}
