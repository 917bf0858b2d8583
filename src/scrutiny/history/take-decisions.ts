/**
 * Writes what a meeting decided into the ledger, after that meeting's own edition. Nothing of it shows in the paper of the
 * meeting that decided; the next one has it.
 */
import type { Decision } from '../../recommendations/decision.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { takeDateDecision } from './take-date-decision.ts';

/** A decision on a recommendation that is not on file changes nothing: reading decisions.csv has reported it. */
export function takeDecisions(ledger: Ledger, decisions: readonly Decision[]): Ledger {
  if (decisions.length === 0) return ledger;
  const next = new Map(ledger);
  for (const decision of decisions) {
    const entry = next.get(decision.key);
    if (entry !== undefined) next.set(decision.key, takeDecision(entry, decision));
  }
  return next;
}

function takeDecision(earlier: LedgerEntry, decision: Decision): LedgerEntry {
  const entry: LedgerEntry = { ...earlier, decisions: [...earlier.decisions, decision] };
  switch (decision.kind) {
    case 'closure-agreed':
      return { ...entry, closureDecision: decision, closed: confirmClosure(entry, decision) };
    case 'closure-not-agreed':
      return { ...entry, closureDecision: decision, refusedProposal: entry.exported };
    case 'extension-granted':
    case 'extension-not-granted':
      return { ...entry, dates: takeDateDecision(entry.dates, decision) };
    case 'deferred':
      return entry;
  }
}

/** What the export had closed by itself is closed already, and is not listed again; it now has a meeting and a minute. */
function confirmClosure({ closed }: LedgerEntry, { meeting, minute }: Decision): LedgerEntry['closed'] {
  return closed === null || closed.closedBy !== null ? closed : { ...closed, closedBy: meeting, minute };
}
