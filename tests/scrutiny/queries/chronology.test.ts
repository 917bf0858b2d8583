import { describe, expect, test } from 'vitest';
import { datesOf } from '../../papers/sample-paper.ts';
import { raiseAll, say, updated } from './sample-queries.ts';

describe('a step that follows another', () => {
  const text = 'User tests begin in January 2026, followed by training – Target May 2025.';

  test('cannot be due before it', () => {
    expect(say('due-before-the-step-it-follows', { updates: updated(text) })).toEqual([
      'A step due May 2025 is said to follow one in January 2026: “User tests begin in January 2026, followed by training – Target May 2025”.',
    ]);
  });

  test('is asked about once', () => {
    const rules = raiseAll([{ updates: updated(text), dates: datesOf({ original: '31 March 2026' }) }]).map(
      ({ rule }) => rule,
    );
    expect(rules).not.toContain('target-in-the-past');
  });

  test.each([
    'User tests begin in January 2026, followed by training in May 2026.',
    'User tests begin in January 2026, followed by training in January 2026.',
    'User tests begin in January 2026. Training was held in May 2025 and then repeated.',
    'The plan of January 2026 replaces that of May 2025.',
    'User tests begin in January 2026, followed by training.',
  ])('is in order: %s', (update) => {
    expect(say('due-before-the-step-it-follows', { updates: updated(update) })).toEqual([]);
  });
});

describe('a table of milestones in an update', () => {
  function table(...rows: string[]): ReturnType<typeof updated> {
    return updated(
      `Milestones:\n\n| Activity | Start date | Target date | State |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    );
  }

  test('has no milestone that ends before it starts', () => {
    const updates = table('| Load schedules | Feb 22 | Jan 22 | |', '| Test | Jan 2026 | Feb 2026 | |');
    expect(say('milestone-ends-before-it-starts', { updates })).toEqual([
      'In the table, “Load schedules” is due Jan 22 and starts Feb 22.',
    ]);
    expect(say('milestone-overdue', { updates })).toEqual([]);
  });

  test('has no milestone that is past and not done', () => {
    const updates = table(
      '| Load schedules | Feb 2025 | Mar 2025 | |',
      '| Test | | 1/4/2025 | |',
      '| Train | | May 2025 | Completed |',
      '| Launch | | December 2025 | |',
      '| Review | | May 2026 | |',
    );
    expect(say('milestone-overdue', { updates })).toEqual([
      'In the table, “Load schedules” was due Mar 2025 and is not said to be done, and 1 other milestone like it.',
    ]);
    expect(say('milestone-overdue', { updates, lifecycle: 'reported-complete' })).toEqual([]);
  });

  test('has a date in its column of dates', () => {
    const updates = table(
      '| Load schedules | Feb 2026 | The supplier has to be asked | |',
      '| Test | Jan 2026 | Jan 2026 | |',
      '| Train | | | |',
      '| Launch | | TBC | |',
      '| Review | | Not needed now | Complete |',
    );
    expect(say('milestone-without-date', { updates })).toEqual([
      'The table gives words where the date of “Load schedules” should stand.',
    ]);
  });

  test('may be a table of anything else', () => {
    const updates = updated('| Type | Next review | State |\n| --- | --- | --- |\n| Policy | Nov, 20 | Very overdue |');
    const rules = raiseAll([{ updates }]).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('milestone'))).toEqual([]);
  });
});
