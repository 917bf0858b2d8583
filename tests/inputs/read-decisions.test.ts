import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { readDecisions } from '../../src/inputs/read-decisions.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { hasErrors } from '../../src/problems.ts';
import { DATA_FOLDER, filesFrom } from './folder-in-memory.ts';
import { GOOD_FOLDER } from './good-data.ts';

const MEETING = 'meetings/2026-01-20-jarap';
const FILE = `${MEETING}/decisions.csv`;

const SHEET = `Paper,Key,Audit,Audit date,Reference,Title,Asked for,Decision,Granted to,Minute,Reason
tracker,fleet-2022-09-4-2,Fleet,September 2022,4.2,Service records,Closure,Not agreed,,45/25,Evidence is awaited
,,Payroll,,4.1,,Extension,Agreed,30 June 2026,46/25,
`;

function read(text: string | Uint8Array) {
  return readDecisions(typeof text === 'string' ? Buffer.from(text) : text, FILE);
}

/** The lines as plain text by field, where nothing was wrong. */
function linesOf(text: string | Uint8Array): Record<string, unknown>[] {
  const { value, problems } = read(text);
  expect(problems).toEqual([]);
  return (value?.rows ?? []).map(({ line, ...cells }) => ({
    line,
    ...Object.fromEntries(Object.entries(cells).flatMap(([field, cell]) => (cell ? [[field, cell.text]] : []))),
  }));
}

describe('a good decisions.csv', () => {
  it('gives every line with its cells, blank ones as nothing', () => {
    expect(linesOf(SHEET)).toEqual([
      {
        line: 2,
        paper: 'tracker',
        key: 'fleet-2022-09-4-2',
        audit: 'Fleet',
        auditDate: 'September 2022',
        reference: '4.2',
        askedFor: 'Closure',
        decision: 'Not agreed',
        minute: '45/25',
        reason: 'Evidence is awaited',
      },
      {
        line: 3,
        audit: 'Payroll',
        reference: '4.1',
        askedFor: 'Extension',
        decision: 'Agreed',
        grantedTo: '30 June 2026',
        minute: '46/25',
      },
    ]);
  });

  it('keeps a line without a decision, with the headings as written', () => {
    const { value } = read('REFERENCE;decision\n4.1;\n4.2;Agreed\n');
    expect(value?.rows[0]).toMatchObject({ line: 2, reference: { text: '4.1', heading: 'REFERENCE' }, decision: null });
    expect(value?.readAs).toEqual({ encoding: 'UTF-8', delimiter: 'semicolon', rowCount: 2, skippedLines: [] });
  });

  it.each([
    ['Audit title', 'audit'],
    ['Recommendation', 'reference'],
    ['Request', 'askedFor'],
    ['Granted until', 'grantedTo'],
    ['New date', 'grantedTo'],
    ['MINUTE  REFERENCE', 'minute'],
    ['Note', 'reason'],
  ])('knows %j as %s', (heading, field) => {
    const key = field === 'reference' ? '' : 'Key,';
    const cells = field === 'reference' ? '' : 'k,';
    expect(linesOf(`${key}Decision,${heading}\n${cells}Agreed,x`)[0]).toMatchObject({ [field]: 'x' });
  });

  it("knows Panel's decision, with either apostrophe", () => {
    for (const heading of ["Panel's decision", 'Panel’s Decision'])
      expect(linesOf(`Key,${heading}\nk,Agreed`)).toEqual([{ line: 2, key: 'k', decision: 'Agreed' }]);
  });

  it('takes Recommendation for the words of it where there is a Reference too', () => {
    expect(linesOf('Reference,Recommendation,Decision\n4.1,Check the records,Agreed')).toEqual([
      { line: 2, reference: '4.1', decision: 'Agreed' },
    ]);
  });

  it.each([
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${SHEET}`)],
    ['UTF-16LE', iconv.encode(`\uFEFF${SHEET}`, 'utf-16le')],
    ['Windows-1252', iconv.encode(SHEET.replace('awaited', 'awaited – see “A”'), 'windows-1252')],
  ])('is read in %s', (encoding, bytes) => {
    expect(linesOf(bytes)).toHaveLength(2);
    expect(read(bytes).value?.readAs.encoding).toBe(encoding);
  });

  it('may have title lines, tabs, quoted line breaks and blank lines', () => {
    const text =
      'Decisions of the panel\n\nReference\tDecision\tReason\n4.1\tNot agreed\t"Evidence,\nplease"\n\t\t\n4.2\tAgreed\t\n';
    expect(linesOf(text)).toEqual([
      { line: 4, reference: '4.1', decision: 'Not agreed', reason: 'Evidence,\nplease' },
      { line: 7, reference: '4.2', decision: 'Agreed' },
    ]);
    expect(read(text).value?.readAs.skippedLines).toEqual([1]);
  });
});

describe('a decisions.csv with something wrong', () => {
  it('has no column of decisions: an error at the headings with the column that it probably is', () => {
    const { value, problems } = read('Key,Outcome,Decison\nk,x,Agreed');
    expect(value).toBeNull();
    const problem = problems.find(({ severity }) => severity === 'error');
    expect(problem).toMatchObject({ code: 'column-missing', file: FILE, line: 1 });
    expect(problem?.message).toContain('There is no column "Decision"');
    expect(problem?.advice).toBe('If "Decison" holds it, write "Decision" as its heading.');
  });

  it('names no recommendation: an error that lists the headings', () => {
    const { problems } = read('Audit,Decision\nFleet,Agreed');
    expect(problems).toMatchObject([{ code: 'column-missing', severity: 'error' }]);
    expect(problems[0]?.message).toContain('"Reference", or "Key"');
    expect(problems[0]?.advice).toContain('Paper, Key, Audit, Audit date, Reference, Asked for, Decision');
  });

  it('has a column that is not known: a warning with those that are', () => {
    const { value, problems } = read('Key,Decision,Mood\nk,Agreed,good');
    expect(value?.rows).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'column-not-used', severity: 'warning', file: FILE, line: 1, column: 'Mood' },
    ]);
    expect(problems[0]?.advice).toContain('Granted to, Minute, Reason, Title');
  });

  it('has two columns that say the same thing: an error, unless one is blank', () => {
    expect(read('Key,Decision,Reason,Note\nk,Agreed,a,b').problems).toMatchObject([
      { code: 'two-columns-one-field', severity: 'error', column: 'Note' },
    ]);
    expect(linesOf('Key,Decision,Reason,Note\nk,Agreed,,b')[0]).toMatchObject({ reason: 'b' });
    expect(read('Key,Decision,Decision\nk,Agreed,Refused').problems).toMatchObject([{ code: 'duplicate-heading' }]);
  });

  it.each([
    ['PK\u0003\u0004 a workbook', 'not-a-text-file', 'CSV UTF-8'],
    ['', 'empty-file', 'remove the file'],
    ['fleet-4-2,Agreed\n', 'no-rows', 'Write a line for each decision'],
    ['Key,Decision\nk,"Agreed\n', 'quote-not-closed', 'quotation mark'],
    ['Key,Decision\nk,Agreed,Minute 4,x\n', 'too-many-cells', 'quotation marks'],
  ])('is %j: %s, with advice for a sheet that is typed', (text, code, advice) => {
    const { problems } = read(text);
    expect(problems).toMatchObject([{ code, severity: 'error', file: FILE }]);
    expect(problems[0]?.advice).toContain(advice);
    expect(problems[0]?.advice).not.toContain('xport');
  });
});

describe('a decisions.csv with headings and no line', () => {
  it('is a sheet on which nothing was decided: a warning, as the sheet of a meeting that is asked for nothing', () => {
    for (const text of ['Key,Decision\n', '\uFEFF"Paper","Key","Decision","Granted to"\r\n', 'Key;Decision;\n\n']) {
      const { value, problems } = read(text);
      expect(value?.rows).toEqual([]);
      expect(problems).toMatchObject([{ code: 'no-rows', severity: 'warning', file: FILE }]);
    }
  });
});

describe('decisions.csv beside meeting.yaml', () => {
  const readWith = (more: Record<string, string>) => readInputs(DATA_FOLDER, filesFrom({ ...GOOD_FOLDER, ...more }));
  const warningsOf = async (more: Record<string, string>) => {
    const { value, problems } = await readWith(more);
    expect(value?.meetings[0]?.decisions).toBeNull();
    return problems.filter(({ code }) => code === 'decisions-not-read');
  };

  it.each(['decisions.csv', 'Decisions.CSV'])('is read as %s, and listed among the files read', async (name) => {
    const { value, files } = await readWith({ [`${MEETING}/${name}`]: SHEET });
    expect(value?.meetings[0]?.decisions).toMatchObject({ file: `${MEETING}/${name}`, readAs: { rowCount: 2 } });
    expect(files.map(({ path }) => path)).toContain(`${MEETING}/${name}`);
  });

  it('may not be there yet, and nothing is said of it', async () => {
    const { value, problems } = await readWith({});
    expect(value?.meetings[0]?.decisions).toBeNull();
    expect(problems.filter(({ file }) => /decision/i.test(file))).toEqual([]);
  });

  it('stands there twice: an error that names both', async () => {
    const { problems } = await readWith({ [`${MEETING}/decisions.csv`]: SHEET, [`${MEETING}/Decisions.csv`]: SHEET });
    const problem = problems.find(({ code }) => code === 'two-decision-files');
    expect(problem?.severity).toBe('error');
    expect(problem?.message).toContain('Decisions.csv and decisions.csv');
  });

  it.each([
    ['decisions.xlsx', 'Save it as "CSV UTF-8" with the name decisions.csv.'],
    ['Decision sheet.csv', 'Rename it to decisions.csv.'],
    ['decision-sheet.csv', 'Rename it to decisions.csv.'],
    ['decisions.csv.txt', 'Rename it to decisions.csv.'],
    ['Copy of decisions.csv', 'Rename it to decisions.csv.'],
    ['JARAP_decisions_2026.csv', 'Rename it to decisions.csv.'],
  ])('was saved as %s: a warning, so that no decision is lost without a word', async (name, advice) => {
    expect(await warningsOf({ [`${MEETING}/${name}`]: SHEET })).toMatchObject([
      { severity: 'warning', file: `${MEETING}/${name}`, advice },
    ]);
  });

  it('was put into the folder of a paper: a warning', async () => {
    const [warning] = await warningsOf({ [`${MEETING}/plan/decisions.csv`]: SHEET });
    expect(warning).toMatchObject({ file: `${MEETING}/plan/decisions.csv` });
    expect(warning?.advice).toContain('beside meeting.yaml');
  });

  it('is not confused with notes about decisions', async () => {
    expect(await warningsOf({ [`${MEETING}/decisions.docx`]: 'x', [`${MEETING}/indecision.csv`]: 'x' })).toEqual([]);
  });
});

describe('whatever somebody types into decisions.csv', () => {
  it('gives lines, or errors in words', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Key', 'Decision', '"', ',', '\n'),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(anyCell).map((cells) => cells.join(',')),
      fc.tuple(fc.nat(SHEET.length), anyCell).map(([at, piece]) => SHEET.slice(0, at) + piece + SHEET.slice(at)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, problems } = read(text);
        expect(value !== null || hasErrors(problems)).toBe(true);
        for (const { message, advice, file } of problems) {
          expect(`${message} ${advice}`).not.toMatch(/undefined|\[object|NaN/);
          expect(file).toBe(FILE);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on its bytes being a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { value, problems } = read(bytes);
        expect(value !== null || hasErrors(problems)).toBe(true);
      }),
    );
  });
});
