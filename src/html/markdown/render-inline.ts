/**
 * The words of one paragraph, list item or table cell as HTML: bold, emphasis, links, line breaks. marked only cuts the
 * text into tokens; every character of HTML is written here, so what is not on this list cannot come out.
 */
import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens } from 'marked';
import { escapeHtml } from '../escape-html.ts';
import { isBareAddress, isMisleading, safeHref } from './safe-link.ts';
import { splitRuns } from './split-runs.ts';

export interface InlineOptions {
  /** True where a line end in the text is a line end on paper: in cells, but not in a narrative. */
  readonly keepsLineEnds: boolean;
}

/** marked takes quadratic time for some hostile texts, so it is never given a longer one. */
export const MAXIMUM_RUN = 4_000;
const MAXIMUM_DEPTH = 20;

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', pound: '£', euro: '€', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•', middot: '·', frac12: '½', deg: '°',
}; // prettier-ignore

/** Raw HTML is text, and so is `~~text~~`: without its strokes it would say the opposite of what was meant. */
class PlainTokenizer extends Tokenizer {
  override tag(): undefined {
    return undefined;
  }
  override del(): undefined {
    return undefined;
  }
}

/** Inline HTML, without a paragraph round it. Never throws. Example: `**Done** <b>` gives `<b>Done</b> &lt;b&gt;`. */
export function renderInline(text: string, options: InlineOptions): string {
  return splitRuns(text, MAXIMUM_RUN)
    .map(({ text: run, separator }) => renderRun(run, options) + (separator === '\n' ? breakFor(options) : separator))
    .join('');
}

/** The words alone, without marks, for an anchor or a list of contents. */
export function plainWords(text: string): string {
  return splitRuns(text, MAXIMUM_RUN)
    .map(({ text: run, separator }) => readTokens(run, { keepsLineEnds: false }).map(wordsOf).join('') + separator)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function breakFor({ keepsLineEnds }: InlineOptions): string {
  return keepsLineEnds ? '<br>' : '\n';
}

function renderRun(run: string, options: InlineOptions): string {
  return renderTokens(readTokens(run, options), 0);
}

function readTokens(run: string, { keepsLineEnds }: InlineOptions): Token[] {
  // `tokenizer` keeps a reference to its lexer, so each run has its own.
  const options: MarkedOptions = { gfm: true, breaks: keepsLineEnds, tokenizer: new PlainTokenizer() };
  try {
    return new Lexer(options).inlineTokens(run);
  } catch {
    // Thousands of nested marks exhaust the stack of marked's recursion: the words count, not the marks.
    return [{ type: 'text', raw: run, text: run }];
  }
}

function renderTokens(tokens: readonly Token[], depth: number): string {
  return tokens.map((token) => renderToken(token, depth)).join('');
}

function renderToken(token: Token, depth: number): string {
  if (depth > MAXIMUM_DEPTH) return escapeHtml(wordsOf(token));
  switch (token.type) {
    case 'strong':
      // <strong> and <em> become types of PDF 2.0 that a PDF/UA-1 reader does not know; <b> and <i> do not.
      return `<b>${renderTokens(token.tokens ?? [], depth + 1)}</b>`;
    case 'em':
      return `<i class="emphasis">${renderTokens(token.tokens ?? [], depth + 1)}</i>`;
    case 'br':
      return '<br>';
    case 'link':
      return renderLink(token.href, token, depth);
    default:
      return escapeHtml(wordsOf(token));
  }
}

function renderLink(written: string, token: Tokens.Link | Tokens.Generic, depth: number): string {
  const words = wordsOf(token);
  // Cells escape a star between letters, in an address as well.
  const href = safeHref(written.replaceAll(/\\([*_])/g, '$1'));
  const content = renderTokens(token.tokens ?? [], depth + 1);
  if (href === null || words.trim() === '' || isMisleading(words, href)) return content;
  const className = isBareAddress(words) ? ' class="address"' : '';
  return `<a${className} href="${escapeHtml(href)}">${content}</a>`;
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'link':
      return (token.tokens ?? []).map(wordsOf).join('');
    case 'image':
      // A picture of somewhere else is never loaded; its description stands for it.
      return token.text.trim() === '' ? '(picture)' : token.text;
    case 'escape':
    case 'codespan':
      return token.text;
    case 'text':
      return decodeNamedCharacters(token.text);
    case 'br':
      return '\n';
    default:
      return token.raw;
  }
}

function decodeNamedCharacters(text: string): string {
  return text.replaceAll(/&([a-z]{2,6}\d{0,2});/g, (written, name: string) =>
    Object.hasOwn(NAMED_CHARACTERS, name) ? (NAMED_CHARACTERS[name] ?? written) : written,
  );
}
