/**
 * What is on file of each recommendation when the next edition comes: as it was last exported, as the paper had it, and
 * what the panel has decided since. Types only.
 */
import type { Decision } from '../../recommendations/decision.ts';
import type {
  Deadline,
  IsoDay,
  Recommendation,
  RecommendationDates,
  SourceReport,
} from '../../recommendations/recommendation.ts';
import type { ClosedRecommendation } from './edition.ts';

/** By the key that the recommendation has now. In the order in which they first came. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

export interface LedgerEntry {
  readonly key: string;
  /** What it was called at earlier meetings. */
  readonly formerKeys: readonly string[];
  /** Day of the meeting at which it was first on file. */
  readonly firstSeen: IsoDay;
  readonly exported: Recommendation;
  /** As the paper of the meeting before had it. */
  readonly followed: Recommendation;
  readonly report: SourceReport;
  /** The last words supplied ('' where there never were any), and the meeting at which they first stood there. */
  readonly update: { readonly text: string; readonly since: IsoDay };
  /** Null while it is before the panel. */
  readonly closed: ClosedRecommendation | null;
  /** Whether an edition has already been told that the row is gone. */
  readonly isMissing: boolean;
  /** The last agreement or refusal to close it. */
  readonly closureDecision: Decision | null;
  /** The row that the panel had before it when it last refused to close it. */
  readonly refusedProposal: Recommendation | null;
  readonly dates: DateRecord;
  /** Of all meetings so far, the oldest first. */
  readonly decisions: readonly Decision[];
}

/** A date on which the panel has decided. */
export interface DecidedDate {
  readonly deadline: Deadline;
  readonly decision: Decision;
}

export interface DateRecord {
  /** As the paper had them, with what the panel has decided since. */
  readonly known: RecommendationDates;
  /** What was known before the export moved the date at the last edition; null where it did not, or the panel had granted it. */
  readonly beforeMove: RecommendationDates | null;
  /** As last exported. */
  readonly exported: RecommendationDates;
  /** The original date that an export last stated; it never changes. */
  readonly statedOriginal: Deadline | null;
  /** The last export's current date, or the one before it where the panel had refused that. */
  readonly exportedCurrent: Deadline | null;
  /** Granted, and in no export yet. */
  readonly awaited: DecidedDate | null;
  readonly granted: readonly DecidedDate[];
  /** By day key. They were asked for and not granted, and become no date of the item. */
  readonly refused: ReadonlyMap<string, DecidedDate>;
  /** Day key of the request that was decided, while the export still repeats it. */
  readonly decidedRequest: string | null;
}
