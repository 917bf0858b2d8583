/** What a panel looks at first: late, due, moved again, without an owner or a date. Lists come in the order of the scrutiny. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { capitalise, formatNumber, lowerFirst } from '../words.ts';
import {
  figureRows,
  PRIORITY_HEADING,
  reconcileByPriority,
  reconcileByTimeliness,
  reconcileColumns,
} from './count-rows.ts';
import { describeOriginal } from './decision-tables.ts';
import {
  amountColumn,
  dateColumn,
  itemColumn,
  itemTable,
  ownerOf,
  pageColumns,
  priorityColumn,
  textColumn,
} from './item-table.ts';
import { inSentence } from './labels.ts';
import type { Block, DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { column, dataTable } from './table-cells.ts';
import { dateWords, day } from './wording.ts';

/** The most serious first and within a priority the longest late: by the current date, and by the one first agreed. */
export function overdueTable({ scrutiny, labels }: PaperContext, places: Places): DataTable {
  const items = scrutiny.attention.overdue;
  return itemTable<RecommendationFacts>({
    caption: `${labels.timeliness.overdue}, the most serious and the longest first`,
    columns: [
      itemColumn(places, (item) => [ownerOf(item)]),
      priorityColumn(),
      dateColumn('Date', ({ judgedBy }) => judgedBy, describeDeciding),
      amountColumn(`Days ${inSentence(labels.timeliness.overdue)}`, ({ daysOverdue }) => daysOverdue),
      amountColumn(`Days ${inSentence(labels.lateBy)}`, ({ daysLateAgainstOriginal }) => daysLateAgainstOriginal),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileByPriority(items, inSentence(labels.timeliness.overdue), scrutiny),
  });
}

/** Where the inspectorate's date decides, that is what there is to say of it. */
function describeDeciding(item: RecommendationFacts): string | null {
  const { setByInspectorate } = item.recommendation.dates;
  return setByInspectorate !== null && item.judgedBy === setByInspectorate
    ? 'Set by the inspectorate'
    : describeOriginal(item);
}

/** The headings are the scrutiny's own. */
export function ageingTable({ scrutiny, labels }: PaperContext): DataTable {
  const figure = scrutiny.attention.ageing;
  const overdue = inSentence(labels.timeliness.overdue);
  const words = figure.columns.map(({ key, label }) => (key === 'not-overdue' ? `Not ${overdue}` : label));
  return dataTable({
    caption: `Remaining recommendations by days ${overdue}`,
    className: 'by-timeliness',
    columns: [column(PRIORITY_HEADING), ...words.map((word) => column(word, 'number')), column('Total', 'number')],
    rows: figureRows(figure),
    reconciled: reconcileColumns(
      `${formatNumber(figure.total.value)} remaining`,
      figure,
      figure.columns.map(({ key }, index) =>
        key === 'not-overdue' ? (words[index] ?? '') : `${overdue} ${lowerFirst(words[index] ?? '')}`,
      ),
    ),
  });
}

/** Soonest first. A sentence where the date of the next meeting is not known. */
export function makeDueTable(context: PaperContext, places: Places): Block {
  const { scrutiny, meeting } = context;
  if (meeting.nextMeeting === null) {
    return { kind: 'sentence', sentence: 'The date of the next meeting is not on file, so none can be due before it.' };
  }
  const items = scrutiny.attention.dueBeforeNextMeeting;
  const table = itemTable<RecommendationFacts>({
    caption: `${capitalise(context.labels.dueInProse)} on ${day(meeting.nextMeeting)}, the soonest first`,
    columns: [
      itemColumn(places, (item) => [ownerOf(item)]),
      priorityColumn(),
      dateColumn('Due', ({ judgedBy }) => judgedBy, describeDeciding),
      textColumn('Update', 'column-when', describeUpdate),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileByTimeliness(items, 'due', context.labels),
  });
  return { kind: 'data-table', table };
}

/** `None since 21 October 2025` */
function describeUpdate({ recommendation, change }: RecommendationFacts): string {
  const since = change?.noUpdateSince ?? null;
  if (recommendation.updates.length === 0 && since === null) return 'None on file';
  return since === null ? 'Supplied' : `None since ${day(since)}`;
}

/** The most often first. A date that moves twice brings its owner before the panel. */
export function revisedTwiceTable({ scrutiny }: PaperContext, places: Places): DataTable {
  const items = scrutiny.attention.revisedTwice;
  return itemTable<RecommendationFacts>({
    caption: 'Dates revised twice or more, the most often first',
    columns: [
      itemColumn(places, ({ recommendation }) => [`Priority: ${recommendation.priority.word}`]),
      textColumn(
        'Owner',
        'column-when',
        ({ recommendation }) => recommendation.owner ?? 'No owner',
        ({ recommendation }) => (recommendation.owner === null ? 'Nobody to invite' : 'Owner invited'),
      ),
      dateColumn(
        'Current date',
        ({ recommendation }) => recommendation.dates.current,
        ({ recommendation: { dates } }) =>
          dates.original === null ? null : `Original date ${dateWords(dates.original)}`,
      ),
      amountColumn('Times revised', ({ timesRevised }) => timesRevised),
      amountColumn('Days moved', ({ daysMoved }) => daysMoved),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileByPriority(items, 'revised twice or more', scrutiny),
  });
}

/** The most serious first: nobody answers for these. */
export function ownerlessTable({ scrutiny, labels }: PaperContext, places: Places): DataTable {
  const items = scrutiny.attention.withoutOwner;
  return itemTable<RecommendationFacts>({
    caption: 'Recommendations without an owner',
    columns: [
      itemColumn(places),
      priorityColumn(),
      dateColumn('Current date', ({ recommendation }) => recommendation.dates.current),
      textColumn('Status', 'column-when', ({ recommendation }) => labels.lifecycle[recommendation.lifecycle]),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileByPriority(items, 'without an owner', scrutiny),
  });
}

/** The most serious first, each with what the export says in the place of a date. */
export function datelessTable({ scrutiny, labels }: PaperContext, places: Places): DataTable {
  const items = scrutiny.attention.withoutDate;
  return itemTable<RecommendationFacts>({
    caption: 'Recommendations without a date',
    columns: [
      itemColumn(places, (item) => [ownerOf(item)]),
      priorityColumn(),
      textColumn('What stands for a date', 'column-when', ({ recommendation: { dates } }) =>
        dates.current === null ? 'Nothing' : `“${dates.current.written}”`,
      ),
      textColumn('Status', 'column-when', ({ recommendation }) => labels.lifecycle[recommendation.lifecycle]),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileByTimeliness(items, 'without a date', labels),
  });
}
