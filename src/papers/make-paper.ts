/** One paper's facts in, its page model out, by the layout that the secretary named. */
import type { Layout } from '../inputs/layout.ts';
import { didYouMean } from '../nearest-word.ts';
import type { Checked, Problem } from '../problems.ts';
import { makeSlug } from '../slug.ts';
import { listInWords } from '../words.ts';
import { listAbbreviations } from './abbreviations.ts';
import { bindSections } from './bind-sections.ts';
import { checkAgainstLayout } from './check-layout.ts';
import { makeDocumentControl } from './document-control.ts';
import { makeLetterhead } from './letterhead.ts';
import type { Fact, NarrativeSection } from './page-model.ts';
import type { PaperModel } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';
import { inspectorateOf, listPaperFacts, referenceOf } from './paper-facts.ts';
import { makeRecommendationsSection, RECOMMENDATIONS_ID } from './recommendations-section.ts';
import { makeSummary } from './summary.ts';
import { placesAsBlocks, placesInNarrative } from './summary-places.ts';
import { day } from './wording.ts';

/** Null, with the problems, where the layout is unknown or the narrative cannot be bound. */
export function makePaper(
  parts: Omit<PaperContext, 'layout' | 'arrangement'>,
  layouts: ReadonlyMap<string, Layout>,
): Checked<PaperModel | null> {
  const { settings } = parts.paper;
  const layout = layouts.get(settings.layout);
  // Only with a layout: without one, every placed table would be said to have no place.
  if (layout === undefined) return { value: null, problems: [explainUnknownLayout(parts, [...layouts.keys()])] };
  const context: PaperContext = {
    ...parts,
    layout,
    arrangement: {
      order: settings.order ?? layout.order,
      groupBy: settings.groupBy ?? layout.groupBy,
      itemOrder: layout.itemOrder,
    },
  };
  const bound = bindSections(context);
  return {
    value: makeModel(context, bound.value),
    problems: [...checkAgainstLayout(context), ...bound.problems],
  };
}

/** `sections` are the bound narrative. */
export function makeModel(context: PaperContext, sections: readonly NarrativeSection[]): PaperModel {
  const { layout, organisation, meeting, paper, scrutiny } = context;
  const { settings } = paper;
  const { logo } = organisation.houseStyle;
  const rows = layout.recommendations;
  const abbreviations = listAbbreviations(context);
  const places = rows === null ? placesInNarrative(sections) : placesAsBlocks(RECOMMENDATIONS_ID, rows.shortName);
  return {
    layout: layout.name,
    fileName: makeSlug(String(paper.number).padStart(2, '0'), paper.folder),
    title: settings.title,
    subtitle: settings.subtitle,
    bodyName: organisation.name,
    letterhead: makeLetterhead(organisation),
    panelName: meeting.panel.name,
    panelShortName: meeting.panel.shortName,
    meetingDate: day(meeting.date),
    asAt: day(meeting.asAt),
    author: settings.author,
    purpose: settings.purpose,
    period: meeting.period,
    reference: referenceOf(context),
    marking: settings.marking ?? organisation.marking,
    facts: listPaperFacts(context),
    // The logo stands on the first page, and the summary is on that only under the paper's own title.
    summary:
      layout.summaryHeading === 'summary'
        ? makeSummary(context, places, 'Summary')
        : makeSummary(context, places, settings.title, logo),
    sections,
    abbreviations,
    recommendationCount: scrutiny.facts.length,
    inspectorate: inspectorateOf(context),
    documentControl: makeDocumentControl(context),
    implications: [...settings.implications].map(([label, value]): Fact => ({ label, value })),
    backgroundPapers: settings.backgroundPapers,
    contacts: settings.contacts,
    recommendations: rows === null ? null : makeRecommendationsSection(context, rows, abbreviations),
  };
}

function explainUnknownLayout(
  { paper, nearest }: Omit<PaperContext, 'layout' | 'arrangement'>,
  names: readonly string[],
): Problem {
  return {
    code: 'unknown-layout',
    severity: 'error',
    file: paper.file,
    line: paper.layoutLine,
    column: 'layout',
    value: paper.settings.layout,
    message: `There is no layout "${paper.settings.layout}".`,
    advice: `${didYouMean(nearest(paper.settings.layout, names))}The layouts are ${listInWords(names)}.`,
  };
}
