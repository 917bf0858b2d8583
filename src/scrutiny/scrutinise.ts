/** The scrutiny of one paper over all its meetings: facts, figures, movement, queries and questions of each edition. */
import type { AcceptedQuery, Auditor } from '../inputs/inputs.ts';
import type { Checked } from '../problems.ts';
import type { Recommendation } from '../recommendations/recommendation.ts';
import { countAssurance, listEvidence, listNotPursued } from './assurance.ts';
import { findAttention } from './attention.ts';
import { BRAG_RULES } from './brag.ts';
import { TRACK_RULES } from './track.ts';
import { countForSentences } from './counts-for-sentences.ts';
import { establishFacts, type Calendar, type RecommendationFacts } from './facts.ts';
import {
  priorityAxis,
  summariseByAudit,
  summariseByBrag,
  summariseByPriority,
  summariseByTimeliness,
  summariseByTrack,
  summariseProgressByReport,
} from './figures.ts';
import type { Edition, FollowedEdition, TrendPoint } from './history/edition.ts';
import { followEditions } from './history/follow-editions.ts';
import { makeTrendPoint } from './history/trend.ts';
import { judgeOverallStatus } from './overall-status.ts';
import { acceptQueries } from './queries/accept-queries.ts';
import { RULES, RULES_FOR_MEMBERS, raiseQueries } from './queries/raise-queries.ts';
import { askQuestions } from './questions/ask-questions.ts';
import type { Scrutiny } from './scrutiny.ts';
import { summariseByTheme } from './themes.ts';

export interface SeriesEntry {
  readonly edition: Edition;
  readonly auditors: ReadonlyMap<string, Auditor>;
  /** In the order of printing. */
  readonly pillars: readonly string[];
  /** What the updates cover. */
  readonly period: string | null;
  readonly acceptedQueries: readonly AcceptedQuery[];
}

/** `entries` are one paper of one panel, the oldest meeting first. Gives one scrutiny for each. */
export function scrutiniseSeries(entries: readonly SeriesEntry[]): Checked<Scrutiny[]> {
  const followed = followEditions(entries.map(({ edition }) => edition));
  const problems = [...followed.problems];
  const value: Scrutiny[] = [];
  for (const [index, edition] of followed.value.entries()) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const isLatest = index === entries.length - 1;
    const scrutiny = scrutiniseEdition(edition, entry, value.at(-1)?.trend ?? [], isLatest);
    problems.push(...scrutiny.problems);
    value.push(scrutiny.value);
  }
  return { value, problems };
}

function scrutiniseEdition(
  followed: FollowedEdition,
  { auditors, pillars, period, acceptedQueries }: SeriesEntry,
  earlier: readonly TrendPoint[],
  isLatest: boolean,
): Checked<Scrutiny> {
  const { edition, register, movement, decisions } = followed;
  const calendar: Calendar = { asAt: edition.asAt, nextMeeting: edition.nextMeeting };
  const facts = establishFacts(register, calendar, { changes: movement?.changes ?? new Map(), decisions });
  const priorities = priorityAxis(facts, auditors);

  const context = { ...calendar, meeting: edition.meeting, period, facts, followed, auditors };
  // Nobody mends the export of a meeting that has been held: its paper keeps what members read, and no more is asked.
  const raised = raiseQueries(context, isLatest ? RULES : RULES_FOR_MEMBERS);
  const { value: queries, problems } = acceptQueries(raised, acceptedQueries, facts, edition.file);

  const listed = [...facts, ...establishClosedAndGone(followed, calendar)];
  const assurance = countAssurance(listed, priorityAxis(listed, auditors));
  const attention = findAttention(facts, priorities, calendar);
  const evidence = listEvidence(facts);
  return {
    value: {
      isLatest,
      followed,
      facts,
      queries,
      byPriority: summariseByPriority(facts, priorities),
      byAudit: summariseByAudit(facts, register.reports),
      byTimeliness: summariseByTimeliness(facts, priorities, edition.nextMeeting !== null),
      byBrag: summariseByBrag(facts, priorities),
      bragRules: BRAG_RULES,
      byTrack: summariseByTrack(facts, register.reports),
      trackRules: TRACK_RULES,
      byTheme: summariseByTheme(facts),
      overall: judgeOverallStatus(facts, calendar),
      progress: summariseProgressByReport(facts, register.reports, pillars),
      trend: [...earlier, makeTrendPoint(followed, facts)],
      attention,
      assurance,
      evidence,
      notPursued: listNotPursued(facts),
      questions: askQuestions(facts, { ...calendar, since: movement?.since ?? null, auditors, queries }),
      counts: countForSentences({ facts, attention, assurance, evidence, queries, movement }),
    },
    problems: isLatest ? problems : problems.filter(({ severity }) => severity === 'error'),
  };
}

/**
 * What the meeting before agreed to close and the export has dropped since: the panel agreed to it all the same, so it is
 * counted as agreed. The rows stand as closed, whatever their last export said.
 */
export function establishClosedAndGone(
  { register, movement }: Pick<FollowedEdition, 'register' | 'movement'>,
  calendar: Calendar,
): RecommendationFacts[] {
  if (movement === null) return [];
  const held = new Set(register.recommendations.map(({ key }) => key));
  return movement.closed
    .filter(({ recommendation }) => !held.has(recommendation.key))
    .flatMap(({ recommendation, report, reason }) => {
      const closed: Recommendation = { ...recommendation, lifecycle: `closed-${reason}`, closureReason: reason };
      return establishFacts({ reports: [report], recommendations: [closed] }, calendar);
    });
}
