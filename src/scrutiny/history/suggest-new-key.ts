/**
 * Which new row of an export may be the one that has gone from it: of the same report with the same title or much the same
 * text, or of a report with another title and the very same text. For a message only; nothing is followed on its strength.
 */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { normaliseText } from './same-text.ts';

/** Runs of so many words are compared: one changed word costs a handful of them. */
const RUN_LENGTH = 4;
/** A run that stands in more rows than this is a phrase of the house and tells none of them from the others. */
const MOST_ROWS_OF_A_RUN = 20;
/** A title that was written anew changes the keys of the whole report. */
const LEAST_SHARE = { ofReport: 0.5, elsewhere: 0.9 };

type Row = Pick<Recommendation, 'key' | 'reportKey' | 'title' | 'recommendation'>;

interface NewRow {
  readonly row: Row;
  readonly runs: ReadonlySet<string>;
}

/** Gives the key of the likeliest of `rows`; null where none is like it, or several are equally like it. */
export function indexNewRows(rows: readonly Row[]): (gone: Row) => string | null {
  const byTitle = new Map<string, string | null>();
  const byRun = new Map<string, NewRow[]>();
  for (const row of rows) {
    const title = titleOf(row);
    if (title !== null) byTitle.set(title, byTitle.has(title) ? null : row.key);
    const entry = { row, runs: listRuns(row) };
    for (const run of entry.runs) {
      const holders = byRun.get(run);
      if (holders === undefined) byRun.set(run, [entry]);
      else if (holders.length <= MOST_ROWS_OF_A_RUN) holders.push(entry);
    }
  }
  return (gone) => findLikeText(gone, byRun) ?? byTitle.get(titleOf(gone) ?? '') ?? null;
}

function titleOf({ reportKey, title }: Row): string | null {
  const words = normaliseText(title ?? '');
  return words === '' ? null : `${reportKey}: ${words}`;
}

function listRuns({ recommendation }: Row): Set<string> {
  const words = normaliseText(recommendation ?? '').split(' ');
  if (words[0] === '') return new Set();
  const last = Math.max(0, words.length - RUN_LENGTH);
  return new Set(Array.from({ length: last + 1 }, (_, start) => words.slice(start, start + RUN_LENGTH).join(' ')));
}

function findLikeText(gone: Row, byRun: ReadonlyMap<string, readonly NewRow[]>): string | null {
  const runs = listRuns(gone);
  const shared = new Map<NewRow, number>();
  for (const run of runs) {
    const holders = byRun.get(run) ?? [];
    if (holders.length > MOST_ROWS_OF_A_RUN) continue;
    for (const entry of holders) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const likely = Array.from(shared, ([entry, number]) => ({
    key: entry.row.key,
    share: number / Math.max(runs.size, entry.runs.size),
    isOfReport: entry.row.reportKey === gone.reportKey,
  }))
    .filter(({ share, isOfReport }) => share >= (isOfReport ? LEAST_SHARE.ofReport : LEAST_SHARE.elsewhere))
    .sort((a, b) => Number(b.isOfReport) - Number(a.isOfReport) || b.share - a.share);
  const [best, next] = likely;
  const isClear = best !== undefined && (best.share !== next?.share || best.isOfReport !== next.isOfReport);
  return isClear ? best.key : null;
}
