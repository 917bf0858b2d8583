/**
 * Takes a cell apart where one column feeds several fields: "4.2 IT policies", "December 2021 / Business partner".
 * Cuts text only; no piece is interpreted, and no letter of the cell is lost but the marks between the pieces.
 */
import { looksLikeDate, separateDate } from './date-shape.ts';
import type { FieldName } from './csv-tables.ts';
import { FIELD_NAMES } from './csv-tables.ts';

export interface SplitCell {
  readonly pieces: ReadonlyMap<FieldName, string>;
  /** A sentence where the cell could not be taken apart; its text is then whole in the first field. */
  readonly fault: string | null;
}

type Splitter = (text: string, fields: readonly FieldName[]) => SplitCell;

const DATES: ReadonlySet<FieldName> = new Set([
  'originalDate',
  'currentDate',
  'inspectorateDate',
  'completedDate',
  'requestedDate',
  'actionOriginalDate',
  'actionCurrentDate',
]);
const OWNERS: ReadonlySet<FieldName> = new Set(['owner', 'actionOwner', 'lead']);
const STATUSES: ReadonlySet<FieldName> = new Set(['status', 'claimedStatus', 'actionStatus']);

/** The combinations that can be taken apart, for messages. */
export const SPLIT_COMBINATIONS =
  '[reference, title], [reference, title, recommendation], [audit, opinion, auditDate], a date and an owner, a date and a status';

// "4.2", "1.", "R1", "IA-2023-04", "4.1(b)", "Effective 1", each with the mark that closes it, then the words.
const REFERENCE =
  /^((?:\p{Lu}\p{L}+\.?\s+)?(?:\p{L}{1,12}[-./]?)?\d[\p{L}\d]*(?:[./-][\p{L}\d]+)*(?:\([\p{L}\d]{1,4}\))*)[.:)]*(?:\s+[–—:-])?(?:\s+(.*))?$/su;

/** A first line longer than this, or one that ends in a full stop, is a sentence and no title. */
const LONGEST_TITLE = 120;
const LONGEST_AUDIT = 500;

/** Whether cells can be taken apart into these fields; one field or none always can. */
export function canSplit(fields: readonly FieldName[]): boolean {
  return fields.length < 2 || chooseSplitter(fields) !== null;
}

/** Cuts the text of a cell that is not blank. Fields for which the cell holds nothing are absent. */
export function splitCell(text: string, fields: readonly FieldName[]): SplitCell {
  const [first] = fields;
  if (first === undefined) return { pieces: new Map(), fault: null };
  const split = fields.length === 1 ? null : chooseSplitter(fields);
  return split === null ? { pieces: new Map([[first, text]]), fault: null } : split(text, fields);
}

function chooseSplitter(fields: readonly FieldName[]): Splitter | null {
  const isMadeOf = (...allowed: readonly FieldName[]) => fields.every((field) => allowed.includes(field));
  if (fields.includes('reference') && isMadeOf('reference', 'title', 'recommendation')) return splitReference;
  if (fields.includes('audit') && isMadeOf('audit', 'opinion', 'auditDate')) return splitAudit;
  const isPair = fields.length === 2 && fields.some((field) => DATES.has(field));
  if (isPair && fields.some((field) => OWNERS.has(field))) return splitDateAndOwner;
  if (isPair && fields.some((field) => STATUSES.has(field))) return splitDateAndStatus;
  return null;
}

function splitReference(text: string, fields: readonly FieldName[]): SplitCell {
  const [firstLine = '', ...furtherLines] = text.split('\n');
  const match = REFERENCE.exec(firstLine.trim());
  if (match === null) {
    return {
      pieces: new Map([['reference', text]]),
      fault: 'This cell does not begin with a reference such as 4.2, so it cannot be taken apart.',
    };
  }
  const reference = match[1] ?? '';
  const headline = (match[2] ?? '').trim();
  const further = furtherLines.join('\n').trim();
  // A blank line below the first is the end of a paragraph, also where the first is no title.
  const gap = furtherLines[0]?.trim() === '' ? '\n\n' : '\n';
  const all = [headline, further].filter((piece) => piece !== '').join(gap);
  if (!fields.includes('recommendation')) return collect({ reference, title: all.replaceAll(/\s+/g, ' ') });
  const isTitle = fields.includes('title') && headline.length <= LONGEST_TITLE && !/[.!?]$/.test(headline);
  return isTitle
    ? collect({ reference, title: headline, recommendation: further })
    : collect({ reference, recommendation: all });
}

/** The opinion and the date are peeled from the end: "FLEET\nSATISFACTORY ASSURANCE\nMarch 2020", "Fleet (March 2020)". */
function splitAudit(text: string, fields: readonly FieldName[]): SplitCell {
  let audit = text;
  let opinion = '';
  let auditDate = '';
  // A longer cell is prose, and its white space would make the pattern slow.
  while (audit.length <= LONGEST_AUDIT) {
    const match = /^(.*\S)(?:\s*\n\s*|\s+[–—-]\s+|,\s+|\s*\()([^\n()]+)\)?$/s.exec(audit);
    const [before, piece] = [match?.[1], match?.[2]?.trim()];
    if (before === undefined || piece === undefined) break;
    if (auditDate === '' && fields.includes('auditDate') && looksLikeDate(piece)) auditDate = piece;
    else if (opinion === '' && fields.includes('opinion') && /\b(?:assurance|opinion)$/i.test(piece)) opinion = piece;
    else break;
    audit = before;
  }
  return collect({ audit: audit.replaceAll(/\s+/g, ' '), opinion, auditDate });
}

function splitDateAndOwner(text: string, fields: readonly FieldName[]): SplitCell {
  const dateField = fields.find((field) => DATES.has(field)) ?? 'currentDate';
  const ownerField = fields.find((field) => OWNERS.has(field)) ?? 'owner';
  // In such a column these say something of the date; nobody is called "Complete".
  if (/^(?:completed?|done|closed|implemented|n\/?a|none)$/i.test(text)) return collect({ [dateField]: text });
  return collectDate(text, dateField, ownerField, 'owner');
}

function splitDateAndStatus(text: string, fields: readonly FieldName[]): SplitCell {
  const dateField = fields.find((field) => DATES.has(field)) ?? 'currentDate';
  const statusField = fields.find((field) => STATUSES.has(field)) ?? 'status';
  // "Ongoing" is an answer to both questions: there is no end date, and work is under way.
  if (/^(?:on-?going|continuous)$/i.test(text)) return collect({ [dateField]: text, [statusField]: text });
  return collectDate(text, dateField, statusField, 'status');
}

function collectDate(text: string, dateField: FieldName, otherField: FieldName, otherWord: string): SplitCell {
  const separated = separateDate(text);
  if (separated !== null) return collect({ [dateField]: separated.date ?? '', [otherField]: separated.rest ?? '' });
  const fault = `It is not clear what in this cell is the date and what the ${otherWord}; all of it was read as the date.`;
  return { pieces: new Map([[dateField, text]]), fault };
}

function collect(pieces: Readonly<Partial<Record<FieldName, string>>>): SplitCell {
  const filled = FIELD_NAMES.flatMap((field): [FieldName, string][] => (pieces[field] ? [[field, pieces[field]]] : []));
  return { pieces: new Map(filled), fault: null };
}
