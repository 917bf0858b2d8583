/** Who has supplied no update: owner by owner, how many items, since when, and which. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { countFacts } from './count-rows.ts';
import { reconcileItems } from './item-table.ts';
import { orderByReference } from './order.ts';
import type { DataTable, TableRow } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { column, dataTable, numberCell, row, textCell } from './table-cells.ts';
import { day } from './wording.ts';

/** Remaining recommendations whose update is missing, or says what it said at an earlier meeting. */
export function updateTable({ scrutiny }: PaperContext): DataTable {
  const groups = scrutiny.attention.withoutUpdate;
  const all = groups.flatMap(({ facts }) => facts);
  const remaining = scrutiny.facts.filter(({ standing }) => standing === 'open');
  const complete = remaining.filter(({ timeliness }) => timeliness === 'finished').length;
  const nothing = (): TableRow => row(textCell('None'), [numberCell(countFacts([])), textCell(null), textCell(null)]);
  return dataTable({
    caption: 'No update supplied, by owner',
    className: 'items',
    columns: [
      column('Owner', 'column-party'),
      column('Number', 'number column-amount'),
      column('The same words since', 'column-when'),
      column('Recommendations'),
    ],
    rows:
      groups.length === 0
        ? [nothing()]
        : [
            ...groups.map(({ owner, since, facts }) =>
              row(textCell(owner ?? 'No owner'), [
                numberCell(countFacts(facts)),
                textCell(since === null ? 'No update on file' : day(since)),
                textCell(listReferences(facts)),
              ]),
            ),
            row(textCell('Total'), [numberCell(countFacts(all)), textCell(null), textCell(null)], true),
          ],
    reconciled: reconcileItems(remaining.length, 'remaining', [
      { value: all.length, label: 'without an update' },
      { value: remaining.length - all.length - complete, label: 'with one, or new' },
      { value: complete, label: 'reported complete' },
    ]),
  });
}

/** `Fleet 4.1, 4.3; Payroll 1.2` */
function listReferences(facts: readonly RecommendationFacts[]): string {
  const byReport = new Map<string, { title: string; facts: RecommendationFacts[] }>();
  for (const entry of facts) {
    const group = byReport.get(entry.report.key) ?? { title: entry.report.title, facts: [] };
    group.facts.push(entry);
    byReport.set(entry.report.key, group);
  }
  return [...byReport.values()]
    .map(
      (group) =>
        `${group.title} ${orderByReference(group.facts)
          .map(({ recommendation }) => recommendation.reference)
          .join(', ')}`,
    )
    .join('; ');
}
