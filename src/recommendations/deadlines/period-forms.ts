/**
 * Forms of months, quarters, halves, seasons and years: `Nov, 20`, `2Q/3Q of 2025`, `Autumn 2024`, `FP 2024/25`.
 * Part of date-forms.ts.
 */
import type { DateForm, FormReading } from './date-forms.ts';
import { YEAR_PATTERN } from './day-forms.ts';
import type { Moment } from './moment.ts';
import { readYear, SEASONS } from './moment.ts';
import { MONTH_PATTERN, nameMonth, readMonthName } from './month-names.ts';

/** `2024/25`, `24/25`, `2024-2025`, as two groups; whether the years follow each other is for `readLabel`. */
const LABEL_PATTERN = '(\\d{4}|\\d{2}) ?[/–-] ?(\\d{4}|\\d{2})(?!\\d|[/.–-]\\d)';
const PART_PATTERN =
  '((?:q(?:uarter|tr)? ?(?:[1-4]|one|two|three|four)|(?:[1-4](?: ?(?:st|nd|rd|th))?|first|second|third|fourth|final|last) ?(?:quarter|qtr|q)|h ?[12]|[12] ?h|(?:[12](?: ?(?:st|nd))?|first|second|latter|last) half)(?![a-z\\d]))';
const OF_YEAR = '(?:,|:| ?-)? ?(?:of |in |for )?(?:the )?(?:(?:calendar |financial )?year |fy ?)?';

export const PERIOD_FORMS: readonly DateForm[] = [
  // March 2022/23: the March of that financial year
  {
    pattern: new RegExp(`${MONTH_PATTERN}[ ,]{0,2}${LABEL_PATTERN}`, 'iy'),
    read: ([, name = '', start = '', end = '']) => {
      const year = readLabel(start, end);
      const month = readMonthName(name);
      if (year === null) return null;
      return readOne({ unit: 'months', year, month: month < 4 ? month + 12 : month, count: 1 }, start.length === 4);
    },
  },
  // Aug 2024, Nov, 20, Jun-24, Mar 20: two digits behind a month are always its year, never its day
  {
    pattern: new RegExp(`${MONTH_PATTERN}${YEAR_PATTERN}`, 'iy'),
    read: ([text, name = '', longYear, shortYear = '']) => {
      const month = readMonthName(name);
      const digits = longYear ?? shortYear;
      const reading = readOne({ unit: 'months', year: readYear(digits), month, count: 1 }, longYear !== undefined);
      const day = Number(shortYear);
      const mayBeDay = longYear === undefined && day >= 1 && day <= 31 && / \d\d$/.test(text);
      return mayBeDay ? { ...reading, otherReading: `${day} ${nameMonth(month)}` } : reading;
    },
  },
  {
    pattern: new RegExp(MONTH_PATTERN, 'iy'),
    read: ([, name = '']) => readOne({ unit: 'months', year: null, month: readMonthName(name), count: 1 }, false),
  },
  // Q2, 4th quarter 2022, Q2/Q3 of 2025, first half of 2024/25
  {
    pattern: new RegExp(
      `${PART_PATTERN}(?: ?(?:[/–&-]|to|and|or) ?${PART_PATTERN})?(?:${OF_YEAR}${LABEL_PATTERN}|${OF_YEAR}(?<=[ -])(\\d{4})(?!\\d|[/.–-]\\d)|[ -]?['’]?(\\d{2})(?![\\d/:.]))?`,
      'iy',
    ),
    read: ([, first = '', last, labelStart, labelEnd, longYear, shortYear], context) => {
      const label = labelStart === undefined ? null : readLabel(labelStart, labelEnd ?? '');
      if (labelStart !== undefined && label === null) return null;
      const digits = longYear ?? shortYear;
      const year = label ?? (digits === undefined ? null : readYear(digits));
      const isFinancial = label !== null || context.quarters === 'financial-year';
      const from = readPart(first, year, isFinancial);
      const to = last === undefined ? from : readPart(last, year, isFinancial);
      return { from, to, isWeak: longYear === undefined && label === null, isExplicit: year !== null };
    },
  },
  // 2025 Q2, 2024/25 Q2
  {
    pattern: new RegExp(`(?:fy ?)?(?:${LABEL_PATTERN}|(\\d{4}))[ ,:-]{0,2}${PART_PATTERN}`, 'iy'),
    read: ([, labelStart, labelEnd = '', year = '', part = ''], context) => {
      const label = labelStart === undefined ? null : readLabel(labelStart, labelEnd);
      if (labelStart !== undefined && label === null) return null;
      const isFinancial = label !== null || context.quarters === 'financial-year';
      return readOne(readPart(part, label ?? Number(year), isFinancial), true);
    },
  },
  {
    pattern: new RegExp(`winter ${LABEL_PATTERN}`, 'iy'),
    read: ([, start = '', end = '']) => {
      const year = readLabel(start, end);
      return year === null ? null : readOne({ unit: 'season', year, season: 'winter' }, start.length === 4);
    },
  },
  {
    pattern: new RegExp(`(${SEASONS.join('|')})(?![a-z])${YEAR_PATTERN}?`, 'iy'),
    read: ([, word = '', longYear, shortYear]) => {
      const season = SEASONS.find((name) => name === word.toLowerCase());
      if (season === undefined) return null;
      const digits = longYear ?? shortYear;
      const year = digits === undefined ? null : readYear(digits);
      return readOne({ unit: 'season', year, season }, longYear !== undefined);
    },
  },
  // FY26/27, FP 2024/25, FDP 24/25: every body has letters of its own for its yearly plan
  {
    pattern: new RegExp(
      `(?:(?:financial|fiscal|reporting|budget|plan) (?:year|period)s? |[a-z]{2,4}[ :]{0,2})${LABEL_PATTERN}`,
      'iy',
    ),
    read: ([, start = '', end = '']) => readFinancialYear(start, end),
  },
  { pattern: new RegExp(LABEL_PATTERN, 'iy'), read: ([, start = '', end = '']) => readFinancialYear(start, end) },
  // 06/2024, 06/24; two digits only where the day cannot come second
  {
    pattern: /(\d{1,2}) ?[/–-] ?(\d{4}|\d{2})(?!\d|[/.–-]\d)/y,
    read: ([text, month = '', year = ''], context) => {
      const mayBeDays = year.length === 2 && (context.dateOrder === 'month-day-year' || !text.includes('/'));
      if (mayBeDays || Number(month) < 1 || Number(month) > 12) return null;
      return weaken(readOne({ unit: 'months', year: readYear(year), month: Number(month), count: 1 }, false));
    },
  },
  // 2024-06
  {
    pattern: /(\d{4})[/-](\d{1,2})(?!\d|[/.–-]\d)/y,
    read: ([, year = '', month = '']) =>
      Number(month) < 1 || Number(month) > 12
        ? null
        : weaken(readOne({ unit: 'months', year: Number(year), month: Number(month), count: 1 }, false)),
  },
  {
    pattern: /(?:calendar )?(?:year )?(\d{4})(?!\d|[/.–-]\d)/iy,
    read: ([, year = '']) => weaken(readOne({ unit: 'year', year: Number(year) }, false)),
  },
];

/** `isExplicit` where the year has four digits. */
function readOne(moment: Moment, isExplicit: boolean): FormReading {
  return { from: moment, to: moment, isWeak: !isExplicit, isExplicit };
}

function weaken(reading: FormReading): FormReading {
  return { ...reading, isWeak: true, isExplicit: false };
}

function readFinancialYear(start: string, end: string): FormReading | null {
  const year = readLabel(start, end);
  // Weak even so: "the 2024/25 budget" is no date.
  return year === null ? null : { ...readOne({ unit: 'financial-year', year }, start.length === 4), isWeak: true };
}

/** The year in which `2024/25` begins; null where the two do not follow each other (`2024-27`). */
function readLabel(start: string, end: string): number | null {
  return (Number(start) + 1) % 100 === Number(end) % 100 ? readYear(start) : null;
}

const PART_WORDS: readonly (readonly [RegExp, number])[] = [
  [/1|one|first/i, 1],
  [/2|two|second|latter/i, 2],
  [/3|three|third/i, 3],
];

/** `Q2`, `4th quarter`, `first half` as months. */
function readPart(text: string, year: number | null, isFinancial: boolean): Moment {
  const count = /h ?[12]|[12] ?h|half/i.test(text) && !/q/i.test(text) ? 6 : 3;
  const last = count === 6 ? 2 : 4;
  const number = PART_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? last;
  return { unit: 'months', year, month: (number - 1) * count + (isFinancial ? 4 : 1), count };
}
