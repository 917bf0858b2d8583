/**
 * What is wrong with the templates and style sheets of the layouts, found before anything is printed or written: every layout as
 * text, and one paper of each as it will be rendered. Keeps nothing of what it renders.
 */
import { userError } from '../errors.ts';
import { checkLayoutSources } from '../html/check-layout-sources.ts';
import { createTemplates, TemplateError } from '../html/load-templates.ts';
import { renderPaper } from '../html/render-paper.ts';
import type { PaperModel } from '../papers/paper-model.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import { hasErrors, type Problem } from '../problems.ts';
import type { ProgramFiles } from './read-program-files.ts';

const GUIDE = 'templates/README.md';

/** So many recommendations show what a template does; each paper is judged as a whole when it is printed. */
const TRIAL_ROWS = 60;

/** One paper of a layout is rendered, the shortest, so that `--check` stays quick. */
export function findLayoutFaults(
  { templates: sources, layoutStyles }: Pick<ProgramFiles, 'templates' | 'layoutStyles'>,
  papers: readonly ScrutinisedPaper[],
): Problem[] {
  const problems = checkLayoutSources(sources, layoutStyles);
  if (hasErrors(problems)) return problems;
  const templates = createTemplates(sources);
  const longestFirst = papers
    .map(({ model }) => model)
    .sort((one, other) => other.recommendationCount - one.recommendationCount);
  const shortestOfEach = new Map(longestFirst.map((model) => [model.layout, model]));
  for (const whole of shortestOfEach.values()) {
    const model = shorten(whole);
    try {
      for (const medium of ['print', 'large-print', 'screen'] as const) renderPaper(model, templates, medium);
    } catch (error) {
      if (!isOfLayout(error)) throw error;
      problems.push({
        code: 'layout-wrong',
        severity: 'error',
        file: error.file,
        ...(error.line === null ? {} : { line: error.line }),
        message: error.reason,
        advice: error.reason.includes(GUIDE) ? 'Put the template right.' : `How a layout is made stands in ${GUIDE}.`,
      });
    }
  }
  return problems;
}

function shorten(model: PaperModel): PaperModel {
  if (model.recommendations === null) return model;
  let room = TRIAL_ROWS;
  const groups = model.recommendations.groups.flatMap((group) => {
    const recommendations = group.recommendations.slice(0, Math.max(0, room));
    room -= recommendations.length;
    return recommendations.length === 0 ? [] : [{ ...group, recommendations }];
  });
  return { ...model, recommendations: { ...model.recommendations, groups } };
}

/** The template of a layout is the user's own, so that its fault is a UserError; any other that fails is a bug of ours. */
export function explainLayoutFault(error: unknown): unknown {
  if (!isOfLayout(error)) return error;
  const place = error.line === null ? error.file : `${error.file}:${error.line}`;
  return userError('layout-wrong', { place, reason: error.reason }, { cause: error });
}

function isOfLayout(error: unknown): error is TemplateError {
  return error instanceof TemplateError && error.file.startsWith('templates/layouts/');
}
