/** The names that a narrative may use between double braces, their values as Markdown, and what to say of any other. */
import { findNearest } from '../nearest-word.ts';

export interface NarrativeContext {
  readonly figures: Readonly<Record<string, number>>;
  /** Text for print; null where the meeting does not say. */
  readonly words: Readonly<Record<'meeting' | 'panel' | 'organisation', Readonly<Record<string, string | null>>>>;
  /** Names of the blocks that may be placed, `summary-by-priority`. */
  readonly blocks: readonly string[];
}

export type NamedValue =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'words'; readonly value: string | null; readonly file: string }
  | { readonly kind: 'unknown' };

export const HELPERS = ['words', 'Words', 'count'] as const;

const FILES = { meeting: 'meeting.yaml', panel: 'organisation.yaml', organisation: 'organisation.yaml' } as const;

/** What a name such as `figures.open` or `meeting.date` stands for. Names of JavaScript's own objects are unknown. */
export function lookUpName(name: string, context: NarrativeContext): NamedValue {
  const [root = '', key = '', ...others] = name.split('.');
  if (others.length > 0) return { kind: 'unknown' };
  if (root === 'figures') {
    const figure = Object.hasOwn(context.figures, key) ? context.figures[key] : undefined;
    return figure === undefined ? { kind: 'unknown' } : { kind: 'figure', value: figure };
  }
  if (root !== 'meeting' && root !== 'panel' && root !== 'organisation') return { kind: 'unknown' };
  const value = Object.hasOwn(context.words[root], key) ? context.words[root][key] : undefined;
  return value === undefined ? { kind: 'unknown' } : { kind: 'words', value, file: FILES[root] };
}

/** Every name that can stand between double braces, in the order of the context. */
export function listNames(context: NarrativeContext): string[] {
  return [...listFigures(context), ...listWords(context)];
}

export function listFigures(context: NarrativeContext): string[] {
  return Object.keys(context.figures).map((key) => `figures.${key}`);
}

function listWords(context: NarrativeContext): string[] {
  return Object.entries(context.words).flatMap(([root, values]) => Object.keys(values).map((key) => `${root}.${key}`));
}

/** Example: `Did you mean figures.open? The names are: figures.total, figures.open.` */
export function adviseName(written: string, names: readonly string[]): string {
  const nearest = findNearest(written, names) ?? findNearest(`figures.${written}`, names);
  const list = names.length === 0 ? 'There are none for this paper.' : `The names are: ${names.join(', ')}.`;
  return nearest === null ? list : `Did you mean ${nearest}? ${list}`;
}

/** A value as Markdown that prints as it is: `A*B_C` stays so, and a number with a full stop begins no list. */
export function escapeForMarkdown(value: string): string {
  return value.replaceAll(/[\t\n\r ]+/g, ' ').replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

/** `area for improvement` gives `areas for improvement`; `inquiry` gives `inquiries`. */
export function makePlural(noun: string): string {
  const [, head = noun, tail = ''] = /^(.+?)( (?:for|of|in|to) .+)$/.exec(noun) ?? [];
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${tail}`;
  return `${head}${/(?:s|x|ch|sh)$/.test(head) ? 'es' : 's'}${tail}`;
}
