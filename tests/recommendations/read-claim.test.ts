import { describe, expect, test } from 'vitest';
import { readRows, sampleRow } from '../papers/sample-paper.ts';

function claimOf(claimedStatus: string, status = 'In progress') {
  const { value, problems } = readRows([sampleRow({ claimedStatus, status })]);
  expect(problems).toEqual([]);
  return value.recommendations[0]?.claim ?? null;
}

describe("the owner's own colour or word", () => {
  test.each([
    ['complete', ['Blue', 'B', 'Complete', 'completed', 'BLUE – complete', 'Closed']],
    ['on-track', ['Green', 'G', 'On track', 'On Target', 'Green (on track)', 'In progress (on track)']],
    ['at-risk', ['Amber', 'A', 'Yellow', 'At risk', 'Amber-Red', 'Amber/Green', 'Red/Amber', 'A/R']],
    ['off-track', ['Red', 'R', 'Off track', 'Overdue', 'Delayed', 'RED - overdue', 'Red (off track)']],
  ] as const)('is %s: %j', (pace, words) => {
    for (const written of words) expect(claimOf(written)).toEqual({ written, pace });
  });

  test('counts as explained where a word stands behind the colour, and is a colour where prose does', () => {
    expect(claimOf('Amber – delayed')?.pace).toBe('off-track');
    expect(claimOf('Green – the pilot went well')?.pace).toBe('on-track');
  });

  test.each(['Not started', 'In progress', 'Superseded', 'N/A', '-', 'Not rated'])('claims nothing: %s', (written) => {
    expect(claimOf(written)).toBeNull();
  });

  test('that is proposed for closure claims that it is done; one that is not adopted does not', () => {
    expect(claimOf('Proposed closed')?.pace).toBe('complete');
    expect(claimOf('Not adopted')).toBeNull();
  });

  test('never changes the state', () => {
    const { value } = readRows([sampleRow({ status: 'Not started', claimedStatus: 'Blue' })]);
    expect(value.recommendations[0]?.lifecycle).toBe('not-started');
  });

  test('that is not known is a warning with the known ones', () => {
    const row = sampleRow({ claimedStatus: 'Gren' }, { line: 7, headings: { claimedStatus: 'BRAG' } });
    const { value, problems } = readRows([row]);
    expect(value.recommendations[0]?.claim).toBeNull();
    expect(problems).toMatchObject([
      { code: 'unknown-claim', severity: 'warning', line: 7, column: 'BRAG', value: 'Gren' },
    ]);
    expect(problems[0]?.advice).toBe(
      'Did you mean "Green"? Use Blue or Complete, Green or On track, Amber or At risk, Red or Off track.',
    );
  });

  test.each(['Purple', 'Green Red', 'Green/Red', 'On track and overdue'])('is not guessed from %s', (written) => {
    expect(readRows([sampleRow({ claimedStatus: written })]).problems).toMatchObject([{ code: 'unknown-claim' }]);
  });

  test('may stand in the status itself: At risk is in progress and at risk', () => {
    const { value, problems } = readRows([sampleRow({ status: 'At risk' })]);
    expect(problems).toEqual([]);
    expect(value.recommendations[0]).toMatchObject({
      lifecycle: 'in-progress',
      claim: { written: 'At risk', pace: 'at-risk' },
    });
  });
});
