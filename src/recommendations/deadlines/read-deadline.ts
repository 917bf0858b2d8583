/**
 * Reads the text of a date cell, in any form that people write, as a deadline. It guesses neither the order of day and
 * month nor a year: both come with the context. It never throws, whatever the text.
 */
import type { Deadline } from '../recommendation.ts';
import type { CellDeadlines, DeadlineContext, DeadlineReading, NoDateReason } from './deadline-reading.ts';
import { describePeriod, findPrecision } from './describe-period.ts';
import { explainNoDate } from './explain-fault.ts';
import type { FoundDate } from './find-dates.ts';
import { findDateAtStart, findDates } from './find-dates.ts';
import type { Period } from './read-period.ts';
import { tidyDateText, writeInOneLine } from './tidy-date-text.ts';
import type { DateRole } from './words-around.ts';
import { findNoDateReason, findRole, findStatusWord } from './words-around.ts';

/** A longer text is prose: only a full date at its beginning is read. */
const LONGEST_DATE_TEXT = 200;

/** A date cell with more lines than this is a report in the wrong column. */
const MOST_LINES = 20;

/**
 * The deadline that a cell states: of several dates the current one (see `readDeadlines`), with the whole cell as
 * written. `readDeadline('End April/May 2022', context).deadline.lastDay` is `2022-05-31`. The fault is that of an
 * impossible date anywhere in the cell, or says why there is no date.
 */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  const { readings, deadlines, faults, statusWord } = readDeadlines(text, context);
  const current = deadlines.at(-1) ?? deadlines[0];
  const reading = readings.find(({ deadline }) => deadline === current) ?? readings[0];
  return {
    deadline: { ...current, written: writeInOneLine(text) },
    fault: faults.find(({ kind }) => kind === 'impossible-date') ?? reading.fault,
    statusWord,
    otherReading: reading.otherReading,
  };
}

/**
 * All dates of a cell. The first is the original, unless words say otherwise ("was", "originally", "moved from").
 * Where words say that a date was moved ("revised to", "now"), every other date is a revision and the last one is
 * current. Where dates are merely listed (by `;`, comma or line), a date is a revision only if it is later than all
 * before it, so the latest is current: `Aug 2024; June 2024; July 2024` are the dates of three steps, due by August.
 */
export function readDeadlines(text: string, context: DeadlineContext): CellDeadlines {
  const written = writeInOneLine(text);
  const beginning = tidyDateText(written.slice(0, LONGEST_DATE_TEXT));
  const statusWord = findStatusWord(beginning);
  const dates = findInCell(text, written, context);
  const placed = dates.map(({ found, line }, index) => ({
    role: findRole(found.wordsBefore),
    reading: readFound(
      found,
      dates.length === 1 ? written : line.slice(found.start, found.end),
      index === 0 ? statusWord : null,
    ),
  }));
  const [first, ...others] = placed;
  if (first === undefined) return tellOne(readNoDate(written, findNoDateReason(beginning), statusWord));
  return {
    readings: [first.reading, ...others.map(({ reading }) => reading)],
    deadlines: tellStory([first, ...others], written),
    faults: placed.flatMap(({ reading }) => reading.fault ?? []),
    statusWord,
  };
}

interface PlacedReading {
  readonly role: DateRole;
  readonly reading: DeadlineReading;
}

/** The original and its changes. A date with a fault has no part in it unless the cell holds nothing else. */
function tellStory(placed: readonly [PlacedReading, ...PlacedReading[]], written: string): CellDeadlines['deadlines'] {
  const isMoved = placed.some(({ role }) => role !== 'plain');
  const usable = placed.filter(({ reading }) => reading.fault === null);
  // A list of steps is measured by those that have an end, "revised to ongoing" is a change.
  const measured = usable.filter(({ reading }) => isMoved || reading.deadline.lastDay !== null);
  const chosen = measured.length > 0 ? measured : usable;
  const [first = placed[0], ...later] = [
    ...chosen.filter(({ role }) => role === 'earlier'),
    ...chosen.filter(({ role }) => role !== 'earlier'),
  ];
  const story: [Deadline, ...Deadline[]] = [first.reading.deadline];
  for (const { role, reading } of later) {
    const latest = story.at(-1)?.lastDay ?? '';
    // "31 March 2024 (revised 12 January 2024)": the day of the change, not the new date.
    const mustBeLater = !isMoved || role === 'revised';
    if (!mustBeLater || (reading.deadline.lastDay ?? '') > latest) story.push(reading.deadline);
  }
  // Dates of several steps, of which one is printed: the cell is kept, so that the others are not lost.
  return story.length === 1 && measured.length > 1 ? [{ ...story[0], written }] : story;
}

function tellOne(reading: DeadlineReading): CellDeadlines {
  const { deadline, fault, statusWord } = reading;
  return { readings: [reading], deadlines: [deadline], faults: fault === null ? [] : [fault], statusWord };
}

interface FoundInLine {
  readonly found: FoundDate;
  readonly line: string;
}

function findInCell(text: string, written: string, context: DeadlineContext): FoundInLine[] {
  const parts = text.split(/[\n;]+/).filter((part) => part.trim() !== '');
  const isLong = written.length > LONGEST_DATE_TEXT;
  // Steps with a date each, a line a step, are read line by line however many there are.
  if (isLong && parts.length > 1 && parts.every((part) => part.trim().length <= LONGEST_DATE_TEXT)) {
    return parts.slice(0, MOST_LINES).flatMap((part) => {
      const line = tidyDateText(part).trim();
      return findDates(line, context).map((found) => ({ found, line }));
    });
  }
  const tidy = tidyDateText(isLong ? written.slice(0, LONGEST_DATE_TEXT) : text);
  if (isLong) {
    const found = findDateAtStart(tidy, context);
    return found !== null && isFullDay(found) ? [{ found, line: tidy }] : [];
  }
  const lines = tidy.split(/[\n;|]+/).map((line) => line.trim());
  return lines.flatMap((line) => findDates(line, context).map((found) => ({ found, line })));
}

function isFullDay({ outcome }: FoundDate): boolean {
  return (
    outcome !== 'ongoing' && 'period' in outcome && outcome.period.to.unit === 'day' && !outcome.period.isYearAssumed
  );
}

function readFound({ outcome }: FoundDate, written: string, statusWord: string | null): DeadlineReading {
  if (outcome === 'ongoing') {
    const deadline = { ...makeUndated(written), precision: 'ongoing', understood: 'Ongoing' } as const;
    return { deadline, fault: null, statusWord, otherReading: null };
  }
  if ('fault' in outcome) {
    return { deadline: makeUndated(written), fault: outcome.fault, statusWord, otherReading: null };
  }
  const { period } = outcome;
  return { deadline: makeDeadline(written, period), fault: null, statusWord, otherReading: period.otherReading };
}

function readNoDate(written: string, because: NoDateReason, statusWord: string | null): DeadlineReading {
  const fault = explainNoDate(written, because);
  return { deadline: makeUndated(written), fault, statusWord, otherReading: null };
}

/** The deadline of a period, with its text as written. */
export function makeDeadline(written: string, period: Period): Deadline {
  return {
    written,
    precision: findPrecision(period),
    firstDay: period.firstDay,
    lastDay: period.lastDay,
    understood: describePeriod(period),
    isYearAssumed: period.isYearAssumed,
  };
}

function makeUndated(written: string): Deadline {
  return { written, precision: 'none', firstDay: null, lastDay: null, understood: 'No date', isYearAssumed: false };
}
