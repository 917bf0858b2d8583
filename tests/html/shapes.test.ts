import { describe, expect, test } from 'vitest';
import { drawPriorityBars, drawShape, writeShapeStyles } from '../../src/html/shapes.ts';

describe('shapes', () => {
  test('differ from each other, so that colour is never needed', () => {
    const names = ['complete', 'overdue', 'at-risk', 'not-started', 'not-pursued', 'no-date', 'tick', 'box'];
    expect(new Set(names.map((name) => drawShape(name, false).replace(/class="[^"]*"/, ''))).size).toBe(names.length);
  });

  test('are hidden from screen readers, because the word stands beside them', () => {
    expect(drawShape('overdue', false)).toContain('aria-hidden="true"');
    expect(drawPriorityBars([true], false)).toContain('aria-hidden="true"');
  });

  test.each(['constructor', '__proto__', 'toString', '<b>', ''])('that do not exist are a fault: %j', (name) => {
    expect(() => drawShape(name, true)).toThrow(/There is no shape/);
  });

  test('of a priority are as many bars as it has, and none without a level', () => {
    const svg = drawPriorityBars([true, true, false], false);
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(svg.match(/class="off"/g)).toHaveLength(1);
    expect(drawPriorityBars([], true)).toBe('');
  });

  test('are in print the same drawings as backgrounds, in the colours of the tokens', () => {
    const colours = [
      'complete',
      'overdue',
      'at-risk',
      'on-track',
      'not-started',
      'not-pursued',
      'no-date',
      'ink',
      'paper',
    ];
    const styles = writeShapeStyles(colours.map((name, index) => `--${name}: #00000${index};`).join('\n'));
    expect(drawShape('overdue', true)).toBe('<span class="shape shape-overdue"></span>');
    expect(drawPriorityBars([true, true, false], true)).toBe('<span class="priority-bars priority-bars-2"></span>');
    expect(decodeURIComponent(styles)).toContain('fill="#000001" color="#000001"><rect width="10" height="10"/>');
    expect(styles.match(/^\.[a-z0-9-]+ \{ background-image: url\("data:image\/svg\+xml,[^")]+"\); \}$/gm)).toHaveLength(
      19,
    );
    expect(() => writeShapeStyles('--ink: #000000;')).toThrow(/no colour/);
  });
});
