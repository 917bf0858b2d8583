/**
 * Decides which column feeds which field, from `columns:` in paper.md first and the known headings second. Looks at the
 * headings and at whether a column is blank, never at what its cells mean.
 */
import type { Checked, Problem } from '../problems.ts';
import { explainMissingField, quoteKey } from './explain-missing-field.ts';
import type { FieldName } from './csv-tables.ts';
import type { SourceSettings } from './inputs.ts';
import { isBareDateHeading, isExtensionReasonHeading, lookUpHeading, withoutNumber } from './known-headings.ts';
import { columnLetters, normaliseHeading } from './normalise-heading.ts';
import type { RawTable } from './read-csv.ts';
import { canSplit, SPLIT_COMBINATIONS } from './split-cell.ts';
import { findNearest } from '../nearest-word.ts';

export interface ChosenColumn {
  /** Place in the row's cells, from 0. */
  readonly index: number;
  readonly heading: string;
  /** One field, or those into which each cell is taken apart. */
  readonly fields: readonly FieldName[];
}

export interface ColumnChoice {
  readonly columns: readonly ChosenColumn[];
  /** Headings that feed no field, without those that the secretary ignores on purpose. */
  readonly unusedHeadings: readonly string[];
}

interface Candidate extends ChosenColumn {
  readonly isDeclared: boolean;
  readonly isFilled: boolean;
}

/** Fields that several columns may feed: several periods, several revisions, who verified and when. */
const MANY_COLUMNS: ReadonlySet<FieldName> = new Set(['update', 'currentDate', 'verification']);
/** Several columns of one heading and its numbers are one for each revision; with other words they are a conflict. */
const NUMBERED_COLUMNS: ReadonlySet<FieldName> = new Set(['revisionReason', 'revisionAgreedBy']);

/** `required` are the fields without which no row has a meaning; a default is as good as a column. */
export function chooseColumns(
  table: RawTable,
  settings: SourceSettings,
  required: readonly FieldName[],
  file: string,
): Checked<ColumnChoice> {
  const place = { file, line: table.headerLine };
  const candidates = readReasonsForExtension(readBareDates(giveWay(listCandidates(table, settings))));
  const settled = settleConflicts(candidates, place);
  const columns = settled.value.filter((column) => column.fields.length > 0);
  const unused = settled.value.filter((column) => column.fields.length === 0 && !column.isDeclared);
  const missing = required.filter(
    (field) => !settings.defaults.has(field) && !columns.some((column) => column.fields.includes(field)),
  );
  return {
    value: { columns, unusedHeadings: unused.map((column) => column.heading) },
    problems: [
      ...reportUnknownHeadings(table, settings, place),
      ...settled.problems,
      ...columns.flatMap((column) => reportImpossibleSplit(column, place)),
      ...unused.flatMap((column) => reportNamelessColumn(column, place)),
      ...missing.map((field) => explainMissingField(field, table, columns, unused, place)),
    ],
  };
}

function listCandidates(table: RawTable, settings: SourceSettings): Candidate[] {
  const declared = new Map([...settings.columns].map(([heading, fields]) => [normaliseHeading(heading), fields]));
  return table.headings.map((heading, index) => {
    const fields = declared.get(normaliseHeading(heading));
    const isFilled = table.rows.some((row) => row.cells[index] !== '');
    return { index, heading, fields: fields ?? lookUpHeading(heading), isDeclared: fields !== undefined, isFilled };
  });
}

/** What the secretary declares wins; and "Recommendation reference" gives no title where there is a column of titles. */
function giveWay(candidates: readonly Candidate[]): Candidate[] {
  const declared = new Set(
    candidates.filter(({ isDeclared }) => isDeclared).flatMap(({ fields }) => fields.slice(0, 1)),
  );
  const isFedElsewhere = (field: FieldName, candidate: Candidate) =>
    candidates.some((other) => other !== candidate && other.fields[0] === field);
  return candidates.map((candidate) => {
    if (candidate.isDeclared) return candidate;
    const fields = candidate.fields.filter(
      (field, place) =>
        (MANY_COLUMNS.has(field) || !declared.has(field)) && (place === 0 || !isFedElsewhere(field, candidate)),
    );
    return { ...candidate, fields };
  });
}

/** "Due date" is the current date where it stands alone, and the original one beside "Revised date". */
function readBareDates(candidates: readonly Candidate[]): Candidate[] {
  const isBare = ({ isDeclared, heading }: Candidate) => !isDeclared && isBareDateHeading(heading);
  const hasOriginal = candidates.some(({ fields }) => fields.includes('originalDate'));
  const hasRevised = candidates.some((column) => column.fields.includes('currentDate') && !isBare(column));
  const bareCount = candidates.filter((column) => column.fields.length > 0 && isBare(column)).length;
  if (hasOriginal || !hasRevised || bareCount !== 1) return [...candidates];
  return candidates.map((column) => (isBare(column) ? { ...column, fields: ['originalDate'] } : column));
}

/** "Reason for extension" is of the request where one is asked for in this file, and of the revision elsewhere. */
function readReasonsForExtension(candidates: readonly Candidate[]): Candidate[] {
  const isAskedFor = candidates.some(({ fields }) => fields.includes('requestedDate'));
  const hasReason = candidates.some(({ fields }) => fields.includes('requestReason'));
  if (!isAskedFor || hasReason) return [...candidates];
  return candidates.map((column) =>
    !column.isDeclared && column.fields.length > 0 && isExtensionReasonHeading(column.heading)
      ? { ...column, fields: ['requestReason'] }
      : column,
  );
}

/**
 * A field has one column. A blank column never fights for it; two filled ones are an error. The further piece of a split
 * cell ("December 2025 / Head of fleet" beside a column of owners) only fills what the field's own column leaves blank.
 */
function settleConflicts(candidates: readonly Candidate[], place: Place): Checked<Candidate[]> {
  let settled = [...candidates];
  const problems: Problem[] = [];
  const fields = new Set(candidates.flatMap((candidate) => candidate.fields));
  for (const field of fields) {
    const own = settled.filter((candidate) => candidate.fields[0] === field);
    const feeding = own.length > 0 ? own : settled.filter((candidate) => candidate.fields.includes(field));
    if (feeding.length < 2 || MANY_COLUMNS.has(field) || areNumbered(field, own)) continue;
    const filled = feeding.filter(({ isFilled }) => isFilled);
    const winner = filled[0] ?? feeding[0];
    if (filled.length > 1) problems.push(describeConflict(field, filled, place));
    settled = settled.map((candidate) =>
      candidate === winner || !feeding.includes(candidate)
        ? candidate
        : { ...candidate, fields: candidate.fields.filter((other) => other !== field) },
    );
  }
  return { value: settled, problems };
}

function areNumbered(field: FieldName, columns: readonly Candidate[]): boolean {
  const headings = columns.filter(({ isDeclared }) => !isDeclared).map(({ heading }) => withoutNumber(heading));
  return NUMBERED_COLUMNS.has(field) && new Set(headings.map(normaliseHeading)).size <= 1;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function describeConflict(field: FieldName, columns: readonly Candidate[], place: Place): Problem {
  const names = columns.map(({ heading }) => `"${heading}"`).join(' and ');
  const last = columns.at(-1)?.heading ?? '';
  return {
    ...place,
    code: 'two-columns-one-field',
    severity: 'error',
    column: last,
    message: `The columns ${names} would both be read as "${field}", which can have only one.`,
    advice: `Say under columns: in paper.md what the other one is, such as "${quoteKey(last)}: ignore".`,
  };
}

function reportUnknownHeadings(table: RawTable, settings: SourceSettings, place: Place): Problem[] {
  const known = new Set(table.headings.map(normaliseHeading));
  return [...settings.columns].flatMap(([heading, fields]): Problem[] => {
    // Nothing is lost where a column that would be ignored is not there.
    if (known.has(normaliseHeading(heading)) || fields.length === 0) return [];
    const nearest = findNearest(heading, table.headings);
    return [
      {
        ...place,
        code: 'heading-not-found',
        severity: 'error',
        column: heading,
        message: `columns: in paper.md names the heading "${heading}", which this file does not have.`,
        advice:
          nearest === null
            ? `Write one of its headings there: ${table.headings.join(', ')}.`
            : `Did you mean "${nearest}"? Write the heading there as it is in the file.`,
      },
    ];
  });
}

function reportImpossibleSplit(column: ChosenColumn, place: Place): Problem[] {
  if (canSplit(column.fields)) return [];
  return [
    {
      ...place,
      code: 'cannot-split-column',
      severity: 'error',
      column: column.heading,
      message: `Its cells cannot be taken apart into ${column.fields.join(' and ')}.`,
      advice: `Name one field under columns: in paper.md, or one of these: ${SPLIT_COMBINATIONS}.`,
    },
  ];
}

function reportNamelessColumn(column: Candidate, place: Place): Problem[] {
  const name = `Column ${columnLetters(column.index)}`;
  if (column.heading !== name || !column.isFilled) return [];
  return [
    {
      ...place,
      code: 'column-without-heading',
      severity: 'warning',
      column: name,
      message: 'This column has text in it and no heading, so it is not read.',
      advice: `Write "${name}: " and a field, or "${name}: ignore", under columns: in paper.md.`,
    },
  ];
}
