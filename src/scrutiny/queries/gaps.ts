/** What is missing from the rows themselves: owner, date, update, evidence. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { IsoDay } from '../../recommendations/recommendation.ts';
import { countOf } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';
import { findDates } from './find-dates.ts';
import { findGaps } from './find-gaps.ts';
import type { PaperRule, RowRule } from './query.ts';
import { latestWords } from './words-of-row.ts';

const WORDS_OF_TARGET = /\b(?:target(?:ed)?|due|deadline|complet\w+ by)\b(?! to )[^.\n\d]{0,30}$/i;

const isUnfinished = ({ timeliness }: RecommendationFacts): boolean => timeliness !== 'finished';

export const GAP_RULES: readonly PaperRule[] = [
  {
    name: 'no-owner',
    audience: 'secretariat',
    ask: 'Name the role that answers for it.',
    findInPaper: ({ facts }) =>
      findGaps(facts, {
        among: isUnfinished,
        isMissing: ({ recommendation }) => recommendation.owner === null,
        ofRow: () => 'It is open and has no owner.',
        ofAll: (count) => `None of the ${countOf(count, 'open recommendation')} has an owner.`,
      }),
  },
  {
    name: 'no-date',
    audience: 'secretariat',
    ask: 'Give a date: a day, or the month in which it will be done.',
    findInPaper: ({ facts, asAt }) =>
      findGaps(facts, {
        among: isUnfinished,
        isMissing: ({ recommendation: { dates }, judgedBy }) =>
          judgedBy?.lastDay == null && dates.current?.precision !== 'ongoing',
        ofRow: (entry) => sayDateIsMissing(entry, asAt),
        ofAll: (count) => `None of the ${countOf(count, 'open recommendation')} has a date.`,
      }),
  },
  {
    name: 'no-update',
    audience: 'secretariat',
    ask: 'Say what has been done, or when the first update is due.',
    findInPaper: ({ facts }) =>
      findGaps(facts, {
        among: (entry) => isUnfinished(entry) && entry.change?.kind !== 'new',
        isMissing: ({ recommendation: { updates, history } }) => updates.length === 0 && history === null,
        ofRow: () => 'No update has been supplied.',
        ofAll: (count) => `None of the ${countOf(count, 'open recommendation')} has an update.`,
      }),
  },
  {
    name: 'complete-without-date',
    audience: 'secretariat',
    ask: 'Give the date on which it was completed.',
    findInPaper: ({ facts }) =>
      findGaps(facts, {
        among: isSaidComplete,
        isMissing: ({ recommendation }) => recommendation.dates.completed === null,
        ofRow: () => 'It is reported complete, and nothing says when.',
        ofAll: (count) =>
          `None of the ${countOf(count, 'recommendation')} reported complete has a date of completion, so nobody can say which were late.`,
      }),
  },
  {
    name: 'complete-without-evidence',
    audience: 'secretariat',
    ask: 'Say what shows that it is done, and where it is kept.',
    findInPaper: ({ facts }) =>
      findGaps(facts, {
        among: isSaidComplete,
        isMissing: ({ recommendation }) => recommendation.evidence === null,
        ofRow: () => 'It is reported complete without evidence.',
        ofAll: (count) => `None of the ${countOf(count, 'recommendation')} reported complete has evidence.`,
      }),
  },
];

export const UPDATE_RULES: readonly RowRule[] = [
  {
    name: 'update-not-changed',
    audience: 'secretariat',
    ask: 'Say what has been done since then.',
    findInRow: (facts) => {
      const since = facts.change?.noUpdateSince ?? null;
      if (since === null || !isUnfinished(facts) || facts.recommendation.updates.length === 0) return [];
      return [{ sentence: `The update has said the same since the meeting of ${formatDay(since)}.` }];
    },
  },
];

function isSaidComplete({ progress, standing }: RecommendationFacts): boolean {
  return progress === 'complete' && standing !== 'closed';
}

/** With a date to come that the words give, where they do: somebody need only move it into its column. */
function sayDateIsMissing({ recommendation }: RecommendationFacts, asAt: IsoDay): string {
  const { current } = recommendation.dates;
  const text = [recommendation.response ?? '', latestWords(recommendation)].join('\n');
  const words = findDates(text)
    .filter(({ lastDay }) => lastDay >= asAt)
    .map(({ start, end }) =>
      WORDS_OF_TARGET.exec(text.slice(Math.max(0, start - 50), start))?.[0].concat(text.slice(start, end)),
    )
    .findLast((found) => found !== undefined);
  const inWords = words === undefined ? '' : ` The words give one: “${words.replaceAll(/\s+/g, ' ')}”.`;
  return current === null ? `It is open and has no date.${inWords}` : `“${current.written}” is not a date.${inWords}`;
}
