/** The closed list: what left the open count since the meeting before, how, by whose decision, and whether in time. */
import type { ClosedRecommendation } from '../scrutiny/history/edition.ts';
import { capitalise, countOf } from '../words.ts';
import { itemColumn, itemTable, priorityColumn, reconcileItems, textColumn } from './item-table.ts';
import { CLOSURE_WORDS } from './marks.ts';
import { NO_EARLIER_MEETING } from './movement-tables.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';
import { day } from './wording.ts';

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
        textColumn('Outcome', 'column-outcome', ({ reason }) => capitalise(CLOSURE_WORDS[reason])),
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
        Object.entries(CLOSURE_WORDS).map(([reason, label]) => ({
          value: closed.filter((item) => item.reason === reason).length,
          label,
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
