/**
 * The action plan after an inspection: cover, document control, contents with page numbers, then the narrative with its
 * dashboards and landscape progress reports, for one source report or several.
 */
import { column, dataTable, row, textCell } from './table-cells.ts';
import type { DataTable, Fact, NarrativeSection } from './page-model.ts';
import type { HmicfrsActionPlanModel } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';
import { frameOf } from './paper-frame.ts';
import { placesInNarrative } from './summary-places.ts';

/** `sections` are the bound narrative. */
export function makeHmicfrsActionPlan(
  context: PaperContext,
  sections: readonly NarrativeSection[],
): HmicfrsActionPlanModel {
  const { organisation, register, paper } = context;
  const frame = frameOf(context, sections, { places: placesInNarrative(sections), summaryTitle: 'Summary' });
  const control = paper.settings.documentControl;
  const auditors = new Set(register.reports.map(({ auditor }) => auditor).filter((key) => key !== null));
  const inspectorates = [...auditors]
    .map((key) => organisation.auditors.get(key))
    .filter((auditor) => auditor?.kind === 'inspectorate');
  return {
    ...frame,
    layout: 'hmicfrs-action-plan',
    inspectorate: inspectorates.map((auditor) => auditor?.name).join(', ') || null,
    coverFacts: [
      { label: 'For', value: `${frame.panelName}, ${frame.meetingDate}` },
      { label: 'Position at', value: frame.asAt },
      ...(frame.purpose === null ? [] : [{ label: 'Purpose', value: frame.purpose }]),
    ],
    documentControl: {
      facts: [
        { label: 'Author', value: frame.author },
        fact('Owner', control?.owner),
        fact('Document number', control?.documentNumber),
        { label: 'Figures as at', value: frame.asAt },
        fact('Date of next revision', control?.nextRevision),
      ].filter((entry) => entry !== null),
      revisions: revisionTable(control?.revisions ?? []),
      distribution: distributionTable(control?.distribution ?? []),
    },
  };
}

function fact(label: string, value: string | null | undefined): Fact | null {
  return value == null ? null : { label, value };
}

function revisionTable(
  revisions: readonly { readonly version: string; readonly date: string; readonly changes: string }[],
): DataTable | null {
  if (revisions.length === 0) return null;
  return dataTable({
    caption: 'Revision history',
    columns: [column('Version'), column('Date of issue', 'column-date'), column('Summary of changes')],
    rows: revisions.map(({ version, date, changes }) =>
      row(textCell(version), [textCell(date, { className: 'date' }), textCell(changes)]),
    ),
    reconciled: null,
  });
}

function distributionTable(
  entries: readonly { readonly name: string; readonly date: string; readonly version: string }[],
): DataTable | null {
  if (entries.length === 0) return null;
  return dataTable({
    caption: 'Distribution',
    columns: [column('Name'), column('Date of issue', 'column-date'), column('Version')],
    rows: entries.map(({ name, date, version }) =>
      row(textCell(name), [textCell(date, { className: 'date' }), textCell(version)]),
    ),
    reconciled: null,
  });
}
