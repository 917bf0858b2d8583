import { describe, expect, test } from 'vitest';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import { findAttention } from '../../src/scrutiny/attention.ts';
import type { Attention } from '../../src/scrutiny/scrutiny.ts';
import { AS_AT, datesOf } from '../papers/sample-paper.ts';
import { CALENDAR, factsWithHistory, PRIORITIES, SINCE, type FactsParts } from './sample-facts.ts';

const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;
const UNRANKED = { word: 'Not stated', level: null } as const;

function attentionTo(parts: readonly FactsParts[], calendar = CALENDAR): Attention {
  const numbered = parts.map((part, index) => ({
    ...part,
    recommendation: { reference: String(index + 1), ...part.recommendation },
  }));
  return findAttention(factsWithHistory(numbered, calendar), PRIORITIES, calendar);
}

function referencesOf(facts: readonly RecommendationFacts[]): string[] {
  return facts.map(({ recommendation }) => recommendation.reference);
}

describe('what a panel should look at first', () => {
  test('lists what is overdue by priority, and within a priority the longest first', () => {
    const { overdue } = attentionTo([
      { recommendation: { dates: datesOf({ original: '1 January 2020' }), priority: UNRANKED } },
      { recommendation: { dates: datesOf({ original: '1 January 2025' }) } },
      { recommendation: { dates: datesOf({ original: '1 January 2024' }) } },
      { recommendation: { dates: datesOf({ original: '1 January 2026' }), priority: FUNDAMENTAL } },
      { recommendation: { dates: datesOf({ original: '9 January 2026' }), priority: FUNDAMENTAL } },
    ]);
    expect(referencesOf(overdue)).toEqual(['4', '3', '2', '1']);
  });

  test.each([
    ['9 January 2026', 'not-overdue'],
    ['8 January 2026', 'to-90'],
    ['11 October 2025', 'to-90'],
    ['10 October 2025', 'to-180'],
    ['13 July 2025', 'to-180'],
    ['12 July 2025', 'to-365'],
    ['9 January 2025', 'to-365'],
    ['8 January 2025', 'over-365'],
    ['TBC', 'not-overdue'],
  ])(`counts what was due on %s, at ${AS_AT}, as %s`, (original, age) => {
    const { ageing } = attentionTo([{ recommendation: { dates: datesOf({ original }) } }]);
    expect(ageing.columns.filter((_, index) => ageing.totals[index]?.value === 1).map(({ key }) => key)).toEqual([age]);
  });

  test('counts the age of open items only, and of those that are reported complete as not overdue', () => {
    const dates = datesOf({ original: '1 January 2020' });
    const { ageing } = attentionTo([
      { recommendation: { dates, lifecycle: 'reported-complete' } },
      { recommendation: { dates, lifecycle: 'proposed-closed' } },
      { recommendation: { dates, lifecycle: 'closed-implemented' } },
    ]);
    expect(ageing.totals.map(({ value }) => value)).toEqual([1, 0, 0, 0, 0]);
    expect(ageing.columns.map(({ label }) => label)).toEqual([
      'Not overdue',
      '1 to 90 days',
      '91 to 180 days',
      '181 to 365 days',
      'Over 365 days',
    ]);
  });

  test('lists what falls due before the next meeting, soonest first, moved dates among them', () => {
    const parts: FactsParts[] = [
      { recommendation: { dates: datesOf({ original: '1 April 2026' }) } },
      { recommendation: { dates: datesOf({ original: '1 March 2025', revisions: ['1 March 2026'] }) } },
      { recommendation: { dates: datesOf({ original: '21 April 2026' }) } },
      { recommendation: { dates: datesOf({ original: '8 January 2026' }) } },
      { recommendation: { dates: datesOf({ original: '1 February 2026' }), lifecycle: 'reported-complete' } },
    ];
    expect(referencesOf(attentionTo(parts).dueBeforeNextMeeting)).toEqual(['2', '1']);
    expect(attentionTo(parts, { ...CALENDAR, nextMeeting: null }).dueBeforeNextMeeting).toEqual([]);
  });

  test('lists what has been revised twice or more, the most often first', () => {
    const moved = (...revisions: string[]): FactsParts => ({
      recommendation: { dates: datesOf({ original: '1 March 2025', revisions }) },
    });
    const { revisedTwice } = attentionTo([
      moved('1 June 2025'),
      moved('1 June 2025', '1 March 2026'),
      moved('1 June 2025', '1 March 2026', '1 June 2026'),
      {
        recommendation: {
          ...moved('1 June 2025', '1 March 2026').recommendation,
          lifecycle: 'closed-implemented',
          closureReason: 'implemented',
        },
      },
    ]);
    expect(referencesOf(revisedTwice)).toEqual(['3', '2']);
  });

  test('lists what nobody answers for and what has no date, but not what is done', () => {
    const { withoutOwner, withoutDate } = attentionTo([
      { recommendation: { owner: 'Head of fleet', dates: datesOf({ original: '1 May 2026' }) } },
      { recommendation: {} },
      { recommendation: { priority: FUNDAMENTAL } },
      {
        recommendation: { owner: 'Head of fleet', dates: datesOf({ original: '1 May 2025', revisions: ['Ongoing'] }) },
      },
      { recommendation: { lifecycle: 'reported-complete' } },
    ]);
    expect(referencesOf(withoutOwner)).toEqual(['3', '2']);
    expect(referencesOf(withoutDate)).toEqual(['3', '4', '2']);
  });
});

describe('open items without an update', () => {
  const updates = [{ period: null, text: 'Work goes on.' }];

  test('stand by owner, most items first, with the longest silence', () => {
    const { withoutUpdate } = attentionTo([
      { recommendation: { owner: 'Head of estates' }, change: {} },
      { recommendation: { owner: 'Head of fleet', updates }, change: { noUpdateSince: SINCE } },
      { recommendation: { owner: 'Head of fleet', updates }, change: { noUpdateSince: '2025-07-22' } },
      { recommendation: { owner: null } },
    ]);
    expect(withoutUpdate.map(({ owner, since, facts }) => [owner, since, referencesOf(facts)])).toEqual([
      ['Head of fleet', '2025-07-22', ['2', '3']],
      ['Head of estates', null, ['1']],
      [null, null, ['4']],
    ]);
  });

  test('are not those that have one, that are new, or that are done', () => {
    const { withoutUpdate } = attentionTo([
      { recommendation: { updates }, change: {} },
      { recommendation: {}, change: { kind: 'new' } },
      { recommendation: { lifecycle: 'reported-complete' }, change: { noUpdateSince: SINCE } },
      { recommendation: { lifecycle: 'closed-implemented' }, change: { noUpdateSince: SINCE } },
    ]);
    expect(withoutUpdate).toEqual([]);
  });
});
