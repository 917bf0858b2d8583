/**
 * Bytes of organisation.yaml, meeting.yaml or paper.md to text. The decoding is that of the exports; only the advice
 * differs, because nobody exports these files: they are typed.
 */
import type { Checked } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import { normaliseLineEnds } from './locate-line.ts';

const ADVICE: Readonly<Record<string, string>> = {
  'not-a-text-file': 'Write it with a text editor such as Notepad, not with Word or Excel.',
  'damaged-character': 'Type the right letter in its place, and save the file as UTF-8.',
  'mixed-encoding': 'Type the right letters in its place, and save the file as UTF-8.',
  'cut-off-file': 'Copy the file again, and save it as UTF-8.',
  'control-character': 'Compare the text with the place that it was copied from, in case a letter was lost with it.',
};

/** Text with LF line ends and without byte order mark; null, with an error, where the bytes are no text. */
export function decodeSettings(bytes: Uint8Array, file: string): Checked<string | null> {
  const { value, problems } = decodeText(bytes, file);
  return {
    value: value && normaliseLineEnds(value.text),
    problems: problems.map((problem) => {
      const advice = ADVICE[problem.code];
      return advice === undefined ? problem : Object.assign({}, problem, { advice });
    }),
  };
}
