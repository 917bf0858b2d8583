/** A query sheet as rows: one query a line, with a column for the answer. */
import { writeCsv, type CsvValue } from '../csv-text.ts';
import type { QuerySheet, SheetItem } from './query-sheet.ts';

const HEADINGS = [
  'Meeting',
  'Paper',
  'Audit',
  'Reference',
  'Key',
  'Rule',
  'Query',
  'What we ask',
  'File',
  'Line',
  'Accepted reason',
  'Answer',
];

/** What is to be answered first, then what is accepted. `meeting` is its folder, which begins with the day. */
export function writeQueryCsv({ open, accepted }: QuerySheet, meeting: string): string {
  return writeCsv(
    HEADINGS,
    [...open, ...accepted].flatMap((item) => listRows(item, meeting)),
  );
}

/** A query on words of several rows has all their places; the first is the row asked about. */
function listRows({ paper, audit, reference, key, queries }: SheetItem, meeting: string): CsvValue[][] {
  return queries.map(({ rule, sentence, ask, places, accepted }) => {
    const [only, ...others] = places;
    const files = [...new Set(places.map(({ file }) => file))].join('; ');
    const lines = others.length === 0 ? (only?.line ?? null) : places.map(({ line }) => line).join('; ');
    return [meeting, paper, audit, reference, key, rule, sentence, ask, files, lines, accepted, null];
  });
}
