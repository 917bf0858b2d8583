/**
 * The headings that audit and inspection trackers commonly use, by the field that they feed. Case, spaces and
 * punctuation do not matter. A heading that means different things in different systems does not belong here: the
 * secretary names its field under `columns:` in paper.md.
 */
import type { FieldName } from './csv-tables.ts';
import { FIELD_NAMES } from './csv-tables.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { readPeriod } from './read-period.ts';

// One line a field, with | between the headings, so that the table can be read as one.
const HEADINGS: Readonly<Record<FieldName, string>> = {
  audit: `
    Audit | Audit title | Audit name | Audit area | Audit report | Name of audit | Title of audit | Review |
    Review title | Report | Report title | Report name | Source report | Source | Inspection | Inspection report |
    Inspection title | Audit/Inspection`,
  auditDate: `
    Audit date | Date of audit | Report date | Date of report | Report issued | Date report issued |
    Inspection date | Publication date | Date published`,
  auditor: 'Auditor | Audit body | Inspectorate | Inspecting body | Audit provider',
  opinion: `
    Opinion | Audit opinion | Assurance | Assurance opinion | Assurance level | Level of assurance |
    Assurance rating | Overall opinion`,
  lead: `
    Lead | Audit lead | Audit sponsor | Executive lead | Lead director | Sponsor | Strategic lead |
    Chief officer lead`,
  reference: `
    Reference | Reference number | Reference no | Ref | Ref no | Ref number | Number | No | ID | Item |
    Item no | Item number | Rec | Rec no | Rec number | Rec ref | Rec ID | Recommendation no |
    Recommendation number | Recommendation ref | Recommendation ID | AFI | AFI no | AFI number | AFI ref |
    Unique reference | Unique ID | URN`,
  title: 'Title | Short title | Recommendation title | Subject',
  priority: `
    Priority | Priority score | Priority level | Priority rating | Recommendation priority | Risk/Priority |
    Priority/Risk | Risk level | Risk rating | Risk category | Rating | Grade | Grading | Category |
    Significance | Severity`,
  theme: 'Theme | Threat to delivering | Threat | Strategic theme | Topic',
  pillar: 'Pillar | Inspection pillar | HMICFRS pillar',
  finding: `
    Finding | Findings | Audit finding | Observation | Observations | Issue | Issue identified | Weakness |
    Control weakness`,
  recommendation: `
    Recommendation | Recommendations | Main recommendation | Main recommendations | Recommendation text |
    Recommendation details | Recommendation description | Area for improvement | Areas for improvement |
    Audit recommendation | Agreed recommendation | Deliverable | Deliverables`,
  risk: 'Risk | Risks | Risk description | Implication | Risk/Implication',
  requiredOutcome: `
    Required outcome | Required outcomes | Outcome required | Expected outcome | Desired outcome |
    Success measure`,
  response: `
    Management response | Initial management response | Response | Management comment | Management comments |
    Initial response | Agreed management response`,
  owner: `
    Owner | Responsibility | Responsible | Responsible function | Responsible officer | Responsible owner |
    Responsible person | Responsible manager | Officer responsible | Person responsible | Business owner |
    Lead officer | Recommendation owner | Assigned to | Accountable officer | Owner/Responsible officer`,
  originalDate: `
    Original date | Original target date | Original due date | Original deadline | Original completion date |
    Original implementation date | Target date | Agreed date | Agreed implementation date | Initial target date |
    Initial date | Implementation date | Agreed target date`,
  currentDate: `
    Current date | Current target date | Current due date | Current deadline | Revised date |
    Revised target date | Revised due date | Revised deadline | Revised completion date |
    Revised implementation date | Latest date | Latest target date | New target date | New date | Extended date |
    Extension date | ETA | Due date | Due | Deadline | Timescale | Timescales | Completion due |
    Expected completion | Expected completion date | Estimated completion date | Planned completion date |
    Forecast date`,
  inspectorateDate: `
    Inspectorate date | Inspectorate deadline | HMICFRS deadline | HMICFRS date | HMI deadline |
    HMICFRS target date`,
  completedDate: `
    Completed date | Date completed | Completed on | Actual completion date | Actual date | Date complete |
    Date implemented | Date closed | Closed date`,
  revisionReason: `
    Reason for revision | Revision reason | Reason for extension | Extension reason | Reason for revised date |
    Reason for change of date | Reason for delay | Reason for slippage`,
  revisionAgreedBy: `
    Revision agreed by | Revision approved by | Revised date agreed by | Revised date approved by |
    Extension agreed by | Extension approved by | Extension granted by | Change agreed by | Change approved by |
    Change of date agreed by | Date agreed by`,
  requestedDate: `
    Requested date | Requested new date | Requested extension | Requested completion date | Extension requested |
    Extension requested to | Extension requested until | Extension request | New date requested | Proposed new date |
    Proposed revised date`,
  requestReason: `
    Reason for request | Reason for requested date | Reason for extension request | Reason for extension requested |
    Extension request reason | Request reason`,
  verification: `
    Verification | Verified | Verified by | Verified on | Date verified | Verification date | Audit verification |
    Verified by audit | Verified by internal audit | Internal audit verification | Independently verified`,
  status: `
    Status | Current status | Recommendation status | Implementation status | Progress | Progress status | State |
    Proposed closed`,
  claimedStatus: 'RAG | RAG status | RAG rating | BRAG | BRAG status | BRAG rating | Claimed status | Owner status',
  closureReason: 'Closure reason | Reason for closure | Reason closed | Reason for closing',
  closureNote: `
    Closure note | Closure notes | Closure comment | Closure comments | Closure rationale | Rationale for closure |
    Closure explanation`,
  history: `
    History | Historical progress | Previous update | Previous updates | Previous progress | Update history`,
  update: `
    Update | Updates | Latest update | Current update | Current position | Position | Management update |
    Progress update | Progress updates | Progress to date | Progress report | Progress comments | Status update |
    Action update | Business owner update | Business owner update/Action plan | Owner update | Quarterly update |
    Comments | Comment | Commentary | Narrative`,
  evidence: 'Evidence | Evidence of completion | Evidence supplied | Evidence provided | Supporting evidence',
  notes: 'Notes | Note | Remarks | Additional notes',
  sourcePage: 'Source page | Page | Page no | Page number | HMI page | Report page | Report page number',
  action: `
    Action | Actions | Agreed action | Agreed actions | Action required | Action plan | Management action |
    Agreed management action | Corrective action | Recommendation/Corrective action | Implementation plan |
    Action to achieve required outcome | Action to achieve required outcomes | Action description`,
  actionOwner: 'Action owner | Action lead | Action responsibility | Action assigned to',
  actionOriginalDate: 'Action original date | Action target date | Original action date | Action original due date',
  actionCurrentDate: `
    Action due date | Action current date | Action revised date | Action deadline | Action date | Action ETA`,
  actionStatus: 'Action status | Action progress | Status of action',
  part: 'Part | Exempt | Part 1 or 2 | Part 1/2 | Public or exempt | Exempt information',
};

/** Headings whose cells hold more than one field, such as "4.2 IT policies". */
const SPLIT_HEADINGS: readonly { readonly fields: readonly FieldName[]; readonly headings: string }[] = [
  {
    fields: ['reference', 'title'],
    headings: 'Recommendation reference | Section/Recommendation reference | Section reference | Report section',
  },
];

/** Headings of a date that is the only one, and so the current one, unless a revised date stands beside it. */
const BARE_DATE_HEADINGS = `
  ETA | Due date | Due | Deadline | Timescale | Timescales | Completion due | Expected completion |
  Expected completion date | Estimated completion date | Planned completion date`;

/** Headings of the reason for a revision that, beside a date that is asked for, are the reason for the request. */
const EXTENSION_REASON_HEADINGS = 'Reason for extension | Extension reason';

/** Fields that may have one column for each revision: "Revised date 2", "Reason for revision 2". */
const NUMBERED_FIELDS = ['currentDate', 'revisionReason', 'revisionAgreedBy'] as const satisfies readonly FieldName[];

const FIELDS_BY_HEADING: ReadonlyMap<string, readonly FieldName[]> = new Map([
  ...FIELD_NAMES.flatMap((field) =>
    cutList(HEADINGS[field]).map((heading): [string, readonly FieldName[]] => [normaliseHeading(heading), [field]]),
  ),
  ...SPLIT_HEADINGS.flatMap(({ fields, headings }) =>
    cutList(headings).map((heading): [string, readonly FieldName[]] => [normaliseHeading(heading), fields]),
  ),
]);

const BARE_DATES: ReadonlySet<string> = new Set(cutList(BARE_DATE_HEADINGS).map(normaliseHeading));
const EXTENSION_REASONS: ReadonlySet<string> = new Set(cutList(EXTENSION_REASON_HEADINGS).map(normaliseHeading));

/**
 * The fields that a heading is known to feed; an empty list for an unknown heading. An update's heading may carry its
 * period ("Update April to June 2025"), a revised date's and its reason's their number ("Revised date 2").
 */
export function lookUpHeading(heading: string): readonly FieldName[] {
  const known = FIELDS_BY_HEADING.get(normaliseHeading(heading));
  if (known !== undefined) return known;
  const { period, rest } = readPeriod(heading);
  if (period !== null && isFedBy('update', rest)) return ['update'];
  const unnumbered = withoutNumber(heading);
  if (unnumbered === heading.trim() || !/revis|exten|latest|new|change/i.test(heading)) return [];
  return NUMBERED_FIELDS.filter((field) => isFedBy(field, unnumbered));
}

/** The heading without the number of the revision: `Revised date (2)` and `Second revised date` are `Revised date`. */
export function withoutNumber(heading: string): string {
  return heading
    .replace(/(?:^|\s)\(?(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth)\)?(?=\s|$)/i, '')
    .trim();
}

/** Whether the heading names a date without saying whether it is the first or a later one: "Due date", "ETA". */
export function isBareDateHeading(heading: string): boolean {
  return BARE_DATES.has(normaliseHeading(heading));
}

/** Whether the heading gives the reason for an extension without saying whether it is granted or asked for. */
export function isExtensionReasonHeading(heading: string): boolean {
  return EXTENSION_REASONS.has(normaliseHeading(heading));
}

/** The headings by which a field is known, in the words of the table above. */
export function listHeadings(field: FieldName): readonly string[] {
  return [
    ...cutList(HEADINGS[field]),
    ...SPLIT_HEADINGS.filter(({ fields }) => fields.includes(field)).flatMap(({ headings }) => cutList(headings)),
  ];
}

function isFedBy(field: FieldName, heading: string): boolean {
  return FIELDS_BY_HEADING.get(normaliseHeading(heading))?.[0] === field;
}

function cutList(headings: string): string[] {
  return headings.split('|').map((heading) => heading.trim());
}
