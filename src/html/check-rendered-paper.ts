/**
 * Holds a rendered paper against its model: that every recommendation is there once, that the anchors are those that the build
 * relies on, that headings and tables can be tagged. A layout is somebody's template, and a row that it forgets would be
 * missed by nobody before the meeting.
 */
import type { PaperModel } from '../papers/paper-model.ts';
import { countOf } from '../words.ts';
import { TemplateError } from './template-error.ts';

/** `sectionsHtml` is the narrative as it was rendered. Throws a TemplateError that names the layout's template. */
export function checkRenderedPaper(
  model: PaperModel,
  html: string,
  sectionsHtml: readonly string[],
  isPrint: boolean,
): void {
  const fault =
    findMissingAnchor(html, isPrint) ??
    findMissingSection(html, sectionsHtml) ??
    findMissingRows(html, model) ??
    findDoubleId(html) ??
    findHeadingFault(html, isPrint) ??
    findEmptyCell(html);
  if (fault !== null) throw new TemplateError(`templates/layouts/${model.layout}/${model.layout}.hbs`, null, fault);
}

function findMissingAnchor(html: string, isPrint: boolean): string | null {
  const ids = new Set(listIds(html));
  if (!ids.has('summary')) {
    return 'The one-page summary is not printed. Begin the template with {{> summary-page title=paper.title letterhead=paper.letterhead summary=paper.summary}}.';
  }
  if (!isPrint || ids.has('report')) return null;
  return 'What follows the summary has no heading with id="report". Give the first heading behind it this id, such as <h2 class="part-title" id="report" data-unlisted>{{paper.bodyName}}</h2>.';
}

function findMissingSection(html: string, sectionsHtml: readonly string[]): string | null {
  if (sectionsHtml.every((part) => html.includes(part))) return null;
  return 'The text of the paper is not printed. Add {{> narrative-sections sections=sections}}.';
}

/** Rows of layouts with `rowBlocks:` stand in the narrative, whose blocks are ours. */
function findMissingRows(html: string, model: PaperModel): string | null {
  const ids = new Set(listIds(html));
  const rows = (model.recommendations?.groups ?? []).flatMap(({ recommendations }) => recommendations);
  const lost = rows.filter(({ id }) => !ids.has(id));
  if (lost.length === 0) return null;
  return `${countOf(lost.length, 'recommendation')} of ${rows.length} would not be printed, the first "${lost[0]?.heading ?? ''}". Add {{> recommendations-section paper.recommendations hasKey=true}}, or give each of yours its id.`;
}

function findDoubleId(html: string): string | null {
  const seen = new Set<string>();
  for (const id of listIds(html)) {
    if (seen.has(id)) {
      return `The id "${id}" stands in the paper more than once, so that links would lead to the wrong place. Print each part once, and give your own headings other ids.`;
    }
    seen.add(id);
  }
  return null;
}

/** On screen the title stands in the frame of the page, above the paper. */
function findHeadingFault(html: string, isPrint: boolean): string | null {
  const headings = [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, level, inner = '']) => ({
    level: Number(level),
    text: inner.replaceAll(/<[^>]*>/g, '').trim(),
  }));
  const titles = headings.filter(({ level }) => level === 1).length;
  if (isPrint && titles !== 1) {
    return `In print a paper has one <h1>, its title, and this one has ${titles === 0 ? 'none' : titles}. {{> summary-page …}} brings it: use <h2> for your own headings.`;
  }
  if (!isPrint && titles > 0) {
    return 'On screen the <h1> is the title above the paper. Put yours between {{#if isPrint}} and {{/if}}, or write <h2>.';
  }
  let above = isPrint ? 0 : 1;
  for (const { level, text } of headings) {
    if (level > above + 1) {
      return `The heading "${text}" is <h${level}> and the one before it ${above === 0 ? 'is missing' : `<h${above}>`}: a level is left out, which screen readers read as a gap. Write <h${above + 1}>.`;
    }
    above = level;
  }
  return null;
}

/** The browser drops an empty cell from the tags, and the cells behind it move to the wrong columns. */
function findEmptyCell(html: string): string | null {
  const cell = /<(t[dh])\b[^>]*>\s*<\/\1>/.exec(html);
  if (cell === null) return null;
  return `A cell of a table is empty: ${cell[0]}. Write {{cell …}} in it, which prints a dash where there is nothing, or words.`;
}

function listIds(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g)].map(([, id = '']) => id);
}
