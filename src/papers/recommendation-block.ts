/**
 * A recommendation as a block: its key fields in one strip and its narrative below in full width, both under the labels of the
 * layout. Long prose never stands in a narrow table cell.
 */
import type { LabelledField, NarrativeFieldName, RowLayout, StripFieldName } from '../inputs/layout.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { makeActionTable } from './action-table.ts';
import { makeDateStory } from './date-story.ts';
import { endSentence, referenceAndTitle } from './item-table.ts';
import { LIFECYCLE_LABELS } from './labels.ts';
import { bragMark, closureWords, finishedMark, priorityMark, timelinessOf, trackMark } from './marks.ts';
import type { KeyField, NarrativeField, RecommendationBlock } from './recommendations-model.ts';
import { anchorOf } from './paper-context.ts';
import {
  describeChange,
  describeClaim,
  describeClosureDecisions,
  describeRequestStamp,
  listQueries,
} from './row-notes.ts';
import { dateNotes, dateWords } from './wording.ts';
import { capitalise } from '../words.ts';

type Said = Pick<Scrutiny, 'queries' | 'followed'>;

/** All that the paper says of one row, at the meeting that `scrutiny` is of. */
export function makeRecommendationBlock(
  facts: RecommendationFacts,
  scrutiny: Said,
  layout: RowLayout,
): RecommendationBlock {
  const { recommendation, standing } = facts;
  return {
    id: anchorOf(recommendation.key),
    heading: referenceAndTitle(recommendation),
    stamp: standing.startsWith('proposed-') ? `Proposed closed: ${closureWords(facts)}` : null,
    request: describeRequestStamp(facts),
    keyFields: layout.strip.map(({ label, field }) => ({ ...EMPTY, label, ...STRIP[field](facts) })),
    notes: [...describeChange(facts, scrutiny), describeClaim(facts)].filter((note) => note !== null).map(endSentence),
    fields: layout.narrative.flatMap((entry) => tell(facts, entry, layout)),
    queries: listQueries(facts, scrutiny),
  };
}

const EMPTY: Omit<KeyField, 'label'> = { text: null, notes: [], priority: null, status: null, isDate: false };

const STRIP: Readonly<Record<StripFieldName, (facts: RecommendationFacts) => Partial<KeyField>>> = {
  priority: ({ recommendation }) => ({ priority: priorityMark(recommendation.priority) }),
  theme: ({ recommendation }) => ({ text: recommendation.theme ?? 'Not stated' }),
  pillar: ({ recommendation }) => ({ text: recommendation.pillar ?? 'Not stated' }),
  reference: ({ recommendation: { reference, sourcePage } }) => ({
    text: reference,
    notes: sourcePage === null ? [] : [`report page ${sourcePage}`],
  }),
  sourcePage: ({ recommendation }) => ({ text: recommendation.sourcePage ?? 'Not given' }),
  owner: ({ recommendation }) => ({ text: recommendation.owner ?? 'Not stated' }),
  originalDate: ({ recommendation: { dates } }) => dateField(dates.original),
  currentDate: ({ recommendation: { dates } }) => dateField(dates.current),
  status: (facts) => {
    const timeliness = timelinessOf(facts);
    return timeliness === null
      ? { status: finishedMark(facts) }
      : { text: LIFECYCLE_LABELS[facts.recommendation.lifecycle], status: timeliness };
  },
  track: (facts) => ({ status: trackMark(facts) }),
  brag: ({ brag }) => ({ status: bragMark(brag) }),
};

function dateField(deadline: Parameters<typeof dateWords>[0]): Partial<KeyField> {
  return { text: dateWords(deadline), notes: dateNotes(deadline), isDate: true };
}

/** Under the layout's own labels and in its order. What the export leaves blank is left out, but for the update. */
function tell(
  facts: RecommendationFacts,
  { label, field }: LabelledField<NarrativeFieldName>,
  layout: RowLayout,
): NarrativeField[] {
  const { recommendation } = facts;
  const says = (text: string | null): NarrativeField[] =>
    text === null ? [] : [{ label, period: null, text, dateStory: null, table: null }];
  switch (field) {
    case 'action':
      return says(recommendation.actions.length === 1 ? (recommendation.actions[0]?.text ?? null) : null);
    case 'actions': {
      const isTable =
        recommendation.actions.length > (layout.narrative.some((entry) => entry.field === 'action') ? 1 : 0);
      if (!isTable) return [];
      return [
        { label, period: null, text: null, dateStory: null, table: makeActionTable(facts, label, layout.actionColumns) },
      ];
    }
    case 'decisions':
      return says(describeClosureDecisions(facts).join(' ') || null);
    case 'dateStory': {
      const dateStory = makeDateStory(facts);
      return says(dateStory?.text ?? null).map((entry) => ({ ...entry, dateStory }));
    }
    case 'updates': {
      if (recommendation.updates.length === 0)
        return says('No update was supplied for this meeting.').map(namePeriod(null));
      return recommendation.updates.flatMap(({ period, text }) => says(text).map(namePeriod(period)));
    }
    case 'finding':
    case 'recommendation':
    case 'risk':
    case 'requiredOutcome':
    case 'response':
    case 'history':
    case 'evidence':
    case 'notes':
      return says(recommendation[field]);
  }
}

/** `{period} update` is `April to June 2025 update`, and `Update` without a period; any other label has the period below it. */
function namePeriod(period: string | null): (field: NarrativeField) => NarrativeField {
  return (field) =>
    field.label.includes('{period}')
      ? {
          ...field,
          label: capitalise(
            field.label
              .replace('{period}', period ?? '')
              .replaceAll(/\s+/g, ' ')
              .trim(),
          ),
        }
      : { ...field, period };
}
