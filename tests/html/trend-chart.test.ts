import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTrendChart } from '../../src/html/trend-chart.ts';

const MEETINGS = ['15 April 2025', '15 July 2025', '21 October 2025', '20 January 2026'];
const points = MEETINGS.map((label, index) => ({ label, carriedForward: 20 - index, overdue: index }));

function labelsOf(svg: string): { x: number; text: string }[] {
  return Array.from(svg.matchAll(/x="([\d.-]+)" y="144">([^<]*)</g), ([, x = '0', text = '']) => ({
    x: Number(x),
    text,
  }));
}

describe('the chart of the trend', () => {
  test('gives every meeting its two numbers and names all four', () => {
    const svg = drawTrendChart({ points, overdueLabel: 'Overdue', sentence: 'Down from 20 to 17' });
    for (const { carriedForward, overdue } of points) {
      expect(svg).toContain(`>${carriedForward}<`);
      expect(svg).toContain(`>${overdue}<`);
    }
    expect(labelsOf(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['15 April', '15 July', '21 October', '20 January']),
    );
    expect(svg).toContain('role="img" aria-label="Down from 20 to 17"');
  });

  test('tells the two lines apart without colour', () => {
    const svg = drawTrendChart({ points, overdueLabel: 'Overdue', sentence: '' });
    expect(svg.match(/<circle/g)).toHaveLength(points.length + 1);
    expect(svg.match(/class="trend-square"/g)).toHaveLength(points.length + 1);
  });

  test('draws a single meeting as two marks in the middle', () => {
    const svg = drawTrendChart({ points: points.slice(0, 1), overdueLabel: 'Overdue', sentence: '' });
    expect(svg).toContain('cx="150"');
    expect(svg).not.toMatch(/NaN/);
  });

  test('never lets two names of meetings touch, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const many = Array.from({ length: count }, () => ({ label: '21 October 2025', carriedForward: 5, overdue: 1 }));
        const places = labelsOf(drawTrendChart({ points: many, overdueLabel: 'Overdue', sentence: '' }))
          .map(({ x }) => x)
          .sort((a, b) => a - b);
        const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
        expect(gaps.filter((gap) => gap <= 60)).toEqual([]);
        expect(places.length).toBeGreaterThan(0);
      }),
    );
  });
});
