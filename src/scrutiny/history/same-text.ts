/**
 * Whether two texts say the same apart from white space, case, punctuation and typography, and where they first differ.
 * Judges letters only, never meaning.
 */

/** Letters, digits and single spaces: `Don’t – re-open` is `dont re open`. Empty where nothing is said. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘`\p{Cf}]+/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `-` and blank cells say nothing. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The same as comparing both normalised, but most texts that differ do so in the first words, and are left there. */
export function isSameText(one: string, other: string): boolean {
  if (one === other) return true;
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [nextLetter(one, i), nextLetter(other, j)];
    if (a.code === OTHER_ALPHABET || b.code === OTHER_ALPHABET) return normaliseText(one) === normaliseText(other);
    // A space counts between two words only, not before the first or behind the last.
    const isInside = i > 0 && a.code !== END;
    if (a.code !== b.code || (isInside && a.isNewWord !== b.isNewWord)) return false;
    if (a.code === END) return true;
    i = a.next;
    j = b.next;
  }
}

const END = -1;
const OTHER_ALPHABET = -2;

interface Letter {
  /** Of the lower-case letter or the digit. */
  readonly code: number;
  readonly isNewWord: boolean;
  readonly next: number;
}

function nextLetter(text: string, from: number): Letter {
  let isNewWord = false;
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return { code: OTHER_ALPHABET, isNewWord, next: index };
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return { code, isNewWord, next: index + 1 };
    if (code >= 65 && code <= 90) return { code: code + 32, isNewWord, next: index + 1 };
    // An apostrophe joins: `don't` is one word.
    if (code !== 39 && code !== 96) isNewWord = true;
  }
  return { code: END, isNewWord, next: text.length };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many words are quoted from where the two part. */
const QUOTED_WORDS = 8;

/** The first words in which two texts differ, as written, `…` where more follow; '' where one has only lost its end. */
export function quoteFirstDifference(one: string, other: string): readonly [string, string] {
  const [a, b] = [listWords(one), listWords(other)];
  let first = 0;
  while (first < a.length && first < b.length && a[first]?.text === b[first]?.text) first += 1;
  return [quoteFrom(one, a, first), quoteFrom(other, b, first)];
}

function listWords(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}'’‘]+/gu), (match) => ({
    text: normaliseText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter((word) => word.text !== '');
}

function quoteFrom(text: string, words: readonly Word[], first: number): string {
  const start = words[first]?.start;
  if (start === undefined) return '';
  const last = Math.min(first + QUOTED_WORDS, words.length) - 1;
  const quoted = text.slice(start, words[last]?.end).replaceAll(/\s+/g, ' ');
  return last === words.length - 1 ? quoted : `${quoted} …`;
}
