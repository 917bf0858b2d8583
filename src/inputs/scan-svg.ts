/**
 * Reads the elements of an SVG file, as far as is needed to say whether it can be trusted and how large it is. No parser of XML:
 * what it does not understand it calls broken, so that nothing gets past it.
 */

export interface SvgElement {
  /** As written, with its prefix: `svg`, `xlink:href`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text of a `<style>` element; empty for all others. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export type SvgScan = { readonly elements: readonly SvgElement[] } | { readonly brokenAt: number };

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ATTRIBUTE = String.raw`\s+(${NAME})\s*=\s*("[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!DOCTYPE\s[^[\]<>]*>`,
    String.raw`<!\[CDATA\[(?<data>[\s\S]*?)\]\]>`,
    String.raw`</(?<closes>${NAME})\s*>`,
    String.raw`<(?<opens>${NAME})(?<attributes>(?:${ATTRIBUTE.replaceAll(/\((?!\?)/g, '(?:')})*)\s*(?<isEmpty>/?)>`,
    String.raw`(?<words>[^<]+)`,
  ].join('|'),
  'gy',
);

/** All elements in the order of the file, or the line on which it stops to be XML. */
export function scanSvg(text: string): SvgScan {
  const elements: SvgElement[] = [];
  const open: { readonly name: string; readonly index: number }[] = [];
  let place = 0;
  let line = 1;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== place) break;
    const { data, closes, opens, attributes = '', isEmpty, words } = match.groups ?? {};
    const innermost = open.at(-1);
    if (opens !== undefined) {
      const read = readAttributes(attributes);
      const isSecondRoot = innermost === undefined && elements.length > 0;
      if (read === null || isSecondRoot) return { brokenAt: line };
      elements.push({ name: opens, attributes: read, text: '', line });
      if (isEmpty === '') open.push({ name: opens, index: elements.length - 1 });
    } else if (closes !== undefined) {
      if (innermost?.name !== closes) return { brokenAt: line };
      open.pop();
    } else {
      const written = data ?? (words === undefined ? '' : decodeEntities(words));
      if (innermost === undefined && written.trim() !== '') return { brokenAt: line };
      const element = innermost === undefined ? undefined : elements[innermost.index];
      if (innermost !== undefined && element !== undefined && element.name === 'style') {
        elements[innermost.index] = { ...element, text: element.text + written };
      }
    }
    place += match[0].length;
    line += match[0].split('\n').length - 1;
  }
  return place === text.length && open.length === 0 && elements.length > 0 ? { elements } : { brokenAt: line };
}

/** Null where a name stands twice, which XML forbids. */
function readAttributes(written: string): Map<string, string> | null {
  const read = new Map<string, string>();
  for (const [, name = '', quoted = ''] of written.matchAll(new RegExp(ATTRIBUTE, 'g'))) {
    if (read.has(name)) return null;
    read.set(name, decodeEntities(quoted.slice(1, -1)));
  }
  return read;
}

/** An address can be hidden behind numbers: `&#104;ttp`. */
function decodeEntities(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => toLetter(Number.parseInt(digits, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, digits: string) => toLetter(Number(digits)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function toLetter(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD';
}
