import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { CSV, readRows, sampleReportSettings, sampleRow } from '../papers/sample-paper.ts';

/** The only recommendation of rows without a problem. */
function readOne(...parameters: Parameters<typeof readRows>): Recommendation {
  const { value, problems } = readRows(...parameters);
  expect(problems).toEqual([]);
  const [recommendation, ...others] = value.recommendations;
  expect(others).toEqual([]);
  if (recommendation === undefined) throw new Error('No recommendation was read');
  return recommendation;
}

/** The only problem of rows. */
function readProblem(...parameters: Parameters<typeof readRows>): Problem {
  const { problems } = readRows(...parameters);
  const [problem, ...others] = problems;
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('No problem was found');
  return problem;
}

describe('the state of a row', () => {
  test('that is an unknown word stops the build, with the word that was probably meant', () => {
    const problem = readProblem([sampleRow({ status: 'Compleet' }, { line: 7, headings: { status: 'Progress' } })]);
    expect(problem).toMatchObject({
      code: 'unknown-status',
      severity: 'error',
      file: CSV,
      line: 7,
      column: 'Progress',
      value: 'Compleet',
    });
    expect(problem.advice).toContain('Did you mean "Complete"?');
  });

  test('that is like no known word is not given a suggestion', () => {
    expect(readProblem([sampleRow({ status: 'Zebra crossing' })]).advice).not.toContain('Did you mean');
  });

  test('that is blank stops the build', () => {
    expect(readProblem([sampleRow({ status: null })])).toMatchObject({
      code: 'status-missing',
      severity: 'error',
      line: 2,
    });
  });

  test('is taken from a column of dates that says Completed', () => {
    expect(readOne([sampleRow({ status: null, originalDate: 'Completed' })]).lifecycle).toBe('reported-complete');
  });

  test('is a word of the paper before it is a word of the organisation', () => {
    const statusWords = new Map([['Parked', { lifecycle: 'not-started', closureReason: null }]] as const);
    const ours = new Map([['parked', { lifecycle: 'waiting-on-others', closureReason: null }]] as const);
    expect(readOne([sampleRow({ status: 'PARKED' })], { statusWords }, { statusWords: ours }).lifecycle).toBe(
      'not-started',
    );
  });

  test('takes its reason for closure from a column of its own', () => {
    const reason = 'Not adopted';
    expect(readOne([sampleRow({ status: 'Proposed closed', closureReason: reason })])).toMatchObject({
      lifecycle: 'proposed-closed',
      closureReason: 'not-adopted',
    });
    expect(readOne([sampleRow({ status: 'Closed', closureReason: reason })]).lifecycle).toBe('closed-not-adopted');
    expect(readOne([sampleRow({ status: 'Proposed closed', closureReason: 'Completed' })]).closureReason).toBe(
      'implemented',
    );
    expect(readOne([sampleRow({ status: 'In progress', closureReason: reason })]).lifecycle).toBe('in-progress');
  });

  test('with a reason for closure that nobody knows is not counted as completed work', () => {
    expect(readProblem([sampleRow({ status: 'Proposed closed', closureReason: 'Too dear' })]).code).toBe(
      'unknown-closure-reason',
    );
  });

  test('keeps the claim of the owner apart from the state', () => {
    expect(readOne([sampleRow({ status: 'Open', claimedStatus: 'Off track' })])).toMatchObject({
      lifecycle: 'in-progress',
      claim: { written: 'Off track', pace: 'off-track' },
    });
  });
});

describe('priorities and opinions', () => {
  test.each([
    ['Significant', 'harrow-vale', 'Significant', 2],
    ['priority 2', 'harrow-vale', 'Significant', 2],
    ['3', 'harrow-vale', 'Housekeeping', 3],
    ['LOW', 'harrow-vale', 'Housekeeping', 3],
    ['3', 'northmere', 'Priority 3', 3],
    ['AFI', 'inspectorate', 'Area for improvement', null],
  ])('%s of %s is %s', (written, auditor, word, level) => {
    expect(readOne([sampleRow({ priority: written })], { auditor }).priority).toEqual({ word, level });
  });

  test('Significant is a priority and an opinion of one auditor, and the two are not mixed up', () => {
    const { value, problems } = readRows([sampleRow({ priority: 'Significant', opinion: 'Significant assurance' })]);
    expect(problems).toEqual([]);
    expect(value.recommendations[0]?.priority.level).toBe(2);
    expect(value.reports[0]?.opinion).toEqual({ word: 'Significant', rank: 1 });
  });

  test('the word "assurance" may stand in the scale, in the cell, in both or in none', () => {
    for (const opinion of ['Reasonable', 'reasonable assurance', 'REASONABLE ASSURANCE']) {
      const { value, problems } = readRows([sampleRow({ priority: '1', opinion })], { auditor: 'northmere' });
      expect(problems).toEqual([]);
      expect(value.reports[0]?.opinion).toEqual({ word: 'Reasonable', rank: 2 });
    }
  });

  test('a word of one auditor means nothing under another', () => {
    const problem = readProblem([sampleRow({ priority: 'Fundamental' })], { auditor: 'northmere' });
    expect(problem).toMatchObject({ code: 'unknown-priority', severity: 'error', value: 'Fundamental' });
    expect(problem.message).toBe('"Fundamental" is not a priority of Northmere Assurance.');
    expect(problem.advice).toContain('auditors: northmere: priorities');
    expect(problem.advice).toContain('Priority 1, Priority 2, Priority 3');
  });

  test('an opinion that is not in the scale is an error that lists the scale', () => {
    const problem = readProblem([sampleRow({ opinion: 'Moderate assurance' })]);
    expect(problem).toMatchObject({ code: 'unknown-opinion', value: 'Moderate assurance' });
    expect(problem.advice).toContain('Significant, Satisfactory, No');
  });

  test('a blank priority is counted as Not stated, with a warning', () => {
    const { value, problems } = readRows([sampleRow({ priority: null })]);
    expect(value.recommendations[0]?.priority).toEqual({ word: 'Not stated', level: null });
    expect(problems).toMatchObject([{ code: 'priority-not-stated', severity: 'warning' }]);
  });

  test('a blank priority of an inspectorate is nothing to ask about', () => {
    expect(readOne([sampleRow({ priority: null })], { auditor: 'inspectorate' }).priority.word).toBe('Not stated');
  });

  test('a column that names the auditor wins over the paper, and a name that is unknown is an error', () => {
    expect(readOne([sampleRow({ auditor: 'Northmere assurance', priority: '1' })]).priority.word).toBe('Priority 1');
    const { problems } = readRows([sampleRow({ auditor: 'Elsewhere LLP' })]);
    expect(problems.map(({ code }) => code)).toContain('unknown-auditor');
  });

  test('two rows that give one audit different opinions are an error', () => {
    const rows = [sampleRow({ opinion: 'No' }), sampleRow({ reference: '4.2', opinion: 'Satisfactory' }, { line: 3 })];
    expect(readProblem(rows)).toMatchObject({ code: 'opinions-differ', line: 3 });
  });
});

describe('keys', () => {
  test('4.1 of eight audits is eight recommendations', () => {
    const audits = ['Fleet', 'Payroll', 'Estates', 'Vetting', 'Custody', 'Grants', 'IT security', 'IT policies'];
    const { value, problems } = readRows(audits.map((audit, index) => sampleRow({ audit }, { line: index + 2 })));
    expect(problems).toEqual([]);
    expect(new Set(value.recommendations.map(({ key }) => key)).size).toBe(8);
    expect(value.reports.map(({ title }) => title)).toEqual(audits);
  });

  test('two audits of one title are told apart by their dates', () => {
    const { value, problems } = readRows([
      sampleRow({ auditDate: 'September 2018' }),
      sampleRow({ auditDate: 'March 2022' }, { line: 3 }),
    ]);
    expect(problems).toEqual([]);
    expect(value.recommendations.map(({ key }) => key)).toEqual(['fleet-2018-09-4-1', 'fleet-2022-03-4-1']);
  });

  test('one reference twice in one audit is an error that names both lines', () => {
    const problem = readProblem([sampleRow({}, { line: 3 }), sampleRow({ reference: '4.1.' }, { line: 9 })]);
    expect(problem).toMatchObject({ code: 'duplicate-key', severity: 'error', line: 9 });
    expect(problem.message).toMatch(/Line 9 and line 3 are both Fleet, recommendation 4\.1/);
  });

  test('a reference that is the text is cut for tables, and told apart by all of its words', () => {
    const start = 'Bring together the teams for learning, development and people under';
    const rows = [`${start} one head.`, `${start} two heads.`].map((text) =>
      sampleRow({ reference: text, recommendation: text }),
    );
    const { value, problems } = readRows(rows);
    expect(problems).toEqual([]);
    const [one, two] = value.recommendations;
    expect(one).toMatchObject({
      reference: 'Bring together the teams for learning, development and…',
      isReferenceFromText: true,
      recommendation: `${start} one head.`,
    });
    expect(two?.reference).toBe(one?.reference);
    expect(two?.key).not.toBe(one?.key);
    expect(one?.key.length).toBeLessThanOrEqual(80);
  });

  test('a reference is printed without its full stop', () => {
    expect(readOne([sampleRow({ reference: '4.2.' })]).reference).toBe('4.2');
  });

  test.each([
    [{ reference: null }, 'reference-missing'],
    [{ audit: null }, 'audit-missing'],
  ] as const)('a row without %j is an error', (fields, code) => {
    expect(readProblem([sampleRow(fields)]).code).toBe(code);
  });

  test('a row without an audit belongs to the only report of the paper', () => {
    const { value, problems } = readRows([sampleRow({ audit: null })], {
      reports: [sampleReportSettings('Spotlight')],
    });
    expect(problems).toEqual([]);
    expect(value.reports[0]?.title).toBe('Spotlight');
  });

  test('a report is found whatever its capitals, and printed as paper.md writes it', () => {
    const reports = [sampleReportSettings('Spotlight report', { expectedCount: 1 })];
    const { value, problems } = readRows([sampleRow({ audit: 'SPOTLIGHT  Report' })], { reports });
    expect(problems).toEqual([]);
    expect(value.reports[0]).toMatchObject({ title: 'Spotlight report', expectedCount: 1 });
  });

  test('a report that no row belongs to is an error with the title that was probably meant', () => {
    const problem = readProblem([sampleRow({ audit: 'Spotlight' })], {
      reports: [sampleReportSettings('Spotlite'), sampleReportSettings('Spotlight')],
    });
    expect(problem).toMatchObject({ code: 'report-without-rows', value: 'Spotlite' });
    expect(problem.advice).toContain('Did you mean "Spotlight"?');
  });

  test('all problems of all rows come at once', () => {
    const { problems } = readRows([
      sampleRow({ status: 'Zebra', priority: 'Zebra' }),
      sampleRow({ reference: null }, { line: 3 }),
    ]);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'reference-missing',
      'unknown-priority',
      'unknown-status',
    ]);
  });
});

describe('pillars', () => {
  const pillars = new Map([
    ['Effectiveness', ['Effective']],
    ['People', ['People']],
  ]);

  test('come from the beginning of the reference or from a column, in the spelling of paper.md', () => {
    expect(readOne([sampleRow({ reference: 'Effective 1' })], { pillars }).pillar).toBe('Effectiveness');
    expect(readOne([sampleRow({ pillar: 'PEOPLE' })], { pillars }).pillar).toBe('People');
    expect(readOne([sampleRow({ pillar: 'Estates' })], { pillars }).pillar).toBe('Estates');
    expect(readOne([sampleRow()], { pillars }).pillar).toBeNull();
  });
});

describe('one row for each action', () => {
  test('makes one recommendation with all its actions, due when the last is due', () => {
    const recommendation = readOne([
      sampleRow({
        recommendation: 'Check records',
        action: 'Write a guide',
        actionOwner: 'Fleet manager',
        actionCurrentDate: '31 March 2026',
        actionStatus: 'Complete',
        status: null,
      }),
      sampleRow(
        {
          recommendation: 'Check records',
          action: 'Sample monthly',
          actionOwner: 'Workshop lead',
          actionCurrentDate: '30 June 2026',
          actionStatus: 'In progress',
          status: null,
        },
        { line: 3 },
      ),
      sampleRow(
        {
          recommendation: null,
          action: 'Report to board',
          actionOwner: 'Fleet manager',
          actionCurrentDate: '30 April 2026',
          actionStatus: 'Not started',
          status: null,
        },
        { line: 4 },
      ),
    ]);
    expect(recommendation.actions.map(({ text }) => text)).toEqual([
      'Write a guide',
      'Sample monthly',
      'Report to board',
    ]);
    expect(recommendation.actions.map(({ lifecycle }) => lifecycle)).toEqual([
      'reported-complete',
      'in-progress',
      'not-started',
    ]);
    expect(recommendation.owner).toBe('Fleet manager; Workshop lead');
    expect(recommendation.lifecycle).toBe('in-progress');
    expect(recommendation.dates.current?.lastDay).toBe('2026-06-30');
  });

  test('asks for no priority in the rows of further actions, which belong to the recommendation', () => {
    const { value, problems } = readRows([
      sampleRow({ action: 'One' }),
      sampleRow({ action: 'Two', priority: null }, { line: 3 }),
    ]);
    expect(value.recommendations.map(({ priority, actions }) => [priority.word, actions.length])).toEqual([
      ['Significant', 2],
    ]);
    expect(problems).toEqual([]);
  });

  test('is complete only when all its actions are', () => {
    const rows = (second: string): ReturnType<typeof sampleRow>[] => [
      sampleRow({ action: 'One', status: 'Complete' }),
      sampleRow({ action: 'Two', status: second }, { line: 3 }),
    ];
    expect(readOne(rows('Completed')).lifecycle).toBe('reported-complete');
    expect(readOne(rows('Open')).lifecycle).toBe('in-progress');
  });

  test('keeps the state of the recommendation apart from that of its actions where the export gives both', () => {
    const recommendation = readOne([
      sampleRow({ action: 'One', status: 'Complete', actionStatus: 'Done' }),
      sampleRow({ action: 'Two', status: 'Complete', actionStatus: 'Not started' }, { line: 3 }),
    ]);
    expect(recommendation.lifecycle).toBe('reported-complete');
    expect(recommendation.actions.map(({ lifecycle }) => lifecycle)).toEqual(['reported-complete', 'not-started']);
  });

  test('counts a move once that every row repeats', () => {
    const row = (action: string, line: number): ReturnType<typeof sampleRow> =>
      sampleRow({ action, originalDate: '31 March 2026' }, { line, revisions: ['30 June 2026'] });
    expect(readOne([row('One', 2), row('Two', 3), row('Three', 4)]).dates.revisions).toHaveLength(1);
  });

  test('that is closed in part gives no reason for closure', () => {
    const recommendation = readOne([
      sampleRow({ action: 'One', status: 'Closed' }),
      sampleRow({ action: 'Two', status: 'Proposed closed' }, { line: 3 }),
    ]);
    expect(recommendation).toMatchObject({ lifecycle: 'in-progress', closureReason: null });
  });

  test('takes the only date and owner that an action has', () => {
    const recommendation = readOne([
      sampleRow({ action: 'One', actionOwner: 'Clerk', actionOriginalDate: '31 March 2026' }),
    ]);
    expect(recommendation.owner).toBe('Clerk');
    expect(recommendation.dates.current?.lastDay).toBe('2026-03-31');
  });

  test('never swallows another recommendation that was given the same reference', () => {
    const problem = readProblem([
      sampleRow({ recommendation: 'Check records', action: 'Sample monthly' }),
      sampleRow({ recommendation: 'Renew the lease', action: 'Ask for offers' }, { line: 3 }),
    ]);
    expect(problem.code).toBe('duplicate-key');
  });
});

describe('what is said of several actions', () => {
  const rows = (
    first: Parameters<typeof sampleRow>[0],
    second: Parameters<typeof sampleRow>[0],
  ): ReturnType<typeof sampleRow>[] => [
    sampleRow({ recommendation: 'Check', action: 'One', ...first }),
    sampleRow({ recommendation: 'Check', action: 'Two', ...second }, { line: 3 }),
  ];

  test('claims the worst pace of all of them', () => {
    expect(readOne(rows({ claimedStatus: 'Green' }, { claimedStatus: 'Red' })).claim?.written).toBe('Red');
    expect(readOne(rows({ claimedStatus: 'Amber' }, { claimedStatus: 'Blue' })).claim?.written).toBe('Amber');
    expect(readOne(rows({}, { claimedStatus: 'Blue' })).claim?.pace).toBe('complete');
  });

  test('is verified only where every action is', () => {
    const verified = { verification: 'Internal audit, 12 January 2026' };
    expect(readOne(rows(verified, {})).verification).toBeNull();
    expect(readOne(rows(verified, { verification: 'No' })).verification).toBeNull();
    expect(readOne(rows(verified, verified)).verification?.written).toBe('Internal audit, 12 January 2026');
    expect(readOne(rows(verified, { verification: 'Internal audit, 1 March 2026' })).verification).toMatchObject({
      written: 'Internal audit, 12 January 2026; Internal audit, 1 March 2026',
      date: { lastDay: '2026-03-01' },
    });
    expect(readOne(rows(verified, { recommendation: null })).verification).not.toBeNull();
  });

  test('asks for the latest date of all, with every reason, and keeps every closure note', () => {
    const recommendation = readOne(
      rows(
        { requestedDate: '30 June 2026', requestReason: 'Supplier', closureNote: 'See 5.1' },
        { requestedDate: '31 March 2026', requestReason: 'Staff', closureNote: 'See 5.1' },
      ),
    );
    expect(recommendation.dates.requested?.lastDay).toBe('2026-06-30');
    expect(recommendation.dates.requestReason).toBe('Supplier\nStaff');
    expect(recommendation.closureNote).toBe('See 5.1');
  });
});

describe('exempt items', () => {
  test.each(['Part 2', '2', 'Part II', 'Exempt', 'Yes', 'Y', 'Part 2 (paragraph 3)', 'Confidential', '?'])(
    '%s stops the build',
    (part) => {
      const problem = readProblem([sampleRow({ part })]);
      expect(problem).toMatchObject({ code: 'exempt-item', severity: 'error', value: part });
    },
  );

  test.each(['Part 1', 'part1', '1', 'Part I', 'I', 'No', 'n', 'Open', 'Public', 'Not exempt'])(
    '%s is public',
    (part) => {
      expect(readOne([sampleRow({ part })]).reference).toBe('4.1');
    },
  );
});

describe('dates of a row', () => {
  test('are a history: original, revisions in order, the reason with the last', () => {
    const { dates } = readOne([
      sampleRow(
        { originalDate: '30 June 2025', revisionReason: 'Supplier changed' },
        { revisions: ['30 September 2025', '31 March 2026'] },
      ),
    ]);
    expect(dates.original?.lastDay).toBe('2025-06-30');
    expect(dates.revisions.map(({ deadline, reason }) => [deadline.lastDay, reason])).toEqual([
      ['2025-09-30', null],
      ['2026-03-31', 'Supplier changed'],
    ]);
    expect(dates.current?.lastDay).toBe('2026-03-31');
  });

  test('that were repeated are no move', () => {
    const { dates } = readOne([sampleRow({ originalDate: '30 June 2025' }, { revisions: ['30/06/2025'] })]);
    expect(dates.revisions).toEqual([]);
  });

  test('without an original are current, and nothing has moved', () => {
    const { dates } = readOne([sampleRow({}, { revisions: ['31 March 2026'] })]);
    expect(dates).toMatchObject({ original: null, revisions: [], current: { lastDay: '2026-03-31' } });
  });

  test('that do not exist are an error, and text that is no date is a warning', () => {
    expect(readProblem([sampleRow({ originalDate: '31 June 2025' })])).toMatchObject({
      code: 'impossible-date',
      severity: 'error',
    });
    expect(readProblem([sampleRow({ originalDate: 'TBC' })])).toMatchObject({ code: 'no-date', severity: 'warning' });
  });

  test('without a year are read with the year of the meeting, and the secretary is told', () => {
    expect(readProblem([sampleRow({ originalDate: '20 Sep' })])).toMatchObject({
      code: 'year-not-stated',
      severity: 'warning',
    });
  });

  test('of the inspectorate come from its column, or from its own words where the paper says so', () => {
    const reports = [sampleReportSettings('Fleet', { deadlineInText: true })];
    const text = 'By 1 June 2023, chief officers should review the fleet.';
    expect(readOne([sampleRow({ recommendation: text })], { reports }).dates.setByInspectorate?.lastDay).toBe(
      '2023-06-01',
    );
    expect(readOne([sampleRow({ recommendation: text })]).dates.setByInspectorate).toBeNull();
    expect(readOne([sampleRow({ inspectorateDate: '1 May 2023' })]).dates.setByInspectorate?.lastDay).toBe(
      '2023-05-01',
    );
  });

  test('give each revision its own reason and who agreed, where the export has them', () => {
    const { dates } = readOne([
      sampleRow(
        { originalDate: '30 June 2025' },
        {
          revisions: ['30 September 2025', '31 March 2026'],
          revisionNotes: [
            ['Staff left', 'Director'],
            ['Supplier changed', null],
          ],
        },
      ),
    ]);
    expect(dates.revisions.map(({ reason, agreedBy }) => [reason, agreedBy])).toEqual([
      ['Staff left', 'Director'],
      ['Supplier changed', null],
    ]);
  });

  test('give the reason to the last date of a cell with several, and lose none with a date that is repeated', () => {
    const { dates } = readOne([
      sampleRow(
        { originalDate: '30 June 2025', revisionAgreedBy: 'Panel' },
        {
          revisions: ['30 September 2025; 31 October 2025', '31/10/2025'],
          revisionNotes: [
            [null, null],
            ['Supplier changed', null],
          ],
        },
      ),
    ]);
    expect(dates.revisions.map(({ deadline, reason, agreedBy }) => [deadline.lastDay, reason, agreedBy])).toEqual([
      ['2025-09-30', null, null],
      ['2025-10-31', 'Supplier changed', 'Panel'],
    ]);
  });

  test('that are asked for are no dates of the item', () => {
    const { dates } = readOne([
      sampleRow({ originalDate: '31 March 2026', requestedDate: '30 June 2026', requestReason: 'Supplier' }),
    ]);
    expect(dates).toMatchObject({
      current: { lastDay: '2026-03-31' },
      revisions: [],
      requested: { lastDay: '2026-06-30' },
      requestReason: 'Supplier',
    });
  });

  test.each(['No', 'none', '-', 'N/A', 'Not requested'])(
    'are not asked for where the cell says %s',
    (requestedDate) => {
      expect(readOne([sampleRow({ requestedDate })]).dates.requested).toBeNull();
    },
  );

  test('that are asked for and do not exist are an error, and a request without a date is a warning', () => {
    expect(readProblem([sampleRow({ requestedDate: '31 June 2026' })])).toMatchObject({
      code: 'impossible-date',
      severity: 'error',
      column: 'requestedDate',
    });
    expect(readProblem([sampleRow({ requestedDate: 'Yes' })])).toMatchObject({ code: 'no-date', severity: 'warning' });
  });
});

describe('the dates of a recommendation with several actions', () => {
  const rowOf = (
    line: number,
    dates: { original?: string; revised?: string; completed?: string },
  ): ReturnType<typeof sampleRow> =>
    sampleRow(
      {
        action: `Action ${line}`,
        originalDate: dates.original ?? null,
        completedDate: dates.completed ?? null,
        status: dates.completed === undefined ? 'In progress' : 'Complete',
      },
      { line, revisions: dates.revised === undefined ? [] : [dates.revised] },
    );
  const storyOf = (...rows: Parameters<typeof rowOf>[1][]): unknown[] => {
    const { original, revisions, current } = readOne(rows.map((row, index) => rowOf(index + 2, row))).dates;
    return [original?.understood, revisions.map(({ deadline }) => deadline.understood), current?.understood];
  };

  test('have not moved where an action that is due earlier has', () => {
    expect(storyOf({ original: 'June 2026' }, { original: 'March 2025', revised: 'May 2025' })).toEqual([
      'June 2026',
      [],
      'June 2026',
    ]);
  });

  test('have moved once where one action puts off the whole', () => {
    expect(storyOf({ original: 'June 2026' }, { original: 'March 2025', revised: 'September 2026' })).toEqual([
      'June 2026',
      ['September 2026'],
      'September 2026',
    ]);
    expect(
      storyOf({ original: 'March 2025', revised: 'May 2025' }, { original: 'March 2025', revised: 'September 2026' }),
    ).toEqual(['March 2025', ['September 2026'], 'September 2026']);
  });

  test('were brought forward where the last action was', () => {
    expect(storyOf({ original: 'June 2026', revised: 'March 2026' }, { original: 'April 2026' })).toEqual([
      'June 2026',
      ['April 2026'],
      'April 2026',
    ]);
  });

  test('end when the last action is completed', () => {
    const completedOf = (...rows: Parameters<typeof rowOf>[1][]): string | undefined =>
      readOne(rows.map((row, index) => rowOf(index + 2, row))).dates.completed?.understood;
    expect(completedOf({ completed: '9 June 2025' }, { completed: '19 August 2025' })).toBe('19 August 2025');
    expect(completedOf({ completed: '9 June 2025' }, { original: 'June 2026' })).toBeUndefined();
  });
});
