/** Paragraphs of one recommendation that say the same, and what differs where they nearly do. */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { Comparable, FEWEST_WORDS } from './group-alike.ts';
import type { Finding } from './query.ts';
import { quoteStart } from './quote-words.ts';
import { textsOfRow, type RowText, type TextField } from './texts-of-row.ts';

/** Trackers copy the auditor's words into the action; that is no repetition of the owner's. */
const AUDITORS_WORDS = new Set<TextField>(['finding', 'recommendation', 'risk', 'required-outcome', 'action']);

/** Twelve words take at least so many characters. */
const SHORTEST = 2 * FEWEST_WORDS;
const PROBES = 6;
/** Two or three words. */
const PROBE_LENGTH = 14;
/** A cell with more lines than this is a list, and comparing each with each would take long. */
const MOST_LINES = 300;

interface Paragraph {
  readonly field: TextField;
  readonly label: string;
  readonly comparable: Comparable;
}

/** One finding at most: the first pair is quoted, the others are counted. */
export function findRepeatedParagraphs(recommendation: Recommendation): Finding[] {
  const texts = textsOfRow(recommendation);
  const paragraphs = texts.flatMap((text) => listParagraphs(text));
  const pairs: [Paragraph, Paragraph][] = [];
  for (const [index, second] of paragraphs.entries()) {
    const first = paragraphs.slice(0, index).find((earlier) => isRepeated(earlier, second));
    if (first !== undefined) pairs.push([first, second]);
  }
  const [pair] = pairs;
  if (pair === undefined) return describeContained(texts);
  const more = pairs.length === 1 ? '' : ` The same holds for ${pairs.length - 1} more.`;
  return [{ sentence: `${describePair(...pair)}${more}` }];
}

/** Lines long enough to be compared; rows of tables are for other rules. */
function listParagraphs({ field, label, text }: RowText): Paragraph[] {
  if (text.length < SHORTEST) return [];
  return text
    .split('\n', MOST_LINES)
    .filter((line) => line.length >= SHORTEST && !line.includes('|') && !line.includes('\t'))
    .map((line) => ({ field, label, comparable: new Comparable(line) }));
}

function isRepeated(first: Paragraph, second: Paragraph): boolean {
  if (isCopiedByTracker(first, second)) return false;
  const [a, b] = [first.comparable, second.comparable];
  // Texts whose lengths differ much are not even counted.
  if (Math.min(a.text.length, b.text.length) < 0.8 * Math.max(a.text.length, b.text.length)) return false;
  if (!shareSomeWords(a.text, b.text)) return false;
  return a.fingerprint.wordCount >= FEWEST_WORDS && b.fingerprint.wordCount >= FEWEST_WORDS && a.isLike(b);
}

/** A quick look at six places, before anything is counted: of two texts that are nearly the same, one place is untouched. */
function shareSomeWords(a: string, b: string): boolean {
  for (let place = 0; place < PROBES; place += 1) {
    const start = Math.floor(((a.length - PROBE_LENGTH) * place) / (PROBES - 1));
    if (b.includes(a.slice(start, start + PROBE_LENGTH))) return true;
  }
  return false;
}

function isCopiedByTracker(first: { readonly field: TextField }, second: { readonly field: TextField }): boolean {
  return first.field !== second.field && [first, second].every(({ field }) => AUDITORS_WORDS.has(field));
}

function describePair(first: Paragraph, second: Paragraph): string {
  const [a, b] = [first.comparable, second.comparable];
  const isSame = a.isSameAs(b);
  const where =
    first.label === second.label
      ? `${isSame ? 'The same' : 'Nearly the same'} paragraph stands twice in the ${first.label}`
      : `A paragraph is ${isSame ? 'the same' : 'nearly the same'} in the ${first.label} and in the ${second.label}`;
  const [once, again] = isSame ? [] : findDifference(a.text, b.text);
  const difference = once === undefined ? '' : `, once with “${once}”, once with “${again ?? ''}”`;
  return `${where}: “${quoteStart(a.text)}”${difference}.`;
}

/** A text that stands whole within another: a column of the export was filled with all of them. */
function describeContained(texts: readonly RowText[]): Finding[] {
  for (const inner of texts) {
    const words = inner.text.trim();
    if (words.length < SHORTEST) continue;
    const outer = texts.find(
      (text) => text.text.length > inner.text.length && !isCopiedByTracker(inner, text) && text.text.includes(words),
    );
    if (outer === undefined || new Comparable(words).fingerprint.wordCount < FEWEST_WORDS) continue;
    return [{ sentence: `The whole of the ${inner.label} stands in the ${outer.label} too: “${quoteStart(words)}”.` }];
  }
  return [];
}

/** Where two texts first differ, with the words around: `commencing 2Q/3Q of 2025` and `commencing Q2/Q3 of 2025`. */
function findDifference(a: string, b: string): [string, string] {
  const [ofA, ofB] = [a.trim().split(/\s+/), b.trim().split(/\s+/)];
  let index = 0;
  while (index < ofA.length && ofA[index] === ofB[index]) index += 1;
  const around = (words: readonly string[]): string => words.slice(Math.max(0, index - 2), index + 3).join(' ');
  return [around(ofA), around(ofB)];
}
