import { expect, test } from 'vitest';
import type { ReportedItem } from '../../src/inputs/inputs.ts';
import { bindSections } from '../../src/papers/bind-sections.ts';
import type { Block } from '../../src/papers/page-model.ts';
import { makeIssues, makeRisks } from '../../src/papers/reported-items.ts';
import { highlightContext } from './full-papers.ts';
import { rowsOf, sentencesOf, tablesOf } from './read-table.ts';
import { sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const REGISTER = { reports: [sampleReport()], recommendations: [sampleRecommendation()] };

const itemOf = (more: Partial<ReportedItem> = {}): ReportedItem => ({
  text: 'Snow',
  owner: null,
  rating: null,
  response: null,
  ...more,
});
const risksOf = (...risks: readonly ReportedItem[]): Block =>
  makeRisks(highlightContext(REGISTER, { settings: { risks } }));

function tableOf(...risks: readonly ReportedItem[]) {
  const [table] = tablesOf(risksOf(...risks));
  if (table === undefined) throw new Error('There is no table');
  return table;
}

test('what nobody owns or rates says so, and is counted below', () => {
  const table = tableOf(itemOf({ owner: 'Head of estates' }), itemOf({ text: 'Rain' }), itemOf({ rating: 'High' }));
  expect(rowsOf(table)).toEqual([
    ['Snow', 'Head of estates', 'Not stated'],
    ['Rain', 'Not stated', 'Not stated'],
    ['Snow', 'Not stated', 'High'],
  ]);
  expect(table.reconciled).toBe('3 risks; 2 have no owner and 2 have no rating.');
});

test('where all is stated, that is said too', () => {
  const full = itemOf({ owner: 'Head of estates', rating: 'Low' });
  expect(tableOf(full).reconciled).toBe('1 risk, with an owner and a rating.');
  expect(tableOf(full, { ...full, response: 'Grit' }).reconciled).toBe('2 risks; 1 has no response.');
  expect(tableOf(itemOf()).reconciled).toBe('1 risk, without an owner or a rating.');
});

test('without any there is a sentence, not an empty place', () => {
  expect(sentencesOf(makeIssues(highlightContext(REGISTER, { settings: { issues: [] } })))).toEqual([
    'No issue is reported in this paper.',
  ]);
});

test('a list that the text places nowhere stops the build, and so do rows', () => {
  const context = highlightContext(REGISTER);
  const bind = (text: string): string[] =>
    bindSections({
      ...context,
      paper: { ...context.paper, narrative: { text, firstLine: 1 } },
    }).problems.map(({ code }) => code);
  expect(bind('{{> progress-by-theme}} \n\n{{> issues}}')).toEqual(['risks-not-placed']);
  expect(bind('{{> issues}}\n\n{{> risks}}')).toEqual(['rows-not-placed']);
});

test('a claim that a layout has no place for is told', () => {
  const context = sampleContext({ register: REGISTER, settings: { claimedStatus: 'On track' } });
  expect(bindSections(context).problems.map(({ code }) => code)).toEqual(['claim-not-placed']);
});
