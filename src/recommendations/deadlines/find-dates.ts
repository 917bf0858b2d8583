/**
 * Finds the places in one line of a date cell where dates stand, with the words before each. What a date says is for
 * read-period.ts; what several dates mean together is for read-deadline.ts.
 */
import type { DeadlineContext } from './deadline-reading.ts';
import type { PeriodMatch } from './read-period.ts';
import { readPeriodAt } from './read-period.ts';
import {
  findWordsOfChange,
  isJoiningWord,
  isLeadingWord,
  isMovedFrom,
  isRelative,
  measureOngoing,
  namesAnotherEvent,
} from './words-around.ts';

export interface FoundDate {
  readonly outcome: PeriodMatch['outcome'] | 'ongoing';
  /** From here to `end` in the line. */
  readonly start: number;
  readonly end: number;
  /** The words between the date before, or the beginning, and this one. */
  readonly wordsBefore: string;
}

const SEPARATORS = /[\s:;,.()[\]{}"'“”‘’*•·#>→~&/|=–—−-]*/y;
const WORD = /[a-z]+(?:[-/'’][a-z]+)*/iy;
const WORD_START = /[\p{L}\p{N}]+/gu;

/**
 * All dates of the line, in order. One after the first has only separators and joining words between itself and the
 * date before, or else words of change at its side ("…, awaiting parts, revised to June 2024").
 */
export function findDates(line: string, context: DeadlineContext): FoundDate[] {
  const found: FoundDate[] = [];
  let next = findFirstDate(line, context);
  while (next !== null) {
    found.push(next);
    next = findNextDate(line, next.end, context);
  }
  return found;
}

/** The date at the beginning of the line, behind no other than leading words: "Revised target date:". */
export function findDateAtStart(line: string, context: DeadlineContext): FoundDate | null {
  return findBehindWords(line, 0, context, isLeadingWord);
}

function findFirstDate(line: string, context: DeadlineContext): FoundDate | null {
  const atStart = findDateAtStart(line, context);
  if (atStart !== null || isRelative(line)) return atStart;
  // In the middle of a sentence only what cannot be anything but a date: no bare year, no month without one.
  for (const { index } of line.matchAll(WORD_START)) {
    const match = readPeriodAt(line, index, context, { isRangeAllowed: true, isBetween: false });
    if (match === null || !match.isExplicit) continue;
    const wordsBefore = line.slice(0, index);
    return namesAnotherEvent(wordsBefore) ? null : { ...match, start: index, wordsBefore };
  }
  return null;
}

function findNextDate(line: string, from: number, context: DeadlineContext): FoundDate | null {
  const adjacent = findBehindWords(line, from, context, isJoiningWord);
  if (adjacent !== null) return adjacent.start > from && !isExplanation(adjacent) ? adjacent : null;
  for (const index of findWordsOfChange(line.slice(from))) {
    const changed = findBehindWords(line, from + index, context, isJoiningWord);
    if (changed !== null) return changed;
  }
  return null;
}

/** "Q2 2025 (April to June)" says one date twice. */
function isExplanation({ outcome, wordsBefore }: FoundDate): boolean {
  if (outcome === 'ongoing' || !/[(:=]/.test(wordsBefore)) return false;
  return 'period' in outcome
    ? outcome.period.isYearAssumed
    : outcome.fault.kind === 'no-date' && outcome.fault.because === 'no-year';
}

function findBehindWords(
  line: string,
  from: number,
  context: DeadlineContext,
  isAllowed: (word: string) => boolean,
): FoundDate | null {
  let position = from + measure(SEPARATORS, line, from);
  for (;;) {
    const wordsBefore = line.slice(from, position);
    const ongoing = measureOngoing(line, position);
    if (ongoing > 0) return { outcome: 'ongoing', start: position, end: position + ongoing, wordsBefore };
    const match = readPeriodAt(line, position, context, {
      isRangeAllowed: !isMovedFrom(wordsBefore),
      isBetween: /\bbetween\b/i.test(wordsBefore),
    });
    if (match !== null) return { ...match, start: position, wordsBefore };
    const length = measure(WORD, line, position);
    if (length === 0 || !isAllowed(line.slice(position, position + length))) return null;
    position += length;
    position += measure(SEPARATORS, line, position);
  }
}

function measure(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0].length ?? 0;
}
