/**
 * Whether somebody other than the owner has seen that the work is done, from the column that says so. A doubtful cell
 * is no verification: the paper must never claim one that was not made.
 */
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { readDeadlines } from './deadlines/read-deadline.ts';
import type { Verification } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';

/** Nobody has verified it, or it is still to come: "Not yet", "Pending audit", "No – evidence awaited". */
const NOT_VERIFIED =
  /^(?:no?|false|nil|unverified)(?:$|\s*[,;:.–—-])|^(?:not|none|pending|await(?:ing|ed)|to be|to follow|tbc|tbd|planned|scheduled|due|requested|outstanding|in progress)(?![\p{L}\p{N}])/iu;
const STILL_TO_COME = /\b(?:not (?:yet|verified|been verified)|to be verified|awaiting|yet to|unverified)\b/i;
const BLANK = /^(?:[^\p{L}\p{N}]*|n\/?\.?a\.?|not applicable)$/iu;

/** As written, on one line, with the date in it where there is one: `Internal audit, 12 January 2026`. */
export function readVerification(reader: RowReader, context: DeadlineContext): Verification | null {
  const lines = (reader.text('verification') ?? '').split('\n').map((line) => line.trim());
  const said = lines.filter((line) => !BLANK.test(line));
  if (said.length === 0 || said.some((line) => NOT_VERIFIED.test(line) || STILL_TO_COME.test(line))) return null;
  const written = said.join(', ').replaceAll(/\s+/g, ' ');
  // A year that is not written is not assumed: nobody asked for a date here, so nobody would see the guess.
  const { deadlines } = readDeadlines(written, { ...context, assumedYear: null });
  return { written, date: deadlines.findLast(({ lastDay }) => lastDay !== null) ?? null };
}
