/**
 * One paper at one meeting, and what the meetings before it say about it. Types only: the boundary between what the
 * exports hold and everything that is worked out over several meetings.
 */
import type { Decision } from '../../recommendations/decision.ts';
import type {
  ClosureReason,
  Deadline,
  IsoDay,
  Lifecycle,
  Recommendation,
  Register,
  SourceReport,
} from '../../recommendations/recommendation.ts';
import type { Count, CountTable } from '../figure.ts';

/** What one meeting had before it, and what it decided. A series of editions is one paper of one panel, by date. */
export interface Edition {
  readonly meeting: IsoDay;
  /** Every count and every lateness is worked out at this day. */
  readonly asAt: IsoDay;
  readonly nextMeeting: IsoDay | null;
  /** Short name of the panel: `JARAP`. */
  readonly panel: string;
  /** As exported; nothing of earlier meetings is in it yet. */
  readonly register: Register;
  /** What this meeting decided. It takes effect at the next one. */
  readonly decisions: readonly Decision[];
  /** Whether the meeting's decisions are on file: without them a closure in the next export is taken as it stands. */
  readonly hasDecisions: boolean;
  /** Key at the meeting before to key in this register. */
  readonly renamed: ReadonlyMap<string, string>;
  /** paper.md of this edition, and decisions.csv of its meeting (which may not be there), for messages. */
  readonly file: string;
  readonly decisionsFile: string;
}

/** An edition after the decisions of all earlier meetings have been applied to its register. */
export interface FollowedEdition {
  readonly edition: Edition;
  /**
   * The recommendations that the paper shows: dates and states as the panel decided, dates of earlier exports kept, and
   * without the rows that were closed and listed at an earlier meeting. In the order of the export.
   */
  readonly register: Register;
  /** Null at the first meeting on file. */
  readonly movement: Movement | null;
  /** Decisions of earlier meetings by the key that the recommendation has now, the oldest first. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  /** Closed and listed at an earlier meeting, so in no list of this one; they still count towards their report. */
  readonly closedEarlier: readonly ClosedRecommendation[];
  /** Contradictions between this export and what is on file, by the key of this edition. */
  readonly findings: readonly HistoryFinding[];
}

/** What an edition did with a recommendation since the meeting before. */
export type ChangeKind = 'new' | 'reopened' | 'changed' | 'unchanged' | 'closed';

/** What differs from the meeting before. `wording` is the recommendation's own text; `update` its latest progress. */
export type ChangedField = 'status' | 'date' | 'update' | 'owner' | 'priority' | 'evidence' | 'wording';

export interface Change {
  readonly kind: ChangeKind;
  /** Empty for `new` and `unchanged`. */
  readonly fields: readonly ChangedField[];
  /** Day of the meeting at which it was first on file. */
  readonly firstSeen: IsoDay;
  /**
   * Day of the meeting since which the update has said the same; null where an update has been supplied since the last
   * meeting, or the item is new.
   */
  readonly noUpdateSince: IsoDay | null;
  /** As it stood at the meeting before; null where it is new. */
  readonly before: { readonly lifecycle: Lifecycle; readonly current: Deadline | null } | null;
}

/** One row of the closed list: listed at the first meeting after it was closed, and once only. */
export interface ClosedRecommendation {
  /** As last exported. */
  readonly recommendation: Recommendation;
  readonly report: SourceReport;
  readonly reason: ClosureReason;
  /** Day of the meeting that closed it; null where the export says closed and no decision is on file. */
  readonly closedBy: IsoDay | null;
  readonly minute: string | null;
  /** Days from the date that it had to the day on which its owner reported it complete; null where either is unknown. */
  readonly daysLate: number | null;
}

/**
 * Brought forward + new + reopened − closed = carried forward, by priority. Columns in this order: `broughtForward`,
 * `new`, `reopened`, `closed`, `carriedForward`. Carried forward are the open ones and those proposed for closure.
 */
export type Bridge = CountTable;

export interface Movement {
  /** Day of the meeting before. */
  readonly since: IsoDay;
  /** One for each recommendation of the followed register. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly bridge: Bridge;
  /** Closed since the meeting before, whether the export still holds them or not. */
  readonly closed: readonly ClosedRecommendation[];
}

/** Where the export and the record of earlier meetings disagree; each becomes a query. */
export interface HistoryFinding {
  readonly rule:
    | 'reworded-recommendation'
    | 'closed-against-decision'
    | 'closed-without-decision'
    | 'open-after-closure'
    | 'ungranted-extension'
    | 'date-moved-without-decision'
    | 'priority-changed'
    | 'closure-proposed-again';
  readonly key: string;
  /** For print: what the export says and what is on file, with the meeting and the minute. */
  readonly sentence: string;
}

/** One meeting of the trend, as that meeting's paper had it. */
export interface TrendPoint {
  readonly meeting: IsoDay;
  /** Open, and proposed for closure. */
  readonly carriedForward: Count;
  readonly overdue: Count;
  /** Late against the original date, whether or not the current one has passed as well. */
  readonly lateAgainstOriginal: Count;
  /** Null at the first meeting on file. */
  readonly added: Count | null;
  readonly closed: Count | null;
}
