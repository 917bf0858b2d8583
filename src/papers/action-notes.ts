/**
 * What a paper says of the actions of one recommendation as a whole: how many are complete, and which have gone past their date
 * unnoticed behind a later one.
 */
import type { RowLayout } from '../inputs/layout.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { countOf } from '../words.ts';

/** A layout that tells of a single action in a sentence has a table for several only. */
export function hasActionTable({ actions }: Pick<RecommendationFacts, 'actions'>, { narrative }: RowLayout): boolean {
  if (!narrative.some(({ field }) => field === 'actions')) return false;
  return actions.length > (narrative.some(({ field }) => field === 'action') ? 1 : 0);
}

/** `2 of 5 actions complete`, `3 actions are past their date; none has a revised date`. Sentences, without their full stops. */
export function describeActions({ actions }: Pick<RecommendationFacts, 'actions'>): string[] {
  const complete = actions.filter(({ isComplete }) => isComplete).length;
  const count = actions.length < 2 ? [] : [`${complete} of ${countOf(actions.length, 'action')} complete`];
  const late = actions.filter(({ daysOverdue }) => daysOverdue !== null);
  if (late.length === 0) return count;
  const moved = late.filter(({ action }) => action.dates.revisions.length > 0).length;
  return [...count, late.length === 1 ? tellOne(actions.length, moved) : tellSeveral(late.length, moved)];
}

function tellOne(actions: number, moved: number): string {
  const which = actions === 1 ? 'The action' : '1 action';
  return moved === 0
    ? `${which} is past its date and has no revised date`
    : `${which} is past its revised date and has no later one`;
}

function tellSeveral(late: number, moved: number): string {
  const said = `${late} actions are past their date`;
  if (moved === 0) return `${said}; none has a revised date`;
  if (moved === late) return `${said}, which had been revised; none has a later one`;
  return `${said}; ${moved === 1 ? '1 of them was revised' : `${moved} of them were revised`} before, and none has a later one`;
}
