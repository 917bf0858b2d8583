import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import type { SourceSettings } from '../../src/inputs/inputs.ts';
import { MAXIMUM_FILE_BYTES, readTable } from '../../src/inputs/read-table.ts';

const SETTINGS: SourceSettings = {
  file: 'a.csv',
  line: 1,
  columns: new Map(),
  fillDown: [],
  defaults: new Map(),
  referenceFrom: null,
};
const read = (bytes: Uint8Array) => readTable(bytes, 'meetings/m/p/a.csv', SETTINGS, ['reference', 'audit']);

describe('one export from its bytes', () => {
  it('says how it was read', () => {
    const text =
      'Recommendations tracker;;\r\nAudit;Ref;Update\r\nFleet;4.1;"Cost: £5; paid"\r\nAudit;Ref;Update\r\nFleet;4.2;“Done”';
    const { value, problems } = read(iconv.encode(text, 'windows-1252'));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      file: 'meetings/m/p/a.csv',
      readAs: { encoding: 'Windows-1252', delimiter: 'semicolon', rowCount: 2, skippedLines: [1, 4] },
    });
    expect(value?.rows.map(({ updates }) => updates[0]?.cell.text)).toEqual(['Cost: £5; paid', '“Done”']);
  });

  it('reads what Excel saves as Unicode text', () => {
    const { value } = read(iconv.encode('Audit\tRef\r\nFleet – vans\t4.1\r\n', 'utf-16le', { addBOM: true }));
    expect(value?.readAs).toMatchObject({ encoding: 'UTF-16LE', delimiter: 'tab', rowCount: 1 });
    expect(value?.rows[0]?.cells.audit?.text).toBe('Fleet – vans');
  });

  it('tells all that is wrong at once, from the bytes to the columns', () => {
    const { problems } = read(Buffer.from('Ref,Adit,Status,Status\n4.1,Fl\u202Eeet,Open,Closed\n4.2,b,c,d,e'));
    expect(problems.map(({ code, line }) => `${code} ${line}`).sort()).toEqual([
      'column-missing 1',
      'duplicate-heading 1',
      'text-direction-control 2',
      'too-many-cells 3',
      'two-columns-one-field 1',
    ]);
    expect(problems.every(({ file, advice }) => file === 'meetings/m/p/a.csv' && advice !== undefined)).toBe(true);
  });

  it('refuses a file of more than 20 MB before it decodes it', () => {
    const { value, problems } = read(new Uint8Array(MAXIMUM_FILE_BYTES + 1));
    expect([value, problems.map(({ code }) => code)]).toEqual([null, ['file-too-large']]);
  });

  it('reads or refuses any bytes with words, and never with an exception', () => {
    const lines = fc.array(
      fc.constantFrom(
        ...Array.from('Ref,Audit\r\n";\t="4.1〃\u202E\u0000\uFFFDx').map((letter) => Buffer.from(letter)),
      ),
      { maxLength: 60 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      lines.map((parts) => new Uint8Array(Buffer.concat(parts))),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const { value, problems } = read(input);
        expect(value !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
        const words = problems.map(({ message, advice }) => `${message} ${advice}`).join(' ');
        expect(words).not.toMatch(/undefined|NaN|\[object|csv-parse|CSV_/);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same cells through every encoding', () => {
    const word = fc.constantFrom('£', '€', '–', '“', '”', 'é', 'a', ' b', '4.2', ',', '"', '\n');
    const cell = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}y`);
    const encodings = fc.constantFrom(
      { name: 'utf8', addBOM: false },
      { name: 'utf8', addBOM: true },
      { name: 'windows-1252', addBOM: false },
      { name: 'utf-16le', addBOM: true },
      { name: 'utf-16be', addBOM: true },
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), encodings, (cells, { name, addBOM }) => {
        const text = `Audit,Ref\r\n${cells.map((written) => `"${written.replaceAll('"', '""')}",4.1`).join('\r\n')}\r\n`;
        const bytes = iconv.encode(text, name, { addBOM });
        // `é££` in Windows-1252 is, byte for byte, one Chinese letter in UTF-8: nobody can tell them apart.
        fc.pre(
          name !== 'windows-1252' || iconv.decode(bytes, 'utf8').includes('\uFFFD') || /^[\u0000-\u007F]*$/.test(text),
        );
        const { value } = read(bytes);
        expect(value?.rows.map((row) => row.cells.audit?.text)).toEqual(cells);
      }),
    );
  });
});
