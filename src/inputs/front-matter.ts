/**
 * Cuts paper.md into its front matter (YAML between two lines of three hyphens) and its narrative. Reads neither.
 */
import type { Checked, Problem } from '../problems.ts';
import type { Narrative } from './inputs.ts';

export interface FrontMatter {
  readonly yaml: string;
  /** How many lines of the file stand above the first line of `yaml`. */
  readonly linesAbove: number;
  readonly narrative: Narrative;
}

const FENCE = /^---\s*$/u;
const HOW_TO_WRITE =
  'Write --- alone on the first line, the settings below it, --- alone on the line after the last setting, and then the narrative.';

/** `text` has LF line ends. Null, with an error, where one of the two lines is missing. */
export function splitFrontMatter(text: string, file: string): Checked<FrontMatter | null> {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening === -1) return refuse(file, 1, 'missing-front-matter', 'The file is empty.');
  const first = lines[opening] ?? '';
  if (!FENCE.test(first)) {
    // Word turns three hyphens into dashes; they look nearly the same.
    const isNearly = /^[-\u2010-\u2015\u2500]{1,10}\s*$/u.test(first);
    const message = isNearly
      ? 'The first line must be exactly three hyphens.'
      : 'The file does not begin with its settings between two lines of three hyphens.';
    return refuse(file, opening + 1, 'missing-front-matter', message, first);
  }
  const length = lines.slice(opening + 1).findIndex((line) => FENCE.test(line));
  if (length === -1) {
    const message = 'The settings that begin here are never closed by a second line of three hyphens.';
    return refuse(file, opening + 1, 'unclosed-front-matter', message);
  }
  const closing = opening + 1 + length;
  const below = lines.slice(closing + 1);
  const blankCount = below.findIndex((line) => line.trim() !== '');
  return {
    value: {
      yaml: lines.slice(opening + 1, closing).join('\n'),
      linesAbove: opening + 1,
      narrative:
        blankCount === -1
          ? { text: '', firstLine: closing + 2 }
          : { text: below.slice(blankCount).join('\n'), firstLine: closing + 2 + blankCount },
    },
    problems: [],
  };
}

function refuse(file: string, line: number, code: string, message: string, value?: string): Checked<null> {
  const problem: Problem = { code, severity: 'error', file, line, message, advice: HOW_TO_WRITE };
  return { value: null, problems: [value === undefined ? problem : { ...problem, value }] };
}
