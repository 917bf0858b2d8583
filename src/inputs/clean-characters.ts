/**
 * Takes characters out of a text that nobody can see and that change what a reader sees: controls, zero-width
 * characters, text-direction overrides. Never takes out a line end, so that line numbers stay true.
 */
import type { Checked, Problem } from '../problems.ts';
import { lineAt } from './locate-line.ts';

/** A hostile file can hold millions of these; beyond this number of lines a message would help nobody. */
const MAXIMUM_PLACES = 20;

// Tab, LF and CR are the only controls that text needs.
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
// Line breaks that CSV does not know: Word's vertical tab, the form feed, NEL, U+2028 and U+2029. A space is safe, a
// line end here would cut a row in two.
const STRANGE_BREAKS = /[\v\f\u0085\u2028\u2029]/g;
// Soft hyphen, zero-width space and non-joiner, direction marks, word joiner and its kin, a BOM in the middle,
// interlinear marks, shorthand, music and hieroglyph formats, tag characters. None of them can be seen; all of them break comparing and searching.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{13430}-\u{1345F}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;
// The joiner is needed inside an emoji and nowhere else in an English text.
const LOOSE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
// Embeddings, overrides and isolates make "approved" out of "devorppa": the reader sees another text than the file holds.
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// U+FFFD stands where a program lost a letter; a lone surrogate is half of one.
const DAMAGED = /[\uFFFD\p{Surrogate}]/gu;
// "Zalgo": hundreds of accents on one letter run over the lines above and take seconds to print. No language needs nine.
// One mark at a time: a pattern for all of them at once overflows the stack on a long heap.
const STACKED_MARKS = /(?<=\p{M}{8})\p{M}/gu;
const LIGATURES = /[\uFB00-\uFB06]/g;

interface Fault {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly advice: string;
}

const FAULTS: readonly Fault[] = [
  {
    code: 'control-character',
    severity: 'warning',
    pattern: CONTROLS,
    message: (found) =>
      `There was a control character that cannot be printed (${nameCharacter(found)}); it was left out.`,
    advice: 'Compare the text with the system that it came from, in case a letter was lost with it.',
  },
  {
    code: 'text-direction-control',
    severity: 'error',
    pattern: DIRECTION_CONTROLS,
    message: (found) =>
      `There is a hidden character that turns the direction of the text (${nameCharacter(found)}), so that it reads differently from what it says.`,
    advice: 'Delete the words around it and type them again.',
  },
  {
    code: 'damaged-character',
    severity: 'error',
    pattern: DAMAGED,
    message: () => 'A letter is damaged: the program that wrote this file could not write it.',
    advice: 'Export the file again as "CSV UTF-8", or type the right letter in its place.',
  },
  {
    code: 'stacked-marks',
    severity: 'error',
    pattern: STACKED_MARKS,
    message: () => 'A letter carries more than eight accents.',
    advice: 'Delete the letter and type it again.',
  },
];

/**
 * The text without hidden characters, in NFC, with the ligatures U+FB00 to U+FB06 as letters. Direction controls,
 * damaged letters and stacked accents are errors with their line; other controls a warning.
 */
export function cleanCharacters(text: string, file: string): Checked<string> {
  let clean = text
    .replaceAll(STRANGE_BREAKS, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(LOOSE_JOINER, '')
    .replaceAll(/[\u007F-\u009F]/g, '');
  const problems = FAULTS.flatMap((fault) => reportFault(fault, clean, file));
  clean = clean.replaceAll(CONTROLS, '').replaceAll(DIRECTION_CONTROLS, '').replaceAll(STACKED_MARKS, '');
  // Half a letter can be neither printed nor written to a file; the error has been reported.
  clean = clean.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return { value: clean.normalize('NFC').replaceAll(LIGATURES, (ligature) => ligature.normalize('NFKC')), problems };
}

/** One problem a line and kind, for the first lines only. */
function reportFault(fault: Fault, text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let line = 1;
  let countedTo = 0;
  let lastLine = 0;
  for (const match of text.matchAll(fault.pattern)) {
    line += lineAt(text.slice(countedTo, match.index), match.index - countedTo) - 1;
    countedTo = match.index;
    if (line === lastLine) continue;
    lastLine = line;
    const { code, severity, advice } = fault;
    problems.push({ code, severity, file, line, message: fault.message(match[0]), advice });
    if (problems.length === MAXIMUM_PLACES) break;
  }
  return problems;
}

/** `U+202E`. */
function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
