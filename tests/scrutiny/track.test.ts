import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Recommendation } from '../../src/recommendations/recommendation.ts';
import { TRACK_RULES, type Track } from '../../src/scrutiny/track.ts';
import { anyNextMeeting, anyRegister } from '../papers/any-register.ts';
import { datesOf, sampleEdition, scrutiniseAlone } from '../papers/sample-paper.ts';
import { factsWithHistory } from './sample-facts.ts';

const OFF: Claim = { written: 'Off Track', pace: 'off-track' };
const future = datesOf({ original: '1 May 2026' });
const past = datesOf({ original: '1 May 2025' });

describe('the track of an item', () => {
  test.each<readonly [string, Partial<Recommendation>, Track]>([
    ['reported complete, however late', { lifecycle: 'reported-complete', dates: past }, 'complete'],
    ['past its date', { dates: past }, 'off-track'],
    ['past its original date', { dates: datesOf({ original: '1 May 2025', revisions: ['1 May 2026'] }) }, 'off-track'],
    ['off track by the owner’s own word', { dates: future, claim: OFF }, 'off-track'],
    ['due later', { dates: future }, 'on-track'],
    ['without a date', {}, 'no-date'],
    ['not adopted', { lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' }, 'not-pursued'],
  ])('%s', (_title, recommendation, expected) => {
    expect(factsWithHistory([{ recommendation }])[0]?.track).toBe(expected);
  });

  test('is told by the last rule where no other holds', () => {
    expect(TRACK_RULES.at(-1)?.track).toBe('on-track');
  });
});

test('the numbers that a narrative binds are those of the figure', () => {
  fc.assert(
    fc.property(anyRegister, anyNextMeeting, (register, nextMeeting) => {
      const { byTrack, counts, facts } = scrutiniseAlone({ edition: sampleEdition({ register, nextMeeting }) });
      const names = {
        complete: 'trackComplete',
        'on-track': 'trackOnTrack',
        'off-track': 'trackOffTrack',
        'no-date': 'trackNoDate',
        'not-pursued': 'trackNotPursued',
      } as const;
      const bound = Object.values(names).flatMap((name) => counts[name]?.keys ?? []);
      expect(bound.toSorted()).toEqual(facts.map(({ recommendation }) => recommendation.key).toSorted());
      for (const [index, { key }] of byTrack.columns.entries())
        expect(counts[names[key as Track]]).toEqual(byTrack.totals[index]);
    }),
  );
});
