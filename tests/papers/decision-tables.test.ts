import { describe, expect, test } from 'vitest';
import { makeModel } from '../../src/papers/make-paper.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { blockOf, cellsOf, notesOf, rowsOf, tableOf, tablesOf } from './read-table.ts';
import { datesOf, deadlineOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';
import { FUNDAMENTAL, propose, TRACKER } from './small-tracker.ts';

function trackerOf(...recommendations: Recommendation[]): PaperContext {
  return sampleContext({ register: { reports: [sampleReport({ date: deadlineOf('March 2022') })], recommendations } });
}

describe('the table of closures', () => {
  const context = sampleContext({ register: TRACKER });
  const table = tableOf('closures-proposed', context);

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
      const listed = tableOf('closures-proposed', mixed).rows.flatMap(({ cells }) =>
        cells.flatMap(({ pageOf }) => pageOf ?? []),
      );
      const { recommendations: section } = makeModel(mixed, []);
      const printed = section?.groups.flatMap((group) => group.recommendations) ?? [];
      expect(listed).toEqual(printed.filter(({ stamp }) => stamp !== null).map(({ id }) => id));
    },
  );

  test('leads to pages of places that the appendix has', () => {
    const { recommendations: section } = makeModel(context, []);
    const anchors = new Set(
      section?.groups.flatMap(({ id, recommendations }) => [id, ...recommendations.map((block) => block.id)]),
    );
    const pages = table.rows.flatMap(({ cells }) => cells.flatMap(({ pageOf }) => pageOf ?? []));
    expect(pages).toHaveLength(5);
    expect(pages.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  test('says None where there is none', () => {
    const none = tableOf(
      'closures-proposed',
      sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } }),
    );
    expect(rowsOf(none)[0]?.[0]).toBe('None');
    expect(none.reconciled).toMatch(/^Reconciled: 0 proposed closed/);
  });
});

describe('what there is to show for a closure', () => {
  const noteOf = (more: Partial<Recommendation>): string | undefined =>
    notesOf(tableOf('closures-proposed', trackerOf(propose('implemented', more))))[1];

  test('is the evidence and who verified it', () => {
    expect(
      noteOf({ evidence: 'Signed log', verification: { written: 'Internal audit, 12 January 2026', date: null } }),
    ).toBe('Evidence named. Verified: Internal audit, 12 January 2026.');
    expect(noteOf({ evidence: 'Signed log', verification: { written: 'Yes', date: null } })).toBe(
      'Evidence named. Verified.',
    );
    expect(noteOf({})).toBe('No evidence named. Not verified.');
  });

  test('is the reason where the work is not done', () => {
    const risk = { closureReason: 'risk-accepted', closureNote: 'Head of ICT accepts the risk' } as const;
    expect(noteOf(risk)).toBe('Reason: Head of ICT accepts the risk.');
    expect(noteOf({ closureReason: 'not-adopted' })).toBe('No reason given.');
  });
});

describe('closures proposed in an action plan', () => {
  const context = sampleContext({ register: TRACKER, settings: { layout: 'hmicfrs-action-plan' } });

  test('name the pages of the rows in its progress reports', () => {
    const table = tableOf('closures-proposed', context);
    expect(table.columns.map(({ label }) => label).slice(0, 2)).toEqual(['Report', 'Priority']);
    expect(cellsOf(table).flatMap(({ pageOf }) => pageOf ?? [])).toHaveLength(5);
    expect(rowsOf(table)[0]?.slice(0, 3)).toEqual(['Fleet', 'Fundamental', '1.2 Back up the data']);
  });

  test('name no page where the rows are printed nowhere', () => {
    const [table] = tablesOf(blockOf('closures-proposed', context, new Set()));
    expect(table?.columns.map(({ label }) => label)).not.toContain('Page');
    expect(
      table === undefined ? [] : cellsOf(table).filter(({ pageOf, linkTo }) => pageOf !== null || linkTo !== null),
    ).toEqual([]);
  });
});

describe('the table of extensions', () => {
  const moved = sampleRecommendation({
    reference: '4.2',
    title: 'Sample check',
    priority: FUNDAMENTAL,
    dates: datesOf({
      original: '30 September 2025',
      revisions: ['31 December 2025', '31 March 2026'],
      requested: '30 June 2026',
      requestReason: 'The supplier has changed',
    }),
  });
  const open = sampleRecommendation({
    reference: '4.3',
    dates: datesOf({ original: '31 March 2026', requested: 'Ongoing' }),
  });

  test('sets the date asked for beside what was first agreed, with boxes for the panel', () => {
    const table = tableOf('extensions-requested', trackerOf(open, moved, sampleRecommendation({ reference: '4.4' })));
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Recommendation',
      'Current date',
      'Date requested',
      'Page',
      'Panel’s decision',
    ]);
    expect(rowsOf(table)).toEqual([
      ['4.2 Sample check', '31 March 2026', '30 June 2026', 'Granted/Not granted/Granted to:'],
      ['4.3', '31 March 2026', 'Ongoing', 'Granted/Not granted/Granted to:'],
    ]);
    expect(notesOf(table)).toEqual([
      'Fleet, March 2022. Priority: Fundamental. Reason: The supplier has changed.',
      'Original date 30 September 2025; revised twice, 182 days in all',
      '91 days more',
      'Fleet, March 2022. Priority: Significant. No reason given.',
      'The original date, not yet revised',
      'The days more cannot be counted',
    ]);
    expect(table.reconciled).toBe('Reconciled: 2 requested = 1 Fundamental + 1 Significant.');
  });

  test('says None where none is asked for', () => {
    const table = tableOf('extensions-requested', trackerOf(sampleRecommendation()));
    expect(rowsOf(table)).toEqual([['None', '–', '–', '–']]);
    expect(table.reconciled).toMatch(/^Reconciled: 0 requested = 0 /);
  });
});
