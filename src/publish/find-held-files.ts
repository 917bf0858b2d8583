/**
 * Finds which files of the out folder another program holds open, so that the message can name the PDF to close. Asks by
 * renaming each file to its own name, which changes nothing and is refused for a held file.
 */
import * as path from 'node:path';
import type { World } from '../world.ts';
import { isHeld } from './rename-patiently.ts';

/** Absolute paths; empty where none is found or the answer makes no sense. Never throws. */
export async function findHeldFiles(folder: string, world: World): Promise<string[]> {
  const files = await listFilesBelow(folder, world).catch(() => []);
  const held: string[] = [];
  for (const file of files) {
    if (await isRefused(file, world)) held.push(file);
  }
  // Where every file is refused, the cause is not an open file, and a list of them would send people the wrong way.
  return held.length === files.length && files.length > 1 ? [] : held;
}

async function isRefused(file: string, world: World): Promise<boolean> {
  try {
    await world.files.rename(file, file);
    return false;
  } catch (error) {
    return isHeld(error, world);
  }
}

async function listFilesBelow(folder: string, world: World): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await world.files.list(folder)) {
    const place = path.join(folder, entry.name);
    if (entry.isFolder) files.push(...(await listFilesBelow(place, world)));
    else files.push(place);
  }
  return files;
}
