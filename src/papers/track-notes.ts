/**
 * What a layout that prints the track of its recommendations says of it beside the word: what makes it so, where the owner
 * differs, and how many there are. Words only.
 */
import type { RowLayout } from '../inputs/layout.ts';
import type { ClaimedPace } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import type { Track } from '../scrutiny/track.ts';
import { countOf, sumInWords } from '../words.ts';
import { endSentence } from './item-table.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import { timelinessOf } from './marks.ts';

/** Whether the rows of the layout say complete, on track or off track. */
export function isJudgedByTrack({ strip }: RowLayout): boolean {
  return strip.some(({ field }) => field === 'track');
}

/** `Late against original 32 days`, `Reported complete, not yet verified`: one line each. */
export function explainTrack(facts: RecommendationFacts, labels: StatusLabels): string[] {
  const { track, recommendation, daysLateAtCompletion } = facts;
  const state = labels.lifecycle[recommendation.lifecycle];
  const lateness = timelinessOf(facts, labels)?.word ?? state;
  // Work that is under way is what the word of the track says already.
  const more = recommendation.lifecycle === 'in-progress' ? [] : [state];
  switch (track) {
    case 'complete':
      return [state, ...((daysLateAtCompletion ?? 0) > 0 ? [`${countOf(daysLateAtCompletion ?? 0, 'day')} late`] : [])];
    case 'not-pursued':
      return [state];
    case 'off-track':
      return [isLate(facts) ? lateness : 'By the owner’s own word', ...more];
    case 'on-track':
      return [lateness, ...more];
    case 'no-date':
      return more;
  }
}

const CLAIMS: Readonly<Record<ClaimedPace, Track | null>> = {
  complete: 'complete',
  'on-track': 'on-track',
  // No state of the track says so; the owner's word stands beside whatever it is.
  'at-risk': null,
  'off-track': 'off-track',
};

/** Rules of the queries that say the same beside the row. */
const SAID_BY_QUERY: readonly string[] = ['on-track-but-overdue', 'complete-claim-but-open'];

/**
 * `Owner says: On Track. Dates say: off track, overdue 30 days`; null where the two agree, nothing is claimed, or a query
 * says it.
 */
export function describeTrackClaim(
  facts: RecommendationFacts,
  { queries }: Pick<Scrutiny, 'queries'>,
  labels: StatusLabels,
): string | null {
  const { track, recommendation } = facts;
  const { claim, key } = recommendation;
  if (claim === null || CLAIMS[claim.pace] === track) return null;
  if (queries.some((query) => query.key === key && SAID_BY_QUERY.includes(query.rule))) return null;
  const said = endSentence(`Owner says: ${claim.written}`);
  const word = inSentence(labels.track[track]);
  return track === 'off-track'
    ? `${said} Dates say: ${word}, ${inSentence(timelinessOf(facts, labels)?.word ?? word)}`
    : `${said} Rule says: ${word}`;
}

/** `1 complete, 1 off track` */
export function countTracks(facts: readonly RecommendationFacts[], labels: StatusLabels): string {
  const states = Object.keys(labels.track) as Track[];
  return sumInWords(
    states.map((state) => ({
      value: facts.filter(({ track }) => track === state).length,
      label: inSentence(labels.track[state]),
    })),
  ).replaceAll(' + ', ', ');
}

function isLate({ daysOverdue, daysLateAgainstOriginal }: RecommendationFacts): boolean {
  return daysOverdue !== null || daysLateAgainstOriginal !== null;
}
