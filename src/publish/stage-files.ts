/**
 * Writes the files of a publication into its stage beside the out folder. The out folder itself is never touched here.
 */
import * as path from 'node:path';
import { userError } from '../errors.ts';
import type { World } from '../world.ts';
import { writingAt } from './explain-write-failure.ts';
import { MANIFEST_PATH } from './manifest.ts';
import type { OutPlaces } from './out-places.ts';
import { makePathChecker } from './output-file.ts';
import type { OutputFile } from './output-file.ts';

export type OutputFiles = AsyncIterable<OutputFile> | Iterable<OutputFile>;

/** Resolves when all files are on the disk. Throws `interrupted`, `cannot-write`, or a plain Error for bad paths. */
export async function stageFiles(places: OutPlaces, files: OutputFiles, world: World): Promise<void> {
  const { stage } = places;
  await writingAt(stage, async () => {
    await world.files.remove(stage);
    await world.files.makeFolder(stage);
  });

  const checkPath = makePathChecker();
  const folders = new Set([stage]);
  let hasManifest = false;
  for await (const file of files) {
    throwIfInterrupted(world);
    checkPath(file.path);
    const place = path.join(stage, ...file.path.split('/'));
    await writingAt(place, async () => {
      const folder = path.dirname(place);
      if (!folders.has(folder)) await world.files.makeFolder(folder);
      folders.add(folder);
      await world.files.write(place, file.bytes);
    });
    hasManifest ||= file.path === MANIFEST_PATH;
  }
  // Without it the next build would refuse the folder as somebody else's.
  if (!hasManifest) throw new Error(`The files to publish hold no ${MANIFEST_PATH}.`);
  throwIfInterrupted(world);
}

export function throwIfInterrupted(world: World): void {
  if (world.signal.aborted) throw userError('interrupted', {});
}
