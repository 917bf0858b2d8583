import { describe, expect, test } from 'vitest';
import { datesOf } from '../../papers/sample-paper.ts';
import { bridgeOf, decided, follow, KEY, PROPOSED, row, update } from './sample-series.ts';

const later = row({ reference: '9' });
const NEW_KEY = 'fleet-9';

describe('a recommendation that has another key than before', () => {
  test('is followed under its new name, with its decisions, dates and first meeting', () => {
    const { last, problems } = follow(
      { rows: [row({ dates: datesOf({ original: '31 March 2025' }) })] },
      { rows: [row({ dates: datesOf({ original: '31 March 2025' }) })], decisions: [decided('deferred')] },
      {
        rows: [row({ reference: '9', dates: datesOf({ original: '31 March 2025', revisions: ['30 June 2025'] }) })],
        renamed: { [KEY]: NEW_KEY },
      },
    );
    expect([bridgeOf(last), problems]).toEqual(['1 + 0 + 0 - 0 = 1', []]);
    expect(last.movement?.bridge.totals[0]?.keys).toEqual([NEW_KEY]);
    expect(last.movement?.changes.get(NEW_KEY)).toMatchObject({ firstSeen: '2025-04-15', kind: 'changed' });
    expect([...last.decisions.keys()]).toEqual([NEW_KEY]);
  });

  test('keeps its new name where it was closed', () => {
    const { all } = follow(
      { rows: [row(PROPOSED)], decisions: [decided('closure-agreed')] },
      { rows: [row({ ...PROPOSED, reference: '9' })], renamed: { [KEY]: NEW_KEY } },
      { rows: [] },
      { rows: [row({ ...PROPOSED, reference: '10' })], renamed: { [NEW_KEY]: 'fleet-10' } },
    );
    expect(all[1]?.movement?.closed.map(({ recommendation }) => recommendation.key)).toEqual([NEW_KEY]);
    expect(all[2]?.closedEarlier.map(({ recommendation }) => recommendation.key)).toEqual([NEW_KEY]);
    expect(all[3]?.closedEarlier.map(({ recommendation }) => recommendation.key)).toEqual(['fleet-10']);
  });

  test('can change places with another one', () => {
    const rows = [row(update('One')), row({ reference: '9', ...update('Two') })];
    const swapped = [row(update('Two')), row({ reference: '9', ...update('One') })];
    const { last, problems } = follow({ rows }, { rows: swapped, renamed: { [KEY]: NEW_KEY, [NEW_KEY]: KEY } });
    expect(problems).toEqual([]);
    expect([...(last.movement?.changes.values() ?? [])].map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('a line under renamed: that cannot be followed', () => {
  const place = { file: 'meetings/2025-07-15-jarap/tracker/paper.md', column: 'renamed' };

  test('is an error where the old key is not on file', () => {
    const { problems } = follow({ rows: [row()] }, { rows: [row(), later], renamed: { 'fleet-7': NEW_KEY } });
    expect(problems).toMatchObject([
      {
        ...place,
        code: 'renamed-wrongly',
        severity: 'error',
        value: `fleet-7: ${NEW_KEY}`,
        message: 'No recommendation on file up to the meeting on 15 April 2025 is called fleet-7.',
      },
    ]);
  });

  test('is one error, not two, where the new key is not in the export', () => {
    const { problems } = follow({ rows: [row()] }, { rows: [later], renamed: { [KEY]: 'fleet-8' } });
    expect(problems).toMatchObject([
      {
        ...place,
        severity: 'error',
        message: '4.1 of Fleet is renamed to fleet-8, and no recommendation of this export is called that.',
      },
    ]);
  });

  test.each([
    ['one that was on file already', { [KEY]: NEW_KEY }],
    ['two old ones', { [KEY]: 'fleet-10', [NEW_KEY]: 'fleet-10' }],
  ])('is an error where the new key is that of %s', (_title, renamed) => {
    const { problems } = follow({ rows: [row(), later] }, { rows: [row(), later, row({ reference: '10' })], renamed });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['renamed-wrongly', 'error']]);
  });

  test('is a warning only where it was copied from the paper before, or no earlier meeting is on file', () => {
    const renamed = { [KEY]: NEW_KEY };
    const { problems, last } = follow({ rows: [row()] }, { rows: [later], renamed }, { rows: [later], renamed });
    expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['renamed-already', 'warning', 'fleet-4-1 has been called fleet-9 since an earlier meeting.'],
    ]);
    expect(bridgeOf(last)).toBe('1 + 0 + 0 - 0 = 1');
    expect(follow({ rows: [later], renamed }).problems.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
