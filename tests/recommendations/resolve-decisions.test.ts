import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../src/inputs/read-decisions.ts';
import { findNearest } from '../../src/nearest-word.ts';
import type { Checked, Problem } from '../../src/problems.ts';
import { hasErrors } from '../../src/problems.ts';
import type { Decision } from '../../src/recommendations/decision.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { resolveDecisions, type DecidedPaper } from '../../src/recommendations/resolve-decisions.ts';
import { datesOf, sampleOrganisation, sampleRecommendation, sampleReport, deadlineOf } from '../papers/sample-paper.ts';

const FILE = 'meetings/2026-01-20-jarap/decisions.csv';

const FLEET_2022 = sampleReport({ key: 'fleet-2022-09', title: 'Fleet', date: deadlineOf('September 2022') });
const FLEET_2018 = sampleReport({ key: 'fleet-2018-09', title: 'Fleet', date: deadlineOf('September 2018') });
const PAYROLL = sampleReport({ key: 'payroll', title: 'Payroll and pensions' });

const current = '31 March 2026';
const CLOSURE: Partial<Recommendation> = { lifecycle: 'proposed-closed', closureReason: 'implemented' };
const EXTENSION: Partial<Recommendation> = { dates: datesOf({ original: current, requested: '30 September 2026' }) };

function item(reportKey: string, reference: string, more: Partial<Recommendation> = {}): Recommendation {
  return sampleRecommendation({ reportKey, reference, ...more });
}

/** 4.1 stands in three audits; 4.2 is proposed for closure; 4.3 asks for a later date; 4.4 for both; 4.5 for neither. */
const TRACKER: DecidedPaper = {
  folder: 'internal-audit-tracker',
  title: 'Internal audit recommendations',
  register: {
    reports: [FLEET_2022, FLEET_2018, PAYROLL],
    recommendations: [
      item('fleet-2022-09', '4.1', CLOSURE),
      item('fleet-2018-09', '4.1', CLOSURE),
      item('payroll', '4.1', CLOSURE),
      item('fleet-2022-09', '4.2', { ...CLOSURE, title: 'Service records' }),
      item('payroll', '4.3', EXTENSION),
      item('payroll', '4.4', { ...CLOSURE, ...EXTENSION }),
      item('payroll', '4.5', { dates: datesOf({ original: current }) }),
      item('payroll', '4.10', CLOSURE),
    ],
  },
};

const PLAN: DecidedPaper = {
  folder: 'inspection-plan',
  title: 'Inspection action plan',
  register: {
    reports: [sampleReport({ key: 'payroll', title: 'Payroll and pensions' })],
    recommendations: [item('payroll', '4.5', CLOSURE), item('payroll', '7', CLOSURE)],
  },
};

type Decisions = ReadonlyMap<string, readonly Decision[]>;

function resolve(csv: string, papers: readonly DecidedPaper[] = [TRACKER]): Checked<Decisions> {
  const table = readDecisions(Buffer.from(csv), FILE);
  expect(table.problems).toEqual([]);
  if (table.value === null) throw new Error('The decisions were not read');
  return resolveDecisions(table.value, papers, {
    organisation: sampleOrganisation(),
    nearest: findNearest,
    assumedYear: 2026,
    meeting: '2026-01-20',
    panel: 'JARAP',
  });
}

/** The decisions of the tracker, where nothing was wrong. */
function decide(...lines: string[]): readonly Decision[] {
  const { value, problems } = resolve(lines.join('\n'));
  expect(problems).toEqual([]);
  return value.get(TRACKER.folder) ?? [];
}

/** The only problem. */
function problemOf(csv: string, papers?: readonly DecidedPaper[]): Problem {
  const { problems } = resolve(csv, papers);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error('No problem was found');
  expect(problem.file).toBe(FILE);
  return problem;
}

const kindOf = (reference: string, decision: string, more = ''): string | undefined =>
  decide(
    `Reference,Audit,Decision${more === '' ? '' : ',Asked for'}`,
    `${reference},Payroll and pensions,${decision}${more}`,
  )[0]?.kind;

describe('a line of decisions.csv', () => {
  test('becomes a decision with its minute, reason and place', () => {
    expect(
      decide(
        'Paper,Key,Decision,Minute,Reason',
        'internal-audit-tracker,fleet-2022-09-4-2,Not agreed,45/25,Evidence is awaited',
      ),
    ).toEqual([
      {
        key: 'fleet-2022-09-4-2',
        kind: 'closure-not-agreed',
        grantedTo: null,
        minute: '45/25',
        reason: 'Evidence is awaited',
        meeting: '2026-01-20',
        panel: 'JARAP',
        source: { file: FILE, line: 2 },
      },
    ]);
  });

  test('goes to the paper that it is about, in the order of the lines', () => {
    const { value, problems } = resolve(
      'Key,Decision\npayroll-7,Agreed\npayroll-4-3,Not granted\nfleet-2022-09-4-2,Agreed',
      [TRACKER, PLAN],
    );
    expect(problems).toEqual([]);
    expect([...value].map(([folder, decisions]) => [folder, decisions.map(({ key }) => key)])).toEqual([
      ['inspection-plan', ['payroll-7']],
      ['internal-audit-tracker', ['payroll-4-3', 'fleet-2022-09-4-2']],
    ]);
  });
});

describe('the words of a decision', () => {
  test.each(['Agreed', 'APPROVED', 'accepted', 'Granted', 'Yes', 'Closed', 'agreed.', 'Agreed to close'])(
    '%s closes what was proposed for closure',
    (word) => {
      expect(kindOf('4.10', word)).toBe('closure-agreed');
    },
  );

  test.each(['Not agreed', 'Refused', 'rejected', 'Declined', 'Not granted', 'No', 'NOT-AGREED'])(
    '%s does not',
    (word) => {
      expect(kindOf('4.10', word)).toBe('closure-not-agreed');
      expect(kindOf('4.3', word)).toBe('extension-not-granted');
    },
  );

  test('Keep open is about the closure, whatever else was asked for', () => {
    expect(kindOf('4.4', 'Keep open')).toBe('closure-not-agreed');
  });

  test.each(['Deferred', 'adjourned', 'Deferred to the April meeting', 'Deferred until 21 April 2026'])(
    '%s leaves it before the panel',
    (word) => {
      for (const reference of ['4.10', '4.3', '4.4', '4.5']) expect(kindOf(reference, word)).toBe('deferred');
    },
  );

  test.each([
    'Granted to 30 June 2026',
    'agreed to 30/06/2026',
    'Extended to 30 June 2026',
    'Extension granted until 30 June 2026',
    'Granted an extension to 30 June 2026',
  ])('%s grants that date, whatever was asked for', (word) => {
    for (const reference of ['4.3', '4.4', '4.5', '4.10']) {
      const [decision] = decide('Reference,Audit,Decision', `${reference},Payroll and pensions,${word}`);
      expect(decision).toMatchObject({ kind: 'extension-granted', grantedTo: { lastDay: '2026-06-30' } });
    }
  });

  test('that are not known are an error with those that are', () => {
    const problem = problemOf('Key,Decision\npayroll-4-10,Agred');
    expect(problem).toMatchObject({
      code: 'unknown-decision',
      severity: 'error',
      line: 2,
      column: 'Decision',
      value: 'Agred',
    });
    expect(problem.advice).toContain(
      'Did you mean "Agreed"? Write one of: Agreed, Not agreed, Granted to 30 June 2026',
    );
    for (const word of ['Noted', 'Agreed in principle', 'Agreed 30 June 2026', 'Granted to the next meeting', '?'])
      expect(problemOf(`Key,Decision\npayroll-4-10,${word}`).code).toBe('unknown-decision');
  });
});

describe('what was asked for', () => {
  test('is what the export proposes', () => {
    expect(kindOf('4.10', 'Agreed')).toBe('closure-agreed');
    expect(kindOf('4.3', 'Agreed')).toBe('extension-granted');
  });

  test('is what the line says, where it says so', () => {
    expect(kindOf('4.4', 'Agreed', ',Closure')).toBe('closure-agreed');
    expect(kindOf('4.4', 'Agreed', ',extension')).toBe('extension-granted');
    expect(kindOf('4.4', 'Not agreed', ',Extension to 30 September 2026')).toBe('extension-not-granted');
  });

  test('is a warning where the panel closes what nobody proposed, and it is closed all the same', () => {
    const { value, problems } = resolve('Key,Decision,Asked for\npayroll-4-5,Agreed,Closure');
    expect(problems).toMatchObject([
      { code: 'closure-not-proposed', severity: 'warning', line: 2, column: 'Decision' },
    ]);
    expect(problems[0]?.message).toContain('Recommendation 4.5');
    expect(value.get(TRACKER.folder)?.[0]?.kind).toBe('closure-agreed');
  });

  test.each([
    ['4.4', 'was proposed for closure and asked for a later date'],
    ['4.5', 'was not proposed for closure and asked for no later date'],
  ])('must be said of %s, which %s', (reference, words) => {
    const problem = problemOf(`Reference,Audit,Decision\n${reference},Payroll and pensions,Agreed`);
    expect(problem).toMatchObject({ code: 'asked-for-unclear', severity: 'error', line: 2, column: 'Asked for' });
    expect(problem.message).toContain(words);
    expect(problem.advice).toContain('write Closure or Extension');
  });

  test('is no extension where the date that is asked for is not later', () => {
    const same = item('payroll', '5', { ...CLOSURE, dates: datesOf({ original: current, requested: current }) });
    const paper = { ...TRACKER, register: { reports: [PAYROLL], recommendations: [same] } };
    expect(resolve('Reference,Decision\n5,Agreed', [paper]).value.get(paper.folder)?.[0]?.kind).toBe('closure-agreed');
  });

  test('cannot be another thing, or something else than the decision is about', () => {
    expect(problemOf('Key,Asked for,Decision\npayroll-4-3,Money,Agreed')).toMatchObject({
      code: 'unknown-request',
      column: 'Asked for',
      value: 'Money',
      advice: 'Write Closure or Extension.',
    });
    expect(problemOf('Key,Asked for,Decision\npayroll-4-3,Closure,Granted to 30 June 2026').code).toBe(
      'decision-on-something-else',
    );
    expect(problemOf('Key,Asked for,Decision\npayroll-4-3,Extension,Closed').message).toContain(
      'This decides on a closure, and the line says that an extension was asked for.',
    );
  });
});

describe('the date that is granted', () => {
  test('is the one that was asked for, unless the panel gave another', () => {
    expect(decide('Key,Decision', 'payroll-4-3,Agreed')[0]?.grantedTo?.lastDay).toBe('2026-09-30');
    expect(decide('Key,Decision,Granted to', 'payroll-4-3,Agreed,June 2026')[0]?.grantedTo).toMatchObject({
      lastDay: '2026-06-30',
      understood: 'June 2026',
    });
  });

  test('may stand twice, but not with two days', () => {
    const head = 'Key,Decision,Granted to';
    expect(decide(head, 'payroll-4-3,Granted to 30 June 2026,30/06/2026')).toHaveLength(1);
    const problem = problemOf(`${head}\npayroll-4-3,Granted to 30 June 2026,31 July 2026`);
    expect(problem).toMatchObject({ code: 'granted-dates-differ', column: 'Granted to', value: '31 July 2026' });
    expect(problem.message).toBe('The decision grants 30 June 2026, and this column says 31 July 2026.');
  });

  test('must be given where none was asked for', () => {
    const problem = problemOf('Key,Asked for,Decision\npayroll-4-5,Extension,Agreed');
    expect(problem).toMatchObject({ code: 'granted-date-missing', severity: 'error', line: 2, column: 'Granted to' });
    expect(problem.advice).toContain('Granted to 30 June 2026');
  });

  test.each([
    ['31 June 2026', 'impossible-date', 'such as 30 June 2026'],
    ['TBC', 'no-date', 'Ask the owner'],
    ['soon', 'no-date', '31 March 2026'],
    ['30 June 2026; 31 July 2026', 'several-dates', 'Keep the date that holds'],
  ])('cannot be %s', (date, code, advice) => {
    const problem = problemOf(`Key,Decision,Granted to\npayroll-4-3,Agreed,${date}`);
    expect(problem).toMatchObject({ code, severity: 'error', line: 2, column: 'Granted to', value: date });
    expect(problem.advice).toContain(advice);
  });

  test('that does not exist is an error in the words of the decision too', () => {
    expect(problemOf('Key,Decision\npayroll-4-3,Granted to 31 June 2026')).toMatchObject({
      code: 'impossible-date',
      column: 'Decision',
      value: '31 June 2026',
    });
  });

  test('is a warning where it is not later than the present one, and counts all the same', () => {
    const { value, problems } = resolve('Key,Decision\npayroll-4-3,Granted to 31 March 2026');
    expect(problems).toMatchObject([{ code: 'granted-date-not-later', severity: 'warning', line: 2 }]);
    expect(value.get(TRACKER.folder)?.[0]?.grantedTo?.lastDay).toBe('2026-03-31');
  });

  test('is a warning where it is later than what was asked for, and counts all the same', () => {
    const { value, problems } = resolve('Key,Decision\npayroll-4-3,Granted to 30 September 2062');
    expect(problems).toMatchObject([{ code: 'granted-date-later-than-asked', severity: 'warning', line: 2 }]);
    expect(problems[0]?.message).toContain(
      '30 September 2062, is later than the one that was asked for, 30 September 2026',
    );
    expect(value.get(TRACKER.folder)?.[0]?.grantedTo?.lastDay).toBe('2062-09-30');
  });

  test('without a year is read with the year of the meeting, and the secretary is told', () => {
    expect(problemOf('Key,Decision\npayroll-4-3,Granted to 30 June')).toMatchObject({
      code: 'year-not-stated',
      severity: 'warning',
    });
  });

  test('cannot stand beside a refusal, or beside no decision', () => {
    expect(problemOf('Key,Decision,Granted to\npayroll-4-3,Not agreed,30 June 2026').code).toBe('date-without-grant');
    expect(problemOf('Key,Decision,Granted to\npayroll-4-3,,30 June 2026')).toMatchObject({
      code: 'decision-missing',
      column: 'Decision',
      severity: 'error',
    });
  });
});

describe('which recommendation is meant', () => {
  const keyOf = (...lines: string[]): string | undefined => decide(...lines)[0]?.key;

  test('is said by its reference where that stands once, however it is written', () => {
    for (const reference of ['4.2', '4.2.', '4.2 Service records'])
      expect(keyOf('Reference,Decision', `${reference},Agreed`)).toBe('fleet-2022-09-4-2');
  });

  test('is said by the audit and its date where it stands in several', () => {
    expect(keyOf('Reference,Audit,Decision', '4.1,PAYROLL and pensions,Agreed')).toBe('payroll-4-1');
    for (const audit of ['Fleet,Sept 2018', 'fleet,12/09/2018', 'Fleet,2018', 'Fleet (September 2018),'])
      expect(keyOf('Reference,Audit,Audit date,Decision', `4.1,${audit},Agreed`)).toBe('fleet-2018-09-4-1');
  });

  test('is not guessed where it stands in several audits: an error that names them', () => {
    const problem = problemOf('Reference,Decision\n4.1,Agreed');
    expect(problem).toMatchObject({
      code: 'ambiguous-recommendation',
      severity: 'error',
      line: 2,
      column: 'Reference',
      value: '4.1',
    });
    expect(problem.message).toBe(
      '"4.1" stands in 3 audits: Fleet (September 2022), Fleet (September 2018), Payroll and pensions.',
    );
    expect(problem.advice).toContain('Audit (and Audit date)');
    expect(problemOf('Reference,Audit,Decision\n4.1,Fleet,Agreed').message).toContain('stands in 2 audits');
  });

  test.each([
    ['Key,Decision\npayroll-4-33,Agreed', 'unknown-recommendation', 'Did you mean "payroll-4-3"?'],
    ['Reference,Audit,Decision\n4.11,Payroll and pensions,Agreed', 'unknown-recommendation', 'Did you mean "4.1'],
    [
      'Reference,Audit,Decision\n4.1,Payrol and pensions,Agreed',
      'unknown-audit',
      'Did you mean "Payroll and pensions"?',
    ],
    ['Reference,Audit date,Decision\n4.1,May 2019,Agreed', 'unknown-audit', 'The audits are: Fleet (September 2022)'],
    ['Reference,Audit date,Decision\n4.1,31/02/2018,Agreed', 'impossible-date', 'Use a day that exists'],
    [
      'Paper,Key,Decision\ninternal-audit,payroll-4-3,Agreed',
      'unknown-paper',
      'The papers are: internal-audit-tracker.',
    ],
    ['Key,Decision,Minute\n,Agreed,45/25', 'recommendation-missing', 'Fill in its key'],
  ])('is told of where it cannot be found: %j is %s', (csv, code, advice) => {
    const problem = problemOf(csv);
    expect(problem).toMatchObject({ code, severity: 'error', line: 2 });
    expect(problem.advice).toContain(advice);
  });

  test('is looked for in all papers of the meeting; one that stands in two needs the paper', () => {
    const papers = [TRACKER, PLAN];
    const problem = problemOf('Key,Decision\npayroll-4-5,Agreed', papers);
    expect(problem).toMatchObject({ code: 'ambiguous-recommendation', column: 'Key', value: 'payroll-4-5' });
    expect(problem.message).toBe('"payroll-4-5" stands in the papers internal-audit-tracker and inspection-plan.');
    expect(problem.advice).toBe('Say under Paper which one is meant.');
    for (const paper of ['inspection-plan', 'Inspection Action Plan']) {
      const { value, problems } = resolve(`Paper,Key,Decision\n${paper},payroll-4-5,Agreed`, papers);
      expect(problems).toEqual([]);
      expect([...value.keys()]).toEqual(['inspection-plan']);
    }
  });

  test('cannot be said in two ways that contradict each other, as where one column was sorted', () => {
    const head = 'Key,Reference,Decision';
    expect(problemOf(`${head}\npayroll-4-10,4.3,Agreed`)).toMatchObject({
      code: 'key-and-reference-differ',
      severity: 'error',
      column: 'Reference',
    });
    // What Excel makes of 4.10.
    expect(keyOf(head, 'payroll-4-10,4.1,Agreed')).toBe('payroll-4-10');
    expect(keyOf(head, 'payroll-4-10,04-Oct,Agreed')).toBe('payroll-4-10');
  });
});

describe('a sheet as a whole', () => {
  test('that is filled in has a warning for each line that is not', () => {
    const { value, problems } = resolve(
      'Reference,Audit,Decision\n4.3,Payroll and pensions,\n4.2,Fleet,Agreed\n,,\n4.10,Payroll and pensions,',
    );
    expect(value.get(TRACKER.folder)).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'not-decided', severity: 'warning', line: 2, column: 'Decision' },
      { code: 'not-decided', severity: 'warning', line: 5 },
    ]);
    expect(problems[0]?.message).toBe('No decision is written for 4.3, so it stays before the panel.');
  });

  test('that nobody has filled in decides nothing and says nothing', () => {
    expect(decide('Reference,Decision', '4.3,', '4.2,')).toEqual([]);
  });

  test('with two lines that decide the same thing is an error that names both', () => {
    const problem = problemOf('Key,Decision\npayroll-4-10,Agreed\npayroll-4-3,Agreed\npayroll-4-10,Refused');
    expect(problem).toMatchObject({ code: 'decision-repeated', severity: 'error', line: 4, value: 'Refused' });
    expect(problem.message).toBe('Line 2 and line 4 decide the same thing on recommendation 4.10.');
    expect(problemOf('Key,Asked for,Decision\npayroll-4-4,,Deferred\npayroll-4-4,Closure,Agreed').code).toBe(
      'decision-repeated',
    );
  });

  test('may refuse a closure and grant a date, but not close and grant', () => {
    const head = 'Key,Asked for,Decision';
    expect(decide(head, 'payroll-4-4,Closure,Refused', 'payroll-4-4,Extension,Agreed')).toHaveLength(2);
    const problem = problemOf(`${head}\npayroll-4-4,Closure,Agreed\npayroll-4-4,Extension,Agreed`);
    expect(problem).toMatchObject({ code: 'decisions-contradict', severity: 'error', line: 3 });
    expect(problem.message).toBe('Line 2 and line 3 close recommendation 4.4 and give it a later date.');
  });

  test('tells all that is wrong at once', () => {
    const { problems } = resolve('Key,Decision\nnowhere,Perhaps\npayroll-4-5,Agreed\npayroll-4-10,Agreed');
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unknown-recommendation',
      '2 unknown-decision',
      '3 asked-for-unclear',
    ]);
  });
});

describe('whatever stands in the cells', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '4.1', '4.3', 'payroll-4-3', 'Fleet', '2018', 'Agreed', 'No', 'Deferred', 'Closure'),
    fc.constantFrom('Granted to 30 June 2026', 'Granted to 31/02/2026', 'Extension', 'constructor', '__proto__'),
  );
  const anyLine = fc.array(anyCell, { minLength: 10, maxLength: 10 });

  test('gives one decision for each filled line, or an error in words; nothing is lost', () => {
    const fields = [
      'paper',
      'key',
      'audit',
      'auditDate',
      'reference',
      'askedFor',
      'decision',
      'grantedTo',
      'minute',
      'reason',
    ];
    const toRow = (cells: readonly string[], index: number) => {
      const row = fields.map((field, place) => {
        const text = (cells[place] ?? '').trim();
        return [field, text === '' ? null : { text, heading: field }] as const;
      });
      return { line: index + 2, ...Object.fromEntries(row) };
    };
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const rows = lines.map(toRow) as unknown as Parameters<typeof resolveDecisions>[0]['rows'];
        const readAs = { encoding: 'UTF-8', delimiter: 'comma', rowCount: rows.length, skippedLines: [] } as const;
        const { value, problems } = resolveDecisions({ file: FILE, readAs, rows }, [TRACKER, PLAN], {
          organisation: sampleOrganisation(),
          nearest: findNearest,
          assumedYear: 2026,
          meeting: '2026-01-20',
          panel: 'JARAP',
        });
        const decided = [...value.values()].flat().map(({ source }) => source.line);
        expect(new Set(decided).size).toBe(decided.length);
        for (const { line, decision } of rows) {
          const isDecided = decided.includes(line);
          const isRefused = hasErrors(problems.filter((problem) => problem.line === line));
          expect(isDecided).toBe(decision !== null && !isRefused);
        }
        for (const { message, advice } of problems)
          expect(`${message} ${advice ?? ''}`).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 500 },
    );
  });
});
