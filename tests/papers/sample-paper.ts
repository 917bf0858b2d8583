/** Makes organisations, papers, rows and registers in memory, all of them good, so that a test states only what matters. */
import path from 'node:path';
import { readTemplates } from '../../src/build/read-program-files.ts';
import { createTemplates, type Templates } from '../../src/html/load-templates.ts';
import { realFiles } from '../../src/world.ts';
import {
  FIELD_NAMES,
  type Cell,
  type FieldName,
  type MappedRow,
  type SourceTable,
} from '../../src/inputs/csv-tables.ts';
import {
  type Auditor,
  type MeetingInput,
  type Organisation,
  type PaperInput,
  type PaperSettings,
  type ReportSettings,
} from '../../src/inputs/inputs.ts';
import type { Layout } from '../../src/inputs/layout.ts';
import { PLAIN_HOUSE_STYLE } from '../../src/inputs/house-style.ts';
import { findNearest } from '../../src/nearest-word.ts';
import { makeStatusLabels } from '../../src/papers/labels.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Checked } from '../../src/problems.ts';
import { buildRegister } from '../../src/recommendations/build-register.ts';
import { readDeadline } from '../../src/recommendations/deadlines/read-deadline.ts';
import type {
  Deadline,
  Recommendation,
  RecommendationDates,
  Register,
  SourceReport,
} from '../../src/recommendations/recommendation.ts';
import type { Edition } from '../../src/scrutiny/history/edition.ts';
import { establishFacts, type RecommendationFacts } from '../../src/scrutiny/facts.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { scrutiniseSeries, type SeriesEntry } from '../../src/scrutiny/scrutinise.ts';
import type { Scrutiny } from '../../src/scrutiny/scrutiny.ts';

/** A name that is none gives the tracker. */
function layoutOf(name: string): Layout {
  const layout = LAYOUTS.get(name) ?? LAYOUTS.get('jarap-tracker');
  if (layout === undefined) throw new Error('There is no layout');
  return layout;
}

export const AS_AT = '2026-01-09';
export const NEXT_MEETING = '2026-04-21';
export const CSV = 'meetings/2026-01-20-jarap/tracker/recommendations.csv';

/** Calls `Significant` a serious priority and a good opinion. */
export const HARROW_VALE: Auditor = {
  key: 'harrow-vale',
  name: 'Harrow Vale Audit',
  kind: 'internal-audit',
  priorities: [
    { word: 'Fundamental', level: 1, synonyms: ['Priority 1'], meaning: 'Act at once.' },
    { word: 'Significant', level: 2, synonyms: ['Priority 2'], meaning: null },
    { word: 'Housekeeping', level: 3, synonyms: ['Priority 3', 'Low'], meaning: null },
  ],
  opinions: [
    { word: 'Significant', rank: 1, synonyms: [], meaning: null },
    { word: 'Satisfactory', rank: 2, synonyms: [], meaning: null },
    { word: 'No', rank: 4, synonyms: [], meaning: null },
  ],
};

export const NORTHMERE: Auditor = {
  key: 'northmere',
  name: 'Northmere Assurance',
  kind: 'internal-audit',
  priorities: [
    { word: 'Priority 1', level: 1, synonyms: [], meaning: null },
    { word: 'Priority 2', level: 2, synonyms: [], meaning: null },
    { word: 'Priority 3', level: 3, synonyms: [], meaning: null },
  ],
  opinions: [{ word: 'Reasonable assurance', rank: 2, synonyms: [], meaning: null }],
};

export const INSPECTORATE: Auditor = {
  key: 'inspectorate',
  name: 'The inspectorate',
  kind: 'inspectorate',
  priorities: [
    { word: 'Cause of concern', level: 1, synonyms: [], meaning: null },
    { word: 'Area for improvement', level: null, synonyms: ['AFI'], meaning: null },
  ],
  opinions: [],
};

export function sampleOrganisation(more: Partial<Organisation> = {}): Organisation {
  return {
    name: 'Wolds Commissioner',
    marking: 'Official',
    dateOrder: 'day-month-year',
    quarters: 'calendar',
    panels: new Map(),
    auditors: new Map([HARROW_VALE, NORTHMERE, INSPECTORATE].map((auditor) => [auditor.key, auditor])),
    statusWords: new Map(),
    glossary: new Map(),
    houseStyle: PLAIN_HOUSE_STYLE,
    ...more,
  };
}

export function sampleMeeting(more: Partial<MeetingInput> = {}): MeetingInput {
  return {
    folder: '2026-01-20-jarap',
    file: 'meetings/2026-01-20-jarap/meeting.yaml',
    panel: { key: 'jarap', name: 'Joint Audit Panel', shortName: 'JARAP' },
    date: '2026-01-20',
    time: null,
    venue: null,
    asAt: AS_AT,
    period: null,
    previousMeeting: null,
    nextMeeting: NEXT_MEETING,
    papers: [],
    foreignPdfs: [],
    decisions: null,
    ...more,
  };
}

export function sampleSettings(more: Partial<PaperSettings> = {}): PaperSettings {
  return {
    layout: 'jarap-tracker',
    title: 'Recommendations and tracking',
    subtitle: null,
    author: 'Head of audit',
    reference: null,
    purpose: null,
    marking: null,
    auditor: 'harrow-vale',
    sources: [],
    order: null,
    groupBy: null,
    details: new Map(),
    claimedStatus: null,
    issues: [],
    risks: [],
    reports: [],
    acceptedQueries: [],
    renamed: new Map(),
    pillars: new Map(),
    statusWords: new Map(),
    implications: new Map(),
    backgroundPapers: [],
    contacts: [],
    documentControl: null,
    grades: null,
    ...more,
  };
}

export interface PaperParts {
  readonly settings?: Partial<PaperSettings>;
  readonly narrative?: string;
  readonly rows?: readonly MappedRow[];
}

export function samplePaper({ settings = {}, narrative = '## Position\n\nText.', rows = [] }: PaperParts): PaperInput {
  return {
    folder: 'tracker',
    file: 'meetings/2026-01-20-jarap/tracker/paper.md',
    number: 1,
    settings: sampleSettings(settings),
    layoutLine: 2,
    narrative: { text: narrative, firstLine: 1 },
    tables: [sampleTable(rows)],
  };
}

function sampleTable(rows: readonly MappedRow[]): SourceTable {
  const readAs = { encoding: 'UTF-8', delimiter: 'comma', rowCount: rows.length, skippedLines: [] } as const;
  return { file: CSV, readAs, unusedHeadings: [], headings: new Map(), rows };
}

export function sampleReportSettings(title: string, more: Partial<ReportSettings> = {}): ReportSettings {
  return {
    title,
    auditor: null,
    date: null,
    expectedCount: null,
    judgedBy: 'own-date',
    deadlineInText: false,
    shortTitle: null,
    ...more,
  };
}

export interface RowExtras {
  readonly line?: number;
  /** Heading of a column where it matters; otherwise the field's own name. */
  readonly headings?: Partial<Record<FieldName, string>>;
  readonly revisions?: readonly string[];
  /** Reason and who agreed, one pair for each revision. */
  readonly revisionNotes?: readonly (readonly [reason: string | null, agreedBy: string | null])[];
  readonly updates?: readonly string[];
}

/** A row of fields in words: an in-progress, Significant 4.1 of the fleet audit unless the test says otherwise. Null leaves blank. */
export function sampleRow(
  fields: Partial<Record<FieldName, string | null>> = {},
  { line = 2, headings = {}, revisions = [], revisionNotes = [], updates = [] }: RowExtras = {},
): MappedRow {
  const all: Partial<Record<FieldName, string | null>> = {
    audit: 'Fleet',
    reference: '4.1',
    priority: 'Significant',
    status: 'In progress',
    ...fields,
  };
  const cellOf = (field: FieldName, text: string): Cell => ({ text, heading: headings[field] ?? field });
  const cells = FIELD_NAMES.flatMap((field) => {
    const text = all[field] ?? null;
    return text === null ? [] : [[field, cellOf(field, text)] as const];
  });
  return {
    line,
    cells: Object.fromEntries(cells),
    updates: updates.map((text) => ({ period: null, cell: cellOf('update', text) })),
    revisions: revisions.map((text) => cellOf('currentDate', text)),
    revisionNotes: revisionNotes.map(([reason, agreedBy]) => ({
      reason: reason === null ? null : cellOf('revisionReason', reason),
      agreedBy: agreedBy === null ? null : cellOf('revisionAgreedBy', agreedBy),
    })),
  };
}

export function readRows(
  rows: readonly MappedRow[],
  settings: Partial<PaperSettings> = {},
  organisation: Partial<Organisation> = {},
): Checked<Register> {
  return buildRegister(samplePaper({ settings, rows }), {
    organisation: sampleOrganisation(organisation),
    nearest: findNearest,
    assumedYear: 2026,
  });
}

/** The deadline that a cell of a date column states. */
export function deadlineOf(written: string): Deadline {
  const context = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: 2026 } as const;
  return readDeadline(written, context).deadline;
}

/** Dates in words; the current one is the last revision or the original. */
export function datesOf(
  written: {
    original?: string;
    revisions?: readonly (string | readonly [string, string])[];
    current?: string;
    setByInspectorate?: string;
    completed?: string;
    requested?: string;
    requestReason?: string;
  } = {},
): RecommendationDates {
  const read = (text: string | undefined): Deadline | null => (text === undefined ? null : deadlineOf(text));
  const revisions = (written.revisions ?? []).map((entry) => {
    const [text, reason] = typeof entry === 'string' ? [entry, null] : entry;
    return { deadline: deadlineOf(text), reason, agreedBy: null };
  });
  const original = read(written.original);
  return {
    original,
    revisions,
    current: read(written.current) ?? revisions.at(-1)?.deadline ?? original,
    setByInspectorate: read(written.setByInspectorate),
    completed: read(written.completed),
    requested: read(written.requested),
    requestReason: written.requestReason ?? null,
  };
}

export function sampleReport(more: Partial<SourceReport> = {}): SourceReport {
  return {
    key: 'fleet',
    title: 'Fleet',
    date: null,
    auditor: 'harrow-vale',
    opinion: null,
    lead: null,
    expectedCount: null,
    judgedBy: 'own-date',
    ...more,
  };
}

export function sampleRecommendation(more: Partial<Recommendation> = {}): Recommendation {
  const reference = more.reference ?? '4.1';
  const reportKey = more.reportKey ?? 'fleet';
  return {
    key: `${reportKey}-${reference.replaceAll(/[^\w]+/g, '-')}`.toLowerCase(),
    reportKey,
    reference,
    isReferenceFromText: false,
    title: null,
    priority: { word: 'Significant', level: 2 },
    theme: null,
    pillar: null,
    finding: null,
    recommendation: null,
    risk: null,
    requiredOutcome: null,
    response: null,
    owner: null,
    sourcePage: null,
    lifecycle: 'in-progress',
    statusWritten: null,
    closureReason: null,
    closureNote: null,
    claim: null,
    verification: null,
    dates: datesOf(),
    history: null,
    updates: [],
    evidence: null,
    notes: null,
    actions: [],
    source: { file: CSV, line: 2 },
    ...more,
  };
}

/** `count` recommendations of one report, numbered from `${prefix}1`, all alike. */
export function manyRecommendations(
  count: number,
  prefix: string,
  more: Partial<Recommendation> = {},
): Recommendation[] {
  return Array.from({ length: count }, (_, index) =>
    sampleRecommendation({ ...more, reference: `${prefix}${index + 1}` }),
  );
}

/** What a day makes of one recommendation. */
export function factsOf(
  recommendation: Partial<Recommendation> = {},
  report: Partial<SourceReport> = {},
  calendar: { asAt?: string; nextMeeting?: string | null } = {},
): RecommendationFacts {
  const register = { reports: [sampleReport(report)], recommendations: [sampleRecommendation(recommendation)] };
  const [facts] = establishFacts(register, { asAt: AS_AT, nextMeeting: NEXT_MEETING, ...calendar });
  if (facts === undefined) throw new Error('There are no facts');
  return facts;
}

export interface ContextParts extends PaperParts {
  readonly register: Register;
  readonly meeting?: Partial<MeetingInput>;
  readonly organisation?: Partial<Organisation>;
}

/** All that a layout may know of a paper. */
export function sampleContext({
  register,
  meeting: more = {},
  organisation: body = {},
  ...parts
}: ContextParts): PaperContext {
  const organisation = sampleOrganisation(body);
  const meeting = sampleMeeting(more);
  const paper = samplePaper(parts);
  const scrutiny = scrutiniseAlone({
    edition: sampleEdition({ register, asAt: meeting.asAt, nextMeeting: meeting.nextMeeting, meeting: meeting.date }),
    auditors: organisation.auditors,
    pillars: [...paper.settings.pillars.keys()],
    period: meeting.period,
  });
  const layout = layoutOf(paper.settings.layout);
  const arrangement = {
    order: paper.settings.order ?? layout.order,
    groupBy: paper.settings.groupBy ?? layout.groupBy,
    itemOrder: layout.itemOrder,
  };
  const labels = makeStatusLabels(organisation.houseStyle).value;
  return { organisation, meeting, paper, register, scrutiny, labels, nearest: findNearest, layout, arrangement };
}

/** A paper that has been to no meeting before. */
export function sampleEdition(more: Partial<Edition> = {}): Edition {
  return {
    meeting: '2026-01-20',
    asAt: AS_AT,
    nextMeeting: NEXT_MEETING,
    panel: 'JARAP',
    register: { reports: [], recommendations: [] },
    decisions: [],
    hasDecisions: false,
    renamed: new Map(),
    file: 'meetings/2026-01-20-jarap/tracker/paper.md',
    decisionsFile: 'meetings/2026-01-20-jarap/decisions.csv',
    ...more,
  };
}

/** The scrutiny of one edition by itself, without any meeting before it. */
export function scrutiniseAlone(entry: Partial<SeriesEntry> & Pick<SeriesEntry, 'edition'>): Scrutiny {
  const [scrutiny] = scrutiniseSeries([
    { auditors: sampleOrganisation().auditors, pillars: [], period: null, acceptedQueries: [], ...entry },
  ]).value;
  if (scrutiny === undefined) throw new Error('There is no scrutiny');
  return scrutiny;
}

const PRODUCT_TEMPLATES = createTemplates(await readTemplates(path.resolve(import.meta.dirname, '../..'), realFiles));

/** The product's own templates. */
export function productTemplates(): Templates {
  return PRODUCT_TEMPLATES;
}
