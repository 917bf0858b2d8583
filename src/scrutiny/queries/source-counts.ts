/** What the source report made, against what the paper holds: 20 recommendations, 19 in the plan, and which may be missing. */
import type { SourceReport } from '../../recommendations/recommendation.ts';
import { countOf, listInWords } from '../../words.ts';
import type { FollowedEdition } from '../history/edition.ts';
import type { PaperFinding, PaperRule } from './query.ts';

/** A list that is longer tells nobody anything. */
const MOST_NUMBERS = 20;

export const SOURCE_COUNT_RULES: readonly PaperRule[] = [
  {
    name: 'source-count-differs',
    audience: 'paper',
    ask: 'Say where the difference comes from; add what is missing, or correct “expected” in paper.md.',
    findInPaper: ({ followed }) => {
      const reports = listReports(followed).filter(({ expectedCount }) => expectedCount !== null);
      if (reports.length === 0) return [];
      const references = groupReferences(followed);
      return reports.flatMap((report) => findDifference(report, references.get(report.key) ?? []));
    },
  },
];

function findDifference(
  { expectedCount: expected, title }: SourceReport,
  references: readonly string[],
): PaperFinding[] {
  if (expected === null || expected === references.length) return [];
  const held = `“${title}” made ${countOf(expected, 'recommendation')} to this body; the paper accounts for ${references.length}.`;
  const missing = references.length < expected ? nameMissing(references, expected - references.length) : '';
  return [{ key: null, sentence: `${held} ${missing}`.trim() }];
}

/** Those of which nothing is left in the paper too. */
function listReports({ register, closedEarlier, movement }: FollowedEdition): SourceReport[] {
  const closed = [...(movement?.closed ?? []), ...closedEarlier].map(({ report }) => report);
  return [...new Map([...closed, ...register.reports].map((report) => [report.key, report])).values()];
}

/** By report, of each recommendation once: in the paper, closed since the meeting before, or closed earlier. */
function groupReferences({ register, closedEarlier, movement }: FollowedEdition): Map<string, string[]> {
  const closed = [...closedEarlier, ...(movement?.closed ?? [])].map(({ recommendation }) => recommendation);
  const byKey = new Map([...closed, ...register.recommendations].map((entry) => [entry.key, entry]));
  const references = new Map<string, string[]>();
  for (const { reportKey, reference } of byKey.values()) {
    const known = references.get(reportKey);
    if (known === undefined) references.set(reportKey, [reference]);
    else known.push(reference);
  }
  return references;
}

/** By the gaps in the numbers, where the references are numbered. */
function nameMissing(references: readonly string[], shortfall: number): string {
  const series = [...groupNumbers(references)].map(([prefix, numbers]) => ({
    prefix,
    numbers,
    highest: Math.max(...numbers),
  }));
  const gaps = series.flatMap(({ prefix, numbers, highest }) =>
    listGaps(numbers, highest).map((number) => ({ prefix, number })),
  );
  if (gaps.length === 0) return '';
  const names = nameRuns(gaps);
  const run = `The numbers run to ${listInWords(series.map(({ prefix, highest }) => `${prefix}${highest}`))}`;
  if (gaps.length === shortfall) return `${run}; ${names} ${gaps.length === 1 ? 'is' : 'are'} missing.`;
  if (gaps.length > MOST_NUMBERS || gaps.length < shortfall)
    return `${run}; among those missing ${gaps.length === 1 ? 'is' : 'are'} ${names}.`;
  return `${run}; not held are ${names}, of which ${shortfall === 1 ? 'one is' : `${shortfall} are`} missing.`;
}

/** `4.2` is 2 behind `4.`; a reference that ends without a number belongs to no series. */
function groupNumbers(references: readonly string[]): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  for (const reference of references) {
    const [, prefix, digits] = /^(.*?)(\d{1,3})$/.exec(reference) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const numbers = groups.get(prefix) ?? new Set();
    numbers.add(Number(digits));
    groups.set(prefix, numbers);
  }
  return groups;
}

function listGaps(numbers: ReadonlySet<number>, highest: number): number[] {
  return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !numbers.has(number));
}

/** `2, 6 to 8 and 10` */
function nameRuns(gaps: readonly { readonly prefix: string; readonly number: number }[]): string {
  const runs: { prefix: string; first: number; last: number }[] = [];
  for (const { prefix, number } of gaps) {
    const run = runs.at(-1);
    if (run?.prefix === prefix && run.last === number - 1) run.last = number;
    else runs.push({ prefix, first: number, last: number });
  }
  return listInWords(
    runs.flatMap(({ prefix, first, last }) => {
      if (last - first >= 2) return [`${prefix}${first} to ${last}`];
      return first === last ? [`${prefix}${first}`] : [`${prefix}${first}`, `${prefix}${last}`];
    }),
  );
}
