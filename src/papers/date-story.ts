/** The story of an item's dates in one or two sentences: first due, every move with its reason, how late it is now. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { capitalise, countOf, dateWords, listInWords, timesInWords } from './wording.ts';

/** Null where there is no story: one date or none, not moved, and the strip above says it all. */
export function tellDateStory(facts: RecommendationFacts): string | null {
  const { original, revisions, setByInspectorate, completed } = facts.recommendation.dates;
  const sentences: string[] = [];
  if (setByInspectorate !== null) sentences.push(`The inspectorate set ${dateWords(setByInspectorate)}.`);
  if (original !== null && revisions.length > 0) {
    sentences.push(`First due ${dateWords(original)}.`, tellMoves(facts));
  }
  if (completed !== null) sentences.push(tellCompletion(facts));
  else if (sentences.length > 0) sentences.push(...tellLateness(facts));
  return sentences.length === 0 ? null : sentences.join(' ');
}

function tellMoves({ recommendation, timesRevised, daysMoved }: RecommendationFacts): string {
  const moves = recommendation.dates.revisions.map(
    ({ deadline, reason }) => `to ${dateWords(deadline)}${reason === null ? '' : ` (${reason.replace(/\.$/, '')})`}`,
  );
  const days =
    daysMoved === null || daysMoved === 0
      ? ''
      : daysMoved > 0
        ? `, ${countOf(daysMoved, 'day')} in all`
        : `, ${countOf(-daysMoved, 'day')} earlier in all`;
  return `Moved ${timesInWords(timesRevised)}${days}: ${listInWords(moves)}.`;
}

/** The date is named, because the one told last need not be the one that decides. */
function tellLateness({ daysOverdue, daysLateAgainstOriginal, judgedBy }: RecommendationFacts): string[] {
  if (daysOverdue !== null) return [`${capitalise(dateWords(judgedBy))} passed ${countOf(daysOverdue, 'day')} ago.`];
  if (daysLateAgainstOriginal !== null)
    return [`Against the original date it is ${countOf(daysLateAgainstOriginal, 'day')} late.`];
  return [];
}

function tellCompletion({ recommendation, daysLateAtCompletion }: RecommendationFacts): string {
  const said = `reported complete ${dateWords(recommendation.dates.completed)}`;
  if (daysLateAtCompletion === null) return `${capitalise(said)}.`;
  if (daysLateAtCompletion <= 0) return `${capitalise(said)}, on time.`;
  return `${capitalise(said)}, ${countOf(daysLateAtCompletion, 'day')} late.`;
}
