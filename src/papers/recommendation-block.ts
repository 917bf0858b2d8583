/**
 * A recommendation of a tracker as a block: its key fields in one strip under the tracker's own headings, its narrative
 * below in full width. Long prose never stands in a narrow table cell.
 */
import type { Recommendation } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { makeDateStory } from './date-story.ts';
import { endSentence, referenceAndTitle } from './item-table.ts';
import { LIFECYCLE_LABELS } from './labels.ts';
import { closureWords, finishedMark, priorityMark, timelinessOf } from './marks.ts';
import type { KeyField, NarrativeField, RecommendationBlock } from './appendix-model.ts';
import type { DataTable } from './page-model.ts';
import { anchorOf } from './paper-context.ts';
import {
  describeChange,
  describeClaim,
  describeClosureDecisions,
  describeRequestStamp,
  listQueries,
} from './row-notes.ts';
import { column, dataTable, row, textCell } from './table-cells.ts';
import { dateNotes, dateWords } from './wording.ts';

type Said = Pick<Scrutiny, 'queries' | 'followed'>;

/** All that the paper says of one row, at the meeting that `scrutiny` is of. */
export function makeRecommendationBlock(facts: RecommendationFacts, scrutiny: Said): RecommendationBlock {
  const { recommendation, standing } = facts;
  return {
    id: anchorOf(recommendation.key),
    heading: referenceAndTitle(recommendation),
    stamp: standing.startsWith('proposed-') ? `Proposed closed: ${closureWords(facts)}` : null,
    request: describeRequestStamp(facts),
    keyFields: keyFieldsOf(facts),
    notes: [...describeChange(facts, scrutiny), describeClaim(facts)].filter((note) => note !== null).map(endSentence),
    fields: narrativeOf(facts),
    actions: recommendation.actions.length > 1 ? actionTable(recommendation) : null,
    queries: listQueries(facts, scrutiny),
  };
}

function keyFieldsOf(facts: RecommendationFacts): KeyField[] {
  const { recommendation } = facts;
  const { priority, theme, reference, sourcePage, owner, dates, lifecycle } = recommendation;
  const timeliness = timelinessOf(facts);
  const field = (label: string, text: string | null, more: Partial<KeyField> = {}): KeyField => ({
    label,
    text,
    notes: [],
    priority: null,
    status: null,
    isDate: false,
    ...more,
  });
  return [
    field('Priority', null, { priority: priorityMark(priority) }),
    field('Threat to delivering', theme ?? 'Not stated'),
    field('Reference', reference, { notes: sourcePage === null ? [] : [`report page ${sourcePage}`] }),
    field('Owner', owner ?? 'Not stated'),
    field('Original date', dateWords(dates.original), { notes: dateNotes(dates.original), isDate: true }),
    field('Current date', dateWords(dates.current), { notes: dateNotes(dates.current), isDate: true }),
    timeliness === null
      ? field('Status', null, { status: finishedMark(facts) })
      : field('Status', LIFECYCLE_LABELS[lifecycle], { status: timeliness }),
  ];
}

/** Under the tracker's own labels and in their order. What the export leaves blank is left out, but for the update. */
function narrativeOf(facts: RecommendationFacts): NarrativeField[] {
  const { recommendation } = facts;
  const fields: (NarrativeField | null)[] = [
    field('Finding', recommendation.finding),
    field('Recommendation', recommendation.recommendation),
    field('Risk', recommendation.risk),
    field('Required outcome', recommendation.requiredOutcome),
    field('Initial management response', recommendation.response),
    recommendation.actions.length === 1 ? field('Agreed action', recommendation.actions[0]?.text ?? null) : null,
    field('Panel’s decisions', describeClosureDecisions(facts).join(' ') || null),
    dateStoryField(facts),
    field('Historical progress', recommendation.history),
    ...recommendation.updates.map(({ period, text }) => ({
      label: 'Progress update',
      period,
      text,
      dateStory: null,
    })),
    recommendation.updates.length === 0 ? field('Progress update', 'No update was supplied for this meeting.') : null,
    field('Evidence', recommendation.evidence),
    field('Notes', recommendation.notes),
  ];
  return fields.filter((entry) => entry !== null);
}

function field(label: string, text: string | null): NarrativeField | null {
  return text === null ? null : { label, period: null, text, dateStory: null };
}

function dateStoryField(facts: RecommendationFacts): NarrativeField | null {
  const dateStory = makeDateStory(facts);
  return dateStory === null ? null : { label: 'Date story', period: null, text: dateStory.text, dateStory };
}

function actionTable({ actions }: Recommendation): DataTable {
  return dataTable({
    caption: 'Actions',
    className: 'actions',
    columns: [
      column('Action'),
      column('Owner', 'column-owner'),
      column('Date', 'column-date'),
      column('State', 'column-state'),
    ],
    rows: actions.map(({ text, owner, dates, lifecycle }) =>
      row(textCell(text), [textCell(owner), textCell(dateWords(dates.current)), textCell(LIFECYCLE_LABELS[lifecycle])]),
    ),
    isWhole: false,
    reconciled: null,
  });
}
