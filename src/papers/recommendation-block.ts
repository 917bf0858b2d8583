/**
 * A recommendation as a block: its key fields in one strip and its narrative below in full width, both under the labels of the
 * layout. Long prose never stands in a narrow table cell.
 */
import type { NarrativeEntry, RowLayout, StripFieldName } from '../inputs/layout.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { describeActions, hasActionTable } from './action-notes.ts';
import { makeActionTable } from './action-table.ts';
import { explainBrag } from './brag-notes.ts';
import { makeDateStory } from './date-story.ts';
import { endSentence, nameItem } from './item-table.ts';
import type { StatusLabels } from './labels.ts';
import { bragMark, closureWords, finishedMark, priorityMark, timelinessOf, trackMark } from './marks.ts';
import { quoteAuditor } from './quote-auditor.ts';
import type { KeyField, NarrativeField, RecommendationBlock } from './recommendations-model.ts';
import { anchorOf } from './paper-context.ts';
import {
  describeChange,
  describeClaim,
  describeClosureDecisions,
  describeRequestStamp,
  listQueries,
} from './row-notes.ts';
import { describeTrackClaim, explainTrack, isJudgedByTrack } from './track-notes.ts';
import { dateNotes, dateWords, NOT_REVISED } from './wording.ts';
import { capitalise } from '../words.ts';

type Said = Pick<Scrutiny, 'queries' | 'followed'>;

/** All that the paper says of one row, at the meeting that `scrutiny` is of. `itemWord` stands before a number without a title. */
export function makeRecommendationBlock(
  facts: RecommendationFacts,
  scrutiny: Said,
  layout: RowLayout,
  labels: StatusLabels,
  itemWord: string | null = null,
): RecommendationBlock {
  const { recommendation, standing } = facts;
  return {
    id: anchorOf(recommendation.key),
    heading: nameItem(recommendation, itemWord),
    stamp: standing.startsWith('proposed-') ? `${labels.proposed}: ${closureWords(facts)}` : null,
    request: describeRequestStamp(facts),
    keyFields: makeStrip(facts, layout, labels),
    notes: [
      ...describeChange(facts, scrutiny),
      isJudgedByTrack(layout) ? describeTrackClaim(facts, scrutiny, labels) : describeClaim(facts, labels),
      ...(hasActionTable(facts, layout) ? describeActions(facts) : []),
    ]
      .filter((note) => note !== null)
      .map(endSentence),
    fields: layout.narrative.flatMap((entry) => tell(facts, entry, layout, labels)),
    queries: listQueries(facts, scrutiny),
  };
}

function makeStrip(facts: RecommendationFacts, { strip }: RowLayout, labels: StatusLabels): KeyField[] {
  const hasPage = strip.some(({ field }) => field === 'sourcePage');
  return strip.map(({ label, field }) => {
    const told = { ...EMPTY, label, ...STRIP[field](facts, labels) };
    // The page stands below the reference only where it has no place of its own.
    return field === 'reference' && hasPage ? { ...told, notes: [] } : told;
  });
}

const EMPTY: Omit<KeyField, 'label'> = { text: null, notes: [], priority: null, status: null, isDate: false };

const STRIP: Readonly<Record<StripFieldName, (facts: RecommendationFacts, labels: StatusLabels) => Partial<KeyField>>> =
  {
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
    revisedDate: ({ recommendation: { dates } }) => revisedField(dates),
    status: (facts, labels) => {
      const timeliness = timelinessOf(facts, labels);
      return timeliness === null
        ? { status: finishedMark(facts, labels) }
        : { text: labels.lifecycle[facts.recommendation.lifecycle], status: timeliness };
    },
    track: (facts, labels) => ({ status: trackMark(facts, labels), notes: explainTrack(facts, labels) }),
    brag: (facts, labels) => ({ status: bragMark(facts.brag, labels), notes: explainBrag(facts, labels) }),
  };

function dateField(deadline: Parameters<typeof dateWords>[0]): Partial<KeyField> {
  return { text: dateWords(deadline), notes: dateNotes(deadline), isDate: true };
}

/** A date that stands by itself, without the one first agreed, may have been revised or not: it is printed with that. */
function revisedField({
  original,
  current,
  revisions,
}: RecommendationFacts['recommendation']['dates']): Partial<KeyField> {
  if (original === null && current !== null) {
    const { notes = [], ...field } = dateField(current);
    return { ...field, notes: [...notes, 'The date first agreed is not given'] };
  }
  return revisions.length === 0 ? { text: NOT_REVISED } : dateField(current);
}

/** Under the layout's own labels and in its order. What the export leaves blank is left out, but for the update. */
function tell(
  facts: RecommendationFacts,
  { label, field, isQuoted }: NarrativeEntry,
  layout: RowLayout,
  labels: StatusLabels,
): NarrativeField[] {
  const { recommendation } = facts;
  const says = (text: string | null): NarrativeField[] =>
    text === null ? [] : [{ label, period: null, text, dateStory: null, table: null }];
  switch (field) {
    case 'action':
      return says(recommendation.actions.length === 1 ? (recommendation.actions[0]?.text ?? null) : null);
    case 'actions': {
      if (!hasActionTable(facts, layout)) return [];
      return [
        {
          label,
          period: null,
          text: null,
          dateStory: null,
          table: makeActionTable(facts, label, layout.actionColumns, labels),
        },
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
    case 'notes': {
      const written = recommendation[field];
      return says(isQuoted && written !== null ? quoteAuditor(written) : written);
    }
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
