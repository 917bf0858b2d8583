/** Papers that use every table and every list of their layout, around a register. */
import { BLOCK_KINDS } from '../../src/papers/block-kinds.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Register } from '../../src/recommendations/recommendation.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { sampleContext, sampleReportSettings, type ContextParts } from './sample-paper.ts';

type Others = Omit<ContextParts, 'register'>;

/** Every table of the whole paper that a narrative can place, but for the grades, each under its own line. */
const SCRUTINY_TEXT = BLOCK_KINDS.filter(
  ({ name, make, fits }) => make !== null && [...LAYOUTS.values()].every(fits) && name !== 'grades',
)
  .map(({ name }) => `{{> ${name}}}`)
  .join('\n\n');

const TRACKER_TEXT = `## Position
{{Words figures.open}} of {{count figures.total "recommendation"}} remain.

### Audits

{{> audits-covered}}

## Contacts

1. A heading that the layout has too.

## Decisions

${SCRUTINY_TEXT}

## Appendix A

{{> dashboards report="one"}}

{{> source-reconciliation report="one"}}`;

/** The titles become unique, so that each report can be named in a narrative. */
function nameReports({ reports, recommendations }: Register): Register {
  return {
    reports: reports.map((report, index) => ({ ...report, title: `${report.title} ${index + 1}` })),
    recommendations,
  };
}

export function trackerContext(register: Register, { settings = {}, ...others }: Others = {}): PaperContext {
  const named = nameReports(register);
  return sampleContext({
    register: named,
    narrative: TRACKER_TEXT,
    settings: {
      reports: named.reports.slice(0, 1).map(({ title }) => sampleReportSettings(title, { shortTitle: 'one' })),
      implications: new Map([['Legal', 'None.']]),
      backgroundPapers: ['The minutes'],
      contacts: ['Head of audit'],
      purpose: 'For decision',
      pillars: new Map([['Effectiveness', ['Effective']]]),
      ...settings,
    },
    ...others,
  });
}

export function planContext(register: Register, { settings = {}, ...others }: Others = {}): PaperContext {
  const named = nameReports(register);
  const parts = named.reports.map(
    ({ title }) =>
      `# ${title}\n\n## Dashboards\n\n{{> dashboards report="${title}"}}\n\n## Progress\n\nRead on.\n\n{{> progress-report report="${title}"}}\n\n{{> source-reconciliation report="${title}"}}`,
  );
  return sampleContext({
    register: named,
    narrative: [
      '# Introduction\n\n## Document control\n\nText.',
      ...parts,
      `## Contents\n\n{{> grades}}\n\n${SCRUTINY_TEXT}`,
    ].join('\n\n'),
    settings: {
      layout: 'hmicfrs-action-plan',
      subtitle: 'After two inspections',
      pillars: new Map([['Effectiveness', ['Effective']]]),
      documentControl: {
        owner: 'Head of service',
        documentNumber: null,
        nextRevision: 'April 2026',
        revisions: [{ version: '1.0', date: '20 January 2026', changes: 'First issue' }],
        distribution: [{ name: 'Members', date: '20 January 2026', version: '1.0' }],
      },
      grades: {
        inspections: ['2022', '2024'],
        rows: [{ title: 'Prevention', isPillar: false, grades: ['Good', 'Adequate'] }],
      },
      ...settings,
    },
    ...others,
  });
}

/** A highlight report whose issues and risks are partly stated, with every table that it can place. */
export function highlightContext(register: Register, { settings = {}, ...others }: Others = {}): PaperContext {
  const sections = ['Governance', 'Progress', 'Communication', 'Issues', 'Risks', 'Next steps'];
  const placed: Readonly<Record<string, string>> = { Progress: '{{> progress-by-theme}}' };
  return sampleContext({
    register: nameReports(register),
    narrative: [
      `## Summary\n\n${SCRUTINY_TEXT}`,
      ...sections.map((section) => `## ${section}\n\n${placed[section] ?? 'Text.'}`),
    ].join('\n\n'),
    settings: {
      layout: 'highlight-report',
      details: new Map([['Strategic sponsor', 'Deputy Chief Fire Officer']]),
      claimedStatus: 'On track',
      issues: [{ text: 'The hall is too small', owner: null, rating: 'High', response: null }],
      risks: [
        { text: 'Snow', owner: 'Head of estates', rating: null, response: null },
        { text: 'Rain', owner: null, rating: null, response: 'Umbrellas' },
      ],
      ...settings,
    },
    ...others,
  });
}
