/**
 * Rows that were before the panel, are not in the next export, and were not closed: each is an error that says where it
 * stood and what can be done. They stay on file, so that nothing is lost while the build stands still.
 */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Problem } from '../../problems.ts';
import type { Recommendation } from '../../recommendations/recommendation.ts';
import type { Edition } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import { nameOccasion, nameRecommendation } from './name-things.ts';
import { indexNewRows } from './suggest-new-key.ts';

/** One for each of `vanished`, in their order; `newRows` are those of this export that are not on file. */
export function reportVanished(
  vanished: readonly LedgerEntry[],
  newRows: readonly Recommendation[],
  edition: Edition,
  previous: Edition,
): Problem[] {
  if (vanished.length === 0) return [];
  const suggest = indexNewRows(newRows);
  return vanished.map(({ key, exported, report, decisions }) => {
    const title = exported.title === null ? '' : `, “${exported.title}”,`;
    const { file, line } = exported.source;
    const likely = suggest(exported);
    const refusal = decisions.findLast(({ kind }) => kind === 'closure-not-agreed');
    const why =
      refusal === undefined
        ? 'no decision closed it'
        : `${refusal.panel} did not agree to close it ${nameOccasion(refusal)}`;
    const renaming = `name its new key under renamed: in paper.md${likely === null ? '' : ` (perhaps ${key}: ${likely})`}`;
    return {
      code: 'recommendation-vanished',
      severity: 'error',
      file: edition.file,
      value: key,
      message: `${nameRecommendation(exported, report)}${title} was before the panel on ${formatDay(previous.meeting)} (${file}:${line}); it is not in this export, and ${why}.`,
      advice: `Put the row back, or record the panel's decision in ${previous.decisionsFile}, or ${renaming}.`,
    };
  });
}
