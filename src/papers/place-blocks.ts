/**
 * The tables that a narrative can place by name: `{{> summary-by-priority}}`. One entry a block, each a function of the
 * paper; a block that speaks of one source report takes it as a parameter.
 */
import type { Problem } from '../problems.ts';
import { auditTable, closuresTable, priorityTable, timelinessTable } from './figure-tables.ts';
import { gradeTable } from './grade-table.ts';
import type { Block, DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { allViews, makeDashboards, makeProgressReport, type ReportView } from './progress-blocks.ts';
import { countOf } from './wording.ts';

interface BlockKind {
  readonly name: string;
  readonly isLandscape: boolean;
  /** The only layout that has the places to which the block leads, or that does not print the same rows itself. */
  readonly onlyLayout: string | null;
  /** Of the whole paper; null for a block of one report. */
  readonly make: ((context: PaperContext) => Block) | null;
  readonly makeForReport: ((context: PaperContext, view: ReportView) => Block) | null;
}

const tableBlock = (
  name: string,
  make: (context: PaperContext) => DataTable,
  onlyLayout: string | null = null,
): BlockKind => ({
  name,
  isLandscape: false,
  onlyLayout,
  make: (context) => ({ kind: 'data-table', table: make(context) }),
  makeForReport: null,
});

const reportBlock = (
  name: string,
  makeForReport: (context: PaperContext, view: ReportView) => Block,
  more: Partial<BlockKind> = {},
): BlockKind => ({ name, isLandscape: false, onlyLayout: null, make: null, makeForReport, ...more });

const BLOCK_KINDS: readonly BlockKind[] = [
  tableBlock('summary-by-priority', priorityTable),
  tableBlock('audits-covered', auditTable, 'jarap-tracker'),
  tableBlock('summary-by-timeliness', timelinessTable),
  tableBlock('closures-proposed', closuresTable, 'jarap-tracker'),
  tableBlock('grades', gradeTable),
  reportBlock('dashboards', makeDashboards),
  reportBlock('progress-report', makeProgressReport, { isLandscape: true, onlyLayout: 'hmicfrs-action-plan' }),
  reportBlock('source-reconciliation', (_context, view) => reconcileWithSource(view)),
];

export const BLOCK_NAMES: readonly string[] = BLOCK_KINDS.map(({ name }) => name);

export function isLandscapeBlock(name: string): boolean {
  return BLOCK_KINDS.some((kind) => kind.name === name && kind.isLandscape);
}

export interface BlockRequest {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Null, with a problem, where the block's parameters lead nowhere. `request.name` is known to be in BLOCK_NAMES. */
export function placeBlock(request: BlockRequest, context: PaperContext, problems: Problem[]): Block | null {
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
  if (kind.onlyLayout !== null && kind.onlyLayout !== context.paper.settings.layout) {
    return report(
      'block-not-in-layout',
      `The table ${request.name} has no place in the layout ${context.paper.settings.layout}.`,
      `Take it out, or use the layout ${kind.onlyLayout}.`,
    );
  }
  if (request.name === 'grades' && context.paper.settings.grades === null) {
    return report(
      'grades-missing',
      'There are no grades to print.',
      'Add grades: to the front matter, or take the table out.',
    );
  }
  if (kind.make !== null) return kind.make(context);
  const view = findView(request, context);
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
  return kind.makeForReport(context, view);
}

/** By its title or its short title; the only report of a paper need not be named. */
function findView({ parameters }: BlockRequest, context: PaperContext): ReportView | undefined {
  const views = allViews(context);
  const asked = parameters['report'];
  if (asked === undefined) return views.length === 1 ? views[0] : undefined;
  return views.find(({ report, shortTitle }) =>
    [report.title, shortTitle].some((title) => title.toLowerCase() === asked.toLowerCase()),
  );
}

/** `Reconciled: 20 recommendations in the report = 19 in this plan + 1 that is not in it.` */
function reconcileWithSource({ report, facts }: ReportView): Block {
  const inPlan = facts.length;
  const { expectedCount } = report;
  const sentence =
    expectedCount === null
      ? `This plan holds ${countOf(inPlan, 'recommendation')} from the report; the number that the report made has not been stated.`
      : expectedCount === inPlan
        ? `Reconciled: ${countOf(expectedCount, 'recommendation')} in the report = ${inPlan} in this plan. None is missing.`
        : expectedCount > inPlan
          ? `Reconciled: ${countOf(expectedCount, 'recommendation')} in the report = ${inPlan} in this plan + ${expectedCount - inPlan} missing from it.`
          : `This plan holds ${countOf(inPlan, 'recommendation')}, ${inPlan - expectedCount} more than the ${expectedCount} that the report made.`;
  return { kind: 'sentence', sentence };
}
