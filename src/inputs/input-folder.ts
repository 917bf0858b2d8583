/**
 * The data folder while it is being read: lists and reads by paths with forward slashes, and remembers the hash of every
 * file that was read, for the manifest. Understands no file and writes none.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { userError } from '../errors.ts';
import type { Checked } from '../problems.ts';
import type { Files, FolderEntry } from '../world.ts';
import { decodeSettings } from './decode-settings.ts';

export interface FileRead {
  /** `meetings/2026-01-20-jarap/meeting.yaml`. */
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface InputFolder {
  /** Entries in code point order, without hidden ones; `''` is the data folder itself. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Text with LF line ends, or null with an error where the file holds no text. */
  readonly readText: (file: string) => Promise<Checked<string | null>>;
  /** In the order of the paths. */
  readonly listFilesRead: () => readonly FileRead[];
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EBUSY: 'another program holds it open',
  EISDIR: 'it is a folder where a file is expected',
  ENOENT: 'it was removed while the papers were built',
  EMFILE: 'too many files are open',
};

/** Throws `data-folder-missing` and `cannot-read`; everything else that is wrong is a Problem. */
export function openInputFolder(dataFolder: string, files: Files): InputFolder {
  const filesRead = new Map<string, FileRead>();
  const locate = (path: string): string => join(dataFolder, ...path.split('/'));

  const read = async (file: string): Promise<Uint8Array> => {
    const bytes = await files.read(locate(file)).catch((error: unknown) => refuseToRead(locate(file), error));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    filesRead.set(file, { path: file, bytes: bytes.byteLength, sha256 });
    return bytes;
  };
  return {
    read,
    readText: async (file) => decodeSettings(await read(file), file),
    list: async (folder) => {
      const entries = await files.list(locate(folder)).catch((error: unknown) => {
        const isMissing = ['ENOENT', 'ENOTDIR'].includes(findErrorCode(error));
        if (folder === '' && isMissing)
          throw userError('data-folder-missing', { folder: dataFolder }, { cause: error });
        return refuseToRead(locate(folder), error);
      });
      // ".DS_Store", "~$tracker.xlsx": left by systems and by Office, never by a secretary.
      return entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
    },
    listFilesRead: () => [...filesRead.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function refuseToRead(path: string, error: unknown): never {
  const code = findErrorCode(error);
  // An error without a code is not the disk's but a bug: it must keep its stack.
  if (code === '') throw error;
  throw userError('cannot-read', { path, reason: REASONS[code] ?? `the system says ${code}` }, { cause: error });
}

function findErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
