/**
 * Date text without the traces of Word and of web pages, so that the forms need not know them. Months, digits and
 * dashes stay as they are: the result is only read, never printed but for a piece of it.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const BLOCK_TAG = /<\/?(?:p|br|li|div|ul|ol|tr|td)(?![a-z])[^<>]{0,80}>/gi;
const TAG = /<\/?[a-z][^<>]{0,80}>/gi;

/**
 * `12 <sup>th</sup> of  October` to `12 th of October`, `ᵗʰ` to `th`, paragraphs to lines; white space inside a line
 * becomes one space.
 */
export function tidyDateText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(BLOCK_TAG, '\n')
    .replace(TAG, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** As written, with all white space collapsed to single spaces: `End April/May 2022`. */
export function writeInOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
