import { describe, expect, test } from 'vitest';
import { bindSections } from '../../src/papers/bind-sections.ts';
import { BLOCK_NAMES } from '../../src/papers/place-blocks.ts';
import type { Block, NarrativeSection } from '../../src/papers/page-model.ts';
import type { Problem } from '../../src/problems.ts';
import type { SourceReport } from '../../src/recommendations/recommendation.ts';
import {
  manyRecommendations,
  sampleContext,
  sampleReport,
  sampleReportSettings,
  type PaperParts,
} from './sample-paper.ts';

const PLAN = { layout: 'hmicfrs-action-plan' };

function bind(
  narrative: string,
  { reports = [sampleReport()], ...parts }: PaperParts & { reports?: SourceReport[] } = {},
): ReturnType<typeof bindSections> {
  const recommendations = reports.flatMap(({ key }) => manyRecommendations(3, 'R', { reportKey: key }));
  return bindSections(sampleContext({ register: { reports, recommendations }, narrative, ...parts }));
}

function bindWell(...parameters: Parameters<typeof bind>): NarrativeSection[] {
  const { value, problems } = bind(...parameters);
  expect(problems).toEqual([]);
  return value;
}

function blocksOf(sections: readonly NarrativeSection[]): Block[] {
  return sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'block' ? [part.block] : [])));
}

function onlyProblem(...parameters: Parameters<typeof bind>): Problem {
  const { problems } = bind(...parameters);
  const [problem, ...others] = problems;
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('No problem was found');
  return problem;
}

describe('the tables of a narrative', () => {
  test('are numbered in their order', () => {
    const blocks = blocksOf(bindWell('{{> audits-covered}}\n\nText.\n\n{{> summary-by-priority}}'));
    expect(blocks.map((block) => (block.kind === 'data-table' ? block.table.caption : ''))).toEqual([
      'Table 1. Audits and inspections covered',
      'Table 2. Recommendations by priority',
    ]);
  });

  test('turn the page to landscape with the headings above them', () => {
    const text =
      '# Fleet\n\nIntroduction.\n\n# Report\n\n## Progress\n\nRead this.\n\n{{> progress-report}}\n\n## After\n\nEnd.';
    const sections = bindWell(text, { settings: PLAN });
    expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait']);
    const [before, turned, after] = sections.map(({ parts }) =>
      parts.map((part) => (part.kind === 'markdown' ? part.markdown.trim() : part.block.kind)),
    );
    expect(before).toEqual(['# Fleet\n\nIntroduction.']);
    expect(turned).toEqual(['# Report\n\n## Progress\n\nRead this.', 'progress-report']);
    expect(after).toEqual(['## After\n\nEnd.']);
  });

  test('bind the figures of the rows', () => {
    const [section] = bindWell('{{Words figures.open}} of {{figures.total}} remain at {{meeting.asAt}}.');
    expect(section?.parts).toEqual([{ kind: 'markdown', markdown: 'Three of 3 remain at 9\u00A0January\u00A02026.' }]);
  });

  test.each([
    ['{{> grades}}', 'grades-missing'],
    ['{{> summary-by-priority report="Fleet"}}', 'unknown-parameter'],
    ['{{> dashboards pillar="People"}}', 'unknown-parameter'],
    ['{{> dashboards report="Float"}}', 'report-not-named'],
    ['{{> dashboard}}', 'unknown-block'],
    ['{{> dashboards}}\n\n{{> dashboards report="Fleet"}}', 'block-placed-twice'],
    ['{{> progress-report}}', 'block-not-in-layout'],
  ])('that cannot be placed are an error at their line: %s', (text, code) => {
    const problem = onlyProblem(`Text.\n\n${text}`);
    expect(problem).toMatchObject({ code, severity: 'error', line: code === 'block-placed-twice' ? 5 : 3 });
    expect(problem.advice).toMatch(/\.$/);
  });

  test.each(['audits-covered', 'closures-proposed'])('that lead into an appendix need one: %s', (name) => {
    expect(onlyProblem(`{{> ${name}}}`, { settings: PLAN }).code).toBe('block-not-in-layout');
  });

  test('must say which report they show where there are several', () => {
    const reports = ['Fleet', 'Payroll'].map((title) => sampleReport({ key: title.toLowerCase(), title }));
    const problem = onlyProblem('{{> dashboards}}', { reports });
    expect(problem.message).toContain('must say which report');
    expect(problem.advice).toBe('Write {{> dashboards report="Fleet"}}; the reports are "Fleet", "Payroll".');
    const settings = { reports: [sampleReportSettings('Payroll', { shortTitle: 'Pay' })] };
    expect(blocksOf(bindWell('{{> dashboards report="pay"}}', { reports, settings }))).toHaveLength(1);
  });

  test('do not speak of reports where all rows were refused', () => {
    expect(bind('{{> summary-by-priority}}', { reports: [] }).problems).toEqual([]);
    expect(onlyProblem('{{> dashboards}}', { reports: [] }).message).toBe(
      'The export has no rows for the table dashboards.',
    );
  });

  test('are all listed where one is misspelt', () => {
    const { advice } = onlyProblem('{{> summary-by-prioritee}}');
    for (const name of BLOCK_NAMES) expect(advice).toContain(name);
    expect(advice).toContain('Did you mean summary-by-priority?');
  });
});

describe('the reconciliation with the source report', () => {
  test.each([
    [3, 'Reconciled: 3 recommendations in the report = 3 in this plan. None is missing.'],
    [5, 'Reconciled: 5 recommendations in the report = 3 in this plan + 2 missing from it.'],
    [2, 'This plan holds 3 recommendations, 1 more than the 2 that the report made.'],
    [null, 'This plan holds 3 recommendations from the report; the number that the report made has not been stated.'],
  ])('of a report that made %s says: %s', (expectedCount, sentence) => {
    const blocks = blocksOf(bindWell('{{> source-reconciliation}}', { reports: [sampleReport({ expectedCount })] }));
    expect(blocks).toEqual([{ kind: 'sentence', sentence }]);
  });
});
