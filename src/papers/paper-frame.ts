/** What every paper prints on every page and in its title block, whatever its layout. */
import { listAbbreviations } from './abbreviations.ts';
import type { NarrativeSection } from './page-model.ts';
import type { PaperModel } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';
import { makeSummary } from './summary.ts';
import type { SummaryPlaces } from './summary-places.ts';
import { makeSlug } from '../slug.ts';
import { day } from './wording.ts';

type Frame = Omit<PaperModel, 'layout'>;

/** `places` says where the layout prints the rows; `summaryTitle` is what it prints above the summary. */
export function frameOf(
  context: PaperContext,
  sections: readonly NarrativeSection[],
  { places, summaryTitle }: { readonly places: SummaryPlaces; readonly summaryTitle: string },
): Pick<PaperModel, keyof Frame> {
  const { organisation, meeting, paper, scrutiny } = context;
  const { settings } = paper;
  return {
    fileName: makeSlug(String(paper.number).padStart(2, '0'), paper.folder),
    title: settings.title,
    subtitle: settings.subtitle,
    bodyName: organisation.name,
    panelName: meeting.panel.name,
    panelShortName: meeting.panel.shortName,
    meetingDate: day(meeting.date),
    asAt: day(meeting.asAt),
    author: settings.author,
    purpose: settings.purpose,
    reference: settings.reference ?? `Paper ${paper.number}, ${meeting.panel.shortName} ${day(meeting.date)}`,
    marking: settings.marking ?? organisation.marking,
    summary: makeSummary(context, places, summaryTitle),
    sections,
    abbreviations: listAbbreviations(context),
    recommendationCount: scrutiny.facts.length,
  };
}
