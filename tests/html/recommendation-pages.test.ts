import { describe, expect, test } from 'vitest';
import {
  makeRecommendationIndex,
  makeRecommendationPage,
  makeRenamedPage,
} from '../../src/html/recommendation-pages.ts';
import { renderPaper } from '../../src/html/render-paper.ts';
import { makeLifeIndex } from '../../src/papers/lives/life-index.ts';
import { makeLifePage } from '../../src/papers/lives/life-page.ts';
import { makeRenamedPages } from '../../src/papers/lives/renamed-page.ts';
import { traceLives } from '../../src/papers/lives/trace-lives.ts';
import { datesOf, productTemplates } from '../papers/sample-paper.ts';
import { sampleDecision, sampleSeries } from '../papers/sample-series.ts';

const TEMPLATES = productTemplates();
const SITE = { isDraft: false, bodyName: 'Wolds Commissioner', logo: null, marking: 'Official' };
const HOSTILE = '<img src=x onerror=alert(1)>"\'';
const PAPERS = sampleSeries([
  {
    date: '2025-01-14',
    rows: [
      {
        key: 'fleet-4-1',
        title: HOSTILE,
        owner: HOSTILE,
        recommendation: HOSTILE,
        updates: [{ period: HOSTILE, text: HOSTILE }],
      },
    ],
    decisions: [sampleDecision('2025-01-14', { key: 'fleet-4-1', kind: 'deferred', minute: HOSTILE, reason: HOSTILE })],
  },
  {
    date: '2025-04-08',
    rows: [
      { key: 'cars-4-1', title: 'Records', dates: datesOf({ original: '1 May 2025', revisions: ['1 June 2025'] }) },
    ],
    renamed: new Map([['fleet-4-1', 'cars-4-1']]),
  },
]);
const TRACED = traceLives(PAPERS);

function lifeHtml(): string {
  const [life] = TRACED.lives;
  if (life === undefined) throw new Error('There is no life');
  return makeRecommendationPage(SITE, makeLifePage(life, []), TEMPLATES).html.replaceAll('\u00A0', ' ');
}

describe('the pages of recommendations', () => {
  test('lie where the papers lead to, and nothing of a paper in print leads there', () => {
    const [paper] = PAPERS;
    if (paper === undefined) throw new Error('There is no paper');
    expect(renderPaper(paper.model, TEMPLATES, 'screen').html).toContain('href="../recommendations/fleet-4-1.html"');
    expect(renderPaper(paper.model, TEMPLATES, 'print').html).not.toContain('recommendations/');
    expect([...makeRenamedPages(TRACED)].map((page) => makeRenamedPage(SITE, page, TEMPLATES).path)).toEqual([
      'recommendations/fleet-4-1.html',
    ]);
  });

  test('hold every meeting, the latest first, with its paper, and the line of the dates', () => {
    const html = lifeHtml();
    expect(html.indexOf('The paper of 8 April 2025')).toBeGreaterThan(0);
    expect(html.indexOf('The paper of 14 January 2025')).toBeGreaterThan(html.indexOf('The paper of 8 April 2025'));
    expect(html).toContain('<svg');
    expect(html).toContain('It was called fleet-4-1');
  });

  test('run nothing of a cell and name no file of the secretariat', () => {
    const html = lifeHtml();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('.csv');
    expect(html).not.toContain('secretariat');
  });

  test('of a redirect lead to the new name by a link, not by themselves', () => {
    const [page] = [...makeRenamedPages(TRACED)].map((renamed) => makeRenamedPage(SITE, renamed, TEMPLATES).html);
    expect(page).toContain('href="cars-4-1.html"');
    expect(page).not.toContain('http-equiv="refresh"');
  });

  test('begin with a table of all that leads to each, and say so where there is none', () => {
    const { path, html } = makeRecommendationIndex(SITE, makeLifeIndex(TRACED), TEMPLATES);
    expect(path).toBe('recommendations/index.html');
    expect(html).toContain('href="cars-4-1.html"');
    expect(html).toContain('aria-current="page">All recommendations');
    expect(makeRecommendationIndex(SITE, { sections: [] }, TEMPLATES).html).toContain('No recommendation is on file.');
  });
});
