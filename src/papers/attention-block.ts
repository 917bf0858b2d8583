/** All that a panel looks at first, in one block: the lists that hold something, and a sentence on those that are empty. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { listInWords } from '../words.ts';
import { datelessTable, makeDueTable, overdueTable, ownerlessTable, revisedTwiceTable } from './attention-tables.ts';
import { inSentence } from './labels.ts';
import type { Block, DataTable, SentenceBlock } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';

/** All lists that hold something, one after the other, and a sentence that names the empty ones. */
export function makeAttention(context: PaperContext, places: Places): Block {
  const { attention } = context.scrutiny;
  const { timeliness, dueInProse } = context.labels;
  const toBlock = (table: DataTable): Block => ({ kind: 'data-table', table });
  const lists: readonly { words: string; items: readonly RecommendationFacts[]; make: () => Block }[] = [
    {
      words: inSentence(timeliness.overdue),
      items: attention.overdue,
      make: () => toBlock(overdueTable(context, places)),
    },
    ...(context.meeting.nextMeeting === null
      ? []
      : [
          {
            words: dueInProse,
            items: attention.dueBeforeNextMeeting,
            make: () => makeDueTable(context, places),
          },
        ]),
    {
      words: 'revised twice or more',
      items: attention.revisedTwice,
      make: () => toBlock(revisedTwiceTable(context, places)),
    },
    { words: 'without an owner', items: attention.withoutOwner, make: () => toBlock(ownerlessTable(context, places)) },
    { words: 'without a date', items: attention.withoutDate, make: () => toBlock(datelessTable(context, places)) },
  ];
  const empty = lists.filter(({ items }) => items.length === 0).map(({ words }) => words);
  const sentence: SentenceBlock = {
    kind: 'sentence',
    sentence: `No remaining recommendation is ${listInWords(empty, 'or')}.`,
  };
  return {
    kind: 'blocks',
    blocks: [
      ...lists.filter(({ items }) => items.length > 0).map(({ make }) => make()),
      ...(empty.length === 0 ? [] : [sentence]),
    ],
  };
}
