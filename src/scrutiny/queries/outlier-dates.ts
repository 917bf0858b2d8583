/** A date far from those of the other recommendations of its report, and a year that may be a slip of the pen. */
import { daysBetween, splitDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { PaperRule, QueryContext } from './query.ts';

const FEWEST_SIBLINGS = 4;
const YEAR_DAYS = 366;
/** So many siblings due on one day make that day a habit of the report. */
const HABIT = 2;

interface Dated {
  readonly facts: RecommendationFacts;
  readonly deadline: Deadline;
  readonly lastDay: IsoDay;
}

export const OUTLIER_RULES: readonly PaperRule[] = [
  {
    name: 'outlier-date',
    audience: 'secretariat',
    ask: 'Confirm the date, or correct it.',
    findInPaper: (context) =>
      groupByReport(context).flatMap((dated) =>
        findOutliers(dated).map(({ facts, deadline }) => ({
          key: facts.recommendation.key,
          sentence: `It is due ${deadline.understood}, more than a year after every other recommendation of “${facts.report.title}”.`,
        })),
      ),
  },
  {
    name: 'same-day-in-another-year',
    audience: 'secretariat',
    ask: 'Confirm the year, or correct it.',
    findInPaper: (context) =>
      groupByReport(context).flatMap((dated) =>
        dated.flatMap((item) => {
          const usual = findUsualDay(item, dated);
          return usual === null
            ? []
            : [
                {
                  key: item.facts.recommendation.key,
                  sentence: `It is due ${item.deadline.understood}; others of “${item.facts.report.title}” are due ${usual.understood}. Is the year right?`,
                },
              ];
        }),
      ),
  },
];

/** Open recommendations whose current date is known, report by report. */
function groupByReport({ facts }: QueryContext): Dated[][] {
  const groups = new Map<string, Dated[]>();
  for (const entry of facts) {
    const deadline = entry.recommendation.dates.current;
    if (deadline?.lastDay == null || entry.timeliness === 'finished') continue;
    const dated = { facts: entry, deadline, lastDay: deadline.lastDay };
    const known = groups.get(entry.report.key);
    if (known === undefined) groups.set(entry.report.key, [dated]);
    else known.push(dated);
  }
  return [...groups.values()];
}

/** At most one: two that are late together are a plan. */
function findOutliers(dated: readonly Dated[]): Dated[] {
  const sorted = dated.toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  const [first] = sorted;
  const last = sorted.at(-1);
  const beforeLast = sorted.at(-2);
  if (first === undefined || last === undefined || beforeLast === undefined) return [];
  if (sorted.length - 1 < FEWEST_SIBLINGS || daysBetween(first.lastDay, beforeLast.lastDay) > YEAR_DAYS) return [];
  return daysBetween(beforeLast.lastDay, last.lastDay) > YEAR_DAYS ? [last] : [];
}

/** The day on which siblings are due one year earlier, where the item alone is due in its year and later than all of them. */
function findUsualDay({ deadline, lastDay }: Dated, dated: readonly Dated[]): Deadline | null {
  const { year, month, day } = splitDay(lastDay);
  if (deadline.precision !== 'day' || isQuarterEnd(month, day)) return null;
  const others = dated.filter((other) => other.deadline !== deadline);
  if (others.some((other) => other.lastDay >= lastDay)) return null;
  const alike = others.filter((other) => {
    const its = splitDay(other.lastDay);
    return other.deadline.precision === 'day' && its.month === month && its.day === day && its.year === year - 1;
  });
  return alike.length >= HABIT ? (alike[0]?.deadline ?? null) : null;
}

/** 31 March comes round every year by right. */
function isQuarterEnd(month: number, day: number): boolean {
  return month % 3 === 0 && day >= 30;
}
