/**
 * One period of time at one place of a text: a date form, or two joined to a range, with a qualifier such as "end of",
 * given its years. It does not look for the place; find-dates.ts does.
 */
import type { FormMatch } from './date-forms.ts';
import { matchForm } from './date-forms.ts';
import type { DeadlineContext, DeadlineFault } from './deadline-reading.ts';
import { explainImpossible, explainMissingYear, explainYearOutOfRange } from './explain-fault.ts';
import type { Days, Moment } from './moment.ts';
import { findDays, FIRST_YEAR, LAST_YEAR } from './moment.ts';

export type Qualifier = 'start of' | 'early' | 'mid' | 'late' | 'end of';

export interface Period extends Days {
  readonly from: Moment;
  readonly to: Moment;
  /** Said in print beside a month or a year; lateness is measured from the last day of the period all the same. */
  readonly qualifier: Qualifier | null;
  readonly isYearAssumed: boolean;
  readonly otherReading: string | null;
}

/** A period, or a text that has the shape of one and is none. */
export interface PeriodMatch {
  readonly outcome: { readonly period: Period } | { readonly fault: DeadlineFault };
  readonly end: number;
  readonly isExplicit: boolean;
}

/** A leap year, to tell a day that never exists from one that lacks its year. */
const LEAP_YEAR = 2000;
const QUALIFIER =
  /(early|mid|middle|late|end|start|beginning)(?![a-z])(?: (?:of|in|the|part|calendar|financial|fiscal)(?![a-z]))*[ –-]{0,3}/iy;
const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'end of',
  start: 'start of',
  beginning: 'start of',
};
const UNTIL = / ?(?:[-–—]|to(?![a-z])|until(?![a-z])|till(?![a-z])|through(?![a-z])|→) ?/iy;
/** Between forms with their own years these separate two dates; before a form that lends its year they join a range. */
const SHARED_YEAR = / ?(?:\/|&|and\/or(?![a-z])|and(?![a-z])|or(?![a-z])) ?/iy;
const NO_PROSE_BEHIND = /(?! ?[\p{L}\p{N}])/uy;

/**
 * The period that begins at that position, or null. With `isRangeAllowed` false "March 2024 to June 2024" gives March
 * alone, because after "moved from" they are two dates. With `isBetween` "March 2024 and June 2024" is a range.
 */
export function readPeriodAt(
  text: string,
  position: number,
  context: DeadlineContext,
  options: { readonly isRangeAllowed: boolean; readonly isBetween: boolean },
): PeriodMatch | null {
  const qualified = matchQualifier(text, position);
  const first = matchForm(text, qualified.end, context);
  if (first === null) return null;
  const range = options.isRangeAllowed ? readRange(text, position, first, context, options.isBetween) : null;
  if (range !== null) return range;
  if (first.isWeak && !testAt(NO_PROSE_BEHIND, text, first.end)) return null;
  return {
    outcome: settleYears(text.slice(position, first.end), first, first, qualified.qualifier, context),
    end: first.end,
    isExplicit: first.isExplicit,
  };
}

function readRange(
  text: string,
  position: number,
  first: FormMatch,
  context: DeadlineContext,
  isBetween: boolean,
): PeriodMatch | null {
  const isYearShared = isBetween || first.to.year === null;
  const separator = matchAt(UNTIL, text, first.end) ?? (isYearShared ? matchAt(SHARED_YEAR, text, first.end) : null);
  if (separator === null) return null;
  const second = matchForm(text, matchQualifier(text, first.end + separator.length).end, context);
  if (second === null || (second.isWeak && !testAt(NO_PROSE_BEHIND, text, second.end))) return null;
  const outcome = settleYears(text.slice(position, second.end), first, second, null, context);
  if ('period' in outcome && outcome.period.firstDay > outcome.period.lastDay) return null;
  return { outcome, end: second.end, isExplicit: second.isExplicit };
}

/** Gives both ends their years, from each other or from the context, and looks whether the days exist. */
function settleYears(
  written: string,
  first: FormMatch,
  last: FormMatch,
  qualifier: Qualifier | null,
  context: DeadlineContext,
): PeriodMatch['outcome'] {
  const { from } = first;
  const { to } = last;
  const ownFrom = from.year;
  const ownTo = to.year;
  const impossible = [from, to].find((moment) => findDays(moment, moment.year ?? LEAP_YEAR) === null);
  if (impossible !== undefined) return { fault: explainImpossible(written, impossible, context) };

  let fromYear = ownFrom ?? ownTo ?? context.assumedYear;
  let toYear = ownTo ?? ownFrom ?? context.assumedYear;
  if (fromYear === null || toYear === null) return { fault: explainMissingYear(written) };
  // Over the turn of the year: "Nov to Feb 2022" begins in 2021, "Nov 2021 to Feb" ends in 2022.
  if (ownFrom === null || ownTo === null) {
    const isBackwards = (findDays(from, fromYear)?.firstDay ?? '') > (findDays(to, toYear)?.lastDay ?? '');
    if (isBackwards && ownTo !== null) fromYear -= 1;
    else if (isBackwards) toYear += 1;
  }
  if (fromYear < FIRST_YEAR || toYear > LAST_YEAR || toYear < FIRST_YEAR || fromYear > LAST_YEAR) {
    return { fault: explainYearOutOfRange(written) };
  }
  const firstDay = findDays(from, fromYear)?.firstDay;
  const lastDay = findDays(to, toYear)?.lastDay;
  // 29 February with a year that came from elsewhere.
  if (firstDay === undefined) return { fault: explainImpossible(written, from, context, fromYear) };
  if (lastDay === undefined) return { fault: explainImpossible(written, to, context, toYear) };
  return {
    period: {
      from: { ...from, year: fromYear },
      to: { ...to, year: toYear },
      firstDay,
      lastDay,
      qualifier,
      isYearAssumed: ownFrom === null && ownTo === null,
      otherReading: first === last ? (first.otherReading ?? null) : null,
    },
  };
}

function matchQualifier(text: string, position: number): { qualifier: Qualifier | null; end: number } {
  const words = matchAt(QUALIFIER, text, position);
  if (words === null) return { qualifier: null, end: position };
  const word = /^[a-z]+/i.exec(words)?.[0].toLowerCase() ?? '';
  return { qualifier: QUALIFIERS[word] ?? null, end: position + words.length };
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

function testAt(pattern: RegExp, text: string, position: number): boolean {
  pattern.lastIndex = position;
  return pattern.test(text);
}
