/**
 * Finds the word that somebody probably meant, for "did you mean" in messages. A suggestion only: nothing is ever read
 * as the suggested word.
 */

/**
 * The nearest of `words` to `wanted`, or null where none is near: at most a third of the letters differ, or one holds
 * the other. Case, spaces and punctuation do not matter. `findNearest('Audit titel', ['Audit title', 'Ref'])` is `Audit title`.
 */
export function findNearest(wanted: string, words: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = measureDistance(wanted, word);
    if (distance !== null && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}

/** `Did you mean "jarap"? ` with a space for the sentence that follows, or an empty text where no word is near. */
export function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `Did you mean "${nearest}"? `;
}

/** How far two words are apart, from 0 (the same) to 0.4; null where they are not near. */
export function measureDistance(one: string, other: string): number | null {
  const [a, b] = [simplify(one), simplify(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // "Ref" in "Section ref": worse than a slip of the finger, better than nothing.
  if (short.length >= 3 && long.includes(short)) return 0.4 - (0.4 * short.length) / (long.length + 1);
  // The length of a cell is no bound for what is compared here; two long texts are never a slip of the finger.
  if (long.length > 60 || long.length - short.length > long.length / 3) return null;
  const share = countEdits(a, b) / Math.max(1, long.length);
  return share <= 1 / 3 ? share : null;
}

/** Letters to add, leave out or replace, and neighbours to swap (optimal string alignment). */
function countEdits(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const edits = [
        read(previous, j) + 1,
        read(current, j - 1) + 1,
        read(previous, j - 1) + (isSame ? 0 : 1),
        ...(a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1 ? [read(beforePrevious, j - 2) + 1] : []),
      ];
      current.push(Math.min(...edits));
    }
    beforePrevious = previous;
    previous = current;
  }
  return read(previous, b.length);
}

/** `Audit titel`, `audit-titel` and `auditTitel` are one word to the person who types it. */
function simplify(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '');
}

function read(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
