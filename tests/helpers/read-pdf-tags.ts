/** What the tags of one page say: its headings, tables and lists, each with the text that is marked as theirs. */

export interface PdfHeading {
  /** 1 for H1. */
  readonly level: number;
  readonly text: string;
  readonly page: number;
}

export interface PdfCell {
  readonly role: 'TH' | 'TD';
  readonly text: string;
}

export interface PdfTable {
  /** The rows that stand on this page, the head among them. */
  readonly rows: readonly (readonly PdfCell[])[];
}

export interface PageTags {
  readonly headings: readonly PdfHeading[];
  readonly tables: readonly PdfTable[];
  readonly listItems: readonly string[];
  /** The words that stand for each figure; empty for one that has none. */
  readonly figures: readonly string[];
}

interface TagNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (TagNode | TagContent)[];
}

interface TagContent {
  readonly type: string;
  readonly id?: string;
}

/** As pdf.js gives the content of a page with its marks: texts between the begin and the end of a marked piece. */
type ContentItem = { readonly type: string; readonly id?: string } | { readonly str: string };

/** Counts the tags into `roles` on the way. A heading that runs over two pages is named on the first of them only. */
export function readTags(
  tree: unknown,
  content: readonly unknown[],
  page: number,
  roles: Map<string, number>,
): PageTags {
  const texts = collectMarkedTexts(content as readonly ContentItem[]);
  const tags = {
    headings: [] as PdfHeading[],
    tables: [] as PdfTable[],
    listItems: [] as string[],
    figures: [] as string[],
  };
  const walk = (node: TagNode | TagContent): void => {
    if (!('role' in node)) return;
    roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
    const level = /^H([1-6])$/.exec(node.role)?.[1];
    if (level !== undefined) tags.headings.push({ level: Number(level), text: textOf(node, texts), page });
    if (node.role === 'Table') tags.tables.push({ rows: rowsOf(node, texts) });
    if (node.role === 'LI') tags.listItems.push(textOf(node, texts));
    // A figure element around a picture is two figures to Chromium; the inner one has the words.
    const isOuter = node.children.some((child) => 'role' in child && child.role === 'Figure');
    if (node.role === 'Figure' && !isOuter) tags.figures.push(node.alt ?? '');
    node.children.forEach(walk);
  };
  if (tree !== null) walk(tree as TagNode);
  return tags;
}

function collectMarkedTexts(content: readonly ContentItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of content) {
    if ('str' in item) {
      const id = open.findLast((entry) => entry !== undefined);
      // A line's end is a space; a space of its own stands between two inline pieces.
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''} ${item.str}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return texts;
}

function textOf(node: TagNode | TagContent, texts: ReadonlyMap<string, string>): string {
  const text =
    'role' in node ? node.children.map((child) => textOf(child, texts)).join(' ') : (texts.get(node.id ?? '') ?? '');
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Of this table only: a table inside a cell is a table of its own. */
function rowsOf(table: TagNode, texts: ReadonlyMap<string, string>): PdfCell[][] {
  return table.children.flatMap((child): PdfCell[][] => {
    if (!('role' in child)) return [];
    if (child.role !== 'TR') return child.role === 'Caption' ? [] : rowsOf(child, texts);
    return [
      child.children.flatMap((cell): PdfCell[] =>
        'role' in cell && (cell.role === 'TH' || cell.role === 'TD')
          ? [{ role: cell.role, text: textOf(cell, texts) }]
          : [],
      ),
    ];
  });
}
