import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DelimiterName } from '../../src/inputs/cut-cells.ts';
import { DELIMITERS } from '../../src/inputs/cut-cells.ts';
import { normaliseHeading } from '../../src/inputs/normalise-heading.ts';
import { MAXIMUM_ROWS, readCsv } from '../../src/inputs/read-csv.ts';

const KNOWN = new Set(['ref', 'audit', 'update', 'status'].map(normaliseHeading));
const isKnown = (heading: string) => KNOWN.has(normaliseHeading(heading));
const read = (text: string) => readCsv(text, 'a.csv', isKnown);
const table = (text: string) => {
  const { value, problems } = read(text);
  expect(problems).toEqual([]);
  if (value === null) throw new Error('no table');
  return value;
};
const errors = (text: string) => read(text).problems.map(({ code, line }) => [code, line]);

describe('separators and line ends', () => {
  it.each([
    ['comma', 'Ref,Audit\n4.1,Fleet'],
    ['semicolon', 'Ref;Audit\n4.1;Fleet'],
    ['tab', 'Ref\tAudit\n4.1\tFleet'],
    ['semicolon', 'Ref;Audit\n4.1;"Fleet, vans, cars; and more"\n4.2;Payroll, again, and again'],
    ['comma', 'Ref,Audit\n4.1,"one; two; three"\n4.2,"four; five"'],
    ['semicolon', 'One;Two\n1,5;2,5\n3,5;4,5'],
    ['comma', 'Only\none'],
    ['tab', 'Prose, with commas\tMore, of them\nand, again, here\tnone'],
  ])('sees a %s', (delimiter, text) => {
    expect(table(text).delimiter).toBe(delimiter);
  });

  it('ignores separators inside quotation marks when it looks', () => {
    expect(table('"Ref";"Audit"\n"a,b,c,d";"e,f,g,h"').delimiter).toBe('semicolon');
  });

  it.each([
    ['sep=;\nRef;Audit\n4.1;a,b', 'semicolon'],
    ['"sep=;"\r\nRef;Audit\r\n4.1;a,b', 'semicolon'],
    ['SEP=,,,\nRef,Audit\n4.1,a', 'comma'],
    ['sep=\t\nRef\tAudit\n4.1\ta', 'tab'],
  ])('follows the line that Excel writes: %j', (text, delimiter) => {
    const { delimiter: found, headings, rows, headerLine } = table(text);
    expect([found, headings, headerLine, rows[0]?.line]).toEqual([delimiter, ['Ref', 'Audit'], 2, 3]);
  });

  it('refuses another separator by name', () => {
    expect(errors('sep=|\nRef|Audit\n4.1|a')).toEqual([['unknown-separator', 1]]);
  });

  it('reads every line end, mixed too, and counts lines as an editor does', () => {
    const { rows } = table('Ref,Audit\r\n1,"a\r\nb"\r2,"c\rd"\n\n3,e\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'a\nb'] },
      { line: 4, cells: ['2', 'c\nd'] },
      { line: 7, cells: ['3', 'e'] },
    ]);
  });
});

describe('cells', () => {
  it('reads quotation marks, separators and line ends inside a cell', () => {
    expect(table('Ref,Update\n1,"He said ""no"", twice\n\n- once\n- again"').rows[0]?.cells[1]).toBe(
      'He said "no", twice\n\n- once\n- again',
    );
  });

  it('takes a quotation mark inside an unquoted cell as a letter, as Excel does', () => {
    expect(table('Ref,Update\n1,a 12" hose and 3" pipe').rows[0]?.cells).toEqual(['1', 'a 12" hose and 3" pipe']);
  });

  it('forgives spaces round quoted cells, and no-break spaces before them', () => {
    expect(table('Ref,Update,Audit\n1 , "a, b" ,\u00A0"c, d"').rows[0]?.cells).toEqual(['1', 'a, b', 'c, d']);
  });

  it('reads ="4.10" as 4.10', () => {
    expect(table('Ref,Audit\n"=""4.10""",Fleet').rows[0]?.cells[0]).toBe('4.10');
  });

  it('reads a ditto mark that Excel wrote', () => {
    expect(table('Ref,Audit\n1,Fleet\n2,""""').rows[1]?.cells[1]).toBe('"');
  });
});

describe('rows and columns that hold nothing', () => {
  it('drops the empty rows and columns that Excel leaves behind', () => {
    const text = `Ref,Audit,,,\n1,Fleet,,,\n${',,,,\n'.repeat(400)} , ,,,\n2,Payroll,,,\n${',,,,\n'.repeat(400)}`;
    const { headings, rows } = table(text);
    expect(headings).toEqual(['Ref', 'Audit']);
    expect(rows.map(({ line }) => line)).toEqual([2, 404]);
  });

  it('fills short rows with blanks', () => {
    expect(table('Ref,Audit,Status\n1\n2,b').rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['2', 'b', ''],
    ]);
  });

  it('names the line of a row with more cells than headings', () => {
    const { problems } = read('Ref,Audit\n1,"a\nb"\n2,Fleet, vans,\n3,c,,');
    expect(problems).toMatchObject([{ code: 'too-many-cells', severity: 'error', line: 4, value: 'vans' }]);
  });

  it('gives a column without a heading the name that Excel shows', () => {
    expect(table(',Ref,Audit,\n1,4.1,Fleet,x').headings).toEqual(['Column A', 'Ref', 'Audit', 'Column D']);
  });
});

describe('the header row', () => {
  it('skips title lines above it', () => {
    const { headerLine, skippedLines, rows } = table(
      'Recommendations tracker\nPrinted by,the audit system\n\nRef,Audit,Other\n1,Fleet,x',
    );
    expect([headerLine, skippedLines, rows.length]).toEqual([4, [1, 2], 1]);
  });

  it('prefers the row with more known headings to a title line with two', () => {
    expect(table('Audit,Status\nRef,Audit,Status,Update\n1,a,b,c').headerLine).toBe(2);
  });

  it('takes the fullest row where no heading is known', () => {
    expect(table('Title\nfor,us\nAlpha,Beta,Gamma\n1,2,3\n4,5,6').headings).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('reads a wrapped heading on one line', () => {
    expect(table('"Ref","Audit\n  title","Status"\n1,a,b').headings).toEqual(['Ref', 'Audit title', 'Status']);
  });

  it('drops it where it is repeated, whatever its case', () => {
    const { rows, skippedLines } = table('Ref,Audit\n1,a\nREF , audit\n2,b\nRef,Audit\n');
    expect([rows.map(({ line }) => line), skippedLines]).toEqual([
      [2, 4],
      [3, 5],
    ]);
  });

  it('keeps a row that is like it in one cell only', () => {
    expect(table('Ref,Audit\n1,a\n2,Audit').rows).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', [['empty-file', 1]]],
    ['only line ends and separators', '\n,,\r\n ,\n', [['empty-file', 1]]],
    ['only a header', '\nRef,Audit\n,\n', [['no-rows', 2]]],
    ['only a header, twice', 'Ref,Audit\nRef,Audit\n', [['no-rows', 1]]],
    ['a quote that is never closed', 'Ref,Audit\n1,"a\nb"\n2,"open\n3,c\n4,d', [['quote-not-closed', 4]]],
    ['a quote in a first cell', 'Ref,Audit\n1,a\n"2,b', [['quote-not-closed', 3]]],
    ['text behind a closing quote', 'Ref,Audit\n1,"he said "no" twice"', [['text-after-quote', 2]]],
    ['a cell that lost its closing quote', 'Ref,Audit\n1,"a\n2,"b"\n3,"c"', [['text-after-quote', 2]]],
    ['ditto marks that were not escaped', 'Audit,Ref\nFleet,4.1\n",4.2\n",4.3', [['lone-quote', 3]]],
    ['one ditto mark that was not escaped', 'Audit,Ref\nFleet,4.1\n",4.2', [['lone-quote', 3]]],
  ])('%s', (_name, text, expected) => {
    const { value } = read(text);
    expect(errors(text)).toEqual(expected);
    expect(value).toBeNull();
  });

  it('shows the beginning of the cell that was not closed and what to do', () => {
    expect(read('Ref,Audit\n1,"Fleet and vans\n2,b').problems[0]).toMatchObject({
      value: '"Fleet and vans',
      advice: expect.stringContaining('closing quotation mark'),
    });
  });

  it('names both columns of a duplicate heading', () => {
    const { problems } = read('Ref,Target date,Audit,TARGET-DATE\n1,a,b,c');
    expect(problems).toMatchObject([{ code: 'duplicate-heading', severity: 'error', line: 1 }]);
    expect(problems[0]?.message).toContain('"Target date" (column B) and "TARGET-DATE" (column D)');
  });

  it('does not mind a second column of that name in which nothing stands', () => {
    expect(table('Ref,Notes,Audit,Notes\n1,a,b,').headings).toHaveLength(4);
  });

  it('accepts a cell of 40,000 characters and names one of 40,001', () => {
    expect(errors(`Ref,Update\n1,${'a'.repeat(40_000)}`)).toEqual([]);
    expect(read(`Ref,Update\n0,b\n1,${'a'.repeat(40_001)}`).problems).toMatchObject([
      { code: 'cell-too-long', line: 3, column: 'Update' },
    ]);
  });

  it('accepts 20,000 rows and names the line of the next', () => {
    const text = `Ref,Audit\n${'1,a\n'.repeat(MAXIMUM_ROWS)}`;
    expect(table(text).rows).toHaveLength(MAXIMUM_ROWS);
    expect(errors(`${text}\n1,b\n`)).toEqual([['too-many-rows', MAXIMUM_ROWS + 3]]);
  });

  it('accepts 500 columns and refuses 501', () => {
    expect(errors(`${headerOf(500)}\n1,2\n`)).toEqual([]);
    expect(errors(`\n${headerOf(501)}\n1,2\n`)).toEqual([['too-many-columns', 2]]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'treats %s as any heading',
    (name) => {
      const { headings, rows } = table(`Ref,${name}\n1,polluted`);
      expect([headings[1], rows[0]?.cells[1]]).toEqual([name, 'polluted']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('ends in reasonable time on a file of quotation marks or separators', () => {
    expect(errors('"'.repeat(500_001)).length + errors(`Ref,Audit\n${','.repeat(500_000)}x`).length).toBe(2);
  });
});

describe('any table', () => {
  const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
  const names = fc.constantFrom<DelimiterName>('comma', 'semicolon', 'tab');
  // A cell that begins with the separator and goes on over a line is what a lone ditto mark looks like.
  const cell = fc
    .array(fc.constantFrom('a', 'B', '£', '—', '👩‍🚒', '"', ',', ';', '\t', ' ', '\n', '4.2', '=', "'"), { maxLength: 8 })
    .map((parts) => parts.join('').trim())
    .filter((text) => !/^[,;]/.test(text) && !/^="[^"]*"$/.test(text));
  const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).filter((cells) => cells.some((text) => text !== '')),
      { minLength: 1, maxLength: 8 },
    ),
  );

  it('comes back as it was through each separator, line end and quoting', () => {
    fc.assert(
      fc.property(tables, names, lineEnds, fc.boolean(), (cells, name, lineEnd, isQuotedAlways) => {
        const delimiter = DELIMITERS[name];
        const quote = (text: string) =>
          isQuotedAlways || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : text;
        const headings = ['Ref', 'Audit', 'Status', 'Update', 'Five'].slice(0, cells[0]?.length);
        const text = [headings, ...cells].map((row) => row.map(quote).join(delimiter)).join(lineEnd);
        const { value, problems } = read(text);
        expect(problems).toEqual([]);
        expect(value?.delimiter).toBe(name);
        expect(value?.rows.map((row) => row.cells)).toEqual(cells);
        // The line of each row is where its text really begins.
        const lines = text.split(/\r\n|\r|\n/);
        for (const [index, row] of (value?.rows ?? []).entries()) {
          const begin = cells[index]
            ?.map(quote)
            .join(delimiter)
            .split(/\r\n|\r|\n/)[0];
          expect(lines[row.line - 1]).toBe(begin);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused with words, whatever the text', () => {
    const pieces = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\u00A0',
      'Ref',
      'Audit',
      'x',
      'sep=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { value, problems } = read(parts.join(''));
        expect(value !== null || problems.length > 0).toBe(true);
        for (const row of value?.rows ?? []) expect(row.cells).toHaveLength(value?.headings.length ?? -1);
      }),
      { numRuns: 3000 },
    );
  });
});

function headerOf(width: number): string {
  return Array.from({ length: width }, (_, index) => `c${index}`).join(',');
}
