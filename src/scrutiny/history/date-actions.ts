/**
 * What the panel decided about the date of a recommendation holds for the actions that gave it that date: a granted or refused
 * date is never seen at the recommendation alone.
 */
import type { Action, Recommendation, RecommendationDates } from '../../recommendations/recommendation.ts';
import { isSameDay } from './same-day.ts';

/** The actions of an export beside the dates that were followed. The very same list where nothing is different. */
export function dateActions(
  { actions, dates: exported }: Recommendation,
  dates: RecommendationDates,
): readonly Action[] {
  const isMoved = !isSameDay(dates.current, exported.current);
  if (actions.length === 0 || (!isMoved && dates.revisions.length === exported.revisions.length)) return actions;
  // Several actions have dates of their own, of which the latest is the recommendation's.
  return actions.map((action) =>
    isSameDay(action.dates.current, exported.current) && (isMoved || actions.length === 1)
      ? { ...action, dates: followDates(action, dates, actions.length === 1) }
      : action,
  );
}

function followDates(
  { dates }: Action,
  { original, revisions, current }: RecommendationDates,
  isOnly: boolean,
): RecommendationDates {
  if (isOnly) return { ...dates, original: dates.original ?? original, revisions, current };
  const last = revisions.at(-1);
  const isRevision = last !== undefined && isSameDay(last.deadline, current);
  return {
    ...dates,
    original: dates.original ?? (dates.revisions.length === 0 ? dates.current : null),
    revisions: [
      ...dates.revisions.filter(({ deadline }) => !isNotBefore(deadline, current)),
      ...(isRevision ? [last] : []),
    ],
    current,
  };
}

type Day = RecommendationDates['current'];

function isNotBefore(one: Day, other: Day): boolean {
  return one?.lastDay != null && other?.lastDay != null && one.lastDay >= other.lastDay;
}
