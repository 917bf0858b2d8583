/**
 * What a panel should look at first: what is late, what will be, and what nobody answers for. Work that its owner reports
 * complete is chased in none of the lists.
 */
import type { IsoDay } from '../recommendations/recommendation.ts';
import { compareText } from '../words.ts';
import { isUpdateMissing } from './brag.ts';
import type { Calendar, RecommendationFacts } from './facts.ts';
import { groupFacts, makeFigure, type Figure, type FigureAxis } from './figure.ts';
import type { Attention } from './scrutiny.ts';
import { compareSeriousness } from './seriousness.ts';

/** Days past the deciding date, in the order of printing. */
const AGES = [
  { key: 'not-overdue', label: 'Not overdue', mostDays: 0 },
  { key: 'to-90', label: '1 to 90 days', mostDays: 90 },
  { key: 'to-180', label: '91 to 180 days', mostDays: 180 },
  { key: 'to-365', label: '181 to 365 days', mostDays: 365 },
  { key: 'over-365', label: 'Over 365 days', mostDays: Infinity },
] as const;

/** The lists of one paper at one meeting. `priorities` are the rows of the ageing figure. */
export function findAttention(
  facts: readonly RecommendationFacts[],
  priorities: FigureAxis<string>,
  calendar: Calendar,
): Attention {
  const unfinished = facts.filter(({ timeliness }) => timeliness !== 'finished').toSorted(compareSeriousness);
  return {
    overdue: unfinished.filter(({ daysOverdue }) => daysOverdue !== null),
    ageing: summariseByAge(facts, priorities),
    dueBeforeNextMeeting: unfinished
      .filter((entry) => isDueBeforeNextMeeting(entry, calendar))
      .toSorted((one, other) => compareText(one.judgedBy?.lastDay ?? '', other.judgedBy?.lastDay ?? '')),
    revisedTwice: unfinished
      .filter(({ timesRevised }) => timesRevised >= 2)
      .toSorted((one, other) => other.timesRevised - one.timesRevised),
    withoutOwner: unfinished.filter(({ recommendation }) => recommendation.owner === null),
    withoutDate: unfinished.filter(({ judgedBy }) => judgedBy?.lastDay == null),
    withoutUpdate: groupByOwner(unfinished.filter((entry) => entry.change?.kind !== 'new' && isUpdateMissing(entry))),
  };
}

/**
 * Whether the date that decides falls between the as-at date and the next meeting. Unlike the state of timeliness of that
 * name, it holds for an item that is late against its original date as well: a date that has moved is the first to watch.
 */
export function isDueBeforeNextMeeting(
  { timeliness, daysOverdue, judgedBy }: RecommendationFacts,
  { nextMeeting }: Calendar,
): boolean {
  if (timeliness === 'finished' || daysOverdue !== null || nextMeeting === null) return false;
  return judgedBy?.lastDay != null && judgedBy.lastDay < nextMeeting;
}

function summariseByAge(facts: readonly RecommendationFacts[], priorities: FigureAxis<string>): Figure {
  const ages: FigureAxis<(typeof AGES)[number]['key']> = {
    groups: AGES.map(({ key, label }) => ({ key, label })),
    groupOf: ({ daysOverdue }) => AGES.find(({ mostDays }) => (daysOverdue ?? 0) <= mostDays)?.key ?? 'over-365',
  };
  const open = facts.filter(({ standing }) => standing === 'open');
  return makeFigure('ageing', open, priorities, ages);
}

/** Most items first, then as the most serious of each stands. */
function groupByOwner(facts: readonly RecommendationFacts[]): Attention['withoutUpdate'] {
  return [...groupFacts(facts, ({ recommendation }) => recommendation.owner)]
    .map(([owner, ofOwner]) => ({ owner, since: findEarliest(ofOwner), facts: ofOwner }))
    .toSorted((one, other) => other.facts.length - one.facts.length);
}

function findEarliest(facts: readonly RecommendationFacts[]): IsoDay | null {
  const days = facts.map(({ change }) => change?.noUpdateSince ?? null).filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}
