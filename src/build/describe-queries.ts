/** Queries as problems of the log: put to the secretary with the line of the export. */
import type { Problem } from '../problems.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';

/** Accepted ones are listed on the query sheets and in the paper; the log keeps to what can still be answered. */
export function describeQueries({ isLatest, queries, facts }: Scrutiny, paperFile: string): Problem[] {
  if (!isLatest) return [];
  const references = new Map(facts.map(({ recommendation }) => [recommendation.key, recommendation.reference]));
  return queries
    .filter(({ accepted }) => accepted === null)
    .map(({ rule, key, sentence, ask, places: [place] }) => {
      const reference = key === null ? undefined : references.get(key);
      return {
        code: rule,
        severity: 'warning' as const,
        file: place?.file ?? paperFile,
        ...(place === undefined ? {} : { line: place.line }),
        ...(reference === undefined ? {} : { value: reference }),
        message: sentence,
        advice: ask,
      };
    });
}
