/**
 * One export from its bytes to mapped rows: decode, cut, map. Takes the bytes as they are and reads no file itself.
 */
import type { Checked } from '../problems.ts';
import { decodeText } from './decode-text.ts';
import type { FieldName, SourceSettings, SourceTable } from './inputs.ts';
import { lookUpHeading } from './known-headings.ts';
import { mapColumns } from './map-columns.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { readCsv } from './read-csv.ts';

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
  if (bytes.length > MAXIMUM_FILE_BYTES) {
    const message = `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; an export of at most 20 MB can be read.`;
    const advice = 'Export only the recommendations that this paper is about, as CSV.';
    return { value: null, problems: [{ code: 'file-too-large', severity: 'error', file, message, advice }] };
  }
  const decoded = decodeText(bytes, file);
  if (decoded.value === null) return { value: null, problems: decoded.problems };

  const declared = new Set([...settings.columns.keys()].map(normaliseHeading));
  const isKnownHeading = (heading: string) =>
    heading.length <= 200 && (declared.has(normaliseHeading(heading)) || lookUpHeading(heading).length > 0);
  const table = readCsv(decoded.value.text, file, isKnownHeading);
  if (table.value === null) return { value: null, problems: [...decoded.problems, ...table.problems] };

  const mapped = mapColumns(table.value, decoded.value.encoding, settings, required, file);
  return { value: mapped.value, problems: [...decoded.problems, ...table.problems, ...mapped.problems] };
}
