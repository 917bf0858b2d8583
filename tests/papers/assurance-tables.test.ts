import { describe, expect, test } from 'vitest';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Count, CountTable } from '../../src/scrutiny/figure.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import type { EvidenceEntry, NotPursuedEntry } from '../../src/scrutiny/scrutiny.ts';
import { blockOf, notesOf, rowsOf, sentencesOf, tableOf, tablesOf, withScrutiny } from './read-table.ts';
import { sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const CONTEXT = sampleContext({
  register: {
    reports: [sampleReport()],
    recommendations: [
      sampleRecommendation({ reference: '1', lifecycle: 'reported-complete' }),
      sampleRecommendation({ reference: '2', lifecycle: 'proposed-closed', closureReason: 'risk-accepted' }),
      sampleRecommendation({ reference: '3', lifecycle: 'closed-not-adopted', closureReason: 'not-adopted' }),
    ],
  },
});

function factsAt(index: number): RecommendationFacts {
  const facts = CONTEXT.scrutiny.facts[index];
  if (facts === undefined) throw new Error(`There is no row ${index}`);
  return facts;
}

describe('the three counts', () => {
  const counted = (...keys: string[]): Count => ({ value: keys.length, keys });
  const tableFor = (reported: string[], verified: string[], agreed: string[]): CountTable => {
    const counts = [reported, verified, agreed].map((keys) => counted(...keys));
    return {
      id: 'assurance',
      columns: ['reportedComplete', 'verified', 'agreedClosed'].map((key) => ({ key, label: key })),
      rows: [{ key: '2-Significant', label: 'Significant', counts }],
      totals: counts,
    };
  };
  const assuranceOf = (...lists: Parameters<typeof tableFor>): ReturnType<typeof tableOf> =>
    tableOf('assurance', withScrutiny(CONTEXT, { assurance: tableFor(...lists) }));

  test('say who says so, and each number knows its rows', () => {
    const table = assuranceOf(['a', 'b', 'c'], ['a'], ['c']);
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Risk or priority of recommendation',
      'Reported complete by the owner',
      'Verified by somebody else',
      'Agreed closed by the panel',
    ]);
    expect(rowsOf(table)).toEqual([
      ['Significant', '3', '1', '1'],
      ['Total', '3', '1', '1'],
    ]);
    expect(table.rows[0]?.cells[0]?.keys).toEqual(['a', 'b', 'c']);
  });

  test('say in a sentence how they differ', () => {
    expect(assuranceOf(['a', 'b', 'c'], ['a'], ['c']).reconciled).toBe(
      'The three counts differ: owners report 3 complete, somebody else has verified 1, and the panel has agreed to close 1. 2 are reported complete and not verified.',
    );
    expect(assuranceOf(['a'], ['a'], []).reconciled).toMatch(/ None is reported complete without being verified\.$/);
    expect(assuranceOf(['a', 'b'], ['a'], []).reconciled).toMatch(/ 1 is reported complete and not verified\.$/);
  });
});

describe('the evidence register', () => {
  const register = (entries: readonly EvidenceEntry[]): ReturnType<typeof tableOf> =>
    tableOf('evidence', withScrutiny(CONTEXT, { evidence: entries }));

  test('shows gaps in words, and counts them', () => {
    const table = register([
      { facts: factsAt(0), evidence: null, verification: null },
      { facts: factsAt(2), evidence: 'Signed log', verification: 'Internal audit' },
    ]);
    expect(rowsOf(table)).toEqual([
      ['1', 'None named', 'Not verified'],
      ['3', 'Signed log', 'Internal audit'],
    ]);
    expect(notesOf(table)[0]).toBe('Fleet. Reported complete, not yet verified.');
    expect(table.reconciled).toBe(
      'Reconciled: 2 said to be complete = 1 with evidence named + 1 with none. 1 is verified.',
    );
  });

  test('is None where nothing is complete', () => {
    expect(rowsOf(register([]))).toEqual([['None', '–', '–']]);
    expect(register([]).reconciled).toBe('Reconciled: 0 said to be complete. 0 are verified.');
  });
});

describe('what is not pursued', () => {
  const contextOf = (entries: readonly NotPursuedEntry[]): PaperContext =>
    withScrutiny(CONTEXT, { notPursued: entries });
  const entry = (index: number, reason: NotPursuedEntry['reason'], note: string | null): NotPursuedEntry => {
    const facts = factsAt(index);
    return { facts, report: facts.report, reason, note, saidLast: note === null ? 'We shall not do this.' : null };
  };

  test('stands apart by reason, each with the words that were given', () => {
    const block = blockOf(
      'not-pursued',
      contextOf([entry(2, 'not-adopted', null), entry(1, 'risk-accepted', 'By the Chief')]),
    );
    expect(tablesOf(block).map((table) => [table.caption, ...rowsOf(table).flat()])).toEqual([
      ['Risk accepted', '2', 'Significant', 'By the Chief'],
      ['Not adopted', '3', 'Significant', 'No reason given'],
    ]);
    expect(tablesOf(block).flatMap(notesOf)).toEqual([
      'Fleet. Proposed for closure.',
      'Fleet. Closed.',
      'The update says: We shall not do this.',
    ]);
    expect(tablesOf(block)[0]?.reconciled).toBe('Reconciled: 1 risk accepted = 1 proposed for closure.');
    expect(sentencesOf(block)).toEqual(['No other recommendation is superseded or a duplicate.']);
  });

  test('is one sentence where there is none', () => {
    const block = blockOf('not-pursued', contextOf([]));
    expect(tablesOf(block)).toEqual([]);
    expect(sentencesOf(block)).toEqual([
      'No recommendation is closed or proposed for closure with its risk accepted, not adopted or superseded or a duplicate.',
    ]);
  });
});
