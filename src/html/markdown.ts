/**
 * Text that a user wrote, as safe HTML: cells of an export, and the narrative of a paper. There is no sanitiser, because
 * there is nothing to take out: raw HTML is text, and only the elements of markdown/render-*.ts can come out.
 */
import { escapeHtml } from './escape-html.ts';
import { escapeHabits } from './markdown/cell-text.ts';
import { readBlocks } from './markdown/read-blocks.ts';
import { renderBlocks, renderRunIn } from './markdown/render-blocks.ts';
import { plainWords, renderInline as renderInlineMarkdown } from './markdown/render-inline.ts';
import { makeSlug } from '../slug.ts';

export interface NarrativeOptions {
  /** Level of the highest headings of the narrative on its page: 2 under the paper's title. */
  readonly shallowestLevel: number;
  /** Put before every anchor, so that two narratives on one page do not share one: `introduction-`. */
  readonly idPrefix: string;
}

export interface NarrativeHeading {
  readonly id: string;
  /** 1 to 6. Never more than one deeper than the heading above it. */
  readonly level: number;
  /** Without marks and markup; not yet escaped. */
  readonly text: string;
}

export interface RenderedNarrative {
  readonly html: string;
  readonly headings: readonly NarrativeHeading[];
}

/**
 * The text of a cell as paragraphs, lists and tables: `<p>`, `<ul>`, `<ol>`, `<table class="table nested">`, with `<b>`,
 * `<i class="emphasis">` and `<a>` in them. Line ends are kept. Never throws. White space alone gives an empty text; a cell
 * of rules or bullets without words gives a dash.
 */
export function renderCell(text: string): string {
  const html = renderBlocks(readBlocks(escapeHabits(text), { hasUnderlinedHeadings: false }), {
    keepsLineEnds: true,
    renderHeading: (heading) => renderRunIn(plainWords(heading.text)),
    orderedListClass: null,
  });
  return html === '' && text.trim() !== '' ? '<p>–</p>' : html;
}

/** The text of a short cell (a title, an owner) for a place that holds words only. Example: `<b>Fleet</b> 4.2`. */
export function renderInline(text: string): string {
  return renderInlineMarkdown(escapeHabits(text.trim()), { keepsLineEnds: true });
}

/** One narrative. Where blocks are placed between its parts, use `renderNarrativeParts`. */
export function renderNarrative(text: string, options: NarrativeOptions): RenderedNarrative {
  return renderNarrativeParts([text], options)[0] ?? { html: '', headings: [] };
}

/**
 * The parts of one narrative, each with its own HTML and headings. Levels and anchors run through all parts. A line end in
 * the text is a space, as in Markdown; top-level numbered lists get the class `paragraphs` and keep their numbers.
 */
export function renderNarrativeParts(
  texts: readonly string[],
  { shallowestLevel, idPrefix }: NarrativeOptions,
): readonly RenderedNarrative[] {
  const usedIds = new Map<string, number>();
  // Depths, as written, of the headings that the current place stands under.
  const depths: number[] = [];

  const placeHeading = (depth: number, written: string): NarrativeHeading => {
    while ((depths.at(-1) ?? 0) >= depth) depths.pop();
    const level = Math.min(shallowestLevel + depths.length, 6);
    depths.push(depth);
    const text = plainWords(written);
    const id = makeUnique(idPrefix + makeSlug(text), usedIds);
    return { id, level, text };
  };

  return texts.map((markdown) => {
    const headings: NarrativeHeading[] = [];
    const html = renderBlocks(readBlocks(markdown, { hasUnderlinedHeadings: true }), {
      keepsLineEnds: false,
      renderHeading: (written) => {
        const heading = placeHeading(written.depth, written.text);
        headings.push(heading);
        const { id, level, text } = heading;
        return `<h${level} id="${escapeHtml(id)}">${escapeHtml(text)}</h${level}>`;
      },
      orderedListClass: 'paragraphs',
    });
    return { html, headings };
  });
}

/** The map counts how often each anchor was asked for, so that a thousand equal headings take no quadratic time. */
function makeUnique(id: string, usedIds: Map<string, number>): string {
  let count = usedIds.get(id) ?? 0;
  let unique = id;
  do {
    count++;
    unique = count === 1 ? id : `${id}-${count}`;
  } while (count > 1 && usedIds.has(unique));
  usedIds.set(id, count);
  if (unique !== id) usedIds.set(unique, 1);
  return unique;
}
