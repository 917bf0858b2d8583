/** Random papers for the summary: from no row to a thousand, with short and very long names, reasons and questions. */
import * as fc from 'fast-check';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { addDays } from '../../src/recommendations/deadlines/calendar-days.ts';
import type { Priority, Recommendation } from '../../src/recommendations/recommendation.ts';
import type { Count } from '../../src/scrutiny/figure.ts';
import type { Movement } from '../../src/scrutiny/history/edition.ts';
import { AS_AT, datesOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const WORDS =
  'the WWWWWW stores MMM custody of property and evidence in Brackholm illicit little county-wide 1,240 records are not “checked” by two people each Wednesday unverantwortungsbewusstlos IT'.split(
    ' ',
  );

/** `least` to `most` words, or one word that never ends. */
function anyWords(least: number, most: number): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
        .map((list) => list.join(' ')),
    },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 90 }).map((count) => 'wide'.repeat(Math.ceil(count / 4))) },
  );
}

const anyPriority = fc.constantFrom<Priority[]>(
  { word: 'Fundamental', level: 1 },
  { word: 'Significant', level: 2 },
  { word: 'Merits attention by management', level: 3 },
  { word: 'Not stated', level: null },
);

const anyRow = fc.record({
  priority: anyPriority,
  title: fc.option(anyWords(1, 40)),
  risk: fc.option(anyWords(1, 60)),
  recommendation: anyWords(3, 80),
  report: fc.integer({ min: 0, max: 4 }),
  state: fc.constantFrom('open', 'open', 'open', 'proposed', 'closed', 'asks', 'late', 'late', 'moved'),
  days: fc.integer({ min: 1, max: 3000 }),
});

export interface AnyPaper {
  readonly context: PaperContext;
  readonly size: number;
}

/** The rows repeat after the first forty: a thousand different ones say no more and take a minute to make. */
export const anySummaryPaper: fc.Arbitrary<AnyPaper> = fc
  .record({
    size: fc.constantFrom(0, 1, 2, 4, 9, 30, 200, 1000),
    rows: fc.array(anyRow, { minLength: 40, maxLength: 40 }),
    reports: fc.array(anyWords(1, 14), { minLength: 5, maxLength: 5 }),
    title: anyWords(1, 30),
    panel: anyWords(1, 12),
    questions: fc.array(anyWords(8, 40), { maxLength: 5 }),
    isFirst: fc.boolean(),
    reopened: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ size, rows, reports, title, panel, questions, isFirst, reopened }) => {
    const recommendations = Array.from({ length: size }, (_, index) => {
      const { report, state, days, ...texts } = rows[index % rows.length] ?? rows[0] ?? fail();
      return sampleRecommendation({
        ...texts,
        reference: `${(report % 9) + 1}.${index}`,
        reportKey: `report-${report}`,
        key: `row-${index}`,
        ...stateOf(state, days),
      });
    });
    const register = {
      reports: reports.map((name, index) => sampleReport({ key: `report-${index}`, title: name })),
      recommendations,
    };
    const context = sampleContext({
      register,
      settings: { title },
      meeting: { panel: { key: 'panel', name: panel, shortName: 'P' } },
    });
    const { scrutiny } = context;
    const asked = questions
      .slice(0, size)
      .map((sentence, index) => ({ rule: 'any', key: `row-${index}`, sentence, facts: [] }));
    const movement = isFirst ? null : moveAll(context, reopened);
    return {
      size,
      context: {
        ...context,
        scrutiny: { ...scrutiny, questions: asked, followed: { ...scrutiny.followed, movement } },
      },
    };
  });

function stateOf(state: string, days: number): Partial<Recommendation> {
  const past = addDays(AS_AT, -days);
  switch (state) {
    case 'proposed':
      return { lifecycle: 'proposed-closed', closureReason: days % 2 === 0 ? 'implemented' : 'superseded' };
    case 'closed':
      return { lifecycle: 'closed-implemented', closureReason: 'implemented' };
    case 'asks':
      return { dates: datesOf({ original: past, requested: '30 September 2027' }) };
    case 'late':
      return { dates: datesOf({ original: addDays(past, -40), revisions: [past] }) };
    case 'moved':
      return { dates: datesOf({ original: past, revisions: ['30 September 2027'] }) };
    default:
      return { dates: datesOf({ original: '30 September 2027' }) };
  }
}

/** A bridge that ends at the rows of the paper. */
function moveAll({ scrutiny }: PaperContext, reopened: number): Movement {
  const before = scrutiny.facts
    .filter(({ standing }) => standing !== 'closed')
    .map(({ recommendation }) => recommendation.key);
  const count = (keys: readonly string[]): Count => ({ value: keys.length, keys });
  const back = before.slice(0, reopened);
  return {
    since: '2025-10-21',
    changes: new Map(),
    closed: [],
    bridge: {
      id: 'movement',
      columns: ['broughtForward', 'new', 'reopened', 'closed', 'carriedForward'].map((key) => ({ key, label: key })),
      rows: [],
      totals: [count(before.slice(reopened)), count([]), count(back), count([]), count(before)],
    },
  };
}

function fail(): never {
  throw new Error('There are no rows');
}
