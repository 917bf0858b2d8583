/**
 * What the papers room gives to the HTML room: a whole paper as plain objects, all text ready for print, no markup. Every
 * layout gets the same model and prints of it what its members know. Types only.
 */
import type { RecommendationsSection } from './recommendations-model.ts';
import type { Letterhead } from './letterhead.ts';
import type { DataTable, Fact, NarrativeSection } from './page-model.ts';
import type { Summary } from './summary-model.ts';

export interface DocumentControl {
  readonly facts: readonly Fact[];
  readonly revisions: DataTable | null;
  readonly distribution: DataTable | null;
}

export interface PaperModel {
  /** Name of the layout: `jarap-tracker`. */
  readonly layout: string;
  /** Name of the file without its ending: `01-internal-audit-tracker`. */
  readonly fileName: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly bodyName: string;
  readonly letterhead: Letterhead;
  readonly panelName: string;
  readonly panelShortName: string;
  readonly meetingDate: string;
  readonly asAt: string;
  readonly author: string;
  readonly purpose: string | null;
  /** `October to December 2025` */
  readonly period: string | null;
  /** `Paper 1, JARAP 20 January 2026` */
  readonly reference: string;
  readonly marking: string;
  /** The title block under the layout's own labels. */
  readonly facts: readonly Fact[];
  readonly summary: Summary;
  readonly sections: readonly NarrativeSection[];
  /** Those that occur in the paper, with their words. */
  readonly abbreviations: readonly Fact[];
  readonly recommendationCount: number;
  /** Name of the inspectorate whose reports the paper is about. */
  readonly inspectorate: string | null;
  readonly documentControl: DocumentControl;
  readonly implications: readonly Fact[];
  readonly backgroundPapers: readonly string[];
  readonly contacts: readonly string[];
  /** Every recommendation as a block; null in a layout whose narrative places the tables in which they stand. */
  readonly recommendations: RecommendationsSection | null;
}
