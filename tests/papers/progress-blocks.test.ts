import { describe, expect, test } from 'vitest';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { makeDashboards, makeProgressReport } from '../../src/papers/progress-blocks.ts';
import { allViews, type ReportView } from '../../src/papers/report-views.ts';
import type { DashboardsBlock, ProgressReportBlock, ProgressRow } from '../../src/papers/page-model.ts';
import type { Recommendation, SourceReport } from '../../src/recommendations/recommendation.ts';
import { datesOf, manyRecommendations, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

function planOf(
  recommendations: readonly Recommendation[],
  report: Partial<SourceReport> = {},
): { context: PaperContext; view: ReportView } {
  const context = sampleContext({
    register: { reports: [sampleReport(report)], recommendations },
    settings: { layout: 'hmicfrs-action-plan', pillars: new Map([['Effectiveness', ['Effective']]]) },
  });
  const [view] = allViews(context);
  if (view === undefined) throw new Error('There is no report');
  return { context, view };
}

function dashboardsOf(...parameters: Parameters<typeof planOf>): DashboardsBlock {
  const { context, view } = planOf(...parameters);
  return makeDashboards(context, view);
}

function progressOf(...parameters: Parameters<typeof planOf>): ProgressReportBlock {
  const { context, view } = planOf(...parameters);
  return makeProgressReport(context, view);
}

function rowOf(...parameters: Parameters<typeof planOf>): ProgressRow {
  const row = progressOf(...parameters).groups[0]?.rows[0];
  if (row === undefined) throw new Error('There is no row');
  return row;
}

const DONE = { lifecycle: 'reported-complete' } as const;
const LATE = { dates: datesOf({ original: '1 January 2026' }) };

describe('a dashboard', () => {
  test.each([
    ['0/0/0/7', manyRecommendations(7, 'E', DONE)],
    ['0/3/0/4', [...manyRecommendations(3, 'E'), ...manyRecommendations(4, 'F', DONE)]],
    ['1/0/2/0', [...manyRecommendations(1, 'E', { lifecycle: 'not-started' }), ...manyRecommendations(2, 'F', LATE)]],
  ])('counts not started, on track, overdue and complete from the rows: %s', (counts, recommendations) => {
    const { dashboards } = dashboardsOf(recommendations);
    expect(dashboards).toHaveLength(1);
    const numbers = dashboards[0]?.table.rows.map(({ cells }) => cells[0]?.text);
    expect(numbers?.slice(0, 4).join('/')).toBe(counts);
    expect(numbers?.at(-1)).toBe(String(recommendations.length));
  });

  test('says in one sentence what its chart shows, finished work first and without nil', () => {
    const { dashboards, reconciled } = dashboardsOf([
      ...manyRecommendations(2, 'E', DONE),
      ...manyRecommendations(1, 'F', LATE),
    ]);
    expect(dashboards[0]?.chart).toEqual({
      segments: [
        { progress: 'complete', count: 2, label: 'complete' },
        { progress: 'overdue', count: 1, label: 'overdue' },
      ],
      largest: 3,
      sentence: 'Fleet: 2 complete and 1 overdue, of 3.',
    });
    expect(reconciled).toBe('Reconciled: 3 recommendations = 2 complete + 1 overdue.');
  });

  test('stands for each pillar, and all of them add up to the report', () => {
    const { dashboards, reconciled } = dashboardsOf([
      ...manyRecommendations(2, 'E', { pillar: 'Effectiveness' }),
      ...manyRecommendations(1, 'F', DONE),
    ]);
    expect(dashboards.map(({ heading, id }) => [heading, id])).toEqual([
      ['Effectiveness', 'dashboard-fleet-effectiveness'],
      ['Fleet, no pillar', 'dashboard-fleet'],
    ]);
    expect(reconciled).toBe(
      'Reconciled: 3 recommendations = 1 complete + 2 on track = 2 Effectiveness + 1 Fleet, no pillar.',
    );
  });

  test('states whose date makes an item overdue', () => {
    expect(dashboardsOf([sampleRecommendation()]).rule).toContain('past our own current date');
    expect(dashboardsOf([sampleRecommendation()], { judgedBy: 'inspectorate-date' }).rule).toContain(
      'the date that the inspectorate set',
    );
  });
});

describe('a row of the progress report', () => {
  test('says how late it is, by the inspectorate’s date where that decides', () => {
    const dates = datesOf({ setByInspectorate: '1 June 2023', original: '31 March 2026' });
    const row = rowOf([sampleRecommendation({ dates })], { judgedBy: 'inspectorate-date' });
    expect(row.status).toEqual({ shape: 'overdue', word: 'Overdue' });
    expect(row.statusNotes).toEqual(['953 days past the inspectorate’s date']);
    expect(row.etaNotes.map((note) => note.replaceAll('\u00A0', ' '))).toEqual([
      'Set by the inspectorate: 1 June 2023',
    ]);
  });

  test('says that late work was not even started', () => {
    expect(rowOf([sampleRecommendation({ ...LATE, lifecycle: 'not-started' })]).statusNotes).toEqual([
      '8 days past its date',
      'Not started',
    ]);
  });

  test('tells what the date was before', () => {
    const dates = datesOf({ original: '30 September 2025', revisions: ['31 December 2025'] });
    expect(rowOf([sampleRecommendation({ dates })]).etaNotes.map((note) => note.replaceAll('\u00A0', ' '))).toEqual([
      'First due 30 September 2025; moved once, 92 days',
      'Late against original 101 days',
    ]);
  });

  test.each([
    [{}, 'No date'],
    [DONE, 'Complete'],
  ])('without a date says so: %j is %s', (more, eta) => expect(rowOf([sampleRecommendation(more)]).eta).toBe(eta));

  test('puts each period before its update', () => {
    const updates = [
      { period: 'April to June 2025', text: 'Began.' },
      { period: null, text: 'Went on.' },
    ];
    expect(rowOf([sampleRecommendation({ updates })]).positionText).toBe('**April to June 2025:** Began.\n\nWent on.');
    expect(rowOf([sampleRecommendation()]).positionText).toBe('No update was supplied for this meeting.');
  });

  test('is printed once, in the order of the references, and counted', () => {
    const { groups, reconciled } = progressOf([...manyRecommendations(11, 'E', { pillar: 'Effectiveness' })].reverse());
    expect(groups[0]?.rows.map(({ number }) => number).slice(0, 3)).toEqual(['E1', 'E2', 'E3']);
    expect(groups[0]?.caption).toBe('Effectiveness: 11 recommendations: 11 on track');
    expect(reconciled).toBe('Reconciled: 11 recommendations printed = 11 Effectiveness.');
  });
});
