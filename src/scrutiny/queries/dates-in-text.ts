/** Dates that the words promise, against the dates in their columns. Promises only: a text may name any other date. */
import { daysBetween } from '../../recommendations/deadlines/calendar-days.ts';
import type { Deadline, IsoDay, Recommendation, RecommendationDates } from '../../recommendations/recommendation.ts';
import { countOf } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';
import { findStepsOutOfOrder } from './chronology.ts';
import { datesInLatestWords } from './dates-in-latest-words.ts';
import { findDates, type WrittenDate } from './find-dates.ts';
import type { Finding, RowRule } from './query.ts';
import { cutSentence, latestWords } from './words-of-row.ts';

/** Less than a month is a manner of speaking: "by March" for 3 April. */
const TOLERANCE_DAYS = 28;

/** Days after which a target that has passed is no longer one of this month's. */
const STALE_DAYS = 31;

const PROMISE =
  /\b(?:will|shall|to be|is to|are to|due|target(?:ed)?|expected|anticipated|scheduled|planned|deadline|aim(?:s|ing)? to|intend(?:s|ed)? to)\b/i;

/** Characters before a date that are looked at for the words that lead to it. */
const LONGEST_LEAD = 60;

/** Right before the date. Not "until" and not "since": those bound something else. */
const AT_DATE =
  /(?:^|[\s(–—-])(?:by|in|on|before|from|for|during|no later than|due|target|deadline|date|completion)\b(?:[ :–—-]*(?:the|is|of|around|about|approximately|end|early|mid|late|beginning|middle|month|week|commencing|date|end-|by|in)\b)*[\s:–—-]*$/i;

/** "The report published in May", "as agreed in June": what has been is no promise. */
const PAST =
  /\b(?<!\bbe )(?<!\bbe \w+ )(?:(?!planned|scheduled|expected|anticipated|targeted|intended|needed|required|proposed|estimated)[a-z]{3,}ed|held|made|given|sent|begun|was|were|had been)\s+(?:by|in|on|from|during|for)\b(?:\s+(?:the|early|mid|late|end|of|beginning))*\s*$/i;

/** When work begins says nothing of when it is to end. */
const START =
  /\b(?:start|begin|commenc)\w*\s+(?:in|on|from|by|during)\b(?:\s+(?:the|early|mid|late|end|of|beginning))*\s*$/i;

const OLD_TARGET =
  /\b(?:was|were|original(?:ly)?|initial(?:ly)?|revised|moved|extended|missed|previous(?:ly)?|changed|met|achieved|slipped|instead of|rather than)\b/i;

const TARGET = /\b(?:target(?:ed)?|due|deadline)\b[^.\d]{0,25}$/i;

const COMPLETION =
  /\b(?:complet\w+|deliver(?:y|ed)?|implement\w*|finalis\w+|launch(?:ed)?|go(?:es)? live|in place|target|deadline|roll(?:ed)? out|publish(?:ed)?|conclud\w+|fully)\b/i;

/** A date with the rest of its sentence. */
interface DateInSentence extends WrittenDate {
  readonly before: string;
  readonly behind: string;
}

export const TEXT_DATE_RULES: readonly RowRule[] = [
  {
    name: 'response-promises-another-date',
    audience: 'secretariat',
    ask: 'Say which date was agreed, and correct the other; if the promise was for a part of the work, say whether it was kept.',
    findInRow: ({ recommendation }) => {
      const { response, dates } = recommendation;
      const promise = findLastPromise(response, dates.original ?? dates.current);
      return promise === null ? [] : findDisagreement('The response', promise, recommendation, dates);
    },
  },
  {
    name: 'action-names-another-date',
    audience: 'secretariat',
    ask: 'Correct the date in the words of the action or in its column.',
    findInRow: ({ recommendation }) =>
      recommendation.actions.flatMap((action) => {
        const { dates } = action.dates.current === null ? recommendation : action;
        const date = findNamedDate(action.text);
        return date === null ? [] : findDisagreement('The action', date, recommendation, dates);
      }),
  },
  {
    name: 'update-promises-later-date',
    audience: 'secretariat',
    ask: 'Ask the panel for the later date, or correct the update.',
    findInRow: findLaterPromise,
  },
  {
    name: 'target-in-the-past',
    audience: 'secretariat',
    ask: 'Correct the date, or say what happened on it.',
    findInRow: (facts, { asAt }) => findPastTarget(facts, asAt),
  },
];

/** The latest of all dates that the response promises: earlier ones may be steps on the way. */
function findLastPromise(text: string | null, nearTo: Deadline | null): DateInSentence | null {
  if (text === null || nearTo?.lastDay == null) return null;
  return lastOf(findAimedAt(text, findDates(text, { near: nearTo.lastDay })).filter(isPromised));
}

/** An action is a promise by itself; "in Nov 2024" needs no "will". */
function findNamedDate(text: string): DateInSentence | null {
  return lastOf(findAimedAt(text, findDates(text)));
}

/** Dates by which, in which or on which something is to be, with their sentences; not those of what has been. */
function findAimedAt(text: string, dates: readonly WrittenDate[]): DateInSentence[] {
  return dates
    .filter(({ start }) => AT_DATE.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)))
    .map((date) => ({ ...date, ...cutSentence(text, date.start, date.end) }))
    .filter(
      ({ before, behind }) =>
        !PAST.test(before) &&
        !START.test(before) &&
        !OLD_TARGET.test(before) &&
        !/^\W*(?:was|were|has|have|had)\b/i.test(behind),
    );
}

function isPromised({ before, behind }: DateInSentence): boolean {
  return PROMISE.test(before) || PROMISE.test(behind);
}

function lastOf(dates: readonly DateInSentence[]): DateInSentence | null {
  return dates.toSorted((one, other) => (one.lastDay < other.lastDay ? 1 : -1))[0] ?? null;
}

function findDisagreement(
  place: string,
  promise: DateInSentence,
  recommendation: Recommendation,
  { original, current }: RecommendationDates,
): Finding[] {
  const stated = original ?? current;
  if (stated?.lastDay == null || isOneOfItsDates(promise, recommendation)) return [];
  const difference = daysBetween(stated.lastDay, promise.lastDay);
  const words = `“${quoteDate(promise)}”`;
  const kind = difference < 0 ? 'earlier' : 'later';
  return [
    {
      sentence: `${place} says ${words}; its ${original === null ? 'date' : 'original date'} is ${stated.understood}, so the words are ${countOf(Math.abs(difference), 'day')} ${kind}.`,
    },
  ];
}

/** That the update promises completion well after the current date, and nobody has asked for that. */
export function findLaterPromise({
  recommendation,
  timeliness,
  extensionRequested,
  judgedBy,
}: RecommendationFacts): Finding[] {
  const { current } = recommendation.dates;
  if (timeliness === 'finished' || extensionRequested !== null || current?.lastDay == null) return [];
  const after = current.lastDay;
  const later = datesInLatestWords(recommendation).filter(
    ({ lastDay }) => daysBetween(after, lastDay) >= TOLERANCE_DAYS && (judgedBy?.lastDay ?? lastDay) <= lastDay,
  );
  if (later.length === 0) return [];
  const promises = findAimedAt(latestWords(recommendation), later).filter(
    (date) => isPromised(date) && COMPLETION.test(date.before + date.behind),
  );
  const promise = lastOf(promises);
  if (promise === null || isOneOfItsDates(promise, recommendation)) return [];
  return [
    {
      sentence: `The update says “${quoteDate(promise)}”; the date is ${current.understood}, and no later date has been asked for.`,
    },
  ];
}

function findPastTarget({ recommendation, timeliness }: RecommendationFacts, asAt: IsoDay): Finding[] {
  if (timeliness === 'finished') return [];
  const past = datesInLatestWords(recommendation).filter(({ lastDay }) => daysBetween(lastDay, asAt) > STALE_DAYS);
  if (past.length === 0) return [];
  const text = latestWords(recommendation);
  const sentences = past
    .filter(({ start }) => TARGET.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)))
    .map((date) => ({ ...date, ...cutSentence(text, date.start, date.end) }));
  const target = sentences.find(
    (date) =>
      TARGET.test(date.before) && !OLD_TARGET.test(date.before + date.behind) && !isOneOfItsDates(date, recommendation),
  );
  return target === undefined || findStepsOutOfOrder(recommendation).length > 0
    ? []
    : [{ sentence: `The update gives a target that has passed: “${quoteDate(target)}”.` }];
}

/** Of the item or of any of its actions, give or take less than a month. */
function isOneOfItsDates({ firstDay, lastDay }: WrittenDate, { dates, actions }: Recommendation): boolean {
  return [dates, ...actions.map((action) => action.dates)].flatMap(listDeadlines).some(
    (deadline) =>
      deadline.firstDay !== null &&
      deadline.lastDay !== null &&
      // A promise of a month holds every day of it, and the other way round.
      ((deadline.firstDay <= lastDay && firstDay <= deadline.lastDay) ||
        Math.abs(daysBetween(deadline.lastDay, lastDay)) < TOLERANCE_DAYS),
  );
}

function listDeadlines({
  original,
  revisions,
  current,
  setByInspectorate,
  completed,
  requested,
}: RecommendationDates): Deadline[] {
  return [
    original,
    ...revisions.map(({ deadline }) => deadline),
    current,
    setByInspectorate,
    completed,
    requested,
  ].filter((deadline) => deadline !== null);
}

/** The date with the four words before it: `will be launched in September`. */
function quoteDate({ before, written }: DateInSentence): string {
  const words = /(?:\S+\s+){0,4}\S*$/.exec(before.slice(-60))?.[0] ?? '';
  return `${words}${written}`.replaceAll(/\s+/g, ' ').trim();
}
