import { describe, expect, test } from 'vitest';
import { makePaper } from '../../src/papers/make-paper.ts';
import { describeOverallClaim, makeOverallStatus } from '../../src/papers/overall-status.ts';
import type { OverallStatusBlock } from '../../src/papers/page-model.ts';
import type { PaperSettings } from '../../src/inputs/inputs.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { highlightContext } from './full-papers.ts';
import { datesOf, manyRecommendations, sampleRecommendation, sampleReport } from './sample-paper.ts';

const AHEAD = { dates: datesOf({ original: '30 April 2026' }) };
const ELEVEN_DONE = manyRecommendations(11, 'D', { lifecycle: 'reported-complete' });
const FIVE_BEGUN = manyRecommendations(5, 'P', AHEAD);
const TWO_NOT = manyRecommendations(2, 'N', { ...AHEAD, lifecycle: 'not-started' });

function contextOf(recommendations: readonly Recommendation[], settings: Partial<PaperSettings> = {}) {
  return highlightContext({ reports: [sampleReport()], recommendations }, { settings });
}

function blockOf(...parameters: Parameters<typeof contextOf>): OverallStatusBlock {
  return JSON.parse(
    JSON.stringify(makeOverallStatus(contextOf(...parameters))).replaceAll('\u00A0', ' '),
  ) as OverallStatusBlock;
}

describe('the derivation', () => {
  test('counts what is done, what is late and when the rest is due', () => {
    expect(blockOf([...ELEVEN_DONE, ...FIVE_BEGUN, ...TWO_NOT]).derivation).toBe(
      '11 of 18 deliverables are complete, 5 in progress, 2 not started; none is overdue, 7 are due by 30 April 2026.',
    );
    expect(
      blockOf([
        ...ELEVEN_DONE.slice(0, 1),
        sampleRecommendation({ dates: datesOf({ original: '1 January 2026' }) }),
        ...manyRecommendations(2, 'X'),
      ]).derivation,
    ).toBe('1 of 4 deliverables is complete, 3 in progress; 1 is overdue (by 8 days), 2 have no date.');
    expect(blockOf(ELEVEN_DONE).derivation).toBe('11 of 11 deliverables are complete.');
  });

  test('reads well of none and of one', () => {
    expect(blockOf(FIVE_BEGUN).derivation).toMatch(/^None of 5 deliverables is complete, 5 in progress;/);
    expect(blockOf(FIVE_BEGUN.slice(0, 1)).derivation).toMatch(/^The only deliverable is in progress; none is overdue/);
    expect(blockOf([])).toMatchObject({ status: null, rules: null });
  });

  test('stands with all rules, and says which of them decides and by what', () => {
    const entries = blockOf([...ELEVEN_DONE, ...FIVE_BEGUN, ...TWO_NOT]).rules?.lists[0]?.entries ?? [];
    expect(entries.map(({ status }) => status?.word)).toEqual(['Complete', 'Off track', 'At risk', 'On track']);
    expect(entries.filter(({ meaning }) => meaning.endsWith('This decides.'))).toHaveLength(1);
    // 30 April is 111 days ahead.
    expect(entries[3]?.meaning).toContain('This decides.');
    expect(entries[0]?.meaning).toContain('Here 7 of 18 are.');
  });

  test('gives every number with its rows', () => {
    for (const { value, keys } of blockOf([...ELEVEN_DONE, ...FIVE_BEGUN]).counts) expect(keys).toHaveLength(value);
  });
});

describe('what the sponsor says', () => {
  const claimOf = (claimedStatus: string | null): string | null =>
    describeOverallClaim(contextOf([...FIVE_BEGUN, sampleRecommendation()], { claimedStatus }));

  test('is printed where the rule says otherwise, also in words that are nobody’s', () => {
    expect(claimOf('On Track')).toBe('The sponsor says: On Track.');
    expect(claimOf('Mostly fine!')).toBe('The sponsor says: Mostly fine!');
  });

  test('is not repeated where it is the same', () => {
    expect(claimOf('AT RISK')).toBeNull();
    expect(claimOf('Amber')).toBeNull();
    expect(claimOf(null)).toBeNull();
  });

  test('stands in the title block below what the rule says, never in its place', () => {
    const { value } = makePaper(contextOf([sampleRecommendation()], { claimedStatus: 'On track' }), LAYOUTS);
    expect(value?.facts.find(({ label }) => label === 'Overall status')).toEqual({
      label: 'Overall status',
      value: 'At risk',
      status: { shape: 'at-risk', word: 'At risk' },
      note: 'By rule, from 1 deliverable. The sponsor says: On track.',
    });
  });
});
