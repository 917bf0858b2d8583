/**
 * What a paper says beside one recommendation: what has changed, what the panel decided, where the owner's claim and the
 * rule differ, and the queries that are meant for members. Short lines, for places that the layouts have already.
 */
import type { Decision } from '../recommendations/decision.ts';
import type { ClaimedPace } from '../recommendations/recommendation.ts';
import type { Brag, RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { capitalise, countOf, listInWords, lowerFirst } from '../words.ts';
import { endSentence } from './item-table.ts';
import { BRAG_LETTERS, inSentence, type StatusLabels } from './labels.ts';
import { dateWords, day } from './wording.ts';

/** Nothing at the first meeting on file, where everything would be new. */
export function describeChange(
  { change, recommendation, timeliness }: RecommendationFacts,
  { followed: { movement, edition } }: Pick<Scrutiny, 'followed'>,
): string[] {
  if (change === null || movement === null) return [];
  const since = day(movement.since);
  // Finished work is not chased for words.
  const isStale = timeliness !== 'finished' && change.noUpdateSince !== null;
  const stale = change.noUpdateSince === null ? '' : `no update supplied since ${day(change.noUpdateSince)}`;
  switch (change.kind) {
    case 'new':
      return [`New since ${since}`];
    case 'reopened':
      return [`Reopened since ${since}`];
    case 'changed':
      return [`Changed since ${since}: ${listInWords(change.fields)}`, ...(isStale ? [capitalise(stale)] : [])];
    case 'unchanged':
      return [isStale ? `Unchanged: ${stale}` : `Unchanged since ${since}`];
    case 'closed': {
      const closed = movement.closed.find((entry) => entry.recommendation.key === recommendation.key);
      if (closed === undefined || closed.closedBy === null) return [`Closed since ${since}; no decision on file`];
      const minute = closed.minute === null ? '' : ` (minute ${closed.minute})`;
      return [`Closed by ${edition.panel} on ${day(closed.closedBy)}${minute}`];
    }
  }
}

const CLAIMS: Readonly<Record<ClaimedPace, Brag>> = {
  complete: 'complete',
  'on-track': 'on-track',
  'at-risk': 'at-risk',
  'off-track': 'overdue',
};

/** `Owner says: On track. Date says: R, overdue 142 days`; null where the two agree or nothing is claimed. */
export function describeClaim(facts: RecommendationFacts, labels: StatusLabels): string | null {
  const { recommendation, brag, daysOverdue, daysLateAgainstOriginal } = facts;
  const { claim } = recommendation;
  if (claim === null || CLAIMS[claim.pace] === brag) return null;
  const letter = BRAG_LETTERS[brag];
  const said = endSentence(`Owner says: ${claim.written}`);
  if (brag === 'overdue' && daysOverdue !== null)
    return `${said} Date says: ${letter}, ${inSentence(labels.brag.overdue)} ${countOf(daysOverdue, 'day')}`;
  if (brag === 'at-risk' && daysLateAgainstOriginal !== null)
    return `${said} Date says: ${letter}, ${inSentence(labels.lateBy)} ${countOf(daysLateAgainstOriginal, 'day')}`;
  // Of the two ways to be red only one has a date that has passed.
  const word = inSentence(brag === 'overdue' ? labels.timeliness['no-date'] : labels.brag[brag]);
  return `${said} Rule says: ${letter}, ${word}`;
}

/** What the panel decided about closing it, the oldest first: `The panel did not agree to close this on … (minute 45/25).` */
export function describeClosureDecisions({ decisions }: RecommendationFacts): string[] {
  return decisions.flatMap((decision) => {
    switch (decision.kind) {
      case 'closure-agreed':
        return [tell('The panel agreed to close this on', decision)];
      case 'closure-not-agreed':
        return [tell('The panel did not agree to close this on', decision)];
      case 'deferred':
        return [tell('The panel put off its decision on', decision)];
      case 'extension-granted':
      case 'extension-not-granted':
        return [];
    }
  });
}

/** The same of later dates, for a layout that tells no date story. */
export function describeExtensionDecisions({ decisions }: RecommendationFacts): string[] {
  return decisions.flatMap((decision) => {
    if (decision.kind === 'extension-granted')
      return [tell(`The panel granted ${dateWords(decision.grantedTo)} on`, decision)];
    return decision.kind === 'extension-not-granted'
      ? [tell('The panel did not agree to a later date on', decision)]
      : [];
  });
}

function tell(words: string, { meeting, minute, reason }: Decision): string {
  const said = `${words} ${day(meeting)}${minute === null ? '' : ` (minute ${minute})`}`;
  return endSentence(reason === null ? said : `${said}: ${reason}`);
}

/** `Extension requested to 30 June 2026`, or null. */
export function describeRequestStamp({ extensionRequested }: RecommendationFacts): string | null {
  if (extensionRequested === null) return null;
  return extensionRequested.lastDay === null
    ? `Extension requested: ${lowerFirst(dateWords(extensionRequested))}`
    : `Extension requested to ${dateWords(extensionRequested)}`;
}

/** The queries that members read beside the row. One that the author accepts says so, with the reason. */
export function listQueries({ recommendation }: RecommendationFacts, { queries }: Pick<Scrutiny, 'queries'>): string[] {
  return queries
    .filter(({ key, audience }) => key === recommendation.key && audience === 'paper')
    .map(({ sentence, accepted }) =>
      accepted === null ? sentence : `${endSentence(sentence)} Accepted by the author: ${endSentence(accepted)}`,
    );
}
