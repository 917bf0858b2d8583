import { describe, expect, test } from 'vitest';
import { drawBridge, type MovementChart } from '../../src/html/movement-chart.ts';

const CHART: MovementChart = {
  steps: [
    { label: 'Brought forward', value: 9, kind: 'level' },
    { label: 'New', value: 3, kind: 'plus' },
    { label: 'Closed', value: 2, kind: 'minus' },
    { label: 'Carried forward', value: 10, kind: 'level' },
  ],
  sentence: 'From 9 to "10"',
};

interface Box {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

function boxesOf(svg: string): Box[] {
  return Array.from(
    svg.matchAll(/<rect class="bridge-(\w+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g),
    ([, kind = '', x = '0', width = '0']) => ({ kind, from: Number(x), to: Number(x) + Number(width) }),
  );
}

describe('the chart of what moved', () => {
  test('lets what came and what went hang between the levels', () => {
    const [before, added, closed, after] = boxesOf(drawBridge(CHART, true));
    expect(added?.from).toBeCloseTo(before?.to ?? 0, 1);
    expect(closed?.to).toBeCloseTo(added?.to ?? 0, 1);
    expect(closed?.from).toBeCloseTo(after?.to ?? 0, 1);
    expect(before?.from).toBe(after?.from);
  });

  test('draws to one scale: three new are a third as wide as nine', () => {
    const [before, added] = boxesOf(drawBridge(CHART, true));
    const widthOf = (box: Box | undefined): number => (box === undefined ? 0 : box.to - box.from);
    expect(widthOf(added) * 3).toBeCloseTo(widthOf(before), 0);
  });

  test('says itself in a sentence, and leaves the labels to the rows beside it', () => {
    for (const svg of [drawBridge(CHART, true), drawBridge(CHART, false)])
      expect(svg).toContain('role="img" aria-label="From 9 to &quot;10&quot;"');
    expect(drawBridge(CHART, true)).not.toContain('<text');
  });

  test('draws nothing wider than a hair line where nothing moved', () => {
    const still = { ...CHART, steps: CHART.steps.map((step) => ({ ...step, value: 0 })) };
    expect(boxesOf(drawBridge(still, true))).toEqual([]);
    expect(drawBridge(still, true).match(/<path/g)).toHaveLength(7);
    expect(drawBridge(still, true)).not.toMatch(/NaN|Infinity/);
  });
});
