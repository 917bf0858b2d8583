import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { writeQueryCsv } from '../../../src/papers/sheets/query-csv.ts';
import { makeQuerySheets, type QuerySheet } from '../../../src/papers/sheets/query-sheet.ts';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import { sampleSeries, type MeetingRows } from '../sample-series.ts';

const OPEN_WORDS = [{ period: null, text: 'We will be exploring the options.' }];

function row(reference: string, owner: string | null, more: Partial<Recommendation> = {}): Partial<Recommendation> {
  return { key: `fleet-${reference}`, reference, owner, lifecycle: 'reported-complete', updates: OPEN_WORDS, ...more };
}

function sheetsOf(rows: readonly Partial<Recommendation>[], more: Partial<MeetingRows> = {}): QuerySheet[] {
  return makeQuerySheets(sampleSeries([{ date: '2025-01-14', rows, ...more }]));
}

/** `fleet-1: complete-but-open-words` */
function openOf(sheet: QuerySheet | undefined): string[] {
  return (sheet?.open ?? []).flatMap(({ key, queries }) => queries.map(({ rule }) => `${key}: ${rule}`));
}

describe('the query sheets', () => {
  test('are one for each owner by the alphabet, and one for what has none', () => {
    const sheets = sheetsOf([row('1', 'Head of stores'), row('2', null), row('3', 'Head of fleet')]);
    expect(sheets.map(({ fileName, hasOwner }) => [fileName, hasOwner])).toEqual([
      ['head-of-fleet', true],
      ['head-of-stores', true],
      ['no-owner', false],
    ]);
    expect(openOf(sheets[0])).toContain('fleet-3: complete-but-open-words');
    expect(JSON.stringify(sheets[0])).not.toContain('fleet-1"');
  });

  test('hold every query of the meeting once', () => {
    const papers = sampleSeries([{ date: '2025-01-14', rows: [row('1', 'A'), row('2', null), row('3', 'B')] }]);
    const sheets = makeQuerySheets(papers);
    const all = papers.flatMap(({ scrutiny }) => scrutiny.queries);
    expect(all.length).toBeGreaterThan(4);
    const listed = sheets.flatMap(({ open, accepted }) => [...open, ...accepted].flatMap(({ queries }) => queries));
    expect(listed.map(({ sentence }) => sentence).sort()).toEqual(all.map(({ sentence }) => sentence).sort());
    expect(sheets.reduce((sum, { openCount, acceptedCount }) => sum + openCount + acceptedCount, 0)).toBe(all.length);
  });

  test('take a cell that names several owners for one, and cells that differ in capitals and spaces for the same', () => {
    const sheets = sheetsOf([row('1', 'Head of fleet; Head of IT'), row('2', 'head of  Fleet;  head of it')]);
    expect(sheets.filter(({ hasOwner }) => hasOwner).map(({ owner, open }) => [owner, open.length])).toEqual([
      ['Head of fleet; Head of IT', 2],
    ]);
  });

  test('have names that can be files, each its own', () => {
    const owners = ['Index', 'Con', 'No owner', 'Head of I.T.', 'Head of I T', `Head of ${'x'.repeat(300)}`, '資料'];
    const names = sheetsOf(owners.map((owner, index) => row(String(index), owner)))
      .filter(({ hasOwner }) => hasOwner)
      .map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(owners.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,120}$/);
    expect(names).not.toContain('index');
    expect(names).not.toContain('con');
    expect(names).not.toContain('no-owner');
  });

  test('put a query on the paper as a whole to the secretariat', () => {
    const papers = sampleSeries([{ date: '2025-01-14', rows: [row('1', 'A')] }]);
    const query = {
      rule: 'source-count',
      key: null,
      sentence: 'One is missing.',
      ask: 'Add it.',
      audience: 'paper',
      places: [],
      accepted: null,
    } as const;
    const changed = papers.map((paper) => ({ ...paper, scrutiny: { ...paper.scrutiny, queries: [query] } }));
    expect(makeQuerySheets(changed).map(({ fileName, open }) => [fileName, open[0]?.name])).toEqual([
      ['no-owner', 'The paper as a whole'],
    ]);
  });

  test('list accepted queries apart, with the reason', () => {
    const [sheet] = sheetsOf([row('1', 'Head of fleet')], {
      accepted: [
        { query: 'complete-but-open-words', recommendation: '1', reason: 'Another project explores.', line: 9 },
      ],
    });
    expect(openOf(sheet)).not.toContain('fleet-1: complete-but-open-words');
    expect(sheet?.accepted[0]?.queries.map(({ rule, accepted }) => [rule, accepted])).toEqual([
      ['complete-but-open-words', 'Another project explores.'],
    ]);
    expect(sheet?.sentence).toMatch(/^\d+ quer(?:y|ies) to answer, 1 accepted$/);
  });

  test('are empty where there is nothing to ask', () =>
    expect(makeQuerySheets(sampleSeries([{ date: '2025-01-14', rows: [] }]))).toEqual([]));
});

describe('a query sheet as CSV', () => {
  test('has a line for each query with its file and line, and an empty column for the answer', () => {
    const [sheet] = sheetsOf([row('1', 'Head of fleet', { source: { file: 'meetings/x/tracker/a.csv', line: 14 } })]);
    if (sheet === undefined) throw new Error('No sheet was made');
    const records = parse(writeQueryCsv(sheet, '2025-01-14-jarap'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(Object.keys(records[0] ?? {})).toEqual([
      'Meeting',
      'Paper',
      'Audit',
      'Reference',
      'Key',
      'Rule',
      'Query',
      'What we ask',
      'File',
      'Line',
      'Accepted reason',
      'Answer',
    ]);
    expect(records).toHaveLength(sheet.openCount);
    expect(records.find(({ Rule }) => Rule === 'complete-but-open-words')).toMatchObject({
      Meeting: '2025-01-14-jarap',
      Paper: 'Recommendations and tracking',
      Audit: 'Fleet',
      Reference: '1',
      Key: 'fleet-1',
      File: 'meetings/x/tracker/a.csv',
      Line: '14',
      'Accepted reason': '',
      Answer: '',
    });
  });
});
