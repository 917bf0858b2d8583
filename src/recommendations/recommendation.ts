/**
 * The model: what a tracker's rows mean. Plain values, all text already cleaned, every record with its source.
 * Lifecycle (who says what state it is in) and timeliness (computed in scrutiny/) never share a field.
 */

/** An ISO day, `2026-01-20`. Days compare as text. */
export type IsoDay = string;

export const LIFECYCLES = [
  'not-started',
  'in-progress',
  'waiting-on-others',
  'reported-complete',
  'proposed-closed',
  'closed-implemented',
  'closed-not-adopted',
  'closed-risk-accepted',
  'closed-superseded',
] as const;

/** What somebody says of the item. `Complete` in an export is `reported-complete`: only the panel closes. */
export type Lifecycle = (typeof LIFECYCLES)[number];

/** Why an item is, or is proposed to be, closed. */
export type ClosureReason = 'implemented' | 'not-adopted' | 'risk-accepted' | 'superseded';

export type Precision =
  | 'day'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'financial-year'
  | 'ongoing'
  | 'none';

/**
 * A date as somebody wrote it and as it was understood. Lateness is measured from the last day of the period.
 * `ongoing` (continuous work) and `none` (text that is no date) have neither day.
 */
export interface Deadline {
  /** As written, white space collapsed: `End April/May 2022`. */
  readonly written: string;
  readonly precision: Precision;
  readonly firstDay: IsoDay | null;
  readonly lastDay: IsoDay | null;
  /** For print: `31 January 2022`, `March 2022`, `July to September 2025`, `Ongoing`, `No date`. */
  readonly understood: string;
  /** True where the text gave no year and one was taken from the context. */
  readonly isYearAssumed: boolean;
}

/** One change of the date, in the order in which it was made. */
export interface DateRevision {
  readonly deadline: Deadline;
  readonly reason: string | null;
  /** Who agreed to it, as the export says it or as the panel's minutes do: `JARAP, 21 October 2025, minute 45/25`. */
  readonly agreedBy: string | null;
}

export interface RecommendationDates {
  readonly original: Deadline | null;
  readonly revisions: readonly DateRevision[];
  /** The last revision, or the original. */
  readonly current: Deadline | null;
  /** The deadline that the inspectorate wrote into its own text; the body's own date is `current`. */
  readonly setByInspectorate: Deadline | null;
  /** When the owner reported it complete. */
  readonly completed: Deadline | null;
  /** A later date that the owner asks for. It is no date of the item until the panel grants it. */
  readonly requested: Deadline | null;
  readonly requestReason: string | null;
}

/** What the owner claims about the pace, in the owner's own colour or word; never mixed with what is computed. */
export interface Claim {
  /** As written: `Green`, `On Track`. */
  readonly written: string;
  readonly pace: ClaimedPace;
}

export type ClaimedPace = 'complete' | 'on-track' | 'at-risk' | 'off-track';

/** That somebody other than the owner has seen that it is done. */
export interface Verification {
  /** As written: `Internal audit, 12 January 2026`, `Yes`. */
  readonly written: string;
  /** The date in it, where there is one. */
  readonly date: Deadline | null;
}

export interface Priority {
  /** The auditor's own word, `Housekeeping`; `Not stated` for a blank cell. */
  readonly word: string;
  /** 1 is the most serious. Null where the word is not stated or has no level. */
  readonly level: 1 | 2 | 3 | 4 | null;
}

export interface Opinion {
  /** The auditor's own word, without "assurance": `Satisfactory`. */
  readonly word: string;
  /** 1 is the best. */
  readonly rank: number | null;
}

/** Where a value stands in the user's files. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** One dated or labelled run of progress text. */
export interface ProgressUpdate {
  /** `April to June 2025`, or null where the column carries no period. */
  readonly period: string | null;
  readonly text: string;
}

export interface Action {
  readonly text: string;
  readonly owner: string | null;
  readonly dates: RecommendationDates;
  readonly lifecycle: Lifecycle;
  readonly statusWritten: string | null;
  readonly source: SourcePlace;
}

export interface Recommendation {
  /** Audit, audit date and reference as a slug: `fleet-management-2018-09-4-2`. Unique in a paper; also its anchor. */
  readonly key: string;
  readonly reportKey: string;
  /** As written, without a trailing full stop: `4.2`, `Effective 1`. */
  readonly reference: string;
  /** True where the export numbers nothing: the reference is then how the row's own text begins, and the key is made of all of it. */
  readonly isReferenceFromText: boolean;
  readonly title: string | null;
  readonly priority: Priority;
  readonly theme: string | null;
  readonly pillar: string | null;
  readonly finding: string | null;
  readonly recommendation: string | null;
  readonly risk: string | null;
  readonly requiredOutcome: string | null;
  readonly response: string | null;
  readonly owner: string | null;
  readonly sourcePage: string | null;
  readonly lifecycle: Lifecycle;
  /** The status as written in the export, for the log and for queries. */
  readonly statusWritten: string | null;
  readonly closureReason: ClosureReason | null;
  /** Why it is, or is proposed to be, closed, in the owner's words: who accepted the risk, which item replaces it. */
  readonly closureNote: string | null;
  readonly claim: Claim | null;
  readonly verification: Verification | null;
  readonly dates: RecommendationDates;
  readonly history: string | null;
  readonly updates: readonly ProgressUpdate[];
  readonly evidence: string | null;
  readonly notes: string | null;
  readonly actions: readonly Action[];
  readonly source: SourcePlace;
}

/** An audit or inspection report that made recommendations. */
export interface SourceReport {
  /** Title and date as a slug: `fleet-management-2018-09`. */
  readonly key: string;
  readonly title: string;
  readonly date: Deadline | null;
  /** Key of the auditor in organisation.yaml. */
  readonly auditor: string | null;
  readonly opinion: Opinion | null;
  readonly lead: string | null;
  /** How many recommendations the report made to this body, where the paper declares it. */
  readonly expectedCount: number | null;
  /** Whose date makes an item overdue in this report's figures. */
  readonly judgedBy: 'own-date' | 'inspectorate-date';
}

/** All that one paper's exports hold, in the order of the exports. */
export interface Register {
  readonly reports: readonly SourceReport[];
  readonly recommendations: readonly Recommendation[];
}
