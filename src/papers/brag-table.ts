/** One letter for each recommendation by one stated rule: the table of the letters with the key of the rule below it. */
import type { Brag } from '../scrutiny/facts.ts';
import { countOf } from '../words.ts';
import { figureRows, PRIORITY_HEADING, reconcileColumns } from './count-rows.ts';
import { bragMark } from './marks.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { column, dataTable } from './table-cells.ts';

/** The counts by priority, and below them all rules in the order in which they are tried. */
export function makeBragSummary({ scrutiny, labels }: PaperContext): Block {
  const figure = scrutiny.byBrag;
  const words = figure.columns.map(({ key }) => labels.brag[key as Brag]);
  const table = dataTable({
    caption: 'Recommendations by BRAG',
    className: 'by-brag',
    columns: [
      column(PRIORITY_HEADING),
      ...figure.columns.map(({ key }) => column(bragMark(key as Brag, labels).word, 'number')),
      column('Total', 'number'),
    ],
    rows: figureRows(figure),
    reconciled: reconcileColumns(countOf(figure.total.value, 'recommendation'), figure, words),
  });
  // All rules, also those of letters that do not occur: the last one speaks of those above it.
  const entries = scrutiny.bragRules.map(({ brag, rule }) => ({
    term: null,
    priority: null,
    status: bragMark(brag, labels),
    meaning: rule,
  }));
  return {
    kind: 'blocks',
    blocks: [
      { kind: 'data-table', table },
      {
        kind: 'key',
        key: {
          lists: [
            {
              heading: 'Key: BRAG by rule. The first rule that holds decides; what owners say does not count.',
              entries,
            },
          ],
        },
      },
    ],
  };
}
