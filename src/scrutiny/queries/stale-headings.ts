/** Progress columns that still carry the period of an earlier paper. */
import { countDaysInMonth, daysBetween, makeDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { IsoDay } from '../../recommendations/recommendation.ts';
import { findDates } from './find-dates.ts';
import type { PaperRule, QueryContext } from './query.ts';

const YEAR_DAYS = 365;

const QUARTER = /\bQ(?:uarter )?([1-4])\b.*?\b(20\d\d)\b/i;
const YEAR = /\b(20\d\d)(?:\s*[/–-]\s*(?:20)?(\d\d))?\b/;

interface Period {
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
}

export const STALE_HEADING_RULES: readonly PaperRule[] = [
  {
    name: 'stale-heading',
    audience: 'secretariat',
    ask: 'Give the column the period that its updates cover, or ask the owners for this period.',
    findInPaper: (context) => {
      const latest = findLatestPeriod(context);
      if (latest === null || !isStale(latest, context)) return [];
      const now = context.period === null ? '' : `; this paper covers ${context.period}`;
      return [{ key: null, sentence: `The latest column of updates is headed “${latest.written}”${now}.` }];
    },
  },
];

/** Of all rows: a row whose own latest update is older only has nothing to say. */
function findLatestPeriod({ facts }: QueryContext): (Period & { readonly written: string }) | null {
  const written = new Set(facts.flatMap(({ recommendation }) => recommendation.updates.map(({ period }) => period)));
  return (
    [...written]
      .flatMap((text) => {
        const period = text === null ? null : readPeriod(text);
        return text === null || period === null ? [] : [{ written: text, ...period }];
      })
      .toSorted((one, other) => (one.lastDay < other.lastDay ? 1 : -1))[0] ?? null
  );
}

/** More than a year before the day of the count, or more than one whole period before this one. */
function isStale({ lastDay }: Period, { asAt, period: written }: QueryContext): boolean {
  if (daysBetween(lastDay, asAt) > YEAR_DAYS) return true;
  const period = written === null ? null : readPeriod(written);
  if (period === null) return false;
  const length = daysBetween(period.firstDay, period.lastDay) + 1;
  // The period before last ends one period before this one begins; quarters differ by up to three days.
  return daysBetween(lastDay, period.firstDay) > length - 3;
}

function readPeriod(text: string): Period | null {
  const near = YEAR.exec(text)?.[1];
  const dates = findDates(text, {
    areShortYearsAllowed: true,
    near: near === undefined ? undefined : `${near}-06-30`,
  });
  const last = dates.at(-1);
  if (last !== undefined) return { firstDay: dates[0]?.firstDay ?? last.firstDay, lastDay: last.lastDay };
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return makeQuarter(Number(quarter[2]), Number(quarter[1]));
  const year = YEAR.exec(text);
  return year === null ? null : makeYear(Number(year[1]), year[2]);
}

function makeQuarter(year: number, quarter: number): Period | null {
  const firstDay = makeDay(year, quarter * 3 - 2, 1);
  const lastDay = makeDay(year, quarter * 3, countDaysInMonth(year, quarter * 3));
  return firstDay === null || lastDay === null ? null : { firstDay, lastDay };
}

/** `2024` is the calendar year, `2024/25` the financial one. */
function makeYear(year: number, second: string | undefined): Period {
  return second === undefined
    ? { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
    : { firstDay: `${year}-04-01`, lastDay: `${year + 1}-03-31` };
}
