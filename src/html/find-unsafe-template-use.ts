/**
 * Reads the source of a template and finds places where an escaped value would still be dangerous, or where a value would
 * not be escaped at all. Judges the templates of layouts before each build, and all templates in a test.
 */

export interface UnsafeUse {
  /** Counted from 1. */
  readonly line: number;
  /** The braces as written. */
  readonly code: string;
  readonly reason: string;
}

interface Place {
  readonly kind: 'text' | 'tag' | 'value' | 'unquoted' | 'comment' | 'raw';
  /** Name of the attribute, or of the element that holds raw text. */
  readonly name: string;
  readonly quote: string;
}

/** Stands for whatever braces print: a character that no template holds. */
const PRINTED = '\uE000';
const TEXT: Place = { kind: 'text', name: '', quote: '' };
const TAG: Place = { kind: 'tag', name: '', quote: '' };
const UNQUOTED: Place = { kind: 'unquoted', name: '', quote: '' };
// Attributes whose value is code, a style or a whole page.
const CODE_ATTRIBUTE = /^(?:on.*|style|srcdoc|http-equiv)$/i;
const TOKEN = /\\?\{\{\{\{|\\?\{\{!--[\s\S]*?--~?\}\}|\\?\{\{\{[\s\S]*?\}\}\}|\\?\{\{[\s\S]*?\}\}|[\s\S]/g;

/** All unsafe uses in their order; an empty list for a template that is fine. */
export function findUnsafeTemplateUse(source: string): UnsafeUse[] {
  const found: UnsafeUse[] = [];
  let place = TEXT;
  let seen = '';
  for (const match of source.matchAll(TOKEN)) {
    const [code] = match;
    if (code.length === 1) {
      seen += code;
      place = nextPlace(place, seen, code);
      continue;
    }
    const reason = code.startsWith('\\') ? null : findFault(code, place, seen);
    if (reason !== null) found.push({ line: source.slice(0, match.index).split('\n').length, code, reason });
    // Whatever the braces print is some text: `class={{x}}` has an unquoted value.
    if (!/^\{\{~?[!#/]/.test(code) && !/^\{\{~?(?:else|\^)/.test(code)) seen += PRINTED;
    if (place.kind === 'tag' && seen.endsWith(`=${PRINTED}`)) place = UNQUOTED;
  }
  return found;
}

function findFault(code: string, place: Place, seen: string): string | null {
  if (/^\{\{~?!/.test(code)) return null;
  if (code.startsWith('{{{{')) return 'Raw blocks are not used.';
  if (place.kind === 'comment') return 'A value in an HTML comment can end the comment.';
  if (place.kind === 'raw') return `A value in <${place.name}> is code.`;
  const isUnescaped = /^\{\{~?(?:\{|&)/.test(code);
  if (isUnescaped && !/^\{\{~?[{&]\s*[\w./@]*Html\s*~?\}/.test(code))
    return 'Only a field that ends in Html may stand in three braces.';
  if (isUnescaped && place.kind !== 'text') return 'Markup cannot stand within a tag.';
  if (place.kind === 'unquoted' || (place.kind === 'tag' && /=\s*$/.test(seen)))
    return 'The value of an attribute needs quotes.';
  const isBlock = /^\{\{~?(?:[#/^]|else)/.test(code) && !/^\{\{~?#>/.test(code);
  if (place.kind === 'tag' && !isBlock) return 'A value cannot be the name of an element or attribute.';
  if (place.kind === 'value' && CODE_ATTRIBUTE.test(place.name)) return `A value in ${place.name}="…" is code.`;
  if (place.kind === 'value' && /^\{\{~?#?>/.test(code)) return 'A partial cannot stand within an attribute.';
  return null;
}

/** Where the next character stands, after `character`, the last of `seen`. */
function nextPlace(place: Place, seen: string, character: string): Place {
  if (place.kind === 'text') return afterText(seen);
  if (place.kind === 'comment') return seen.endsWith('-->') ? TEXT : place;
  if (place.kind === 'raw') return seen.toLowerCase().endsWith(`</${place.name}`) ? TAG : place;
  if (place.kind === 'value') return character === place.quote ? TAG : place;
  if (character === '>') return afterTag(seen);
  if (place.kind === 'unquoted') return /\s/.test(character) ? TAG : place;
  const attribute = /([^\s"'<>/=\uE000]+)\s*=\s*(["'])$/.exec(seen.slice(-200));
  if (attribute) return { kind: 'value', name: attribute[1] ?? '', quote: attribute[2] ?? '' };
  return /=\s*[^\s"'>]$/.test(seen.slice(-20)) ? UNQUOTED : place;
}

function afterText(seen: string): Place {
  if (seen.endsWith('<!--')) return { kind: 'comment', name: '', quote: '' };
  return /<\/?[a-z]$/i.test(seen.slice(-3)) ? TAG : TEXT;
}

function afterTag(seen: string): Place {
  const opened = /<(script|style)\b[^<]*>$/i.exec(seen)?.[1]?.toLowerCase();
  return opened === undefined ? TEXT : { kind: 'raw', name: opened, quote: '' };
}
