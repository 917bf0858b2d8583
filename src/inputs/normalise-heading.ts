/**
 * Makes headings comparable: "Ref. No.", "ref no" and "REF  NO" are one heading. Only for comparing; what a reader
 * sees is always the heading as written.
 */

/** Lower case, without spaces and punctuation; `&` is "and", `#` is "number": `recommendationreference`. */
export function normaliseHeading(heading: string): string {
  const words = heading.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replaceAll('#', ' number ');
  const bare = words.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? heading.trim() : bare;
}

/** The heading on one line: Excel keeps the line breaks of a wrapped heading. */
export function tidyHeading(heading: string): string {
  return heading.replaceAll(/\s+/g, ' ').trim();
}

/** A column's letters in Excel, from an index counted from 0: `columnLetters(27)` is `AB`. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
