/**
 * A finished file in memory and the rules for its name. The names come from our own slugs, so a bad one is a bug and
 * throws a plain Error; nothing here mends a name or touches the disk.
 */

/** One file of `out/`. */
export interface OutputFile {
  /** Relative to `out/`, forward slashes: `members/2026-01-20-jarap/01-internal-audit-tracker.pdf`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ALLOWED_CHARACTERS = /^[A-Za-z0-9._/-]+$/;
// Windows keeps these names for devices, with any extension and in any case.
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\.|$)/i;

/** What is wrong with one path, such as `it leads out of the folder`; null where it is sound. */
export function findPathFault(path: string): string | null {
  if (path === '') return 'it is empty';
  if (path.startsWith('/')) return 'it is absolute';
  const segments = path.split('/');
  // Before the characters, so that `../x y` is called what it is.
  if (segments.includes('..') || segments.includes('.')) return 'it leads out of the folder';
  if (segments.includes('')) return 'a part of it is empty';
  if (segments.some((segment) => /[. ]$/.test(segment))) return 'a part of it ends in a dot or a space';
  if (segments.some((segment) => DEVICE_NAME.test(segment))) return 'a part of it is the name of a Windows device';
  if (!ALLOWED_CHARACTERS.test(path)) return 'it has a character other than letters, digits and . _ / -';
  return null;
}

/**
 * Gives a function that takes each path of one build in turn and throws on a bad path, on a second file with one path
 * (`A.html` and `a.html` are one file on Windows and macOS), and on a file that stands where a folder must.
 */
export function makePathChecker(): (path: string) => void {
  const pathOfFile = new Map<string, string>();
  const pathInFolder = new Map<string, string>();

  return (path) => {
    const fault = findPathFault(path);
    if (fault !== null) throw new Error(`The output path "${path}" cannot be used: ${fault}.`);

    const key = foldPath(path);
    const twin = pathOfFile.get(key) ?? pathInFolder.get(key);
    if (twin !== undefined) throw new Error(`The output paths "${twin}" and "${path}" would be one file.`);
    for (const folder of listFoldersAbove(key)) {
      const file = pathOfFile.get(folder);
      if (file !== undefined) throw new Error(`The output path "${path}" needs a folder where the file "${file}" is.`);
      pathInFolder.set(folder, path);
    }
    pathOfFile.set(key, path);
  };
}

/** The form in which two paths are compared: `Members/A.PDF` becomes `members/a.pdf`. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function listFoldersAbove(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
