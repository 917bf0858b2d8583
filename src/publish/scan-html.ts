/**
 * A light scan of our own HTML for links and ids. It reads well-formed pages made by our templates; it is no HTML parser
 * and must never be used to clean or to judge foreign markup.
 */

export interface PageLinks {
  /** Values of href, xlink:href and src, entities decoded, in the order of the page. */
  readonly links: readonly string[];
  /** Values of id, and of name on anchors: the possible targets of a fragment. */
  readonly ids: ReadonlySet<string>;
}

// Comments and raw-text elements are matched whole, so that what looks like a tag in them is passed over.
const TOKEN =
  /<!--[\s\S]*?-->|<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>|<([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function scanHtml(html: string): PageLinks {
  const links: string[] = [];
  const ids = new Set<string>();
  for (const match of html.matchAll(TOKEN)) {
    const element = (match[1] ?? match[3] ?? '').toLowerCase();
    const attributes = match[2] ?? match[4] ?? '';
    for (const [name, value] of readAttributes(attributes)) {
      if (name === 'href' || name === 'xlink:href' || name === 'src') links.push(value);
      else if (name === 'id' || (name === 'name' && element === 'a')) ids.add(value);
    }
  }
  return { links, ids };
}

function readAttributes(text: string): [name: string, value: string][] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => [
    (match[1] ?? '').toLowerCase(),
    decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''),
  ]);
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (entity, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
