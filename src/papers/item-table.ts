/** Tables with one recommendation a row: its cell with audit and owner, its page, and a row "None" where there is none. */
import type { Deadline, Recommendation, SourceReport } from '../recommendations/recommendation.ts';
import { formatNumber } from '../words.ts';
import { priorityMark } from './marks.ts';
import type { DataTable, TableCell, TableColumn } from './page-model.ts';
import { anchorOf } from './paper-context.ts';
import type { Places } from './places.ts';
import {
  column,
  dataTable,
  markCell,
  noPageCell,
  numberCell,
  pageCell,
  pageColumn,
  row,
  textCell,
} from './table-cells.ts';
import { dateWords } from './wording.ts';

/** Facts, and rows of the closed list. */
export interface Item {
  readonly recommendation: Recommendation;
  readonly report: SourceReport;
}

export interface ItemColumn<T> {
  readonly column: TableColumn;
  readonly cell: (item: T) => TableCell;
}

interface ItemTable<T> extends Pick<DataTable, 'caption' | 'reconciled'> {
  /** The first of them heads the row. */
  readonly columns: readonly ItemColumn<T>[];
  readonly items: readonly T[];
}

/** One row for each item, in their order. Rows are high, so that a table of two may run over pages already. */
export function itemTable<T>({ caption, reconciled, columns, items }: ItemTable<T>): DataTable {
  const [first, ...others] = columns;
  if (first === undefined) throw new Error(`The table "${caption}" has no columns`);
  return dataTable({
    caption,
    className: 'items',
    columns: columns.map((entry) => entry.column),
    rows:
      items.length === 0
        ? [row(textCell('None'), others.map(emptyCell))]
        : items.map((item) =>
            row(
              first.cell(item),
              others.map(({ cell }) => cell(item)),
            ),
          ),
    isWhole: items.length <= 1,
    reconciled,
  });
}

function emptyCell({ column: { className, isPrintOnly } }: ItemColumn<never>): TableCell {
  return textCell(null, { className: className?.startsWith('number') === true ? 'number' : null, isPrintOnly });
}

/** Reference and title, which lead to the row; below them the audit and what else the caller says in sentences. */
export function itemColumn<T extends Item>(
  places: Places,
  more: (item: T) => readonly (string | null)[] = () => [],
): ItemColumn<T> {
  return {
    column: column('Recommendation', 'column-item'),
    cell: (item) =>
      textCell(referenceAndTitle(item.recommendation), {
        linkTo: linkOf(item, places),
        note: [auditOf(item), ...more(item)]
          .filter((part) => part !== null)
          .map((part) => endSentence(part))
          .join(' '),
      }),
  };
}

/** In the auditor’s own word, with its bars. */
export function priorityColumn(): ItemColumn<Item> {
  return {
    column: column('Priority', 'column-priority'),
    cell: ({ recommendation }) => markCell({ priority: priorityMark(recommendation.priority) }),
  };
}

/** A column of one date, with a smaller line where there is more to say of it. */
export function dateColumn<T>(
  label: string,
  dateOf: (item: T) => Deadline | null,
  noteOf: (item: T) => string | null = () => null,
): ItemColumn<T> {
  return {
    column: column(label, 'column-when'),
    cell: (item) => textCell(dateWords(dateOf(item)), { note: noteOf(item), className: 'when' }),
  };
}

/** Days and times, which are no counts of rows. */
export function amountColumn<T>(label: string, amountOf: (item: T) => number | null): ItemColumn<T> {
  return {
    column: column(label, 'number column-amount'),
    cell: (item) => {
      const amount = amountOf(item);
      return amount === null ? textCell(null, { className: 'number' }) : numberCell(amount);
    },
  };
}

/** A blank text is printed as a dash; `noteOf` gives a smaller line below. */
export function textColumn<T>(
  label: string,
  className: string | null,
  textOf: (item: T) => string | null,
  noteOf: (item: T) => string | null = () => null,
): ItemColumn<T> {
  return { column: column(label, className), cell: (item) => textCell(textOf(item), { note: noteOf(item) }) };
}

/** The page of each item; no column at all where the paper prints none of them in full. */
export function pageColumns<T extends Item>(items: readonly T[], places: Places): ItemColumn<T>[] {
  if (!items.some(({ recommendation }) => places.has(recommendation.key))) return [];
  return [
    {
      column: pageColumn(),
      cell: ({ recommendation: { key } }) => (places.has(key) ? pageCell(anchorOf(key)) : noPageCell()),
    },
  ];
}

/** `4.2 Sample check of service records` */
export function referenceAndTitle({ reference, title }: Pick<Recommendation, 'reference' | 'title'>): string {
  return title === null ? reference : `${reference} ${title}`;
}

/** The same, but `Area for improvement 3` where there is only a number: `itemWord` is the layout's own, or null. */
export function nameItem(recommendation: Pick<Recommendation, 'reference' | 'title'>, itemWord: string | null): string {
  const isBareNumber = recommendation.title === null && /^\d[\d.()a-z]{0,5}$/i.test(recommendation.reference);
  return isBareNumber && itemWord !== null
    ? `${itemWord} ${recommendation.reference}`
    : referenceAndTitle(recommendation);
}

/** `Fleet management, March 2022` */
export function auditOf({ report }: Pick<Item, 'report'>): string {
  return report.date === null ? report.title : `${report.title}, ${dateWords(report.date)}`;
}

/** `Owner: Head of fleet`, `No owner` */
export function ownerOf({ recommendation }: Pick<Item, 'recommendation'>): string {
  return recommendation.owner === null ? 'No owner' : `Owner: ${recommendation.owner}`;
}

/** The anchor of the row; null where the paper does not print it in full. */
export function linkOf({ recommendation }: Pick<Item, 'recommendation'>, places: Places): string | null {
  return places.has(recommendation.key) ? anchorOf(recommendation.key) : null;
}

/** Words of a cell may end as they like; a sentence that is printed behind another ends with a full stop. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `Reconciled: 4 closed = 3 completed + 1 risk accepted.`, where the parts are counted in the rows of one table. */
export function reconcileItems(
  whole: number,
  what: string,
  parts: readonly { value: number; label: string }[],
): string {
  const shown = parts.filter(({ value }) => value > 0);
  const sum = shown.map(({ value, label }) => `${formatNumber(value)} ${label}`).join(' + ');
  return `Reconciled: ${formatNumber(whole)} ${what}${sum === '' ? '' : ` = ${sum}`}.`;
}
