/** The state of one row: from its status, its action's status or a status in a column of dates, with the reason for closure. */
import { didYouMean } from '../nearest-word.ts';
import type { Cell } from '../inputs/csv-tables.ts';
import type { PaperInput, StatusMeaning } from '../inputs/inputs.ts';
import type { RegisterContext } from './build-register.ts';
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { readClaim } from './read-claim.ts';
import { readClosure } from './read-closure.ts';
import { findStatusInDates } from './read-row-dates.ts';
import type { Claim, ClosureReason, Lifecycle } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';
import { KNOWN_STATUS_WORDS, readStatus } from './vocabulary.ts';

export interface RowStatus {
  readonly lifecycle: Lifecycle;
  readonly closureReason: ClosureReason | null;
  readonly closureNote: string | null;
  readonly claim: Claim | null;
}

/** The state of the row's action where the row has one of its own besides the recommendation's; the row's otherwise. */
export function readActionLifecycle(
  reader: RowReader,
  paper: PaperInput,
  context: RegisterContext,
  row: RowStatus,
): Lifecycle {
  const cell = reader.cell('actionStatus');
  if (cell === null || reader.cell('status') === null) return row.lifecycle;
  const declared = new Map([...context.organisation.statusWords, ...paper.settings.statusWords]);
  const reading = readStatus(cell.text, cell.heading, declared);
  if (reading === null) reportUnknownStatus(reader, cell, context, declared);
  return reading?.lifecycle ?? row.lifecycle;
}

const UNKNOWN = { lifecycle: 'in-progress', closureReason: null } as const;

/** A blank status means something only where the paper says so (`defaults:`); otherwise it is an error. */
export function readRowStatus(
  reader: RowReader,
  paper: PaperInput,
  context: RegisterContext,
  deadlines: DeadlineContext,
): RowStatus {
  // In an export with one row for each action the only status may be the action's.
  const cell = reader.cell('status') ?? reader.cell('actionStatus') ?? findStatusInDates(reader, deadlines);
  const declared = new Map([...context.organisation.statusWords, ...paper.settings.statusWords]);
  const claim = readClaim(reader, context, declared);
  if (cell === null) {
    reader.report(
      'error',
      'status-missing',
      'status',
      'Nothing says what state this recommendation is in.',
      'Fill in the status, or say what a blank one means with "defaults: { status: In progress }" in paper.md.',
    );
    return { ...UNKNOWN, closureNote: reader.text('closureNote'), claim };
  }
  const reading = readStatus(cell.text, cell.heading, declared);
  if (reading !== null) {
    const closure = readClosure(reading, reader, declared);
    const { claimed: pace, ...state } = closure.reading;
    return { ...state, closureNote: closure.note, claim: pace === null ? claim : { written: cell.text, pace } };
  }
  reportUnknownStatus(reader, cell, context, declared);
  return { ...UNKNOWN, closureNote: reader.text('closureNote'), claim };
}

function reportUnknownStatus(
  reader: RowReader,
  cell: Cell,
  context: RegisterContext,
  declared: ReadonlyMap<string, StatusMeaning>,
): void {
  const suggestion = context.nearest(cell.text, [...declared.keys(), ...KNOWN_STATUS_WORDS]);
  reader.report(
    'error',
    'unknown-status',
    cell,
    `"${cell.text}" is not a status that is known.`,
    `${didYouMean(suggestion)}Correct the cell, or say what the word means under statusWords: in paper.md or organisation.yaml.`,
  );
}
