import { describe, expect, it } from 'vitest';
import { describeReading, tablesOf } from '../../src/build/describe-build.ts';
import { findUnprintable, findUnprintableDecisions } from '../../src/build/find-unprintable.ts';
import type { DecisionRow, DecisionTable } from '../../src/inputs/csv-tables.ts';
import { CSV, sampleMeeting, samplePaper, sampleRow } from '../papers/sample-paper.ts';

const FILE = 'meetings/2026-01-20-jarap/decisions.csv';

function line(more: Partial<DecisionRow>): DecisionRow {
  const blank = { paper: null, key: null, audit: null, auditDate: null, reference: null, askedFor: null };
  return { line: 2, ...blank, decision: null, grantedTo: null, minute: null, reason: null, ...more };
}

function decisions(...rows: DecisionRow[]): DecisionTable {
  return {
    file: FILE,
    readAs: { encoding: 'UTF-8', delimiter: 'semicolon', rowCount: rows.length, skippedLines: [] },
    rows,
  };
}

const AGREED = { text: 'Agreed', heading: 'Decision' };

describe('what the log says of the files that were read', () => {
  const papers = [samplePaper({ rows: [sampleRow(), sampleRow({ reference: '4.2' }, { line: 3 })] })];

  it('names decisions.csv after the exports, with how it was read', () => {
    const meeting = sampleMeeting({ papers, decisions: decisions(line({ decision: AGREED })) });
    expect(tablesOf([meeting]).map(({ file, readAs }) => [file, readAs.delimiter])).toEqual([
      [CSV, 'comma'],
      [FILE, 'semicolon'],
    ]);
  });

  it('counts rows of exports and decisions apart, without the lines that nobody has filled in', () => {
    expect(describeReading([sampleMeeting({ papers })])).toBe('Read 1 meeting, 1 paper, 2 rows');
    const sheet = decisions(line({ decision: AGREED }), line({ line: 3 }));
    expect(describeReading([sampleMeeting({ papers, decisions: sheet })])).toBe(
      'Read 1 meeting, 1 paper, 2 rows, 1 decision',
    );
  });
});

describe('signs that the papers cannot print', () => {
  it('are found in the minute and the reason of a decision, with the line', () => {
    const reason = { text: 'Well done 🎉', heading: 'Note' };
    expect(findUnprintableDecisions(decisions(line({ line: 7, reason })))).toMatchObject([
      { code: 'unprintable-sign', severity: 'error', file: FILE, line: 7, column: 'Note', value: '🎉' },
    ]);
    expect(findUnprintableDecisions(null)).toEqual([]);
  });

  it('are found in the reason of a revision and of an accepted query', () => {
    const row = sampleRow({}, { line: 5, revisions: ['30 June 2026'], revisionNotes: [['Snow ⛄🎿', null]] });
    const accepted = { query: 'no-owner', recommendation: null, reason: 'Vacant 🎉', line: 9 };
    const problems = findUnprintable(samplePaper({ rows: [row], settings: { acceptedQueries: [accepted] } }));
    expect(problems.map(({ line: place, column }) => [place, column])).toEqual([
      [5, 'revisionReason'],
      [9, 'acceptedQueries'],
    ]);
  });
});
