import { describe, expect, test } from 'vitest';
import { makeSiteMeeting, outputFolderOf, summarisePaper } from '../../src/papers/site.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { datesOf, sampleContext, sampleMeeting, sampleRecommendation, sampleReport } from './sample-paper.ts';

function summaryOf(...recommendations: Partial<Recommendation>[]): string {
  const all = recommendations.map((more, index) => sampleRecommendation({ reference: String(index), ...more }));
  const context = sampleContext({ register: { reports: [sampleReport()], recommendations: all } });
  return summarisePaper(context.scrutiny, context.labels);
}

describe('the sentence about a paper', () => {
  const proposed = { lifecycle: 'proposed-closed', closureReason: 'implemented' } as const;

  test('says what matters and leaves nil out', () => {
    expect(summaryOf({})).toBe('1 recommendation: 1 remaining.');
    expect(summaryOf(proposed, proposed)).toBe('2 recommendations: 2 proposed for closure.');
    expect(
      summaryOf({ dates: datesOf({ original: '8 January 2026' }) }, proposed, { lifecycle: 'closed-implemented' }),
    ).toBe('3 recommendations: 1 remaining, 1 proposed for closure, 1 closed; 1 overdue.');
    expect(summaryOf({ dates: datesOf({ original: '8 January 2026', revisions: ['1 May 2026'] }) })).toBe(
      '1 recommendation: 1 remaining; 1 late against the original date.',
    );
  });

  test('of a paper without rows is a sentence too', () => expect(summaryOf()).toBe('0 recommendations.'));
});

describe('the page of a meeting', () => {
  test('has the day of the week, and the facts that the meeting has', () => {
    const meeting = makeSiteMeeting(sampleMeeting({ time: '10.00 am', nextMeeting: null }), []);
    expect(meeting.date.replaceAll('\u00A0', ' ')).toBe('Tuesday 20 January 2026');
    expect(meeting.facts.map(({ label }) => label)).toEqual(['Time', 'Figures as at']);
  });

  test.each([
    ['2026-01-20-jarap', '2026-01-20-jarap'],
    ['2026 01 20 JARAP & Risk?', '2026-01-20-jarap-and-risk'],
    ['recommendations', 'meeting-recommendations'],
    ['Assets', 'meeting-assets'],
  ])('lies in a folder that can be one everywhere: %s is %s', (folder, name) =>
    expect(outputFolderOf({ folder })).toBe(name),
  );
});
