/**
 * Why an item is closed: the reason as one of four words, and the note in the owner's own. A column called "Reason for
 * closure" may hold either; prose is never taken for completed work that it does not speak of.
 */
import type { Cell } from '../inputs/csv-tables.ts';
import type { ClosureReason } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';
import { readStatus, type StatusReading } from './vocabulary.ts';

type DeclaredWords = Parameters<typeof readStatus>[2];

export interface Closure {
  readonly reading: StatusReading;
  readonly note: string | null;
}

/** As many words may be a slip in a closure word; more are an explanation. */
const MOST_WORDS_OF_A_REASON = 4;
const REASON_AND_MORE = /^([^\n,;:.()–—]+?)\s*(?:[\n,;:.()–—]|\s-\s|\s(?:by|because|as|of|on|with)\s)/iu;
const OTHER_REASON =
  /\b(?:not (?:be )?(?:adopt|pursu|implement|proceed|tak|going|agree)\w*|risks?|accept\w*|tolerat\w*|supersed\w*|duplicat\w*|replac\w*|no longer|declin\w*|reject\w*|withdr\w*|overtaken)\b/i;

/** `Closed` with the reason `Not adopted` is closed as not adopted; a reason that says nothing else changes nothing. */
export function readClosure(reading: StatusReading, reader: RowReader, declared: DeclaredWords): Closure {
  const cell = reader.cell('closureReason');
  const note = reader.text('closureNote');
  if (cell === null) return { reading, note };
  const found = findReason(cell, declared);
  const isProse = found.isExplained || (found.reading === null && countWords(cell.text) > MOST_WORDS_OF_A_REASON);
  const whole = isProse ? joinNotes(cell.text, note) : note;
  const isClosure = reading.lifecycle === 'proposed-closed' || reading.lifecycle === 'closed-implemented';
  if (!isClosure) return { reading, note: whole };
  if (found.reading === null) {
    if (isProse) warnOfOtherReason(cell, reading, reader);
    else reportUnknown(cell, reader);
    return { reading, note: whole };
  }
  return { reading: applyReason(reading, found.reading.closureReason), note: whole };
}

function applyReason(reading: StatusReading, closureReason: ClosureReason | null): StatusReading {
  if (closureReason === null) return reading;
  const lifecycle = reading.lifecycle === 'proposed-closed' ? 'proposed-closed' : (`closed-${closureReason}` as const);
  return { ...reading, closureReason, lifecycle };
}

/** `Risk accepted`, and `Risk accepted by the chief officer on 3 March`, whose beginning is the reason. */
function findReason(
  cell: Cell,
  declared: DeclaredWords,
): { readonly reading: StatusReading | null; readonly isExplained: boolean } {
  const reading = readStatus(cell.text, cell.heading, declared);
  if (reading !== null) return { reading, isExplained: false };
  const beginning = REASON_AND_MORE.exec(cell.text)?.[1];
  const begun = beginning === undefined ? null : readStatus(beginning, cell.heading, declared);
  if (begun === null) return { reading: null, isExplained: false };
  // "Closed as it was replaced by a new system": closed is no reason, and what follows may be one.
  if (begun.closureReason === 'implemented') return { reading: null, isExplained: true };
  const isReason = begun.closureReason !== null || begun.lifecycle === 'reported-complete';
  return isReason ? { reading: begun, isExplained: true } : { reading: null, isExplained: false };
}

function reportUnknown(cell: Cell, reader: RowReader): void {
  reader.report(
    'error',
    'unknown-closure-reason',
    cell,
    `"${cell.text}" is not a reason for closure that is known.`,
    'Use Completed, Not adopted, Risk accepted or Superseded, or say what the word means under statusWords: in paper.md or organisation.yaml.',
  );
}

/** Such words make it doubtful that the item is closed because the work was done, which is how the status counts it. */
function warnOfOtherReason(cell: Cell, { closureReason }: StatusReading, reader: RowReader): void {
  if (closureReason !== 'implemented' || !OTHER_REASON.test(cell.text)) return;
  reader.report(
    'warning',
    'closure-reason-in-words',
    cell,
    'The closure counts as completed work, and its explanation may say otherwise.',
    'Begin the cell with Completed, Not adopted, Risk accepted or Superseded and a colon; the rest is printed as the note.',
  );
}

function joinNotes(explanation: string, note: string | null): string {
  return note === null || note === explanation ? explanation : `${explanation}\n${note}`;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
