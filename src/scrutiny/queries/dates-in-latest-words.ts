/** The dates with a year in what a row says last, found once for all the rules that look at them. */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { findDates, type WrittenDate } from './find-dates.ts';
import { latestWords } from './words-of-row.ts';

/** A row is a value that never changes. */
const remembered = new WeakMap<Recommendation, readonly WrittenDate[]>();

/** In the order of the text; their places are those in `latestWords`. */
export function datesInLatestWords(recommendation: Recommendation): readonly WrittenDate[] {
  const known = remembered.get(recommendation);
  if (known !== undefined) return known;
  const dates = findDates(latestWords(recommendation));
  remembered.set(recommendation, dates);
  return dates;
}
