/**
 * What the inputs room gives to the next one: the secretary's settings and the exports as tables of text whose columns
 * have been mapped to fields. Nothing is interpreted yet: dates, statuses and priorities are still text.
 */
import type { DecisionTable, FieldName, SourceTable } from './csv-tables.ts';
import type { ReportOrder } from './layout.ts';
import type { HouseStyle } from './house-style.ts';
import type { ClosureReason, IsoDay, Lifecycle } from '../recommendations/recommendation.ts';

export interface Inputs {
  readonly organisation: Organisation;
  /** Sorted by date, then folder name. */
  readonly meetings: readonly MeetingInput[];
}

// ── organisation.yaml ──────────────────────────────────────────────────────────────────────────────────────────────

export interface Organisation {
  readonly name: string;
  /** Protective marking, in capitals on every page: `OFFICIAL`. */
  readonly marking: string;
  readonly dateOrder: 'day-month-year' | 'month-day-year';
  /** What "Q2" means: April to June, or July to September. */
  readonly quarters: 'calendar' | 'financial-year';
  readonly panels: ReadonlyMap<string, Panel>;
  readonly auditors: ReadonlyMap<string, Auditor>;
  /** Words of this body's systems for a lifecycle state, beyond those that are known. Keys as written. */
  readonly statusWords: ReadonlyMap<string, StatusMeaning>;
  /** Abbreviation to its words, `UAT` to `user acceptance testing`. */
  readonly glossary: ReadonlyMap<string, string>;
  readonly houseStyle: HouseStyle;
}

export interface Panel {
  readonly key: string;
  readonly name: string;
  /** `JARAP`; the name where none is given. */
  readonly shortName: string;
}

export interface PriorityWord {
  readonly word: string;
  readonly level: 1 | 2 | 3 | 4 | null;
  readonly synonyms: readonly string[];
  readonly meaning: string | null;
}

export interface OpinionWord {
  readonly word: string;
  readonly rank: number;
  readonly synonyms: readonly string[];
  readonly meaning: string | null;
}

/** Whoever made the recommendations, with their own scales. Words are never compared between auditors. */
export interface Auditor {
  readonly key: string;
  readonly name: string;
  readonly kind: 'internal-audit' | 'external-audit' | 'inspectorate';
  readonly priorities: readonly PriorityWord[];
  readonly opinions: readonly OpinionWord[];
}

export interface StatusMeaning {
  readonly lifecycle: Lifecycle;
  readonly closureReason: ClosureReason | null;
}

// ── meeting.yaml ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface MeetingInput {
  /** The folder's name, also its name in `out/`: `2026-01-20-jarap`. */
  readonly folder: string;
  /** `meetings/2026-01-20-jarap/meeting.yaml`. */
  readonly file: string;
  readonly panel: Panel;
  readonly date: IsoDay;
  /** As written, `10.00 am`. */
  readonly time: string | null;
  readonly venue: string | null;
  /** The day at which every count and every lateness is worked out. */
  readonly asAt: IsoDay;
  /** What the updates cover, `October to December 2025`. */
  readonly period: string | null;
  readonly previousMeeting: IsoDay | null;
  readonly nextMeeting: IsoDay | null;
  /** In the order of the agenda. */
  readonly papers: readonly PaperInput[];
  /** PDFs that somebody else made and that come into the meeting's pack, in the order of the agenda. */
  readonly foreignPdfs: readonly ForeignPdf[];
  /** decisions.csv beside meeting.yaml, which is there once the meeting has been held; null before. */
  readonly decisions: DecisionTable | null;
}

export interface ForeignPdf {
  /** `meetings/2026-01-20-jarap/appendix.pdf`. */
  readonly file: string;
  /** Place on the agenda among the papers, counted from 1. */
  readonly number: number;
  readonly title: string;
  /** Whether it may come into the pack without tags; the pack then does not say that it is accessible. */
  readonly isUntaggedAllowed: boolean;
  readonly bytes: Uint8Array;
}

// ── paper.md ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface PaperInput {
  /** The folder's name: `internal-audit-tracker`. */
  readonly folder: string;
  /** `meetings/2026-01-20-jarap/internal-audit-tracker/paper.md`. */
  readonly file: string;
  /** Place on the agenda, counted from 1. */
  readonly number: number;
  readonly settings: PaperSettings;
  /** The line of `layout:` in paper.md, for messages. */
  readonly layoutLine: number;
  readonly narrative: Narrative;
  readonly tables: readonly SourceTable[];
}

/** The Markdown below the front matter. */
export interface Narrative {
  readonly text: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

export interface PaperSettings {
  /** `jarap-tracker`; whether it exists is for the layouts to say. */
  readonly layout: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string;
  /** `Paper 7, JARAP 20 January 2026`; made from the agenda where none is given. */
  readonly reference: string | null;
  /** `For decision`. */
  readonly purpose: string | null;
  /** The protective marking of this paper; the organisation's where none is given. */
  readonly marking: string | null;
  /** Key of the auditor in organisation.yaml for rows that name none. */
  readonly auditor: string | null;
  readonly sources: readonly SourceSettings[];
  /** Null where the layout's own order is to hold. */
  readonly order: ReportOrder | null;
  readonly groupBy: 'audit' | 'priority' | null;
  /** What the layout's title block may print beside the usual facts: `Strategic sponsor` to `Deputy Chief Fire Officer`. */
  readonly details: ReadonlyMap<string, string>;
  /** How the author says that the whole stands, `On track`: printed beside what the rows say, never instead of it. */
  readonly claimedStatus: string | null;
  readonly issues: readonly ReportedItem[];
  readonly risks: readonly ReportedItem[];
  readonly reports: readonly ReportSettings[];
  /** Pillar to the words that references begin with: `Effectiveness` to [`Effective`]. In the order of printing. */
  readonly pillars: ReadonlyMap<string, readonly string[]>;
  /** Status words that hold for this paper only. */
  readonly statusWords: ReadonlyMap<string, StatusMeaning>;
  readonly implications: ReadonlyMap<string, string>;
  readonly backgroundPapers: readonly string[];
  readonly contacts: readonly string[];
  readonly documentControl: DocumentControl | null;
  readonly grades: GradeTable | null;
  /** Queries that the author knows of and answers for; they are listed with the reason, never hidden. */
  readonly acceptedQueries: readonly AcceptedQuery[];
  /** Old key to new key, where a recommendation is called something else than at the meeting before. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** An issue or a risk that the author reports. Null is what nobody has stated. */
export interface ReportedItem {
  readonly text: string;
  readonly owner: string | null;
  /** In the words of the author's own register: `High`. */
  readonly rating: string | null;
  readonly response: string | null;
}

export interface AcceptedQuery {
  /** Name of the rule, `complete-but-open-words`. */
  readonly query: string;
  /** Key or reference of the recommendation; null where the query is about the paper as a whole. */
  readonly recommendation: string | null;
  readonly reason: string;
  /** Line in paper.md, for messages. */
  readonly line: number;
}

export interface SourceSettings {
  /** Name of the CSV beside paper.md. */
  readonly file: string;
  /** Line of the `source:` or `sources:` entry in paper.md, for messages. */
  readonly line: number;
  /** Heading as written to the fields that it feeds; an empty list ignores the column. */
  readonly columns: ReadonlyMap<string, readonly FieldName[]>;
  /** Fields whose blank or ditto cells repeat the cell above. */
  readonly fillDown: readonly FieldName[];
  /** Text that stands in for a blank cell. */
  readonly defaults: ReadonlyMap<FieldName, string>;
  /** The field whose text is the reference of a row that has none, in an export that numbers nothing. */
  readonly referenceFrom: 'recommendation' | 'title' | null;
}

export interface ReportSettings {
  readonly title: string;
  readonly auditor: string | null;
  /** As written: `May 2023`. */
  readonly date: string | null;
  readonly expectedCount: number | null;
  readonly judgedBy: 'own-date' | 'inspectorate-date';
  /** True where "By 1 June 2023, …" in the recommendation's own text is the inspectorate's deadline. */
  readonly deadlineInText: boolean;
  /** The name used in headings and sentences: `Spotlight`. */
  readonly shortTitle: string | null;
}

export interface DocumentControl {
  readonly owner: string | null;
  readonly documentNumber: string | null;
  readonly nextRevision: string | null;
  readonly revisions: readonly { readonly version: string; readonly date: string; readonly changes: string }[];
  readonly distribution: readonly { readonly name: string; readonly date: string; readonly version: string }[];
}

export interface GradeTable {
  /** Column headings, oldest inspection first: [`2022`, `2024`]. */
  readonly inspections: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly isPillar: boolean;
    /** One grade for each inspection. */
    readonly grades: readonly string[];
  }[];
}
