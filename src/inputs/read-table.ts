/**
 * One export from its bytes to mapped rows: decode, cut, map. Takes the bytes as they are and reads no file itself.
 */
import type { Checked } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import type { FieldName, ReadAs, SourceTable } from './csv-tables.ts';
import type { SourceSettings } from './inputs.ts';
import { lookUpHeading } from './known-headings.ts';
import { mapColumns } from './map-columns.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { readCsv, type RawTable } from './read-csv.ts';

/** Real exports have some hundred kilobytes; beyond 20 MB it is another file. */
export const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

/**
 * The export as a table of fields, or null with an error where it cannot be read at all. `file` is its path for messages
 * with forward slashes, `required` the fields that need a column or a default, such as `['reference', 'audit']`.
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  settings: SourceSettings,
  required: readonly FieldName[],
): Checked<SourceTable | null> {
  const declared = new Set([...settings.columns.keys()].map(normaliseHeading));
  const isKnownHeading = (heading: string) =>
    heading.length <= 200 && (declared.has(normaliseHeading(heading)) || lookUpHeading(heading).length > 0);
  const raw = readRawTable(bytes, file, isKnownHeading);
  if (raw.value === null) return { value: null, problems: raw.problems };
  const { table, encoding } = raw.value;
  const mapped = mapColumns(table, encoding, settings, required, file);
  return { value: mapped.value, problems: [...raw.problems, ...mapped.problems] };
}

/** The cells as they stand under their headings, or null with an error where the bytes are no table of text. */
export function readRawTable(
  bytes: Uint8Array,
  file: string,
  isKnownHeading: (heading: string) => boolean,
): Checked<{ readonly table: RawTable; readonly encoding: ReadAs['encoding'] } | null> {
  if (bytes.length > MAXIMUM_FILE_BYTES) {
    const message = `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; an export of at most 20 MB can be read.`;
    const advice = 'Export only the recommendations that this paper is about, as CSV.';
    return { value: null, problems: [{ code: 'file-too-large', severity: 'error', file, message, advice }] };
  }
  const decoded = decodeText(bytes, file);
  if (decoded.value === null) return { value: null, problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const table = readCsv(text, file, isKnownHeading);
  const problems = [...decoded.problems, ...table.problems];
  return { value: table.value && { table: table.value, encoding }, problems };
}
