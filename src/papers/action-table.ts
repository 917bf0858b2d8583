/** The actions of one recommendation, each beside its own owner, dates and state: nobody has to read across by eye. */
import type { ActionColumnName, LabelledField } from '../inputs/layout.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { countOf, timesInWords } from '../words.ts';
import { endSentence } from './item-table.ts';
import type { StatusLabels } from './labels.ts';
import { finishedMark, timelinessOf } from './marks.ts';
import type { DataTable, TableCell } from './page-model.ts';
import { column, dataTable, markCell, row, textCell } from './table-cells.ts';
import { dateNotes, dateWords, NOT_REVISED } from './wording.ts';

type ActionFacts = RecommendationFacts['actions'][number];
type Columns = readonly LabelledField<ActionColumnName>[];

/** `caption` is the layout's label: `Actions`. */
export function makeActionTable(
  { actions }: Pick<RecommendationFacts, 'actions'>,
  caption: string,
  columns: Columns,
  labels: StatusLabels,
): DataTable {
  const owners = new Set(actions.flatMap(({ action }) => action.owner ?? []));
  const isOwnerTold = !has(columns, 'owner') && owners.size > 1;
  return dataTable({
    caption,
    className: 'actions',
    columns: [column('Action'), ...columns.map(({ label, field }) => column(label, CLASSES[field]))],
    rows: actions.map((facts) =>
      row(
        textCell(facts.action.text, {
          className: 'prose',
          note: joinNotes([isOwnerTold ? ownerNote(facts) : null, reasonNote(facts)]),
        }),
        columns.map(({ field }) => CELLS[field](facts, columns, labels)),
      ),
    ),
    // Long ones would leave a void where they do not fit any more.
    isWhole: actions.length <= 2 && actions.every(({ action }) => action.text.length < 120),
    reconciled: null,
  });
}

const CLASSES: Readonly<Record<ActionColumnName, string>> = {
  owner: 'column-owner',
  originalDate: 'column-date',
  currentDate: 'column-date',
  revisedDate: 'column-date',
  state: 'column-state',
};

const CELLS: Readonly<
  Record<ActionColumnName, (facts: ActionFacts, columns: Columns, labels: StatusLabels) => TableCell>
> = {
  owner: ({ action }) => textCell(action.owner),
  originalDate: ({ action: { dates } }) => dateCell(dates.original, []),
  currentDate: ({ action }, columns) =>
    dateCell(action.dates.current, has(columns, 'originalDate') ? [] : describeMoves(action)),
  // As in the key strip of a recommendation.
  revisedDate: ({ action: { dates } }) =>
    dates.original !== null && dates.revisions.length === 0 ? textCell(NOT_REVISED) : dateCell(dates.current, []),
  state: (facts, _columns, labels) => stateCell(facts, labels),
};

function has(columns: Columns, name: ActionColumnName): boolean {
  return columns.some(({ field }) => field === name);
}

function dateCell(deadline: ActionFacts['action']['dates']['current'], more: readonly string[]): TableCell {
  return textCell(dateWords(deadline), { className: 'when', note: joinNotes([...dateNotes(deadline), ...more]) });
}

/** `First due September 2025, moved twice` */
function describeMoves({ dates: { original, revisions } }: ActionFacts['action']): string[] {
  if (original === null || revisions.length === 0) return [];
  return [`First due ${dateWords(original)}, moved ${timesInWords(revisions.length)}`];
}

/** In the wide column, because a reason has a sentence to itself. */
function reasonNote({ action }: ActionFacts): string | null {
  const reason = action.dates.revisions.at(-1)?.reason ?? null;
  return reason === null ? null : `Why the date moved: ${reason}`;
}

function ownerNote({ action: { owner } }: ActionFacts): string | null {
  return owner === null ? null : `Owner: ${owner}`;
}

/** Null where there is none. */
function joinNotes(notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null).map((note) => endSentence(note));
  return said.length === 0 ? null : said.join(' ');
}

/** How late an open action is, and below it what its owner says; of one that is done, how it ended. */
function stateCell(facts: ActionFacts, labels: StatusLabels): TableCell {
  const { lifecycle } = facts.action;
  const timeliness = timelinessOf(facts, labels);
  if (timeliness !== null) return markCell({ status: timeliness }, { note: labels.lifecycle[lifecycle] });
  // The recommendation is finished and this action is not: the query of the row says so.
  if (!facts.isComplete && !lifecycle.startsWith('closed-')) return textCell(labels.lifecycle[lifecycle]);
  const closureReason = facts.isComplete ? 'implemented' : 'not-adopted';
  return markCell(
    { status: finishedMark({ recommendation: { lifecycle, closureReason } }, labels) },
    { note: describeCompletion(facts) },
  );
}

/** `Completed 9 June 2025, 9 days late` */
function describeCompletion({ action: { dates }, isComplete, daysLateAtCompletion }: ActionFacts): string | null {
  if (dates.completed === null || !isComplete) return null;
  const late = (daysLateAtCompletion ?? 0) > 0 ? `, ${countOf(daysLateAtCompletion ?? 0, 'day')} late` : '';
  return `Completed ${dateWords(dates.completed)}${late}`;
}
