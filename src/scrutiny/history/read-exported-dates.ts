/** What an export says about the dates of an item that is on file already: its moves, its current date, what it has lost. */
import type { DateRevision, Deadline, RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord, DecidedDate } from './ledger.ts';
import { dayKeyOf, isDate, isSameDay } from './same-day.ts';
import { firstDateOf } from './take-date-decision.ts';
import { weaveRevisions, type WovenRevisions } from './weave-revisions.ts';

export interface ExportedDates {
  /** As listed, also what the panel refused. */
  readonly moves: readonly DateRevision[];
  /** Those on file and those of the export, without what the panel refused and without `TBC` where a date is on file. */
  readonly woven: WovenRevisions;
  readonly current: Deadline | null;
  /** A move that the panel refused. */
  readonly refused: DecidedDate | null;
  /** Whether a date has only been taken out or overwritten by no date: nothing has moved then. */
  readonly hasLostDate: boolean;
}

/** `onFile` are the moves on file, with what this export makes of the first date. */
export function readExportedDates(
  record: DateRecord,
  exported: RecommendationDates,
  onFile: readonly DateRevision[],
): ExportedDates {
  const { known, refused } = record;
  const first = firstDateOf(known);
  const refusalOf = (deadline: Deadline | null): DecidedDate | null =>
    deadline === null || isSameDay(deadline, known.current) ? null : (refused.get(dayKeyOf(deadline)) ?? null);
  const moves = listMoves(exported, first);
  const woven = weaveRevisions(onFile, moves, ({ deadline }) => isDate(deadline) && refusalOf(deadline) === null);
  const ofCurrent = refusalOf(exported.current);
  return {
    moves,
    woven,
    // Without the refused date the one before it stands, unless the export has a new one besides.
    current:
      ofCurrent === null ? findCurrent(exported, moves, first) : (woven.newest.at(-1)?.deadline ?? known.current),
    refused: ofCurrent ?? refusalOf(woven.rejected.findLast(({ deadline }) => refusalOf(deadline))?.deadline ?? null),
    hasLostDate: !isDate(exported.current) || isShortened(exported, record),
  };
}

function findCurrent(
  { current, original }: RecommendationDates,
  moves: readonly DateRevision[],
  first: Deadline | null,
): Deadline | null {
  if (isDate(current)) return current;
  return moves.findLast(({ deadline }) => isDate(deadline))?.deadline ?? original ?? first;
}

export function isAmong(revisions: readonly DateRevision[], deadline: Deadline): boolean {
  return revisions.some((revision) => isSameDay(revision.deadline, deadline));
}

/** A single date without an original is a move where it is not the first date on file. */
function listMoves(
  { original, revisions, current }: RecommendationDates,
  first: Deadline | null,
): readonly DateRevision[] {
  if (original !== null || revisions.length > 0) return revisions;
  return current === null || isSameDay(current, first) ? [] : [{ deadline: current, reason: null, agreedBy: null }];
}

/** Moves at the end of the last export's list are gone, and nothing has come in their place. */
function isShortened({ original, revisions }: RecommendationDates, { exported, statedOriginal }: DateRecord): boolean {
  if (original === null && revisions.length === 0) return false;
  // The column with the only date is gone, and one with the original date has come.
  if (original !== null && statedOriginal === null && revisions.length === 0) return true;
  return (
    revisions.length < exported.revisions.length &&
    revisions.every(({ deadline }, index) => isSameDay(deadline, exported.revisions[index]?.deadline ?? null))
  );
}
