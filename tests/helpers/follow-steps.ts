/**
 * Does what the worked example of templates/README.md says, block by block, in a folder: so that the document is tested, and not
 * a copy of it. Knows shell lines of two kinds (copy a folder, rename a file), whole files, and lines to take out and put in.
 */
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Step {
  /** `sh`, `diff`, or the kind of the file. */
  readonly language: string;
  /** The last path that is named in the words above the block. */
  readonly file: string | null;
  readonly text: string;
}

/** The blocks of the section whose heading begins with `heading`. */
export function readSteps(markdown: string, heading: string): Step[] {
  let before = '';
  let section = '';
  return withUnixLines(markdown)
    .split(/^(```[a-z]*\n[\s\S]*?\n)```$/m)
    .flatMap((part) => {
      const [, language, text] = /^```([a-z]*)\n([\s\S]*)$/.exec(part) ?? [];
      if (language === undefined || text === undefined) {
        before = part;
        section = [...part.matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? section;
        return [];
      }
      if (!section.startsWith(heading)) return [];
      const paths = [...before.matchAll(/`([\w./-]+\/[\w.-]+\.[a-z]+)`/g)].map(([, path]) => path ?? '');
      return [{ language, file: paths.at(-1) ?? null, text }];
    });
}

/** Throws where a step cannot be done as it is written. */
export function followStep(folder: string, { language, file, text }: Step): void {
  const at = (path: string): string => join(folder, ...path.split('/'));
  if (language === 'sh') {
    for (const line of text.trim().split('\n')) {
      const [command, ...words] = line.split(' ');
      const [from = '', to = ''] = words.filter((word) => word !== '-R');
      if (command === 'cp') cpSync(at(from), at(to), { recursive: true });
      else if (command === 'mv') renameSync(at(from), at(to));
      else throw new Error(`Nobody knows how to "${line}"`);
    }
    return;
  }
  if (file === null) throw new Error(`No file is named above: ${text}`);
  if (language === 'diff')
    return writeFileSync(at(file), changeLines(withUnixLines(readFileSync(at(file), 'utf8')), text));
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

/** A line with a minus, or with a space, must be there once; one with a plus comes where the line before it is or was. */
function changeLines(text: string, changes: string): string {
  const lines = text.split('\n');
  let place = -1;
  for (const change of changes.trimEnd().split('\n')) {
    const line = change.slice(1);
    if (change.startsWith('+')) {
      place += 1;
      lines.splice(place, 0, line);
      continue;
    }
    if (lines.filter((held) => held === line).length !== 1) throw new Error(`This line is not there once: ${line}`);
    place = lines.indexOf(line);
    if (!change.startsWith('-')) continue;
    lines.splice(place, 1);
    place -= 1;
  }
  return lines.join('\n');
}

function withUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
