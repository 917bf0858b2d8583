import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/papers/summary-model.ts';
import { makeSummary } from '../../src/papers/summary.ts';
import { placesAsBlocks, placesInNarrative } from '../../src/papers/summary-places.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import { anySummaryPaper } from './any-summary.ts';
import { datesOf, manyRecommendations, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const IN_APPENDIX = placesAsBlocks('appendix-a', 'Appendix A');
const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;

function summarise(recommendations: readonly Recommendation[], places = IN_APPENDIX): Summary {
  const context = sampleContext({ register: { reports: [sampleReport()], recommendations } });
  return makeSummary(context, places, 'A title');
}

describe('what is to be decided', () => {
  test('is said in words, with the keys of what is counted, the most serious first', () => {
    const { decisions } = summarise([
      sampleRecommendation({
        reference: '4.1',
        title: 'Keys',
        lifecycle: 'proposed-closed',
        closureReason: 'implemented',
      }),
      sampleRecommendation({ reference: '4.2', title: 'Locks' }),
      sampleRecommendation({
        reference: '4.3',
        title: 'Safe',
        priority: FUNDAMENTAL,
        dates: datesOf({ original: '31 March 2026', requested: '30 June 2026' }),
      }),
      sampleRecommendation({ reference: '4.4', lifecycle: 'proposed-closed', closureReason: 'risk-accepted' }),
    ]);
    expect(decisions.sentence).toBe('Two closures and one extension need the panel’s decision');
    expect(decisions.rows.map(({ ask, name }) => [ask, name])).toEqual([
      ['Extend to 30\u00A0June\u00A02026', 'Fleet, 4.3 Safe'],
      ['Close as completed', 'Fleet, 4.1 Keys'],
      ['Close and accept the risk', 'Fleet, 4.4'],
    ]);
    expect(decisions.rows.map(({ anchor }) => anchor)).toEqual(['r-fleet-4-3', 'r-fleet-4-1', 'r-fleet-4-4']);
    expect(decisions.counts.map(({ value, keys }) => [value, keys.length])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  test('is one sentence where there is nothing to decide', () => {
    const { decisions } = summarise([sampleRecommendation()]);
    expect(decisions.sentence).toBe('No closure is proposed and no extension is asked for at this meeting.');
    expect(decisions.rows).toEqual([]);
    expect(decisions.more).toBeNull();
  });

  test('ends with how many there are besides and where they stand', () => {
    const { decisions } = summarise(manyRecommendations(40, '4.', { lifecycle: 'proposed-closed' }));
    const shown = decisions.rows.length;
    expect(shown).toBeGreaterThan(5);
    expect(decisions.more).toEqual({
      text: `And ${40 - shown} more`,
      place: 'Appendix A',
      anchor: 'appendix-a',
      keys: expect.toSatisfy((keys: readonly string[]) => keys.length === 40 - shown),
    });
  });
});

describe('what is late', () => {
  const late = { original: '30 September 2025', revisions: ['31 December 2025'] };

  test('stands with the days that it is late and the reason why it matters', () => {
    const summary = summarise([
      sampleRecommendation({ reference: '4.1', risk: 'Cash is lost.\n\n- **Twice** a year', dates: datesOf(late) }),
      sampleRecommendation({
        reference: '4.2',
        dates: datesOf({ original: '30 September 2025', revisions: ['30 June 2026'] }),
      }),
      sampleRecommendation({
        reference: '4.3',
        finding: 'No list. None at all.',
        dates: datesOf({ original: '8 January 2026' }),
      }),
      sampleRecommendation({ reference: '4.4', dates: datesOf({ original: '30 June 2026' }) }),
    ]);
    expect(summary.late.sentence).toBe(
      'Of 4 remaining recommendations 2 are past their current date, 1 more past the original one',
    );
    const rows = new Map(summary.late.rows.map((row) => [row.name, row]));
    expect(rows.get('Fleet, 4.1')).toMatchObject({
      status: { shape: 'overdue', word: '9 days' },
      against: '101 against original',
      why: 'Cash is lost. Twice a year',
    });
    expect(rows.get('Fleet, 4.2')).toMatchObject({
      status: { shape: 'at-risk', word: '101 days' },
      against: 'against original',
      why: 'Not stated',
    });
    // A date that never moved is late by one number only.
    expect(rows.get('Fleet, 4.3')).toMatchObject({ against: null, why: 'No list.' });
    expect([...rows.keys()].at(-1)).toBe('Fleet, 4.2');
  });

  test('is said to be nothing where nothing is late, or nothing is left', () => {
    expect(summarise([sampleRecommendation()]).late.sentence).toBe(
      'The one remaining recommendation is not past its date.',
    );
    expect(summarise([]).late.sentence).toBe('No recommendation remains open.');
    expect(summarise(manyRecommendations(3, '4.')).late.sentence).toBe(
      'None of the 3 remaining recommendations is past its date.',
    );
  });
});

describe('what moved', () => {
  test('is where everything stands at a first meeting, without signs', () => {
    const { movement } = summarise([
      ...manyRecommendations(3, '4.'),
      sampleRecommendation({ reference: '5.1', lifecycle: 'proposed-closed' }),
      sampleRecommendation({ reference: '5.2', lifecycle: 'closed-implemented', closureReason: 'implemented' }),
    ]);
    expect(movement.block.table.caption).toBe('No earlier meeting is on file to compare with');
    expect(
      movement.block.table.rows.map(({ header, cells }) => [header.text, cells[0]?.text, cells[0]?.keys?.length]),
    ).toEqual([
      ['Open', '3', 3],
      ['Proposed for closure today', '1', 1],
      ['Closed', '1', 1],
      ['All', '5', 5],
    ]);
  });

  test('is a bridge with signs later, whose numbers carry the keys that they count', () => {
    fc.assert(
      fc.property(
        anySummaryPaper.filter(({ context, size }) => size > 4 && context.scrutiny.followed.movement !== null),
        ({ context }) => {
          const { block } = makeSummary(context, IN_APPENDIX, 'A title').movement;
          expect(block.table.rows[0]?.header.text).toBe('Brought forward from 21\u00A0October\u00A02025');
          for (const [index, { cells }] of block.table.rows.entries()) {
            const { kind, value } = block.chart.steps[index] ?? {};
            const sign = value === 0 || kind === 'level' ? '' : kind === 'plus' ? '+' : '−';
            expect(cells[0]?.text).toBe(`${sign}${value?.toLocaleString('en-GB')}`);
            expect(cells[0]?.keys).toHaveLength(value ?? -1);
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 20_000);
});

describe('a summary', () => {
  test('never loses a row: what it does not print is counted in its last line', () => {
    fc.assert(
      fc.property(anySummaryPaper, ({ context }) => {
        const { decisions, late, questions } = makeSummary(context, IN_APPENDIX, context.paper.settings.title);
        const { facts } = context.scrutiny;
        const asked = facts.filter(
          ({ standing, extensionRequested }) => standing.startsWith('proposed') || extensionRequested !== null,
        );
        expect(decisions.rows.length + (decisions.more?.keys.length ?? 0)).toBe(asked.length);
        const printed = new Set([...late.rows.map(({ key }) => key), ...(late.more?.keys ?? [])]);
        for (const { timeliness, recommendation } of facts)
          expect(printed.has(recommendation.key)).toBe(
            timeliness === 'overdue' || timeliness === 'late-against-original',
          );
        expect(questions.rows.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 30 },
    );
  }, 20_000);

  test('leads to no row that the paper does not print', () => {
    const late = sampleRecommendation({ dates: datesOf({ original: '30 September 2025' }) });
    const summary = summarise([late], placesInNarrative([]));
    expect(summary.late.rows[0]?.anchor).toBeNull();
    const many = summarise(manyRecommendations(60, '4.', { lifecycle: 'proposed-closed' }), placesInNarrative([]));
    expect(many.decisions.more).toMatchObject({ anchor: null, place: null });
  });

  test('has no column for priorities that nobody stated', () => {
    expect(summarise([sampleRecommendation({ priority: { word: 'Not stated', level: null } })]).hasPriorities).toBe(
      false,
    );
    expect(summarise([sampleRecommendation()]).hasPriorities).toBe(true);
  });
});
