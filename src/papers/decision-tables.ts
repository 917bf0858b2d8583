/** What the panel is asked to decide, in the order in which the paper prints it, with boxes to tick. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { capitalise, countOf, formatNumber, sumInWords, timesInWords } from '../words.ts';
import { reconcileByPriority } from './count-rows.ts';
import {
  dateColumn,
  endSentence,
  itemColumn,
  itemTable,
  linkOf,
  pageColumns,
  priorityColumn,
  referenceAndTitle,
  textColumn,
  type ItemColumn,
} from './item-table.ts';
import { inSentence } from './labels.ts';
import { closureWords } from './marks.ts';
import type { DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { orderAsPrinted } from './printed-order.ts';
import { choicesCell, column, textCell } from './table-cells.ts';
import { dateWords, describeMove } from './wording.ts';

/** Closures proposed, each with what there is to show for it. */
export function closuresTable(context: PaperContext, places: Places): DataTable {
  const proposed = orderAsPrinted(
    context,
    context.scrutiny.facts.filter(({ standing }) => standing.startsWith('proposed-')),
  );
  const completed = proposed.filter(({ standing }) => standing === 'proposed-completed').length;
  const { words } = context.layout;
  const table = itemTable<RecommendationFacts>({
    caption: `Recommendations ${inSentence(context.labels.proposed)}`,
    columns: [
      textColumn(
        words.report,
        'column-audit',
        ({ report }) => report.title,
        ({ report }) => (report.date === null ? null : dateWords(report.date)),
      ),
      { ...priorityColumn(), column: column(words.priority, 'column-priority') },
      {
        column: column('Section or recommendation reference'),
        cell: (item) =>
          textCell(referenceAndTitle(item.recommendation), {
            linkTo: linkOf(item, places),
            note: describeProof(item),
          }),
      },
      textColumn(context.labels.proposed, 'column-outcome', (item) => `Yes, ${closureWords(item)}`),
      ...pageColumns(proposed, places),
      decisionColumn(['Agreed', 'Not agreed']),
    ],
    items: proposed,
    reconciled: `Reconciled: ${formatNumber(proposed.length)} ${inSentence(context.labels.proposed)} = ${sumInWords([
      { value: completed, label: 'completed' },
      { value: proposed.length - completed, label: 'not adopted, superseded or with the risk accepted' },
    ])}.`,
  });
  return { ...table, className: 'closures' };
}

/** `Evidence named. Verified: Internal audit, 12 January 2026.`; for work that is not done, the reason for leaving it. */
function describeProof({ recommendation, standing }: RecommendationFacts): string {
  const { evidence, verification, closureNote } = recommendation;
  if (standing === 'proposed-not-completed') {
    return closureNote === null ? 'No reason given.' : endSentence(`Reason: ${closureNote}`);
  }
  const isPlain = verification !== null && /^(?:y|yes|true|verified)$/i.test(verification.written.trim());
  return [
    evidence === null ? 'No evidence named.' : 'Evidence named.',
    verification === null ? 'Not verified.' : isPlain ? 'Verified.' : endSentence(`Verified: ${verification.written}`),
  ].join(' ');
}

/** Later dates that owners ask for. They are no dates of the items until the panel grants them. */
export function extensionsTable(context: PaperContext, places: Places): DataTable {
  const requested = orderAsPrinted(context, listRequests(context));
  const table = itemTable<RecommendationFacts>({
    caption: 'Extensions requested',
    columns: [
      itemColumn(places, ({ recommendation }) => [
        `Priority: ${recommendation.priority.word}`,
        recommendation.dates.requestReason === null
          ? 'No reason given'
          : `Reason: ${recommendation.dates.requestReason}`,
      ]),
      dateColumn('Current date', ({ recommendation }) => recommendation.dates.current, describeOriginal),
      dateColumn('Date requested', ({ extensionRequested }) => extensionRequested, describeRequest),
      ...pageColumns(requested, places),
      decisionColumn(['Granted', 'Not granted', 'Granted to:']),
    ],
    items: requested,
    reconciled: reconcileByPriority(requested, 'requested', context.scrutiny),
  });
  return { ...table, className: 'extensions' };
}

/** Those whose owners ask for a later date, in the order of the register. */
export function listRequests({ scrutiny }: PaperContext): RecommendationFacts[] {
  return scrutiny.facts.filter(({ extensionRequested }) => extensionRequested !== null);
}

/** `Original date 30 September 2025; revised twice, 182 days in all`; days earlier say so. */
export function describeOriginal({ recommendation, timesRevised, daysMoved }: RecommendationFacts): string | null {
  const { original } = recommendation.dates;
  if (timesRevised === 0) return original === null ? null : 'The original date, not yet revised';
  const moved = describeMove(daysMoved);
  const revised = `revised ${timesInWords(timesRevised)}${moved === null ? '' : `, ${moved} in all`}`;
  return original === null ? capitalise(revised) : `Original date ${dateWords(original)}; ${revised}`;
}

function describeRequest({ datePoints }: RecommendationFacts): string | null {
  const days = datePoints.find(({ kind }) => kind === 'requested')?.daysMoved ?? null;
  return days === null ? 'The days more cannot be counted' : `${countOf(days, 'day')} more`;
}

function decisionColumn(choices: readonly string[]): ItemColumn<unknown> {
  return { column: column('Panel’s decision', 'column-decision'), cell: () => choicesCell(choices) };
}
