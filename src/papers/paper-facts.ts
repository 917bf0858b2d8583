/** The facts of a paper's title block, under the labels of its layout. A fact that a paper does not have is left out. */
import type { PaperFactName } from '../inputs/layout.ts';
import { makeOverallFact } from './overall-status.ts';
import type { Fact } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { makeReference } from './paper-reference.ts';
import { day } from './wording.ts';

export function listPaperFacts(context: PaperContext): Fact[] {
  return context.layout.facts.flatMap(({ label, from }) => {
    const value = VALUES[from](context, label);
    if (value === null) return [];
    return [typeof value === 'string' ? { label, value } : { label, ...value }];
  });
}

type FactValue = string | Omit<Fact, 'label'> | null;

const VALUES: Readonly<Record<PaperFactName, (context: PaperContext, label: string) => FactValue>> = {
  title: ({ paper }) => paper.settings.title,
  meetingDate: ({ meeting }) => day(meeting.date),
  panelAndDate: ({ meeting }) => `${meeting.panel.name}, ${day(meeting.date)}`,
  author: ({ paper }) => paper.settings.author,
  purpose: ({ paper }) => paper.settings.purpose,
  asAt: ({ meeting }) => day(meeting.asAt),
  period: ({ meeting }) => meeting.period,
  reference: (context) => referenceOf(context),
  inspectorate: (context) => inspectorateOf(context),
  details: ({ paper }, label) => paper.settings.details.get(label) ?? null,
  overallStatus: (context) => makeOverallFact(context),
};

/** The paper's own, or the organisation's pattern: `Paper 1, JARAP 20 January 2026`. */
export function referenceOf(context: PaperContext): string {
  return context.paper.settings.reference ?? makeReference(context);
}

/** Null where no report of the paper is an inspectorate's. */
export function inspectorateOf({ organisation, register }: PaperContext): string | null {
  const auditors = new Set(register.reports.map(({ auditor }) => auditor).filter((key) => key !== null));
  const inspectorates = [...auditors]
    .map((key) => organisation.auditors.get(key))
    .filter((auditor) => auditor?.kind === 'inspectorate');
  return inspectorates.map((auditor) => auditor?.name).join(', ') || null;
}
