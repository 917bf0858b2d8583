import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { countAssurance, listEvidence, listNotPursued } from '../../src/scrutiny/assurance.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import { deadlineOf } from '../papers/sample-paper.ts';
import { factsWithHistory, PRIORITIES } from './sample-facts.ts';

const VERIFIED = { written: 'Internal audit, 5 January 2026', date: deadlineOf('5 January 2026') };
const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;

function factsOf(...recommendations: readonly Partial<Recommendation>[]): RecommendationFacts[] {
  return factsWithHistory(
    recommendations.map((recommendation, index) => ({
      recommendation: { reference: String(index + 1), ...recommendation },
    })),
  );
}

test('said, verified and agreed are three counts, and what is not pursued is in none of them', () => {
  const table = countAssurance(
    factsOf(
      { lifecycle: 'in-progress', verification: VERIFIED },
      { lifecycle: 'reported-complete' },
      { lifecycle: 'proposed-closed', closureReason: 'implemented', verification: VERIFIED },
      { lifecycle: 'closed-implemented', closureReason: 'implemented', verification: VERIFIED, priority: FUNDAMENTAL },
      { lifecycle: 'closed-implemented', closureReason: 'implemented' },
      { lifecycle: 'closed-risk-accepted', closureReason: 'risk-accepted', verification: VERIFIED },
      { lifecycle: 'proposed-closed', closureReason: 'superseded' },
    ),
    PRIORITIES,
  );
  expect(table.columns.map(({ key }) => key)).toEqual(['reportedComplete', 'verified', 'agreedClosed']);
  expect(table.totals.map(({ keys }) => keys.join())).toEqual([
    'fleet-2,fleet-3,fleet-4,fleet-5',
    'fleet-3,fleet-4',
    'fleet-4,fleet-5',
  ]);
  expect(table.rows[0]?.counts.map(({ value }) => value)).toEqual([1, 1, 1]);
});

test('the evidence register holds all that is said to be complete: gaps first, then what nobody has verified', () => {
  const done = { lifecycle: 'reported-complete' } as const;
  const entries = listEvidence(
    factsOf(
      { ...done, evidence: 'Signed policy', verification: VERIFIED },
      { ...done, evidence: 'Minutes' },
      { ...done, evidence: 'Minutes', priority: FUNDAMENTAL },
      { lifecycle: 'proposed-closed', closureReason: 'implemented', verification: VERIFIED },
      { lifecycle: 'proposed-closed', closureReason: 'not-adopted' },
      { lifecycle: 'in-progress' },
    ),
  );
  expect(
    entries.map(({ facts, evidence, verification }) => [facts.recommendation.reference, evidence, verification]),
  ).toEqual([
    ['4', null, VERIFIED.written],
    ['3', 'Minutes', null],
    ['2', 'Minutes', null],
    ['1', 'Signed policy', VERIFIED.written],
  ]);
});

describe('what is not pursued', () => {
  test('stands apart with its reason, the most serious first', () => {
    const entries = listNotPursued(
      factsOf(
        { lifecycle: 'closed-superseded', closureReason: 'superseded' },
        { lifecycle: 'proposed-closed', closureReason: 'risk-accepted', priority: FUNDAMENTAL },
        { lifecycle: 'proposed-closed', closureReason: 'implemented' },
        { lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' },
        { lifecycle: 'in-progress', closureReason: 'not-adopted' },
      ),
    );
    expect(entries.map(({ facts, reason, report }) => [facts.recommendation.reference, reason, report.key])).toEqual([
      ['2', 'risk-accepted', 'fleet'],
      ['1', 'superseded', 'fleet'],
      ['4', 'not-adopted', 'fleet'],
    ]);
  });

  test.each([
    ['The chief officer accepts it until 2027.', 'Talks were held.', 'The chief officer accepts it until 2027.', null],
    [null, 'Talks were held.', null, 'Talks were held.'],
    [null, null, null, null],
  ])('gives as its reason what was written as one: %s, with the update %s', (closureNote, update, note, saidLast) => {
    const updates = update === null ? [] : [{ period: null, text: update }];
    const [entry] = listNotPursued(
      factsOf({ lifecycle: 'proposed-closed', closureReason: 'not-adopted', closureNote, updates }),
    );
    expect(entry).toMatchObject({ note, saidLast });
  });
});
