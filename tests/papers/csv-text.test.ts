import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/papers/csv-text.ts';

const FORMULAS = [
  '=1+1',
  '+44 1234',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u00A0=1',
  '\uFEFF=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=cmd|"/c calc"!A0',
  'a\n=1',
  'a\r\n@x',
  '=HYPERLINK("http://x")',
];

function readBack(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

describe('the CSVs that we write', () => {
  test('open in Excel by a double click: byte order mark, CRLF, texts in quotation marks, numbers without', () => {
    expect(
      writeCsv(
        ['Owner', 'Line'],
        [
          ['Head of "fleet"', 14],
          [null, 2],
        ],
      ),
    ).toBe('\uFEFF"Owner","Line"\r\n"Head of ""fleet""",14\r\n,2\r\n');
  });

  test.each(FORMULAS)('hold %j as text, which reads back when the apostrophe is taken off', (formula) => {
    const [, [cell = ''] = []] = readBack(writeCsv(['A'], [[formula]]));
    for (const line of cell.split('\n')) expect(line).not.toMatch(/^[\s\u00A0\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/);
    expect(cell.replaceAll(/^'/gm, '')).toBe(formula.replaceAll(/\r\n?/g, '\n'));
  });

  test('leave all other text as it is, whatever it holds', () => {
    const harmless = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\s\u00A0\uFEFF]*[=+\-@＝＋－＠\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (rows) => {
        expect(readBack(writeCsv(['A', 'B'], rows)).slice(1)).toEqual(rows);
      }),
    );
  });

  test('write a negative number as a number', () => expect(writeCsv(['A'], [[-4]])).toContain('\r\n-4\r\n'));
});
