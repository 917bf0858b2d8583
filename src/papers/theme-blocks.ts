/** Blocks of a highlight report: the counts of each theme in one table, and every deliverable theme by theme. */
import { makeSlug } from '../slug.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Count, Figure, FigureRow } from '../scrutiny/figure.ts';
import type { Stage } from '../scrutiny/themes.ts';
import { capitalise, countOf, formatNumber, listInWords, sumInWords } from '../words.ts';
import { countFacts, reconcileColumns } from './count-rows.ts';
import { tellDates, tellExtensions } from './date-notes.ts';
import { countItems, nameItems, nameStage, stageInSentence, type ItemWords } from './item-words.ts';
import { endSentence } from './item-table.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import { progressMark, timelinessKeyEntries, timelinessMark, timelinessOf } from './marks.ts';
import type { DataTable, StatusMark, ThemeGroup, ThemeProgressBlock, ThemeRow } from './page-model.ts';
import { anchorOf, type PaperContext } from './paper-context.ts';
import { describeStanding } from './progress-blocks.ts';
import { describeChange, describeClosureDecisions, listQueries } from './row-notes.ts';
import { column, dataTable, numberCell, row, textCell } from './table-cells.ts';
import { describeTrackClaim } from './track-notes.ts';
import { dateWords, day } from './wording.ts';

const NO_THEME = 'No theme';

/** One line a theme: how far its work has come, and how many of these are late. */
export function themeTable({ scrutiny, labels, layout }: PaperContext): DataTable {
  const figure = scrutiny.byTheme;
  const words = nameItems(layout);
  const headings = figure.columns.map(({ key }) => nameStage(key as Stage, labels));
  // Lateness is no stage of the work: what is late stands in one of the stages as well.
  const lateness = [
    { label: labels.timeliness.overdue, facts: scrutiny.facts.filter(({ daysOverdue }) => daysOverdue !== null) },
    {
      label: labels.timeliness['late-against-original'],
      facts: scrutiny.facts.filter(({ timeliness }) => timeliness === 'late-against-original'),
    },
  ].filter(({ facts }) => facts.length > 0);
  const lateOf = ({ keys }: Count): Count[] =>
    lateness.map(({ facts }) => countFacts(facts.filter(({ recommendation }) => keys.includes(recommendation.key))));
  const rowOf = (label: string, counts: readonly Count[], total: Count, isTotal: boolean): DataTable['rows'][number] =>
    row(
      textCell(label),
      [...counts, total, ...lateOf(total)].map((count) => numberCell(count)),
      isTotal,
    );
  return dataTable({
    caption: `${capitalise(words.many)} by theme`,
    className: 'by-theme',
    columns: [
      column('Theme'),
      ...[...headings, 'Total', ...lateness.map(({ label }) => `Of these ${inSentence(label)}`)].map((heading) =>
        column(heading, 'number'),
      ),
    ],
    rows: [
      ...figure.rows.map(({ label, counts, total }) => rowOf(label || NO_THEME, counts, total, false)),
      rowOf('Total', figure.totals, figure.total, true),
    ],
    reconciled: reconcileColumns(countItems(figure.total.value, words), figure, headings),
  });
}

/** Every deliverable, theme by theme as the export has them. */
export function makeThemeProgress(context: PaperContext): ThemeProgressBlock {
  const { scrutiny, labels, layout, meeting } = context;
  const words = nameItems(layout);
  const figure = scrutiny.byTheme;
  const { facts } = scrutiny;
  const hasUpdates = facts.some(({ recommendation }) => recommendation.updates.length > 0);
  const groups = figure.rows.map((figureRow) => makeGroup(context, figure, figureRow, hasUpdates));
  const open = facts.filter(({ timeliness }) => timeliness !== 'finished');
  const complete = inSentence(labels.progress.complete);
  return {
    kind: 'progress-by-theme',
    itemHeading: words.heading,
    intro: [
      `Position at ${day(meeting.asAt)}. ${labels.progress.complete} means reported ${complete === 'complete' ? 'so' : complete} by the owner; late is worked out from the dates.`,
      ...tellMissing(facts, words),
    ].join(' '),
    key: {
      lists:
        open.length === 0
          ? []
          : [{ heading: 'Key to lateness', entries: timelinessKeyEntries(open, meeting.nextMeeting, labels) }],
    },
    hasOwners: facts.some(({ recommendation }) => recommendation.owner !== null),
    hasDates: facts.some(({ recommendation }) => recommendation.dates.current !== null),
    groups,
    reconciled: `Reconciled: ${countItems(facts.length, words)} printed = ${sumInWords(groups.map(({ heading, rows }) => ({ value: rows.length, label: heading })))}.`,
  };
}

/** `None of the 18 deliverables has an owner.`, `2 have no date.`: what the export does not state is counted above the rows. */
function tellMissing(facts: readonly RecommendationFacts[], { one, many }: ItemWords): string[] {
  const missing = [
    { what: 'an owner', count: facts.filter(({ recommendation }) => recommendation.owner === null).length },
    { what: 'a date', count: facts.filter(({ recommendation }) => recommendation.dates.current === null).length },
    {
      what: 'an update of its own',
      count: facts.filter(({ recommendation }) => recommendation.updates.length === 0).length,
    },
  ];
  const all = missing.filter(({ count }) => count > 0 && count === facts.length).map(({ what }) => what);
  // Which rows have no update stands in the rows.
  const some = missing.slice(0, 2).filter(({ count }) => count > 0 && count < facts.length);
  return [
    ...(all.length === 0 ? [] : [`In the export no ${one} has ${listInWords(all, 'or')}.`]),
    ...some.map(
      ({ what, count }) =>
        `${formatNumber(count)} of ${formatNumber(facts.length)} ${many} ${count === 1 ? 'is' : 'are'} without ${what}.`,
    ),
  ];
}

function makeGroup(
  context: PaperContext,
  figure: Figure,
  { key, label, counts, total }: FigureRow,
  hasUpdates: boolean,
): ThemeGroup {
  const { scrutiny, labels, layout } = context;
  const held = new Set(total.keys);
  const facts = scrutiny.facts.filter(({ recommendation }) => held.has(recommendation.key));
  const overdue = facts.filter(({ daysOverdue }) => daysOverdue !== null).length;
  const parts = figure.columns.map((figureColumn, index) => ({
    value: counts[index]?.value ?? 0,
    label: stageInSentence(figureColumn.key as Stage, labels),
  }));
  const late = overdue === 0 ? '' : `; ${formatNumber(overdue)} ${inSentence(labels.timeliness.overdue)}`;
  return {
    id: makeSlug('theme', key === '' ? 'none' : key),
    heading: label || NO_THEME,
    caption: `${countItems(total.value, nameItems(layout))}: ${sumInWords(parts).replaceAll(' + ', ', ')}${late}`,
    rows: facts.map((entry) => makeRow(context, entry, hasUpdates)),
  };
}

function makeRow(
  { scrutiny, labels, meeting }: PaperContext,
  entry: RecommendationFacts,
  hasUpdates: boolean,
): ThemeRow {
  const { recommendation, standing, timeliness } = entry;
  const { reference, title, isReferenceFromText } = recommendation;
  const isFinished = timeliness === 'finished';
  const said = recommendation.updates
    // The period of the whole paper stands in its title block.
    .map(({ period, text }) => (period === null || period === meeting.period ? text : `**${period}:** ${text}`))
    .join('\n\n');
  // Finished work is not chased for words.
  const update = said === '' && hasUpdates && !isFinished ? 'No update was supplied for this meeting.' : said;
  const claim = describeTrackClaim(entry, scrutiny, labels);
  const name = isReferenceFromText ? title : title === null ? reference : `${reference} ${title}`;
  return {
    id: anchorOf(recommendation.key),
    // The text itself is the name where nothing else is.
    name: name === recommendation.recommendation ? null : name,
    linkName: name ?? reference,
    text: recommendation.recommendation,
    updateText: [update, ...explainMove(entry)].filter((text) => text !== '').join('\n\n') || null,
    owner: recommendation.owner ?? 'Not stated',
    due: dateWords(recommendation.dates.current),
    dueNotes: [...tellDates(entry, labels).filter((note) => !note.startsWith(labels.lateBy)), ...tellExtensions(entry)],
    stage: isFinished ? null : labels.lifecycle[recommendation.lifecycle],
    status: markOf(entry, labels),
    statusNotes: [
      ...(timeliness === 'late-against-original' ? [`By ${countOf(entry.daysLateAgainstOriginal ?? 0, 'day')}`] : []),
      ...(standing === 'open' ? [] : [describeStanding(entry, labels)]),
      ...describeChange(entry, scrutiny),
      ...describeClosureDecisions(entry),
      ...(claim === null ? [] : [claim]),
    ],
    queries: listQueries(entry, scrutiny),
  };
}

/** Short enough for one line of the column. */
function markOf(entry: RecommendationFacts, labels: StatusLabels): StatusMark {
  if (entry.timeliness === 'late-against-original') return timelinessMark(entry.timeliness, labels.lateBy);
  return timelinessOf(entry, labels) ?? progressMark(entry.progress, labels);
}

/** `Date moved: the trainer withdrew. Agreed by the Culture Board.`, of the last move. */
function explainMove({ recommendation }: RecommendationFacts): string[] {
  const last = recommendation.dates.revisions.at(-1);
  if (last === undefined) return [];
  const told = [
    ...(last.reason === null ? ['no reason is given.'] : [endSentence(last.reason)]),
    ...(last.agreedBy === null ? [] : [endSentence(`Agreed by ${last.agreedBy}`)]),
  ];
  return [`Date moved: ${told.join(' ')}`];
}
