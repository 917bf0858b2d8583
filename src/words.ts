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

/** `once`, `twice`, `3 times` */
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

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `7 open + 2 completed`, leaving nil parts out unless all are nil. */
export function sumInWords(parts: readonly { readonly value: number; readonly label: string }[]): string {
  const shown = parts.filter(({ value }) => value > 0);
  return (shown.length > 0 ? shown : parts).map(({ value, label }) => `${formatNumber(value)} ${label}`).join(' + ');
}
