/** The date that the panel granted: from the decision's own words, from "Granted to", or the one that was asked for. */
import type { Cell } from '../../inputs/csv-tables.ts';
import { readDeadlines } from '../deadlines/read-deadline.ts';
import type { Deadline, Recommendation } from '../recommendation.ts';
import type { DecisionContext } from '../resolve-decisions.ts';
import type { DecisionLine } from './decision-line.ts';
import type { Verdict } from './read-verdict.ts';

/** Null, with the problem reported, where no date can be told. */
export function readGrant(
  line: DecisionLine,
  verdict: Verdict,
  { dates }: Recommendation,
  context: DecisionContext,
): Deadline | null {
  const { decision, grantedTo: cell } = line.row;
  const inWords = verdict.grantedTo === null || decision === null ? null : { ...decision, text: verdict.grantedTo };
  const readings = [inWords, cell].flatMap((written) => (written === null ? [] : [readDate(line, written, context)]));
  const [first, second] = readings;
  if (first === undefined) return takeRequested(line, dates.requested);
  if (first === null || second === null) return null;
  if (second !== undefined && second.lastDay !== first.lastDay) {
    line.report(
      'error',
      'granted-dates-differ',
      cell,
      `The decision grants ${first.understood}, and this column says ${second.understood}.`,
      'Keep one of the two dates.',
    );
    return null;
  }
  warnIfNotLater(line, inWords ?? cell, first, dates.current);
  warnIfLaterThanAsked(line, inWords ?? cell, first, dates.requested);
  return first;
}

function takeRequested(line: DecisionLine, requested: Deadline | null): Deadline | null {
  if (requested !== null && requested.precision !== 'none') return requested;
  line.report(
    'error',
    'granted-date-missing',
    'Granted to',
    'The extension is agreed, but no date is given here and none was asked for in the export.',
    'Write the date under Granted to, or "Granted to 30 June 2026" under Decision.',
  );
  return null;
}

function readDate(line: DecisionLine, cell: Cell, context: DecisionContext): Deadline | null {
  const { dateOrder, quarters } = context.organisation;
  const { deadlines, readings, faults } = readDeadlines(cell.text, {
    dateOrder,
    quarters,
    assumedYear: context.assumedYear,
  });
  const fault = faults.find(({ kind }) => kind === 'impossible-date') ?? faults[0];
  const [deadline] = deadlines;
  if (fault !== undefined || deadline.precision === 'none') {
    const message = fault?.message ?? `"${cell.text}" was not understood as a date.`;
    line.report('error', fault?.kind ?? 'no-date', cell, message, fault?.suggestion ?? 'Write it like 30 June 2026.');
    return null;
  }
  if (readings.length > 1) {
    line.report('error', 'several-dates', cell, 'More than one date is granted here.', 'Keep the date that holds.');
    return null;
  }
  if (deadline.isYearAssumed) {
    line.report(
      'warning',
      'year-not-stated',
      cell,
      `"${deadline.written}" gives no year: it was read as ${deadline.understood}.`,
      'Write the year.',
    );
  }
  return deadline;
}

/** It may be meant (a panel can bring a date forward), but nearly always it is a slip in the year. */
function warnIfNotLater(line: DecisionLine, cell: Cell | null, granted: Deadline, current: Deadline | null): void {
  if (granted.lastDay === null || current?.lastDay == null || granted.lastDay > current.lastDay) return;
  line.report(
    'warning',
    'granted-date-not-later',
    cell,
    `The date that is granted, ${granted.understood}, is not later than the present one, ${current.understood}.`,
    'Correct the date, or leave it where the panel brought it forward.',
  );
}

/** A panel gives what is asked for, or less. More is nearly always a slip in the year, and would hide that the item is late. */
function warnIfLaterThanAsked(line: DecisionLine, cell: Cell | null, granted: Deadline, asked: Deadline | null): void {
  if (granted.lastDay === null || asked?.lastDay == null || granted.lastDay <= asked.lastDay) return;
  line.report(
    'warning',
    'granted-date-later-than-asked',
    cell,
    `The date that is granted, ${granted.understood}, is later than the one that was asked for, ${asked.understood}.`,
    'Correct the date, or leave it where the minutes say so.',
  );
}
