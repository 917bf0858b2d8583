/**
 * The data folder of one meeting with one large paper, for each layout: the same recommendations in the columns that such a
 * register has. A layout that is not here has no large paper.
 */
import { startRandom, writeCsv } from '../bench/sample-words.ts';
import { MEETING } from '../bench/tracker-settings.ts';
import { makeRows, type MadeRow } from './make-rows.ts';
import { ORGANISATION, PAPERS } from './register-settings.ts';

type Table = readonly (readonly string[])[];

const MEETING_FOLDER = 'meetings/2026-01-20-audit';

const TABLES: Readonly<Record<keyof typeof PAPERS, (rows: readonly MadeRow[]) => Table>> = {
  'jarap-tracker': makeTrackerTable,
  'hmicfrs-action-plan': makePlanTable,
  'audit-improvement-plan': makeImprovementTable,
  'hmicfrs-afi-update': makeUpdateTable,
  'highlight-report': makeHighlightTable,
};

export interface MadeRegister {
  /** Path to text. */
  readonly files: ReadonlyMap<string, string>;
  /** Each must stand in the paper. */
  readonly keys: readonly string[];
}

/** Null for a layout of which no register is known. Example: `makeRegister('jarap-tracker', 2500)`. */
export function makeRegister(layout: string, count: number): MadeRegister | null {
  if (!isKnown(layout)) return null;
  const rows = makeRows(count, startRandom(count));
  return {
    keys: rows.map(({ key }) => key),
    files: new Map([
      ['organisation.yaml', ORGANISATION],
      [`${MEETING_FOLDER}/meeting.yaml`, MEETING],
      [`${MEETING_FOLDER}/tracker/paper.md`, PAPERS[layout]],
      [`${MEETING_FOLDER}/tracker/recommendations.csv`, writeCsv(TABLES[layout](rows))],
    ]),
  };
}

function isKnown(layout: string): layout is keyof typeof PAPERS {
  return layout in PAPERS;
}

function makeTrackerTable(rows: readonly MadeRow[]): Table {
  const heads =
    'Audit title|Assurance|Audit date|Priority|Recommendation reference|Recommendation|Management response|Owner|Target date|Revised target date|Reason for revision|Historical progress|Progress update|Status|Evidence';
  return [
    heads.split('|'),
    ...rows.map((row) => [
      row.audit,
      nameOpinion(row),
      row.auditDate,
      namePriority(row),
      `4.${row.numberInAudit} ${row.title}`,
      row.recommendation,
      row.response,
      row.owner,
      row.targetDate,
      row.revisedDate,
      row.revisionReason,
      row.history,
      row.update,
      row.state,
      row.evidence,
    ]),
  ];
}

function makePlanTable(rows: readonly MadeRow[]): Table {
  const pillars = ['Effective', 'Efficiency', 'People'];
  return [
    'Report|Type|Number|Recommendation|Current Position|ETA|Progress|Original date|Lead'.split('|'),
    ...rows.map((row) => [
      row.index % 2 === 0 ? 'Inspection of the Service' : 'Inspection of the Stations',
      row.index % 10 === 0 ? 'Cause of concern' : 'Area for improvement',
      `${pillars[Math.floor(row.index / 2) % pillars.length] ?? ''} ${row.index + 1}`,
      row.recommendation,
      row.update,
      row.revisedDate === '' ? row.targetDate : row.revisedDate,
      row.state === 'Proposed closed' ? 'Complete' : row.state,
      row.targetDate,
      row.owner,
    ]),
  ];
}

function makeImprovementTable(rows: readonly MadeRow[]): Table {
  const heads =
    'Audit|Lead|Assurance|Audit Date|Main Recommendations|Findings|Priority|Management Response|Recommendation/Corrective Action|Responsibility|Target Date|Revised Target Date|Reason for Revision|Date Completed|Management Update|Progress|Evidence';
  return [
    heads.split('|'),
    ...rows.map((row) => [
      row.audit,
      row.lead,
      nameOpinion(row),
      `June ${2021 + (row.auditNumber % 4)}`,
      `${row.numberInAudit}. ${row.title}\n\n${row.recommendation}`,
      row.finding,
      namePriority(row),
      row.response,
      row.actions[0]?.text ?? '',
      row.owner,
      row.targetDate,
      row.revisedDate,
      row.revisionReason,
      row.completedDate,
      row.update,
      row.state,
      row.evidence,
    ]),
  ];
}

/** A row an action; what the actions of an item share stands in the first of them. */
function makeUpdateTable(rows: readonly MadeRow[]): Table {
  const heads =
    'Inspection|Ref. No.|HMI Page|Short title|Area for improvement|Required outcomes|Action to achieve required outcomes|Responsible function|Timescale|Action status|Date completed|Update October to December 2025';
  return [
    heads.split('|'),
    ...rows.flatMap((row) =>
      row.actions.map((action, index) => {
        const own = index === 0;
        return [
          'Inspection of the Service',
          `${row.index + 1}`,
          own ? `${1 + (row.index % 60)}` : '',
          own ? row.title : '',
          own ? row.recommendation : '',
          own ? row.outcome : '',
          action.text,
          own ? row.owner : '',
          action.date,
          action.status,
          action.completed,
          own ? row.update : '',
        ];
      }),
    ),
  ];
}

function makeHighlightTable(rows: readonly MadeRow[]): Table {
  const heads =
    'Theme|Deliverable|Owner|Due date|Revised date|Reason for revision|Status|Date completed|Evidence|Update October to December 2025';
  return [
    heads.split('|'),
    ...rows.map((row) => [
      row.audit,
      row.recommendation,
      row.owner,
      row.targetDate,
      row.revisedDate,
      row.revisionReason,
      row.state === 'Proposed closed' ? 'Complete' : row.state,
      row.completedDate,
      row.evidence,
      row.update,
    ]),
  ];
}

function nameOpinion({ auditNumber }: MadeRow): string {
  return ['Substantial', 'Adequate', 'Limited'][auditNumber % 3] ?? '';
}

function namePriority({ index }: MadeRow): string {
  return ['Fundamental', 'Significant', 'Significant', 'Merits attention', 'Merits attention'][index % 5] ?? '';
}
