/** Makes a rule that looks for phrases in all texts of a row and quotes them, place by place, in one finding. */
import type { Audience, RowRule } from './query.ts';
import { textsWithCue, type Cue } from './cues.ts';
import { quoteWords } from './quote-words.ts';
import type { RowText, TextField } from './texts-of-row.ts';

/** Where a phrase stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PhraseRule {
  readonly name: string;
  readonly audience?: Audience;
  readonly ask: string;
  /** Says what was found, before "in the update": `A placeholder is left`. */
  readonly lead: string;
  readonly cue: Cue;
  /** Fields in which the phrase is no fault. */
  readonly except?: readonly TextField[];
  readonly find: (text: string) => readonly Span[];
  /** Quotes the phrase alone, without the words around it. */
  readonly isQuotedAlone?: boolean;
}

const MOST_QUOTES = 3;

/** At most one finding a row, for the secretariat unless the rule says otherwise. */
export function makePhraseRule(rule: PhraseRule): RowRule {
  const { name, ask, lead, cue, except = [], audience = 'secretariat' } = rule;
  return {
    name,
    audience,
    ask,
    findInRow: ({ recommendation }) => {
      const cued = textsWithCue(recommendation, cue);
      if (cued.length === 0) return [];
      const texts = cued.filter(({ field }) => !except.includes(field));
      const places = quotePlaces(texts, rule);
      return places === null ? [] : [{ sentence: `${lead} ${places}.` }];
    },
  };
}

/** `in the update: “…” and “…”; in the notes: “…”`. A text that stands in two fields is quoted once. */
function quotePlaces(texts: readonly RowText[], { find, isQuotedAlone = false }: PhraseRule): string | null {
  const seen = new Set<string>();
  const places: string[] = [];
  for (const { label, text } of texts) {
    const quotes: string[] = [];
    for (const { start, end } of find(text)) {
      const quote = isQuotedAlone ? text.slice(start, end).replaceAll(/\s+/g, ' ') : quoteWords(text, start, end);
      if (seen.has(quote)) continue;
      seen.add(quote);
      if (seen.size <= MOST_QUOTES) quotes.push(`“${quote}”`);
    }
    if (quotes.length > 0) places.push(`in the ${label}: ${quotes.join(', ')}`);
  }
  if (places.length === 0) return null;
  const others = seen.size - MOST_QUOTES;
  return `${places.join('; ')}${others > 0 ? `, and ${others} more` : ''}`;
}

/**
 * Where the patterns, all of them global, match, in the order of the text; of two that overlap the first. `isFalse` is
 * told the words up to the match, the match and the words after it.
 */
export function findSpans(
  text: string,
  patterns: readonly RegExp[],
  isFalse: (before: string, found: string, behind: string) => boolean = () => false,
): Span[] {
  const spans = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => trimSpan(match[0], match.index)).filter(
      ({ start, end }) =>
        !isFalse(text.slice(Math.max(0, start - 80), start), text.slice(start, end), text.slice(end, end + 80)),
    ),
  );
  let reached = -1;
  return spans
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isClear = start >= reached;
      if (isClear) reached = end;
      return isClear;
    });
}

function trimSpan(found: string, index: number): Span {
  const start = index + (found.length - found.trimStart().length);
  return { start, end: start + found.trim().length };
}
