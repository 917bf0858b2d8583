/**
 * How many lines a text takes in a column of the summary, and a text cut to the lines that it may take. Measured with the
 * widths of the house's own face, since nothing here can ask a browser; unknown letters count as wide.
 */

/** Advance of IBM Plex Sans 400 in thousandths of its size. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [236, ' \u00A0'],
  [250, "ij'"],
  [272, ',.l‘’'],
  [300, '!:;|[]'],
  [343, 'f(){}'],
  [383, 'rt/\\'],
  [400, 'I-'],
  [475, 'z*"”“?'],
  [510, 'svycxLJ'],
  [549, 'kgaeF'],
  [580, 'hnuoZbdpqT_'],
  [606, '0123456789+<=>−~S£$EYP–V^`'],
  [656, 'XCKRAB'],
  [713, 'DUGHNOQ&#'],
  [780, 'w—'],
  [891, 'mM@W…'],
];
const WIDTH_OF = new Map(ADVANCES.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width])));
const UNKNOWN = 1000;
/** The semibold is a little wider; lines are never filled to the last point. */
const SEMIBOLD = 1.06;
const CAUTION = 1.01;

export interface TypeStyle {
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
}

export const TABLE_TYPE: TypeStyle = { size: 10.5, isBold: false };
export const TITLE_TYPE: TypeStyle = { size: 22, isBold: true };

/** Points. Example: `measureText('Fleet', TABLE_TYPE)` is about 24. */
export function measureText(text: string, { size, isBold }: TypeStyle): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTH_OF.get(letter) ?? UNKNOWN;
  return (thousandths / 1000) * size * CAUTION * (isBold ? SEMIBOLD : 1);
}

/** At least one. `width` is in points; a word that is wider than it is broken anywhere, as the style sheet does. */
export function countLines(text: string, width: number, type: TypeStyle = TABLE_TYPE): number {
  const space = measureText(' ', type);
  let lines = 1;
  let used = 0;
  // No-break spaces do not part words; a hyphen would, but a line that ends at one is only shorter than counted.
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const needed = measureText(word, type);
    if (used > 0 && used + space + needed <= width) {
      used += space + needed;
      continue;
    }
    if (used > 0) lines += 1;
    // The last letter of a broken line may leave room for half of one.
    const broken = Math.ceil(needed / Math.max(1, width - type.size)) - 1;
    const isBroken = needed > width;
    lines += isBroken ? broken : 0;
    used = isBroken ? width : needed;
  }
  return lines;
}

/**
 * The text where it takes no more than `lines`; else as many whole sentences as fill at least half of them, else whole words
 * and an ellipsis.
 */
export function cutToLines(text: string, width: number, lines: number, type: TypeStyle = TABLE_TYPE): string {
  const whole = text.replaceAll(/[ \t\r\n]+/g, ' ').trim();
  const fits = (candidate: string): boolean => countLines(candidate, width, type) <= lines;
  if (fits(whole)) return whole;
  const words = whole.split(' ');
  let count = words.findIndex((_, index) => !fits(`${words.slice(0, index + 1).join(' ')}…`));
  if (count < 0) count = words.length;
  const cut = words.slice(0, count).join(' ');
  const sentences = /^.*[.!?](?= |$)/.exec(cut)?.[0];
  if (
    sentences !== undefined &&
    !/\b(?:e\.g|i\.e|etc|No|St|Dr)\.$/.test(sentences) &&
    sentences.length * 2 > cut.length
  )
    return sentences;
  if (count > 0) return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
  return `${cutLetters(whole, fits)}…`;
}

/** One word that is longer than all the lines. */
function cutLetters(word: string, fits: (candidate: string) => boolean): string {
  const letters = Array.from(word);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return letters.join('');
}

/** What a cell says without its Markdown: one run of words. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/^[ \t]*(?:[-*•#>]+|\d{1,2}[.)])[ \t]+/gm, '')
    .replaceAll(/^[ \t]*\|?[\s|:-]*-{3,}[\s|:-]*$/gm, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/[ \t]*\|[ \t]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Example: `firstSentence('Lock the cage. Keep the key.')` is `Lock the cage.` */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?= (?:\p{Lu}|\d)|$)/u.exec(text)?.[0] ?? text;
}
