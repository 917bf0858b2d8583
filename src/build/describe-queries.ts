/** Queries as problems of the log: put to the secretary with the line of the export. */
import type { Problem } from '../problems.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';

/** Accepted ones are listed on the query sheets and in the paper; the log keeps to what can still be answered. */
export function describeQueries(
  { isLatest, queries, facts }: Scrutiny,
  paperFile: string,
  known: readonly Problem[],
): Problem[] {
  if (!isLatest) return [];
  // A blank priority was told when its cell was read, with the column; the sheet of its owner holds it all the same.
  const told = new Set(known.map(({ code, file, line }) => `${code} ${file}:${line ?? ''}`));
  const references = new Map(facts.map(({ recommendation }) => [recommendation.key, recommendation.reference]));
  return queries
    .filter(
      ({ accepted, rule, places: [place] }) =>
        accepted === null && (place === undefined || !told.has(`${rule} ${place.file}:${place.line}`)),
    )
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
