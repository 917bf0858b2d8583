/** Three counts that are easily taken for one (said, verified, agreed), the evidence behind them, and what is not pursued. */
import type { Count } from '../scrutiny/figure.ts';
import type { EvidenceEntry, NotPursuedEntry } from '../scrutiny/scrutiny.ts';
import { countOf, formatNumber, listInWords } from '../words.ts';
import { countRows, PRIORITY_HEADING, totalOfColumn } from './count-rows.ts';
import {
  itemColumn,
  itemTable,
  pageColumns,
  priorityColumn,
  reconcileItems,
  textColumn,
  type Item,
} from './item-table.ts';
import { inSentence } from './labels.ts';
import type { Block, DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { column, dataTable } from './table-cells.ts';

const ASSURANCE_LABELS: Readonly<Record<string, string>> = {
  reportedComplete: 'Reported complete by the owner',
  verified: 'Verified by somebody else',
  agreedClosed: 'Agreed closed by the panel',
};

/** What is said, what is verified and what is agreed, by priority; `describeDifference` says how they overlap. */
export function assuranceTable({ scrutiny }: PaperContext): DataTable {
  const { columns, rows, totals } = scrutiny.assurance;
  return dataTable({
    caption: 'Reported complete, verified and agreed',
    className: 'assurance',
    columns: [
      column(PRIORITY_HEADING),
      ...columns.map(({ key, label }) => column(ASSURANCE_LABELS[key] ?? label, 'number')),
    ],
    rows: countRows(rows, totals),
    reconciled: describeDifference((key) => totalOfColumn(scrutiny.assurance, key)),
  });
}

/** The columns overlap, so they do not add up; the sentence says how they lie over each other. */
function describeDifference(totalOf: (column: string) => Count): string {
  const reported = totalOf('reportedComplete');
  const verified = totalOf('verified');
  const seen = new Set(verified.keys);
  const unverified = reported.keys.filter((key) => !seen.has(key)).length;
  return [
    `The three counts differ: owners report ${formatNumber(reported.value)} complete, somebody else has verified ${formatNumber(verified.value)}, and the panel has agreed to close ${formatNumber(totalOf('agreedClosed').value)}.`,
    unverified === 0
      ? 'None is reported complete without being verified.'
      : `${countOf(unverified, 'is', 'are')} reported complete and not verified.`,
  ].join(' ');
}

/** Gaps first, as the scrutiny lists them. */
export function evidenceTable({ scrutiny, labels }: PaperContext, places: Places): DataTable {
  const items = scrutiny.evidence.map((entry) => ({ ...entry, ...itemOf(entry) }));
  const named = items.filter(({ evidence }) => evidence !== null).length;
  const verified = items.filter(({ verification }) => verification !== null).length;
  return itemTable<EvidenceEntry & Item>({
    caption: 'Evidence register, gaps first',
    columns: [
      itemColumn(places, ({ recommendation }) => [labels.lifecycle[recommendation.lifecycle]]),
      textColumn('Evidence', null, ({ evidence }) => evidence ?? 'None named'),
      textColumn('Verified', 'column-when', ({ verification }) => verification ?? 'Not verified'),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: `${reconcileItems(items.length, 'said to be complete', [
      { value: named, label: 'with evidence named' },
      { value: items.length - named, label: 'with none' },
    ])} ${countOf(verified, 'is', 'are')} verified.`,
  });
}

const NOT_PURSUED: readonly {
  readonly reason: NotPursuedEntry['reason'];
  readonly caption: string;
  readonly words: string;
}[] = [
  { reason: 'risk-accepted', caption: 'Risk accepted', words: 'closed or proposed for closure with its risk accepted' },
  { reason: 'not-adopted', caption: 'Not adopted', words: 'not adopted' },
  { reason: 'superseded', caption: 'Superseded or duplicate', words: 'superseded or a duplicate' },
];

/** A table for each reason, because accepting a risk, declining advice and tidying up are three different things. */
export function makeNotPursued(context: PaperContext, places: Places): Block {
  const lists = NOT_PURSUED.map((list) => ({
    ...list,
    items: context.scrutiny.notPursued.filter(({ reason }) => reason === list.reason),
  }));
  const empty = lists.filter(({ items }) => items.length === 0).map(({ words }) => words);
  const tables = lists
    .filter(({ items }) => items.length > 0)
    .map(({ caption, items }): Block => ({
      kind: 'data-table',
      table: notPursuedTable(caption, items, places, context),
    }));
  const rest: Block[] =
    empty.length === 0
      ? []
      : [
          {
            kind: 'sentence',
            sentence: `No ${tables.length === 0 ? '' : 'other '}recommendation is ${listInWords(empty, 'or')}.`,
          },
        ];
  return { kind: 'blocks', blocks: [...tables, ...rest] };
}

function notPursuedTable(
  caption: string,
  entries: readonly NotPursuedEntry[],
  places: Places,
  { labels }: PaperContext,
): DataTable {
  const proposedWord = labels.lifecycle['proposed-closed'];
  const items = entries.map((entry) => ({ ...entry, ...itemOf(entry) }));
  const proposed = items.filter(({ facts }) => facts.standing !== 'closed').length;
  return itemTable<NotPursuedEntry & Item>({
    caption,
    columns: [
      itemColumn(places, ({ facts }) => [facts.standing === 'closed' ? 'Closed' : proposedWord]),
      priorityColumn(),
      textColumn(
        'Reason',
        null,
        ({ note }) => note ?? 'No reason given',
        ({ saidLast }) => (saidLast === null ? null : `The update says: ${cutShort(saidLast)}`),
      ),
      ...pageColumns(items, places),
    ],
    items,
    reconciled: reconcileItems(items.length, caption.toLowerCase(), [
      { value: proposed, label: inSentence(proposedWord) },
      { value: items.length - proposed, label: 'closed' },
    ]),
  });
}

/** An update can fill a page; here it only shows where a reason may be found. */
function cutShort(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 157).trimEnd()}…`;
}

function itemOf({ facts }: { readonly facts: Item }): Item {
  return { recommendation: facts.recommendation, report: facts.report };
}
