/** Appendix A of a tracker: every recommendation as a block, grouped by audit or by priority, with the keys it uses. */
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { priorityKeyEntries, timelinessKeyEntries } from './marks.ts';
import { makeSlug } from '../slug.ts';
import { orderReports, orderWithinGroup } from './order.ts';
import type { Appendix, RecommendationGroup } from './appendix-model.ts';
import type { Fact, KeyEntry } from './page-model.ts';
import { auditAnchorOf, type PaperContext } from './paper-context.ts';
import { makeRecommendationBlock } from './recommendation-block.ts';
import { day } from './wording.ts';
import { countOf, sumInWords } from '../words.ts';

/** Known before its rows are, so that the pages in front can lead to it. */
export const APPENDIX = { id: 'appendix-a', heading: 'Appendix A: recommendations tracker' } as const;

/** Throws (a bug) where a recommendation would be left out. */
export function makeAppendix(context: PaperContext, abbreviations: readonly Fact[]): Appendix {
  const { scrutiny, meeting, organisation, paper } = context;
  const groups = paper.settings.groupBy === 'priority' ? groupByPriority(context) : groupByAudit(context);
  const printed = groups.reduce((sum, group) => sum + group.recommendations.length, 0);
  if (printed !== scrutiny.facts.length)
    throw new Error(`The appendix holds ${printed} of ${scrutiny.facts.length} recommendations`);
  return {
    ...APPENDIX,
    intro: `Position at ${day(meeting.asAt)}. ${describeOrder(context)} The original date is the one first agreed; the current date is the one agreed last. Lateness is counted from the last day of a month, quarter or year.`,
    key: {
      lists: [
        {
          heading: 'Key: priority, in the auditor’s words',
          entries: priorityKeyEntries(scrutiny.facts, organisation.auditors),
        },
        {
          heading: 'Key: timeliness, worked out from the dates',
          entries: timelinessKeyEntries(scrutiny.facts, meeting.nextMeeting),
        },
        ...(abbreviations.length === 0 ? [] : [{ heading: 'Abbreviations', entries: abbreviations.map(explain) }]),
      ],
    },
    groups,
    reconciled: `Reconciled: ${countOf(printed, 'recommendation')} printed = ${sumInWords(groups.map(({ recommendations, heading }) => ({ value: recommendations.length, label: heading })))}.`,
  };
}

function describeOrder({ paper }: PaperContext): string {
  if (paper.settings.groupBy === 'priority')
    return 'The most serious priority comes first; within a priority, audits are in order of date.';
  const audits = {
    'oldest-audit-first': 'Audits are in order of date, the oldest first',
    'most-urgent-first': 'Audits with the most serious overdue recommendations come first',
    'as-exported': 'Audits are in the order of the tracking system',
  }[paper.settings.order];
  return `${audits}; within an audit, by priority and then by reference.`;
}

function groupByAudit(context: PaperContext): RecommendationGroup[] {
  const { scrutiny, register, paper } = context;
  const reports = orderReports(register.reports, scrutiny.facts, paper.settings.order);
  return reports.flatMap((report) => {
    const facts = orderWithinGroup(scrutiny.facts.filter((entry) => entry.report.key === report.key));
    return facts.length === 0
      ? []
      : [makeGroup(context, auditAnchorOf(report.key), titleOf(report, reports), describeAudit(report), facts)];
  });
}

function groupByPriority(context: PaperContext): RecommendationGroup[] {
  const { scrutiny, register, paper } = context;
  const reports = orderReports(register.reports, scrutiny.facts, paper.settings.order);
  const rank = new Map(reports.map((report, index) => [report.key, index]));
  return scrutiny.byPriority.rows
    .filter(({ total }) => total.value > 0)
    .map(({ key, label, total }) => {
      const facts = scrutiny.facts.filter(({ recommendation }) => total.keys.includes(recommendation.key));
      const ordered = orderWithinGroup(facts).sort(
        (a, b) => (rank.get(a.report.key) ?? 0) - (rank.get(b.report.key) ?? 0),
      );
      return makeGroup(context, makeSlug('p', key), `Priority: ${label}`, null, ordered);
    });
}

function makeGroup(
  { scrutiny, paper }: PaperContext,
  id: string,
  heading: string,
  about: string | null,
  facts: readonly RecommendationFacts[],
): RecommendationGroup {
  const isByPriority = paper.settings.groupBy === 'priority';
  return {
    id,
    heading,
    note: [about, `${countOf(facts.length, 'recommendation')}: ${describeStanding(facts)}.`]
      .filter((part) => part !== null)
      .join(' '),
    recommendations: facts.map((entry) => {
      const block = makeRecommendationBlock(entry, scrutiny);
      return isByPriority ? { ...block, heading: `${entry.report.title}, ${block.heading}` } : block;
    }),
  };
}

/** Two audits of one title are told apart by their dates. */
function titleOf(report: SourceReport, reports: readonly SourceReport[]): string {
  const isShared = reports.some((other) => other !== report && other.title === report.title);
  return isShared && report.date !== null ? `${report.title}, ${report.date.understood}` : report.title;
}

function describeAudit({ date, opinion, lead }: SourceReport): string | null {
  const parts = [
    opinion === null ? null : `${opinion.word} assurance.`,
    date === null ? null : `Audit of ${date.understood}.`,
    lead === null ? null : `Lead: ${lead}.`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function describeStanding(facts: readonly RecommendationFacts[]): string {
  const countOfStanding = (test: (entry: RecommendationFacts) => boolean): number => facts.filter(test).length;
  return sumInWords([
    { value: countOfStanding((entry) => entry.standing === 'open'), label: 'remaining' },
    {
      value: countOfStanding((entry) => entry.standing === 'proposed-completed'),
      label: 'completed and proposed closed',
    },
    {
      value: countOfStanding((entry) => entry.standing === 'proposed-not-completed'),
      label: 'not completed, proposed closed',
    },
    { value: countOfStanding((entry) => entry.standing === 'closed'), label: 'closed' },
  ]).replaceAll(' + ', ', ');
}

function explain({ label, value }: Fact): KeyEntry {
  return { priority: null, status: null, term: label, meaning: value };
}
