import { describe, expect, test } from 'vitest';
import { makeDecisionPage, makeQueryIndex, makeQueryPage } from '../../src/html/secretariat-pages.ts';
import { makeDecisionSheet } from '../../src/papers/sheets/decision-sheet.ts';
import { makeQuerySheets } from '../../src/papers/sheets/query-sheet.ts';
import { datesOf, productTemplates } from '../papers/sample-paper.ts';
import { sampleSeries } from '../papers/sample-series.ts';

const TEMPLATES = productTemplates();
const FRAME = {
  isDraft: false,
  bodyName: 'Wolds Commissioner',
  marking: 'Official',
  meeting: 'JARAP, 14 January 2025',
};
const HOSTILE = '<img src=x onerror=alert(1)>';
const PAPERS = sampleSeries([
  {
    date: '2025-01-14',
    rows: [
      {
        key: 'fleet-1',
        reference: '1',
        title: HOSTILE,
        owner: 'Head of fleet',
        updates: [{ period: null, text: HOSTILE }],
      },
      {
        key: 'fleet-2',
        reference: '2',
        lifecycle: 'proposed-closed',
        closureReason: 'implemented',
        closureNote: HOSTILE,
      },
      {
        key: 'fleet-3',
        reference: '3',
        owner: 'Head of fleet',
        dates: datesOf({ original: '1 May 2025', requested: '1 June 2025' }),
      },
    ],
  },
]);

describe('the sheets of the secretariat', () => {
  test('greet the owner without a name, and leave a line for the day of the answer and room for each answer', () => {
    const [sheet] = makeQuerySheets(PAPERS);
    if (sheet === undefined) throw new Error('There is no sheet');
    const { path, html } = makeQueryPage(FRAME, sheet, TEMPLATES);
    expect(path).toBe('queries/head-of-fleet.html');
    expect(html).toContain('<h1>For: Head of fleet</h1>');
    expect(html).toContain('Please answer by:');
    expect(html.match(/class="answer"/g)).toHaveLength(sheet.openCount);
    expect(html).toContain('recommendations.csv, line 2');
  });

  test('list the owners with their counts, and the sum', () => {
    const sheets = makeQuerySheets(PAPERS);
    const { html } = makeQueryIndex(FRAME, sheets, TEMPLATES);
    expect(html).toContain('href="head-of-fleet.html"');
    expect(html).toContain('href="head-of-fleet.csv"');
    const total = sheets.reduce((sum, { openCount }) => sum + openCount, 0);
    expect(html).toContain(`<th scope="row">All</th><td class="number">${total}</td>`);
    expect(makeQueryIndex(FRAME, [], TEMPLATES).html).toContain('There is no query.');
  });

  test('have a box for each answer of the panel and room for the minute', () => {
    const { path, html } = makeDecisionPage(FRAME, makeDecisionSheet(PAPERS), TEMPLATES);
    expect(path).toBe('decision-sheet.html');
    expect(html.match(/<tr><td>\d+<\/td>/g)).toHaveLength(2);
    expect(html.match(/class="to-write"/g)).toHaveLength(4);
    expect(html.match(/shape-box/g)).toHaveLength(3 + 4);
    expect(html).toContain('meetings/2025-01-14-jarap');
  });

  test('run nothing, load nothing but their style sheet, and say a draft', () => {
    const sheet = makeDecisionPage({ ...FRAME, isDraft: true }, makeDecisionSheet(PAPERS), TEMPLATES).html;
    expect(sheet).toContain('<b>Draft.</b>');
    const [first] = makeQuerySheets(PAPERS);
    if (first === undefined) throw new Error('There is no sheet');
    const pages = [
      [sheet, '../assets/sheet.css'],
      [makeQueryPage(FRAME, first, TEMPLATES).html, '../../assets/sheet.css'],
    ] as const;
    for (const [html, styles] of pages) {
      expect(html).not.toMatch(/<script|<img/);
      expect([...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href)).toEqual([styles]);
      expect(html).toContain("default-src 'none'");
    }
  });
});
