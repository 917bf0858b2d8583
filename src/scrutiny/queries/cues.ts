/**
 * Which texts of a recommendation are worth a closer look: one pass over each text notes the words and marks without
 * which a rule can find nothing. A cue is never a finding; it only saves the patterns from reading every text.
 */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { CUE_WORDS, DANGLING_WORDS } from './cue-words.ts';
import { textsOfRow, type RowText } from './texts-of-row.ts';
import { CONTINUATION, encodeText, hashWord, stepHash, WORD_BYTES } from './word-bytes.ts';

export type Cue = keyof typeof CUE_WORDS;

const BITS: Readonly<Record<Cue, number>> = {
  placeholder: 1,
  email: 2,
  contact: 4,
  firstPerson: 8,
  person: 16,
  file: 32,
  repetition: 64,
  misspelling: 128,
  unfinished: 256,
  brokenLine: 1024,
};

/** Of a word; at the end of a sentence it becomes `unfinished`. */
const DANGLING = 2048;

const MARKS: Readonly<Record<string, Cue>> = {
  '@': 'contact',
  '+': 'contact',
  '?': 'placeholder',
  '[': 'placeholder',
  '<': 'placeholder',
  '#': 'placeholder',
  _: 'placeholder',
  '>': 'email',
};

const LINE_END = 10;
const FULL_STOP = 46;
const DIGIT_ZERO = 48;

/** A table of hashes with the bits of each: a Map would take most of the time of the pass. */
const SLOT_COUNT = 8192;
const hashes = new Int32Array(SLOT_COUNT);
const bitsOfSlots = new Uint16Array(SLOT_COUNT);
for (const cue of Object.keys(BITS)) {
  for (const [name, words] of Object.entries(CUE_WORDS)) {
    if (name === cue) for (const word of words) addBits(word, BITS[name as Cue]);
  }
}
for (const word of DANGLING_WORDS) addBits(word, DANGLING);

const bitsOfMarks = Uint16Array.from({ length: 256 }, (_, byte) => {
  const cue = MARKS[String.fromCharCode(byte)];
  return cue === undefined ? 0 : BITS[cue];
});

function addBits(word: string, bits: number): void {
  const hash = hashWord(word);
  let slot = hash & (SLOT_COUNT - 1);
  while (bitsOfSlots[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOT_COUNT - 1);
  hashes[slot] = hash;
  bitsOfSlots[slot] = (bitsOfSlots[slot] ?? 0) | bits;
}

function findBitsOfWord(hash: number): number {
  let slot = hash & (SLOT_COUNT - 1);
  while (bitsOfSlots[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOT_COUNT - 1);
  return bitsOfSlots[slot] ?? 0;
}

/** Many rules look at the same row, and a row is a value that never changes. */
const remembered = new WeakMap<Recommendation, CuedRow>();

interface CuedRow {
  readonly texts: readonly { readonly text: RowText; readonly bits: number }[];
  /** Of all texts together: most rows have no cue of a rule, and are told so at once. */
  readonly bits: number;
}

const NONE: readonly RowText[] = [];

/** The texts of the row that hold the cue. */
export function textsWithCue(recommendation: Recommendation, cue: Cue): readonly RowText[] {
  let row = remembered.get(recommendation);
  if (row === undefined) {
    const texts = textsOfRow(recommendation).map((text) => ({ text, bits: findBits(text.text) }));
    row = { texts, bits: texts.reduce((all, { bits }) => all | bits, 0) };
    remembered.set(recommendation, row);
  }
  const bit = BITS[cue];
  if ((row.bits & bit) === 0) return NONE;
  return row.texts.filter(({ bits }) => (bits & bit) !== 0).map(({ text }) => text);
}

function findBits(text: string): number {
  const { bytes, length } = encodeText(text);
  let bits = 0;
  let [hash, letters, first] = [0, 0, 0];
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    const letter = WORD_BYTES[byte] ?? 0;
    if (letter === CONTINUATION) continue;
    if (letter !== 0) {
      if (letters === 0) first = letter;
      hash = stepHash(hash, letter);
      letters += 1;
      continue;
    }
    bits |= bitsOfMarks[byte] ?? 0;
    if (letters === 0) continue;
    const bitsOfWord = findBitsOfWord(hash);
    bits |= bitsOfWord;
    // `0116`, `07700`: a telephone number may begin here.
    if (first === DIGIT_ZERO && letters >= 3) bits |= BITS.contact;
    if (byte === LINE_END || byte === FULL_STOP) {
      if ((bitsOfWord & DANGLING) !== 0) bits |= BITS.unfinished;
      // The line ends without any mark, and another follows.
      if (byte === LINE_END && index < length - 1) bits |= BITS.brokenLine;
      if (byte === LINE_END && letters === 1) bits |= BITS.file;
    }
    if (hash === one || (hash === two && one === three) || (hash === three && one === four)) bits |= BITS.repetition;
    four = three;
    three = two;
    two = one;
    one = hash;
    hash = 0;
    letters = 0;
  }
  return bits & ~DANGLING;
}
