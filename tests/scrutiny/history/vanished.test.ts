import { describe, expect, test } from 'vitest';
import { datesOf, deadlineOf, sampleReport } from '../../papers/sample-paper.ts';
import { bridgeOf, CLOSED, decided, follow, KEY, PROPOSED, row } from './sample-series.ts';

const TEXT =
  'The force should check each vehicle before its first use on every shift and keep a record of the check for a year.';

describe('a row that vanishes without a closure', () => {
  test('is an error that says where it stood and what can be done', () => {
    const fleet = sampleReport({ title: 'Fleet management', date: deadlineOf('September 2018') });
    const { problems } = follow(
      { rows: [row({ reference: '4.2' }), row({ title: 'Vehicle checks' })], reports: [fleet] },
      { rows: [row({ reference: '4.2' })], reports: [fleet] },
    );
    expect(problems).toEqual([
      {
        code: 'recommendation-vanished',
        severity: 'error',
        file: 'meetings/2025-07-15-jarap/tracker/paper.md',
        value: KEY,
        message:
          '4.1 of Fleet management (September 2018), “Vehicle checks”, was before the panel on 15 April 2025 (meetings/2025-04-15-jarap/tracker/export.csv:3); it is not in this export, and no decision closed it.',
        advice:
          "Put the row back, or record the panel's decision in meetings/2025-04-15-jarap/decisions.csv, or name its new key under renamed: in paper.md.",
      },
    ]);
  });

  test.each([
    ['open', row()],
    ['proposed for closure', row(PROPOSED)],
    ['reported complete', row({ lifecycle: 'reported-complete' })],
  ])('is an error where it was %s', (_title, gone) => {
    expect(follow({ rows: [gone], decisions: [] }, { rows: [] }).problems).toHaveLength(1);
  });

  test('is told for every such row in one run, once each', () => {
    const rows = ['4.1', '4.2', '4.3'].map((reference) => row({ reference }));
    const { problems, last } = follow({ rows }, { rows: rows.slice(0, 1) }, { rows: [] });
    expect(problems.map(({ value, file }) => [value, file.slice(9, 19)])).toEqual([
      ['fleet-4-2', '2025-07-15'],
      ['fleet-4-3', '2025-07-15'],
      ['fleet-4-1', '2025-10-21'],
    ]);
    expect(bridgeOf(last)).toBe('3 + 0 + 0 - 0 = 3');
  });

  test('stays in the figures as it last was, so that the other papers can still be checked', () => {
    const { last } = follow({ rows: [row(), row({ reportKey: 'payroll' })] }, { rows: [row()] });
    expect(last.register.recommendations.map(({ key }) => key)).toEqual([KEY, 'payroll-4-1']);
    expect(last.register.reports.map(({ key }) => key)).toEqual(['fleet', 'payroll']);
    expect(last.movement?.changes.get('payroll-4-1')?.kind).toBe('unchanged');
  });

  test('is an error although the panel had refused to close it, and it is in progress', () => {
    const { last, problems } = follow(
      { rows: [row(PROPOSED)], decisions: [decided('closure-not-agreed')] },
      { rows: [] },
    );
    expect(problems.map(({ message }) => message.split('; ')[1])).toEqual([
      expect.stringContaining('JARAP did not agree to close it on 15 April 2025'),
    ]);
    expect(last.register.recommendations).toMatchObject([{ lifecycle: 'in-progress' }]);
  });

  test('is an error although the export had closed it, because the panel had not', () => {
    const { problems } = follow({ rows: [row()], decisions: [] }, { rows: [row(CLOSED)] }, { rows: [] });
    expect(problems.map(({ code }) => code)).toEqual(['recommendation-vanished']);
  });

  test('has its granted date and nothing to ask when it comes back', () => {
    const dates = datesOf({ original: '31 March 2025', requested: '30 June 2025' });
    const { last, problems } = follow(
      { rows: [row({ dates })], decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      { rows: [] },
      { rows: [row({ dates })] },
    );
    expect(problems).toHaveLength(1);
    expect(last.register.recommendations[0]?.dates).toMatchObject({
      current: { lastDay: '2025-06-30' },
      requested: null,
    });
    expect(bridgeOf(last)).toBe('1 + 0 + 0 - 0 = 1');
  });
});

describe('the likely new key of a row that vanished', () => {
  const advise = (gone: Parameters<typeof row>[0], ...rows: Parameters<typeof row>[0][]): string | undefined =>
    follow({ rows: [row(gone)] }, { rows: rows.map((more) => row(more)) }).problems[0]?.advice;

  test('is that of a new row of the report with the same title', () => {
    expect(
      advise(
        { title: 'Vehicle checks' },
        { reference: '9', title: 'VEHICLE  checks.' },
        { reference: '8', title: 'Fuel' },
      ),
    ).toContain('name its new key under renamed: in paper.md (perhaps fleet-4-1: fleet-9).');
  });

  test('is that of a new row with nearly the same text, whatever its title', () => {
    expect(
      advise(
        { title: 'Vehicle checks', recommendation: TEXT },
        { reference: '8', title: 'Vehicle checks', recommendation: 'Something else that has to do with fuel.' },
        { reference: '9', title: 'Checks', recommendation: TEXT.replace('a year', 'two years') },
      ),
    ).toContain('(perhaps fleet-4-1: fleet-9)');
  });

  test('is that of a report whose title was written anew, where the text is the very same', () => {
    expect(advise({ recommendation: TEXT }, { reportKey: 'vehicles', recommendation: TEXT })).toContain(
      '(perhaps fleet-4-1: vehicles-4-1)',
    );
    expect(
      advise(
        { recommendation: TEXT },
        { reportKey: 'vehicles', recommendation: TEXT.replace('before its first use', 'after its last use') },
      ),
    ).not.toContain('perhaps');
  });

  test.each([
    ['nothing is like it', [{ reference: '9', title: 'Fuel' }]],
    [
      'two are equally like it',
      [
        { reference: '8', title: 'Vehicle checks' },
        { reference: '9', title: 'Vehicle checks' },
      ],
    ],
  ])('is not guessed where %s', (_title, rows) => {
    expect(advise({ title: 'Vehicle checks' }, ...rows)).not.toContain('perhaps');
  });

  test('is not guessed where two have the same text', () => {
    const rows = ['8', '9'].map((reference) => ({ reference, recommendation: TEXT }));
    expect(advise({ recommendation: TEXT }, ...rows)).not.toContain('perhaps');
  });

  test('is never that of a row that was on file before', () => {
    const known = row({ reference: '9', title: 'Vehicle checks' });
    const { problems } = follow({ rows: [row({ title: 'Vehicle checks' }), known] }, { rows: [known] });
    expect(problems[0]?.advice).not.toContain('perhaps');
  });
});
