/** The state of one row: from its status, its action's status or a status in a column of dates, with the reason for closure. */
import type { PaperInput } from '../inputs/inputs.ts';
import type { RegisterContext } from './build-register.ts';
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { findStatusInDates } from './read-row-dates.ts';
import type { RowReader } from './row-reader.ts';
import { KNOWN_STATUS_WORDS, readStatus, type StatusReading } from './vocabulary.ts';

/** A blank status means something only where the paper says so (`defaults:`); otherwise it is an error. */
export function readRowStatus(
  reader: RowReader,
  paper: PaperInput,
  context: RegisterContext,
  deadlines: DeadlineContext,
): StatusReading {
  // In an export with one row for each action the only status may be the action's.
  const cell = reader.cell('status') ?? reader.cell('actionStatus') ?? findStatusInDates(reader, deadlines);
  const declared = new Map([...context.organisation.statusWords, ...paper.settings.statusWords]);
  const claim = reader.cell('claimedStatus');
  const claimed = claim === null ? null : (readStatus(claim.text, claim.heading, declared)?.claimed ?? null);
  if (cell === null) {
    reader.report(
      'error',
      'status-missing',
      'status',
      'Nothing says what state this recommendation is in.',
      'Fill in the status, or say what a blank one means with "defaults: { status: In progress }" in paper.md.',
    );
    return { lifecycle: 'in-progress', closureReason: null, claimed };
  }
  const reading = readStatus(cell.text, cell.heading, declared);
  if (reading !== null) {
    return { ...applyClosureReason(reading, reader, declared), claimed: reading.claimed ?? claimed };
  }
  const suggestion = context.nearest(cell.text, [...declared.keys(), ...KNOWN_STATUS_WORDS]);
  reader.report(
    'error',
    'unknown-status',
    cell,
    `"${cell.text}" is not a status that is known.`,
    `${suggestion === null ? '' : `Did you mean "${suggestion}"? `}Correct the cell, or say what the word means under statusWords: in paper.md or organisation.yaml.`,
  );
  return { lifecycle: 'in-progress', closureReason: null, claimed };
}

/** `Closed` with the reason `Not adopted` is closed as not adopted; a reason that says nothing else changes nothing. */
function applyClosureReason(
  reading: StatusReading,
  reader: RowReader,
  declared: Parameters<typeof readStatus>[2],
): StatusReading {
  const cell = reader.cell('closureReason');
  const isClosure = reading.lifecycle === 'proposed-closed' || reading.lifecycle === 'closed-implemented';
  if (cell === null || !isClosure) return reading;
  const closure = readStatus(cell.text, cell.heading, declared);
  if (closure === null) {
    reader.report(
      'error',
      'unknown-closure-reason',
      cell,
      `"${cell.text}" is not a reason for closure that is known.`,
      'Use Completed, Not adopted, Risk accepted or Superseded, or say what the word means under statusWords: in paper.md or organisation.yaml.',
    );
    return reading;
  }
  const { closureReason } = closure;
  if (closureReason === null) return reading;
  return {
    ...reading,
    closureReason,
    lifecycle: reading.lifecycle === 'proposed-closed' ? 'proposed-closed' : `closed-${closureReason}`,
  };
}
