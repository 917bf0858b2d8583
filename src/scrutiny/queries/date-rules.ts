/** Dates of a row that do not fit one another, its status or the day of the count. Nothing is read from prose but reasons. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Deadline, Recommendation } from '../../recommendations/recommendation.ts';
import { countOf } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';
import { findLaterPromise } from './dates-in-text.ts';
import { findDates } from './find-dates.ts';
import { findGaps } from './find-gaps.ts';
import type { Finding, PaperFinding, PaperRule, QueryContext, RowRule } from './query.ts';
import { latestWords } from './words-of-row.ts';
import { findFinishedWords } from './words-of-status.ts';

/** The export may have no column for the reason; an owner who writes it into the update has given one. */
const REASON_FOR_MOVE =
  /\b(?:date|deadline|timescale|completion|implementation|target)s?\b[^.]{0,80}\b(?:revis|review|extend|mov|chang|delay|push|slip|put back)\w*|\b(?:delay|slip|postpon|extend|revis|put back|push)\w*\b[^.]{0,120}\b(?:due to|because|owing|as a result|following|pending|until|while|awaiting|by the|caused)\b|\b(?:due to|because of|owing to)\b[^.]{0,80}\bdelay/i;

export const DATE_RULES: readonly (RowRule | PaperRule)[] = [
  {
    name: 'completed-in-the-future',
    audience: 'paper',
    ask: 'Correct the date of completion, or the status.',
    findInRow: ({ recommendation: { dates } }, { asAt }) =>
      dates.completed?.firstDay == null || dates.completed.firstDay <= asAt
        ? []
        : [
            {
              sentence: `The date of completion, ${dates.completed.understood}, is after ${formatDay(asAt)}, the day of the count.`,
            },
          ],
  },
  {
    name: 'completed-but-open',
    audience: 'paper',
    ask: 'Report it complete, or take the date of completion out.',
    findInRow: ({ recommendation: { dates }, standing, progress }, { asAt }) =>
      dates.completed?.firstDay == null ||
      dates.completed.firstDay > asAt ||
      standing !== 'open' ||
      progress === 'complete'
        ? []
        : [{ sentence: `It has a date of completion, ${dates.completed.understood}, and its status is open.` }],
  },
  {
    name: 'overdue-without-new-date',
    audience: 'secretariat',
    ask: 'Ask the panel for a new date with the reason, or report it complete.',
    findInRow: (facts, { asAt }) => findOverdue(facts, asAt),
  },
  {
    name: 'date-moved-without-reason',
    audience: 'secretariat',
    ask: 'Give the reason for the new date, and who agreed to it.',
    findInPaper: findMovesWithoutReason,
  },
  {
    name: 'extension-without-reason',
    audience: 'secretariat',
    ask: 'Give the reason for the request: the panel decides on it.',
    findInRow: ({ recommendation, extensionRequested }) =>
      extensionRequested === null || recommendation.dates.requestReason !== null || isMoveExplained(recommendation)
        ? []
        : [{ sentence: `A later date, ${extensionRequested.understood}, is asked for, and nothing says why.` }],
  },
  {
    name: 'due-before-report',
    audience: 'secretariat',
    ask: 'Correct the date of the recommendation or that of the report.',
    findInRow: ({ recommendation: { dates }, report }) => {
      const early = [dates.original, dates.current].find(
        (date) => date?.lastDay != null && report.date?.firstDay != null && date.lastDay < report.date.firstDay,
      );
      return early == null || report.date === null
        ? []
        : [{ sentence: `It is due ${early.understood}, before the report of ${report.date.understood} that made it.` }];
    },
  },
];

/** A row that is asked about its pace, its finished words or its later date is asked once: one matter, one question. */
function findOverdue(facts: RecommendationFacts, asAt: string): Finding[] {
  const { recommendation, daysOverdue, judgedBy } = facts;
  const { dates, claim } = recommendation;
  if (daysOverdue === null || judgedBy === null || dates.requested !== null) return [];
  if (claim?.pace === 'on-track' || claim?.pace === 'at-risk') return [];
  // Past the inspectorate's date with a later one of its own: the report's rule decides that it is late, not a gap.
  if (dates.current?.lastDay != null && dates.current.lastDay >= asAt) return [];
  if (findFinishedWords(recommendation) !== null || findLaterPromise(facts).length > 0) return [];
  const whose = judgedBy === dates.current ? 'Its' : "The inspectorate's";
  return [
    {
      sentence: `${whose} date, ${judgedBy.understood}, passed ${countOf(daysOverdue, 'day')} ago; no new date has been given or asked for.`,
    },
  ];
}

/** The last move only: an export with one column of reasons has lost those of earlier moves. */
function findMovesWithoutReason({ facts }: QueryContext): PaperFinding[] {
  return findGaps(facts, {
    among: (entry) => entry.timeliness !== 'finished' && findMove(entry) !== null,
    isMissing: ({ recommendation }) => {
      const last = recommendation.dates.revisions.at(-1);
      if (last === undefined || last.reason !== null || last.agreedBy !== null) return false;
      return !isMoveExplained(recommendation) && !arePartsOfResponse(recommendation);
    },
    ofRow: (entry) => {
      const [before, last] = findMove(entry) ?? [];
      return `The date moved from ${before?.understood ?? ''} to ${last?.understood ?? ''}, and nothing says why.`;
    },
    ofAll: (count) => `${count} dates have moved, and nothing says why any of them did.`,
  });
}

/** Of the current date and the one before it, where it moved to a later day or to no day at all. */
function findMove({ recommendation: { dates, actions } }: RecommendationFacts): readonly [Deadline, Deadline] | null {
  // The moves of several actions stand one after the other: two neighbours need not be one move.
  if (actions.length > 1) return null;
  const last = dates.revisions.at(-1)?.deadline;
  const before = dates.revisions.at(-2)?.deadline ?? dates.original;
  if (last === undefined || before?.lastDay == null) return null;
  return last.lastDay === null || last.lastDay > before.lastDay ? [before, last] : null;
}

function isMoveExplained(recommendation: Recommendation): boolean {
  return REASON_FOR_MOVE.test(latestWords(recommendation)) || REASON_FOR_MOVE.test(recommendation.notes ?? '');
}

/** "Agreed: March 2022. In use: June 2022": two dates of one cell that the response gives to two parts of the work. */
function arePartsOfResponse({ response, dates: { original, revisions } }: Recommendation): boolean {
  const named = findDates(response ?? '').map(({ lastDay }) => lastDay);
  return [original, ...revisions.map(({ deadline }) => deadline)].every(
    (deadline) => deadline?.lastDay != null && named.includes(deadline.lastDay),
  );
}
