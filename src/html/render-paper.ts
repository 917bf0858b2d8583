/**
 * One paper's model as HTML, for print or for the screen, from the same templates: what the PDF holds, the page holds.
 */
import type { Block } from '../papers/page-model.ts';
import type { PaperModel } from '../papers/paper-model.ts';
import { renderNarrativeParts } from './markdown.ts';
import type { Templates } from './load-templates.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly isSecondLevel: boolean;
}

export interface RenderedPaper {
  /** The paper without the frame of the page around it. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
}

export type Medium = 'print' | 'screen';

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export function renderPaper(model: PaperModel, templates: Templates, medium: Medium): RenderedPaper {
  const { sections, headings } = renderSections(model, templates, medium);
  const contents = listContents(model, headings);
  const html = templates.render(`layouts/${model.layout}`, {
    paper: model,
    isPrint: medium === 'print',
    sections,
    contents,
    hasParts: hasParts(model),
    // What follows a landscape section stays on its page.
    endsLandscape: model.sections.at(-1)?.orientation === 'landscape',
  });
  return { html, contents };
}

function renderSections(
  model: PaperModel,
  templates: Templates,
  medium: Medium,
): { sections: { orientation: string; partsHtml: string }[]; headings: Heading[] } {
  const texts = model.sections
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === 'markdown' ? part.markdown : ''));
  // The prefix keeps a heading "Contacts" apart from the layout's own anchor.
  const narrative = renderNarrativeParts(texts, { shallowestLevel: 2, idPrefix: 's-' });
  const headings: Heading[] = [];
  let index = 0;
  const sections = model.sections.map(({ orientation, parts }) => {
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
  return { sections, headings };
}

function renderBlock(block: Block, templates: Templates, medium: Medium, level: number): string {
  const isPrint = medium === 'print';
  if (block.kind === 'data-table') return templates.render('partials/data-table', { ...block.table, isPrint });
  if (block.kind === 'key') return templates.render('partials/key', { ...block.key, isPrint });
  if (block.kind === 'blocks')
    return block.blocks.map((entry) => renderBlock(entry, templates, medium, level)).join('\n');
  return templates.render(`partials/${block.kind}`, { block, level, isPrint });
}

/** Headings that a block brings with it stand one level below the narrative's last. */
function headingsOf(block: Block): { id: string; text: string; isOfBlock: true }[] {
  const entries = block.kind === 'dashboards' ? block.dashboards : block.kind === 'progress-report' ? block.groups : [];
  return entries.map(({ id, heading }) => ({ id, text: heading, isOfBlock: true }));
}

function lastSectionLevel(headings: readonly (Heading & { isOfBlock?: true })[]): number {
  return headings.findLast((heading) => heading.isOfBlock !== true)?.level ?? 1;
}

/** Two levels: sections, and what stands in them. A tracker's appendix is listed with its audits. */
function listContents(model: PaperModel, headings: readonly Heading[]): ContentsEntry[] {
  const summary = { id: 'summary', text: 'Summary', isSecondLevel: false };
  const sections = headings
    .filter(({ level }) => level <= 3)
    .map(({ id, level, text }) => ({ id, text, isSecondLevel: level > 2 }));
  const entries = [summary, ...sections];
  if (model.layout !== 'jarap-tracker') {
    const last = { id: 'abbreviations', text: 'Abbreviations', isSecondLevel: false };
    return model.abbreviations.length > 0 ? [...entries, last] : entries;
  }
  const closing = [
    { id: 'implications', text: 'Implications', isPrinted: model.implications.length > 0 },
    { id: 'appendices', text: 'List of appendices', isPrinted: true },
    { id: 'background-papers', text: 'Background papers', isPrinted: model.backgroundPapers.length > 0 },
    { id: 'contacts', text: 'Contacts', isPrinted: model.contacts.length > 0 },
  ];
  return [
    ...entries,
    ...closing.filter(({ isPrinted }) => isPrinted).map(({ id, text }) => ({ id, text, isSecondLevel: false })),
    { id: model.appendix.id, text: model.appendix.heading, isSecondLevel: false },
    ...model.appendix.groups.map(({ id, heading }) => ({ id, text: heading, isSecondLevel: true })),
  ];
}

/** A narrative with `#` headings has parts, each of which starts a page. */
function hasParts({ sections }: PaperModel): boolean {
  return sections.some(({ parts }) => parts.some((part) => part.kind === 'markdown' && /^#[ \t]/m.test(part.markdown)));
}
