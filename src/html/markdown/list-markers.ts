/** Recognises what begins an item of a list in plain text: bullets of word processors, hyphens, numbers. */

export interface Marker {
  readonly isOrdered: boolean;
  /** The number as written; null for a bullet. */
  readonly number: number | null;
  /**
   * Word processors give each level its own bullet and often lose the indentation. A bullet of a higher rank under one
   * of a lower rank is a level deeper.
   */
  readonly rank: number;
  /** True for signs that also begin ordinary lines (`–`, `o`): they count as bullets only in company. */
  readonly isWeak: boolean;
  readonly sign: string;
  readonly text: string;
}

const BULLET_SIGNS = '•·●▪▫■➢➤‣◦○⁃\uF0B7\uF0A7\uF0D8';
const RANKS: Readonly<Record<string, number>> = {
  '-': 1,
  '*': 1,
  '+': 1,
  '⁃': 1,
  o: 2,
  '◦': 2,
  '○': 2,
  '–': 2,
  '▪': 3,
  '▫': 3,
  '\uF0A7': 3,
};

const BULLET = new RegExp(`^([${BULLET_SIGNS}])\\s*`, 'u');
const HYPHEN = /^([-*+])\s+(?=\S)/;
const HYPHEN_WITHOUT_SPACE = /^(-)(?=\p{L})/u;
const WEAK = /^([–o])\s+(?=\S)/;
// Three digits: `2024. The service …` is a year at the end of a sentence that was wrapped.
const NUMBER = /^(\d{1,3})(?:[.)]\s+(?=\S)|\)(?=\p{L}))/u;

/** The marker at the beginning of `line` (without its indentation), or null. */
export function readMarker(line: string): Marker | null {
  const bullet = BULLET.exec(line) ?? HYPHEN.exec(line) ?? HYPHEN_WITHOUT_SPACE.exec(line) ?? WEAK.exec(line);
  if (bullet) {
    const sign = bullet[1] ?? '';
    return {
      isOrdered: false,
      number: null,
      rank: RANKS[sign] ?? 0,
      isWeak: WEAK.test(line),
      sign,
      text: line.slice(bullet[0].length),
    };
  }
  const number = NUMBER.exec(line);
  if (!number) return null;
  const text = line.slice(number[0].length);
  return { isOrdered: true, number: Number(number[1]), rank: 0, isWeak: false, sign: '1', text };
}
