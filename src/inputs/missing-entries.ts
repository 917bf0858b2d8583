/**
 * Finds files and folders by name, and says what is there instead where one is missing. Names are compared letter by
 * letter, so that data that builds on Windows builds on every machine.
 */
import type { Problem } from '../problems.ts';
import type { FolderEntry } from '../world.ts';
import { suggestWord } from './did-you-mean.ts';

/** The entry's name as the disk has it. A Mac may store "é" as two characters; the settings have it as one. */
export function findName(entries: readonly FolderEntry[], name: string, kind: 'file' | 'folder'): string | null {
  const wanted = name.normalize('NFC');
  return listNames(entries, kind).find((candidate) => candidate.normalize('NFC') === wanted) ?? null;
}

export function listNames(entries: readonly FolderEntry[], kind: 'file' | 'folder'): string[] {
  return entries.filter((entry) => entry.isFolder === (kind === 'folder')).map((entry) => entry.name);
}

/** For a file of our own naming (`organisation.yaml`) that is not in its folder. */
export function explainMissingFile(folder: string, name: string, entries: readonly FolderEntry[]): Problem {
  const nearest = suggestWord(name, listNames(entries, 'file'));
  return {
    code: 'missing-file',
    severity: 'error',
    file: folder === '' ? name : `${folder}/${name}`,
    message: `There is no ${name} in this folder.`,
    advice: `${nearest}${nearest === '' ? 'Write this file' : `Rename that file, or write ${name}`}, for example by copying one that was built before.`,
  };
}

/** What to do about an export that is not there: the nearest name, and all that could be meant. */
export function adviseOnExports(wanted: string, entries: readonly FolderEntry[]): string {
  const names = listNames(entries, 'file');
  const exports = names.filter((name) => /\.(?:csv|tsv|txt)$/iu.test(name));
  const workbooks = names.filter((name) => /\.(?:xlsx?|ods)$/iu.test(name));
  if (exports.length > 0) return `${suggestWord(wanted, exports)}The exports here are: ${exports.join(', ')}.`;
  if (workbooks.length > 0) return `Save ${workbooks.join(', ')} as "CSV UTF-8" beside paper.md.`;
  return 'Put the export beside paper.md; there is no CSV yet.';
}
