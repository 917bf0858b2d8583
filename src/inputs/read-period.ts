/**
 * Reads the period out of an update's heading: "Update April–June 2025" covers "April to June 2025". Text only: what
 * days a period has is for recommendations/ to work out.
 */
import { nameMonth, readMonthName } from '../recommendations/deadlines/month-names.ts';

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const YEAR = String.raw`(?:20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?|['’]\d\d|\d\d(?!\d|[/.]\d))`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+)?`;
const POINT = String.raw`${DAY}${MONTH}(?:,?\s+${YEAR})?`;
const RANGE = String.raw`${POINT}(?:\s*(?:–|—|-|/|&|\bto\b|\band\b)\s*${POINT})?`;
const QUARTER = String.raw`(?:q[1-4]|quarter\s+(?:[1-4]|one|two|three|four))\b(?:,?\s+(?:of\s+)?${YEAR})?`;
const NUMERIC_DAY = String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`;
const WHOLE_YEAR = String.raw`20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?`;

const PERIOD = new RegExp(String.raw`\b(?:${RANGE}|${QUARTER}|${NUMERIC_DAY}|${WHOLE_YEAR})`, 'iu');

export interface HeadingPeriod {
  /** `April to June 2025`; null where the heading carries none. */
  readonly period: string | null;
  /** The heading without the period and the words that bind it: `Update`. */
  readonly rest: string;
}

/** Example: `readPeriod('Apr-Jun 25 update')` gives `April to June 25` and `update`. */
export function readPeriod(heading: string): HeadingPeriod {
  const match = PERIOD.exec(heading);
  if (match === null) return { period: null, rest: heading };
  const before = heading
    .slice(0, match.index)
    .replace(/[\s(:–—-]*(?:\b(?:as at|as of|up to|to|at|for|in|from|of)\s*)?$/i, '');
  const after = heading.slice(match.index + match[0].length).replace(/^[\s):–—-]+/, '');
  return { period: spellPeriod(match[0]), rest: `${before} ${after}`.trim() };
}

/** Months in full and "to" between them: `Apr-Jun 2025` is `April to June 2025`. */
function spellPeriod(written: string): string {
  const spelled = written
    // Without the flag u, by which a long s would be taken for an s.
    .replaceAll(new RegExp(MONTH, 'gi'), (month) => nameMonth(readMonthName(month)))
    .replaceAll(/(?<=[\p{L}\d])\s*(?:–|—|-|\/|&|\band\b)\s*(?=(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2})/gu, ' to ');
  return spelled
    .replaceAll(/^q(?=\d)/gi, 'Q')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
