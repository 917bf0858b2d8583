/**
 * What the CSV files hold once their columns are known: the rows of an export, and the lines of decisions.csv. Every cell is
 * still text. Types, and the names of the fields.
 */

/** Every field that a column can feed, in the words of the field. */
export const FIELD_NAMES = [
  'audit',
  'auditDate',
  'auditor',
  'opinion',
  'lead',
  'reference',
  'title',
  'priority',
  'theme',
  'pillar',
  'finding',
  'recommendation',
  'risk',
  'requiredOutcome',
  'response',
  'owner',
  'originalDate',
  'currentDate',
  'inspectorateDate',
  'completedDate',
  'revisionReason',
  'revisionAgreedBy',
  'requestedDate',
  'requestReason',
  'verification',
  'status',
  'claimedStatus',
  'closureReason',
  'closureNote',
  'history',
  'update',
  'evidence',
  'notes',
  'sourcePage',
  'action',
  'actionOwner',
  'actionOriginalDate',
  'actionCurrentDate',
  'actionStatus',
  'part',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** The text of one cell, or of the piece of it that feeds the field. */
export interface Cell {
  /** Trimmed, line ends as LF, NFC; never empty (a blank cell is absent). */
  readonly text: string;
  /** The heading as written, for messages. */
  readonly heading: string;
}

/** A row whose columns have been mapped to fields. */
export interface MappedRow {
  /** The line on which the row begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<FieldName, Cell>>>;
  /** Every column that feeds `update`, in the order of the file; the period comes from the heading. */
  readonly updates: readonly { readonly period: string | null; readonly cell: Cell }[];
  /** Every filled cell that feeds `currentDate`, in the order of the columns ("Revised date 1", "Revised date 2"). */
  readonly revisions: readonly Cell[];
  /**
   * One for each of `revisions` where every column of dates has a column of its own for the reason ("Reason for
   * revision 2") or for who agreed; otherwise empty, and `revisionReason` and `revisionAgreedBy` are of the last one.
   */
  readonly revisionNotes: readonly RevisionNote[];
}

export interface RevisionNote {
  readonly reason: Cell | null;
  readonly agreedBy: Cell | null;
}

export interface SourceTable {
  /** `meetings/2026-01-20-jarap/internal-audit-tracker/recommendations.csv`. */
  readonly file: string;
  readonly readAs: ReadAs;
  /** Headings that feed no field. */
  readonly unusedHeadings: readonly string[];
  /** The heading that feeds each field, the first of several, for messages about blank cells. */
  readonly headings: ReadonlyMap<FieldName, string>;
  readonly rows: readonly MappedRow[];
}

/** How a file was understood, for the build log: "read as Windows-1252, comma, 21 rows". */
export interface ReadAs {
  readonly encoding: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
  readonly delimiter: 'comma' | 'semicolon' | 'tab';
  readonly rowCount: number;
  /** Lines above the header row, and header rows repeated in the middle, that were left out. */
  readonly skippedLines: readonly number[];
}

// ── decisions.csv ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the panel decided, line by line, still as text. */
export interface DecisionTable {
  /** `meetings/2026-01-20-jarap/decisions.csv`. */
  readonly file: string;
  readonly readAs: ReadAs;
  readonly rows: readonly DecisionRow[];
}

/** A line of the decision sheet. A line whose decision is blank stands here too: the panel has not decided it. */
export interface DecisionRow {
  /** Counted from 1. */
  readonly line: number;
  /** Folder of the paper, or its title; null where the line does not say. */
  readonly paper: Cell | null;
  /** The recommendation's key as the decision sheet has it; null where audit and reference name it. */
  readonly key: Cell | null;
  readonly audit: Cell | null;
  readonly auditDate: Cell | null;
  readonly reference: Cell | null;
  /** `Closure` or `Extension`; null where the line does not say. */
  readonly askedFor: Cell | null;
  /** `Agreed`, `Not agreed`, `Granted to 30 June 2026`, `Deferred`. */
  readonly decision: Cell | null;
  readonly grantedTo: Cell | null;
  readonly minute: Cell | null;
  readonly reason: Cell | null;
}
