/** The issues and the risks that the author lists in paper.md, as tables; who owns them and how they are rated is counted below. */
import type { ReportedItem } from '../inputs/inputs.ts';
import { capitalise, formatNumber, listInWords, NOT_STATED } from '../words.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { column, dataTable, row, textCell } from './table-cells.ts';

export function makeIssues({ paper }: PaperContext): Block {
  return listItems(paper.settings.issues, 'issue');
}

export function makeRisks({ paper }: PaperContext): Block {
  return listItems(paper.settings.risks, 'risk');
}

function listItems(items: readonly ReportedItem[], noun: 'issue' | 'risk'): Block {
  if (items.length === 0) return { kind: 'sentence', sentence: `No ${noun} is reported in this paper.` };
  const hasResponses = items.some(({ response }) => response !== null);
  return {
    kind: 'data-table',
    table: dataTable({
      caption: `${capitalise(noun)}s`,
      className: 'reported-items',
      columns: [
        column(capitalise(noun)),
        ...(hasResponses ? [column('Response')] : []),
        column('Owner', 'column-owner'),
        column('Rating', 'column-rating'),
      ],
      rows: items.map(({ text, owner, rating, response }) =>
        row(textCell(text), [
          ...(hasResponses ? [textCell(response ?? NOT_STATED)] : []),
          textCell(owner ?? NOT_STATED),
          textCell(rating ?? NOT_STATED),
        ]),
      ),
      isWhole: items.length <= 2,
      reconciled: countMissing(items, noun, hasResponses),
    }),
  };
}

/** `3 risks; 2 of them have no owner and 1 has no rating.`, `3 risks, all with an owner and a rating.` */
function countMissing(items: readonly ReportedItem[], noun: string, hasResponses: boolean): string {
  const asked = [
    { what: 'owner', article: 'an', missing: items.filter(({ owner }) => owner === null).length },
    { what: 'rating', article: 'a', missing: items.filter(({ rating }) => rating === null).length },
    ...(hasResponses
      ? [{ what: 'response', article: 'a', missing: items.filter(({ response }) => response === null).length }]
      : []),
  ];
  const whole = `${formatNumber(items.length)} ${noun}${items.length === 1 ? '' : 's'}`;
  const gaps = asked.filter(({ missing }) => missing > 0);
  if (gaps.length === 0) {
    const parts = listInWords(asked.map(({ article, what }) => `${article} ${what}`));
    return `${whole}, ${items.length === 1 ? '' : 'all '}with ${parts}.`;
  }
  if (items.length === 1)
    return `${whole}, without ${listInWords(
      gaps.map(({ article, what }) => `${article} ${what}`),
      'or',
    )}.`;
  return `${whole}; ${listInWords(gaps.map(({ what, missing }) => `${formatNumber(missing)} ${missing === 1 ? 'has' : 'have'} no ${what}`))}.`;
}
