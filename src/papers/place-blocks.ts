/** Puts the block that a narrative names in its place: checks its parameters and its layout, and says what is wrong with them. */
import type { Problem } from '../problems.ts';
import { BLOCK_KINDS } from './block-kinds.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { allViews, findView } from './report-views.ts';
import { tellReportHasLeft } from './source-reconciliation.ts';

export interface BlockRequest {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Null, with a problem, where the block's parameters lead nowhere. `request.name` is known to be in BLOCK_NAMES. */
export function placeBlock(
  request: BlockRequest,
  context: PaperContext,
  places: Places,
  problems: Problem[],
): Block | null {
  const kind = BLOCK_KINDS.find(({ name }) => name === request.name);
  if (kind === undefined) throw new Error(`No block is called ${request.name}`);
  const report = (code: string, message: string, advice: string): null => {
    problems.push({
      code,
      severity: 'error',
      file: context.paper.file,
      line: request.line,
      value: `{{> ${request.name}}}`,
      message,
      advice,
    });
    return null;
  };
  for (const parameter of Object.keys(request.parameters)) {
    if (parameter === 'report' && kind.makeForReport !== null) continue;
    return report(
      'unknown-parameter',
      `The table ${request.name} takes no "${parameter}".`,
      kind.makeForReport !== null ? 'It takes report="…" only.' : `Write {{> ${request.name}}}.`,
    );
  }
  if (!kind.fits(context.layout)) {
    return report(
      'block-not-in-layout',
      `The table ${request.name} has no place in the layout ${context.layout.name}.`,
      'Take it out.',
    );
  }
  if (request.name === 'grades' && context.paper.settings.grades === null) {
    return report(
      'grades-missing',
      'There are no grades to print.',
      'Add grades: to the front matter, or take the table out.',
    );
  }
  if (kind.make !== null) return kind.make(context, places);
  const view = findView(request.parameters['report'], context);
  if (view === undefined || kind.makeForReport === null) {
    const titles = allViews(context).map(({ report: source }) => `"${source.title}"`);
    if (titles.length === 0)
      return report(
        'report-without-rows',
        `The export has no rows for the table ${request.name}.`,
        'Check the export.',
      );
    return report(
      'report-not-named',
      request.parameters['report'] === undefined
        ? `The table ${request.name} must say which report it shows, because the export holds several.`
        : `No report of the export is called "${request.parameters['report']}".`,
      `Write {{> ${request.name} report=${titles[0] ?? '"…"'}}}; the reports are ${titles.join(', ')}.`,
    );
  }
  // A report may leave before its tables do; the secretary need not touch the paper for that.
  const hasLeft = view.facts.length === 0 && view.closedCount > 0 && request.name !== 'source-reconciliation';
  return hasLeft ? tellReportHasLeft(view) : kind.makeForReport(context, view);
}
