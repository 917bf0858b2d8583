import { describe, expect, test } from 'vitest';
import { auditTable, priorityTable, timelinessTable } from '../../src/papers/figure-tables.ts';
import { makeModel } from '../../src/papers/make-paper.ts';
import { cellsOf, rowsOf } from './read-table.ts';
import { TRACKER } from './small-tracker.ts';
import { deadlineOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

describe('the headline table of a tracker with 16 open recommendations and 5 proposed closed', () => {
  const table = priorityTable(sampleContext({ register: TRACKER }));

  test('has what remains, what was completed, what was not adopted and the total, and adds up', () => {
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Risk or priority of recommendation',
      'Remaining',
      'Completed and proposed closed',
      'Not adopted, proposed closed',
      'Total',
      'Overdue, of those remaining',
    ]);
    expect(rowsOf(table)).toEqual([
      ['Fundamental', '1', '1', '0', '2', '1'],
      ['Significant', '13', '1', '1', '15', '2'],
      ['Housekeeping', '2', '2', '0', '4', '0'],
      ['Total', '16', '4', '1', '21', '3'],
    ]);
  });

  test('prints the line that proves it', () => {
    expect(table.reconciled).toBe(
      'Reconciled: 21 recommendations = 16 remaining + 4 completed and proposed closed + 1 not adopted, proposed closed.',
    );
  });

  test('has a column for closed items only where there are any', () => {
    const closed = sampleRecommendation({
      reference: '9',
      lifecycle: 'closed-implemented',
      closureReason: 'implemented',
    });
    const recommendations = [...TRACKER.recommendations, closed];
    const more = priorityTable(sampleContext({ register: { ...TRACKER, recommendations } }));
    expect(rowsOf(more).at(-1)).toEqual(['Total', '16', '4', '1', '1', '22', '3']);
    expect(more.reconciled).toContain('+ 1 closed.');
  });
});

describe('the table of audits', () => {
  test('has a line an audit, oldest first, with its date and opinion', () => {
    const table = auditTable(sampleContext({ register: TRACKER }));
    expect(rowsOf(table)).toEqual([
      ['Payroll', '2', '2', '0', '4'],
      ['Fleet', '14', '2', '1', '17'],
      ['Total', '16', '4', '1', '21', '–'],
    ]);
    expect(table.rows[0]?.header.note).toBe('September 2018, Satisfactory assurance');
    expect(table.reconciled).toMatch(/^Reconciled: 21 recommendations in 2 audits = 16 remaining \+/);
  });

  test('leads to pages that the appendix has, and to none for an audit whose rows have all left the paper', () => {
    const gone = sampleReport({ key: 'gone', title: 'Gone' });
    const context = sampleContext({ register: { ...TRACKER, reports: [...TRACKER.reports, gone] } });
    const anchors = new Set(makeModel(context, []).recommendations?.groups.map(({ id }) => id));
    const table = auditTable(context);
    const pages = cellsOf(table).flatMap(({ pageOf, linkTo }) => [pageOf ?? [], linkTo ?? []].flat());
    expect(pages).toHaveLength(4);
    expect(pages.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(rowsOf(table).find(([audit]) => audit === 'Gone')).toEqual(['Gone', '0', '0', '0', '0', '–']);
  });

  test('leads to no audit where the appendix is grouped by priority', () => {
    const context = sampleContext({ register: TRACKER, settings: { groupBy: 'priority' } });
    const table = auditTable(context);
    expect(cellsOf(table).filter(({ pageOf, linkTo }) => pageOf !== null || linkTo !== null)).toEqual([]);
    expect(table.columns.map(({ label }) => label)).not.toContain('Page');
  });
});

test('the table by timeliness counts each recommendation once', () => {
  const table = timelinessTable(sampleContext({ register: TRACKER }));
  expect(rowsOf(table).at(-1)).toEqual(['Total', '3', '0', '0', '11', '2', '5', '21']);
  expect(table.reconciled).toBe(
    'Reconciled: 21 recommendations = 3 overdue + 11 not yet due + 2 no date + 5 finished.',
  );
});

describe('the appendix', () => {
  test('holds all 21, says so, and describes each audit', () => {
    const { recommendations: section } = makeModel(sampleContext({ register: TRACKER }), []);
    expect(section?.reconciled).toBe('Reconciled: 21 recommendations printed = 4 Payroll + 17 Fleet.');
    expect(section?.groups[0]?.note).toBe(
      'Satisfactory assurance. Audit of September 2018. 4 recommendations: 2 remaining, 2 completed and proposed closed.',
    );
  });

  test('grouped by priority names the audit in each heading, the most serious first', () => {
    const { recommendations: section } = makeModel(
      sampleContext({ register: TRACKER, settings: { groupBy: 'priority' } }),
      [],
    );
    expect(section?.groups.map(({ heading }) => heading)).toEqual([
      'Priority: Fundamental',
      'Priority: Significant',
      'Priority: Housekeeping',
    ]);
    expect(section?.groups[0]?.recommendations[1]?.heading).toBe('Fleet, 1.2 Back up the data');
    expect(section?.groups[0]?.recommendations[1]?.stamp).toBe('Proposed closed: completed');
  });

  test('tells two audits of one title apart by their dates', () => {
    const reports = ['March 2022', 'September 2018'].map((date, index) =>
      sampleReport({ key: `fleet-${index}`, date: deadlineOf(date) }),
    );
    const recommendations = reports.map(({ key }) => sampleRecommendation({ reportKey: key }));
    const { recommendations: section } = makeModel(sampleContext({ register: { reports, recommendations } }), []);
    expect(section?.groups.map(({ heading }) => heading)).toEqual(['Fleet, September 2018', 'Fleet, March 2022']);
  });

  test('says that no update was supplied, and leaves out what the export leaves blank', () => {
    const { recommendations: section } = makeModel(
      sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } }),
      [],
    );
    expect(section?.groups[0]?.recommendations[0]?.fields).toEqual([
      {
        label: 'Progress update',
        period: null,
        text: 'No update was supplied for this meeting.',
        table: null,
        dateStory: null,
      },
    ]);
  });
});
