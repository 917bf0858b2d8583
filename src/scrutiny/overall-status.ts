/**
 * How a whole plan stands, by one stated rule from its rows. What the author claims is never looked at here: it is printed
 * beside the result where the two differ. Judgement only; the words are those of the papers.
 */
import { addDays } from '../recommendations/deadlines/calendar-days.ts';
import type { IsoDay } from '../recommendations/recommendation.ts';
import type { Calendar, RecommendationFacts } from './facts.ts';
import { count, type Count } from './figure.ts';
import { stageOf, type Stage } from './themes.ts';

export const OVERALL = ['complete', 'off-track', 'at-risk', 'on-track'] as const;

/** In the order in which the rules are tried; the first that holds decides. */
export type Overall = (typeof OVERALL)[number];

/** What the rule rests on; printed with it. */
export interface OverallLimits {
  /** Of the unfinished items, one in so many overdue puts the whole off track. */
  readonly offTrackPart: number;
  /** One item that is overdue for longer does so alone. */
  readonly offTrackDays: number;
  /** Work that has not begun so many days before its date is a risk. */
  readonly soonDays: number;
}

const LIMITS: OverallLimits = { offTrackPart: 4, offTrackDays: 90, soonDays: 90 };

export interface OverallStatus {
  readonly overall: Overall;
  readonly limits: OverallLimits;
  /** All items of the plan. */
  readonly total: Count;
  readonly stages: Readonly<Record<Stage, Count>>;
  /** Neither complete nor given up. */
  readonly unfinished: Count;
  readonly overdue: Count;
  /** Of the one that is overdue for longest; 0 where none is. */
  readonly longestOverdueDays: number;
  /** Moved, and past the first date but not the current one. */
  readonly lateAgainstOriginal: Count;
  /** Their owners ask for a later date. */
  readonly laterDateAsked: Count;
  readonly withoutDate: Count;
  /** Not started, and due by `soon`. */
  readonly notStartedAndDueSoon: Count;
  readonly soon: IsoDay;
  /** Unfinished, with a date that has not passed. */
  readonly stillDue: Count;
  /** The last of those dates. */
  readonly lastDue: IsoDay | null;
}

/** Null for a plan without items, of which nothing can be said. */
export function judgeOverallStatus(
  facts: readonly RecommendationFacts[],
  { asAt }: Pick<Calendar, 'asAt'>,
): OverallStatus | null {
  if (facts.length === 0) return null;
  const soon = addDays(asAt, LIMITS.soonDays);
  const unfinished = facts.filter((entry) => !['complete', 'not-pursued'].includes(stageOf(entry)));
  const overdue = unfinished.filter(({ daysOverdue }) => daysOverdue !== null);
  const stillDue = unfinished.filter(({ daysOverdue, judgedBy }) => daysOverdue === null && judgedBy?.lastDay != null);
  const ofStage = (stage: Stage): Count => count(facts.filter((entry) => stageOf(entry) === stage));
  const found: Omit<OverallStatus, 'overall'> = {
    limits: LIMITS,
    total: count(facts),
    stages: {
      complete: ofStage('complete'),
      'in-progress': ofStage('in-progress'),
      'not-started': ofStage('not-started'),
      'waiting-on-others': ofStage('waiting-on-others'),
      'not-pursued': ofStage('not-pursued'),
    },
    unfinished: count(unfinished),
    overdue: count(overdue),
    longestOverdueDays: overdue.reduce((longest, { daysOverdue }) => Math.max(longest, daysOverdue ?? 0), 0),
    lateAgainstOriginal: count(
      unfinished.filter((entry) => entry.daysOverdue === null && entry.daysLateAgainstOriginal !== null),
    ),
    laterDateAsked: count(unfinished.filter(({ extensionRequested }) => extensionRequested !== null)),
    withoutDate: count(unfinished.filter(({ judgedBy }) => judgedBy?.lastDay == null)),
    notStartedAndDueSoon: count(
      stillDue.filter((entry) => stageOf(entry) === 'not-started' && (entry.judgedBy?.lastDay ?? '') <= soon),
    ),
    soon,
    stillDue: count(stillDue),
    lastDue:
      stillDue
        .map(({ judgedBy }) => judgedBy?.lastDay ?? '')
        .toSorted()
        .at(-1) ?? null,
  };
  return { overall: OVERALL.find((overall) => RULES[overall](found)) ?? 'on-track', ...found };
}

const RULES: Readonly<Record<Overall, (found: Omit<OverallStatus, 'overall'>) => boolean>> = {
  complete: ({ unfinished }) => unfinished.value === 0,
  'off-track': ({ limits: { offTrackPart, offTrackDays }, overdue, unfinished, longestOverdueDays }) =>
    (overdue.value > 0 && overdue.value * offTrackPart >= unfinished.value) || longestOverdueDays > offTrackDays,
  'at-risk': ({ overdue, lateAgainstOriginal, laterDateAsked, withoutDate, notStartedAndDueSoon }) =>
    [overdue, lateAgainstOriginal, laterDateAsked, withoutDate, notStartedAndDueSoon].some(({ value }) => value > 0),
  'on-track': () => true,
};
