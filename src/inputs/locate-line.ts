/**
 * Says on which line of a text a place stands, for messages. Counts CRLF, LF and a lone CR as one line end each.
 */

/** The line of the character at `index`, counted from 1: `lineAt('a\nb', 2)` is 2. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (const match of text.slice(0, index).matchAll(/\r\n?|\n/g)) {
    // A CR that ends the slice may be the first half of a CRLF; the line has not ended before its LF.
    const isHalfOfPair = match[0] === '\r' && match.index === index - 1 && text[index] === '\n';
    if (!isHalfOfPair) line += 1;
  }
  return line;
}

/** Line ends as LF, whatever mixture they were: `a\r\nb\rc` is `a\nb\nc`. The number of lines stays the same. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
