import { describe, expect, test } from 'vitest';
import { makeLifeIndex } from '../../../src/papers/lives/life-index.ts';
import { traceLives } from '../../../src/papers/lives/trace-lives.ts';
import { datesOf } from '../sample-paper.ts';
import { sampleDecision, sampleSeries } from '../sample-series.ts';

const due = (original: string): { dates: ReturnType<typeof datesOf> } => ({ dates: datesOf({ original }) });
const fundamental = { priority: { word: 'Fundamental', level: 1 } } as const;

describe('the table of all recommendations', () => {
  test('has what is before the panel, the most urgent first, then what is closed, each once', () => {
    const rows = [
      { key: 'a', reference: '1', lifecycle: 'reported-complete' } as const,
      { key: 'b', reference: '2', ...due('1 May 2026') },
      { key: 'c', reference: '3', ...due('1 March 2025') },
      { key: 'd', reference: '4', ...due('1 January 2025') },
      { key: 'e', reference: '5', ...due('1 April 2025'), ...fundamental },
      { key: 'f', reference: '6', ...fundamental },
    ];
    const gone = { key: 'g', reference: '7' };
    const papers = sampleSeries([
      { date: '2025-01-14', rows: [...rows, gone], decisions: [sampleDecision('2025-01-14', { key: 'g' })] },
      { date: '2025-04-08', rows },
    ]);
    const [section, ...others] = makeLifeIndex(traceLives(papers)).sections;
    expect(others).toEqual([]);
    expect(section?.rows.map(({ href }) => href[0])).toEqual(['e', 'f', 'd', 'c', 'b', 'a', 'g']);
    expect(section?.sentence.replaceAll('\u00A0', ' ')).toBe(
      '7 recommendations on file at 8 April 2025: 6 before the panel, 1 closed.',
    );
  });

  test('has a section for each paper of each panel, the latest meeting first', () => {
    const row = { key: 'a', reference: '1' };
    const { sections } = makeLifeIndex(
      traceLives([
        ...sampleSeries([{ date: '2025-01-14', rows: [row] }]),
        ...sampleSeries([{ date: '2025-02-04', rows: [row] }], { panel: 'fire' }),
      ]),
    );
    expect(sections.map(({ id, panelName, rows }) => [id, panelName, rows.length])).toEqual([
      ['paper-fire-tracker', 'The fire panel', 1],
      ['paper-jarap-tracker', 'The jarap panel', 1],
    ]);
  });
});
