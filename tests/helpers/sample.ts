/** The papers of the sample data: where their files are under `out/`, and what kind of paper each is. */

export interface SamplePaper {
  readonly meeting: string;
  readonly name: string;
  readonly layout: 'tracker' | 'action plan' | 'improvement plan' | 'afi update' | 'highlight report';
}

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  { meeting: '2025-07-22-jarap', name: '01-internal-audit-tracker', layout: 'tracker' },
  { meeting: '2025-10-21-jarap', name: '01-internal-audit-tracker', layout: 'tracker' },
  { meeting: '2026-01-20-jarap', name: '01-internal-audit-tracker', layout: 'tracker' },
  { meeting: '2026-02-03-scrutiny', name: '01-inspection-action-plan', layout: 'action plan' },
  { meeting: '2026-02-03-scrutiny', name: '02-audit-improvement-plan', layout: 'improvement plan' },
  { meeting: '2026-02-03-scrutiny', name: '03-hmicfrs-afi-update', layout: 'afi update' },
  { meeting: '2026-02-03-scrutiny', name: '04-culture-highlight-report', layout: 'highlight report' },
  { meeting: '2026-04-21-jarap', name: '01-internal-audit-tracker', layout: 'tracker' },
];

export const SAMPLE_TRACKERS = SAMPLE_PAPERS.filter(({ layout }) => layout === 'tracker');
/** Trackers whose text places the table of audits. */
export const SAMPLE_AUDIT_LISTS = SAMPLE_TRACKERS.filter(({ meeting }) => meeting === '2025-07-22-jarap');
export const SAMPLE_PLANS = SAMPLE_PAPERS.filter(({ layout }) => layout === 'action plan');

/** Every page of the sample's site, under `out/intranet/`. */
export const SAMPLE_PAGES: readonly string[] = [
  'index.html',
  ...new Set(SAMPLE_PAPERS.flatMap(({ meeting, name }) => [`${meeting}/index.html`, `${meeting}/${name}.html`])),
];

/** `members/2026-01-20-jarap/01-internal-audit-tracker.pdf` */
export function pdfOf({ meeting, name }: SamplePaper): string {
  return `members/${meeting}/${name}.pdf`;
}

/** `intranet/2026-01-20-jarap/01-internal-audit-tracker.html` */
export function pageOf({ meeting, name }: SamplePaper): string {
  return `intranet/${meeting}/${name}.html`;
}
