/**
 * The state of one exported row after what the panel has decided on closing it. Only the panel closes: an export that
 * closes or reopens by itself is overruled, and the contradiction is told.
 */
import type { ClosureReason, Lifecycle, Recommendation } from '../../recommendations/recommendation.ts';
import { capitalise } from '../../words.ts';
import type { Edition, HistoryFinding } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import { nameOccasion, nameRecommendation, nameStatus } from './name-things.ts';
import { isSameText, saysSomething } from './same-text.ts';

export interface ClosureState extends Pick<Recommendation, 'lifecycle' | 'closureReason' | 'closureNote'> {
  readonly finding: Omit<HistoryFinding, 'key'> | null;
}

/** Each closed state says why by its own name. */
const REASONS: Readonly<Partial<Record<Lifecycle, ClosureReason>>> = {
  'closed-implemented': 'implemented',
  'closed-not-adopted': 'not-adopted',
  'closed-risk-accepted': 'risk-accepted',
  'closed-superseded': 'superseded',
};

/** `previous` is the edition before; null at the first meeting on file. */
export function applyClosure(row: Recommendation, entry: LedgerEntry | null, previous: Edition | null): ClosureState {
  const decision = entry?.closureDecision ?? null;
  if (entry !== null && decision?.kind === 'closure-agreed') return closeByDecision(row, entry);
  if (isClosed(row.lifecycle)) return judgeExportedClosure(row, entry, previous);
  if (row.lifecycle === 'proposed-closed' && entry !== null && decision?.kind === 'closure-not-agreed') {
    return judgeRepeatedProposal(row, entry);
  }
  return asExported(row);
}

export function isClosed(lifecycle: Lifecycle): boolean {
  return lifecycle.startsWith('closed-');
}

/** The reason that the panel had before it, then the export's, then completion. */
export function reasonForClosure(followed: Recommendation, row: Recommendation | null): ClosureReason {
  const proposed = followed.lifecycle === 'proposed-closed' ? followed.closureReason : null;
  const exported = row === null ? null : (row.closureReason ?? REASONS[row.lifecycle] ?? null);
  return proposed ?? exported ?? followed.closureReason ?? 'implemented';
}

function asExported({ lifecycle, closureReason, closureNote }: Recommendation): ClosureState {
  return { lifecycle, closureReason, closureNote, finding: null };
}

function reopen(finding: ClosureState['finding']): ClosureState {
  return { lifecycle: 'in-progress', closureReason: null, closureNote: null, finding };
}

function closeByDecision(row: Recommendation, entry: LedgerEntry): ClosureState {
  const { closureDecision: decision, closed, followed, report } = entry;
  const reason = closed?.reason ?? reasonForClosure(followed, row);
  const state: ClosureState = {
    lifecycle: `closed-${reason}`,
    closureReason: reason,
    closureNote: row.closureNote ?? followed.closureNote,
    finding: null,
  };
  const isPlainlyOpen =
    row.lifecycle === 'in-progress' || row.lifecycle === 'not-started' || row.lifecycle === 'waiting-on-others';
  if (!isPlainlyOpen || decision === null) return state;
  // A row that was listed as closed at an earlier meeting is no longer in the paper, so the sentence names it.
  const name = closed === null ? '' : `${nameRecommendation(row, report)}: `;
  const sentence = `${name}${decision.panel} agreed to close this ${nameOccasion(decision)}, yet the export says “${nameStatus(row)}”. It stays closed.`;
  return { ...state, finding: { rule: 'open-after-closure', sentence: capitalise(sentence) } };
}

function judgeExportedClosure(row: Recommendation, entry: LedgerEntry | null, previous: Edition | null): ClosureState {
  const decision = entry?.closureDecision ?? null;
  const says = `The export says “${nameStatus(row)}”, yet`;
  if (decision?.kind === 'closure-not-agreed') {
    const sentence = `${says} ${decision.panel} did not agree to close this ${nameOccasion(decision)}. It is shown as in progress.`;
    return reopen({ rule: 'closed-against-decision', sentence });
  }
  const isTakenAlready = entry !== null && entry.closed !== null;
  if (isTakenAlready || previous === null || !previous.hasDecisions) return asExported(row);
  const sentence = `${says} no decision of ${previous.panel} to close it is on file. It stays before the panel as proposed for closure.`;
  return {
    lifecycle: 'proposed-closed',
    closureReason: row.closureReason ?? REASONS[row.lifecycle] ?? null,
    closureNote: row.closureNote,
    finding: { rule: 'closed-without-decision', sentence },
  };
}

/** A proposal that was refused comes back only with something new: an update or evidence that the panel has not seen. */
function judgeRepeatedProposal(row: Recommendation, { closureDecision, refusedProposal }: LedgerEntry): ClosureState {
  const news = [
    ...(isNew(row.updates.at(-1)?.text, refusedProposal?.updates.at(-1)?.text) ? ['a new update'] : []),
    ...(isNew(row.evidence, refusedProposal?.evidence) ? ['new evidence'] : []),
  ];
  if (news.length === 0 || closureDecision === null) return reopen(null);
  const { panel, reason } = closureDecision;
  const why = reason === null ? '' : ` The reason on file: “${reason}”.`;
  const sentence = `Proposed for closure again, with ${news.join(' and ')}. ${panel} did not agree to close this ${nameOccasion(closureDecision)}.${why}`;
  return { ...asExported(row), finding: { rule: 'closure-proposed-again', sentence } };
}

function isNew(text: string | null | undefined, earlier: string | null | undefined): boolean {
  return text != null && saysSomething(text) && !isSameText(text, earlier ?? '');
}
