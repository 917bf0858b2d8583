/**
 * Tells by its shape whether a text is a date as people write it in trackers, so that a cell such as "December 2021 /
 * Senior HR Business Partner" can be taken apart. Interprets nothing: what the date means is for recommendations/.
 */

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const SEASON = 'spring|summer|autumn|winter|easter|christmas';
const STATE = 'ongoing|on-going|continuous|tbc|tba|tbd|asap|immediate|immediately';
const SPAN = 'months?|weeks?|years?|quarter|half|fy|fp|fdp';
const BINDING =
  'by|of|in|the|to|and|from|until|before|after|early|mid|late|end|start|beginning|middle|est|estimated|approx|approximately|circa|first|second|third|fourth|financial|annual';

const DATE_WORD = new RegExp(`^(?:${[MONTH, SEASON, STATE, SPAN, BINDING].join('|')})$`, 'i');
const DATE_NUMBER = /^(?:\d{1,5}|\d{1,2}(?:st|nd|rd|th)|q[1-4]|[1-4]q)$/i;
/** What makes a date of words that are otherwise only numbers and "by the end of". */
const ANCHOR = new RegExp(
  String.raw`\b(?:${MONTH}|${SEASON}|${STATE}|\d+\s+(?:months?|weeks?)|20\d\d|q[1-4]|[1-4]q|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d\d/\d\d|\d{5})\b`,
  'i',
);

/** The places where a date is commonly set apart from other words, the surest first. */
const SEPARATORS: readonly RegExp[] = [
  /\n+/,
  / \/ /,
  /\s*;\s*/,
  /\s*\|\s*/,
  /\s+[–—-]\s+/,
  /\s*\/\s*(?=\p{L}{4})/u,
  /,\s+/,
];

/** Longer cells are prose, and their white space would make the patterns slow. */
const LONGEST_CELL = 500;

export interface SeparatedDate {
  readonly date: string | null;
  readonly rest: string | null;
}

/** True for `31 March 2024`, `End April/May 2022`, `Q2`, `26/27`, `Ongoing`; false for `Head of ICT` and `4.2`. */
export function looksLikeDate(text: string): boolean {
  return ANCHOR.test(text) && holdsOnlyDateWords(text);
}

/**
 * The date and the other words of a cell, in either order; null where they cannot be told apart. Only one of them is
 * null where the cell holds nothing else. `Head of ICT, 31 March 2024` gives `31 March 2024` and `Head of ICT`.
 */
export function separateDate(text: string): SeparatedDate | null {
  if (text.length > LONGEST_CELL) return null;
  if (looksLikeDate(text)) return { date: text, rest: null };
  if (!ANCHOR.test(text)) return { date: null, rest: text };
  return separateAtMark(text) ?? separateAtEnd(text);
}

function separateAtMark(text: string): SeparatedDate | null {
  const inBrackets = /^(.*\S)\s*\(([^()]+)\)$/s.exec(text);
  if (inBrackets?.[1] !== undefined && inBrackets[2] !== undefined) {
    const [outside, inside] = [inBrackets[1], inBrackets[2]];
    if (looksLikeDate(inside) && !ANCHOR.test(outside)) return { date: inside, rest: outside };
    if (looksLikeDate(outside) && !ANCHOR.test(inside)) return { date: outside, rest: inside };
  }
  for (const separator of SEPARATORS) {
    const mark = separator.exec(text)?.[0];
    if (mark === undefined) continue;
    const pieces = text.split(separator).map((piece) => piece.trim());
    const dates = pieces.filter(holdsOnlyDateWords);
    const others = pieces.filter((piece) => !holdsOnlyDateWords(piece));
    const [date, rest] = [dates.join(mark), others.join(mark)];
    if (rest !== '' && looksLikeDate(date) && !ANCHOR.test(rest)) return { date, rest };
  }
  return null;
}

/** "Head of ICT by 31 March 2024": no mark between them, but the date is all at one end. */
function separateAtEnd(text: string): SeparatedDate | null {
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const ends: readonly (readonly [string, string])[] = [
      [words.slice(0, count).join(' '), words.slice(count).join(' ')],
      [words.slice(-count).join(' '), words.slice(0, -count).join(' ')],
    ];
    for (const [date, rest] of ends) {
      if (looksLikeDate(date) && !ANCHOR.test(rest))
        return { date, rest: rest.replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '') };
    }
  }
  return null;
}

function holdsOnlyDateWords(text: string): boolean {
  const parts = text.split(/[\s/.,:()'’–—-]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => DATE_WORD.test(part) || DATE_NUMBER.test(part));
}
