/**
 * Whether an item is on track: the word of an improvement plan, worked out from the dates and never taken from the owner
 * alone. A moved date is off track, because it is late against the original.
 */
import type { RecommendationFacts } from './facts.ts';

export const TRACK = ['complete', 'on-track', 'off-track', 'no-date', 'not-pursued'] as const;

/** Exactly one for each recommendation. */
export type Track = (typeof TRACK)[number];

type Judged = Omit<RecommendationFacts, 'track' | 'brag'>;

/** In the order in which they are tried. The words are printed in the key of the paper. */
export const TRACK_RULES: readonly {
  readonly track: Track;
  readonly rule: string;
  readonly holds: (facts: Judged) => boolean;
}[] = [
  {
    track: 'not-pursued',
    rule: 'Not adopted, superseded, or with the risk accepted.',
    holds: ({ progress }) => progress === 'not-pursued',
  },
  {
    track: 'complete',
    rule: 'Reported complete by the owner, put to the panel for closure, or closed as completed.',
    holds: ({ progress }) => progress === 'complete',
  },
  {
    track: 'off-track',
    rule: 'The original or the current date has passed, or the owner says that it is off track.',
    holds: ({ daysOverdue, daysLateAgainstOriginal, recommendation }) =>
      daysOverdue !== null || daysLateAgainstOriginal !== null || recommendation.claim?.pace === 'off-track',
  },
  {
    track: 'no-date',
    rule: 'Open, and without a date that can pass.',
    holds: ({ timeliness }) => timeliness === 'no-date',
  },
  { track: 'on-track', rule: 'Open, and none of the above.', holds: () => true },
];

/** The state of the first rule that holds. */
export function judgeTrack(facts: Judged): Track {
  return TRACK_RULES.find(({ holds }) => holds(facts))?.track ?? 'on-track';
}
