/** The same few counts at every meeting on file, as each meeting's paper had them. */
import type { RecommendationFacts } from '../facts.ts';
import { count } from '../figure.ts';
import type { FollowedEdition, TrendPoint } from './edition.ts';

export function makeTrendPoint(
  { edition, movement }: FollowedEdition,
  facts: readonly RecommendationFacts[],
): TrendPoint {
  const totalOf = (column: string): TrendPoint['added'] => {
    const index = movement?.bridge.columns.findIndex(({ key }) => key === column) ?? -1;
    return movement?.bridge.totals[index] ?? null;
  };
  return {
    meeting: edition.meeting,
    carriedForward: count(facts.filter(({ standing }) => standing !== 'closed')),
    overdue: count(facts.filter(({ daysOverdue }) => daysOverdue !== null)),
    lateAgainstOriginal: count(facts.filter(({ daysLateAgainstOriginal }) => daysLateAgainstOriginal !== null)),
    added: totalOf('new'),
    closed: totalOf('closed'),
  };
}
