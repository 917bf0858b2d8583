/**
 * What reading a date cell needs and gives. Types only.
 */
import type { Deadline } from '../recommendation.ts';

/** The organisation's settings, and the year for dates that name none. */
export interface DeadlineContext {
  readonly dateOrder: 'day-month-year' | 'month-day-year';
  /** Q1 is January to March, or April to June. Halves follow it. Under `financial-year`, Q4 2025 ends in March 2026. */
  readonly quarters: 'calendar' | 'financial-year';
  /** The year of a date without one (`Q2`, `20 Sep`); of a range, the year in which it begins. Null refuses them. */
  readonly assumedYear: number | null;
}

/** Why a text gave no date. */
export type NoDateReason =
  /** Nothing but white space. */
  | 'blank'
  /** `Complete`, `In progress`: belongs in the status column. */
  | 'status'
  /** `TBC`, `insert date`, `xx/xx/2024`. */
  | 'placeholder'
  /** `N/A`, `none`. */
  | 'not-applicable'
  /** `12 – 18 months`, `with immediate effect`: no day to measure from. */
  | 'relative'
  /** `20 Sep`, `Q2` without an assumed year. */
  | 'no-year'
  /** Before 1990 or after 2099. */
  | 'year-out-of-range'
  | 'unreadable';

/** What is wrong with the text, in two sentences for the secretary. */
export type DeadlineFault =
  | {
      readonly kind: 'impossible-date';
      /** The piece of the cell that is wrong. */
      readonly text: string;
      readonly message: string;
      readonly suggestion: string;
    }
  | {
      readonly kind: 'no-date';
      readonly because: NoDateReason;
      readonly text: string;
      readonly message: string;
      readonly suggestion: string;
    };

export interface DeadlineReading {
  /** With a fault and no other date in the cell its precision is `none`. */
  readonly deadline: Deadline;
  readonly fault: DeadlineFault | null;
  /**
   * A status written into the date cell, as written: `Complete` in `Complete`, `Completed` in `Completed 12/03/2024`.
   */
  readonly statusWord: string | null;
  /** What else the text may mean: `20 March` for `Mar 20`, which is read as March 2020. */
  readonly otherReading: string | null;
}

/** All dates of one cell, as they stand there and as the story that they tell. */
export interface CellDeadlines {
  /** In the order of the cell. Text that is no date is left out where there is a date. */
  readonly readings: readonly [DeadlineReading, ...DeadlineReading[]];
  /**
   * The original, then each change of it; the last is current. A cell without a date gives one with precision `none`.
   */
  readonly deadlines: readonly [Deadline, ...Deadline[]];
  readonly faults: readonly DeadlineFault[];
  /** See `DeadlineReading`. */
  readonly statusWord: string | null;
}
