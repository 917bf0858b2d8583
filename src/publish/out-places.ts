/**
 * Where the out folder is and the names beside it that a publication needs. Everything stands beside the target, because a
 * rename within one folder cannot cross disks. Nothing here writes.
 */
import * as path from 'node:path';
import type { World } from '../world.ts';
import { readErrorCode } from './explain-write-failure.ts';

export interface OutPlaces {
  /** Absolute, links followed: `/srv/papers/out`. */
  readonly out: string;
  readonly parent: string;
  /** The new files while they are written: `/srv/papers/out.stage-4123`. */
  readonly stage: string;
  /** The old files between the two renames of the swap. Never called `.old-2024`, which people make themselves. */
  readonly replaced: string;
  /** Old files that will be removed; from here nothing is ever put back. */
  readonly discarded: string;
  readonly lock: string;
  /** Where a lock that a dead build left is moved before it is removed. */
  readonly staleLock: string;
}

/** The places for `outFolder`, relative to the working folder or absolute. */
export async function findOutPlaces(outFolder: string, world: World): Promise<OutPlaces> {
  const out = await followLinks(path.resolve(world.workingFolder, outFolder), world);
  return {
    out,
    parent: path.dirname(out),
    stage: `${out}.stage-${world.processId}`,
    replaced: `${out}.replaced-${world.processId}`,
    discarded: `${out}.discarded-${world.processId}`,
    lock: `${out}.lock`,
    staleLock: `${out}.lock-${world.processId}`,
  };
}

/** What killed builds left beside the out folder, as names: `out.stage-99`, `out.replaced-99`. */
export function findLeftovers(names: readonly string[], places: OutPlaces): { replaced: string[]; rubbish: string[] } {
  const prefix = `${path.basename(places.out)}.`;
  const ours = names.filter((name) => name.startsWith(prefix));
  return {
    replaced: ours.filter((name) => /^replaced-\d+$/.test(name.slice(prefix.length))),
    rubbish: ours.filter((name) => /^(stage|discarded|lock)-\d+$/.test(name.slice(prefix.length))),
  };
}

/**
 * The absolute path with all links followed. What does not exist yet keeps its name below the part that does.
 */
export async function followLinks(absolutePath: string, world: World): Promise<string> {
  try {
    return await world.files.realPath(absolutePath);
  } catch (error) {
    const parent = path.dirname(absolutePath);
    // Other failures are those of odd disks that cannot resolve paths; the first write will say what is wrong, if anything.
    if (readErrorCode(error) !== 'ENOENT' || parent === absolutePath) return absolutePath;
    return path.join(await followLinks(parent, world), path.basename(absolutePath));
  }
}
