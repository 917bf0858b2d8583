/**
 * The contents of a paper from its own headings: two levels, in the order of the page. Reads only the markup that our templates
 * wrote, in which every heading has its anchor.
 */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly isSecondLevel: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** A heading whose tag says `data-unlisted`, the parts of the summary, and single recommendations are left out. */
export function listContents(html: string): ContentsEntry[] {
  return [...html.matchAll(/<h([1-3])\b([^>]*)>(.*?)<\/h\1>/gs)].flatMap(([, level, attributes = '', inner = '']) => {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined || id.startsWith('summary-') || id.startsWith('r-') || attributes.includes('data-unlisted'))
      return [];
    // Above a printed paper stands its title.
    if (id === 'summary') return [{ id, text: level === '1' ? 'Summary' : readText(inner), isSecondLevel: false }];
    return level === '1' ? [] : [{ id, text: readText(inner), isSecondLevel: level === '3' }];
  });
}

function readText(inner: string): string {
  return inner
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#x27|#39|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[^\S\u00A0]+/g, ' ')
    .trim();
}
