/**
 * Turns the failure of a file operation into words for a person. It decides nothing about what is tried again or undone,
 * and lets everything that is not a failure of the file system (a bug, a UserError) pass as it is.
 */
import { UserError, userError } from '../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  EROFS: 'the disk can only be read',
  EBUSY: 'another program holds it',
  ENAMETOOLONG: 'the path is too long; use a folder nearer to the top of the disk',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'the folder it belongs in has gone',
  ENOTEMPTY: 'there is already a folder of that name with files in it',
  EEXIST: 'there is already something of that name',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EXDEV: 'it is on another disk than the folder around it',
  EIO: 'the disk reported a fault',
};

/** `ENOSPC`; null where the error is not one of the file system. */
export function readErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && !(error instanceof UserError)
    ? error.code
    : null;
}

/** `the disk is full (ENOSPC)`. The code stays for whoever helps. */
export function explainCode(code: string): string {
  return `${REASONS[code] ?? 'the system refused'} (${code})`;
}

/** Runs one file operation; a failure of the file system becomes the UserError `cannot-write` that names `path`. */
export async function writingAt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = readErrorCode(error);
    throw code === null ? error : userError('cannot-write', { path, reason: explainCode(code) }, { cause: error });
  }
}
