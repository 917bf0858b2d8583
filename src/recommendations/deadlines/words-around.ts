/**
 * The words that stand around a date or in its place: which may stand before it, which join two, and which say that
 * there is none. Word lists only, no reading of dates.
 */
import type { NoDateReason } from './deadline-reading.ts';

const LEADING_WORDS = new Set(
  `target targets due date dates deadline timescale timescales eta completion complete completed implementation implemented
  delivery delivered expected estimated est anticipated planned plan proposed agreed current currently likely provisional
  provisionally scheduled schedule go-live go live launch review report published verified closed finished done achieved by
  in on from to for at of before around approx approximately about circa ca the a until till no not later than effective
  effect with within during between week commencing ending beginning w/c w/e wc we end year year-end calendar period
  is are be was were has have been will now then being revised revision new
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun`.split(
    /\s+/,
  ),
);

const JOINING_WORDS = new Set(
  `revised revision revise then now moved extended extension changed slipped rescheduled new deferred delayed postponed
  put back brought forward pushed updated amended and or to until target due date dates was were originally original previously previous
  formerly initially initial old is has been by currently current further again final subsequently later agreed from the
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun`.split(
    /\s+/,
  ),
);

/** May stand before the first date of a cell. */
export function isLeadingWord(word: string): boolean {
  return LEADING_WORDS.has(word.toLowerCase()) || isJoiningWord(word);
}

/** May stand between two dates of which the second is a date of the same thing. */
export function isJoiningWord(word: string): boolean {
  return JOINING_WORDS.has(word.toLowerCase());
}

const REVISED =
  /\b(?:revis(?:ed|ion|e)|then|now|moved|exten(?:ded|sion)|changed|slipped|rescheduled|new|deferred|delayed|postponed|put back|brought forward|pushed|updated|amended|subsequently)\b/gi;
const EARLIER = /\b(?:original(?:ly)?|was|were|previous(?:ly)?|formerly|initial(?:ly)?|old)\b/gi;
const MOVED_TO = /\b(?:to|now|brought forward|new)\b/i;

/**
 * What the words before a date make of it; those next to the date decide. `revised` may name the new date or the day
 * on which somebody changed it ("revised 12 January"), `moved-to` is the new date for certain, `earlier` is the one
 * that it replaced.
 */
export type DateRole = 'plain' | 'revised' | 'moved-to' | 'earlier';

/** `moved-to` for "revised to", `earlier` for "was" and for "moved from". */
export function findRole(words: string): DateRole {
  const revised = Math.max(-1, ...findIndexes(REVISED, words));
  const earlier = Math.max(-1, ...findIndexes(EARLIER, words));
  if (revised === -1 && earlier === -1) return 'plain';
  if (earlier > revised || isMovedFrom(words)) return 'earlier';
  return MOVED_TO.test(words.slice(revised)) ? 'moved-to' : 'revised';
}

/** Where in the text words stand that say that a date was another before, in order. */
export function findWordsOfChange(text: string): number[] {
  return [...findIndexes(REVISED, text), ...findIndexes(EARLIER, text)].sort((a, b) => a - b);
}

/** "moved from", "changed from": what follows is two dates, not a range. */
export function isMovedFrom(words: string): boolean {
  return /\b(?:moved|extended|changed|slipped|revised|rescheduled|deferred|postponed|amended|pushed)\b[^\d]*\bfrom\b/i.test(
    words,
  );
}

function findIndexes(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

const ONGOING =
  /(?:on-?going|continu(?:ous(?:ly)?|al(?:ly)?|ing)|rolling|recurring|business as usual|bau|perpetual|(?:annual|quarter|month|week|dai)ly|as and when)(?![a-z])/iy;

/** The length of the words at that position that say that the work has no end, or 0. */
export function measureOngoing(text: string, position: number): number {
  ONGOING.lastIndex = position;
  return ONGOING.exec(text)?.[0].length ?? 0;
}

const STATUS =
  /^[^\p{L}\p{N}]*((?:(?:all )?actions? |now |very |fully |partially |proposed |reported )?(?:completed?|closed|done|implemented|delivered|discharged|achieved|finished|signed off|superseded|withdrawn|not (?:yet )?(?:started|due|adopted|implemented)|in progress|on track|off track|on hold|overdue|outstanding|deferred|paused|underway))(?![\p{L}\p{N}])/iu;

/** The status at the beginning of the text, as written, or null. */
export function findStatusWord(text: string): string | null {
  return STATUS.exec(text)?.[1] ?? null;
}

const NUMBER_WORD =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|few|couple of)';
const RELATIVE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:with )?immediate(?:ly)?(?: effect)?(?![a-z])|asap(?![a-z])|as soon as|(?:(?:within|in|over|after|approx\\.?|approximately|about|around|circa|at least|up to|the|next|a|further|another) )*${NUMBER_WORD}(?: ?(?:[-–—/]|to|or) ?${NUMBER_WORD})?[ -]?(?:working |calendar )?(?:day|week|month|quarter|year)s?(?![a-z]))`,
  'iu',
);
const PLACEHOLDER =
  /^[^\p{L}\p{N}?]*(?:tb[acd](?![a-z])|to be (?:confirmed|agreed|advised|announced|decided|determined|set)|insert|enter (?:a )?date|date|not (?:yet )?(?:known|agreed|set|confirmed|provided)|awaited|awaiting|pending|unknown|\?|x{2,4}(?![a-z])|dd[/.-]|mm[/.-])|(?:^|[^a-z])x{2,4}(?![a-z])/iu;
const NOT_APPLICABLE =
  /^[^\p{L}\p{N}]*(?:n\/?\.?a\.?(?![a-z])|not applicable|none(?![a-z])|nil(?![a-z])|not required|no (?:target )?date)|^[-–—.]+$/iu;
const NOT_A_DEADLINE = /\b(?:after|following|since|subject to|depend(?:s|ent|ing|ant)?|once|when|pending|awaiting)\b/i;

/** Whether the text counts from something instead of naming a day: `12 – 18 months`. */
export function isRelative(text: string): boolean {
  return RELATIVE.test(text);
}

/** Whether a date behind these words is the date of something else ("after the inspection of …"). */
export function namesAnotherEvent(words: string): boolean {
  return NOT_A_DEADLINE.test(words);
}

/** Why a text without a date has none. */
export function findNoDateReason(text: string): Exclude<NoDateReason, 'no-year' | 'year-out-of-range'> {
  if (!/\S/.test(text)) return 'blank';
  if (NOT_APPLICABLE.test(text)) return 'not-applicable';
  if (PLACEHOLDER.test(text)) return 'placeholder';
  if (findStatusWord(text) !== null) return 'status';
  if (isRelative(text)) return 'relative';
  return 'unreadable';
}
