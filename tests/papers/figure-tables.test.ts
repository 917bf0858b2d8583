import { describe, expect, test } from 'vitest';
import { auditTable, closuresTable, priorityTable, timelinessTable } from '../../src/papers/figure-tables.ts';
import { makeJarapTracker } from '../../src/papers/jarap-tracker.ts';
import type { DataTable, TableCell } from '../../src/papers/page-model.ts';
import type { Priority, Recommendation, Register } from '../../src/recommendations/recommendation.ts';
import {
  datesOf,
  deadlineOf,
  manyRecommendations,
  sampleContext,
  sampleRecommendation,
  sampleReport,
} from './sample-paper.ts';

const FUNDAMENTAL: Priority = { word: 'Fundamental', level: 1 };
const HOUSEKEEPING: Priority = { word: 'Housekeeping', level: 3 };

function propose(closureReason: Recommendation['closureReason'], more: Partial<Recommendation>): Recommendation {
  return sampleRecommendation({ lifecycle: 'proposed-closed', closureReason, ...more });
}

/** 16 that remain, of which 3 overdue, and 5 proposed closed, of which 1 not adopted: 21 rows. */
const TRACKER: Register = {
  reports: [
    sampleReport({ title: 'Fleet', date: deadlineOf('March 2022') }),
    sampleReport({
      key: 'payroll',
      title: 'Payroll',
      date: deadlineOf('September 2018'),
      opinion: { word: 'Satisfactory', rank: 2 },
    }),
  ],
  recommendations: [
    sampleRecommendation({ reference: '1.1', priority: FUNDAMENTAL, dates: datesOf({ original: '1 January 2026' }) }),
    ...manyRecommendations(11, '2.', { dates: datesOf({ original: '30 June 2026' }) }),
    ...manyRecommendations(2, '3.', { dates: datesOf({ original: '8 January 2026' }) }),
    ...manyRecommendations(2, '4.', { priority: HOUSEKEEPING, reportKey: 'payroll' }),
    propose('implemented', { reference: '1.2', priority: FUNDAMENTAL, title: 'Back up the data' }),
    propose('implemented', { reference: '5.1' }),
    propose('not-adopted', { reference: '5.2' }),
    propose('implemented', { reference: '6.1', priority: HOUSEKEEPING, reportKey: 'payroll' }),
    propose(null, { reference: '6.2', priority: HOUSEKEEPING, reportKey: 'payroll' }),
  ],
};

function textOf({ text, priority, status }: TableCell): string {
  return text ?? priority?.word ?? status?.word ?? '';
}

/** The rows of a table as a reader sees them, without the pages. */
function rowsOf({ rows }: DataTable): string[][] {
  return rows.map(({ header, cells }) => [header, ...cells.filter(({ pageOf }) => pageOf === null)].map(textOf));
}

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

  test('leads to no audit where the appendix is grouped by priority', () => {
    const context = sampleContext({ register: TRACKER, settings: { groupBy: 'priority' } });
    const table = auditTable(context);
    const cells = table.rows.flatMap(({ header, cells: others }) => [header, ...others]);
    expect(cells.filter(({ pageOf, linkTo }) => pageOf !== null || linkTo !== null)).toEqual([]);
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

describe('the table of closures', () => {
  const context = sampleContext({ register: TRACKER });
  const table = closuresTable(context);

  test('lists the five in the order of the appendix, each with boxes for the panel', () => {
    expect(rowsOf(table).map((cells) => cells.slice(0, 4))).toEqual([
      ['Payroll', 'Housekeeping', '6.1', 'Yes, completed'],
      ['Payroll', 'Housekeeping', '6.2', 'Yes, completed'],
      ['Fleet', 'Fundamental', '1.2 Back up the data', 'Yes, completed'],
      ['Fleet', 'Significant', '5.1', 'Yes, completed'],
      ['Fleet', 'Significant', '5.2', 'Yes, not adopted'],
    ]);
    expect(table.rows.every(({ cells }) => cells.at(-1)?.choices.join() === 'Agreed,Not agreed')).toBe(true);
    expect(table.reconciled).toBe(
      'Reconciled: 5 proposed closed = 4 completed + 1 not adopted, superseded or with the risk accepted.',
    );
  });

  test.each(['audit', 'priority'] as const)(
    'keeps the order of the appendix where that is grouped by %s',
    (groupBy) => {
      const recommendations = TRACKER.recommendations.toReversed();
      const mixed = sampleContext({ register: { ...TRACKER, recommendations }, settings: { groupBy } });
      const listed = closuresTable(mixed).rows.flatMap(({ cells }) => cells.flatMap(({ pageOf }) => pageOf ?? []));
      const printed = makeJarapTracker(mixed, []).appendix.groups.flatMap((group) => group.recommendations);
      expect(listed).toEqual(printed.filter(({ stamp }) => stamp !== null).map(({ id }) => id));
    },
  );

  test('leads to pages of places that the appendix has', () => {
    const { appendix } = makeJarapTracker(context, []);
    const anchors = new Set(
      appendix.groups.flatMap(({ id, recommendations }) => [id, ...recommendations.map((block) => block.id)]),
    );
    const pages = table.rows.flatMap(({ cells }) => cells.flatMap(({ pageOf }) => pageOf ?? []));
    expect(pages).toHaveLength(5);
    expect(pages.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    const audits = auditTable(context).rows.flatMap(({ cells }) => cells.flatMap(({ pageOf }) => pageOf ?? []));
    expect(audits).toHaveLength(2);
    expect(audits.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  test('says None where there is none', () => {
    const none = closuresTable(
      sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } }),
    );
    expect(rowsOf(none)[0]?.[0]).toBe('None');
    expect(none.reconciled).toMatch(/^Reconciled: 0 proposed closed/);
  });
});

describe('the appendix', () => {
  test('holds all 21, says so, and describes each audit', () => {
    const { appendix } = makeJarapTracker(sampleContext({ register: TRACKER }), []);
    expect(appendix.reconciled).toBe('Reconciled: 21 recommendations printed = 4 Payroll + 17 Fleet.');
    expect(appendix.groups[0]?.note).toBe(
      'Satisfactory assurance. Audit of September 2018. 4 recommendations: 2 remaining, 2 completed and proposed closed.',
    );
  });

  test('grouped by priority names the audit in each heading, the most serious first', () => {
    const { appendix } = makeJarapTracker(sampleContext({ register: TRACKER, settings: { groupBy: 'priority' } }), []);
    expect(appendix.groups.map(({ heading }) => heading)).toEqual([
      'Priority: Fundamental',
      'Priority: Significant',
      'Priority: Housekeeping',
    ]);
    expect(appendix.groups[0]?.recommendations[1]?.heading).toBe('Fleet, 1.2 Back up the data');
    expect(appendix.groups[0]?.recommendations[1]?.stamp).toBe('Proposed closed: completed');
  });

  test('tells two audits of one title apart by their dates', () => {
    const reports = ['March 2022', 'September 2018'].map((date, index) =>
      sampleReport({ key: `fleet-${index}`, date: deadlineOf(date) }),
    );
    const recommendations = reports.map(({ key }) => sampleRecommendation({ reportKey: key }));
    const { appendix } = makeJarapTracker(sampleContext({ register: { reports, recommendations } }), []);
    expect(appendix.groups.map(({ heading }) => heading)).toEqual(['Fleet, September 2018', 'Fleet, March 2022']);
  });

  test('says that no update was supplied, and leaves out what the export leaves blank', () => {
    const { appendix } = makeJarapTracker(
      sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } }),
      [],
    );
    expect(appendix.groups[0]?.recommendations[0]?.fields).toEqual([
      { label: 'Progress update', period: null, text: 'No update was supplied for this meeting.' },
    ]);
  });
});
