import { describe, expect, test } from 'vitest';
import { bindSections } from '../../src/papers/bind-sections.ts';
import { BLOCK_NAMES } from '../../src/papers/block-kinds.ts';
import type { Block, NarrativeSection } from '../../src/papers/page-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Problem } from '../../src/problems.ts';
import type { SourceReport } from '../../src/recommendations/recommendation.ts';
import { cellsOf, sentencesOf, tablesOf, withScrutiny } from './read-table.ts';
import {
  datesOf,
  manyRecommendations,
  sampleContext,
  sampleReport,
  sampleReportSettings,
  type PaperParts,
} from './sample-paper.ts';

function fail(): never {
  throw new Error('The sample has no such row');
}

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

  test('that lead into an appendix need one', () => {
    expect(onlyProblem('{{> audits-covered}}', { settings: PLAN }).code).toBe('block-not-in-layout');
  });

  test('are numbered within a block of several, and not where a block has a sentence only', () => {
    const blocks = blocksOf(bindWell('{{> movement}}\n\n{{> summary-by-brag}}\n\n{{> attention}}\n\n{{> ageing}}'));
    expect(blocks.flatMap(tablesOf).map(({ caption }) => caption.replace(/\. .*/, ''))).toEqual(
      blocks.flatMap(tablesOf).map((_table, index) => `Table ${index + 1}`),
    );
    expect(blocks.flatMap(tablesOf).length).toBeGreaterThan(3);
  });

  test('lead to rows of a plan only where its progress report stands, before or behind them', () => {
    const pagesIn = (text: string): string[] =>
      blocksOf(bindWell(text, { settings: PLAN }))
        .flatMap(tablesOf)
        .flatMap(cellsOf)
        .flatMap(({ pageOf }) => pageOf ?? []);
    expect(pagesIn('{{> without-owner}}')).toEqual([]);
    const anchors = ['r-fleet-r1', 'r-fleet-r2', 'r-fleet-r3'];
    expect(pagesIn('{{> without-owner}}\n\n{{> progress-report}}').sort()).toEqual(anchors);
    expect(pagesIn('{{> progress-report report="Fleet"}}\n\n{{> without-owner}}').sort()).toEqual(anchors);
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

describe('what the panel is to decide', () => {
  const dates = datesOf({ original: '31 March 2026', requested: '30 June 2026' });
  const contextWith = (narrative: string): PaperContext =>
    sampleContext({
      register: {
        reports: [sampleReport()],
        recommendations: [
          ...manyRecommendations(2, 'P', { lifecycle: 'proposed-closed', closureReason: 'implemented' }),
          ...manyRecommendations(1, 'E', { dates }),
        ],
      },
      narrative,
    });

  test('is missed where the narrative places no table for it', () => {
    const { problems } = bindSections(contextWith('{{#if figures.closed}}\n{{> closures-proposed}}\n{{/if}}'));
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning decisions-not-placed',
      'warning decisions-not-placed',
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'There are 2 closures proposed, and the paper has no table in which the panel could decide.',
      'There is 1 extension requested, and the paper has no table in which the panel could decide.',
    ]);
    expect(problems[1]?.advice).toContain('{{> extensions-requested}}');
  });

  test('is complete where both tables stand', () => {
    expect(bindSections(contextWith('{{> closures-proposed}}\n\n{{> extensions-requested}}')).problems).toEqual([]);
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

  test('counts what was closed at earlier meetings and has left the paper', () => {
    const reports = [
      sampleReport({ expectedCount: 6 }),
      sampleReport({ key: 'payroll', title: 'Payroll', expectedCount: 1 }),
    ];
    const context = sampleContext({
      register: { reports: reports.slice(0, 1), recommendations: manyRecommendations(3, 'R') },
      narrative: ['dashboards', 'source-reconciliation']
        .flatMap((name) => ['Fleet', 'Payroll'].map((title) => `{{> ${name} report="${title}"}}`))
        .join('\n\n'),
    });
    const closedEarlier = ['fleet', 'fleet', 'payroll'].map((key, index) => ({
      recommendation: manyRecommendations(index + 1, 'Z', { reportKey: key })[index] ?? fail(),
      report: reports.find((report) => report.key === key) ?? fail(),
      reason: 'implemented' as const,
      closedBy: null,
      minute: null,
      daysLate: null,
    }));
    const followed = { ...context.scrutiny.followed, closedEarlier };
    const { value, problems } = bindSections(withScrutiny(context, { followed }));
    expect(problems).toEqual([]);
    expect(blocksOf(value).flatMap(sentencesOf)).toEqual([
      'Nothing of Payroll is left in this paper: 1 recommendation was closed at earlier meetings.',
      'Reconciled: 6 recommendations in the report = 3 in this plan + 2 closed at earlier meetings + 1 missing from it.',
      'Reconciled: 1 recommendation in the report = 0 in this plan + 1 closed at earlier meetings. None is missing.',
    ]);
  });
});
