/**
 * Holds a rendered paper against its model: that every recommendation is there once, that the anchors are those that the build
 * relies on. A layout is somebody's template, and a row that it forgets would be missed by nobody before the meeting.
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
  const fail = (reason: string): never => {
    throw new TemplateError(`templates/layouts/${model.layout}/${model.layout}.hbs`, null, reason);
  };
  const ids = new Map<string, number>();
  for (const [, id = ''] of html.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g)) ids.set(id, (ids.get(id) ?? 0) + 1);
  const missing = (isPrint ? ['summary', 'report'] : ['summary']).find((id) => !ids.has(id));
  if (missing === 'summary') fail('The one-page summary is not printed. Begin the template with {{> summary-page …}}.');
  if (missing !== undefined)
    fail(`What follows the summary has no heading with id="${missing}". Give the first heading behind it this id.`);
  if (sectionsHtml.some((part) => listAnchors(part).some((id) => !ids.has(id))))
    fail('The text of the paper is not printed. Add {{> narrative-sections sections=sections}}.');
  const rows = (model.recommendations?.groups ?? []).flatMap(({ recommendations }) => recommendations);
  const lost = rows.filter(({ id }) => !ids.has(id));
  if (lost.length > 0)
    fail(
      `${countOf(lost.length, 'recommendation')} of ${rows.length} would not be printed, the first "${lost[0]?.heading ?? ''}". Add {{> recommendations-section paper.recommendations hasKey=true}}.`,
    );
  const twice = [...ids].find(([, count]) => count > 1)?.[0];
  if (twice !== undefined)
    fail(`The id "${twice}" stands in the paper more than once, so that links would lead to the wrong place.`);
}

function listAnchors(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g)].map(([, id = '']) => id);
}
