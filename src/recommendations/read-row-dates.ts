/** The dates of one row: original, each revision with its reason and who agreed, current, the inspectorate's own, completed, asked for. */
import type { Cell } from '../inputs/csv-tables.ts';
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { findInspectorateDeadline } from './deadlines/find-inspectorate-deadline.ts';
import { readDeadlines } from './deadlines/read-deadline.ts';
import type { Deadline, DateRevision, RecommendationDates } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Several dates in one cell are a history: the first is the original, the others are revisions in their order.
 * An export that holds one date only, as a revised date or ETA, gives no original date, and the paper says so.
 */
export function readRowDates(
  reader: RowReader,
  context: DeadlineContext,
  isDeadlineInText: boolean,
): RecommendationDates {
  const originals = readCell(reader, reader.cell('originalDate'), context);
  const revisions = readRevisions(reader, originals, context);
  const original = originals[0] ?? null;
  const current = revisions.at(-1)?.deadline ?? original;

  return {
    original,
    // Without an original there is nothing that the first date could have moved from.
    revisions: original === null ? revisions.slice(1) : revisions,
    current,
    setByInspectorate: readInspectorateDate(reader, context, isDeadlineInText),
    completed: readCell(reader, reader.cell('completedDate'), context).at(-1) ?? null,
    requested: readRequested(reader, context),
    requestReason: reader.text('requestReason'),
  };
}

/** In the order of the cells. A date that only repeats the one before it is no revision; its reason is not lost. */
function readRevisions(
  reader: RowReader,
  originals: readonly Deadline[],
  context: DeadlineContext,
): readonly DateRevision[] {
  const { row } = reader;
  const revised = row.revisions.flatMap((cell, index): DateRevision[] => {
    const { reason = null, agreedBy = null } = row.revisionNotes[index] ?? {};
    const deadlines = readCell(reader, cell, context);
    return deadlines.map((deadline, place) =>
      place === deadlines.length - 1
        ? { deadline, reason: reason?.text ?? null, agreedBy: agreedBy?.text ?? null }
        : { deadline, reason: null, agreedBy: null },
    );
  });
  const revisions: DateRevision[] = [];
  let before = originals[0] ?? null;
  for (const revision of [...originals.slice(1).map(withoutNotes), ...revised]) {
    const last = revisions.at(-1);
    if (!isSameDay(revision.deadline, before)) revisions.push(revision);
    else if (last !== undefined) revisions[revisions.length - 1] = addNotes(last, revision);
    before = revision.deadline;
  }
  const last = revisions.pop();
  if (last === undefined) return [];
  const ofRow = { reason: reader.text('revisionReason'), agreedBy: reader.text('revisionAgreedBy') };
  return [...revisions, addNotes(last, ofRow)];
}

function withoutNotes(deadline: Deadline): DateRevision {
  return { deadline, reason: null, agreedBy: null };
}

function addNotes(revision: DateRevision, { reason, agreedBy }: Omit<DateRevision, 'deadline'>): DateRevision {
  return { ...revision, reason: revision.reason ?? reason, agreedBy: revision.agreedBy ?? agreedBy };
}

/** A later date that is asked for; "No" and "None" ask for none. Of several in one cell it is the last. */
function readRequested(reader: RowReader, context: DeadlineContext): Deadline | null {
  const cell = reader.cell('requestedDate');
  if (
    cell === null ||
    /^(?:[^\p{L}\p{N}]*|no?|none|nil|n\/?\.?a\.?|not (?:applicable|requested|required))$/iu.test(cell.text)
  )
    return null;
  return readCell(reader, cell, context).at(-1) ?? null;
}

/** The dates of an action where a row stands for an action of a longer recommendation. */
export function readActionDates(reader: RowReader, context: DeadlineContext): RecommendationDates {
  const original = readCell(reader, reader.cell('actionOriginalDate'), context)[0] ?? null;
  const current = readCell(reader, reader.cell('actionCurrentDate'), context).at(-1) ?? null;
  return {
    original,
    revisions:
      original !== null && current !== null && !isSameDay(current, original)
        ? [{ deadline: current, reason: null, agreedBy: null }]
        : [],
    current: current ?? original,
    setByInspectorate: null,
    completed: null,
    requested: null,
    requestReason: null,
  };
}

function readInspectorateDate(reader: RowReader, context: DeadlineContext, isDeadlineInText: boolean): Deadline | null {
  const fromColumn = readCell(reader, reader.cell('inspectorateDate'), context).at(-1);
  if (fromColumn !== undefined) return fromColumn;
  const text = reader.text('recommendation');
  return isDeadlineInText && text !== null ? findInspectorateDeadline(text, context) : null;
}

function readCell(reader: RowReader, cell: Cell | null, context: DeadlineContext): readonly Deadline[] {
  if (cell === null) return [];
  const { deadlines, faults } = readDeadlines(cell.text, context);
  for (const fault of faults) {
    // `Complete` where a date belongs is read as the status (findStatusInDates), so there is nothing to ask.
    if (fault.kind === 'no-date' && fault.because === 'status') continue;
    reader.report(
      fault.kind === 'impossible-date' ? 'error' : 'warning',
      fault.kind,
      cell,
      fault.message,
      fault.suggestion,
    );
  }
  for (const deadline of deadlines.filter(({ isYearAssumed }) => isYearAssumed)) {
    reader.report(
      'warning',
      'year-not-stated',
      cell,
      `"${deadline.written}" gives no year: it was read as ${deadline.understood}.`,
      'Write the year.',
    );
  }
  return deadlines;
}

/** A status that stands where a date belongs: the cell with `Complete` in a column of dates. Null where there is none. */
export function findStatusInDates(reader: RowReader, context: DeadlineContext): Cell | null {
  for (const cell of [...reader.row.revisions, reader.cell('originalDate')]) {
    if (cell === null) continue;
    const { statusWord } = readDeadlines(cell.text, context);
    if (statusWord !== null) return { text: statusWord, heading: cell.heading };
  }
  return null;
}

function isSameDay(a: Deadline, b: Deadline | null): boolean {
  return (
    b !== null &&
    a.lastDay === b.lastDay &&
    a.precision === b.precision &&
    (a.lastDay !== null || a.written === b.written)
  );
}
