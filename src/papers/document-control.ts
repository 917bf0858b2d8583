/** The page of document control: who owns the document, how it was revised, to whom it went. Only what paper.md says. */
import { column, dataTable, row, textCell } from './table-cells.ts';
import type { DataTable, Fact } from './page-model.ts';
import type { DocumentControl } from './paper-model.ts';
import type { PaperContext } from './paper-context.ts';
import { day } from './wording.ts';

/** What paper.md does not say is left out; author and as-at date are always there. */
export function makeDocumentControl({ paper, meeting }: PaperContext): DocumentControl {
  const control = paper.settings.documentControl;
  return {
    facts: [
      { label: 'Author', value: paper.settings.author },
      fact('Owner', control?.owner),
      fact('Document number', control?.documentNumber),
      { label: 'Figures as at', value: day(meeting.asAt) },
      fact('Date of next revision', control?.nextRevision),
    ].filter((entry) => entry !== null),
    revisions: revisionTable(control?.revisions ?? []),
    distribution: distributionTable(control?.distribution ?? []),
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
