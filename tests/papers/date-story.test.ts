import { describe, expect, test } from 'vitest';
import { tellDateStory } from '../../src/papers/date-story.ts';
import { datesOf, factsOf } from './sample-paper.ts';

function storyOf(dates: Parameters<typeof datesOf>[0], ...others: Parameters<typeof factsOf>): string | null {
  const [more = {}, ...rest] = others;
  return tellDateStory(factsOf({ ...more, dates: datesOf(dates) }, ...rest))?.replaceAll('\u00A0', ' ') ?? null;
}

describe('the story of a date', () => {
  test('is not told where there is none', () => {
    expect(storyOf({})).toBeNull();
    expect(storyOf({ original: '1 January 2026' })).toBeNull();
  });

  test('says when it was first due, how often and how far it moved, and why', () => {
    expect(
      storyOf({
        original: '30 September 2025',
        revisions: ['31 December 2025', ['31 March 2026', 'Supplier changed.']],
      }),
    ).toBe(
      'First due 30 September 2025. Moved twice, 182 days in all: to 31 December 2025 and to 31 March 2026 (Supplier changed). Against the original date it is 101 days late.',
    );
  });

  test('says that it was brought forward', () => {
    expect(storyOf({ original: '30 June 2026', revisions: ['31 May 2026'] })).toBe(
      'First due 30 June 2026. Moved once, 30 days earlier in all: to 31 May 2026.',
    );
  });

  test('names the date that has passed, by one day or several', () => {
    expect(storyOf({ original: '30 November 2025', revisions: ['8 January 2026'] })).toContain(
      '8 January 2026 passed 1 day ago; against the original date it is 40 days late.',
    );
    expect(storyOf({ original: '30 November 2025', revisions: ['31 December 2025'] })).toContain(
      '31 December 2025 passed 9 days ago; against the original date it is 40 days late.',
    );
  });

  test('never says of the inspectorate’s date what is true of the body’s own', () => {
    const dates = { setByInspectorate: '1 June 2023', original: '31 December 2025' };
    expect(storyOf(dates)).toBe('The inspectorate set 1 June 2023. 31 December 2025 passed 9 days ago.');
    expect(storyOf(dates, {}, { judgedBy: 'inspectorate-date' })).toBe(
      'The inspectorate set 1 June 2023. 1 June 2023 passed 953 days ago.',
    );
  });

  test.each([
    ['31 March 2025', 'Reported complete 31 March 2025, on time.'],
    ['1 March 2025', 'Reported complete 1 March 2025, on time.'],
    ['1 April 2025', 'Reported complete 1 April 2025, 1 day late.'],
    ['30 June 2025', 'Reported complete 30 June 2025, 91 days late.'],
  ])('of work that was due on 31 March 2025 and completed on %s ends "%s"', (completed, end) => {
    expect(storyOf({ original: '31 March 2025', completed }, { lifecycle: 'reported-complete' })).toBe(end);
  });

  test('of work without a due date says only when it was completed', () => {
    expect(storyOf({ completed: '1 April 2025' }, { lifecycle: 'reported-complete' })).toBe(
      'Reported complete 1 April 2025.',
    );
  });

  test('says without days that it was moved to something that is no day', () => {
    expect(storyOf({ original: '31 March 2026', revisions: ['Ongoing'] })).toBe(
      'First due 31 March 2026. Moved once: to Ongoing.',
    );
  });
});
