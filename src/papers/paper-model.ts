/**
 * What the papers room gives to the HTML room: a whole paper as plain objects, all text ready for print, no markup. Types
 * only.
 */
import type { Appendix } from './appendix-model.ts';
import type { DataTable, Fact, NarrativeSection } from './page-model.ts';
import type { Summary } from './summary-model.ts';

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
