/**
 * The parts that a page is put together from, as plain objects without markup: marks, tables, and the blocks that a
 * narrative can place. Fields called `text` or ending in `Text` hold a cell's own words and go through the Markdown of
 * cells; everything else is printed as it is. Whole papers are in paper-model.ts. Types only.
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

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Printed in the place of `value`, which is then its word. */
  readonly status?: StatusMark;
  /** A smaller line below. */
  readonly note?: string;
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

/** One deliverable of a plan by themes. */
export interface ThemeRow {
  readonly id: string;
  /** `2.1 Staff survey`; null where the export neither numbers nor names it. */
  readonly name: string | null;
  /** What tells its link apart from those of other rows. */
  readonly linkName: string;
  readonly text: string | null;
  readonly updateText: string | null;
  readonly owner: string;
  /** The date, and below it what makes it understood. */
  readonly due: string;
  readonly dueNotes: readonly string[];
  /** How far the work has come; null where the mark says it. */
  readonly stage: string | null;
  readonly status: StatusMark;
  readonly statusNotes: readonly string[];
  readonly queries: readonly string[];
}

export interface ThemeGroup {
  readonly id: string;
  readonly heading: string;
  /** `5 deliverables: 3 complete, 2 in progress` */
  readonly caption: string;
  readonly rows: readonly ThemeRow[];
}

export interface ThemeProgressBlock {
  readonly kind: 'progress-by-theme';
  /** What the layout calls an item: `Deliverable`. */
  readonly itemHeading: string;
  readonly intro: string;
  readonly key: Key;
  /** False where no row has one: then there is no column for it, and the intro says so. */
  readonly hasOwners: boolean;
  readonly hasDates: boolean;
  readonly groups: readonly ThemeGroup[];
  readonly reconciled: string;
}

/** How the whole stands by rule, what that follows from, and what the author says where that differs. */
export interface OverallStatusBlock {
  readonly kind: 'overall-status';
  /** Null for a plan without rows. */
  readonly status: StatusMark | null;
  /** `The sponsor says: On track.` */
  readonly claim: string | null;
  /** `11 of 18 deliverables are complete, 5 in progress, 2 not started; none is overdue, 7 are due by 30 April 2024.` */
  readonly derivation: string;
  /** Each rule with what it finds here, in the order in which they are tried. */
  readonly rules: Key | null;
  /** The numbers of these sentences, with the rows that each counts. */
  readonly counts: readonly { readonly label: string; readonly value: number; readonly keys: readonly string[] }[];
}

/** One point a meeting, the oldest first. */
export interface TrendBlock {
  readonly kind: 'trend';
  readonly table: DataTable;
  readonly chart: {
    readonly points: readonly { readonly label: string; readonly carriedForward: number; readonly overdue: number }[];
    /** `Overdue`, or what the organisation calls it. */
    readonly overdueLabel: string;
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
  | ThemeProgressBlock
  | OverallStatusBlock
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
