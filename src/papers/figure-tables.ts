/** Figures as printed tables, each with the line that proves it. */
import type { Timeliness } from '../scrutiny/facts.ts';
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { Count, Figure, FigureRow } from '../scrutiny/figure.ts';
import { countOf } from '../words.ts';
import { countFacts, figureRows, PRIORITY_HEADING, reconcileColumns } from './count-rows.ts';
import { nameStanding } from './labels.ts';
import { orderReports } from './order.ts';
import type { DataTable } from './page-model.ts';
import { auditAnchorOf, type PaperContext } from './paper-context.ts';
import { column, dataTable, noPageCell, numberCell, pageCell, pageColumn, row, textCell } from './table-cells.ts';

/** The headline table: priorities by standing before the panel, with the overdue among those that remain. */
export function priorityTable({ scrutiny, labels }: PaperContext): DataTable {
  const figure = scrutiny.byPriority;
  const headings = figure.columns.map(({ label }) => nameStanding(label, labels));
  const overdueOf = ({ keys }: Count): Count => {
    const whole = new Set(keys);
    return countFacts(
      scrutiny.facts.filter(({ recommendation, daysOverdue }) => daysOverdue !== null && whole.has(recommendation.key)),
    );
  };
  return dataTable({
    caption: 'Recommendations by priority',
    className: 'by-priority',
    columns: [
      column(PRIORITY_HEADING),
      ...headings.map((heading) => column(heading, 'number')),
      column('Total', 'number'),
      column(`${labels.timeliness.overdue}, of those remaining`, 'number'),
    ],
    rows: figureRows(figure, (whole) => [overdueOf(whole)]),
    reconciled: reconcileColumns(countOf(figure.total.value, 'recommendation'), figure, headings),
  });
}

/** One line an audit, in the order of the paper, with the page on which it begins where that is grouped by audit. */
export function auditTable(context: PaperContext): DataTable {
  const figure = context.scrutiny.byAudit;
  const headings = figure.columns.map(({ label }) => nameStanding(label, context.labels));
  return dataTable({
    caption: 'Audits and inspections covered',
    className: 'by-audit',
    ...auditRows(context, figure, headings, describeAudit),
    reconciled: reconcileColumns(
      `${countOf(figure.total.value, 'recommendation')} in ${countOf(context.register.reports.length, 'audit')}`,
      figure,
      headings,
    ),
  });
}

/** Columns and rows of any figure whose rows are the audits; `headings` are those of its columns, a note stands below an audit's name. */
export function auditRows(
  { scrutiny, register, arrangement, layout }: PaperContext,
  figure: Figure,
  headings: readonly string[],
  noteOf: (report: SourceReport) => string | null,
): Pick<DataTable, 'columns' | 'rows'> {
  const hasAnchors = layout.recommendations !== null && arrangement.groupBy === 'audit';
  const rowOf = new Map(figure.rows.map((figureRow) => [figureRow.key, figureRow]));
  return {
    columns: [
      column('Audit'),
      ...headings.map((heading) => column(heading, 'number')),
      column('Total', 'number'),
      ...(hasAnchors ? [pageColumn()] : []),
    ],
    rows: [
      ...orderReports(register.reports, scrutiny.facts, arrangement.order).map((report) => {
        const { key, label, counts, total } = rowOf.get(report.key) ?? missingRow(report.key);
        // An audit whose last rows were closed earlier is counted, and has no place in the paper.
        const hasPlace = hasAnchors && total.value > 0;
        return row(
          textCell(label, {
            linkTo: hasPlace ? auditAnchorOf(key) : null,
            note: noteOf(report),
          }),
          [
            ...counts.map((count) => numberCell(count)),
            numberCell(total),
            ...(hasAnchors ? [hasPlace ? pageCell(auditAnchorOf(key)) : noPageCell()] : []),
          ],
        );
      }),
      row(
        textCell('Total'),
        [
          ...figure.totals.map((count) => numberCell(count)),
          numberCell(figure.total),
          ...(hasAnchors ? [noPageCell()] : []),
        ],
        true,
      ),
    ],
  };
}

function describeAudit({ date, opinion }: SourceReport): string | null {
  const about = [date?.understood, opinion === null ? null : `${opinion.word} assurance`];
  return about.filter((part) => part != null).join(', ') || null;
}

/** Lateness by priority. Timeliness is computed; it is a different thing from priority and from the state that owners report. */
export function timelinessTable({ scrutiny, labels }: PaperContext): DataTable {
  const figure = scrutiny.byTimeliness;
  const words = figure.columns.map(({ key }) => labels.timeliness[key as Timeliness]);
  return dataTable({
    caption: 'Recommendations by timeliness',
    className: 'by-timeliness',
    columns: [column(PRIORITY_HEADING), ...words.map((word) => column(word, 'number')), column('Total', 'number')],
    rows: figureRows(figure),
    reconciled: reconcileColumns(countOf(figure.total.value, 'recommendation'), figure, words),
  });
}

function missingRow(key: string): FigureRow {
  throw new Error(`The figure by audit has no row for ${key}`);
}
