import { expect, test } from 'vitest';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { establishFacts } from '../../src/scrutiny/facts.ts';
import type { Figure } from '../../src/scrutiny/figure.ts';
import { summariseByTheme } from '../../src/scrutiny/themes.ts';
import { AS_AT, datesOf, sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';

function figureOf(...rows: readonly Partial<Recommendation>[]): Figure {
  const recommendations = rows.map((row, index) => sampleRecommendation({ reference: `R${index}`, ...row }));
  return summariseByTheme(
    establishFacts({ reports: [sampleReport()], recommendations }, { asAt: AS_AT, nextMeeting: null }),
  );
}

const countsOf = ({ rows }: Figure): string[] =>
  rows.map(({ label, counts }) => `${label} ${counts.map(({ value }) => value).join('/')}`);

test('themes stand in the order of the export, whatever their capitals and spaces, and those without one last', () => {
  expect(
    countsOf(
      figureOf(
        { theme: null },
        { theme: 'Sleep', lifecycle: 'reported-complete' },
        { theme: 'Air', lifecycle: 'not-started' },
        { theme: ' sleep ' },
      ),
    ),
  ).toEqual(['Sleep 1/1/0', 'Air 0/0/1', ' 0/1/0']);
});

test('what is late is counted by how far the work has come, not as another stage', () => {
  const dates = datesOf({ original: '1 January 2026' });
  const figure = figureOf({ theme: 'Air', dates }, { theme: 'Air', dates, lifecycle: 'not-started' });
  expect(countsOf(figure)).toEqual(['Air 0/1/1']);
});

test('waiting and given up are columns only where they occur', () => {
  const columnsOf = (...rows: readonly Partial<Recommendation>[]): string[] =>
    figureOf(...rows).columns.map(({ key }) => key);
  expect(columnsOf({})).toEqual(['complete', 'in-progress', 'not-started']);
  expect(
    columnsOf({ lifecycle: 'waiting-on-others' }, { lifecycle: 'closed-superseded', closureReason: 'superseded' }),
  ).toEqual(['complete', 'in-progress', 'not-started', 'waiting-on-others', 'not-pursued']);
});
