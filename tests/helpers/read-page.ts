/** Reads a page of the site as text, and a text as the letters that must be found again wherever it is printed. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** All text of a page, with character references resolved and one space for any white space and for every tag. */
export function readPageText(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->|<head>[\s\S]*?<\/head>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (reference, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? reference;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    })
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Letters and figures only: white space, hyphens at the end of a line and the marks of Markdown do not count. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** The sentences of a cell of the export, folded; a list's or a table's entries are sentences of their own. */
export function splitIntoSentences(cell: string): string[] {
  return cell
    .split(/\r?\n|\|/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\(?[\da-z]{1,2}[.)])\s+/, ''))
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+/))
    .map(foldWords)
    .filter((sentence) => sentence.length > 3);
}

/** Whether the folded text stands on one of the folded pages, or begins on one and ends on the next. */
export function isOnPages(pages: readonly string[], text: string): boolean {
  return pages.some((page, index) => {
    if (page.includes(text)) return true;
    const next = pages[index + 1];
    if (next === undefined) return false;
    return Array.from(text, (_, at) => at).some(
      (at) => at > 0 && page.includes(text.slice(0, at)) && next.includes(text.slice(at)),
    );
  });
}

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"<>]*")?)*)\s*\/?>/iy;

/** Every start tag. Throws at a `<` that begins no tag with quoted attributes: our pages hold nothing else. */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const body = html.replace(/^<!DOCTYPE html>/, '');
  for (let at = body.indexOf('<'); at !== -1; at = body.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const match = TAG.exec(body);
    if (match === null) throw new Error(`No tag of ours: ${body.slice(at, at + 80)}`);
    const [, slash, name = '', written = ''] = match;
    if (slash === '/') continue;
    const pairs = written.matchAll(/([a-z][a-z-]*)(?:="([^"]*)")?/gi);
    tags.push({
      name: name.toLowerCase(),
      attributes: new Map(Array.from(pairs, ([, key = '', value = '']) => [key, value])),
    });
  }
  return tags;
}
