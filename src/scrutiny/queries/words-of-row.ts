/** The words that a row says last, and the sentences around what is found in them. Reads text only: what the words mean is for the rules. */
import type { Recommendation } from '../../recommendations/recommendation.ts';

/** Systems with one cell for all progress put the latest last, behind its own label. */
const LABEL = /\bprogress update\s*(?:\([^)\n]{0,40}\))?\s*:/gi;

/** An abbreviation's full stop ends no sentence, nor does that of a number or an initial. */
const SENTENCE_END = /(?<=[.!?;])(?<!\b(?:[A-Z]|no|nos|approx|e\.g|i\.e|incl|ref|para)\.)\s+|\n|[•●▪➤]/i;

const LONGEST_HALF = 240;

/** The latest update, or the history where there is none; from its last `Progress update:` on. Empty where nothing is said. */
export function latestWords({ updates, history }: Pick<Recommendation, 'updates' | 'history'>): string {
  const text = updates.at(-1)?.text ?? history ?? '';
  if (!text.includes(':')) return text;
  const last = [...text.matchAll(LABEL)].at(-1);
  const latest = last === undefined ? '' : text.slice(last.index + last[0].length).trim();
  return latest === '' ? text : latest;
}

/** The sentence, list item or line around a place in the text: the words before and behind it. */
export function cutSentence(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(0, start - LONGEST_HALF), start);
  const behind = text.slice(end, end + LONGEST_HALF);
  const stop = behind.search(SENTENCE_END);
  return { before: before.split(SENTENCE_END).at(-1) ?? '', behind: stop === -1 ? behind : behind.slice(0, stop) };
}

/**
 * The words found and up to three behind them, so that the reader can judge: `would not be delivering against this AFI`.
 * Null where nothing is found, or all that is found is a `isFalse` alarm, judged by the sentence before and the text behind.
 */
export function findWords(
  text: string,
  pattern: RegExp,
  isFalse: (before: string, behind: string) => boolean = () => false,
): string | null {
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const before = /[^.!?;\n]*$/.exec(text.slice(Math.max(0, index - 160), index))?.[0] ?? '';
    const behind = text.slice(index + found.length);
    if (isFalse(before, /^[^.!?;\n]*/.exec(behind)?.[0] ?? '')) continue;
    const next = /^\S*(?:[ \u00A0](?:[^\s.;:|]|\.(?=\d))+){0,3}/.exec(behind)?.[0] ?? '';
    return `${found}${next}`.replaceAll(/\s+/g, ' ').replace(/[\s.,;:–—-]+$/, '');
  }
  return null;
}
