/** Blocks of an action plan: a dashboard for each pillar with its chart, and the progress report, row by row. */
import type { SourceReport } from '../recommendations/recommendation.ts';
import { makeSlug } from '../slug.ts';
import type { Progress, RecommendationFacts } from '../scrutiny/facts.ts';
import type { Count, Figure, FigureRow } from '../scrutiny/figure.ts';
import { NIL } from './count-rows.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import { tellDates, tellExtensions } from './date-notes.ts';
import { closureWords, progressKeyEntries, progressMark } from './marks.ts';
import { orderByReference } from './order.ts';
import type {
  ChartSegment,
  Dashboard,
  DashboardsBlock,
  ProgressGroup,
  ProgressReportBlock,
  ProgressRow,
} from './page-model.ts';
import { anchorOf, type PaperContext } from './paper-context.ts';
import type { ReportView } from './report-views.ts';
import { describeChange, describeClaim, describeClosureDecisions, listQueries } from './row-notes.ts';
import { column, dataTable, markCell, numberCell, row, textCell } from './table-cells.ts';
import { dateWords, day } from './wording.ts';
import { capitalise, countOf, listInWords, sumInWords } from '../words.ts';

/** In a chart the finished work stands first, as in a progress bar. */
const CHART_ORDER: readonly Progress[] = ['complete', 'on-track', 'overdue', 'not-started', 'not-pursued'];

/** One dashboard for each pillar that occurs; their bars share one scale. */
export function makeDashboards(context: PaperContext, view: ReportView): DashboardsBlock {
  const { labels } = context;
  const figure = figureOf(context, view);
  const largest = Math.max(1, ...figure.rows.map(({ total }) => total.value));
  return {
    kind: 'dashboards',
    rule: ruleOf(context, view.report),
    dashboards: figure.rows.map((figureRow) => makeDashboard(context, view, figure, figureRow, largest)),
    reconciled: `Reconciled: ${countOf(figure.total.value, 'recommendation')} = ${sumInWords(
      CHART_ORDER.map((progress) => ({
        value: countOfProgress(figure, figure.totals, progress).value,
        label: labels.progressInSums[progress],
      })),
    )}${figure.rows.length > 1 ? ` = ${figure.rows.map((figureRow) => `${figureRow.total.value} ${headingOf(figureRow, figure, view)}`).join(' + ')}` : ''}.`,
  };
}

function makeDashboard(
  { labels }: PaperContext,
  view: ReportView,
  figure: Figure,
  figureRow: FigureRow,
  largest: number,
): Dashboard {
  const { key, counts, total } = figureRow;
  const label = headingOf(figureRow, figure, view);
  const segments: ChartSegment[] = CHART_ORDER.map((progress) => ({
    progress,
    count: countOfProgress(figure, counts, progress).value,
    label: labels.progressInSums[progress],
  })).filter(({ count }) => count > 0);
  return {
    id: makeSlug('dashboard', view.report.key, key),
    heading: label,
    table: dataTable({
      caption: `${label}: ${countOf(total.value, 'recommendation')}`,
      className: 'dashboard-table',
      columns: [column('Progress'), column('Number', 'number')],
      rows: [
        ...figure.columns.map((figureColumn, index) =>
          row(markCell({ status: progressMark(figureColumn.key as Progress, labels) }), [
            numberCell(counts[index] ?? NIL),
          ]),
        ),
        row(textCell('All'), [numberCell(total)], true),
      ],
      reconciled: null,
    }),
    chart: {
      segments,
      largest,
      sentence: `${label}: ${listInWords(segments.map((segment) => `${segment.count} ${segment.label}`)) || 'none'}, of ${total.value}.`,
    },
  };
}

/** Every recommendation of the report, pillar by pillar, by reference. */
export function makeProgressReport(context: PaperContext, view: ReportView): ProgressReportBlock {
  const { labels } = context;
  const figure = figureOf(context, view);
  const groups = figure.rows.map((figureRow): ProgressGroup => {
    const { key } = figureRow;
    const label = headingOf(figureRow, figure, view);
    const facts = orderByReference(view.facts.filter(({ recommendation }) => (recommendation.pillar ?? '') === key));
    const parts = CHART_ORDER.map((progress) => ({
      value: facts.filter((entry) => entry.progress === progress).length,
      label: labels.progressInSums[progress],
    }));
    return {
      id: makeSlug('progress', view.report.key, key),
      heading: label,
      caption: `${label}: ${countOf(facts.length, 'recommendation')}: ${sumInWords(parts).replaceAll(' + ', ', ')}`,
      rows: facts.map((entry) => makeRow(context, entry)),
    };
  });
  return {
    kind: 'progress-report',
    intro: `Position at ${day(context.meeting.asAt)}. ETA is the estimated date of completion as it stands today; the lines under it say what it was before. ${ruleOf(context, view.report)}`,
    key: { lists: [{ heading: 'Key to progress', entries: progressKeyEntries(view.facts, labels) }] },
    groups,
    reconciled: `Reconciled: ${countOf(view.facts.length, 'recommendation')} printed = ${groups.map(({ heading, rows }) => `${rows.length} ${heading}`).join(' + ')}.`,
  };
}

function makeRow({ scrutiny, labels }: PaperContext, entry: RecommendationFacts): ProgressRow {
  const { recommendation, standing, progress, daysOverdue, judgedBy } = entry;
  const claim = describeClaim(entry, labels);
  const update = recommendation.updates
    .map(({ period, text }) => (period === null ? text : `**${period}:** ${text}`))
    .join('\n\n');
  const isNotStartedYetOverdue = progress === 'overdue' && recommendation.lifecycle === 'not-started';
  return {
    id: anchorOf(recommendation.key),
    number: recommendation.reference,
    recommendationText: recommendation.recommendation ?? recommendation.title ?? '–',
    positionText: update === '' ? 'No update was supplied for this meeting.' : update,
    eta: etaOf(entry, labels),
    etaNotes: [...tellDates(entry, labels), ...tellExtensions(entry)],
    status: progressMark(progress, labels),
    statusNotes: [
      ...(daysOverdue === null
        ? []
        : [
            `${countOf(daysOverdue, 'day')} past ${judgedBy === recommendation.dates.setByInspectorate ? 'the inspectorate’s date' : 'its date'}`,
          ]),
      ...(isNotStartedYetOverdue ? [labels.lifecycle['not-started']] : []),
      ...(standing === 'open' ? [] : [describeStanding(entry, labels)]),
      ...(recommendation.lifecycle === 'waiting-on-others' ? [labels.lifecycle['waiting-on-others']] : []),
      ...describeChange(entry, scrutiny),
      ...describeClosureDecisions(entry),
      ...(claim === null ? [] : [claim]),
    ],
    queries: listQueries(entry, scrutiny),
  };
}

/** What a column of progress does not say of an item that is no longer open. */
export function describeStanding(entry: RecommendationFacts, labels: StatusLabels): string {
  return entry.standing === 'closed'
    ? labels.lifecycle[entry.recommendation.lifecycle]
    : `${labels.proposed}: ${closureWords(entry)}`;
}

function etaOf({ recommendation, progress }: RecommendationFacts, labels: StatusLabels): string {
  const { current } = recommendation.dates;
  if (current === null) return progress === 'complete' ? labels.progress.complete : 'No date';
  return dateWords(current);
}

/** Each dashboard states whose date makes an item overdue. */
function ruleOf({ meeting, labels }: PaperContext, report: SourceReport): string {
  const { overdue, complete } = labels.progress;
  const ended = `${inSentence(complete)} means reported complete by the owner.`;
  return report.judgedBy === 'inspectorate-date'
    ? `${overdue} means past the date that the inspectorate set in its recommendation, at ${day(meeting.asAt)}; ${ended}`
    : `${overdue} means past our own current date at ${day(meeting.asAt)}; ${ended}`;
}

/** Items without a pillar stand under the report's name. */
function headingOf({ key, label }: FigureRow, figure: Figure, { shortTitle }: ReportView): string {
  if (key !== '') return label;
  return figure.rows.length === 1 ? shortTitle : `${capitalise(shortTitle)}, no pillar`;
}

function figureOf({ scrutiny }: PaperContext, { report }: ReportView): Figure {
  const figure = scrutiny.progress.get(report.key);
  if (figure === undefined) throw new Error(`No figure of progress for ${report.key}`);
  return figure;
}

function countOfProgress(figure: Figure, counts: readonly Count[], progress: Progress): Count {
  return counts[figure.columns.findIndex(({ key }) => key === progress)] ?? NIL;
}
