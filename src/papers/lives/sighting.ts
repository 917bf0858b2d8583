/** Readings of one sighting that more than one page needs: what was seen, where it stands, whether it is over. */
import type { ClosureReason, Recommendation, SourceReport } from '../../recommendations/recommendation.ts';
import type { StatusLabels } from '../labels.ts';
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
export function stateMark(sighting: Sighting): StatusMark {
  const { facts, closed, key } = sighting;
  const labels = labelsOf(sighting);
  if (facts !== null) return timelinessOf(facts, labels) ?? finishedMark(facts, labels);
  if (closed === null) throw new Error(`${key} is neither in the paper nor closed`);
  return closedMark(closed.reason, labels);
}

/** `In progress`, where the mark says only how late it is; null where it says all. */
export function stateWords(sighting: Sighting): string | null {
  const { facts } = sighting;
  const labels = labelsOf(sighting);
  if (facts === null || timelinessOf(facts, labels) === null) return null;
  return labels.lifecycle[facts.recommendation.lifecycle];
}

export function isClosed({ facts }: Sighting): boolean {
  return facts === null || facts.standing === 'closed';
}

/** The words of the paper in which it was seen. */
export function labelsOf({ edition }: Sighting): StatusLabels {
  return edition.paper.labels;
}

function closedMark(reason: ClosureReason, labels: StatusLabels): StatusMark {
  return {
    shape: reason === 'implemented' ? 'complete' : 'not-pursued',
    word: labels.lifecycle[`closed-${reason}`],
  };
}
