/**
 * Every recommendation of a paper as a block, grouped by audit or by priority, with the keys it uses: the appendix of a
 * tracker, the body of an improvement plan. Headings and labels are those of the layout.
 */
import type { KeyKind, RowLayout, StripFieldName } from '../inputs/layout.ts';
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { inSentence, nameStanding, type StatusLabels } from './labels.ts';
import { bragMark, priorityKeyEntries, progressKeyEntries, timelinessKeyEntries, trackKeyEntries } from './marks.ts';
import { makeSlug } from '../slug.ts';
import { orderReports, orderWithinGroup } from './order.ts';
import type { RecommendationGroup, RecommendationsSection } from './recommendations-model.ts';
import type { Fact, KeyEntry } from './page-model.ts';
import { auditAnchorOf, type PaperContext } from './paper-context.ts';
import { makeRecommendationBlock } from './recommendation-block.ts';
import { countTracks, isJudgedByTrack } from './track-notes.ts';
import { day } from './wording.ts';
import { countOf, lowerFirst, sumInWords } from '../words.ts';

/** Anchor of the section's heading, known before its rows are, so that the pages in front can lead to it. */
export const RECOMMENDATIONS_ID = 'recommendations';

/** Throws (a bug) where a recommendation would be left out. */
export function makeRecommendationsSection(
  context: PaperContext,
  layout: RowLayout,
  abbreviations: readonly Fact[],
): RecommendationsSection {
  const { scrutiny, meeting, arrangement } = context;
  const groups = arrangement.groupBy === 'priority' ? groupByPriority(context, layout) : groupByAudit(context, layout);
  // Without the leads, whose names would hide the sum.
  const { reports } = context.register;
  const titles = new Map(reports.map((report) => [auditAnchorOf(report.key), titleOf(report, reports)]));
  const printed = groups.reduce((sum, group) => sum + group.recommendations.length, 0);
  if (printed !== scrutiny.facts.length)
    throw new Error(`The section holds ${printed} of ${scrutiny.facts.length} recommendations`);
  return {
    id: RECOMMENDATIONS_ID,
    heading: layout.heading,
    intro: `Position at ${day(meeting.asAt)}. ${describeOrder(context)} ${explainDates(layout)}Lateness is counted from the last day of a month, quarter or year.`,
    key: {
      lists: layout.keys
        .map(({ heading, of }) => ({ heading, entries: KEY_ENTRIES[of](context, abbreviations) }))
        .filter(({ entries }) => entries.length > 0),
    },
    groups,
    isCountedByTrack: isJudgedByTrack(layout),
    reconciled: `Reconciled: ${countOf(printed, 'recommendation')} printed = ${sumInWords(groups.map(({ id, heading, recommendations }) => ({ value: recommendations.length, label: titles.get(id) ?? heading })))}.`,
  };
}

type KeyMaker = (context: PaperContext, abbreviations: readonly Fact[]) => readonly KeyEntry[];

const KEY_ENTRIES: Readonly<Record<KeyKind, KeyMaker>> = {
  priority: ({ scrutiny, organisation }) => priorityKeyEntries(scrutiny.facts, organisation.auditors),
  timeliness: ({ scrutiny, meeting, labels }) => timelinessKeyEntries(scrutiny.facts, meeting.nextMeeting, labels),
  progress: ({ scrutiny, labels }) => progressKeyEntries(scrutiny.facts, labels),
  // All rules, also those of states that do not occur: the last one speaks of those above it.
  brag: ({ scrutiny, labels }) =>
    scrutiny.bragRules.map(({ brag, rule }) => ({
      term: null,
      priority: null,
      status: bragMark(brag, labels),
      meaning: rule,
    })),
  track: ({ scrutiny, labels }) => trackKeyEntries(scrutiny.trackRules, labels),
  abbreviations: (_context, abbreviations) => abbreviations.map(explain),
};

const AUDITS_IN_ORDER = {
  'oldest-audit-first': 'Audits are in order of date, the oldest first',
  'most-urgent-first': 'Audits with the most serious overdue recommendations come first',
  'as-exported': 'Audits are in the order of the tracking system',
} as const;

const ITEMS_IN_ORDER = {
  priority: 'by priority and then by reference',
  reference: 'by reference',
  'as-exported': 'in the order of the tracking system',
} as const;

function describeOrder({ arrangement: { groupBy, order, itemOrder }, register, labels }: PaperContext): string {
  if (groupBy === 'priority')
    return 'The most serious priority comes first; within a priority, audits are in order of date.';
  if (register.reports.length < 2) return `Recommendations are ${ITEMS_IN_ORDER[itemOrder]}.`;
  const audits = AUDITS_IN_ORDER[order].replace('overdue', inSentence(labels.timeliness.overdue));
  return `${audits}; within an audit, ${ITEMS_IN_ORDER[itemOrder]}.`;
}

/** Under the names that the dates have in this layout. */
function explainDates({ strip }: RowLayout): string {
  const labelOf = (...names: readonly StripFieldName[]): string | undefined =>
    strip.find(({ field }) => names.includes(field))?.label;
  const original = labelOf('originalDate');
  const current = labelOf('currentDate', 'revisedDate');
  if (original === undefined || current === undefined) return '';
  return `The ${lowerFirst(original)} is the one first agreed; the ${lowerFirst(current)} is the one agreed last. `;
}

function groupByAudit(context: PaperContext, layout: RowLayout): RecommendationGroup[] {
  const { scrutiny, register, arrangement, organisation } = context;
  const reports = orderReports(register.reports, scrutiny.facts, arrangement.order);
  return reports.flatMap((report) => {
    const facts = orderWithinGroup(
      scrutiny.facts.filter((entry) => entry.report.key === report.key),
      arrangement.itemOrder,
    );
    if (facts.length === 0) return [];
    const heading = [titleOf(report, reports), layout.isLeadInHeading ? report.lead : null]
      .filter((part) => part !== null)
      .join(' – ');
    const kind = report.auditor === null ? undefined : organisation.auditors.get(report.auditor)?.kind;
    const note = describeAudit(report, layout.isLeadInHeading, kind === 'inspectorate' ? 'Report' : 'Audit');
    return [makeGroup(context, layout, { id: auditAnchorOf(report.key), heading, about: note }, facts)];
  });
}

function groupByPriority(context: PaperContext, layout: RowLayout): RecommendationGroup[] {
  const { scrutiny, register, arrangement } = context;
  const reports = orderReports(register.reports, scrutiny.facts, arrangement.order);
  const rank = new Map(reports.map((report, index) => [report.key, index]));
  return scrutiny.byPriority.rows
    .filter(({ total }) => total.value > 0)
    .map(({ key, label, total }) => {
      const facts = scrutiny.facts.filter(({ recommendation }) => total.keys.includes(recommendation.key));
      const ordered = orderWithinGroup(facts).sort(
        (a, b) => (rank.get(a.report.key) ?? 0) - (rank.get(b.report.key) ?? 0),
      );
      return makeGroup(
        context,
        layout,
        { id: makeSlug('p', key), heading: `Priority: ${label}`, about: null },
        ordered,
      );
    });
}

function makeGroup(
  { scrutiny, arrangement, labels, layout: { words } }: PaperContext,
  layout: RowLayout,
  { id, heading, about }: { readonly id: string; readonly heading: string; readonly about: string | null },
  facts: readonly RecommendationFacts[],
): RecommendationGroup {
  const isByPriority = arrangement.groupBy === 'priority';
  return {
    id,
    heading,
    note: [
      about,
      `${countOf(facts.length, 'recommendation')}: ${isJudgedByTrack(layout) ? countTracks(facts, labels) : describeStanding(facts, labels)}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
    recommendations: facts.map((entry) => {
      const block = makeRecommendationBlock(entry, scrutiny, layout, labels, words.item);
      return isByPriority ? { ...block, heading: `${entry.report.title}, ${block.heading}` } : block;
    }),
  };
}

/** Two audits of one title are told apart by their dates. */
function titleOf(report: SourceReport, reports: readonly SourceReport[]): string {
  const isShared = reports.some((other) => other !== report && other.title === report.title);
  return isShared && report.date !== null ? `${report.title}, ${report.date.understood}` : report.title;
}

function describeAudit(
  { date, opinion, lead }: SourceReport,
  isLeadTold: boolean,
  what: 'Audit' | 'Report',
): string | null {
  const parts = [
    opinion === null ? null : `${opinion.word} assurance.`,
    date === null ? null : `${what} of ${date.understood}.`,
    lead === null || isLeadTold ? null : `Lead: ${lead}.`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function describeStanding(facts: readonly RecommendationFacts[], labels: StatusLabels): string {
  const countOfStanding = (test: (entry: RecommendationFacts) => boolean): number => facts.filter(test).length;
  return sumInWords([
    { value: countOfStanding((entry) => entry.standing === 'open'), label: 'remaining' },
    {
      value: countOfStanding((entry) => entry.standing === 'proposed-completed'),
      label: nameStanding('completed and proposed closed', labels),
    },
    {
      value: countOfStanding((entry) => entry.standing === 'proposed-not-completed'),
      label: nameStanding('not completed, proposed closed', labels),
    },
    { value: countOfStanding((entry) => entry.standing === 'closed'), label: 'closed' },
  ]).replaceAll(' + ', ', ');
}

function explain({ label, value }: Fact): KeyEntry {
  return { priority: null, status: null, term: label, meaning: value };
}
