/** The recommendations of a paper in plain objects: each as a block, with the story of its dates. Types only. */
import type { DatePointKind } from '../scrutiny/date-points.ts';
import type { DataTable, Key, PriorityMark, StatusMark } from './page-model.ts';

export interface KeyField {
  readonly label: string;
  readonly text: string | null;
  readonly notes: readonly string[];
  readonly priority: PriorityMark | null;
  readonly status: StatusMark | null;
  readonly isDate: boolean;
}

/** One date of an item with what it was. */
export interface DateEntry {
  readonly date: string;
  /** `Moved to` */
  readonly label: string;
  /** `Supplier changed. Agreed by JARAP, 21 October 2025. 92 days later.` */
  readonly note: string | null;
}

/** Dates on an axis, to scale. Days are ISO days. */
export interface DateLine {
  readonly points: readonly {
    readonly kind: DatePointKind;
    readonly day: string;
    readonly label: string;
    readonly date: string;
  }[];
  readonly movedFrom: string | null;
  readonly movedTo: string | null;
  readonly lateFrom: string | null;
  readonly lateTo: string | null;
  readonly alternative: string;
}

export interface DateStory {
  /** All of it in sentences. */
  readonly text: string;
  /** The same without the single moves. */
  readonly lead: string;
  readonly entries: readonly DateEntry[];
  /** Null where there is nothing to see. */
  readonly line: DateLine | null;
}

export interface NarrativeField {
  readonly label: string;
  /** `October to December 2025` */
  readonly period: string | null;
  /** Null for a table. */
  readonly text: string | null;
  /** Set for the story of the dates, whose sentences are the text; null for every other field. */
  readonly dateStory: DateStory | null;
  /** Set for a table, whose caption is the label; null for every other field. */
  readonly table: DataTable | null;
}

export interface RecommendationBlock {
  readonly id: string;
  /** `4.2 Sample check of service records` */
  readonly heading: string;
  /** `Proposed closed: completed`, or null. */
  readonly stamp: string | null;
  /** `Extension requested to 30 June 2026`, or null. An item has one of the two at most. */
  readonly request: string | null;
  readonly keyFields: readonly KeyField[];
  /** What has happened since the meeting before, and where the owner and the dates disagree. Sentences. */
  readonly notes: readonly string[];
  readonly fields: readonly NarrativeField[];
  readonly queries: readonly string[];
}

export interface RecommendationGroup {
  readonly id: string;
  readonly heading: string;
  /** `Satisfactory assurance. Audit of September 2022. 2 recommendations: 2 remaining.` */
  readonly note: string;
  readonly recommendations: readonly RecommendationBlock[];
}

export interface RecommendationsSection {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  readonly key: Key;
  readonly groups: readonly RecommendationGroup[];
  /** Whether the notes of the groups count what is complete, on track and off track, and not what remains. */
  readonly isCountedByTrack: boolean;
  readonly reconciled: string;
}
