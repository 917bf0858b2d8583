/** What the scrutiny room gives to the papers: everything that is worked out about one paper at one meeting. Types only. */
import type { IsoDay, SourceReport } from '../recommendations/recommendation.ts';
import type { Brag, RecommendationFacts } from './facts.ts';
import type { Track } from './track.ts';
import type { Count, CountTable, Figure } from './figure.ts';
import type { FollowedEdition, TrendPoint } from './history/edition.ts';
import type { OverallStatus } from './overall-status.ts';
import type { Query } from './queries/query.ts';

export interface Scrutiny {
  /** The last meeting on file, for which the papers are being made; those before have been held. */
  readonly isLatest: boolean;
  /** The register with the decisions of earlier meetings in it, and what has moved since the meeting before. */
  readonly followed: FollowedEdition;
  /** One for each recommendation of the followed register, in its order. */
  readonly facts: readonly RecommendationFacts[];
  /** Accepted ones too. In the order of the rules' seriousness. */
  readonly queries: readonly Query[];
  /** Rows are the auditors' words, the most serious first; columns where the items stand before the panel. */
  readonly byPriority: Figure;
  /** Rows are the reports, in the order of the register. */
  readonly byAudit: Figure;
  /** Rows as in `byPriority`, columns the states of timeliness. */
  readonly byTimeliness: Figure;
  /** Rows as in `byPriority`, columns the letters of BRAG that occur. */
  readonly byBrag: Figure;
  /** In the order in which they are tried, for the key beside the figure. */
  readonly bragRules: readonly { readonly brag: Brag; readonly rule: string }[];
  /** Rows are the reports, in the order of the register; columns the states of track that occur. */
  readonly byTrack: Figure;
  /** As `bragRules`. */
  readonly trackRules: readonly { readonly track: Track; readonly rule: string }[];
  /** Rows are the themes in the order of the export ('' for none), columns the stages of the work. */
  readonly byTheme: Figure;
  /** Null where there are no rows. */
  readonly overall: OverallStatus | null;
  /** For each report's key: rows are its pillars ('' for none), columns the states of progress. */
  readonly progress: ReadonlyMap<string, Figure>;
  /** The meetings on file up to this one, the oldest first; one entry only at the first. */
  readonly trend: readonly TrendPoint[];
  readonly attention: Attention;
  /**
   * Three counts that differ, and overlap: `reportedComplete` by the owner, `verified` by somebody else, `agreedClosed` by
   * the panel. Rows as in `byPriority`; what is not pursued is in none of them.
   */
  readonly assurance: CountTable;
  /** For each recommendation that is reported complete, proposed or closed as completed; gaps first. */
  readonly evidence: readonly EvidenceEntry[];
  /** Accepted risks, not adopted, superseded: proposed or closed for another reason than completion. */
  readonly notPursued: readonly NotPursuedEntry[];
  /** At most five, the most serious first. */
  readonly questions: readonly Question[];
  /** The numbers that a narrative can bind, each with the keys that it counts. */
  readonly counts: Readonly<Record<string, Count>>;
}

/**
 * What a panel should look at first. Lists hold open items that are not reported complete, the most serious priority first
 * and then the longest late. An item may stand in several; a figure of timeliness counts it once, under its worst state.
 */
export interface Attention {
  readonly overdue: readonly RecommendationFacts[];
  /** Rows as in `byPriority`; columns `not-overdue`, `to-90`, `to-180`, `to-365`, `over-365` days past the deciding date. Open items only. */
  readonly ageing: Figure;
  /** Soonest first. Those whose date has moved and is late against the original are among them. */
  readonly dueBeforeNextMeeting: readonly RecommendationFacts[];
  /** Revised twice or more; the most often first. Their owners are invited. */
  readonly revisedTwice: readonly RecommendationFacts[];
  readonly withoutOwner: readonly RecommendationFacts[];
  /** Those whose date has passed and was replaced by "ongoing" are among them. */
  readonly withoutDate: readonly RecommendationFacts[];
  /** By owner, most items first; open items whose update is missing or says what it said before. */
  readonly withoutUpdate: readonly {
    /** Null for items that have no owner. */
    readonly owner: string | null;
    /** Day of the meeting since which the longest of them has said the same; null where none of them ever had an update. */
    readonly since: IsoDay | null;
    readonly facts: readonly RecommendationFacts[];
  }[];
}

export interface EvidenceEntry {
  readonly facts: RecommendationFacts;
  /** As supplied; null is a gap. */
  readonly evidence: string | null;
  /** As written; null where nobody but the owner has seen it. */
  readonly verification: string | null;
}

export interface NotPursuedEntry {
  readonly facts: RecommendationFacts;
  readonly report: SourceReport;
  readonly reason: 'not-adopted' | 'risk-accepted' | 'superseded';
  /** In the owner's words; null is a gap. */
  readonly note: string | null;
  /** Where no reason is given: the latest update, which need not be one. Null where there is a reason, or no update either. */
  readonly saidLast: string | null;
}

/** A question that members may wish to ask, made by a stated rule from facts of the row; never free prose. */
export interface Question {
  /** Name of the rule: `moved-often`. */
  readonly rule: string;
  readonly key: string;
  /** `This date has moved three times and lost 914 days. What has changed since October?` */
  readonly sentence: string;
  /** What it rests on, each with its date or number: `Original date 31 March 2023`. */
  readonly facts: readonly string[];
}
