/** The sheets of the secretariat: queries by owner, and decisions to be ticked. Nothing of them is ever on the intranet. */
import type { DecisionSheet } from '../papers/sheets/decision-sheet.ts';
import type { QuerySheet } from '../papers/sheets/query-sheet.ts';
import type { Templates } from './load-templates.ts';

export interface SheetPage {
  /** In `secretariat/<meeting>/`: `queries/head-of-fleet.html`. */
  readonly path: string;
  readonly html: string;
}

export interface SheetFrame {
  readonly isDraft: boolean;
  readonly bodyName: string;
  readonly marking: string;
  /** `JARAP, 20 January 2026` */
  readonly meeting: string;
}

export function makeQueryPage(frame: SheetFrame, sheet: QuerySheet, templates: Templates): SheetPage {
  return framePage(frame, templates, {
    path: `queries/${sheet.fileName}.html`,
    title: `Queries for ${sheet.owner}, ${sheet.meeting}`,
    bodyHtml: templates.render('pages/query-sheet', { isPrint: false, sheet }),
  });
}

/** The owners with the number of their queries, each with the two forms of the sheet. */
export function makeQueryIndex(frame: SheetFrame, sheets: readonly QuerySheet[], templates: Templates): SheetPage {
  const total = (count: (sheet: QuerySheet) => number): number => sheets.reduce((sum, sheet) => sum + count(sheet), 0);
  return framePage(frame, templates, {
    path: 'queries/index.html',
    title: `Queries, ${frame.meeting}`,
    bodyHtml: templates.render('pages/query-sheets', {
      isPrint: false,
      meeting: frame.meeting,
      sheets: sheets.map(({ fileName, owner, openCount, acceptedCount }) => ({
        fileName,
        owner,
        openCount,
        acceptedCount,
      })),
      openCount: total(({ openCount }) => openCount),
      acceptedCount: total(({ acceptedCount }) => acceptedCount),
    }),
  });
}

export function makeDecisionPage(frame: SheetFrame, sheet: DecisionSheet, templates: Templates): SheetPage {
  return framePage(frame, templates, {
    path: 'decision-sheet.html',
    title: `Decision sheet, ${frame.meeting}`,
    bodyHtml: templates.render('pages/decision-sheet', { isPrint: false, sheet }),
  });
}

function framePage(
  { isDraft, bodyName, marking }: SheetFrame,
  templates: Templates,
  { path, title, bodyHtml }: { readonly path: string; readonly title: string; readonly bodyHtml: string },
): SheetPage {
  const html = templates.render('pages/sheet', {
    isPrint: false,
    isDraft,
    documentTitle: `${isDraft ? 'DRAFT: ' : ''}${title} – ${bodyName}`.replaceAll('\u00A0', ' '),
    toRoot: '../'.repeat(path.split('/').length),
    bodyName,
    marking: marking.toUpperCase(),
    bodyHtml,
  });
  return { path, html };
}
