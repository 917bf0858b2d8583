/** The moves of one item in their order: those on file, those of the export, and a grant that no export holds yet. */
import type { DateRevision, Deadline, RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord, DecidedDate } from './ledger.ts';
import { isAmong, type ExportedDates } from './read-exported-dates.ts';
import { isDate, isLaterThan, isSameDay } from './same-day.ts';
import { firstDateOf } from './take-date-decision.ts';
import type { WovenRevisions } from './weave-revisions.ts';

/** The original date and the moves on file. An original that is stated late makes a move of what seemed to be the first date. */
export function startFrom(
  { known, statedOriginal }: DateRecord,
  { original }: RecommendationDates,
): Pick<RecommendationDates, 'original' | 'revisions'> {
  if (!isDate(original)) return { original: known.original ?? original, revisions: known.revisions };
  const first = firstDateOf(known);
  const isMove = statedOriginal === null && isDate(first) && !isSameDay(first, original);
  return {
    original,
    revisions: isMove ? [{ deadline: first, reason: null, agreedBy: null }, ...known.revisions] : known.revisions,
  };
}

/** The grant stands until the export holds it, or has moved to a date behind it that is not an old one. */
export function keepAwaited({ awaited, known }: DateRecord, read: ExportedDates, isMoved: boolean): DecidedDate | null {
  if (awaited === null || isAmong(read.moves, awaited.deadline)) return null;
  const hasMovedOn =
    isMoved &&
    read.current !== null &&
    isLaterThan(read.current, awaited.deadline) &&
    !isAmong(known.revisions, read.current);
  return hasMovedOn ? null : awaited;
}

/** All moves in their order. `movedTo` is the export's current date where it has moved there. */
export function listRevisions(
  start: Pick<RecommendationDates, 'original' | 'revisions'>,
  { revisions, newest }: WovenRevisions,
  movedTo: Deadline | null,
  awaited: DecidedDate | null,
): readonly DateRevision[] {
  // What the panel granted is the last move on file and stays the last.
  if (awaited !== null) return [...revisions.slice(0, -1), ...newest, ...revisions.slice(-1)];
  const all = [...revisions, ...newest];
  // One column that is overwritten each time can go back to a date that is on file already.
  const isBack = movedTo !== null && !isAmong(newest, movedTo) && isKnown(start, movedTo);
  return isBack ? [...all, { deadline: movedTo, reason: null, agreedBy: null }] : all;
}

function isKnown({ original, revisions }: Pick<RecommendationDates, 'original' | 'revisions'>, day: Deadline): boolean {
  return isSameDay(original, day) || isAmong(revisions, day);
}
