/** What a day makes of each action of a recommendation, by the action's own date: its recommendation may be due later. */
import { daysBetween } from '../recommendations/deadlines/calendar-days.ts';
import type { Action, Lifecycle } from '../recommendations/recommendation.ts';
import type { Calendar, Timeliness } from './facts.ts';
import { daysPast, judgeTimeliness } from './lateness.ts';

export interface ActionFacts {
  readonly action: Action;
  /** `finished` where the action is, or its recommendation is no longer open. */
  readonly timeliness: Timeliness;
  /** Carried out, or said to be; not one that was dropped. */
  readonly isComplete: boolean;
  /** Days from the last day of its current date to the as-at date; null unless it has passed and the action is open. */
  readonly daysOverdue: number | null;
  /** The same against its original date. */
  readonly daysLateAgainstOriginal: number | null;
  /** From its current date to the day of its completion: negative is early. Null where either is not known. */
  readonly daysLateAtCompletion: number | null;
}

/** Most rows have no actions of their own: one list for all of them. */
const NO_ACTIONS: readonly ActionFacts[] = [];

/** In the order of `actions`. `isItemFinished`: of the recommendation, whose actions are then no longer chased. */
export function judgeActions(
  actions: readonly Action[],
  isItemFinished: boolean,
  calendar: Calendar,
): readonly ActionFacts[] {
  if (actions.length === 0) return NO_ACTIONS;
  return actions.map((action): ActionFacts => {
    const { original, current, completed } = action.dates;
    const isFinished = isItemFinished || isActionDone(action.lifecycle);
    const daysOverdue = isFinished ? null : daysPast(current, calendar.asAt);
    const daysLateAgainstOriginal = isFinished ? null : daysPast(original, calendar.asAt);
    return {
      action,
      timeliness: judgeTimeliness({ isFinished, judgedBy: current, daysOverdue, daysLateAgainstOriginal }, calendar),
      isComplete: COMPLETE.has(action.lifecycle),
      daysOverdue,
      daysLateAgainstOriginal,
      daysLateAtCompletion:
        completed?.lastDay && current?.lastDay ? daysBetween(current.lastDay, completed.lastDay) : null,
    };
  });
}

const COMPLETE: ReadonlySet<Lifecycle> = new Set(['reported-complete', 'proposed-closed', 'closed-implemented']);

/** Nothing more is to be done, for whatever reason. */
export function isActionDone(lifecycle: Lifecycle): boolean {
  return COMPLETE.has(lifecycle) || lifecycle.startsWith('closed-');
}
