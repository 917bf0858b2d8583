import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { listFigures } from '../../../src/papers/figures/figure-list.ts';
import { readTable } from '../../../src/papers/figures/read-table.ts';
import { writeFigureCsv, writeFigureJson } from '../../../src/papers/figures/write-figures.ts';
import { column, dataTable, numberCell, row, textCell } from '../../../src/papers/table-cells.ts';
import { datesOf } from '../sample-paper.ts';
import { sampleSeries } from '../sample-series.ts';

const ROWS = [
  { key: 'fleet-1', reference: '1', dates: datesOf({ original: '1 January 2025', revisions: ['1 March 2025'] }) },
  { key: 'fleet-2', reference: '2', lifecycle: 'proposed-closed', closureReason: 'implemented' } as const,
];
const PAPERS = sampleSeries([{ date: '2025-04-08', rows: ROWS }], {
  narrative: '{{figures.open}} remain.\n\n{{> summary-by-priority}}\n\n{{> attention}}',
});
const ENTRIES = PAPERS.flatMap(listFigures);

function find(place: string, rowName: string, columnName: string): unknown {
  return ENTRIES.find((entry) => entry.place === place && entry.row === rowName && entry.column === columnName);
}

describe('the list of figures', () => {
  test('has what a sentence binds, with the rows that it counts', () => {
    expect(find('Narrative', 'figures.open', '')).toEqual({
      paper: 'tracker',
      place: 'Narrative',
      row: 'figures.open',
      column: '',
      value: 1,
      unit: 'recommendations',
      keys: ['fleet-1'],
    });
    expect(find('Narrative', 'figures.audits', '')).toMatchObject({ value: 1, unit: 'audits', keys: ['fleet'] });
  });

  test('has the numbers of the summary, of the headings of audits, and the days and times of each row', () => {
    expect(find('Summary', 'Closures proposed', 'For decision')).toMatchObject({ value: 1, keys: ['fleet-2'] });
    expect(find('Audit', 'Fleet', 'Total')).toMatchObject({ value: 2, keys: ['fleet-1', 'fleet-2'] });
    expect(find('Recommendation', 'fleet-1', 'Days overdue')).toMatchObject({
      value: 38,
      unit: 'days',
      keys: ['fleet-1'],
    });
    expect(find('Recommendation', 'fleet-1', 'Times revised')).toMatchObject({ value: 1, unit: 'times' });
  });

  test('finds tables wherever they stand, among blocks of blocks too', () => {
    const places = new Set(ENTRIES.map(({ place }) => place));
    expect([...places].some((place) => place.includes('Overdue, the most serious'))).toBe(true);
    const overdue = ENTRIES.filter(
      ({ place, column: name }) => place.includes('Overdue, the most') && name === 'Days overdue',
    );
    expect(overdue).toMatchObject([{ value: 38, unit: 'days', keys: ['fleet-1'] }]);
  });

  test('counts as many keys as it says, each once', () => {
    const counts = ENTRIES.filter(({ unit }) => ['recommendations', 'audits', 'queries'].includes(unit));
    expect(counts.length).toBeGreaterThan(60);
    for (const { value, keys } of counts) expect(keys).toHaveLength(value);
    // A row with two queries counts twice among the queries.
    const ofRows = counts.filter(({ unit }) => unit !== 'queries');
    for (const { keys } of ofRows) expect(new Set(keys).size).toBe(keys.length);
  });

  test('reads dashes and pages as no number, thousands and minus as one', () => {
    const table = dataTable({
      caption: 'A table',
      columns: [column('Row'), column('Number', 'number'), column('Days moved', 'number')],
      rows: [row(textCell('One'), [textCell(null, { className: 'number' }), numberCell(1234)])],
      reconciled: null,
    });
    expect(readTable(table)).toEqual([
      { place: 'A table', row: 'One', column: 'Days moved', value: 1234, unit: 'days', keys: [] },
    ]);
    const signed = { ...numberCell({ value: 2, keys: ['a', 'b'] }), text: '−2' };
    expect(readTable({ ...table, rows: [row(textCell('One'), [signed])] })[0]).toMatchObject({
      value: -2,
      keys: ['a', 'b'],
    });
  });

  test('refuses a printed count that is not that of its rows', () => {
    const wrong = { ...numberCell({ value: 2, keys: ['a', 'b'] }), text: '3' };
    const table = dataTable({
      caption: 'A table',
      columns: [column('Row'), column('Number')],
      rows: [row(textCell('One'), [wrong])],
      reconciled: null,
    });
    expect(() => readTable(table)).toThrow('"A table" prints 3 under "Number" and counts 2 rows');
  });

  test('says the same as JSON and as CSV, in the same order', () => {
    const [paper] = PAPERS;
    if (paper === undefined) throw new Error('No paper was made');
    const json = JSON.parse(writeFigureJson(ENTRIES, paper)) as { asAt: string; figures: unknown };
    expect(json).toMatchObject({
      schema: 1,
      meeting: '2025-04-08',
      panel: 'JARAP',
      asAt: '2025-04-08',
      figures: ENTRIES,
    });
    const records = parse(writeFigureCsv(ENTRIES), { bom: true, columns: true }) as Record<string, string>[];
    expect(records.map(({ Place, Row, Column, Value, Keys }) => [Place, Row, Column, Number(Value), Keys])).toEqual(
      ENTRIES.map(({ place, row: name, column: label, value, keys }) => [place, name, label, value, keys.join('; ')]),
    );
  });

  test('has no cell in the CSV that Excel would cut', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `fleet-management-${index}`);
    const entry = {
      paper: 'p',
      place: 'x',
      row: 'y',
      column: 'z',
      value: keys.length,
      unit: 'recommendations',
      keys,
    } as const;
    const [record] = parse(writeFigureCsv([entry]), { bom: true, columns: true }) as Record<string, string>[];
    const cell = record?.['Keys'] ?? '';
    expect(cell.length).toBeLessThan(32_767);
    const left = Number(/; and (\d+) more, see figures\.json$/.exec(cell)?.[1]);
    expect(cell.split('; ').length - 1 + left).toBe(keys.length);
  });
});
