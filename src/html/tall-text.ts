/**
 * Whether a text makes a row of a table so tall that it may be split between two pages: kept whole it would leave a void before it. An
 * estimate, since nothing here can ask a browser; it needs to be right only about what is short and what is long.
 */

/** A third of a landscape page, in lines of a table. */
const TALL_LINES = 12;
/** Between two paragraphs, in lines. */
const GAP = 0.5;

/** `lineLength` is how many letters of the table's type stand in a line of the column. Example: `isTallText(update, 45)`. */
export function isTallText(text: string, lineLength: number): boolean {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const lines = paragraphs.reduce((sum, paragraph) => sum + Math.ceil(paragraph.length / lineLength) + GAP, 0);
  return lines > TALL_LINES;
}
