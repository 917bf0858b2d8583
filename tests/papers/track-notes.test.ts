import { describe, expect, test } from 'vitest';
import { USUAL_LABELS } from '../../src/papers/labels.ts';
import type { RecommendationBlock } from '../../src/papers/recommendations-model.ts';
import { makeRecommendationBlock } from '../../src/papers/recommendation-block.ts';
import { describeTrackClaim, explainTrack } from '../../src/papers/track-notes.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import { plain } from './read-table.ts';
import { datesOf, deadlineOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

function contextOf(recommendation: Partial<Recommendation>) {
  return sampleContext({
    register: { reports: [sampleReport()], recommendations: [sampleRecommendation(recommendation)] },
    settings: { layout: 'audit-improvement-plan' },
  });
}

function factsOf(recommendation: Partial<Recommendation>): RecommendationFacts {
  const [facts] = contextOf(recommendation).scrutiny.facts;
  if (facts === undefined) throw new Error('There are no facts');
  return facts;
}

function blockOf(recommendation: Partial<Recommendation>): RecommendationBlock {
  const { scrutiny, layout, labels } = contextOf(recommendation);
  const [facts] = scrutiny.facts;
  if (facts === undefined || layout.recommendations === null) throw new Error('There is no block');
  return makeRecommendationBlock(facts, scrutiny, layout.recommendations, labels);
}

const past = datesOf({ original: '31 December 2025' });
const moved = datesOf({ original: '31 December 2025', revisions: ['1 May 2026'] });
const future = datesOf({ original: '1 May 2026' });
const OFF = { written: 'Off Track', pace: 'off-track' } as const;
const ON = { written: 'On Track', pace: 'on-track' } as const;

describe('what makes an item', () => {
  test.each<readonly [string, Partial<Recommendation>, readonly string[]]>([
    ['off track: its date has passed', { dates: past }, ['Overdue 9 days']],
    ['off track: its first date has passed', { dates: moved }, ['Late against original 9 days']],
    ['off track: nothing but the owner’s word', { dates: future, claim: OFF }, ['By the owner’s own word']],
    ['off track, and not begun', { dates: past, lifecycle: 'not-started' }, ['Overdue 9 days', 'Not started']],
    ['on track', { dates: future }, ['Not yet due']],
    [
      'complete, late',
      { lifecycle: 'reported-complete', dates: { ...past, completed: deadlineOf('5 January 2026') } },
      ['Reported complete, not yet verified', '5 days late'],
    ],
    ['not pursued', { lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' }, ['Closed: not adopted']],
    ['without a date', {}, []],
  ])('%s', (_title, recommendation, expected) => {
    expect(explainTrack(factsOf(recommendation), USUAL_LABELS)).toEqual(expected);
  });
});

describe('the owner’s word beside that of the dates', () => {
  const say = (recommendation: Partial<Recommendation>): string | null =>
    describeTrackClaim(factsOf(recommendation), { queries: [] }, USUAL_LABELS);

  test('is not repeated where the two agree', () => {
    expect(say({ dates: moved, claim: OFF })).toBeNull();
    expect(say({ dates: future, claim: ON })).toBeNull();
    expect(say({ dates: past })).toBeNull();
  });

  test('is set against the dates where they differ, in the words of the paper and without letters', () => {
    expect(say({ dates: moved, claim: ON })).toBe(
      'Owner says: On Track. Dates say: off track, late against original 9 days',
    );
    expect(say({ lifecycle: 'reported-complete', claim: OFF })).toBe('Owner says: Off Track. Rule says: complete');
    expect(say({ dates: future, claim: { written: 'Amber', pace: 'at-risk' } })).toBe(
      'Owner says: Amber. Rule says: on track',
    );
  });

  test('is left to the query that says it beside the row', () => {
    const { notes, queries } = blockOf({ dates: past, claim: ON });
    expect(notes).toEqual([]);
    expect(queries.map(plain)).toEqual([
      'The owner says “On Track”; by its date, 31 December 2025, it is overdue by 9 days.',
    ]);
  });
});

describe('the revised date', () => {
  const revisedOf = (recommendation: Partial<Recommendation>): readonly string[] => {
    const field = blockOf(recommendation).keyFields.find(({ label }) => label === 'Revised target date');
    return [field?.text ?? '', ...(field?.notes ?? [])].map(plain);
  };

  test('is printed only where the date was revised', () => {
    expect(revisedOf({ dates: moved })).toEqual(['1 May 2026']);
    expect(revisedOf({ dates: future })).toEqual(['Not revised']);
    expect(revisedOf({})).toEqual(['Not revised']);
  });

  test('that is the only one says that there was one before it', () => {
    expect(revisedOf({ dates: datesOf({ current: '1 May 2026' }) })).toEqual([
      '1 May 2026',
      'The date first agreed is not given',
    ]);
  });
});
