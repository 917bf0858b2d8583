/** The actions of one recommendation, each beside its own owner, dates and state: nobody has to read across by eye. */
import type { ActionColumnName, LabelledField } from '../inputs/layout.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { LIFECYCLE_LABELS } from './labels.ts';
import type { DataTable, TableCell } from './page-model.ts';
import { column, dataTable, row, textCell } from './table-cells.ts';
import { dateWords } from './wording.ts';

type Action = RecommendationFacts['recommendation']['actions'][number];

/** `caption` is the layout's label: `Actions`. */
export function makeActionTable(
  { recommendation: { actions } }: RecommendationFacts,
  caption: string,
  columns: readonly LabelledField<ActionColumnName>[],
): DataTable {
  return dataTable({
    caption,
    className: 'actions',
    columns: [column('Action'), ...columns.map(({ label, field }) => column(label, CLASSES[field]))],
    rows: actions.map((action) =>
      row(
        textCell(action.text),
        columns.map(({ field }) => CELLS[field](action)),
      ),
    ),
    isWhole: false,
    reconciled: null,
  });
}

const CLASSES: Readonly<Record<ActionColumnName, string>> = {
  owner: 'column-owner',
  originalDate: 'column-date',
  currentDate: 'column-date',
  state: 'column-state',
};

const CELLS: Readonly<Record<ActionColumnName, (action: Action) => TableCell>> = {
  owner: ({ owner }) => textCell(owner),
  originalDate: ({ dates }) => textCell(dateWords(dates.original)),
  currentDate: ({ dates }) => textCell(dateWords(dates.current)),
  state: ({ lifecycle }) => textCell(LIFECYCLE_LABELS[lifecycle]),
};
