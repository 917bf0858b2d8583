/** The page in front of a paper in plain objects: three short lists and the movement, each number with what it counts. Types only. */
import type { DataTable, PriorityMark, StatusMark } from './page-model.ts';

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

/** The bridge from the meeting before to this one: levels stand on the ground, `plus` and `minus` on the step before. */
export interface SummaryMovement {
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

/** Fits on one page of A4: the lists are cut to the room that they have. */
export interface Summary {
  /** `the Joint Audit Panel, 20 January 2026. Position at 9 January 2026.` */
  readonly audience: string;
  /** False where no row has a priority: then there is no column for it. */
  readonly hasPriorities: boolean;
  readonly decisions: SummaryList<SummaryDecision>;
  readonly movement: { readonly id: string; readonly heading: string; readonly block: SummaryMovement };
  readonly late: SummaryList<SummaryLate>;
  /** At most five; without rows it is not printed. */
  readonly questions: {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly SummaryQuestion[];
  };
}
