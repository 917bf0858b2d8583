import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDashboardChart, type DashboardChart } from '../../src/html/dashboard-chart.ts';

const PROGRESS = ['complete', 'on-track', 'overdue', 'not-started', 'not-pursued'];
const WIDTH = 296;

function chartOf(counts: readonly number[], largest = counts.reduce((sum, count) => sum + count, 0)): DashboardChart {
  const segments = counts.map((count, index) => ({
    progress: PROGRESS[index] ?? '',
    count,
    label: (PROGRESS[index] ?? '').replace('-', ' '),
  }));
  return { segments: segments.filter(({ count }) => count > 0), largest: Math.max(1, largest), sentence: 'In words.' };
}

interface Box {
  readonly x: number;
  readonly width: number;
}

function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<rect class="cell [\w-]+" x="([\d.-]+)" y="1" width="([\d.-]+)"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));
}

describe('the chart of a dashboard', () => {
  test('has one box for each item, beside each other and inside the chart, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 20 }),
        (counts, more) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          const boxes = boxesOf(drawDashboardChart(chartOf(counts, total + more)));
          expect(boxes).toHaveLength(total);
          for (const [index, { x, width }] of boxes.entries()) {
            expect(width).toBeGreaterThan(0);
            expect(x + width).toBeLessThanOrEqual(WIDTH);
            const { x: beforeX, width: beforeWidth } = boxes[index - 1] ?? { x: 0, width: 0 };
            // Both are rounded to a hundredth.
            expect(x).toBeGreaterThan(beforeX + beforeWidth - 0.02);
          }
        },
      ),
    );
  });

  test('has boxes of one width in every dashboard of the report, so that bars compare', () => {
    const width = (count: number): number | undefined => boxesOf(drawDashboardChart(chartOf([count], 20)))[0]?.width;
    expect(width(3)).toBe(width(20));
  });

  test('keeps its labels apart and inside the chart', () => {
    const svg = drawDashboardChart(chartOf([1, 1, 1, 1, 1], 40));
    const labels = [...svg.matchAll(/<text class="cell-label" x="([\d.-]+)">.*?y="54">([^<]+)</g)].map(
      ([, x, label = '']) => ({ x: Number(x), end: Number(x) + label.length * 5.6 }),
    );
    expect(labels).toHaveLength(5);
    for (const [index, { x, end }] of labels.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(WIDTH + 0.01);
      expect(x).toBeGreaterThanOrEqual((labels[index - 1]?.end ?? 0) - 0.01);
    }
  });

  test('tells a screen reader its sentence, whatever the name of the pillar', () => {
    const svg = drawDashboardChart({ ...chartOf([2]), sentence: '"People" & <culture>: 2 complete, of 2.' });
    expect(svg).toContain('role="img" aria-label="&quot;People&quot; &amp; &lt;culture&gt;: 2 complete, of 2."');
  });

  test('says None where there is nothing', () => expect(drawDashboardChart(chartOf([]))).toContain('>None</text>'));
});
