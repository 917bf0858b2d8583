/** The facts that a question rests on, each in a few words with its date or number. Null where it is not known. */
import { daysBetween, formatDay, formatMonth } from '../../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay } from '../../recommendations/recommendation.ts';
import { countOf } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';

/** A month without its year is taken for the latest of that name. */
const MOST_DAYS_WITHOUT_YEAR = 330;

/** `Priority: Fundamental`, in the auditor's own word. */
export function statePriority({ recommendation }: RecommendationFacts): string {
  return `Priority: ${recommendation.priority.word}`;
}

/** `Original date 31 March 2023` */
export function stateOriginal({ recommendation }: RecommendationFacts): string | null {
  return stateDate('Original date', recommendation.dates.original);
}

/** `Date 31 March 2026`, the one that decides. `No date` where it is no day, `Date: ongoing` where it is said to be. */
export function stateDeciding({ judgedBy }: RecommendationFacts): string {
  return stateDate('Date', judgedBy) ?? (judgedBy?.precision === 'ongoing' ? 'Date: ongoing' : 'No date');
}

/** `Verified 28 November 2025`: any name before a deadline that has a day. */
export function stateDate(name: string, deadline: Deadline | null): string | null {
  return deadline?.lastDay == null ? null : `${name} ${writeDeadline(deadline)}`;
}

/** `Reported complete on 28 November 2025`, or `Closure proposed` where nobody says when. */
export function stateCompletion({ standing, recommendation }: RecommendationFacts): string {
  const when = writeWhen(recommendation.dates.completed);
  return when === '' && standing.startsWith('proposed-') ? 'Closure proposed' : `Reported complete${when}`;
}

/** `Overdue by 101 days` */
export function stateOverdue({ daysOverdue }: RecommendationFacts): string | null {
  return daysOverdue === null ? null : `Overdue by ${countOf(daysOverdue, 'day')}`;
}

/** `Late against the original date by 101 days` */
export function stateLate({ daysLateAgainstOriginal: days }: RecommendationFacts): string | null {
  return days === null ? null : `Late against the original date by ${countOf(days, 'day')}`;
}

/** `Moved 3 times` */
export function stateMoves({ timesRevised }: RecommendationFacts): string | null {
  return timesRevised === 0 ? null : `Moved ${countOf(timesRevised, 'time')}`;
}

/** `Lost 914 days` */
export function stateLost({ daysMoved }: RecommendationFacts): string | null {
  return daysMoved === null || daysMoved <= 0 ? null : `Lost ${countOf(daysMoved, 'day')}`;
}

/** `No update since 22 July 2025` */
export function stateUpdate({ recommendation, change }: RecommendationFacts): string | null {
  const since = change?.noUpdateSince ?? null;
  if (since !== null) return `No update since ${formatDay(since)}`;
  return recommendation.updates.length === 0 ? 'No update supplied' : null;
}

/** `31 March 2026`, or the period as it was understood: `March 2026`. */
export function writeDeadline({ precision, understood, lastDay }: Deadline): string {
  return precision === 'day' && lastDay !== null ? formatDay(lastDay) : understood;
}

/** ` on 28 November 2025`, ` in March 2026`; empty where there is no date. */
export function writeWhen(deadline: Deadline | null): string {
  if (deadline?.lastDay == null) return '';
  return ` ${deadline.precision === 'day' ? 'on' : 'in'} ${writeDeadline(deadline)}`;
}

/** `October`, or `October 2024` where that is long ago. */
export function writeMonthSince(since: IsoDay, asAt: IsoDay): string {
  const month = formatMonth(since);
  return daysBetween(since, asAt) > MOST_DAYS_WITHOUT_YEAR ? month : (month.split(' ')[0] ?? month);
}
