/**
 * Which new row of an export may be the one that has gone from it: of the same report with the same title or much the same
 * text, or of a report with another title and the very same text. For a message only; nothing is followed on its strength.
 */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { normaliseText } from './same-text.ts';

/** Of all words that stand in either text, so many stand in both. Two texts of one author share a quarter. */
const LEAST_SHARE = 0.6;
/** Reports make a few dozen recommendations; a paper whose rows are all of one report is not searched to its end. */
const MOST_COMPARED = 50;

type Row = Pick<Recommendation, 'key' | 'reportKey' | 'title' | 'recommendation'>;

interface ComparedRow {
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** Gives the key of the likeliest of `rows`; null where none is like it, or several are equally like it. */
export function indexNewRows(rows: readonly Row[]): (gone: Row) => string | null {
  const byTitle = new Map<string, string | null>();
  const byText = new Map<string, string | null>();
  const byReport = new Map<string, ComparedRow[]>();
  for (const row of rows) {
    const text = normaliseText(row.recommendation ?? '');
    note(byTitle, titleOf(row), row.key);
    note(byText, text, row.key);
    const ofReport = byReport.get(row.reportKey) ?? [];
    if (ofReport.length < MOST_COMPARED) ofReport.push({ key: row.key, words: listWords(text) });
    byReport.set(row.reportKey, ofReport);
  }
  return (gone) => {
    const text = normaliseText(gone.recommendation ?? '');
    return (
      findLikeText(text, byReport.get(gone.reportKey) ?? []) ?? byText.get(text) ?? byTitle.get(titleOf(gone)) ?? null
    );
  };
}

/** What stands in two rows tells neither from the other. */
function note(index: Map<string, string | null>, words: string, key: string): void {
  if (words !== '') index.set(words, index.has(words) ? null : key);
}

/** A title such as "Training" stands in many reports. */
function titleOf({ reportKey, title }: Row): string {
  const words = normaliseText(title ?? '');
  return words === '' ? '' : `${reportKey}: ${words}`;
}

function listWords(text: string): Set<string> {
  return new Set(text === '' ? [] : text.split(' '));
}

function findLikeText(text: string, rows: readonly ComparedRow[]): string | null {
  if (text === '') return null;
  const words = listWords(text);
  const [best, next] = rows
    .map((row) => ({ key: row.key, share: measureShare(words, row.words) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share);
  return best === undefined || best.share === next?.share ? null : best.key;
}

function measureShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
