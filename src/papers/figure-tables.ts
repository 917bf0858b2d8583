/** Figures as printed tables, each with the line that proves it. */
import type { Figure, FigureRow } from '../scrutiny/figure.ts';
import type { Timeliness } from '../scrutiny/facts.ts';
import { TIMELINESS_LABELS } from './labels.ts';
import { closureWords, priorityMark } from './marks.ts';
import { orderReports, orderWithinGroup } from './order.ts';
import type { DataTable, TableCell } from './page-model.ts';
import { anchorOf, auditAnchorOf, type PaperContext } from './paper-context.ts';
import {
  choicesCell,
  column,
  dataTable,
  markCell,
  numberCell,
  pageCell,
  pageColumn,
  row,
  textCell,
} from './table-cells.ts';
import { countOf, sumInWords } from './wording.ts';

/** `Reconciled: 21 recommendations = 16 remaining + 5 completed and proposed closed.` */
export function reconciliationOf(figure: Figure): string {
  const parts = figure.columns.map(({ label }, index) => ({
    value: figure.totals[index]?.value ?? 0,
    label: lowerFirst(label),
  }));
  return `Reconciled: ${countOf(figure.total.value, 'recommendation')} = ${sumInWords(parts)}.`;
}

/** The headline table: priorities by standing before the panel, with the overdue among those that remain. */
export function priorityTable({ scrutiny }: PaperContext): DataTable {
  const figure = scrutiny.byPriority;
  const overdue = (keys: readonly string[]): number =>
    scrutiny.facts.filter(
      ({ recommendation, daysOverdue }) => daysOverdue !== null && keys.includes(recommendation.key),
    ).length;
  return dataTable({
    caption: 'Recommendations by priority',
    className: 'by-priority',
    columns: [
      column('Risk or priority of recommendation'),
      ...figure.columns.map(({ label }) => column(label, 'number')),
      column('Total', 'number'),
      column('Overdue, of those remaining', 'number'),
    ],
    rows: [
      ...figure.rows.map(({ key, label, counts, total }) =>
        row(priorityCell(key, label), [
          ...counts.map(({ value }) => numberCell(value)),
          numberCell(total.value),
          numberCell(overdue(total.keys)),
        ]),
      ),
      row(
        textCell('Total'),
        [
          ...figure.totals.map(({ value }) => numberCell(value)),
          numberCell(figure.total.value),
          numberCell(overdue(figure.total.keys)),
        ],
        true,
      ),
    ],
    reconciled: reconciliationOf(figure),
  });
}

/** One line an audit, oldest first, with the page of the appendix on which it begins where that is grouped by audit. */
export function auditTable(context: PaperContext): DataTable {
  const { scrutiny, register, paper } = context;
  const reports = orderReports(register.reports, scrutiny.facts, paper.settings.order);
  const figure = scrutiny.byAudit;
  const hasAnchors = paper.settings.groupBy === 'audit';
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
        return row(
          textCell(label, {
            linkTo: hasAnchors ? auditAnchorOf(key) : null,
            note: about.length > 0 ? about.join(', ') : null,
          }),
          [
            ...counts.map(({ value }) => numberCell(value)),
            numberCell(total.value),
            ...(hasAnchors ? [pageCell(auditAnchorOf(key))] : []),
          ],
        );
      }),
      row(
        textCell('Total'),
        [
          ...figure.totals.map(({ value }) => numberCell(value)),
          numberCell(figure.total.value),
          ...(hasAnchors ? [textCell(null, { className: 'number', isPrintOnly: true })] : []),
        ],
        true,
      ),
    ],
    reconciled: `Reconciled: ${countOf(figure.total.value, 'recommendation')} in ${countOf(reports.length, 'audit')} = ${sumInWords(
      figure.columns.map(({ label }, index) => ({ value: figure.totals[index]?.value ?? 0, label: lowerFirst(label) })),
    )}.`,
  });
}

/** Lateness by priority. Timeliness is computed; it is a different thing from priority and from the state that owners report. */
export function timelinessTable({ scrutiny }: PaperContext): DataTable {
  const figure = scrutiny.byTimeliness;
  const labels = figure.columns.map(({ key }) => TIMELINESS_LABELS[key as Timeliness]);
  const parts = labels.map((label, index) => ({ value: figure.totals[index]?.value ?? 0, label: lowerFirst(label) }));
  return dataTable({
    caption: 'Recommendations by timeliness',
    className: 'by-timeliness',
    columns: [
      column('Risk or priority of recommendation'),
      ...labels.map((label) => column(label, 'number')),
      column('Total', 'number'),
    ],
    rows: [
      ...figure.rows.map(({ key, label, counts, total }) =>
        row(priorityCell(key, label), [...counts.map(({ value }) => numberCell(value)), numberCell(total.value)]),
      ),
      row(
        textCell('Total'),
        [...figure.totals.map(({ value }) => numberCell(value)), numberCell(figure.total.value)],
        true,
      ),
    ],
    reconciled: `Reconciled: ${countOf(figure.total.value, 'recommendation')} = ${sumInWords(parts)}.`,
  });
}

/** Closures for the panel to decide, in the order of the appendix, with boxes to tick. */
export function closuresTable(context: PaperContext): DataTable {
  const { scrutiny, register, paper } = context;
  const reports = orderReports(register.reports, scrutiny.facts, paper.settings.order);
  const byAudit = reports.flatMap((report) =>
    orderWithinGroup(
      scrutiny.facts.filter((entry) => entry.standing.startsWith('proposed-') && entry.report.key === report.key),
    ),
  );
  const proposed =
    paper.settings.groupBy === 'audit'
      ? byAudit
      : scrutiny.byPriority.rows.flatMap(({ total }) =>
          byAudit.filter(({ recommendation }) => total.keys.includes(recommendation.key)),
        );
  const completed = proposed.filter(({ standing }) => standing === 'proposed-completed').length;
  return dataTable({
    caption: 'Recommendations proposed closed',
    className: 'closures',
    columns: [
      column('Audit title', 'column-audit'),
      column('Priority score', 'column-priority'),
      column('Section or recommendation reference'),
      column('Proposed closed'),
      pageColumn(),
      column('Panel’s decision', 'column-decision'),
    ],
    rows:
      proposed.length === 0
        ? [
            row(textCell('None'), [
              textCell(null),
              textCell(null),
              textCell(null),
              textCell(null, { className: 'number', isPrintOnly: true }),
              textCell(null),
            ]),
          ]
        : proposed.map((entry) => {
            const { recommendation, report } = entry;
            return row(textCell(report.title, { note: report.date === null ? null : report.date.understood }), [
              markCell({ priority: priorityMark(recommendation.priority) }),
              textCell(referenceAndTitle(recommendation), { linkTo: anchorOf(recommendation.key) }),
              textCell(`Yes, ${closureWords(entry)}`),
              pageCell(anchorOf(recommendation.key)),
              choicesCell(['Agreed', 'Not agreed']),
            ]);
          }),
    isWhole: false,
    reconciled: `Reconciled: ${proposed.length.toLocaleString('en-GB')} proposed closed = ${sumInWords([
      { value: completed, label: 'completed' },
      { value: proposed.length - completed, label: 'not adopted, superseded or with the risk accepted' },
    ])}.`,
  });
}

/** `4.2 Sample check of service records` */
export function referenceAndTitle({
  reference,
  title,
}: {
  readonly reference: string;
  readonly title: string | null;
}): string {
  return title === null ? reference : `${reference} ${title}`;
}

function priorityCell(key: string, word: string): TableCell {
  return markCell({ priority: priorityMark({ word, level: levelOf(key) }) });
}

function levelOf(priorityKey: string): 1 | 2 | 3 | 4 | null {
  const level = Number(priorityKey[0]);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function missingRow(key: string): FigureRow {
  throw new Error(`The figure by audit has no row for ${key}`);
}
