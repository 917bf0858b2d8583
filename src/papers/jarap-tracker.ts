/**
 * The tracker paper of a joint audit panel: a portrait cover report with numbered paragraphs, and a landscape appendix
 * with every recommendation. Facts in, plain page model out.
 */
import { placesInAppendix } from './summary-places.ts';
import { APPENDIX, makeAppendix } from './tracker-appendix.ts';
import type { Fact, NarrativeSection } from './page-model.ts';
import type { JarapTrackerModel } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';
import { frameOf } from './paper-frame.ts';

/** `sections` are the bound narrative. */
export function makeJarapTracker(context: PaperContext, sections: readonly NarrativeSection[]): JarapTrackerModel {
  const { settings } = context.paper;
  const frame = frameOf(context, sections, {
    places: placesInAppendix(APPENDIX.id, 'Appendix A'),
    summaryTitle: settings.title,
  });
  return {
    ...frame,
    layout: 'jarap-tracker',
    facts: [
      { label: 'Subject', value: frame.title },
      { label: 'Date', value: frame.meetingDate },
      { label: 'Author', value: frame.author },
      ...(frame.purpose === null ? [] : [{ label: 'Purpose', value: frame.purpose }]),
    ],
    implications: [...settings.implications].map(([label, value]): Fact => ({ label, value })),
    backgroundPapers: settings.backgroundPapers,
    contacts: settings.contacts,
    appendix: makeAppendix(context, frame.abbreviations),
  };
}
