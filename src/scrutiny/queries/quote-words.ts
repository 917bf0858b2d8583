/** Quotes what a rule has found with a few words around it, so that the owner can find it in the text. */

const LONGEST_MATCH = 100;
const LONGEST_SIDE = 60;

/** `actions published in insert date and training for middle`: white space collapsed, never beyond the line. */
export function quoteWords(text: string, start: number, end: number): string {
  const cutAt = Math.max(0, start - LONGEST_SIDE);
  // Either the line begins within reach, or the first word may have been cut.
  const reach = text.slice(cutAt, start);
  const before = reach.includes('\n')
    ? reach.slice(reach.lastIndexOf('\n') + 1)
    : reach.slice(cutAt > 0 ? reach.search(/\s/) + 1 : 0);
  const behind = text.slice(end, end + LONGEST_SIDE).replace(/\n[\s\S]*$/, '');
  const upToFour = /(?:\S+[ \t]+){0,4}\S*$/.exec(before)?.[0] ?? '';
  const nextFour = /^\S*(?:[ \t]+\S+){0,4}/.exec(behind)?.[0] ?? '';
  return collapse(`${upToFour}${cutAtWord(text.slice(start, end), LONGEST_MATCH)}${nextFour}`);
}

/** The first words of a text, with an ellipsis where there are more: `The policy was approved …`. */
export function quoteStart(text: string, wordCount = 8): string {
  const words = text.trim().split(/\s+/, wordCount + 1);
  return words.length > wordCount ? `${words.slice(0, wordCount).join(' ')} …` : words.join(' ');
}

/** The text on one line, cut behind a word where it has more than `most` letters: `Review the policy on …`. */
export function quoteLine(text: string, most: number): string {
  return cutAtWord(collapse(text), most);
}

function cutAtWord(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')} …` : text;
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
