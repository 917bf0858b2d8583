/**
 * Refuses an out folder whose replacement would cost somebody a file: one that holds or is in the data or the program, or
 * one with files that we did not write. Reads only.
 */
import * as path from 'node:path';
import { userError } from '../errors.ts';
import type { World } from '../world.ts';
import { explainCode, readErrorCode } from './explain-write-failure.ts';
import { MANIFEST_PATH, readManifestPaths } from './manifest.ts';
import { findOutPlaces, followLinks } from './out-places.ts';
import { foldPath } from './output-file.ts';

export interface ProtectedFolders {
  /** The folder with organisation.yaml. */
  readonly dataFolder: string;
  /** The folder with package.json. */
  readonly programFolder: string;
}

// `<program>/out` is the usual place, so the program's folder is open except for these.
const PROGRAM_PARTS = ['.git', 'data', 'node_modules', 'src', 'styles', 'templates', 'tests'];

/** For the start of a build, so that nobody waits a minute for a refusal. Throws `out-holds-data`, `out-is-not-ours`. */
export async function checkOutFolder(outFolder: string, world: World, folders: ProtectedFolders): Promise<void> {
  const { out } = await findOutPlaces(outFolder, world);
  await checkPlace(out, world, folders);
  await checkIsOurs(out, world);
}

/** Throws `out-holds-data` where `out` (absolute, links followed) is, holds or lies in a folder that must stay. */
export async function checkPlace(out: string, world: World, folders: ProtectedFolders): Promise<void> {
  const follow = (folder: string): Promise<string> => followLinks(path.resolve(world.workingFolder, folder), world);
  const closed = [folders.dataFolder, ...PROGRAM_PARTS.map((part) => path.join(folders.programFolder, part))];
  const home = [world.environment['HOME'], world.environment['USERPROFILE']].filter((folder) => folder !== undefined);
  const kept = [path.parse(out).root, world.workingFolder, folders.programFolder, ...home, ...closed];

  for (const folder of await Promise.all(kept.map(follow))) {
    if (isInside(folder, out, world)) throw userError('out-holds-data', { folder: out });
  }
  for (const folder of await Promise.all(closed.map(follow))) {
    if (isInside(out, folder, world)) throw userError('out-holds-data', { folder: out });
  }
}

/** Throws `out-is-not-ours` unless `out` is missing, empty, or holds only what its manifest lists. */
export async function checkIsOurs(out: string, world: World): Promise<void> {
  if (!(await world.files.exists(out))) return;
  const found = await listFiles(out, '', world);
  const [first] = found;
  if (first === undefined) return;

  const written = await readWrittenPaths(out, world);
  const stray = written === null ? first : found.find((file) => !written.has(foldPath(file)));
  if (stray !== undefined) throw userError('out-is-not-ours', { folder: out, example: stray });
}

/** The folded paths that the manifest lists, with its own; null where there is no manifest of ours. */
async function readWrittenPaths(out: string, world: World): Promise<Set<string> | null> {
  const file = path.join(out, ...MANIFEST_PATH.split('/'));
  try {
    const paths = readManifestPaths(await world.files.read(file));
    return paths === null ? null : new Set([...paths, MANIFEST_PATH].map(foldPath));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw code === null ? error : userError('cannot-read', { path: file, reason: explainCode(code) }, { cause: error });
  }
}

/** The paths of all files below `out`, forward slashes, without what file managers and office programs leave behind. */
async function listFiles(out: string, below: string, world: World): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await listFolder(path.join(out, below), world)) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFolder) files.push(...(await listFiles(out, file, world)));
    else if (!/^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*)$/i.test(entry.name)) files.push(file);
  }
  return files;
}

async function listFolder(folder: string, world: World): ReturnType<World['files']['list']> {
  try {
    return await world.files.list(folder);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOTDIR') throw userError('out-is-not-ours', { folder, example: 'a file of that name' });
    if (code === 'ENOENT') return [];
    throw code === null
      ? error
      : userError('cannot-read', { path: folder, reason: explainCode(code) }, { cause: error });
  }
}

/** Whether `inner` is `outer` or below it. */
function isInside(inner: string, outer: string, world: World): boolean {
  const areCasesEqual = world.platform === 'win32' || world.platform === 'darwin';
  const fold = (place: string): string => (areCasesEqual ? foldPath(place) : place);
  const between = path.relative(fold(outer), fold(inner));
  return between === '' || (between !== '..' && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between));
}
