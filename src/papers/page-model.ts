/**
 * What the papers room gives to the HTML room: plain objects, all text ready for print, no markup. Fields called `text`
 * or ending in `Text` hold a cell's own words and go through the Markdown of cells; everything else is printed as it is.
 */
import type { Progress } from '../scrutiny/facts.ts';

/** A shape in colour with the word beside it. The shape never stands alone. */
export type StatusShape = 'complete' | 'overdue' | 'at-risk' | 'on-track' | 'not-started' | 'not-pursued' | 'no-date';

export interface StatusMark {
  readonly shape: StatusShape;
  readonly word: string;
}

/** Weight, never colour: three bars, of which the more are filled the more serious it is. */
export interface PriorityMark {
  readonly word: string;
  /** Three booleans; empty where the word has no level. */
  readonly bars: readonly boolean[];
}

// ── tables ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface TableColumn {
  readonly label: string;
  /** Class of the column, for its width and alignment: `number`, `column-date`. */
  readonly className: string | null;
  /** A column of page numbers has no meaning on a screen, where the row itself is the link. */
  readonly isPrintOnly: boolean;
}

export interface TableCell {
  readonly text: string | null;
  readonly className: string | null;
  readonly priority: PriorityMark | null;
  readonly status: StatusMark | null;
  /** A smaller line below. */
  readonly note: string | null;
  /** Anchor of the place whose page is printed here. */
  readonly pageOf: string | null;
  /** Anchor that the text leads to, on screen. */
  readonly linkTo: string | null;
  /** Tick boxes: `Agreed`, `Not agreed`. */
  readonly choices: readonly string[];
  readonly isPrintOnly: boolean;
}

export interface TableRow {
  readonly header: TableCell;
  readonly cells: readonly TableCell[];
  readonly isTotal: boolean;
}

export interface DataTable {
  readonly caption: string;
  readonly className: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Short enough never to be split over two pages. */
  readonly isWhole: boolean;
  /** The line that proves the table, printed under it. */
  readonly reconciled: string | null;
}

// ── blocks: what a narrative can place ─────────────────────────────────────────────────────────────────────────────

export interface TableBlock {
  readonly kind: 'data-table';
  readonly table: DataTable;
}

export interface SentenceBlock {
  readonly kind: 'sentence';
  readonly sentence: string;
}

export interface ChartSegment {
  readonly progress: Progress;
  readonly count: number;
  /** `on track` */
  readonly label: string;
}

export interface Dashboard {
  readonly id: string;
  readonly heading: string;
  readonly table: DataTable;
  readonly chart: {
    readonly segments: readonly ChartSegment[];
    /** Items in the largest dashboard beside it: every box is as wide as its boxes, so that bars compare. */
    readonly largest: number;
    readonly sentence: string;
  };
}

export interface DashboardsBlock {
  readonly kind: 'dashboards';
  readonly rule: string;
  readonly dashboards: readonly Dashboard[];
  readonly reconciled: string;
}

export interface ProgressRow {
  readonly id: string;
  readonly number: string;
  readonly recommendationText: string;
  readonly positionText: string | null;
  /** The date, and below it what makes it understood: `First due 30 September 2025; moved once, 92 days`. */
  readonly eta: string;
  readonly etaNotes: readonly string[];
  readonly status: StatusMark;
  readonly statusNotes: readonly string[];
  readonly queries: readonly string[];
}

export interface ProgressGroup {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  readonly rows: readonly ProgressRow[];
}

export interface ProgressReportBlock {
  readonly kind: 'progress-report';
  readonly intro: string;
  readonly key: Key;
  readonly groups: readonly ProgressGroup[];
  readonly reconciled: string;
}

export type Block = TableBlock | SentenceBlock | DashboardsBlock | ProgressReportBlock;

/** Markdown whose figures are bound, or a block that the narrative places there. */
export type BoundPart =
  | { readonly kind: 'markdown'; readonly markdown: string }
  | { readonly kind: 'block'; readonly block: Block };

/** A landscape block takes the heading and the words that introduce it with it. */
export interface NarrativeSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly parts: readonly BoundPart[];
}

// ── appendix of a tracker ──────────────────────────────────────────────────────────────────────────────────────────

export interface KeyField {
  readonly label: string;
  readonly text: string | null;
  readonly notes: readonly string[];
  readonly priority: PriorityMark | null;
  readonly status: StatusMark | null;
  readonly isDate: boolean;
}

export interface NarrativeField {
  readonly label: string;
  /** `October to December 2025` */
  readonly period: string | null;
  readonly text: string;
}

export interface RecommendationBlock {
  readonly id: string;
  /** `4.2 Sample check of service records` */
  readonly heading: string;
  /** `Proposed closed: completed`, or null. */
  readonly stamp: string | null;
  readonly keyFields: readonly KeyField[];
  readonly fields: readonly NarrativeField[];
  readonly actions: DataTable | null;
  readonly queries: readonly string[];
}

export interface RecommendationGroup {
  readonly id: string;
  readonly heading: string;
  /** `Satisfactory assurance. Audit of September 2022. 2 recommendations: 2 remaining.` */
  readonly note: string;
  readonly recommendations: readonly RecommendationBlock[];
}

export interface KeyEntry {
  /** The abbreviation that is explained, where the entry is no mark. */
  readonly term: string | null;
  readonly priority: PriorityMark | null;
  readonly status: StatusMark | null;
  readonly meaning: string;
}

/** Only what the paper uses. */
export interface Key {
  readonly lists: readonly { readonly heading: string; readonly entries: readonly KeyEntry[] }[];
}

export interface Appendix {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  readonly key: Key;
  readonly groups: readonly RecommendationGroup[];
  readonly reconciled: string;
}

// ── papers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Fact {
  readonly label: string;
  readonly value: string;
}

interface PaperFrame {
  /** Name of the file without its ending: `01-internal-audit-tracker`. */
  readonly fileName: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly bodyName: string;
  readonly panelName: string;
  readonly panelShortName: string;
  readonly meetingDate: string;
  readonly asAt: string;
  readonly author: string;
  readonly purpose: string | null;
  /** `Paper 1, JARAP 20 January 2026` */
  readonly reference: string;
  readonly marking: string;
  readonly sections: readonly NarrativeSection[];
  /** Those that occur in the paper, with their words. */
  readonly abbreviations: readonly Fact[];
  readonly recommendationCount: number;
}

export interface JarapTrackerModel extends PaperFrame {
  readonly layout: 'jarap-tracker';
  readonly facts: readonly Fact[];
  readonly implications: readonly Fact[];
  readonly backgroundPapers: readonly string[];
  readonly contacts: readonly string[];
  readonly appendix: Appendix;
}

export interface HmicfrsActionPlanModel extends PaperFrame {
  readonly layout: 'hmicfrs-action-plan';
  readonly inspectorate: string | null;
  readonly coverFacts: readonly Fact[];
  readonly documentControl: {
    readonly facts: readonly Fact[];
    readonly revisions: DataTable | null;
    readonly distribution: DataTable | null;
  };
}

export type PaperModel = JarapTrackerModel | HmicfrsActionPlanModel;
