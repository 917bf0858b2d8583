/** Figures as printed tables, each with the line that proves it. */
import type { Timeliness } from '../scrutiny/facts.ts';
import type { Count, FigureRow } from '../scrutiny/figure.ts';
import { countOf } from '../words.ts';
import { countFacts, figureRows, PRIORITY_HEADING, reconcileColumns } from './count-rows.ts';
import { TIMELINESS_LABELS } from './labels.ts';
import { orderReports } from './order.ts';
import type { DataTable } from './page-model.ts';
import { auditAnchorOf, type PaperContext } from './paper-context.ts';
import { column, dataTable, noPageCell, numberCell, pageCell, pageColumn, row, textCell } from './table-cells.ts';

/** The headline table: priorities by standing before the panel, with the overdue among those that remain. */
export function priorityTable({ scrutiny }: PaperContext): DataTable {
  const figure = scrutiny.byPriority;
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
      ...figure.columns.map(({ label }) => column(label, 'number')),
      column('Total', 'number'),
      column('Overdue, of those remaining', 'number'),
    ],
    rows: figureRows(figure, (whole) => [overdueOf(whole)]),
    reconciled: reconcileColumns(
      countOf(figure.total.value, 'recommendation'),
      figure,
      figure.columns.map(({ label }) => label),
    ),
  });
}

/** One line an audit, oldest first, with the page of the appendix on which it begins where that is grouped by audit. */
export function auditTable(context: PaperContext): DataTable {
  const { scrutiny, register, arrangement } = context;
  const reports = orderReports(register.reports, scrutiny.facts, arrangement.order);
  const figure = scrutiny.byAudit;
  const hasAnchors = arrangement.groupBy === 'audit';
  const rowOf = new Map(figure.rows.map((figureRow) => [figureRow.key, figureRow]));
  return dataTable({
    caption: 'Audits and inspections covered',
    className: 'by-audit',
    columns: [
      column('Audit'),
      ...figure.columns.map(({ label }) => column(label, 'number')),
      column('Total', 'number'),
      ...(hasAnchors ? [pageColumn()] : []),
    ],
    rows: [
      ...reports.map((report) => {
        const { key, label, counts, total } = rowOf.get(report.key) ?? missingRow(report.key);
        const about = [report.date?.understood, report.opinion ? `${report.opinion.word} assurance` : null].filter(
          (part) => part != null,
        );
        // An audit whose last rows were closed earlier is counted, and has no place in the appendix.
        const hasPlace = hasAnchors && total.value > 0;
        return row(
          textCell(label, {
            linkTo: hasPlace ? auditAnchorOf(key) : null,
            note: about.length > 0 ? about.join(', ') : null,
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
    reconciled: reconcileColumns(
      `${countOf(figure.total.value, 'recommendation')} in ${countOf(reports.length, 'audit')}`,
      figure,
      figure.columns.map(({ label }) => label),
    ),
  });
}

/** Lateness by priority. Timeliness is computed; it is a different thing from priority and from the state that owners report. */
export function timelinessTable({ scrutiny }: PaperContext): DataTable {
  const figure = scrutiny.byTimeliness;
  const labels = figure.columns.map(({ key }) => TIMELINESS_LABELS[key as Timeliness]);
  return dataTable({
    caption: 'Recommendations by timeliness',
    className: 'by-timeliness',
    columns: [column(PRIORITY_HEADING), ...labels.map((label) => column(label, 'number')), column('Total', 'number')],
    rows: figureRows(figure),
    reconciled: reconcileColumns(countOf(figure.total.value, 'recommendation'), figure, labels),
  });
}

function missingRow(key: string): FigureRow {
  throw new Error(`The figure by audit has no row for ${key}`);
}
