import { describe, expect, test } from 'vitest';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Recommendation, SourceReport } from '../../src/recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import type { Attention } from '../../src/scrutiny/scrutiny.ts';
import { blockOf, notesOf, plain, rowsOf, sentencesOf, tableOf, tablesOf, withScrutiny } from './read-table.ts';
import { datesOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';
import { FUNDAMENTAL } from './small-tracker.ts';

const LATE = sampleRecommendation({
  reference: '1.1',
  title: 'Back up the data',
  priority: FUNDAMENTAL,
  owner: 'Head of ICT',
  dates: datesOf({ original: '30 June 2025', revisions: ['30 September 2025', '31 December 2025'] }),
});
const SOON = sampleRecommendation({ reference: '2.1', dates: datesOf({ original: '31 March 2026' }) });
const DATELESS = sampleRecommendation({
  reference: '2.2',
  owner: 'Head of fleet',
  dates: datesOf({ original: 'Ongoing' }),
});

function contextOf(recommendations: readonly Recommendation[], report: Partial<SourceReport> = {}): PaperContext {
  return sampleContext({ register: { reports: [sampleReport(report)], recommendations } });
}

/** The paper with the lists given by the rows' references, whatever the scrutiny itself finds. */
function attend(
  lists: Partial<
    Record<'overdue' | 'dueBeforeNextMeeting' | 'revisedTwice' | 'withoutOwner' | 'withoutDate', string[]>
  >,
  context: PaperContext = contextOf([LATE, SOON, DATELESS]),
): PaperContext {
  const pick = (references: string[] = []): RecommendationFacts[] =>
    references.flatMap((reference) =>
      context.scrutiny.facts.filter(({ recommendation }) => recommendation.reference === reference),
    );
  const attention: Attention = {
    ...context.scrutiny.attention,
    overdue: pick(lists.overdue),
    dueBeforeNextMeeting: pick(lists.dueBeforeNextMeeting),
    revisedTwice: pick(lists.revisedTwice),
    withoutOwner: pick(lists.withoutOwner),
    withoutDate: pick(lists.withoutDate),
    withoutUpdate: [],
  };
  return withScrutiny(context, { attention });
}

describe('what is overdue', () => {
  test('says how many days, by the current date and by the one first agreed', () => {
    const table = tableOf('overdue', attend({ overdue: ['1.1'] }));
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Recommendation',
      'Priority',
      'Date',
      'Days overdue',
      'Days late against original',
      'Page',
    ]);
    expect(rowsOf(table)).toEqual([['1.1 Back up the data', 'Fundamental', '31 December 2025', '9', '193']]);
    expect(notesOf(table)).toEqual([
      'Fleet. Owner: Head of ICT.',
      'Original date 30 June 2025; revised twice, 184 days in all',
    ]);
    expect(table.reconciled).toMatch(/^Reconciled: 1 overdue = 1 Fundamental\.$/);
  });

  test('counts days, which are no rows', () => {
    const table = tableOf('overdue', attend({ overdue: ['1.1'] }));
    expect(table.rows.flatMap(({ cells }) => cells.filter(({ keys }) => keys !== null))).toEqual([]);
  });

  test('names the inspectorate where its date decides', () => {
    const dates = datesOf({ setByInspectorate: '1 June 2025', original: '31 March 2026' });
    const context = contextOf([sampleRecommendation({ dates })], { judgedBy: 'inspectorate-date' });
    expect(notesOf(tableOf('overdue', attend({ overdue: ['4.1'] }, context)))).toEqual([
      'Fleet. No owner.',
      'Set by the inspectorate',
    ]);
  });

  test('is None where all is in time', () => {
    expect(rowsOf(tableOf('overdue', attend({})))).toEqual([['None', '–', '–', '–', '–']]);
  });
});

describe('what falls due before the next meeting', () => {
  test('says whether there is an update', () => {
    const table = tableOf('due-before-next-meeting', attend({ dueBeforeNextMeeting: ['2.1'] }));
    expect(plain(table.caption)).toBe('Due before the next meeting on 21 April 2026, the soonest first');
    expect(rowsOf(table)).toEqual([['2.1', 'Significant', '31 March 2026', 'None on file']]);
    expect(table.reconciled).toBe('Reconciled: 1 due = 1 due before next meeting.');
  });

  test('cannot be said without a next meeting', () => {
    const context = sampleContext({
      register: { reports: [sampleReport()], recommendations: [SOON] },
      meeting: { nextMeeting: null },
    });
    expect(sentencesOf(blockOf('due-before-next-meeting', context))).toHaveLength(1);
  });
});

test('a date that was revised twice brings its owner before the panel', () => {
  const table = tableOf('revised-twice', attend({ revisedTwice: ['1.1', '2.1'] }));
  expect(rowsOf(table)).toEqual([
    ['1.1 Back up the data', 'Head of ICT', '31 December 2025', '2', '184'],
    ['2.1', 'No owner', '31 March 2026', '0', '0'],
  ]);
  expect(notesOf(table)).toContain('Owner invited');
  expect(notesOf(table)).toContain('Nobody to invite');
});

test('items without an owner or a date are listed, each with what it has', () => {
  const context = attend({ withoutOwner: ['2.1'], withoutDate: ['2.2'] });
  expect(rowsOf(tableOf('without-owner', context))).toEqual([['2.1', 'Significant', '31 March 2026', 'In progress']]);
  const dateless = tableOf('without-date', context);
  expect(rowsOf(dateless)).toEqual([['2.2', 'Significant', '“Ongoing”', 'In progress']]);
  expect(dateless.reconciled).toBe('Reconciled: 1 without a date = 1 no date.');
});

describe('all that needs attention', () => {
  test('comes in order, and the empty lists are named in a sentence', () => {
    const block = blockOf('attention', attend({ overdue: ['1.1'], revisedTwice: ['1.1'] }));
    expect(tablesOf(block).map(({ caption }) => caption)).toEqual([
      'Overdue, the most serious and the longest first',
      'Dates revised twice or more, the most often first',
    ]);
    expect(sentencesOf(block)).toEqual([
      'No remaining recommendation is due before the next meeting, without an owner or without a date.',
    ]);
  });

  test('is a sentence where nothing does, and says nothing of empty lists where there are none', () => {
    expect(tablesOf(blockOf('attention', attend({})))).toEqual([]);
    expect(sentencesOf(blockOf('attention', attend({})))).toHaveLength(1);
    const all = { overdue: ['1.1'], dueBeforeNextMeeting: ['2.1'], revisedTwice: ['1.1'], withoutOwner: ['2.1'] };
    const block = blockOf('attention', attend({ ...all, withoutDate: ['2.2'] }));
    expect(tablesOf(block)).toHaveLength(5);
    expect(sentencesOf(block)).toEqual([]);
  });
});

describe('the bands of age', () => {
  test('count every remaining recommendation once', () => {
    const table = tableOf('ageing', contextOf([LATE, SOON, DATELESS]));
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Risk or priority of recommendation',
      'Not overdue',
      '1 to 90 days',
      '91 to 180 days',
      '181 to 365 days',
      'Over 365 days',
      'Total',
    ]);
    expect(rowsOf(table).at(-1)).toEqual(['Total', '2', '1', '0', '0', '0', '3']);
    expect(table.reconciled).toBe('Reconciled: 3 remaining = 2 not overdue + 1 overdue 1 to 90 days.');
    expect(table.rows[0]?.cells[1]?.keys).toEqual(['fleet-1-1']);
  });
});

describe('owners who supplied no update', () => {
  const context = contextOf([
    LATE,
    SOON,
    DATELESS,
    sampleRecommendation({ reference: '3', lifecycle: 'reported-complete' }),
  ]);
  const [late, soon, dateless] = context.scrutiny.facts;
  if (late === undefined || soon === undefined || dateless === undefined) throw new Error('There are no facts');

  test('are listed with how many, since when and which', () => {
    const withoutUpdate = [
      { owner: null, since: null, facts: [dateless, soon] },
      { owner: 'Head of ICT', since: '2025-10-21', facts: [late] },
    ];
    const table = tableOf(
      'no-update',
      withScrutiny(context, { attention: { ...context.scrutiny.attention, withoutUpdate } }),
    );
    expect(rowsOf(table)).toEqual([
      ['No owner', '2', 'No update on file', 'Fleet 2.1, 2.2'],
      ['Head of ICT', '1', '21 October 2025', 'Fleet 1.1'],
      ['Total', '3', '–', '–'],
    ]);
    expect(table.rows[0]?.cells[0]?.keys).toEqual(['fleet-2-2', 'fleet-2-1']);
    expect(table.reconciled).toBe('Reconciled: 4 remaining = 3 without an update + 1 reported complete.');
  });

  test('are None where everybody did', () => {
    const attention = { ...context.scrutiny.attention, withoutUpdate: [] };
    const table = tableOf('no-update', withScrutiny(context, { attention }));
    expect(rowsOf(table)).toEqual([['None', '0', '–', '–']]);
  });
});
