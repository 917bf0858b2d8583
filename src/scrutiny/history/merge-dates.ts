/**
 * The dates of one item after the next export: no move that was ever on file is lost, and no date that the panel refused
 * is taken. What the export does differently is told to the caller, not judged.
 */
import type { DateRevision, Deadline, RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord, DecidedDate } from './ledger.ts';
import { keepAwaited, listRevisions, startFrom } from './list-revisions.ts';
import { isAmong, readExportedDates } from './read-exported-dates.ts';
import { isDate, isSameDay } from './same-day.ts';
import { repeatsDecidedRequest, settleRequest } from './settle-request.ts';
import { firstDateOf } from './take-date-decision.ts';

export interface MergedDates {
  readonly dates: RecommendationDates;
  readonly record: DateRecord;
  /** A move of the export that the panel refused; it is not in `dates`. */
  readonly refused: DecidedDate | null;
  /** The export's new current date, which the panel has not granted. An awaited grant may stand all the same. */
  readonly movedTo: Deadline | null;
  /** A current date that the export no longer holds; it is kept. */
  readonly lost: Deadline | null;
  /** Two original dates that were both stated. */
  readonly changedOriginal: { readonly from: Deadline; readonly to: Deadline } | null;
}

/** The dates of an item that comes for the first time: as exported. */
export function openDateRecord(exported: RecommendationDates): DateRecord {
  return {
    known: exported,
    beforeMove: null,
    exported,
    statedOriginal: isDate(exported.original) ? exported.original : null,
    exportedCurrent: exported.current,
    awaited: null,
    granted: [],
    refused: new Map(),
    decidedRequest: null,
  };
}

/**
 * `isDatedAnew`: actions have come or gone, and the dates are those of the actions that there are now. Another original
 * date is then no move and no mistake.
 */
export function mergeDates(record: DateRecord, exported: RecommendationDates, isDatedAnew = false): MergedDates {
  const { known } = record;
  if (!hasDate(known) || repeatsKnown(record, exported)) return takeAsExported(record, exported);
  const changedOriginal = findChangedOriginal(record, exported);
  if (isDatedAnew && changedOriginal !== null) return takeAsExported(record, exported);
  const start = startFrom(record, exported);
  const read = readExportedDates(record, exported, start.revisions);
  const isMoved =
    read.current !== null &&
    !read.hasLostDate &&
    !isSameDay(read.current, known.current) &&
    (!isSameDay(read.current, record.exportedCurrent) || isAmong(read.woven.newest, read.current));
  const awaited = keepAwaited(record, read, isMoved);
  const revisions = listRevisions(start, read.woven, isMoved ? read.current : null, awaited);
  const current = isMoved && awaited === null ? read.current : known.current;
  const original = start.original ?? (revisions.length > 0 ? firstDateOf(known) : null);
  const dates = settleRequest(record, { ...exported, original, revisions, current });
  const isGranted = record.granted.some(({ deadline }) => isSameDay(deadline, read.current));
  const movedTo = isMoved && !isGranted && changedOriginal === null ? read.current : null;
  return {
    dates,
    record: nextRecord(record, {
      known: dates,
      beforeMove: movedTo !== null && awaited === null ? known : null,
      exported,
      exportedCurrent: read.current,
      awaited,
    }),
    refused: read.refused,
    movedTo,
    lost: read.hasLostDate && isDate(known.current) && !isSameDay(read.current, known.current) ? known.current : null,
    changedOriginal,
  };
}

function hasDate({ original, revisions, current }: RecommendationDates): boolean {
  return isDate(original) || isDate(current) || revisions.some(({ deadline }) => isDate(deadline));
}

/** Most rows of most editions: the same dates once more, with all that is on file of them, and nothing is awaited. */
function repeatsKnown({ known, awaited, statedOriginal }: DateRecord, exported: RecommendationDates): boolean {
  return (
    awaited === null &&
    isSameDay(exported.current, known.current) &&
    isSameDay(exported.original, known.original) &&
    isSameDay(exported.original, statedOriginal) &&
    exported.revisions.length === known.revisions.length &&
    exported.revisions.every((revision, index) => repeatsRevision(revision, known.revisions[index]))
  );
}

function repeatsRevision(exported: DateRevision, known: DateRevision | undefined): boolean {
  return (
    known !== undefined &&
    isSameDay(exported.deadline, known.deadline) &&
    (known.reason === null || exported.reason !== null) &&
    (known.agreedBy === null || exported.agreedBy !== null)
  );
}

/** There is no date on file that could have moved, or none has. */
function takeAsExported(record: DateRecord, exported: RecommendationDates): MergedDates {
  const dates = settleRequest(record, exported);
  return {
    dates,
    record: nextRecord(record, {
      known: dates,
      beforeMove: null,
      exported,
      exportedCurrent: exported.current,
      awaited: record.awaited,
    }),
    refused: null,
    movedTo: null,
    lost: null,
    changedOriginal: null,
  };
}

type Merged = Pick<DateRecord, 'known' | 'beforeMove' | 'exported' | 'exportedCurrent' | 'awaited'>;

function nextRecord(record: DateRecord, merged: Merged): DateRecord {
  const { original } = merged.exported;
  return {
    known: merged.known,
    beforeMove: merged.beforeMove,
    exported: merged.exported,
    statedOriginal: isDate(original) ? original : record.statedOriginal,
    exportedCurrent: merged.exportedCurrent,
    awaited: merged.awaited,
    granted: record.granted,
    refused: record.refused,
    decidedRequest: repeatsDecidedRequest(record, merged.exported) ? record.decidedRequest : null,
  };
}

function findChangedOriginal(
  { statedOriginal }: DateRecord,
  { original }: RecommendationDates,
): MergedDates['changedOriginal'] {
  if (statedOriginal === null || !isDate(original) || isSameDay(statedOriginal, original)) return null;
  return { from: statedOriginal, to: original };
}
