/**
 * Reads the layout of a text line by line: Markdown, and the habits of people who type into trackers. Takes linear time
 * for any text and leaves the words alone. What looks like code, raw HTML or a rule is no block of its own here.
 */
import type { Block, ParagraphBlock } from './blocks.ts';
import { splitLines } from './cell-text.ts';
import { buildLists } from './list-builder.ts';
import { type Marker, readMarker } from './list-markers.ts';
import { readTable } from './read-table.ts';

export interface ReadOptions {
  /** True where a line of `===` or `---` under a line makes it a heading: in a narrative, never in a cell. */
  readonly hasUnderlinedHeadings: boolean;
}

/** Paragraphs, headings, lists and tables in their order. A text of white space gives none. */
export function readBlocks(text: string, { hasUnderlinedHeadings }: ReadOptions): Block[] {
  const lines = splitLines(text);
  const blocks: Block[] = [];
  const lists = buildLists(blocks);
  // The paragraph that the next line may go on with; null after a blank line.
  let paragraph: ParagraphBlock | null = null;

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    // Two spaces or a back-slash at the end of a line are a line break in a narrative, so the end is kept.
    const content = removeQuoteMarks(line.trimStart());
    const words = content.trim();
    const indent = line.length - line.trimStart().length;
    const underlined = hasUnderlinedHeadings && isUnderline(words) ? paragraph : null;
    if (underlined !== null && underlined.lines.length === 1 && blocks.at(-1) === underlined) {
      blocks.pop();
      blocks.push({ kind: 'heading', depth: words.startsWith('=') ? 1 : 2, text: underlined.lines.join('') });
      paragraph = null;
      continue;
    }
    if (words === '' || isRule(words) || isFence(words)) {
      if (words !== '') lists.close();
      paragraph = null;
      continue;
    }
    const found = readTable(lines, index);
    if (found) {
      lists.close();
      blocks.push(found.table);
      index += found.lineCount - 1;
      paragraph = null;
      continue;
    }
    const heading = readHeading(words);
    if (heading) {
      lists.close();
      blocks.push({ kind: 'heading', ...heading });
      paragraph = null;
      continue;
    }
    const marker = readMarker(content);
    if (marker && beginsItem(marker, lines, index, paragraph, lists)) {
      paragraph = lists.addItem(marker, indent, paragraph === null);
      continue;
    }
    paragraph ??= lists.addParagraph(indent) ?? beginParagraph(blocks);
    paragraph.lines.push(content);
  }
  return blocks;
}

function beginParagraph(blocks: Block[]): ParagraphBlock {
  const paragraph: ParagraphBlock = { kind: 'paragraph', lines: [] };
  blocks.push(paragraph);
  return paragraph;
}

/** A number in the middle of a sentence that was wrapped is no item; nor is a dash or an "o" that stands alone. */
function beginsItem(
  marker: Marker,
  lines: readonly string[],
  index: number,
  paragraph: ParagraphBlock | null,
  lists: { readonly isOpen: () => boolean; readonly continues: (number: number) => boolean },
): boolean {
  const isAnnounced = lines[index - 1]?.trimEnd().endsWith(':') === true;
  if (marker.isWeak) {
    const next = readMarker((lines.slice(index + 1, index + 3).find((line) => line.trim() !== '') ?? '').trim());
    return lists.isOpen() || isAnnounced || next?.sign === marker.sign;
  }
  if (marker.number === null) return true;
  return paragraph === null || marker.number === 1 || isAnnounced || lists.continues(marker.number);
}

/** A pasted e-mail's `>` goes; `> 5 days` and `>=` are comparisons and stay. */
function removeQuoteMarks(line: string): string {
  return line.replace(/^(?:>[ \t]?)+(?=[\p{L}"'“‘•*-]|$)/u, '');
}

function isUnderline(words: string): boolean {
  return /^(?:=+|-{2,})$/.test(words);
}

function isRule(words: string): boolean {
  const sign = words.charAt(0);
  if (!'-=_*~'.includes(sign) || words.length < 3) return false;
  const signs = words.replaceAll(/\s/g, '');
  return signs.length >= 3 && signs === sign.repeat(signs.length);
}

function isFence(words: string): boolean {
  return /^(?:`{3,}|~{3,})[\w-]*$/.test(words);
}

function readHeading(words: string): { depth: number; text: string } | null {
  const hashes = /^#{1,6}(?=\s)/.exec(words)?.[0];
  if (hashes === undefined) return null;
  let text = words.slice(hashes.length).trim();
  // Hashes at the end close the heading only after a space: "the C# course" keeps its own.
  const end = text.length - (/[^#]/.test(text) ? trailingHashes(text) : text.length);
  if (end === 0 || /\s/.test(text.charAt(end - 1))) text = text.slice(0, end).trimEnd();
  return text === '' ? null : { depth: hashes.length, text };
}

function trailingHashes(text: string): number {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === '#') count++;
  return count;
}
