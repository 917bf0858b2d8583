/**
 * What a text is compared by: one pass gives its exact identity and a small sketch of its runs of three words, so that
 * ten thousand long texts can be compared without reading any of them twice. Similar sketches only make a suspicion.
 */
import { CONTINUATION, encodeText, stepHash, WORD_BYTES } from './word-bytes.ts';

export interface Fingerprint {
  /** Equal for texts of the same words in the same order, whatever their case, punctuation and white space. */
  readonly identity: number;
  readonly wordCount: number;
  /** The least hash of the runs of three words that fall into each of the buckets. */
  readonly sketch: Uint32Array;
}

const BUCKETS = 16;
const EMPTY = 0xffffffff;

/** Words are letters and digits without their case; a text without words has the identity 0. */
export function takeFingerprint(text: string): Fingerprint {
  const { bytes, length } = encodeText(text);
  const sketch = new Uint32Array(BUCKETS).fill(EMPTY);
  let [hash, one, two] = [0, 0, 0];
  let [low, high, wordCount] = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const letter = WORD_BYTES[bytes[index] ?? 0] ?? 0;
    if (letter > CONTINUATION) hash = stepHash(hash, letter);
    if (letter !== 0 || hash === 0) continue;
    wordCount += 1;
    low = stepHash(low, hash);
    high = (Math.imul(high, 31) + mix(hash)) | 0;
    if (wordCount >= 3) {
      const run = mix(Math.imul(two, 0x9e3779b1) ^ Math.imul(one, 0x85ebca6b) ^ hash) >>> 0;
      const bucket = run & (BUCKETS - 1);
      if (run < (sketch[bucket] ?? EMPTY)) sketch[bucket] = run;
    }
    two = one;
    one = hash;
    hash = 0;
  }
  return { identity: (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff), wordCount, sketch };
}

/** From 0 to 1, within about 0.15: how many of the runs of three words two texts share. */
export function guessLikeness(a: Fingerprint, b: Fingerprint): number {
  let [same, filled] = [0, 0];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (a.sketch[bucket] === EMPTY && b.sketch[bucket] === EMPTY) continue;
    filled += 1;
    if (a.sketch[bucket] === b.sketch[bucket]) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

/** Keys of which two like texts are all but sure to share one, and others are not. */
export function listBands({ sketch }: Fingerprint): number[] {
  const bands: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 2) {
    const here = fullBucket(sketch, bucket);
    if (here === null) return [];
    bands.push(mix(Math.imul(here, 31) ^ (fullBucket(sketch, bucket + 1) ?? 0) ^ bucket));
  }
  return bands;
}

/** Short texts leave buckets empty; the next full one stands in. Null where there is none. */
function fullBucket(sketch: Uint32Array, from: number): number | null {
  for (let step = 0; step < BUCKETS; step += 1) {
    const value = sketch[(from + step) % BUCKETS] ?? EMPTY;
    if (value !== EMPTY) return value;
  }
  return null;
}

/** The hashes of all words of a text, in order of size, to be compared with another's. */
export function sortWords(text: string): Int32Array {
  const { bytes, length } = encodeText(text);
  const words: number[] = [];
  let hash = 0;
  for (let index = 0; index < length; index += 1) {
    const letter = WORD_BYTES[bytes[index] ?? 0] ?? 0;
    if (letter > CONTINUATION) hash = stepHash(hash, letter);
    if (letter !== 0 || hash === 0) continue;
    words.push(hash);
    hash = 0;
  }
  return Int32Array.from(words).sort();
}

/** The share of their words that two texts have in common, each word counted as often as it stands: 0 to 1. */
export function compareWords(a: Int32Array, b: Int32Array): number {
  let [ofA, ofB, shared] = [0, 0, 0];
  while (ofA < a.length && ofB < b.length) {
    const difference = (a[ofA] ?? 0) - (b[ofB] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) ofA += 1;
    if (difference >= 0) ofB += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
