import { describe, expect, test } from 'vitest';
import { drawPriorityBars, drawShape } from '../../src/html/shapes.ts';

describe('shapes', () => {
  test('differ from each other, so that colour is never needed', () => {
    const names = ['complete', 'overdue', 'at-risk', 'not-started', 'not-pursued', 'no-date', 'tick', 'box'];
    expect(new Set(names.map((name) => drawShape(name).replace(/class="[^"]*"/, ''))).size).toBe(names.length);
  });

  test('are hidden from screen readers, because the word stands beside them', () => {
    expect(drawShape('overdue')).toContain('aria-hidden="true"');
    expect(drawPriorityBars([true])).toContain('aria-hidden="true"');
  });

  test.each(['constructor', '__proto__', 'toString', '<b>', ''])('that do not exist are a fault: %j', (name) => {
    expect(() => drawShape(name)).toThrow(/There is no shape/);
  });

  test('of a priority are as many bars as it has, and none without a level', () => {
    const svg = drawPriorityBars([true, true, false]);
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(svg.match(/class="off"/g)).toHaveLength(1);
    expect(drawPriorityBars([])).toBe('');
  });
});
