import { describe, expect, test } from 'vitest';
import type { Life } from '../../../src/papers/lives/life.ts';
import { traceLives } from '../../../src/papers/lives/trace-lives.ts';
import { sampleDecision, sampleSeries } from '../sample-series.ts';

const ROW = { key: 'fleet-4-1', reference: '4.1' };
const OTHER = { key: 'fleet-4-2', reference: '4.2' };

/** `fleet-4-1: 2025-04-01 jarap/tracker as fleet-4-1` */
function describeLives(lives: readonly Life[]): string[] {
  return lives.flatMap(({ key, sightings }) =>
    sightings.map((sighting) => `${key}: ${sighting.edition.paper.meeting.date} ${sighting.series} as ${sighting.key}`),
  );
}

describe('the life of a recommendation', () => {
  test('is seen at every meeting, the oldest first, and at the one that lists it as closed though the export has dropped it', () => {
    const { lives } = traceLives(
      sampleSeries([
        { date: '2025-01-14', rows: [ROW, OTHER] },
        { date: '2025-04-01', rows: [ROW, OTHER], decisions: [sampleDecision('2025-04-01', { key: 'fleet-4-1' })] },
        { date: '2025-07-01', rows: [OTHER] },
        { date: '2025-10-01', rows: [OTHER] },
      ]),
    );
    expect(describeLives(lives.slice(0, 1))).toEqual([
      'fleet-4-1: 2025-01-14 jarap/tracker as fleet-4-1',
      'fleet-4-1: 2025-04-01 jarap/tracker as fleet-4-1',
      'fleet-4-1: 2025-07-01 jarap/tracker as fleet-4-1',
    ]);
    expect(lives[0]?.sightings.map(({ facts, closed }) => [facts !== null, closed !== null])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(lives[1]?.sightings).toHaveLength(4);
  });

  test('is one life where two papers hold the same key', () => {
    const { lives } = traceLives([
      ...sampleSeries([{ date: '2025-01-14', rows: [ROW] }]),
      ...sampleSeries([{ date: '2025-02-04', rows: [ROW] }], { panel: 'fire' }),
      ...sampleSeries([{ date: '2025-03-04', rows: [ROW] }], { paper: 'plan' }),
    ]);
    expect(describeLives(lives)).toEqual([
      'fleet-4-1: 2025-01-14 jarap/tracker as fleet-4-1',
      'fleet-4-1: 2025-02-04 fire/tracker as fleet-4-1',
      'fleet-4-1: 2025-03-04 jarap/plan as fleet-4-1',
    ]);
  });

  test('goes on under its newest name, and keeps its decisions of the time when it had another', () => {
    const { lives, formerNames } = traceLives(
      sampleSeries([
        {
          date: '2025-01-14',
          rows: [ROW],
          decisions: [sampleDecision('2025-01-14', { key: 'fleet-4-1', kind: 'deferred' })],
        },
        { date: '2025-04-01', rows: [{ key: 'cars-4-1' }], renamed: new Map([['fleet-4-1', 'cars-4-1']]) },
        { date: '2025-07-01', rows: [{ key: 'vans-4-1' }], renamed: new Map([['cars-4-1', 'vans-4-1']]) },
      ]),
    );
    expect(describeLives(lives)).toEqual([
      'vans-4-1: 2025-01-14 jarap/tracker as fleet-4-1',
      'vans-4-1: 2025-04-01 jarap/tracker as cars-4-1',
      'vans-4-1: 2025-07-01 jarap/tracker as vans-4-1',
    ]);
    expect(lives[0]?.sightings[0]?.decisions).toHaveLength(1);
    expect(formerNames).toEqual([
      { key: 'cars-4-1', newKey: 'vans-4-1', renamedAt: '2025-07-01' },
      { key: 'fleet-4-1', newKey: 'vans-4-1', renamedAt: '2025-04-01' },
    ]);
  });

  test('is not mixed up with that of another recommendation that was given its old name', () => {
    const { lives } = traceLives(
      sampleSeries([
        { date: '2025-01-14', rows: [{ ...ROW, owner: 'Head of fleet' }] },
        {
          date: '2025-04-01',
          rows: [
            { key: 'fleet-4-9', reference: '4.9', owner: 'Head of fleet' },
            { ...ROW, owner: 'Head of stores' },
          ],
          renamed: new Map([['fleet-4-1', 'fleet-4-9']]),
        },
      ]),
    );
    const owners = lives.map(({ key, sightings }) => [key, sightings.map(({ facts }) => facts?.recommendation.owner)]);
    expect(owners).toEqual([
      ['fleet-4-1', ['Head of stores']],
      ['fleet-4-9', ['Head of fleet', 'Head of fleet']],
    ]);
  });
});
