/** All that a layout may know of the paper that it makes. */
import type { MeetingInput, Organisation, PaperInput } from '../inputs/inputs.ts';
import type { ItemOrder, Layout, ReportOrder } from '../inputs/layout.ts';
import type { Register } from '../recommendations/recommendation.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import type { StatusLabels } from './labels.ts';

/** The order in which a paper prints its recommendations: what paper.md says, or else its layout. */
export interface Arrangement {
  readonly order: ReportOrder;
  readonly groupBy: 'audit' | 'priority';
  /** Within an audit, or within a priority of an audit. */
  readonly itemOrder: ItemOrder;
}

export interface PaperContext {
  readonly layout: Layout;
  readonly arrangement: Arrangement;
  readonly organisation: Organisation;
  readonly meeting: MeetingInput;
  readonly paper: PaperInput;
  readonly register: Register;
  readonly scrutiny: Scrutiny;
  /** What this organisation calls the states. */
  readonly labels: StatusLabels;
  /** The most similar word of a list, or null. */
  readonly nearest: (word: string, known: readonly string[]) => string | null;
}

/** Anchor of a recommendation in its paper. On the heading, never on the section: a box can begin on the page before. */
export function anchorOf(key: string): string {
  return `r-${key}`;
}

/** Anchor of an audit's heading in the appendix. */
export function auditAnchorOf(reportKey: string): string {
  return `a-${reportKey}`;
}
