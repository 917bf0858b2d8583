/** The dates of one item in the order of its story: what was first agreed, every move, what is asked for, how it ended. */
import { daysBetween } from '../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay, Recommendation } from '../recommendations/recommendation.ts';

export type DatePointKind =
  | 'inspectorate'
  | 'original'
  | 'revised'
  | 'current'
  | 'requested'
  | 'completed'
  | 'verified'
  | 'as-at';

export interface DatePoint {
  readonly kind: DatePointKind;
  /** The last day of the period; null for "ongoing" and for text that is no date. */
  readonly day: IsoDay | null;
  /** Null for the day of the count, which nobody wrote as a date. */
  readonly deadline: Deadline | null;
  readonly reason: string | null;
  readonly agreedBy: string | null;
  /** From the date before it in the story, for moves and requests; null where either is no day. */
  readonly daysMoved: number | null;
}

/** The last of the item's own dates is `current`, unless it is the only one: then it is `original`. */
export function listDatePoints(
  { dates, verification }: Recommendation,
  requested: Deadline | null,
  asAt: IsoDay,
): DatePoint[] {
  const { original, revisions, current, setByInspectorate, completed } = dates;
  const points: DatePoint[] = [];
  const add = (kind: DatePointKind, deadline: Deadline | null, more: Partial<DatePoint> = {}): void => {
    if (deadline !== null)
      points.push({ kind, day: deadline.lastDay, deadline, reason: null, agreedBy: null, daysMoved: null, ...more });
  };
  add('inspectorate', setByInspectorate);
  // An export with an ETA only has a current date and no original.
  if (original !== null) add('original', original);
  else if (revisions.length === 0) add('current', current);
  for (const [index, { deadline, reason, agreedBy }] of revisions.entries()) {
    const before = index === 0 ? original : (revisions[index - 1]?.deadline ?? null);
    const isLast = index === revisions.length - 1;
    add(isLast ? 'current' : 'revised', deadline, { reason, agreedBy, daysMoved: daysFrom(before, deadline) });
  }
  add('requested', requested, { reason: dates.requestReason, daysMoved: daysFrom(current, requested) });
  add('completed', completed);
  add('verified', verification?.date ?? null);
  return [...points, { kind: 'as-at', day: asAt, deadline: null, reason: null, agreedBy: null, daysMoved: null }];
}

function daysFrom(from: Deadline | null, to: Deadline | null): number | null {
  return from?.lastDay != null && to?.lastDay != null ? daysBetween(from.lastDay, to.lastDay) : null;
}
