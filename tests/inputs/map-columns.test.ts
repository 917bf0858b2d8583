import { describe, expect, it } from 'vitest';

import type { FieldName } from '../../src/inputs/csv-tables.ts';
import type { SourceSettings } from '../../src/inputs/inputs.ts';
import { readTable } from '../../src/inputs/read-table.ts';

interface Options {
  readonly columns?: Readonly<Record<string, readonly FieldName[]>>;
  readonly fillDown?: readonly FieldName[];
  readonly defaults?: readonly (readonly [FieldName, string])[];
  readonly required?: readonly FieldName[];
  readonly referenceFrom?: SourceSettings['referenceFrom'];
}

function map(text: string, options: Options = {}) {
  const settings: SourceSettings = {
    file: 'a.csv',
    line: 3,
    columns: new Map(Object.entries(options.columns ?? {})),
    fillDown: options.fillDown ?? [],
    defaults: new Map(options.defaults ?? []),
    referenceFrom: options.referenceFrom ?? null,
  };
  const { value, problems } = readTable(Buffer.from(text), 'a.csv', settings, options.required ?? []);
  if (value === null) throw new Error(JSON.stringify(problems));
  return { table: value, problems };
}

/** The rows as plain text by field, where nothing was wrong. */
function texts(text: string, options: Options = {}) {
  const { table, problems } = map(text, options);
  expect(problems).toEqual([]);
  return table.rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell.text])),
  );
}

describe('headings', () => {
  it('maps known headings, keeps the heading as written, lists those that are not used', () => {
    const { table, problems } = map('AUDIT  TITLE,Ref.,Budget code,Recommendation\nFleet,4.1,B7,Mend it');
    expect(problems).toEqual([]);
    expect(table.unusedHeadings).toEqual(['Budget code']);
    expect(table.rows).toEqual([
      {
        line: 2,
        cells: {
          audit: { text: 'Fleet', heading: 'AUDIT TITLE' },
          reference: { text: '4.1', heading: 'Ref.' },
          recommendation: { text: 'Mend it', heading: 'Recommendation' },
        },
        updates: [],
        revisions: [],
        revisionNotes: [],
      },
    ]);
    expect(table.readAs).toEqual({ encoding: 'UTF-8', delimiter: 'comma', rowCount: 1, skippedLines: [] });
  });

  it('lets columns: win over a known heading, and over another column that is known for that field', () => {
    expect(texts('Ref,Item,Status\n4.1,IT-7,Open', { columns: { item: ['reference'], STATUS: ['notes'] } })).toEqual([
      { reference: 'IT-7', notes: 'Open' },
    ]);
  });

  it('lets columns: find the header row of a file with strange headings', () => {
    const { table } = map('Produced,by,the,system\nWas,Wann\n4.1,bald', {
      columns: { Was: ['reference'], Wann: ['currentDate'] },
    });
    expect(table.rows[0]?.line).toBe(3);
  });

  it('says nothing of a column that is ignored on purpose', () => {
    const { table, problems } = map('Ref,Colour\n4.1,Red', { columns: { Colour: [], Gone: [] } });
    expect([table.unusedHeadings, problems]).toEqual([[], []]);
  });

  it('names the nearest heading for one that the file does not have', () => {
    const { problems } = map('Title line\nRef,Audit title\n4.1,Fleet', { columns: { 'Audit titel': ['audit'] } });
    expect(problems).toMatchObject([{ code: 'heading-not-found', severity: 'error', line: 2, column: 'Audit titel' }]);
    expect(problems[0]?.advice).toContain('"Audit title"');
  });

  it('lists the headings where none is near', () => {
    const { problems } = map('Ref,Audit\n4.1,Fleet', { columns: { Zebra: ['owner'] } });
    expect(problems[0]?.advice).toContain('Ref, Audit');
  });

  it('warns of text in a column without a heading, until columns: names it', () => {
    expect(map('Ref,Audit,\n4.1,Fleet,x').problems).toMatchObject([
      { code: 'column-without-heading', severity: 'warning', column: 'Column C' },
    ]);
    expect(texts('Ref,Audit,\n4.1,Fleet,x', { columns: { 'Column C': ['notes'] } })[0]).toMatchObject({ notes: 'x' });
    expect(map('Ref,Audit,\n4.1,Fleet,x', { columns: { 'Column C': [] } }).problems).toEqual([]);
  });

  it('treats __proto__ and constructor as headings, in the file and in columns:', () => {
    const columns = new Map<string, readonly FieldName[]>([['__proto__', ['notes']]]);
    const settings = { file: 'a.csv', line: 1, columns, fillDown: [], defaults: new Map(), referenceFrom: null };
    const { value } = readTable(Buffer.from('Ref,__proto__,constructor\n4.1,x,y'), 'a.csv', settings, []);
    expect(value?.rows[0]?.cells.notes).toEqual({ text: 'x', heading: '__proto__' });
    expect(value?.unusedHeadings).toEqual(['constructor']);
    expect(Object.getPrototypeOf(value?.rows[0]?.cells)).toBe(Object.prototype);
  });
});

describe('required fields', () => {
  it('names the nearest heading and the line to write', () => {
    const { problems } = map('Recomendation: referense,Audit\n4.1,Fleet', { required: ['reference', 'audit'] });
    expect(problems).toMatchObject([{ code: 'column-missing', severity: 'error', line: 1 }]);
    expect(problems[0]?.advice).toContain(`"'Recomendation: referense': reference" under columns:`);
  });

  it('sees that a numbered recommendation can be taken apart', () => {
    const { problems } = map('Audit,Main Recommendations\nFleet,"1. Vans\n\nMend them."', {
      required: ['reference', 'audit'],
    });
    expect(problems[0]?.advice).toContain('Main Recommendations: [reference, title, recommendation]');
  });

  it('lists the headings that are left where none is near', () => {
    const { problems } = map('Zebra,Ref\nx,4.1', { required: ['audit'] });
    expect(problems[0]?.advice).toContain('"Zebra: audit"');
  });

  it('offers the text for a reference where the export numbers nothing', () => {
    const advice = map('Audit,Deliverable\nFleet,Mend the vans', { required: ['reference'] }).problems[0]?.advice;
    expect(advice).toContain('write "referenceFrom: recommendation": the text under "Deliverable" is the reference');
    expect(map('Audit\nFleet', { required: ['reference'] }).problems[0]?.advice).not.toContain('referenceFrom');
  });

  it('takes the text for the reference of the rows that have none', () => {
    const rows = texts('Ref,Deliverable\n4.1,Mend the vans\n,Wash the vans', { referenceFrom: 'recommendation' });
    expect(rows.map(({ reference }) => reference)).toEqual(['4.1', 'Wash the vans']);
  });

  it('is content with a default', () => {
    expect(texts('Ref\n4.1', { required: ['audit'], defaults: [['audit', 'Fleet']] })).toEqual([
      { reference: '4.1', audit: 'Fleet' },
    ]);
  });
});

describe('two columns for one field', () => {
  it('is an error that names both and the line to write', () => {
    const { problems } = map('Ref,ID,Audit\n4.1,7,Fleet');
    expect(problems).toMatchObject([{ code: 'two-columns-one-field', severity: 'error', line: 1 }]);
    expect(problems[0]?.message).toContain('"Ref" and "ID"');
    expect(problems[0]?.advice).toContain('"ID: ignore"');
  });

  it('is an error for two that columns: names', () => {
    const columns = { A: ['owner'], B: ['owner'] } as const;
    expect(map('A,B,Ref\n1,2,3', { columns }).problems.map(({ code }) => code)).toEqual(['two-columns-one-field']);
  });

  it('does not use the one that is blank in every row', () => {
    const { table, problems } = map('Progress,Ref,Status\n,4.1,Open\n ,4.2,Open');
    expect([problems, table.unusedHeadings, table.rows[0]?.cells.status?.heading]).toEqual([
      [],
      ['Progress'],
      'Status',
    ]);
  });

  it('takes the title from its own column where there is one', () => {
    expect(texts('Recommendation Reference,Title\n4.1,Vans')).toEqual([{ reference: '4.1', title: 'Vans' }]);
    expect(texts('Recommendation Reference\n4.1 Vans')).toEqual([{ reference: '4.1', title: 'Vans' }]);
  });
});

describe('updates and dates', () => {
  it('keeps every update with the period of its heading, in the order of the file', () => {
    const { table, problems } = map('Ref,Update April–June 2025,July-September 2025 update,Comments\n4.1,One,,Three');
    expect(problems).toEqual([]);
    expect(table.rows[0]?.updates).toEqual([
      { period: 'April to June 2025', cell: { text: 'One', heading: 'Update April–June 2025' } },
      { period: null, cell: { text: 'Three', heading: 'Comments' } },
    ]);
  });

  it('fills a blank owner from a cell that holds a date and an owner, and lets the column of owners win', () => {
    const columns = { Due: ['originalDate', 'owner'] as const };
    const rows = texts('Ref,Owner,Due\n4.1,,December 2025 / Head of fleet\n4.2,Clerk,May 2025 / Head of estates', {
      columns,
    });
    expect(rows.map(({ owner, originalDate }) => [owner, originalDate])).toEqual([
      ['Head of fleet', 'December 2025'],
      ['Clerk', 'May 2025'],
    ]);
  });

  it('keeps every revised date, the last one as the current one', () => {
    const { table } = map(
      'Ref,Target date,Revised date 1,Revised date 2\n4.1,May 2024,June 2024,July 2024\n4.2,May 2024,June 2024,',
    );
    expect(
      table.rows.map(({ cells, revisions }) => [
        cells.originalDate?.text,
        cells.currentDate?.text,
        revisions.map(({ text }) => text),
      ]),
    ).toEqual([
      ['May 2024', 'July 2024', ['June 2024', 'July 2024']],
      ['May 2024', 'June 2024', ['June 2024']],
    ]);
  });

  it('takes "Due date" for the original one only where a revised one stands beside it', () => {
    expect(texts('Ref,Due date\n4.1,May 2024')).toEqual([{ reference: '4.1', currentDate: 'May 2024' }]);
    expect(texts('Ref,Due date,Revised date\n4.1,May 2024,')).toEqual([{ reference: '4.1', originalDate: 'May 2024' }]);
  });
});

describe('cells that hold several fields', () => {
  it('are taken apart as columns: says', () => {
    const columns = {
      'Target / who': ['originalDate', 'owner'],
      ETA: ['currentDate', 'status'],
      'Section/Recommendation Reference': ['reference', 'title'],
    } as const;
    const text =
      'Section/Recommendation Reference,Target / who,ETA\n4.2 IT policies,December 2021 / Partner,Complete\n4.3 Vans,Clerk,May 2022';
    expect(texts(text, { columns })).toEqual([
      { reference: '4.2', title: 'IT policies', originalDate: 'December 2021', owner: 'Partner', status: 'Complete' },
      { reference: '4.3', title: 'Vans', owner: 'Clerk', currentDate: 'May 2022' },
    ]);
  });

  it('are an error with line and value where there is no reference', () => {
    const { problems } = map('Recommendation reference,Audit\n4.1 Vans,Fleet\nCars,Fleet');
    expect(problems).toMatchObject([
      { code: 'cannot-split-cell', severity: 'error', line: 3, column: 'Recommendation reference', value: 'Cars' },
    ]);
  });

  it('are an error where the combination makes no sense', () => {
    const { problems } = map('Ref,Mixed\n4.1,x', { columns: { Mixed: ['theme', 'risk'] } });
    expect(problems).toMatchObject([{ code: 'cannot-split-column', severity: 'error', column: 'Mixed' }]);
  });
});

describe('filling down', () => {
  const text = 'Audit,Ref,Priority\nFleet,4.1,High\n,4.2,\n"""",4.3,Low\n〃,4.4,Low\nPayroll,4.1,Low\nDo.,4.2,Low';

  it('repeats the cell above for blanks and ditto marks of the fields that the paper names, and no other', () => {
    expect(texts(text, { fillDown: ['audit'] }).map(({ audit, priority }) => [audit, priority])).toEqual([
      ['Fleet', 'High'],
      ['Fleet', undefined],
      ['Fleet', 'Low'],
      ['Fleet', 'Low'],
      ['Payroll', 'Low'],
      ['Payroll', 'Low'],
    ]);
  });

  it('goes on over blank rows and repeated headers', () => {
    expect(texts('Audit,Ref\nFleet,4.1\n,\nAudit,Ref\n,4.2', { fillDown: ['audit'] })[1]).toEqual({
      audit: 'Fleet',
      reference: '4.2',
    });
  });

  it('leaves blanks blank where the paper does not say so, and refuses each ditto mark', () => {
    const { table, problems } = map(text, { fillDown: ['reference'] });
    expect(table.rows[1]?.cells.audit).toBeUndefined();
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['undeclared-ditto', 4, 'Audit'],
      ['undeclared-ditto', 5, 'Audit'],
      ['undeclared-ditto', 7, 'Audit'],
    ]);
    expect(problems[0]?.advice).toContain('fillDown: [reference, audit]');
  });

  it('repeats the pieces of a cell that was taken apart', () => {
    const columns = { Audit: ['audit', 'auditDate'] } as const;
    expect(
      texts('Audit,Ref\nFleet (May 2020),4.1\n"""",4.2', { columns, fillDown: ['audit', 'auditDate'] })[1],
    ).toEqual({
      audit: 'Fleet',
      auditDate: 'May 2020',
      reference: '4.2',
    });
  });

  it('refuses a ditto mark with nothing above it', () => {
    expect(map('Audit,Ref\nditto,4.1', { fillDown: ['audit'] }).problems).toMatchObject([
      { code: 'ditto-without-text', line: 2 },
    ]);
  });

  it('puts defaults only into what is still blank', () => {
    const { table } = map('Audit,Ref,Status\nFleet,4.1,Open\n,4.2,', {
      fillDown: ['audit'],
      defaults: [
        ['audit', 'None'],
        ['status', 'In progress'],
        ['update', 'To follow'],
      ],
    });
    expect(table.rows[1]?.cells.audit?.text).toBe('Fleet');
    expect(table.rows[1]?.cells.status).toEqual({ text: 'In progress', heading: 'Status' });
    expect(table.rows[1]?.updates).toEqual([
      { period: null, cell: { text: 'To follow', heading: 'defaults: update' } },
    ]);
  });
});

describe('revisions of a date', () => {
  const notesOf = (text: string, options: Options = {}) => {
    const { table, problems } = map(text, options);
    expect(problems).toEqual([]);
    return table.rows.map(({ revisions, revisionNotes, cells }) => [
      revisions.map((cell) => cell.text),
      revisionNotes.map(({ reason, agreedBy }) => [reason?.text ?? null, agreedBy?.text ?? null]),
      cells.revisionReason?.text ?? null,
    ]);
  };
  const HEAD = 'Ref,Revised date 1,Reason for revision 1,Revised date 2,Reason for revision 2';

  it('have a reason each where there is a column of reasons for each column of dates', () => {
    expect(notesOf(`${HEAD}\n1,May 2025,Staff,June 2025,Supplier\n2,May 2025,,June 2025,Supplier`)).toEqual([
      [
        ['May 2025', 'June 2025'],
        [
          ['Staff', null],
          ['Supplier', null],
        ],
        null,
      ],
      [
        ['May 2025', 'June 2025'],
        [
          [null, null],
          ['Supplier', null],
        ],
        null,
      ],
    ]);
  });

  it('lose no reason whose own date is blank', () => {
    expect(notesOf(`${HEAD}\n1,May 2025,Staff,,Not yet agreed`)).toEqual([
      [['May 2025'], [['Staff', null]], 'Not yet agreed'],
    ]);
  });

  it('may say who agreed each, in columns named before or after their number', () => {
    const head = 'Ref,First revised date,Revision 1 agreed by,Second revised date,Revision 2 agreed by';
    expect(notesOf(`${head}\n1,May 2025,Director,June 2025,Panel`)).toEqual([
      [
        ['May 2025', 'June 2025'],
        [
          [null, 'Director'],
          [null, 'Panel'],
        ],
        null,
      ],
    ]);
  });

  it('share one column of reasons, and one cell is one reason whatever is in it', () => {
    const head = 'Ref,Revised date 1,Revised date 2,Reason for revision';
    expect(notesOf(`${head}\n1,May 2025,June 2025,"Staff; supplier\nand snow"`)).toEqual([
      [['May 2025', 'June 2025'], [], 'Staff; supplier\nand snow'],
    ]);
  });

  it('have no reason of their own where there are more of the one than of the other, and none is lost', () => {
    const head = 'Ref,Revised date,Reason for revision 1,Reason for revision 2';
    expect(notesOf(`${head}\n1,May 2025,Staff,Supplier`)).toEqual([[['May 2025'], [], 'Staff\nSupplier']]);
  });

  it('cannot have two columns of reasons that are called differently, unless columns: says so', () => {
    const text = 'Ref,Revised date 1,Revised date 2,Reason for delay,Reason for revision\n1,May 2025,,Staff,Snow';
    expect(map(text).problems).toMatchObject([{ code: 'two-columns-one-field', severity: 'error' }]);
    const columns = { 'Reason for delay': ['revisionReason'], 'Reason for revision': ['revisionReason'] } as const;
    expect(notesOf(text, { columns })).toEqual([[['May 2025'], [['Staff', null]], 'Snow']]);
  });
});

describe('an extension that is asked for', () => {
  it('has the reason for extension, which elsewhere is the reason for the revision', () => {
    expect(texts('Ref,Extension requested to,Reason for extension\n1,June 2026,Staff')).toEqual([
      { reference: '1', requestedDate: 'June 2026', requestReason: 'Staff' },
    ]);
    expect(texts('Ref,Revised date,Reason for extension\n1,June 2026,Staff')).toEqual([
      { reference: '1', currentDate: 'June 2026', revisionReason: 'Staff' },
    ]);
    const both = 'Ref,Requested date,Reason for extension,Reason for request\n1,June 2026,Snow,Staff';
    expect(texts(both)[0]).toMatchObject({ revisionReason: 'Snow', requestReason: 'Staff' });
  });
});

describe('a verification', () => {
  it('is made of all columns that speak of it, a line each', () => {
    expect(texts('Ref,Verified by,Date verified\n1,Internal audit,12 January 2026\n2,,\n3,,May 2025')).toEqual([
      { reference: '1', verification: 'Internal audit\n12 January 2026' },
      { reference: '2' },
      { reference: '3', verification: 'May 2025' },
    ]);
  });
});
