import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followEditions } from '../../../src/scrutiny/history/follow-editions.ts';
import type { FollowedEdition } from '../../../src/scrutiny/history/edition.ts';
import { anySeries, type AnySeries } from './any-series.ts';
import { makeEditions, rowIn } from './sample-series.ts';

const RUNS = { numRuns: 200 };

/** Follows a random paper; nothing of it may be a problem. */
function followAny({ editions }: AnySeries): readonly FollowedEdition[] {
  const { value, problems } = followEditions(makeEditions(editions));
  expect(problems).toEqual([]);
  return value;
}

function checkEach(check: (edition: FollowedEdition, before: FollowedEdition | null, series: AnySeries) => void): void {
  fc.assert(
    fc.property(anySeries, (series) => {
      const all = followAny(series);
      for (const [index, edition] of all.entries()) check(edition, all[index - 1] ?? null, series);
    }),
    RUNS,
  );
}

function keysOf(edition: FollowedEdition, column: number): string[] {
  return [...(edition.movement?.bridge.totals[column]?.keys ?? [])].sort();
}

/** Open and proposed, as the paper shows them. */
function openIn({ register }: FollowedEdition): string[] {
  return register.recommendations
    .filter(({ lifecycle }) => !lifecycle.startsWith('closed-'))
    .map(({ key }) => key)
    .sort();
}

describe('whatever the exports and the panel do, over two to six meetings', () => {
  test('the bridge balances in every row, and begins with what the meeting before carried forward', () => {
    checkEach((edition, before) => {
      if (before === null || edition.movement === null) return;
      const { rows, totals } = edition.movement.bridge;
      for (const counts of [...rows.map((row) => row.counts), totals]) {
        const [brought = 0, added = 0, reopened = 0, closed = 0, carried = 0] = counts.map(({ value }) => value);
        expect(brought + added + reopened - closed).toBe(carried);
      }
      expect(keysOf(edition, 0)).toEqual(openIn(before));
      expect(keysOf(edition, 4)).toEqual(openIn(edition));
      expect(keysOf(edition, 3)).toEqual(
        edition.movement.closed.map(({ recommendation }) => recommendation.key).sort(),
      );
    });
  });

  test('no row is lost: each that was ever seen is in the paper, closed now, or closed earlier', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const seen = new Set<string>();
        for (const [index, edition] of followAny(series).entries()) {
          for (const { key } of series.editions[index]?.rows ?? []) seen.add(key);
          const shown = edition.register.recommendations.map(({ key }) => key);
          const gone = (edition.movement?.closed ?? [])
            .map(({ recommendation }) => recommendation.key)
            .filter((key) => !shown.includes(key));
          const earlier = edition.closedEarlier.map(({ recommendation }) => recommendation.key);
          expect([...shown, ...gone, ...earlier].sort()).toEqual([...seen].sort());
        }
      }),
      RUNS,
    );
  });

  test('what the panel closed is closed, and what it did not close is open', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        for (const [index, edition] of followAny(series).entries()) {
          const closed = series.closed[index] ?? new Set();
          const open = new Set(openIn(edition));
          for (const { key } of series.editions[index]?.rows ?? [])
            expect([key, open.has(key)]).toEqual([key, !closed.has(key)]);
        }
      }),
      RUNS,
    );
  });

  test('a closure is listed once, unless the row was reopened in between', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const listed = new Set<string>();
        for (const { movement } of followAny(series)) {
          for (const key of movement?.bridge.totals[2]?.keys ?? []) listed.delete(key);
          for (const { recommendation } of movement?.closed ?? []) {
            expect(listed.has(recommendation.key)).toBe(false);
            listed.add(recommendation.key);
          }
        }
      }),
      RUNS,
    );
  });

  test('each row of the paper has a change, and no update is called missing that was supplied', () => {
    checkEach(({ register, movement, edition }) => {
      if (movement === null) return;
      expect([...movement.changes.keys()]).toEqual(register.recommendations.map(({ key }) => key));
      for (const { kind, fields, noUpdateSince } of movement.changes.values()) {
        expect(noUpdateSince === null || noUpdateSince < edition.meeting).toBe(true);
        expect(kind === 'new' || fields.includes('update') === (noUpdateSince === null)).toBe(true);
        expect((kind !== 'new' && kind !== 'unchanged') || fields.length === 0).toBe(true);
      }
    });
  });

  test('every move that the paper had once, it has for good, except one that the panel refused at that very meeting', () => {
    checkEach((edition, before) => {
      if (before === null) return;
      const refusedThere = new Set(
        before.edition.decisions.filter(({ kind }) => kind === 'extension-not-granted').map(({ key }) => key),
      );
      const known = new Map(before.register.recommendations.map((row) => [row.key, row.dates]));
      for (const { key, dates } of edition.register.recommendations) {
        const earlier = known.get(key);
        if (earlier === undefined) continue;
        expect(dates.original).toEqual(earlier.original);
        const lost = earlier.revisions.length - dates.revisions.length;
        expect(lost).toBeLessThanOrEqual(refusedThere.has(key) ? 1 : 0);
        expect((dates.revisions.at(-1)?.deadline ?? dates.original)?.lastDay).toBe(dates.current?.lastDay);
      }
    });
  });

  test('a date that was refused is not current at any later meeting, unless it was a date of the item or is granted', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const refused = new Set<string>();
        for (const edition of followAny(series)) {
          const rows = new Map(edition.register.recommendations.map((row) => [row.key, row.dates]));
          for (const [key, { current }] of rows) expect(refused.has(`${key} ${current?.lastDay}`)).toBe(false);
          for (const { key, kind, grantedTo } of edition.edition.decisions) {
            const { requested, original, revisions } = rows.get(key) ?? {};
            const story = [original, ...(revisions ?? []).map(({ deadline }) => deadline)].map((date) => date?.lastDay);
            const asked = requested?.lastDay;
            if (kind === 'extension-not-granted' && asked != null && !story.includes(asked))
              refused.add(`${key} ${asked}`);
            if (kind === 'extension-granted') refused.delete(`${key} ${(grantedTo ?? requested)?.lastDay}`);
          }
        }
      }),
      RUNS,
    );
  });

  test('a request is not put to the panel again at the next meeting once it is decided', () => {
    checkEach((edition, before) => {
      for (const { kind, key } of before?.edition.decisions ?? []) {
        if (before === null || !kind.startsWith('extension-')) continue;
        const asked = before.register.recommendations.find((row) => row.key === key)?.dates.requested?.lastDay;
        const asks = edition.register.recommendations.find((row) => row.key === key)?.dates.requested?.lastDay;
        expect(asked != null && asks === asked).toBe(false);
      }
    });
  });

  test('a date that was granted is the current one at the next meeting, unless the export goes beyond it', () => {
    checkEach((edition, before) => {
      if (before === null) return;
      for (const { kind, key, grantedTo } of before.edition.decisions) {
        const isShown = edition.register.recommendations.some((row) => row.key === key);
        const granted = grantedTo?.lastDay;
        if (kind !== 'extension-granted' || granted == null || !isShown) continue;
        const exported = edition.edition.register.recommendations.find((row) => row.key === key)?.dates;
        const { current } = rowIn(edition, key).dates;
        const heldBefore = before.edition.register.recommendations.find((row) => row.key === key)?.dates.revisions;
        const isBehindIt = [...(heldBefore ?? []), ...(exported?.revisions ?? [])].some(
          ({ deadline }) => deadline.lastDay === granted,
        );
        const isBeyond = isBehindIt || (exported?.current?.lastDay ?? '') > granted;
        expect(current?.lastDay === granted || (isBeyond && current?.lastDay === exported?.current?.lastDay)).toBe(
          true,
        );
      }
    });
  });

  test('an open row that is taken out is exactly one error that names it', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(), fc.nat(), (series, pickEdition, pickRow) => {
        const all = followAny(series);
        const index = 1 + (pickEdition % (all.length - 1));
        const [edition, before] = [all[index], all[index - 1]];
        if (edition === undefined || before === undefined) throw new Error('There is no such edition');
        const decided = new Set(
          before.edition.decisions.filter(({ kind }) => kind === 'closure-agreed').map(({ key }) => key),
        );
        const open = openIn(before).filter((key) => !decided.has(key) && openIn(edition).includes(key));
        const key = open[pickRow % Math.max(1, open.length)];
        fc.pre(key !== undefined);
        const cut = series.editions
          .slice(0, index + 1)
          .map((parts, place) =>
            place < index ? parts : { ...parts, rows: parts.rows.filter((row) => row.key !== key) },
          );
        const { problems } = followEditions(makeEditions(cut));
        expect(problems.map(({ code, severity, value }) => [code, severity, value])).toEqual([
          ['recommendation-vanished', 'error', key],
        ]);
      }),
      RUNS,
    );
  });

  test('the same exports and decisions give the same papers', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(followAny(series)).toEqual(followAny(series));
      }),
      { numRuns: 30 },
    );
  });
});
