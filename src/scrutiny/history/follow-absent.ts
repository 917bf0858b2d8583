/**
 * What is on file and not in an export: closed by the panel, closed long ago, or vanished. What has vanished is followed
 * as if the export still had it, so that every figure holds until the error is mended.
 */
import { reasonForClosure } from './apply-closure.ts';
import type { ClosedRecommendation, Edition } from './edition.ts';
import { followKnownRow, type FollowedRow } from './follow-row.ts';
import type { LedgerEntry } from './ledger.ts';
import { describeClosed } from './list-closed.ts';
import type { Crossing } from './make-bridge.ts';

export type AbsentStep =
  | { readonly kind: 'closed-earlier' }
  | {
      readonly kind: 'closed-now';
      readonly entry: LedgerEntry;
      readonly closed: ClosedRecommendation;
      readonly crossing: Crossing;
    }
  | { readonly kind: 'vanished'; readonly entry: LedgerEntry; readonly shown: FollowedRow };

export function followAbsent(entry: LedgerEntry, edition: Edition, previous: Edition): AbsentStep {
  const { closureDecision: decision, closed } = entry;
  // The panel may have refused what the export had closed by itself: it is before the panel again.
  if (closed !== null && decision?.kind !== 'closure-not-agreed') return { kind: 'closed-earlier' };
  if (closed === null && decision?.kind === 'closure-agreed') return closeAbsent(entry);
  const row = { ...entry.followed, dates: entry.dates.exported };
  const step = followKnownRow(row, entry.report, entry, edition, previous);
  if (step.shown === null) throw new Error(`${entry.key} has vanished and is closed`);
  // What was last exported stays what was last exported.
  const { exported, update } = entry;
  return { kind: 'vanished', entry: { ...step.entry, exported, update, isMissing: true }, shown: step.shown };
}

function closeAbsent(entry: LedgerEntry): AbsentStep {
  const { key, followed, report, dates } = entry;
  const reason = reasonForClosure(followed, null);
  const recommendation = {
    ...followed,
    lifecycle: `closed-${reason}` as const,
    closureReason: reason,
    dates: dates.known,
  };
  const closed = describeClosed(recommendation, report, reason, entry);
  return {
    kind: 'closed-now',
    entry: { ...entry, followed: recommendation, closed },
    closed,
    crossing: {
      key,
      priority: followed.priority,
      isBroughtForward: true,
      isNew: false,
      isReopened: false,
      isClosed: true,
      isCarriedForward: false,
    },
  };
}
