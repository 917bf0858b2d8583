/** Groups of texts that are the same or nearly the same, found without comparing each with each. */
import {
  compareWords,
  guessLikeness,
  listBands,
  sortWords,
  takeFingerprint,
  type Fingerprint,
} from './fingerprints.ts';

export interface AlikeGroup {
  /** Indexes into the texts, in order; two or more. */
  readonly members: readonly number[];
  /** False where some of them only come near to one another. */
  readonly isSame: boolean;
}

/** Below this, two texts are a stock phrase, however alike. */
export const FEWEST_WORDS = 12;
/** Of the words of two texts, the share that nearly equal ones have in common. */
const LIKENESS = 0.9;
/** Texts with a likeness of 0.9 in words share fewer runs of three, and the sketch is only a guess. */
const SUSPICION = 0.5;
/** With so many others is a text compared word by word: thousands of texts may follow one model. */
const MOST_COMPARED = 12;

/** A text that is ready to be compared; what is costly is made when it is first needed. */
export class Comparable {
  readonly text: string;
  private print: Fingerprint | null = null;
  private words: Int32Array | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get fingerprint(): Fingerprint {
    return (this.print ??= takeFingerprint(this.text));
  }

  isSameAs(other: Comparable): boolean {
    return this.fingerprint.identity === other.fingerprint.identity;
  }

  isLike(other: Comparable): boolean {
    if (this.isSameAs(other)) return true;
    const [ours, theirs] = [this.fingerprint.wordCount, other.fingerprint.wordCount];
    if (Math.min(ours, theirs) < LIKENESS * Math.max(ours, theirs)) return false;
    if (guessLikeness(this.fingerprint, other.fingerprint) < SUSPICION) return false;
    return compareWords(this.sortedWords, other.sortedWords) >= LIKENESS;
  }

  private get sortedWords(): Int32Array {
    return (this.words ??= sortWords(this.text));
  }
}

/** Nulls and texts of fewer than twelve words are in no group. Groups come in the order of their first members. */
export function groupAlike(texts: readonly (string | null)[]): AlikeGroup[] {
  const same = new Map<number, { readonly comparable: Comparable; readonly indexes: number[] }>();
  for (const [index, text] of texts.entries()) {
    if (text === null) continue;
    const comparable = new Comparable(text);
    const { identity, wordCount } = comparable.fingerprint;
    if (wordCount < FEWEST_WORDS) continue;
    const known = same.get(identity);
    if (known === undefined) same.set(identity, { comparable, indexes: [index] });
    else known.indexes.push(index);
  }
  const distinct = [...same.values()];
  return joinNearlySame(distinct.map(({ comparable }) => comparable))
    .map((group) => ({
      members: group.flatMap((position) => distinct[position]?.indexes ?? []).sort((a, b) => a - b),
      isSame: group.length === 1,
    }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** Every text is in one group, most of them alone. */
function joinNearlySame(texts: readonly Comparable[]): number[][] {
  const bands = new Map<number, number[]>();
  const groups: number[][] = [];
  const groupOf: number[][] = [];
  for (const [index, text] of texts.entries()) {
    const found = findLike(text, texts, bands);
    const group = found === null ? [] : (groupOf[found] ?? []);
    if (found === null) groups.push(group);
    group.push(index);
    groupOf[index] = group;
    // A text that has joined another is found by it.
    if (found !== null) continue;
    for (const band of listBands(text.fingerprint)) {
      const others = bands.get(band);
      if (others === undefined) bands.set(band, [index]);
      else others.push(index);
    }
  }
  return groups;
}

function findLike(
  text: Comparable,
  texts: readonly Comparable[],
  bands: ReadonlyMap<number, readonly number[]>,
): number | null {
  const compared = new Set<number>();
  for (const band of listBands(text.fingerprint)) {
    for (const other of bands.get(band) ?? []) {
      if (compared.has(other)) continue;
      if (compared.size >= MOST_COMPARED) return null;
      compared.add(other);
      const candidate = texts[other];
      if (candidate !== undefined && text.isLike(candidate)) return other;
    }
  }
  return null;
}
