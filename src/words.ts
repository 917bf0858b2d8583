/** Words made from plain values: counts with their nouns, lists. Every room may use them, so that a thing is said one way everywhere. */

const NUMBER_WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** The word that stands for a blank priority; whoever counts or compares priorities looks for it. */
export const NOT_STATED = 'Not stated';

/** `1,234` */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `five`, `21`: in words up to twenty. */
export function numberInWords(value: number): string {
  return NUMBER_WORDS[value] ?? formatNumber(value);
}

/** `1 recommendation`, `16 recommendations`, `2 inquiries` with the plural given. */
export function countOf(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(value)} ${value === 1 ? noun : plural}`;
}

/** `once`, `twice`, `three times`, `21 times` */
export function timesInWords(value: number): string {
  if (value === 1) return 'once';
  if (value === 2) return 'twice';
  return `${numberInWords(value)} times`;
}

/** `early, late and lost`; after "none of" with `or` before the last. */
export function listInWords(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** The first `most` of them and how many there are besides: `Fleet, Payroll, IT and 2 more`. */
export function listFirst(words: readonly string[], most: number): string {
  const left = words.length - most;
  return left > 0 ? `${words.slice(0, most).join(', ')} and ${formatNumber(left)} more` : listInWords(words);
}

/** `New` */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `new`, for words that stand within a sentence; `HMICFRS` would become `hMICFRS`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The whole words that have room in `most` letters, and a mark of what is left out: `Introduce changes within…`. */
export function cutAtWord(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const cut = letters
    .slice(0, most)
    .join('')
    .replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** `7 open + 2 completed`, leaving nil parts out unless all are nil. */
export function sumInWords(parts: readonly { readonly value: number; readonly label: string }[]): string {
  const shown = parts.filter(({ value }) => value > 0);
  return (shown.length > 0 ? shown : parts).map(({ value, label }) => `${formatNumber(value)} ${label}`).join(' + ');
}

/** For sorting: by the letters as they are, so that the order is the same on every machine. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
