/**
 * A data folder in memory for tests of the inputs: paths to texts or bytes. Refuses to write.
 */
import { join } from 'node:path';

import type { Files, FolderEntry } from '../../src/world.ts';

export const DATA_FOLDER = join('somewhere', 'data');

/** Example: `filesFrom({ 'organisation.yaml': 'name: Wolds' })`; read it as the folder `DATA_FOLDER`. */
export function filesFrom(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const byPath = new Map(
    Object.entries(contents).map(([path, held]) => [
      join(DATA_FOLDER, ...path.split('/')),
      typeof held === 'string' ? new TextEncoder().encode(held) : held,
    ]),
  );
  return {
    read: (path) => {
      const bytes = byPath.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(diskError('ENOENT', path));
    },
    list: (folder) => {
      const inside = [...byPath.keys()]
        .map((path) => path.split(/[/\\]/u))
        .filter((parts) => join(...parts.slice(0, depth(folder))) === folder);
      if (inside.length === 0) return Promise.reject(diskError('ENOENT', folder));
      const entries = new Map<string, FolderEntry>();
      for (const parts of inside) {
        const name = parts[depth(folder)] ?? '';
        entries.set(name, { name, isFolder: parts.length > depth(folder) + 1 });
      }
      return Promise.resolve([...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    exists: (path) => Promise.resolve(byPath.has(path)),
    realPath: (path) => Promise.resolve(path),
    write: refuse,
    makeFolder: refuse,
    claimFolder: refuse,
    rename: refuse,
    remove: refuse,
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('The inputs must not write.'));
}

function depth(path: string): number {
  return path.split(/[/\\]/u).length;
}

export function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
