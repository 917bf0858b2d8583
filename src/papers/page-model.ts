/**
 * What the papers room gives to the HTML room: plain objects, all text ready for print, no markup. Fields called `text`
 * or ending in `Text` hold a cell's own words and go through the Markdown of cells; everything else is printed as it is.
 */
import type { DatePointKind } from '../scrutiny/date-points.ts';
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
  /** Keys of the recommendations that a printed number counts; null in a cell that is no count. */
  readonly keys: readonly string[] | null;
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

/** The bridge from the meeting before to this one: levels stand on the ground, `plus` and `minus` on the step before. */
export interface MovementBlock {
  readonly kind: 'movement';
  readonly table: DataTable;
  readonly chart: {
    readonly steps: readonly {
      readonly label: string;
      readonly value: number;
      readonly kind: 'level' | 'plus' | 'minus';
    }[];
    readonly sentence: string;
  };
}

/** One point a meeting, the oldest first. */
export interface TrendBlock {
  readonly kind: 'trend';
  readonly table: DataTable;
  readonly chart: {
    readonly points: readonly { readonly label: string; readonly carriedForward: number; readonly overdue: number }[];
    readonly sentence: string;
  };
}

/** What marks mean, beside the table that uses them. */
export interface KeyBlock {
  readonly kind: 'key';
  readonly key: Key;
}

/** Several blocks that a narrative places by one name. */
export interface BlockList {
  readonly kind: 'blocks';
  readonly blocks: readonly Block[];
}

/** Questions that members may wish to ask, each with the facts it rests on. */
export interface QuestionsBlock {
  readonly kind: 'questions';
  /** Says by what they were chosen, or that there are none. */
  readonly intro: string;
  readonly questions: readonly {
    /** `Why is it now planned for 31 March 2026?` */
    readonly sentence: string;
    /** `Due 31 August 2025; 142 days overdue; revised twice.` */
    readonly facts: string;
    /** `Finance, 4.2 Sample check of service records` */
    readonly label: string;
    /** Anchor of the row; null where this paper does not print it. */
    readonly anchor: string | null;
    /** The rows that it rests on. */
    readonly keys: readonly string[];
  }[];
}

export type Block =
  | TableBlock
  | SentenceBlock
  | DashboardsBlock
  | ProgressReportBlock
  | MovementBlock
  | TrendBlock
  | QuestionsBlock
  | KeyBlock
  | BlockList;

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
  readonly text: string;
  /** Set for the story of the dates, whose sentences are the text; null for every other field. */
  readonly dateStory: DateStory | null;
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

// ── the page in front ──────────────────────────────────────────────────────────────────────────────────────────────

/** A number that is printed in a sentence, with what it counts. */
export interface SummaryCount {
  /** `Closures proposed` */
  readonly label: string;
  readonly value: number;
  readonly keys: readonly string[];
}

/** One part of the summary: a few rows, and where the others stand. */
export interface SummaryList<Row> {
  /** `summary-decisions` */
  readonly id: string;
  readonly heading: string;
  /** Caption of the table; where there are no rows it stands alone. */
  readonly sentence: string;
  readonly counts: readonly SummaryCount[];
  readonly rows: readonly Row[];
  /** Null where every row is printed. */
  readonly more: {
    /** `And 6 more` */
    readonly text: string;
    /** `Appendix A: recommendations tracker` */
    readonly place: string | null;
    readonly anchor: string | null;
    readonly keys: readonly string[];
  } | null;
}

interface SummaryRow {
  readonly key: string;
  /** Of the row in this paper; null where the paper does not print it. */
  readonly anchor: string | null;
}

export interface SummaryDecision extends SummaryRow {
  /** `Close as completed` */
  readonly ask: string;
  /** `Fleet management, 4.3 Sample check of service records` */
  readonly name: string;
  readonly priority: PriorityMark;
}

export interface SummaryLate extends SummaryRow {
  readonly name: string;
  readonly priority: PriorityMark;
  /** `101 days` */
  readonly status: StatusMark;
  /** `1,015 against original` */
  readonly against: string | null;
  /** At most two lines. */
  readonly why: string;
}

export interface SummaryQuestion extends SummaryRow {
  readonly name: string;
  readonly sentence: string;
}

/** Fits on one page of A4: the lists are cut to the room that they have. */
export interface Summary {
  /** `the Joint Audit Panel, 20 January 2026. Position at 9 January 2026.` */
  readonly audience: string;
  /** False where no row has a priority: then there is no column for it. */
  readonly hasPriorities: boolean;
  readonly decisions: SummaryList<SummaryDecision>;
  readonly movement: { readonly id: string; readonly heading: string; readonly block: MovementBlock };
  readonly late: SummaryList<SummaryLate>;
  /** At most five; without rows it is not printed. */
  readonly questions: {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly SummaryQuestion[];
  };
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
  readonly summary: Summary;
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
