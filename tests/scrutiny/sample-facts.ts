/** Facts in memory with a history: what has changed since the meeting before, and what earlier meetings decided. */
import * as fc from 'fast-check';
import type { Decision, DecisionKind } from '../../src/recommendations/decision.ts';
import type { Recommendation, Register } from '../../src/recommendations/recommendation.ts';
import { establishFacts, type Calendar, type RecommendationFacts } from '../../src/scrutiny/facts.ts';
import type { FigureAxis } from '../../src/scrutiny/figure.ts';
import type { Change } from '../../src/scrutiny/history/edition.ts';
import { AS_AT, NEXT_MEETING, sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';

export const SINCE = '2025-10-21';
export const CALENDAR: Calendar = { asAt: AS_AT, nextMeeting: NEXT_MEETING };

/** Rows of the sample scale; everything else is in the last row. */
export const PRIORITIES: FigureAxis<string> = {
  groups: ['1', '2', '3', 'other'].map((key) => ({ key, label: `Level ${key}` })),
  groupOf: ({ recommendation: { priority } }) =>
    priority.level === null || priority.level > 3 ? 'other' : String(priority.level),
};

/** An item that was here at the meeting before and has an update of its own since then. */
export function sampleChange(more: Partial<Change> = {}): Change {
  return { kind: 'changed', fields: ['update'], firstSeen: '2025-04-22', noUpdateSince: null, before: null, ...more };
}

export function sampleDecision(kind: DecisionKind, more: Partial<Decision> = {}): Decision {
  return {
    key: 'fleet-4-1',
    kind,
    grantedTo: null,
    minute: '45/25',
    reason: null,
    meeting: SINCE,
    panel: 'JARAP',
    source: { file: 'meetings/2025-10-21-jarap/decisions.csv', line: 2 },
    ...more,
  };
}

export interface FactsParts {
  readonly recommendation?: Partial<Recommendation>;
  readonly change?: Partial<Change>;
  readonly decisions?: readonly Decision[];
  readonly auditor?: string;
}

/** One after the other; they need references of their own. */
export function factsWithHistory(parts: readonly FactsParts[], calendar = CALENDAR): RecommendationFacts[] {
  return parts.flatMap(({ recommendation: fields, change, decisions = [], auditor = 'harrow-vale' }) => {
    const recommendation = sampleRecommendation(fields);
    const { key } = recommendation;
    return establishFacts({ reports: [sampleReport({ auditor })], recommendations: [recommendation] }, calendar, {
      changes: new Map(change === undefined ? [] : [[key, sampleChange(change)]]),
      decisions: new Map([[key, decisions]]),
    });
  });
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('new', 'reopened', 'changed', 'unchanged', 'closed'),
  fields: fc.constant([]),
  firstSeen: fc.constantFrom('2024-01-23', SINCE),
  noUpdateSince: fc.constantFrom(null, '2025-07-22', SINCE),
  before: fc.constant(null),
});

const anyDecision = fc
  .tuple(
    fc.constantFrom<DecisionKind[]>('closure-agreed', 'closure-not-agreed', 'extension-not-granted', 'deferred'),
    fc.option(fc.constant('45/25')),
  )
  .map(([kind, minute]) => sampleDecision(kind, { minute }));

/** Any history of the rows of `register`: some of them were on file before, some were decided on. */
export function anyFactsOf(register: Register, nextMeeting: string | null): fc.Arbitrary<RecommendationFacts[]> {
  const keys = register.recommendations.map(({ key }) => key);
  return fc
    .tuple(
      ...keys.map((key) => fc.tuple(fc.constant(key), fc.option(anyChange), fc.array(anyDecision, { maxLength: 2 }))),
    )
    .map((entries) =>
      establishFacts(
        register,
        { asAt: AS_AT, nextMeeting },
        {
          changes: new Map(entries.flatMap(([key, change]) => (change === null ? [] : [[key, change] as const]))),
          decisions: new Map(entries.map(([key, , decisions]) => [key, decisions])),
        },
      ),
    );
}
