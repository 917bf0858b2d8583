/** What holds for the scrutiny of any paper, whatever its rows and its history say. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAssurance, listEvidence, listNotPursued } from '../../src/scrutiny/assurance.ts';
import { findAttention } from '../../src/scrutiny/attention.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import { anyNextMeeting, anyRegister } from '../papers/any-register.ts';
import { AS_AT } from '../papers/sample-paper.ts';
import { anyFactsOf, PRIORITIES } from './sample-facts.ts';

const anyPaper = fc
  .tuple(anyRegister, anyNextMeeting)
  .chain(([register, nextMeeting]) =>
    fc.record({ facts: anyFactsOf(register, nextMeeting), nextMeeting: fc.constant(nextMeeting) }),
  );

function keysOf(facts: readonly RecommendationFacts[]): string[] {
  return facts.map(({ recommendation }) => recommendation.key).toSorted();
}

test('the lists of attention hold open items that are not complete, each once', () => {
  fc.assert(
    fc.property(anyPaper, ({ facts, nextMeeting }) => {
      const { ageing, withoutUpdate, ...lists } = findAttention(facts, PRIORITIES, { asAt: AS_AT, nextMeeting });
      for (const list of [...Object.values(lists), withoutUpdate.flatMap((group) => group.facts)]) {
        expect(new Set(keysOf(list)).size).toBe(list.length);
        for (const entry of list) {
          expect(entry.standing).toBe('open');
          expect(entry.recommendation.lifecycle).not.toBe('reported-complete');
        }
      }
      expect(ageing.total.keys.toSorted()).toEqual(keysOf(facts.filter(({ standing }) => standing === 'open')));
      expect(keysOf(lists.overdue)).toEqual(
        ageing.totals
          .slice(1)
          .flatMap(({ keys }) => keys)
          .toSorted(),
      );
      const owners = withoutUpdate.map(({ owner }) => owner);
      expect(new Set(owners).size).toBe(owners.length);
      for (const { owner, facts: ofOwner } of withoutUpdate) {
        expect(ofOwner.length).toBeGreaterThan(0);
        for (const { recommendation, change } of ofOwner) {
          expect(recommendation.owner).toBe(owner);
          expect(change?.kind).not.toBe('new');
        }
      }
    }),
  );
});

test('all that is complete is in the evidence register, all that is not pursued in its own list, and nothing in both', () => {
  fc.assert(
    fc.property(anyPaper, ({ facts }) => {
      const evidence = listEvidence(facts);
      expect(keysOf(evidence.map((entry) => entry.facts))).toEqual(
        keysOf(facts.filter(({ progress }) => progress === 'complete')),
      );
      const gaps = evidence.map((entry) => entry.evidence === null);
      expect(gaps).toEqual(gaps.toSorted((one, other) => Number(other) - Number(one)));
      const notPursued = listNotPursued(facts);
      expect(keysOf(notPursued.map((entry) => entry.facts))).toEqual(
        keysOf(facts.filter(({ progress }) => progress === 'not-pursued')),
      );
      const [said, verified, agreed] = countAssurance(facts, PRIORITIES).totals;
      expect(said?.value).toBe(evidence.length);
      expect(verified?.value).toBe(evidence.filter(({ verification }) => verification !== null).length);
      for (const key of [...(verified?.keys ?? []), ...(agreed?.keys ?? [])]) expect(said?.keys).toContain(key);
    }),
  );
});
