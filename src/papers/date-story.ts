/**
 * The story of an item's dates: in sentences for print, as a list for the screen, and as a line of dots where there is
 * something to see. The line never says what the words do not.
 */
import type { Decision } from '../recommendations/decision.ts';
import type { DatePoint } from '../scrutiny/date-points.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { capitalise, countOf, listInWords, timesInWords } from '../words.ts';
import type { DateEntry, DateLine, DateStory } from './recommendations-model.ts';
import { dateWords, day, describeMove } from './wording.ts';

/**
 * Null where there is no story: one date or none, not moved, and the strip above says it all. In short, the single moves are
 * left out, because a list of them stands below.
 */
export function tellDateStory(facts: RecommendationFacts, isShort = false): string | null {
  const { original, revisions, setByInspectorate, completed } = facts.recommendation.dates;
  const sentences: string[] = [];
  if (setByInspectorate !== null) sentences.push(`The inspectorate set ${dateWords(setByInspectorate)}.`);
  if (revisions.length > 0) {
    if (original !== null) sentences.push(`First due ${dateWords(original)}.`);
    sentences.push(tellMoves(facts, isShort));
  }
  // A refused closure leaves the day on which it was said to be done, but the item is open.
  if (completed !== null && facts.timeliness === 'finished') sentences.push(tellCompletion(facts));
  else if (sentences.length > 0) sentences.push(...tellLateness(facts));
  if (facts.extensionRequested !== null) sentences.push(tellRequest(facts));
  sentences.push(...facts.decisions.filter(({ kind }) => kind === 'extension-not-granted').map(tellRefusal));
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Null where `tellDateStory` is. */
export function makeDateStory(facts: RecommendationFacts): DateStory | null {
  const text = tellDateStory(facts);
  return text === null
    ? null
    : { text, lead: tellDateStory(facts, true) ?? text, entries: listEntries(facts), line: makeLine(facts) };
}

function tellMoves({ recommendation, timesRevised, daysMoved }: RecommendationFacts, isShort: boolean): string {
  const moves = recommendation.dates.revisions.map(({ deadline, reason, agreedBy }) => {
    const why = [
      reason?.replace(/\.$/, '') ?? null,
      agreedBy === null ? null : `agreed by ${agreedBy.replace(/\.$/, '')}`,
    ].filter((part) => part !== null);
    return `to ${dateWords(deadline)}${why.length === 0 ? '' : ` (${why.join('; ')})`}`;
  });
  const days = describeMove(daysMoved);
  return `Moved ${timesInWords(timesRevised)}${days === null ? '' : `, ${days} in all`}${isShort ? '' : `: ${listInWords(moves)}`}.`;
}

/** The date is named, because the one told last need not be the one that decides; a date that was moved is late by both. */
function tellLateness({ daysOverdue, daysLateAgainstOriginal, judgedBy, timesRevised }: RecommendationFacts): string[] {
  const original = daysLateAgainstOriginal === null ? null : `${countOf(daysLateAgainstOriginal, 'day')} late`;
  if (daysOverdue !== null) {
    const passed = `${capitalise(dateWords(judgedBy))} passed ${countOf(daysOverdue, 'day')} ago`;
    return [
      original === null || timesRevised === 0
        ? `${passed}.`
        : `${passed}; against the original date it is ${original}.`,
    ];
  }
  return original === null ? [] : [`Against the original date it is ${original}.`];
}

function tellCompletion({ recommendation, daysLateAtCompletion }: RecommendationFacts): string {
  const { dates, verification } = recommendation;
  const said = `${capitalise(`reported complete ${dateWords(dates.completed)}`)}${
    daysLateAtCompletion === null
      ? ''
      : daysLateAtCompletion <= 0
        ? ', on time'
        : `, ${countOf(daysLateAtCompletion, 'day')} late`
  }.`;
  return verification?.date == null ? said : `${said} Verified ${dateWords(verification.date)}.`;
}

function tellRequest({ extensionRequested, recommendation }: RecommendationFacts): string {
  const reason = recommendation.dates.requestReason?.replace(/\.$/, '');
  return `An extension to ${dateWords(extensionRequested)} is asked for${reason === undefined ? '' : ` (${reason})`}, for the panel to decide.`;
}

function tellRefusal({ panel, meeting, minute }: Decision): string {
  return `${panel} did not grant a later date on ${day(meeting)}${minute === null ? '' : ` (minute ${minute})`}.`;
}

/** Every date once, with what it was and why. The day of the count is no date of the item. */
function listEntries({ datePoints, daysLateAtCompletion }: RecommendationFacts): DateEntry[] {
  return datePoints.flatMap((point) => {
    if (point.deadline === null) return [];
    const lateness =
      point.kind === 'completed' && daysLateAtCompletion !== null && daysLateAtCompletion > 0
        ? `${countOf(daysLateAtCompletion, 'day')} late`
        : null;
    const notes = [
      point.reason?.replace(/\.$/, '') ?? null,
      point.agreedBy === null ? null : `Agreed by ${point.agreedBy.replace(/\.$/, '')}`,
      describeStep(point.daysMoved),
      lateness,
    ].filter((note) => note !== null);
    return [
      {
        date: dateWords(point.deadline),
        label: labelOf(point, datePoints),
        note: notes.length === 0 ? null : `${notes.join('. ')}.`,
      },
    ];
  });
}

/** Of one move by itself, the direction is always said: `92 days later`. */
function describeStep(daysMoved: number | null): string | null {
  const days = describeMove(daysMoved);
  return days !== null && (daysMoved ?? 0) > 0 ? `${days} later` : days;
}

/** Only where the date moved, is to be moved, or the work was finished late: two dots without a story are no picture. */
function makeLine({
  datePoints,
  timesRevised,
  extensionRequested,
  daysLateAtCompletion,
  ...facts
}: RecommendationFacts): DateLine | null {
  const hasStory = timesRevised > 0 || extensionRequested !== null || (daysLateAtCompletion ?? 0) > 0;
  const points = datePoints.flatMap((point) =>
    point.day === null
      ? []
      : [
          {
            kind: point.kind,
            day: point.day,
            label: labelOf(point, datePoints),
            date: point.deadline === null ? day(point.day) : dateWords(point.deadline),
          },
        ],
  );
  const own = points.filter(({ kind }) => kind !== 'as-at');
  if (!hasStory || own.length < 2) return null;
  const dayOf = (kind: DatePoint['kind']): string | null =>
    points.findLast((point) => point.kind === kind)?.day ?? null;
  const asAt = dayOf('as-at');
  const completed = dayOf('completed');
  return {
    points,
    movedFrom: dayOf('original') ?? points.find(({ kind }) => kind === 'revised')?.day ?? null,
    movedTo: dayOf('current'),
    lateFrom: facts.daysOverdue !== null || (daysLateAtCompletion ?? 0) > 0 ? (facts.judgedBy?.lastDay ?? null) : null,
    lateTo: completed ?? (facts.daysOverdue === null ? null : asAt),
    alternative: `The same dates on a line, from ${own[0]?.date ?? ''} to ${points.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)?.date ?? ''}.`,
  };
}

function labelOf({ kind, daysMoved }: DatePoint, points: readonly DatePoint[]): string {
  switch (kind) {
    case 'inspectorate':
      return 'Set by the inspectorate';
    case 'original':
      return points.some((point) => point.kind === 'current') ? 'Original' : 'Due';
    case 'revised':
      return (daysMoved ?? 0) < 0 ? 'Brought forward to' : 'Moved to';
    case 'current':
      return 'Current';
    case 'requested':
      return 'Asked for';
    case 'completed':
      return 'Reported complete';
    case 'verified':
      return 'Verified';
    case 'as-at':
      return 'Position at';
  }
}
