/** The closed list: what left the open count since the meeting before, how, by whose decision, and whether in time. */
import type { ClosureReason } from '../recommendations/recommendation.ts';
import type { ClosedRecommendation } from '../scrutiny/history/edition.ts';
import { countOf } from '../words.ts';
import { itemColumn, itemTable, priorityColumn, reconcileItems, textColumn } from './item-table.ts';
import { NO_EARLIER_MEETING } from './movement-tables.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { day } from './wording.ts';

const OUTCOMES: Readonly<Record<ClosureReason, string>> = {
  implemented: 'Implemented',
  'not-adopted': 'Not adopted',
  'risk-accepted': 'Risk accepted',
  superseded: 'Superseded or duplicate',
};

/** A sentence at the first meeting on file, where nothing can have been closed since another. */
export function makeClosedList(context: PaperContext, places: Places): Block {
  const { movement, edition } = context.scrutiny.followed;
  if (movement === null) return NO_EARLIER_MEETING;
  const { closed } = movement;
  return {
    kind: 'data-table',
    table: itemTable<ClosedRecommendation>({
      caption: `Closed since the meeting on ${day(movement.since)}`,
      columns: [
        itemColumn(places, ({ reason, recommendation }) => [
          reason === 'implemented'
            ? null
            : recommendation.closureNote === null
              ? 'No reason given'
              : `Reason: ${recommendation.closureNote}`,
        ]),
        priorityColumn(),
        textColumn('Outcome', 'column-outcome', ({ reason }) => OUTCOMES[reason]),
        textColumn(
          'Closed by',
          'column-when',
          ({ closedBy }) => (closedBy === null ? 'The tracking system' : `${edition.panel}, ${day(closedBy)}`),
          ({ closedBy, minute }) =>
            minute !== null ? `Minute ${minute}` : closedBy === null ? 'No decision on file' : 'No minute on file',
        ),
        textColumn('Finished', 'column-outcome', describeLateness),
      ],
      items: closed,
      reconciled: reconcileItems(
        closed.length,
        'closed',
        Object.entries(OUTCOMES).map(([reason, label]) => ({
          value: closed.filter((item) => item.reason === reason).length,
          label: label.toLowerCase(),
        })),
      ),
    }),
  };
}

/** Only work that was done can have been done in time. */
function describeLateness({ reason, daysLate }: ClosedRecommendation): string {
  if (reason !== 'implemented') return 'Not done';
  if (daysLate === null) return 'Not known';
  return daysLate <= 0 ? 'On time' : `${countOf(daysLate, 'day')} late`;
}
