/** What an export says about the dates of an item that is on file already: its moves, its current date, what it has lost. */
import type { DateRevision, Deadline, RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord, DecidedDate } from './ledger.ts';
import { dayKeyOf, isDate, isSameDay } from './same-day.ts';
import { firstDateOf } from './take-date-decision.ts';

export interface ExportedDates {
  /** Without dates that the panel refused, and without `TBC` where a date is on file. */
  readonly moves: readonly DateRevision[];
  readonly current: Deadline | null;
  /** A move that the panel refused. */
  readonly refused: DecidedDate | null;
  /** Whether a date has only been taken out or overwritten by no date: nothing has moved then. */
  readonly hasLostDate: boolean;
}

export function readExportedDates(record: DateRecord, exported: RecommendationDates): ExportedDates {
  const { known, refused } = record;
  const first = firstDateOf(known);
  const listed = listMoves(exported, first);
  const isRefused = (deadline: Deadline): boolean =>
    refused.has(dayKeyOf(deadline)) && !isSameDay(deadline, known.current);
  const moves = listed.filter(
    ({ deadline }) => isAmong(known.revisions, deadline) || (isDate(deadline) && !isRefused(deadline)),
  );
  const { current } = exported;
  const refusal = listed.findLast((move) => !moves.includes(move) && isRefused(move.deadline));
  return {
    moves,
    current:
      current !== null && isDate(current) && !isRefused(current)
        ? current
        : (moves.at(-1)?.deadline ?? exported.original ?? first),
    refused: refusal === undefined ? null : (refused.get(dayKeyOf(refusal.deadline)) ?? null),
    hasLostDate: !isDate(current) || isShortened(exported, record),
  };
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
