/** Writes blocks as HTML. Every element and attribute that a user's text can become is written in this file or inline. */
import { escapeHtml } from '../escape-html.ts';
import type { Block, HeadingBlock, ListBlock, ListItem, ParagraphBlock, TableBlock } from './blocks.ts';
import { type InlineOptions, renderInline } from './render-inline.ts';

export interface BlockOptions extends InlineOptions {
  readonly renderHeading: (heading: HeadingBlock) => string;
  /** Class of ordered lists that are not within another list, for the numbered paragraphs of a report. */
  readonly orderedListClass: string | null;
}

const EMPTY_CELL = '–';

export function renderBlocks(blocks: readonly Block[], options: BlockOptions): string {
  return blocks.map((block) => renderBlock(block, options)).join('\n');
}

function renderBlock(block: Block, options: BlockOptions): string {
  if (block.kind === 'paragraph') return renderParagraph(block, options);
  if (block.kind === 'heading') return options.renderHeading(block);
  if (block.kind === 'list') return renderList(block, options, options.orderedListClass);
  return renderTable(block, options);
}

function renderParagraph(paragraph: ParagraphBlock, options: InlineOptions): string {
  const content = renderLines(paragraph, options);
  if (content === '') return '';
  // A line in bold alone is a heading to whoever wrote it, and stays with what it heads.
  return /^<b>(?:(?!<\/b>).)*<\/b>$/su.test(content) ? wrapRunIn(content) : `<p>${content}</p>`;
}

function renderLines({ lines }: ParagraphBlock, options: InlineOptions): string {
  return renderInline(lines.join('\n').trim(), options);
}

function renderList(list: ListBlock, options: InlineOptions, className: string | null): string {
  const items = numberItems(list)
    .map(({ item, value }) => ({ content: renderItem(item, options), value }))
    .filter(({ content }) => content !== '')
    .map(({ content, value }) => `<li${value === null ? '' : ` value="${value}"`}>${content}</li>`)
    .join('\n');
  if (items === '') return '';
  if (!list.isOrdered) return `<ul>\n${items}\n</ul>`;
  const start = list.items[0]?.number ?? 1;
  const attributes = `${start === 1 ? '' : ` start="${start}"`}${className === null ? '' : ` class="${className}"`}`;
  return `<ol${attributes}>\n${items}\n</ol>`;
}

/** A number that does not follow the one above it is kept as written; the same number again is Markdown's "next". */
function numberItems(list: ListBlock): { item: ListItem; value: number | null }[] {
  let shown = 0;
  let written: number | null = null;
  return list.items.map((item, index) => {
    const isNext = item.number === null || index === 0 || item.number === shown + 1 || item.number === written;
    shown = index === 0 || !isNext ? (item.number ?? 0) : shown + 1;
    written = item.number;
    return { item, value: isNext ? null : item.number };
  });
}

function renderItem({ blocks }: ListItem, options: InlineOptions): string {
  const isOneParagraph = blocks.filter(({ kind }) => kind === 'paragraph').length === 1;
  return blocks
    .map((block, index) => {
      if (block.kind === 'list') return renderList(block, options, null);
      const paragraph = index === 0 ? sayTaskState(block) : block;
      return isOneParagraph ? renderLines(paragraph, options) : renderParagraph(paragraph, options);
    })
    .filter((content) => content !== '')
    .join('\n');
}

/** A tick box says in words what it shows: `[x] Policy issued` gives `Done: Policy issued`. */
function sayTaskState(paragraph: ParagraphBlock): ParagraphBlock {
  const [first = '', ...others] = paragraph.lines;
  const box = /^\[([ xX])\][ \t]+(?=\S)/.exec(first);
  if (!box) return paragraph;
  const words = box[1] === ' ' ? 'Not done: ' : 'Done: ';
  return { kind: 'paragraph', lines: [words + first.slice(box[0].length), ...others] };
}

function renderTable({ header, rows }: TableBlock, options: InlineOptions): string {
  const cell = (text: string): string => renderInline(text, options) || EMPTY_CELL;
  const head = header.map((text) => `<th scope="col">${cell(text)}</th>`).join('');
  const body = rows.map((row) => {
    const [first = '', ...others] = row;
    return `<tr><th scope="row">${cell(first)}</th>${others.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`;
  });
  const bodyRows = body.length === 0 ? '' : `\n<tbody>\n${body.join('\n')}\n</tbody>`;
  return `<table class="table nested">\n<thead><tr>${head}</tr></thead>${bodyRows}\n</table>`;
}

/** A heading within a cell runs in: a real one would break the outline of the paper. */
export function renderRunIn(text: string): string {
  return wrapRunIn(escapeHtml(text));
}

function wrapRunIn(html: string): string {
  return `<p><span class="run-in">${html}</span></p>`;
}
