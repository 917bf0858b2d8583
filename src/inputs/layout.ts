/**
 * What a layout's manifest says (templates/layouts/<name>/layout.yaml): what a paper in this layout needs, what stands in its title
 * block, and how it prints its recommendations. Types, and the names that a manifest may use.
 */
import type { FieldName } from './csv-tables.ts';

/**
 * What a title block may say of a paper. `details` is what the secretary wrote under that label in paper.md, `overallStatus` what
 * follows from the rows by rule.
 */
export const PAPER_FACTS = [
  'title',
  'meetingDate',
  'panelAndDate',
  'author',
  'purpose',
  'asAt',
  'period',
  'reference',
  'inspectorate',
  'details',
  'overallStatus',
] as const;
export type PaperFactName = (typeof PAPER_FACTS)[number];

/** The short facts of a recommendation, for its key strip. `revisedDate` is the current date where it is not the first one. */
export const STRIP_FIELDS = [
  'priority',
  'theme',
  'pillar',
  'reference',
  'sourcePage',
  'owner',
  'originalDate',
  'currentDate',
  'revisedDate',
  'status',
  'track',
  'brag',
] as const;
export type StripFieldName = (typeof STRIP_FIELDS)[number];

/** What is told of a recommendation below its strip. `action` is the only action, `actions` the table of several. */
export const NARRATIVE_FIELDS = [
  'finding',
  'recommendation',
  'risk',
  'requiredOutcome',
  'response',
  'action',
  'actions',
  'decisions',
  'dateStory',
  'history',
  'updates',
  'evidence',
  'notes',
] as const;
export type NarrativeFieldName = (typeof NARRATIVE_FIELDS)[number];

/** What the marks of a paper mean. */
export const KEY_KINDS = ['priority', 'timeliness', 'brag', 'track', 'progress', 'abbreviations'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** The columns that a table of actions may have beside the action itself. */
export const ACTION_COLUMNS = ['owner', 'originalDate', 'currentDate', 'revisedDate', 'state'] as const;
export type ActionColumnName = (typeof ACTION_COLUMNS)[number];

/** The blocks of a narrative that print recommendations in full. */
export const ROW_BLOCKS = ['progress-report', 'progress-by-theme'] as const;
export type RowBlockName = (typeof ROW_BLOCKS)[number];

export const ORDERS = ['oldest-audit-first', 'most-urgent-first', 'as-exported'] as const;
export type ReportOrder = (typeof ORDERS)[number];

export const ITEM_ORDERS = ['priority', 'reference', 'as-exported'] as const;
export type ItemOrder = (typeof ITEM_ORDERS)[number];

export interface LabelledFact {
  readonly label: string;
  readonly from: PaperFactName;
}

export interface LabelledField<Name extends string> {
  /** In the words that the readers of the layout know. */
  readonly label: string;
  readonly field: Name;
}

/** What is told of a recommendation, in its place. */
export interface NarrativeEntry extends LabelledField<NarrativeFieldName> {
  /** Whether the words are the auditor's and stand in quotation marks, also where the export has none. */
  readonly isQuoted: boolean;
}

export interface LayoutKey {
  readonly heading: string;
  readonly of: KeyKind;
}

/** How the recommendations of a paper are printed, each as a block: a key strip, and the narrative under it. */
export interface RowLayout {
  /** `Appendix A: recommendations tracker` */
  readonly heading: string;
  /** What sentences call it: `Appendix A`. */
  readonly shortName: string;
  /** Whether a group by audit names the audit's lead in its heading. */
  readonly isLeadInHeading: boolean;
  readonly keys: readonly LayoutKey[];
  readonly strip: readonly LabelledField<StripFieldName>[];
  /** A label may hold `{period}`, the period of an update. */
  readonly narrative: readonly NarrativeEntry[];
  readonly actionColumns: readonly LabelledField<ActionColumnName>[];
}

export interface Layout {
  /** The folder's name: `jarap-tracker`. */
  readonly name: string;
  /** `templates/layouts/jarap-tracker/layout.yaml` */
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** What stands above the one-page summary: the paper's title, or the word Summary behind a cover. */
  readonly summaryHeading: 'paper-title' | 'summary';
  readonly facts: readonly LabelledFact[];
  /** Fields of which at least one row of the export must hold something. */
  readonly requiredFields: readonly FieldName[];
  /** Labels under `details:` that paper.md must give. */
  readonly requiredDetails: readonly string[];
  /** Headings that the narrative must have, in this order; others may stand between them. */
  readonly sections: readonly string[];
  /**
   * What tables call a report of several recommendations, and their priorities; and what stands before a bare number where a
   * recommendation has no title (`Area for improvement`), or null.
   */
  readonly words: { readonly report: string; readonly priority: string; readonly item: string | null };
  /** Where paper.md does not say. */
  readonly order: ReportOrder;
  readonly groupBy: 'audit' | 'priority';
  readonly itemOrder: ItemOrder;
  /** Null where the narrative places the blocks that print them. */
  readonly recommendations: RowLayout | null;
  /** Blocks of this layout alone; empty where `recommendations` is given. */
  readonly rowBlocks: readonly RowBlockName[];
}
