/**
 * The names that the main template of a layout may use. Held equal to the models by their types, and described in
 * templates/README.md; there is nothing else that a layout can print.
 */
import type { PaperModel } from '../papers/paper-model.ts';
import type { ContentsEntry } from './list-contents.ts';

/** What renders a layout hands to its template. */
export interface LayoutNames {
  readonly paper: PaperModel;
  /** True in print, and in large print too. */
  readonly isPrint: boolean;
  readonly isLargePrint: boolean;
  /** The narrative, rendered, for the partial `narrative-sections`. */
  readonly sections: readonly { readonly orientation: string; readonly partsHtml: string }[];
  /** Empty in the first of two renderings, from which they are read. */
  readonly contents: readonly ContentsEntry[];
  /** Whether the narrative has headings with one `#`. */
  readonly hasParts: boolean;
  /** Whether the last section of the narrative is a landscape page. */
  readonly endsLandscape: boolean;
}

const OF_A_LAYOUT: Readonly<Record<keyof LayoutNames, true>> = {
  paper: true,
  isPrint: true,
  isLargePrint: true,
  sections: true,
  contents: true,
  hasParts: true,
  endsLandscape: true,
};

const OF_A_PAPER: Readonly<Record<keyof PaperModel, true>> = {
  layout: true,
  fileName: true,
  title: true,
  subtitle: true,
  bodyName: true,
  letterhead: true,
  panelName: true,
  panelShortName: true,
  meetingDate: true,
  asAt: true,
  author: true,
  purpose: true,
  period: true,
  reference: true,
  marking: true,
  facts: true,
  summary: true,
  sections: true,
  abbreviations: true,
  recommendationCount: true,
  inspectorate: true,
  documentControl: true,
  implications: true,
  backgroundPapers: true,
  contacts: true,
  recommendations: true,
};

/** `isPrint`, `sections` */
export const LAYOUT_NAMES: readonly string[] = Object.keys(OF_A_LAYOUT);

/** `title`, which a template writes as `paper.title`. */
export const PAPER_NAMES: readonly string[] = Object.keys(OF_A_PAPER);
