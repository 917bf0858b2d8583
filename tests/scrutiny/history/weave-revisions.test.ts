import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weaveRevisions } from '../../../src/scrutiny/history/weave-revisions.ts';
import { deadlineOf } from '../../papers/sample-paper.ts';

const DAYS: Readonly<Record<string, string>> = {
  A: '31 January 2025',
  B: '28 February 2025',
  C: '31 March 2025',
  D: '30 April 2025',
};
const nameOf = new Map(Object.entries(DAYS).map(([name, day]) => [deadlineOf(day).lastDay, name]));

function weave(known: string, exported: string): string {
  const list = (names: string) =>
    names.split('').map((name) => ({ deadline: deadlineOf(DAYS[name] ?? ''), reason: null, agreedBy: null }));
  const { revisions, newest } = weaveRevisions(list(known), list(exported));
  const names = (woven: typeof revisions) => woven.map(({ deadline }) => nameOf.get(deadline.lastDay)).join('');
  return `${names(revisions)} + ${names(newest)}`;
}

describe('moves on file and moves of the export', () => {
  test.each([
    ['AB', 'ABC', 'AB + C'],
    ['A', 'B', 'A + B'],
    ['AB', '', 'AB + '],
    ['', 'AB', ' + AB'],
    ['B', 'AB', 'AB + '],
    ['AC', 'AB', 'AC + B'],
    ['AC', 'ABC', 'ABC + '],
    ['AC', 'BC', 'ABC + '],
    ['A', 'ABA', 'A + BA'],
    ['AB', 'BA', 'AB + A'],
    ['ABA', 'A', 'ABA + '],
    ['AB', 'BAB', 'BAB + '],
  ])('%j and %j are %j', (known, exported, woven) => {
    expect(weave(known, exported)).toBe(woven);
  });

  const moves = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 5 });

  test('are all kept in their order, and the same export changes nothing the next time', () => {
    fc.assert(
      fc.property(moves, moves, (known, exported) => {
        const woven = weave(known, exported).replace(' + ', '');
        expect(isWithin(known, woven)).toBe(true);
        expect(isWithin(exported, woven)).toBe(true);
        expect(weave(woven, exported).replace(' + ', '')).toBe(woven);
      }),
    );
  });
});

function isWithin(part: string, whole: string): boolean {
  let next = 0;
  for (const name of whole) if (name === part[next]) next += 1;
  return next === part.length;
}
