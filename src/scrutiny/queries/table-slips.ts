/** Slips in tables that stand inside a cell: a row twice, two columns of one name, "very overdue" beside "published". */
import { readCellTables, type CellTable } from './cell-tables.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { Finding, RowRule } from './query.ts';
import { textsOfRow } from './texts-of-row.ts';

const UNFINISHED = /^(?:very |long )?overdue$|^not (?:yet )?started$|^outstanding$/i;
const FINISHED = /^(?:published|completed?|closed|implemented|issued|done)\b(?!.*\bnot\b)/i;
/** Rows of fewer letters are totals, ticks and dashes. */
const FEWEST_LETTERS = 12;

export const TABLE_SLIPS: readonly RowRule[] = [
  {
    name: 'table-status-contradicts',
    audience: 'secretariat',
    ask: 'Correct one of the two columns.',
    findInRow: (facts) => findInTables(facts, describeContradictions),
  },
  {
    name: 'table-row-twice',
    audience: 'secretariat',
    ask: 'Take the second row out, or correct it where another was meant.',
    findInRow: (facts) => findInTables(facts, describeRepeatedRows),
  },
  {
    name: 'table-heading-twice',
    audience: 'secretariat',
    ask: 'Name the columns by what they hold.',
    findInRow: (facts) => findInTables(facts, describeRepeatedHeadings),
  },
];

function findInTables(
  { recommendation }: RecommendationFacts,
  describe: (table: CellTable) => string | null,
): Finding[] {
  for (const { label, text } of textsOfRow(recommendation)) {
    if (!text.includes('|') && !text.includes('\t')) continue;
    for (const table of readCellTables(text)) {
      const words = describe(table);
      if (words !== null) return [{ sentence: `A table in the ${label} ${words}` }];
    }
  }
  return [];
}

function describeContradictions({ rows }: CellTable): string | null {
  const found = rows.flatMap((row) => {
    const unfinished = row.find((cell) => UNFINISHED.test(cell));
    const finished = row.find((cell) => FINISHED.test(cell));
    return unfinished === undefined || finished === undefined ? [] : [{ row, unfinished, finished }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const name = first.row.filter((cell) => cell !== first.unfinished && cell !== first.finished);
  const longest = name.reduce((best, cell) => (cell.length > best.length ? cell : best), '');
  const more = found.length === 1 ? '' : ` The same holds for ${found.length - 1} more of its rows.`;
  return `says “${first.unfinished}” beside “${first.finished}”${longest === '' ? '' : `, for “${longest}”`}.${more}`;
}

function describeRepeatedRows({ rows }: CellTable): string | null {
  const seen = new Set<string>();
  for (const row of rows) {
    const filled = row.filter((cell) => cell !== '');
    const text = row.join(' | ').toLowerCase();
    if (filled.length < 2 || (text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) continue;
    if (seen.has(text)) return `has the same row twice: “${filled.join(' | ')}”.`;
    seen.add(text);
  }
  return null;
}

/** A word that stands in the rows below as well is a value, not a heading. */
function describeRepeatedHeadings({ headings, rows }: CellTable): string | null {
  const twice = headings.find((heading, index) => heading !== '' && headings.indexOf(heading) < index);
  if (twice === undefined || rows.some((row) => row !== headings && row.includes(twice))) return null;
  return `has two columns called “${twice}”.`;
}
