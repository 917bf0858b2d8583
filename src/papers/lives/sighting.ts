/** Readings of one sighting that more than one page needs: what was seen, where it stands, whether it is over. */
import type { ClosureReason, Recommendation, SourceReport } from '../../recommendations/recommendation.ts';
import { LIFECYCLE_LABELS } from '../labels.ts';
import { finishedMark, timelinessOf } from '../marks.ts';
import type { StatusMark } from '../page-model.ts';
import type { Sighting } from './life.ts';

/** What the paper had, or what was last exported where the export has dropped it since it was closed. */
export function itemOf({ facts, closed, key }: Sighting): { recommendation: Recommendation; report: SourceReport } {
  const item = facts ?? closed;
  if (item === null) throw new Error(`${key} is neither in the paper nor closed`);
  return item;
}

/** Where it stands: what it is late by, or how it ended. */
export function stateMark({ facts, closed, key }: Sighting): StatusMark {
  if (facts !== null) return timelinessOf(facts) ?? finishedMark(facts);
  if (closed === null) throw new Error(`${key} is neither in the paper nor closed`);
  return closedMark(closed.reason);
}

/** `In progress`, where the mark says only how late it is; null where it says all. */
export function stateWords({ facts }: Sighting): string | null {
  if (facts === null || timelinessOf(facts) === null) return null;
  return LIFECYCLE_LABELS[facts.recommendation.lifecycle];
}

export function isClosed({ facts }: Sighting): boolean {
  return facts === null || facts.standing === 'closed';
}

function closedMark(reason: ClosureReason): StatusMark {
  return {
    shape: reason === 'implemented' ? 'complete' : 'not-pursued',
    word: LIFECYCLE_LABELS[`closed-${reason}`],
  };
}
