/**
 * Knows the marks by which people say "the same as above" in a table. Whether a column may be filled down is not
 * decided here.
 */

const DITTO_MARKS: ReadonlySet<string> = new Set([
  '"',
  '""',
  '〃',
  '″',
  '“',
  '”',
  '“”',
  '””',
  '„',
  "''",
  '’’',
  '-"-',
  '- " -',
  'do.',
  'ditto',
  'ditto.',
]);

/** Whether the whole cell is a ditto mark, such as `"`, `〃` or `ditto`. */
export function isDittoMark(text: string): boolean {
  return text.length <= 6 && DITTO_MARKS.has(text.toLowerCase());
}
