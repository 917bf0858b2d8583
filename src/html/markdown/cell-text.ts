/**
 * Makes the text of a tracker's cell into Markdown that means what it looks like: back-slashes of Windows paths and stars
 * between letters or digits are themselves. Layout (bullets, numbers, indentation) is the work of read-blocks.ts.
 */

// A back-slash is Markdown's escape only before the signs that mean something in a cell; `\\server\share` is a path.
const LITERAL_BACKSLASH = /\\(?![*_#[\]`|>~])/g;
const ADDRESS_OR_INNER_STAR = /https?:\/\/\S+|(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/giu;

/** Example: `5*3 at \\srv\x` gives `5\*3 at \\\\srv\\x`, which prints as it was written. */
export function escapeHabits(text: string): string {
  return text
    .replaceAll(LITERAL_BACKSLASH, '\\\\')
    .replaceAll(ADDRESS_OR_INNER_STAR, (found) => (found === '*' ? '\\*' : found));
}

/** Lines with LF ends, tabs and odd spaces as spaces, so that an indentation is a number of characters. */
export function splitLines(text: string): string[] {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => straightenIndentation(line));
}

function straightenIndentation(line: string): string {
  const text = line.trimStart();
  const white = line.slice(0, line.length - text.length);
  return white.replaceAll('\t', '    ').replaceAll(/\s/g, ' ') + text;
}
