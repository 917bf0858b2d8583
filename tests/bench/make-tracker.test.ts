/** The benchmark's tracker: what it measures must stay what it says, or its numbers cannot be compared with earlier ones. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { DATA_FOLDER, filesFrom } from '../inputs/folder-in-memory.ts';
import { makeTracker } from './make-tracker.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

function csvOf(count: number): string {
  return makeTracker(count).get('meetings/2026-01-20-audit/tracker/recommendations.csv') ?? '';
}

describe('the tracker of the benchmark', () => {
  it('has the same bytes each time', () => {
    expect(csvOf(25)).toBe(csvOf(25));
    expect(createHash('sha256').update(csvOf(250)).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"d7a6c9f8cd51fd99"`,
    );
  });

  it('has about 250 words a recommendation', () => {
    const words = csvOf(250).split(/\s+/).length / 250;
    expect(words).toBeGreaterThan(225);
    expect(words).toBeLessThan(275);
  });

  it('is built without an error, nine to an audit, one in five proposed closed', async () => {
    const inputs = await readInputs(DATA_FOLDER, filesFrom(Object.fromEntries(makeTracker(250))));
    expect(inputs.problems).toEqual([]);
    const made = inputs.value === null ? null : makePapers(inputs.value, LAYOUTS);
    // Its rows are made up at random, so the queries have much to ask.
    expect(made?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made?.value[0]?.scrutiny.counts).toMatchObject({
      total: { value: 250 },
      audits: { value: 28 },
      proposedClosed: { value: 50 },
    });
  });
});
