/** A recommendation with several actions, against what its actions say. */
import type { Action } from '../../recommendations/recommendation.ts';
import { capitalise, countOf } from '../../words.ts';
import { isActionDone } from '../action-facts.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { RowRule } from './query.ts';
import { quoteLine } from './quote-words.ts';

/** Letters of an action that are quoted. */
const MOST_QUOTED = 60;

export const ACTION_RULES: readonly RowRule[] = [
  {
    name: 'complete-but-action-open',
    audience: 'paper',
    ask: 'Complete the action, or say that part of the recommendation is still open.',
    findInRow: ({ recommendation: { actions }, progress, standing }) => {
      const open = actions.filter(({ lifecycle }) => !isActionDone(lifecycle));
      const [first] = open;
      if (progress !== 'complete' || first === undefined) return [];
      const state = standing === 'open' ? 'Reported as complete' : 'Closed, or proposed for closure, as completed';
      return [
        {
          sentence: `${state}, while ${nameSome(open, actions)} ${open.length === 1 ? 'is' : 'are'} open: “${quoteLine(first.text, MOST_QUOTED)}”.`,
          others: placesOf(open),
        },
      ];
    },
  },
  {
    name: 'all-actions-complete-but-open',
    audience: 'secretariat',
    ask: 'Report it complete, or say which action is missing.',
    findInRow: ({ recommendation: { actions }, standing, progress }) =>
      actions.length === 0 ||
      standing !== 'open' ||
      progress === 'complete' ||
      !actions.every(({ lifecycle }) => isActionDone(lifecycle))
        ? []
        : [
            {
              sentence: `Its ${actions.length === 1 ? 'action is' : `${actions.length} actions are all`} complete, and its status is open.`,
            },
          ],
  },
  {
    name: 'action-without-date',
    audience: 'secretariat',
    ask: 'Give each action its date.',
    findInRow: (facts) => {
      const undated = findUndated(facts);
      const [first] = undated;
      const { actions } = facts.recommendation;
      if (first === undefined || undated.length === actions.length) return [];
      return [
        {
          sentence: `${capitalise(nameSome(undated, actions))} ${undated.length === 1 ? 'has' : 'have'} no date: “${quoteLine(first.text, MOST_QUOTED)}”.`,
          others: placesOf(undated),
        },
      ];
    },
  },
  {
    name: 'action-due-after-recommendation',
    audience: 'secretariat',
    ask: 'Ask the panel for a later date for the recommendation, or bring the action forward.',
    findInRow: ({ recommendation: { actions, dates }, timeliness }) => {
      const due = dates.current?.lastDay ?? null;
      const late = actions.find(
        ({ dates: { current }, lifecycle }) =>
          !isActionDone(lifecycle) && due !== null && current?.lastDay != null && current.lastDay > due,
      );
      if (late === undefined || timeliness === 'finished') return [];
      return [
        {
          sentence: `The action “${quoteLine(late.text, MOST_QUOTED)}” is due ${late.dates.current?.understood ?? ''}, after the recommendation itself, ${dates.current?.understood ?? ''}.`,
          others: placesOf([late]),
        },
      ];
    },
  },
];

/** Open ones, in an open recommendation. Ongoing work has no date by right. */
function findUndated({ recommendation: { actions }, timeliness }: RecommendationFacts): Action[] {
  if (timeliness === 'finished') return [];
  return actions.filter(
    ({ dates: { current }, lifecycle }) =>
      !isActionDone(lifecycle) && current?.lastDay == null && current?.precision !== 'ongoing',
  );
}

/** `its action`, `2 of its 3 actions` */
function nameSome(some: readonly Action[], all: readonly Action[]): string {
  return all.length === 1 ? 'its action' : `${some.length} of its ${countOf(all.length, 'action')}`;
}

function placesOf(actions: readonly Action[]): Action['source'][] {
  return actions.map(({ source }) => source);
}
