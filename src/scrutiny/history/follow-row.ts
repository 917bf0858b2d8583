/** One row of an edition against what is on file of it: its state, its dates, what has changed, and its entry for the next edition. */
import type { Problem } from '../../problems.ts';
import type { Recommendation, RecommendationDates, SourceReport } from '../../recommendations/recommendation.ts';
import { applyClosure, isClosed, reasonForClosure, type ClosureState } from './apply-closure.ts';
import { hasOtherActions, reportActions } from './compare-actions.ts';
import { compareRows, describeNew, findRewriting } from './compare-rows.ts';
import { dateActions } from './date-actions.ts';
import { findDateContradictions, reportChangedOriginal } from './date-findings.ts';
import type { Change, ClosedRecommendation, Edition, HistoryFinding } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import { describeClosed } from './list-closed.ts';
import type { Crossing } from './make-bridge.ts';
import { mergeDates, openDateRecord, type MergedDates } from './merge-dates.ts';
import { followUpdate, openUpdate } from './read-update.ts';

/** What the edition does with a row that it shows. */
export interface FollowedRow {
  readonly recommendation: Recommendation;
  readonly change: Change;
  /** Null unless it has been closed since the meeting before. */
  readonly closed: ClosedRecommendation | null;
  readonly crossing: Crossing;
}

/** What is on file of a recommendation after the edition. */
export interface RowStep {
  readonly entry: LedgerEntry;
  /** Null for a row that was closed and listed earlier: the paper no longer has it. */
  readonly shown: FollowedRow | null;
  readonly findings: readonly HistoryFinding[];
  readonly problems: readonly Problem[];
}

/** A row that is not on file. `previous` is null at the first meeting. */
export function followNewRow(
  row: Recommendation,
  report: SourceReport,
  edition: Edition,
  previous: Edition | null,
): RowStep {
  const state = applyClosure(row, null, previous);
  const recommendation = withState(row, state, row.dates);
  const closed = isClosed(recommendation.lifecycle)
    ? describeClosed(recommendation, report, reasonForClosure(recommendation, row), null)
    : null;
  const { key, priority } = row;
  return {
    entry: {
      key,
      formerKeys: [],
      firstSeen: edition.meeting,
      exported: row,
      followed: recommendation,
      report,
      update: openUpdate(row, edition.meeting),
      closed,
      isMissing: false,
      closureDecision: null,
      refusedProposal: null,
      dates: openDateRecord(row.dates),
      decisions: [],
    },
    shown: {
      recommendation,
      change: describeNew(edition.meeting),
      closed,
      crossing: {
        key,
        priority,
        isBroughtForward: false,
        isNew: true,
        isReopened: false,
        isClosed: closed !== null,
        isCarriedForward: closed === null,
      },
    },
    findings: state.finding === null ? [] : [{ key, ...state.finding }],
    problems: [],
  };
}

/** A row that is on file. */
export function followKnownRow(
  row: Recommendation,
  report: SourceReport,
  entry: LedgerEntry,
  edition: Edition,
  previous: Edition,
): RowStep {
  const { key, priority } = row;
  const state = applyClosure(row, entry, previous);
  const stateFindings = state.finding === null ? [] : [{ key, ...state.finding }];
  const isShut = isClosed(state.lifecycle);
  const merged = mergeDates(entry.dates, row.dates, hasOtherActions(entry.exported, row));
  const update = followUpdate(entry.update, row, edition.meeting);
  if (isShut && entry.closed !== null) {
    // It can be reopened, and is then compared with this export.
    const kept = { ...entry, exported: row, update, isMissing: false, dates: merged.record };
    return { entry: kept, shown: null, findings: stateFindings, problems: [] };
  }
  const recommendation = withState(row, state, merged.dates);
  const closed = isShut ? describeClosed(recommendation, report, reasonForClosure(entry.followed, row), entry) : null;
  const isReopened = entry.closed !== null;
  return {
    // Written out: with ten thousand rows, copying the entry first takes longer than all the rest.
    entry: {
      key: entry.key,
      formerKeys: entry.formerKeys,
      firstSeen: entry.firstSeen,
      exported: row,
      followed: recommendation,
      report,
      update,
      closed,
      isMissing: false,
      closureDecision: entry.closureDecision,
      refusedProposal: entry.refusedProposal,
      dates: merged.record,
      decisions: entry.decisions,
    },
    shown: {
      recommendation,
      change: compareRows(entry, recommendation, {
        isReopened,
        isClosedNow: isShut,
        hasNewUpdate: update !== entry.update,
      }),
      closed,
      crossing: {
        key,
        priority,
        isBroughtForward: !isReopened,
        isNew: false,
        isReopened,
        isClosed: isShut,
        isCarriedForward: !isShut,
      },
    },
    findings: [
      ...stateFindings,
      // What is closed is no longer chased for its dates.
      ...(isShut ? [] : findDateContradictions(key, entry, merged, previous)),
      ...findRewriting(entry, row, previous.meeting),
    ],
    problems: reportDatesAndActions(row, entry, merged, previous, isShut),
  };
}

/** Where there are several actions, it is theirs that are dated. What is closed has no action left to be chased. */
function reportDatesAndActions(
  row: Recommendation,
  entry: LedgerEntry,
  merged: MergedDates,
  previous: Edition,
  isShut: boolean,
): Problem[] {
  if (row.actions.length < 2 && entry.exported.actions.length < 2) {
    return reportChangedOriginal(row, entry, merged, previous);
  }
  const ofActions = isShut ? [] : reportActions(row, entry, previous);
  const isTold = ofActions.some(({ code }) => code === 'original-date-changed');
  return isTold ? ofActions : [...ofActions, ...reportChangedOriginal(row, entry, merged, previous)];
}

function withState(row: Recommendation, state: ClosureState, dates: RecommendationDates): Recommendation {
  const { lifecycle, closureReason, closureNote } = state;
  const isAsExported =
    lifecycle === row.lifecycle && closureReason === row.closureReason && closureNote === row.closureNote;
  return isAsExported && dates === row.dates
    ? row
    : { ...row, lifecycle, closureReason, closureNote, dates, actions: dateActions(row, dates) };
}
