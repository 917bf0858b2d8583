import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/recommendations/deadlines/calendar-days.ts';
import { drawDateLine, type DateLineModel } from '../../src/html/date-line.ts';
import { writeDateLineStyles } from '../../src/html/print-date-line.ts';

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

/** Where each label stands and how far it may reach. */
function labelsOf(html: string): { side: string; from: number; to: number }[] {
  return [...html.matchAll(/class="at x(\d+)"><span class="axis-label axis-label--(\w+) x(\d+)"/g)].map(
    ([, x, side = '', half]) => ({ side, from: Number(x) - Number(half), to: Number(x) + Number(half) }),
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
    expect(labels.map(({ side }) => side).sort()).toEqual(['above', 'below', 'below']);
    expect(drawDateLine(crowded, true).match(/class="date-mark /g)).toHaveLength(5);
  });

  test('never prints one label over another, nor over the edge', () => {
    const point = fc.tuple(
      fc.constantFrom('original', 'revised', 'current', 'as-at', 'completed', 'requested'),
      fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days)),
      fc.constantFrom('Original', 'Moved to', 'Brought forward to', 'Set by the inspectorate'),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        for (const [isLargePrint, width] of [
          [false, 549],
          [true, 447],
        ] as const) {
          const labels = labelsOf(drawDateLine(lineOf(points), true, isLargePrint));
          for (const [index, label] of labels.entries()) {
            expect(label.from).toBeGreaterThanOrEqual(0);
            expect(label.to).toBeLessThanOrEqual(width);
            for (const other of labels.slice(index + 1))
              expect(other.side !== label.side || other.from >= label.to || other.to <= label.from).toBe(true);
          }
        }
        expect(drawDateLine(lineOf(points), true)).not.toMatch(/NaN|undefined|Infinity/);
        expect(drawDateLine(lineOf(points), false)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  test('has a class in the style sheet for every place, and a picture for every mark', () => {
    const styles = writeDateLineStyles(() => '#000');
    const classes = [...drawDateLine(STORY, true).matchAll(/\b(?:x\d+|date-mark-[\w-]+)/g)].map(([name]) => name);
    expect(classes).toContain('date-mark-as-at');
    expect(classes.filter((name) => !styles.includes(`.${name} {`))).toEqual([]);
  });

  test('in print is no SVG, which Chromium would go through again for every page of the paper', () => {
    expect(drawDateLine(STORY, true)).not.toContain('<svg');
    expect(drawDateLine(STORY, true, true)).not.toContain('<svg');
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
