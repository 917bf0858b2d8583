/** What a layout asks of a paper: fields of the export, details and headings of paper.md. Says what is missing; changes nothing. */
import type { FieldName } from '../inputs/csv-tables.ts';
import { didYouMean } from '../nearest-word.ts';
import type { Problem } from '../problems.ts';
import { BLOCK_KINDS } from './block-kinds.ts';
import type { PaperContext } from './paper-context.ts';
import { listInWords } from '../words.ts';

export function checkAgainstLayout(context: PaperContext): Problem[] {
  return [
    ...findMissingFields(context),
    ...findMissingDetails(context),
    ...findUnprintedDetails(context),
    ...findMissingSections(context),
    ...findUnprinted(context),
  ];
}

function findMissingFields({ layout, paper }: PaperContext): Problem[] {
  if (paper.tables.every(({ rows }) => rows.length === 0)) return [];
  return layout.requiredFields
    .filter((field) => !isFed(paper, field))
    .map((field) => ({
      code: 'layout-needs-field',
      severity: 'error' as const,
      file: paper.tables[0]?.file ?? paper.file,
      message: `No row of the export holds "${field}", which the layout ${layout.name} needs.`,
      advice: `Say under columns: in paper.md which column holds it, such as "Heading: ${field}", or export it.`,
    }));
}

function findMissingDetails({ layout, paper, nearest }: PaperContext): Problem[] {
  const written = [...paper.settings.details.keys()];
  return layout.requiredDetails
    .filter((label) => !paper.settings.details.has(label))
    .map((label) => ({
      code: 'layout-needs-detail',
      severity: 'error' as const,
      file: paper.file,
      column: 'details',
      message: `The layout ${layout.name} needs the detail "${label}".`,
      advice: `${didYouMean(nearest(label, written))}Write it in paper.md below the line details:, for example "  ${label}: …".`,
    }));
}

/** A detail is printed by its label, so one that is spelt otherwise would be lost. */
function findUnprintedDetails({ layout, paper, nearest }: PaperContext): Problem[] {
  const printed = layout.facts.filter(({ from }) => from === 'details').map(({ label }) => label);
  return [...paper.settings.details.keys()]
    .filter((label) => !printed.includes(label))
    .map((label) => ({
      code: 'detail-not-printed',
      severity: 'warning' as const,
      file: paper.file,
      column: `details.${label}`,
      message: `The layout ${layout.name} does not print the detail "${label}".`,
      advice: /status/i.test(label)
        ? 'How the whole stands follows from the rows. What you say of it yourself belongs after claimedStatus:.'
        : `${didYouMean(nearest(label, printed))}${printed.length === 0 ? 'It prints no details; remove the line.' : `It prints ${listInWords(printed)}.`}`,
    }));
}

/** Headings of any level; case does not matter. */
function findMissingSections({ layout, paper, nearest }: PaperContext): Problem[] {
  const headings = [...paper.narrative.text.matchAll(/^#{1,6}[ \t]+(.*?)[ \t#]*$/gm)].map(
    ([, heading]) => heading ?? '',
  );
  const places = layout.sections.map((section) =>
    headings.findIndex((heading) => heading.toLowerCase() === section.toLowerCase()),
  );
  const missing = layout.sections.filter((_section, index) => places[index] === -1);
  const found = places.filter((place) => place !== -1);
  if (missing.length > 0) {
    return missing.map((section) => ({
      code: 'layout-needs-section',
      severity: 'error' as const,
      file: paper.file,
      message: `The layout ${layout.name} has a section "${section}", and the paper has no such heading.`,
      advice: `${didYouMean(nearest(section, headings))}Write a line "## ${section}" and its text below it, if only to say that there is nothing to report.`,
    }));
  }
  if (found.every((place, index) => place >= (found[index - 1] ?? 0))) return [];
  return [
    {
      code: 'sections-out-of-order',
      severity: 'error',
      file: paper.file,
      message: `The sections of this paper are not in the order of the layout ${layout.name}.`,
      advice: `Put them into this order: ${layout.sections.join(', ')}.`,
    },
  ];
}

/** Fields that have no other place in a paper than the row's own. */
const ROW_FIELDS: readonly FieldName[] = [
  'finding',
  'recommendation',
  'risk',
  'requiredOutcome',
  'response',
  'action',
  'history',
  'notes',
];

/** What an export holds and a layout does not print is said, so that nothing is left out in silence. */
function findUnprinted({ layout, paper }: PaperContext): Problem[] {
  const printed = new Set<string>(
    layout.recommendations === null
      ? BLOCK_KINDS.filter(({ name }) => layout.rowBlocks.some((block) => block === name)).flatMap(
          ({ prints }) => prints,
        )
      : layout.recommendations.narrative.map(({ field }) => (field === 'actions' ? 'action' : field)),
  );
  const left = ROW_FIELDS.filter((field) => !printed.has(field) && isFed(paper, field));
  if (left.length === 0) return [];
  return [
    {
      code: 'field-not-printed',
      severity: 'warning',
      file: paper.file,
      message: `The layout ${layout.name} does not print ${listInWords(left)}, which the export holds.`,
      advice: `Use another layout, or write "ignore" for the column under columns: where it need not be printed.`,
    },
  ];
}

function isFed({ tables }: PaperContext['paper'], field: FieldName): boolean {
  return tables.some(({ rows }) =>
    rows.some(({ cells, updates }) => (field === 'update' ? updates.length > 0 : cells[field] !== undefined)),
  );
}
