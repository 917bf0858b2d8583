import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { makeDecisionSheet, writeDecisionCsv } from '../../../src/papers/sheets/decision-sheet.ts';
import { datesOf } from '../sample-paper.ts';
import { sampleSeries, type MeetingRows } from '../sample-series.ts';

const PROPOSED = { lifecycle: 'proposed-closed', closureReason: 'not-adopted' } as const;
const dates = datesOf({ original: '31 March 2025', requested: '30 June 2025', requestReason: 'Supplier is late' });
const MEETING: MeetingRows = {
  date: '2025-01-14',
  rows: [
    { key: 'fleet-4-10', reference: '4.10', dates },
    { key: 'fleet-4-9', reference: '4.9', ...PROPOSED, closureNote: 'Costs too much.' },
    { key: 'fleet-4-2', reference: '4.2', title: '=Records', ...PROPOSED },
    { key: 'fleet-4-3', reference: '4.3' },
  ],
};

describe('the decision sheet', () => {
  test('has one line for each closure and each extension, as the paper prints them, numbered through all papers', () => {
    const second = sampleSeries([MEETING], { paper: 'other' });
    const { papers } = makeDecisionSheet([...sampleSeries([MEETING]), ...second]);
    expect(papers.map(({ sentence }) => sentence)).toEqual([
      '2 closures and 1 extension',
      '2 closures and 1 extension',
    ]);
    expect(
      papers.flatMap(({ lines }) => lines).map(({ number, folder, key, askedFor }) => [number, folder, key, askedFor]),
    ).toEqual([
      [1, 'tracker', 'fleet-4-2', 'Closure: not adopted'],
      [2, 'tracker', 'fleet-4-9', 'Closure: not adopted'],
      [3, 'tracker', 'fleet-4-10', 'Extension to 30 June 2025'],
      [4, 'other', 'fleet-4-2', 'Closure: not adopted'],
      [5, 'other', 'fleet-4-9', 'Closure: not adopted'],
      [6, 'other', 'fleet-4-10', 'Extension to 30 June 2025'],
    ]);
  });

  test('says beside an extension what the date was and why, and has a line to write a date on', () => {
    const line = makeDecisionSheet(sampleSeries([MEETING])).papers[0]?.lines.at(-1);
    expect(line?.note?.replaceAll('\u00A0', ' ')).toBe('Current date 31 March 2025. Reason: Supplier is late.');
    expect(line?.choices.filter(({ hasLine }) => hasLine).map(({ word }) => word)).toEqual(['Granted to:']);
  });

  test('as CSV has the columns that the reader knows, those of the decision empty, and runs no title as a formula', () => {
    const [first, ...others] = parse(writeDecisionCsv(makeDecisionSheet(sampleSeries([MEETING]))), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    expect(first).toEqual({
      Paper: 'tracker',
      Key: 'fleet-4-2',
      Audit: 'Fleet',
      'Audit date': '',
      Reference: '4.2',
      Title: "'=Records",
      'Asked for': 'Closure: not adopted',
      Decision: '',
      'Granted to': '',
      Minute: '',
      Reason: '',
    });
    expect(others).toHaveLength(2);
  });
});
