/** The short lines below a date in a table of progress: what it was before, how late it is, what the panel decided of it. Words only. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { countOf, timesInWords } from '../words.ts';
import type { StatusLabels } from './labels.ts';
import { describeExtensionDecisions, describeRequestStamp } from './row-notes.ts';
import { dateNotes, dateWords, describeMove } from './wording.ts';

/** `First due 30 September 2025; moved once, 182 days`: one line each, in the order of the dates. */
export function tellDates(
  { recommendation, timesRevised, daysMoved, daysLateAgainstOriginal }: RecommendationFacts,
  labels: StatusLabels,
): string[] {
  const { original, current, setByInspectorate, completed } = recommendation.dates;
  const notes = dateNotes(current);
  if (setByInspectorate !== null) notes.push(`Set by the inspectorate: ${dateWords(setByInspectorate)}`);
  if (original !== null && timesRevised > 0) {
    const moved = describeMove(daysMoved);
    notes.push(
      `First due ${dateWords(original)}; moved ${timesInWords(timesRevised)}${moved === null ? '' : `, ${moved}`}`,
    );
    if (daysLateAgainstOriginal !== null) notes.push(`${labels.lateBy} ${countOf(daysLateAgainstOriginal, 'day')}`);
  }
  if (completed !== null) notes.push(`Reported complete ${dateWords(completed)}`);
  return notes;
}

/** What the panel decided about later dates, and the one that is asked for now with its reason. */
export function tellExtensions(entry: RecommendationFacts): string[] {
  const request = describeRequestStamp(entry);
  const reason = entry.recommendation.dates.requestReason;
  return [
    ...describeExtensionDecisions(entry),
    ...(request === null ? [] : [reason === null ? request : `${request}: ${reason}`]),
  ];
}
