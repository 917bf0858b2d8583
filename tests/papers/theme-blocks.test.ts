import { describe, expect, test } from 'vitest';
import type { ThemeProgressBlock, ThemeRow } from '../../src/papers/page-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { orderAsPrinted } from '../../src/papers/printed-order.ts';
import { makeThemeProgress, themeTable } from '../../src/papers/theme-blocks.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { highlightContext } from './full-papers.ts';
import { rowsOf } from './read-table.ts';
import { datesOf, sampleRecommendation, sampleReport } from './sample-paper.ts';

function contextOf(...rows: readonly Partial<Recommendation>[]): PaperContext {
  const recommendations = rows.map((row, index) =>
    sampleRecommendation({ theme: 'Air', reference: `R${index + 1}`, ...row }),
  );
  return highlightContext(
    { reports: [sampleReport()], recommendations },
    { meeting: { period: 'October to December 2025' } },
  );
}

const progressOf = (...rows: readonly Partial<Recommendation>[]): ThemeProgressBlock =>
  JSON.parse(JSON.stringify(makeThemeProgress(contextOf(...rows))).replaceAll('\u00A0', ' ')) as ThemeProgressBlock;

function rowOf(row: Partial<Recommendation>): ThemeRow {
  const first = progressOf(row).groups[0]?.rows[0];
  if (first === undefined) throw new Error('There is no row');
  return first;
}

const DONE = { lifecycle: 'reported-complete' } as const;
const LATE = { dates: datesOf({ original: '1 January 2026' }) };

describe('the table of themes', () => {
  test('counts each theme and adds up', () => {
    const table = themeTable(contextOf(DONE, { theme: 'Sleep' }, { theme: 'Sleep', lifecycle: 'not-started' }));
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Theme',
      'Complete',
      'In progress',
      'Not started',
      'Total',
    ]);
    expect(rowsOf(table)).toEqual([
      ['Air', '1', '0', '0', '1'],
      ['Sleep', '0', '1', '1', '2'],
      ['Total', '1', '1', '1', '3'],
    ]);
    expect(table.reconciled).toBe('Reconciled: 3 deliverables = 1 complete + 1 in progress + 1 not started.');
  });

  test('counts beside the stages what is late, where anything is', () => {
    const moved = { dates: datesOf({ original: '1 January 2026', revisions: ['1 July 2026'] }) };
    const table = themeTable(contextOf(DONE, LATE, { theme: 'Sleep', ...moved }));
    expect(table.columns.map(({ label }) => label).slice(5)).toEqual([
      'Of these overdue',
      'Of these late against original date',
    ]);
    expect(rowsOf(table).map((cells) => cells.slice(-3).join('/'))).toEqual(['2/1/0', '1/0/1', '3/1/1']);
  });
});

describe('the deliverables of a theme', () => {
  test('stand together in the order of the export, and links elsewhere name them in the same order', () => {
    const context = contextOf({ theme: 'Sleep' }, {}, { theme: 'Sleep', reference: 'A' }, { theme: null });
    const { groups, reconciled } = makeThemeProgress(context);
    expect(groups.map(({ heading, rows }) => [heading, rows.map(({ id }) => id)])).toEqual([
      ['Sleep', ['r-fleet-r1', 'r-fleet-a']],
      ['Air', ['r-fleet-r2']],
      ['No theme', ['r-fleet-r4']],
    ]);
    expect(
      orderAsPrinted(context, context.scrutiny.facts).map(({ recommendation }) => `r-${recommendation.key}`),
    ).toEqual(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
    expect(reconciled).toBe('Reconciled: 4 deliverables printed = 2 Sleep + 1 Air + 1 No theme.');
  });

  test('are counted above their table', () => {
    expect(progressOf(DONE, LATE, { lifecycle: 'not-started' }).groups[0]?.caption).toBe(
      '3 deliverables: 1 complete, 1 in progress, 1 not started; 1 overdue',
    );
  });

  test('say how far the work is and how late: two things', () => {
    expect(rowOf(LATE)).toMatchObject({ stage: 'In progress', status: { shape: 'overdue', word: 'Overdue 8 days' } });
    expect(rowOf({ lifecycle: 'not-started' })).toMatchObject({ stage: 'Not started', status: { word: 'No date' } });
    expect(rowOf(DONE)).toMatchObject({ stage: null, status: { shape: 'complete', word: 'Complete' } });
  });

  test('tell the story of a date that was moved, with its reason', () => {
    const row = rowOf({
      dates: datesOf({ original: '31 December 2025', revisions: [['30 June 2026', 'The supplier was changed']] }),
    });
    expect(row).toMatchObject({
      due: '30 June 2026',
      dueNotes: ['First due 31 December 2025; moved once, 181 days'],
      updateText: 'Date moved: The supplier was changed.',
      status: { shape: 'at-risk', word: 'Late against original' },
      statusNotes: ['By 9 days'],
    });
  });

  test('whose words are their reference are not called by them twice', () => {
    const text = 'Fit filters to the vehicle bays';
    expect(rowOf({ recommendation: text, reference: text, isReferenceFromText: true }).name).toBeNull();
    expect(rowOf({ recommendation: text, reference: '2.1' }).name).toBe('2.1');
    expect(rowOf({ recommendation: text, reference: '2.1', title: 'Filters' }).name).toBe('2.1 Filters');
  });

  test('name the period of an update only where it is not that of the paper', () => {
    const updates = [
      { period: 'July to September 2025', text: 'Began.' },
      { period: 'October to December 2025', text: 'Went on.' },
    ];
    expect(rowOf({ updates }).updateText).toBe('**July to September 2025:** Began.\n\nWent on.');
  });

  test('that nobody owns and nothing dates have no columns for it, and the page says so', () => {
    const none = progressOf({}, {});
    expect(none).toMatchObject({ hasOwners: false, hasDates: false });
    expect(none.intro).toContain('In the export no deliverable has an owner, a date or an update of its own.');
    const one = progressOf({ owner: 'Head of fleet' }, { ...LATE });
    expect(one).toMatchObject({ hasOwners: true, hasDates: true });
    expect(one.intro).toContain('1 of 2 deliverables is without an owner. 1 of 2 deliverables is without a date.');
    expect(one.groups[0]?.rows.map(({ owner, due }) => [owner, due])).toEqual([
      ['Head of fleet', 'Not given'],
      ['Not stated', '1 January 2026'],
    ]);
  });
});
