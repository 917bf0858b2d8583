/** Queries that the author knows of and answers for: listed with the reason, never hidden. */
import type { Query } from '../scrutiny/queries/query.ts';
import { formatNumber } from '../words.ts';
import { auditOf, linkOf, referenceAndTitle } from './item-table.ts';
import type { DataTable } from './page-model.ts';
import { anchorOf, type PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { column, dataTable, noPageCell, pageCell, pageColumn, row, textCell } from './table-cells.ts';

/** All of them, those too that are put to owners only: what the author answers for, members may read. */
export function acceptedQueryTable({ scrutiny }: PaperContext, places: Places): DataTable {
  const accepted = scrutiny.queries.filter((query) => query.accepted !== null);
  const besideRows = accepted.filter(({ audience, key }) => audience === 'paper' && key !== null).length;
  const items = new Map(scrutiny.facts.map((item) => [item.recommendation.key, item]));
  const hasPages = accepted.some(({ key }) => key !== null && places.has(key));
  const pageOf = ({ key }: Query): ReturnType<typeof pageCell> =>
    key !== null && places.has(key) ? pageCell(anchorOf(key)) : noPageCell();
  return dataTable({
    caption: 'Queries accepted by the author',
    className: 'items',
    columns: [
      column('Recommendation', 'column-item'),
      column('Query'),
      column('Why it is accepted'),
      ...(hasPages ? [pageColumn()] : []),
    ],
    rows:
      accepted.length === 0
        ? [row(textCell('None'), [textCell(null), textCell(null)])]
        : accepted.map((query) => {
            const item = query.key === null ? undefined : items.get(query.key);
            return row(
              item === undefined
                ? textCell('The paper as a whole')
                : textCell(referenceAndTitle(item.recommendation), {
                    note: auditOf(item),
                    linkTo: linkOf(item, places),
                  }),
              [textCell(query.sentence), textCell(query.accepted), ...(hasPages ? [pageOf(query)] : [])],
            );
          }),
    isWhole: false,
    reconciled: `Reconciled: ${formatNumber(accepted.length)} accepted = ${formatNumber(besideRows)} printed beside the row as well + ${formatNumber(accepted.length - besideRows)} in this list only.`,
  });
}
