import { describe, expect, test } from 'vitest';
import { findLongSummary } from '../../src/build/find-long-summary.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import { makePaper } from '../../src/papers/make-paper.ts';
import { CSV, datesOf, sampleContext, sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

function makeOne(title = 'Tracking'): ScrutinisedPaper {
  const recommendations = [
    sampleRecommendation({ title: 'Keys', lifecycle: 'proposed-closed', source: { file: CSV, line: 2 } }),
    sampleRecommendation({
      reference: '4.2',
      title: 'The safe in the store behind the garage',
      risk: 'Cash is lost.',
      dates: datesOf({ original: '30 September 2025' }),
      source: { file: CSV, line: 7 },
    }),
  ];
  const context = sampleContext({ register: { reports: [sampleReport()], recommendations }, settings: { title } });
  const { value: model } = makePaper(context, LAYOUTS);
  if (model === null) throw new Error('The paper could not be made');
  const { meeting, paper, scrutiny, labels } = context;
  return { meeting, paper, scrutiny, model, labels };
}

function pages(places: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(places));
}

describe('the check of the printed summary', () => {
  test('is content with one page', () => {
    expect(findLongSummary(makeOne(), pages({ summary: 1, 'summary-late': 1, report: 2 }))).toBeNull();
  });

  test('names the title where that is too long, whichever part runs over', () => {
    const found = findLongSummary(
      makeOne('Very long '.repeat(40)),
      pages({ summary: 1, 'summary-late': 2, report: 3 }),
    );
    expect(found).toMatchObject({
      pageCount: 2,
      part: 'Title',
      what: 'title of the paper',
      place: 'meetings/2026-01-20-jarap/tracker/paper.md',
    });
  });

  test('names the longest text of the part that runs over otherwise, with the line of its row', () => {
    const found = findLongSummary(
      makeOne(),
      pages({ summary: 1, 'summary-decisions': 1, 'summary-late': 2, report: 3 }),
    );
    expect(found).toMatchObject({ part: 'What is late and why it matters', text: 'Cash is lost.', place: `${CSV}:7` });
  });

  test('does not guess where the print says nothing', () => {
    expect(() => findLongSummary(makeOne(), pages({}))).toThrow(/does not say where its summary begins/);
  });
});
