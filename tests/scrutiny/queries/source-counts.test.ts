import { describe, expect, test } from 'vitest';
import { closedOf, raise, say } from './sample-queries.ts';

function numbered(...references: string[]): { reference: string }[] {
  return references.map((reference) => ({ reference }));
}

function ask(expectedCount: number | null, ...references: string[]): string[] {
  return say('source-count-differs', numbered(...references), { reports: [{ expectedCount }] });
}

describe('what the report made and what the paper holds', () => {
  test('agree', () => {
    expect(ask(3, '1', '2', '3')).toEqual([]);
    expect(ask(null, '1', '3')).toEqual([]);
  });

  test('differ, and the number that is missing is named', () => {
    expect(raise('source-count-differs', numbered('1', '2', '4'), { reports: [{ expectedCount: 4 }] })).toMatchObject([
      {
        key: null,
        audience: 'paper',
        sentence:
          '“Fleet” made 4 recommendations to this body; the paper accounts for 3. The numbers run to 4; 3 is missing.',
      },
    ]);
  });

  test('differ, and the numbers among which it is are named', () => {
    expect(ask(5, '1', '3', '5', '9')[0]).toContain(
      'The numbers run to 9; not held are 2, 4 and 6 to 8, of which one is missing.',
    );
  });

  test('differ, and nothing is said of numbers where none is missing among them', () => {
    expect(ask(4, '1', '2', '3')).toEqual(['“Fleet” made 4 recommendations to this body; the paper accounts for 3.']);
    expect(ask(4, 'A', 'B', 'C')).toHaveLength(1);
    expect(ask(2, '1', '2', '3')).toEqual(['“Fleet” made 2 recommendations to this body; the paper accounts for 3.']);
  });

  test('are numbered series by series', () => {
    expect(ask(6, 'Effective 1', 'Effective 3', 'People 1', 'People 2', 'People 4')[0]).toContain(
      'The numbers run to Effective 3 and People 4; not held are Effective 2 and People 3, of which one is missing.',
    );
  });

  test('count what was closed now and earlier, each once', () => {
    const reports = [{ expectedCount: 3 }];
    const closed = [closedOf({ reference: '2' })];
    const closedEarlier = [closedOf({ reference: '3' })];
    expect(say('source-count-differs', numbered('1'), { reports, closed, closedEarlier })).toEqual([]);
    expect(say('source-count-differs', numbered('1', '2'), { reports, closed, closedEarlier })).toEqual([]);
    expect(say('source-count-differs', numbered('1'), { reports, closed })[0]).toContain('accounts for 2');
  });

  test('are compared for a report of which nothing is open any more', () => {
    const report = { key: 'estates', title: 'Estates', expectedCount: 2 };
    const closedEarlier = [closedOf({ reportKey: 'estates', reference: '1' }, report)];
    expect(say('source-count-differs', numbered('1'), { closedEarlier })).toEqual([
      '“Estates” made 2 recommendations to this body; the paper accounts for 1.',
    ]);
  });
});
