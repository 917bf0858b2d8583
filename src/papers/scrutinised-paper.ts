/** One paper at one meeting with all that is known of it: what the sheets and pages beside the papers are made from. Types only. */
import type { MeetingInput, PaperInput } from '../inputs/inputs.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import type { StatusLabels } from './labels.ts';
import type { PaperModel } from './paper-model.ts';

export interface ScrutinisedPaper {
  readonly meeting: MeetingInput;
  readonly paper: PaperInput;
  readonly scrutiny: Scrutiny;
  readonly model: PaperModel;
  /** What this organisation calls the states. */
  readonly labels: StatusLabels;
}
