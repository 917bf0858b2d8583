/** Raises queries about recommendations made in memory, so that a test states only what a rule looks at. */
import type { Auditor } from '../../../src/inputs/inputs.ts';
import type { Recommendation, SourceReport } from '../../../src/recommendations/recommendation.ts';
import { establishFacts } from '../../../src/scrutiny/facts.ts';
import type { Change, ClosedRecommendation, HistoryFinding, Movement } from '../../../src/scrutiny/history/edition.ts';
import type { Query, QueryContext } from '../../../src/scrutiny/queries/query.ts';
import { raiseQueries } from '../../../src/scrutiny/queries/raise-queries.ts';
import {
  AS_AT,
  NEXT_MEETING,
  sampleEdition,
  sampleOrganisation,
  sampleRecommendation,
  sampleReport,
} from '../../papers/sample-paper.ts';

export interface QueryParts {
  readonly reports?: readonly Partial<SourceReport>[];
  readonly asAt?: string;
  readonly period?: string | null;
  readonly auditors?: ReadonlyMap<string, Pick<Auditor, 'kind'>>;
  /** By the key of the recommendation. */
  readonly changes?: ReadonlyMap<string, Partial<Change>>;
  readonly closed?: readonly ClosedRecommendation[];
  readonly closedEarlier?: readonly ClosedRecommendation[];
  readonly findings?: readonly HistoryFinding[];
}

export function contextOf(recommendations: readonly Partial<Recommendation>[], parts: QueryParts = {}): QueryContext {
  const register = {
    reports: (parts.reports ?? [{}]).map(sampleReport),
    recommendations: recommendations.map(sampleRecommendation),
  };
  const calendar = { asAt: parts.asAt ?? AS_AT, nextMeeting: NEXT_MEETING };
  const changes = new Map([...(parts.changes ?? [])].map(([key, change]) => [key, sampleChange(change)]));
  const facts = establishFacts(register, calendar, { changes, decisions: new Map() });
  const closed = parts.closed ?? [];
  return {
    ...calendar,
    meeting: '2026-01-20',
    period: parts.period ?? null,
    facts,
    auditors: parts.auditors ?? sampleOrganisation().auditors,
    followed: {
      edition: sampleEdition({ register }),
      register,
      movement: closed.length === 0 ? null : sampleMovement(closed),
      decisions: new Map(),
      closedEarlier: parts.closedEarlier ?? [],
      findings: parts.findings ?? [],
    },
  };
}

export function raiseAll(recommendations: readonly Partial<Recommendation>[], parts: QueryParts = {}): Query[] {
  return raiseQueries(contextOf(recommendations, parts));
}

/** The queries of one rule. */
export function raise(
  rule: string,
  recommendations: Partial<Recommendation> | readonly Partial<Recommendation>[],
  parts: QueryParts = {},
): Query[] {
  const list = Array.isArray(recommendations) ? recommendations : [recommendations];
  return raiseAll(list, parts).filter((query) => query.rule === rule);
}

/** What one rule says. */
export function say(...parameters: Parameters<typeof raise>): string[] {
  return raise(...parameters).map(({ sentence }) => sentence);
}

export function closedOf(
  recommendation: Partial<Recommendation>,
  report: Partial<SourceReport> = {},
): ClosedRecommendation {
  return {
    recommendation: sampleRecommendation(recommendation),
    report: sampleReport(report),
    reason: 'implemented',
    closedBy: '2025-10-21',
    minute: '45/25',
    daysLate: null,
  };
}

export function updated(text: string, period: string | null = null): Recommendation['updates'] {
  return [{ period, text }];
}

function sampleChange(more: Partial<Change>): Change {
  return { kind: 'unchanged', fields: [], firstSeen: '2025-04-21', noUpdateSince: null, before: null, ...more };
}

function sampleMovement(closed: readonly ClosedRecommendation[]): Movement {
  return {
    since: '2025-10-21',
    changes: new Map(),
    bridge: { id: 'bridge', columns: [], rows: [], totals: [] },
    closed,
  };
}
