/** Makes a paper over several meetings in memory, so that a test states only what the exports and the panel say. */
import type { Problem } from '../../../src/problems.ts';
import type { Decision, DecisionKind } from '../../../src/recommendations/decision.ts';
import type { Recommendation, SourceReport } from '../../../src/recommendations/recommendation.ts';
import type { Edition, FollowedEdition } from '../../../src/scrutiny/history/edition.ts';
import { followEditions } from '../../../src/scrutiny/history/follow-editions.ts';
import { deadlineOf, sampleEdition, sampleRecommendation, sampleReport } from '../../papers/sample-paper.ts';

export const MEETINGS = ['2025-04-15', '2025-07-15', '2025-10-21', '2026-01-20', '2026-04-21', '2026-07-21'] as const;

export interface EditionParts {
  readonly rows: readonly Recommendation[];
  /** Given, they are on file, even if there are none; left out, decisions.csv is not there. */
  readonly decisions?: readonly Decision[];
  readonly renamed?: Readonly<Record<string, string>>;
  readonly reports?: readonly SourceReport[];
}

/** One edition for each meeting in turn. Rows and decisions get their meeting's day and files. */
export function makeEditions(parts: readonly EditionParts[]): Edition[] {
  return parts.map(({ rows, decisions, renamed = {}, reports }, index) => {
    const meeting = MEETINGS[index];
    if (meeting === undefined) throw new Error('There are six meetings only');
    const folder = `meetings/${meeting}-jarap`;
    const reportKeys = [...new Set(rows.map(({ reportKey }) => reportKey))];
    return sampleEdition({
      meeting,
      register: {
        reports: reports ?? reportKeys.map((key) => sampleReport({ key, title: titleOf(key) })),
        recommendations: rows.map((row, line) => ({
          ...row,
          source: { file: `${folder}/tracker/export.csv`, line: line + 2 },
        })),
      },
      decisions: (decisions ?? []).map((decision) => ({ ...decision, meeting })),
      hasDecisions: decisions !== undefined,
      renamed: new Map(Object.entries(renamed)),
      file: `${folder}/tracker/paper.md`,
      decisionsFile: `${folder}/decisions.csv`,
    });
  });
}

function titleOf(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** The last of the editions, all of them, and what is wrong. */
export function follow(...parts: readonly EditionParts[]): {
  readonly last: FollowedEdition;
  readonly all: readonly FollowedEdition[];
  readonly problems: readonly Problem[];
} {
  const { value, problems } = followEditions(makeEditions(parts));
  const last = value.at(-1);
  if (last === undefined) throw new Error('There is no edition');
  return { last, all: value, problems };
}

/** `fleet-4-1` unless the test says otherwise. */
export function row(more: Partial<Recommendation> = {}): Recommendation {
  return sampleRecommendation(more);
}

export const KEY = 'fleet-4-1';

export function update(text: string): Pick<Recommendation, 'updates'> {
  return { updates: [{ period: null, text }] };
}

export const PROPOSED = { lifecycle: 'proposed-closed', closureReason: 'implemented' } as const;
export const CLOSED = {
  lifecycle: 'closed-implemented',
  closureReason: 'implemented',
  statusWritten: 'Closed',
} as const;

/** What the panel decided on `fleet-4-1`; the meeting is that of the edition. */
export function decided(
  kind: DecisionKind,
  { grantedTo = null, ...more }: Partial<Omit<Decision, 'grantedTo'>> & { readonly grantedTo?: string | null } = {},
): Decision {
  return {
    key: KEY,
    kind,
    grantedTo: grantedTo === null ? null : deadlineOf(grantedTo),
    minute: '45/25',
    reason: null,
    meeting: MEETINGS[0],
    panel: 'JARAP',
    source: { file: 'decisions.csv', line: 2 },
    ...more,
  };
}

/** The row as the paper of that edition has it. */
export function rowIn({ register }: FollowedEdition, key = KEY): Recommendation {
  const found = register.recommendations.find((entry) => entry.key === key);
  if (found === undefined) throw new Error(`The paper has no ${key}`);
  return found;
}

/** Totals of the bridge as one line: `2 + 1 + 0 - 1 = 2`. */
export function bridgeOf({ movement }: FollowedEdition): string {
  if (movement === null) return 'none';
  const [brought, added, reopened, closed, carried] = movement.bridge.totals.map(({ value }) => value);
  return `${brought} + ${added} + ${reopened} - ${closed} = ${carried}`;
}

/** `["closed-without-decision"]` */
export function rulesIn({ findings }: FollowedEdition): string[] {
  return findings.map(({ rule }) => rule);
}
