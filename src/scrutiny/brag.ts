/**
 * One letter for each item by one stated rule, the first that holds. What the owner claims is never looked at here: it is
 * printed beside the letter where the two differ.
 */
import type { Brag, RecommendationFacts } from './facts.ts';

type Judged = Omit<RecommendationFacts, 'brag' | 'track'>;

/** In the order in which they are tried. The words are printed in the key of the paper. */
export const BRAG_RULES: readonly {
  readonly brag: Brag;
  readonly rule: string;
  readonly holds: (facts: Judged) => boolean;
}[] = [
  {
    brag: 'not-pursued',
    rule: 'Not adopted, superseded, or with the risk accepted.',
    holds: ({ progress }) => progress === 'not-pursued',
  },
  {
    brag: 'complete',
    rule: 'Reported complete, proposed for closure as completed, or closed as completed.',
    holds: ({ progress }) => progress === 'complete',
  },
  {
    brag: 'overdue',
    rule: 'The current date has passed, or the priority is the highest and there is no date.',
    // Not the timeliness "no date": a date that passed and was replaced by "ongoing" is none either.
    holds: ({ timeliness, judgedBy, recommendation }) =>
      timeliness === 'overdue' || (judgedBy?.lastDay == null && recommendation.priority.level === 1),
  },
  {
    brag: 'at-risk',
    rule: 'The original date has passed, or a later date is asked for, or the date falls before the next meeting and no update was supplied.',
    holds: (facts) =>
      facts.daysLateAgainstOriginal !== null ||
      facts.extensionRequested !== null ||
      (facts.timeliness === 'due-before-next-meeting' && isUpdateMissing(facts)),
  },
  { brag: 'on-track', rule: 'Open, and none of the above.', holds: () => true },
];

/** The letter of the first rule that holds. */
export function judgeBrag(facts: Judged): Brag {
  return BRAG_RULES.find(({ holds }) => holds(facts))?.brag ?? 'on-track';
}

/** No words at all, or the words of an earlier meeting. */
export function isUpdateMissing({ recommendation, change }: Pick<Judged, 'recommendation' | 'change'>): boolean {
  return recommendation.updates.length === 0 || (change?.noUpdateSince ?? null) !== null;
}
