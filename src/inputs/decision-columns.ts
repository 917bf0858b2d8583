/**
 * The headings of decisions.csv, and which of a file's columns holds what. Case, spaces and punctuation do not matter.
 * Does not read the cells.
 */
import { measureDistance } from '../nearest-word.ts';
import type { Checked, Problem } from '../problems.ts';
import type { DecisionRow } from './csv-tables.ts';
import { columnLetters, normaliseHeading } from './normalise-heading.ts';
import type { RawTable } from './read-csv.ts';

export type DecisionField = Exclude<keyof DecisionRow, 'line'>;

/** The first of each is the one that messages name. */
const HEADINGS: Readonly<Record<DecisionField, readonly string[]>> = {
  paper: ['Paper'],
  key: ['Key'],
  audit: ['Audit', 'Audit title'],
  auditDate: ['Audit date'],
  reference: ['Reference', 'Recommendation'],
  askedFor: ['Asked for', 'Request'],
  decision: ['Decision', "Panel's decision", 'Panel decision'],
  grantedTo: ['Granted to', 'Granted until', 'New date'],
  minute: ['Minute', 'Minute reference'],
  reason: ['Reason', 'Note'],
};

/** Columns that help whoever fills in the sheet, and that say nothing of the decision. */
const IGNORED_HEADINGS = ['Title'];

const DECISION_FIELDS: readonly DecisionField[] = [
  'paper',
  'key',
  'audit',
  'auditDate',
  'reference',
  'askedFor',
  'decision',
  'grantedTo',
  'minute',
  'reason',
];

const FIELD_BY_HEADING: ReadonlyMap<string, DecisionField> = new Map(
  DECISION_FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [normaliseHeading(heading), field] as const)),
);
const IGNORED: ReadonlySet<string> = new Set(IGNORED_HEADINGS.map(normaliseHeading));
const LIST_OF_HEADINGS = [...DECISION_FIELDS.map((field) => HEADINGS[field][0]), ...IGNORED_HEADINGS].join(', ');

export function isDecisionHeading(heading: string): boolean {
  return FIELD_BY_HEADING.has(normaliseHeading(heading)) || IGNORED.has(normaliseHeading(heading));
}

/** Place in a row's cells, from 0. */
export type DecisionColumns = ReadonlyMap<DecisionField, number>;

/** Null, with the error, where no line could say what was decided or on what. */
export function chooseDecisionColumns(table: RawTable, file: string): Checked<DecisionColumns | null> {
  const place = { file, line: table.headerLine };
  const columns = new Map<DecisionField, number>();
  const problems: Problem[] = [];
  const unknown: string[] = [];
  // A sheet with columns for both has the number under "Reference" and the words under "Recommendation".
  const hasReference = table.headings.some((heading) => normaliseHeading(heading) === 'reference');
  for (const [index, heading] of table.headings.entries()) {
    const name = normaliseHeading(heading);
    const field = FIELD_BY_HEADING.get(name);
    const isBlank = table.rows.every((row) => row.cells[index] === '');
    if (IGNORED.has(name) || (hasReference && name === 'recommendation')) continue;
    if (field === undefined) {
      if (heading !== `Column ${columnLetters(index)}` || !isBlank) unknown.push(heading);
      continue;
    }
    const earlier = columns.get(field);
    if (earlier === undefined) columns.set(field, index);
    else if (!isBlank) {
      const isEarlierBlank = table.rows.every((row) => row.cells[earlier] === '');
      if (isEarlierBlank) columns.set(field, index);
      // Two columns of one name have been reported where the table was cut.
      else if (normaliseHeading(table.headings[earlier] ?? '') !== name)
        problems.push(describeConflict(table.headings[earlier] ?? '', heading, place));
    }
  }
  problems.push(...unknown.map((heading) => warnOfUnknown(heading, place)));
  const missing = [
    ...(columns.has('decision')
      ? []
      : [explainMissing('Decision', 'which says what the panel decided', unknown, place)]),
    ...(columns.has('key') || columns.has('reference')
      ? []
      : [explainMissing('Reference', 'or "Key", which says what was decided on', unknown, place)]),
  ];
  return { value: missing.length > 0 ? null : columns, problems: [...problems, ...missing] };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function describeConflict(first: string, second: string, place: Place): Problem {
  return {
    ...place,
    code: 'two-columns-one-field',
    severity: 'error',
    column: second,
    message: `The columns "${first}" and "${second}" would both be read as the same thing.`,
    advice: 'Keep one of the two, or give the other a heading of its own such as Title.',
  };
}

function warnOfUnknown(heading: string, place: Place): Problem {
  return {
    ...place,
    code: 'column-not-used',
    severity: 'warning',
    column: heading,
    message: 'This column is not known in decisions.csv, so it is not read.',
    advice: `The headings are: ${LIST_OF_HEADINGS}.`,
  };
}

function explainMissing(name: string, meaning: string, unknown: readonly string[], place: Place): Problem {
  const nearest = unknown.find((heading) => measureDistance(heading, name) !== null);
  return {
    ...place,
    code: 'column-missing',
    severity: 'error',
    message: `There is no column "${name}", ${meaning}.`,
    advice:
      nearest === undefined
        ? `Add it to the row of headings. The headings are: ${LIST_OF_HEADINGS}.`
        : `If "${nearest}" holds it, write "${name}" as its heading.`,
  };
}
