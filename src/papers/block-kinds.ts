/** Every table that a narrative can place by name: `{{> summary-by-priority}}`. One entry a block, each a function of the paper. */
import type { FieldName } from '../inputs/csv-tables.ts';
import type { Layout } from '../inputs/layout.ts';
import { assuranceTable, evidenceTable, makeNotPursued } from './assurance-tables.ts';
import { makeAttention } from './attention-block.ts';
import {
  ageingTable,
  datelessTable,
  makeDueTable,
  overdueTable,
  ownerlessTable,
  revisedTwiceTable,
} from './attention-tables.ts';
import { makeBragSummary } from './brag-table.ts';
import { makeClosedList } from './closed-table.ts';
import { closuresTable, extensionsTable } from './decision-tables.ts';
import { auditTable, priorityTable, timelinessTable } from './figure-tables.ts';
import { gradeTable } from './grade-table.ts';
import { makeMovement, makeTrend } from './movement-tables.ts';
import { makeOverallStatus } from './overall-status.ts';
import type { Block, DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { makeDashboards, makeProgressReport } from './progress-blocks.ts';
import { acceptedQueryTable } from './query-table.ts';
import { makeQuestions } from './questions-block.ts';
import type { ReportView } from './report-views.ts';
import { makeIssues, makeRisks } from './reported-items.ts';
import { reconcileWithSource } from './source-reconciliation.ts';
import { makeThemeProgress, themeTable } from './theme-blocks.ts';
import { makeTrackSummary } from './track-table.ts';
import { updateTable } from './update-table.ts';

type BlockMaker = (context: PaperContext, places: Places) => Block;

export interface BlockKind {
  readonly name: string;
  readonly isLandscape: boolean;
  /** False where a layout has not the places to which the block leads, or prints the same rows itself. */
  readonly fits: (layout: Layout) => boolean;
  /** Of the fields that stand in a row only, those that the block prints. */
  readonly prints: readonly FieldName[];
  /** Of the whole paper; null for a block of one report. */
  readonly make: BlockMaker | null;
  readonly makeForReport: ((context: PaperContext, view: ReportView) => Block) | null;
}

const paperBlock = (name: string, make: BlockMaker): BlockKind => ({
  name,
  isLandscape: false,
  fits: () => true,
  prints: [],
  make,
  makeForReport: null,
});

const tableBlock = (
  name: string,
  make: (context: PaperContext, places: Places) => DataTable,
  fits: BlockKind['fits'] = () => true,
): BlockKind => ({
  ...paperBlock(name, (context, places) => ({ kind: 'data-table', table: make(context, places) })),
  fits,
});

const reportBlock = (
  name: string,
  makeForReport: (context: PaperContext, view: ReportView) => Block,
  more: Partial<BlockKind> = {},
): BlockKind => ({ name, isLandscape: false, fits: () => true, prints: [], make: null, makeForReport, ...more });

export const BLOCK_KINDS: readonly BlockKind[] = [
  tableBlock('summary-by-priority', priorityTable),
  tableBlock('audits-covered', auditTable, ({ recommendations }) => recommendations !== null),
  tableBlock('summary-by-timeliness', timelinessTable),
  paperBlock('summary-by-brag', makeBragSummary),
  paperBlock('summary-by-track', makeTrackSummary),
  tableBlock('summary-by-theme', themeTable),
  paperBlock('overall-status', makeOverallStatus),
  paperBlock('issues', makeIssues),
  paperBlock('risks', makeRisks),
  paperBlock('movement', makeMovement),
  paperBlock('closed-since', makeClosedList),
  paperBlock('trend', makeTrend),
  tableBlock('closures-proposed', closuresTable),
  tableBlock('extensions-requested', extensionsTable),
  paperBlock('attention', makeAttention),
  tableBlock('overdue', overdueTable),
  tableBlock('ageing', ageingTable),
  paperBlock('due-before-next-meeting', makeDueTable),
  tableBlock('revised-twice', revisedTwiceTable),
  tableBlock('without-owner', ownerlessTable),
  tableBlock('without-date', datelessTable),
  tableBlock('no-update', updateTable),
  tableBlock('assurance', assuranceTable),
  tableBlock('evidence', evidenceTable),
  paperBlock('not-pursued', makeNotPursued),
  paperBlock('questions', makeQuestions),
  tableBlock('accepted-queries', acceptedQueryTable),
  tableBlock('grades', gradeTable),
  reportBlock('dashboards', makeDashboards),
  reportBlock('progress-report', makeProgressReport, {
    isLandscape: true,
    fits: ({ rowBlocks }) => rowBlocks.includes('progress-report'),
    prints: ['recommendation'],
  }),
  {
    ...paperBlock('progress-by-theme', makeThemeProgress),
    fits: ({ rowBlocks }) => rowBlocks.includes('progress-by-theme'),
    prints: ['recommendation'],
  },
  reportBlock('source-reconciliation', (_context, view) => reconcileWithSource(view)),
];

export const BLOCK_NAMES: readonly string[] = BLOCK_KINDS.map(({ name }) => name);

/** False for a name that is not known. */
export function isLandscapeBlock(name: string): boolean {
  return BLOCK_KINDS.some((kind) => kind.name === name && kind.isLandscape);
}

/** Whether the block is of one report, which `report="…"` may name. */
export function isOfReport(name: string): boolean {
  return BLOCK_KINDS.some((kind) => kind.name === name && kind.makeForReport !== null);
}
