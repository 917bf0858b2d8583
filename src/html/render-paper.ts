/**
 * One paper's model as HTML, for print or for the screen, from the same templates: what the PDF holds, the page holds.
 */
import type { Block } from '../papers/page-model.ts';
import type { PaperModel } from '../papers/paper-model.ts';
import { renderNarrativeParts } from './markdown.ts';
import { checkRenderedPaper } from './check-rendered-paper.ts';
import { listContents, type ContentsEntry } from './list-contents.ts';
import type { LayoutNames } from './layout-names.ts';
import { suggestNames } from './suggest-names.ts';
import type { Templates } from './load-templates.ts';

export interface RenderedPaper {
  /** The paper without the frame of the page around it. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
}

export type Medium = 'print' | 'large-print' | 'screen';

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export function renderPaper(model: PaperModel, templates: Templates, medium: Medium): RenderedPaper {
  const sections = renderSections(model, templates, medium);
  const names: Omit<LayoutNames, 'contents'> = {
    paper: model,
    ...flagsOf(medium),
    sections,
    hasParts: hasParts(model),
    // What follows a landscape section stays on its page.
    endsLandscape: model.sections.at(-1)?.orientation === 'landscape',
  };
  const render = (contents: readonly ContentsEntry[]): string =>
    suggestNames({ ...names, contents }, (given) => templates.render(`layouts/${model.layout}`, given));
  const html = render([]);
  const texts = sections.map(({ partsHtml }) => partsHtml);
  checkRenderedPaper(model, html, texts, medium !== 'screen');
  const contents = listContents(html);
  // The headings are those of the layout's template, which prints the list itself: known after the first rendering only.
  return { html: html.includes('<ol class="contents">') ? render(contents) : html, contents };
}

function renderSections(
  model: PaperModel,
  templates: Templates,
  medium: Medium,
): { orientation: string; partsHtml: string }[] {
  const texts = model.sections
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === 'markdown' ? part.markdown : ''));
  // The prefix keeps a heading "Contacts" apart from the layout's own anchor.
  const narrative = renderNarrativeParts(texts, { shallowestLevel: 2, idPrefix: 's-' });
  const headings: Heading[] = [];
  let index = 0;
  return model.sections.map(({ orientation, parts }) => {
    const htmls = parts.map((part) => {
      const rendered = narrative[index];
      index += 1;
      if (part.kind === 'markdown') {
        headings.push(...(rendered?.headings ?? []));
        return rendered?.html ?? '';
      }
      const level = Math.min(6, lastSectionLevel(headings) + 1);
      headings.push(...headingsOf(part.block).map((heading) => ({ ...heading, level })));
      return renderBlock(part.block, templates, medium, level);
    });
    return { orientation, partsHtml: htmls.join('\n') };
  });
}

function renderBlock(block: Block, templates: Templates, medium: Medium, level: number): string {
  const flags = flagsOf(medium);
  if (block.kind === 'data-table') return templates.render('partials/data-table', { ...block.table, ...flags });
  if (block.kind === 'key') return templates.render('partials/key', { ...block.key, ...flags });
  if (block.kind === 'blocks')
    return block.blocks.map((entry) => renderBlock(entry, templates, medium, level)).join('\n');
  return templates.render(`partials/${block.kind}`, { block, level, ...flags });
}

/** What the templates ask by `@root`: in large print, everything holds that holds in print. */
function flagsOf(medium: Medium): { isPrint: boolean; isLargePrint: boolean } {
  return { isPrint: medium !== 'screen', isLargePrint: medium === 'large-print' };
}

/** Headings that a block brings with it stand one level below the narrative's last. */
function headingsOf(block: Block): { id: string; text: string; isOfBlock: true }[] {
  const isInGroups = block.kind === 'progress-report' || block.kind === 'progress-by-theme';
  const entries = block.kind === 'dashboards' ? block.dashboards : isInGroups ? block.groups : [];
  return entries.map(({ id, heading }) => ({ id, text: heading, isOfBlock: true }));
}

function lastSectionLevel(headings: readonly (Heading & { isOfBlock?: true })[]): number {
  return headings.findLast((heading) => heading.isOfBlock !== true)?.level ?? 1;
}

/** A narrative with `#` headings has parts, each of which starts a page. */
function hasParts({ sections }: PaperModel): boolean {
  return sections.some(({ parts }) => parts.some((part) => part.kind === 'markdown' && /^#[ \t]/m.test(part.markdown)));
}
