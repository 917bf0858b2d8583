import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/recommendations/deadlines/calendar-days.ts';
import { drawDateLine, type DateLineModel } from '../../src/html/date-line.ts';

function lineOf(
  days: readonly (readonly [kind: string, day: string, label?: string])[],
  more: Partial<DateLineModel> = {},
): DateLineModel {
  return {
    points: days.map(([kind, day, label = kind]) => ({ kind, day, label, date: day })),
    movedFrom: null,
    movedTo: null,
    lateFrom: null,
    lateTo: null,
    alternative: 'The same dates on a line.',
    ...more,
  };
}

const STORY = lineOf(
  [
    ['original', '2025-01-01', 'Original'],
    ['revised', '2025-07-01', 'Moved to'],
    ['current', '2025-12-31', 'Current'],
    ['as-at', '2026-01-09', 'Position at'],
  ],
  { movedFrom: '2025-01-01', movedTo: '2025-12-31', lateFrom: '2025-12-31', lateTo: '2026-01-09' },
);

/** Centre and half width of each label, by its height. */
function labelsOf(svg: string): { y: number; from: number; to: number }[] {
  return [...svg.matchAll(/<tspan class="axis-word" x="([\d.]+)" y="(\d+)">([^<]*)<\/tspan><tspan[^>]*>([^<]*)</g)].map(
    ([, x, y, word = '', date = '']) => {
      const half = (Math.max(word.length, date.length) * 5) / 2;
      return { y: Number(y), from: Number(x) - half, to: Number(x) + half };
    },
  );
}

describe('the line of dates', () => {
  test('has its alternative, a bar where the date moved and another where it is late', () => {
    const svg = drawDateLine(STORY, true);
    expect(svg).toContain('aria-label="The same dates on a line."');
    expect(svg.match(/axis-moved/g)).toHaveLength(1);
    expect(svg.match(/axis-late/g)).toHaveLength(1);
    expect(svg).toContain('>Moved to<');
  });

  test('lifts a label that would touch its neighbour, and leaves out one for which there is no room at all', () => {
    const crowded = lineOf([
      ['original', '2025-01-01', 'Original'],
      ['revised', '2025-12-28', 'Moved to'],
      ['revised', '2025-12-29', 'Moved to'],
      ['current', '2025-12-31', 'Current'],
      ['as-at', '2026-01-02', 'Position at'],
    ]);
    const labels = labelsOf(drawDateLine(crowded, true));
    expect(labels.map(({ y }) => y).sort((a, b) => a - b)).toEqual([9, 46, 46]);
    expect(drawDateLine(crowded, true).match(/<circle/g)).toHaveLength(4);
  });

  test('never prints one label over another, nor over the edge', () => {
    const point = fc.tuple(
      fc.constantFrom('original', 'revised', 'current', 'as-at', 'completed', 'requested'),
      fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days)),
      fc.constantFrom('Original', 'Moved to', 'Brought forward to', 'Set by the inspectorate'),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        const labels = labelsOf(drawDateLine(lineOf(points), true));
        for (const [index, label] of labels.entries()) {
          expect(label.from).toBeGreaterThanOrEqual(-0.01);
          expect(label.to).toBeLessThanOrEqual(549.01);
          for (const other of labels.slice(index + 1))
            expect(other.y !== label.y || other.from > label.to || other.to < label.from).toBe(true);
        }
        expect(drawDateLine(lineOf(points), true)).not.toMatch(/NaN|undefined|Infinity/);
        expect(drawDateLine(lineOf(points), false)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  test('on screen is drawn in percent and without text', () => {
    const svg = drawDateLine(STORY, false);
    expect(svg).toContain('width="100%"');
    expect(svg).not.toContain('<text');
  });

  test('keeps a hostile label as text', () => {
    expect(drawDateLine(lineOf([['original', '2025-01-01', '<b>"&']]), true)).toContain('&lt;b&gt;&quot;&amp;');
  });
});
