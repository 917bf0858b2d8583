import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTitleOf, makePrintPage } from '../../src/html/print-page.ts';
import { renderPaper } from '../../src/html/render-paper.ts';
import { makeSitePages } from '../../src/html/site-pages.ts';
import { makePaper } from '../../src/papers/make-paper.ts';
import type { PaperModel } from '../../src/papers/paper-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { makeSite, makeSiteMeeting } from '../../src/papers/site.ts';
import { anyRegister } from '../papers/any-register.ts';
import { highlightContext, planContext, trackerContext } from '../papers/full-papers.ts';
import {
  manyRecommendations,
  productTemplates,
  sampleContext,
  sampleMeeting,
  sampleOrganisation,
  sampleReport,
} from '../papers/sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const TEMPLATES = productTemplates();
const SMALL = { reports: [sampleReport()], recommendations: manyRecommendations(2, 'R') };
// Every run renders four whole documents.
const RUNS = { numRuns: 40 };

function modelOf(context: PaperContext): PaperModel {
  const { value, problems } = makePaper(context, LAYOUTS);
  expect(problems).toEqual([]);
  if (value === null) throw new Error('No paper was made');
  return value;
}

function valuesOf(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].flatMap(([, value = '']) => value.split(' '));
}

function idsOf(html: string): string[] {
  return valuesOf(html, / id="([^"]+)"/g);
}

/** Every place inside the document that something in it leads to. */
function referencesOf(html: string): string[] {
  return [
    ...valuesOf(html, / href="#([^"]+)"/g),
    ...valuesOf(html, / data-page-ref="([^"]+)"/g),
    ...valuesOf(html, / aria-labelledby="([^"]+)"/g),
  ];
}

/** The page of a paper on the site, in its frame. */
function screenPageOf(model: PaperModel): string {
  const meeting = makeSiteMeeting(sampleMeeting(), [{ model, summary: '', pdf: null, largePrint: null }]);
  return [...makeSitePages(makeSite(sampleOrganisation(), [meeting], false), TEMPLATES)].at(-1)?.html ?? '';
}

/** The words of each recommendation, block or table row, without its markup. */
function recommendationTextsOf(html: string): string[] {
  const parts = [...html.matchAll(/<article[\s\S]*?<\/article>|<tr[^>]*><th scope="row" id="r-[\s\S]*?<\/tr>/g)].map(
    ([part]) => part,
  );
  return parts.map((part) =>
    part
      // Its labels, which only print has room for, repeat the sentence below it.
      .replaceAll(/<figure class="date-line">.*?<\/figure>/g, '')
      // Paper has nothing to lead to.
      .replaceAll(/<p class="life-link">[\s\S]*?<\/p>/g, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

/** All words, sorted, but for the labels of a progress report: in large print they stand in every row. */
function listWords(html: string): string[] {
  return html
    .replaceAll(/<figure class="date-line">.*?<\/figure>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => !['Number', 'Recommendation', 'Current', 'position', 'ETA', 'Progress'].includes(word))
    .toSorted();
}

const anyModel = fc
  .tuple(
    anyRegister,
    fc.constantFrom('tracker by audit', 'tracker by priority', 'plan', 'improvement plan', 'highlights'),
  )
  .map(([register, kind]) => {
    if (kind === 'plan') return planContext(register);
    if (kind === 'highlights') return highlightContext(register);
    if (kind === 'improvement plan')
      return trackerContext(register, { settings: { layout: 'audit-improvement-plan' } });
    return trackerContext(register, { settings: { groupBy: kind === 'tracker by audit' ? 'audit' : 'priority' } });
  });

describe('any paper', () => {
  test('leads only to places that it has, and has each of them once, in print and on screen', () => {
    fc.assert(
      fc.property(anyModel, (context) => {
        const model = modelOf(context);
        const large = makePrintPage(model, TEMPLATES, 'large-print');
        for (const html of [makePrintPage(model, TEMPLATES).html, large.html, screenPageOf(model)]) {
          const ids = idsOf(html);
          expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
          expect(referencesOf(html).filter((id) => !ids.includes(id))).toEqual([]);
          expect(ids.filter((id) => id.startsWith('r-'))).toHaveLength(context.scrutiny.facts.length);
        }
      }),
      RUNS,
    );
  });

  test('says the same of each recommendation in print and on screen', () => {
    fc.assert(
      fc.property(anyModel, (context) => {
        const model = modelOf(context);
        const print = recommendationTextsOf(renderPaper(model, TEMPLATES, 'print').html);
        expect(print).toHaveLength(context.scrutiny.facts.length);
        expect(recommendationTextsOf(renderPaper(model, TEMPLATES, 'screen').html)).toEqual(print);
      }),
      RUNS,
    );
  });

  test('says in large print every word that it says in print, and no other', () => {
    fc.assert(
      fc.property(anyModel, (context) => {
        const model = modelOf(context);
        const [print, large] = (['print', 'large-print'] as const).map((medium) =>
          listWords(renderPaper(model, TEMPLATES, medium).html),
        );
        expect(large).toEqual(print);
      }),
      RUNS,
    );
  });

  test('prints what a cell says as text, never as markup', () => {
    fc.assert(
      fc.property(anyModel, (context) => {
        const { html } = makePrintPage(modelOf(context), TEMPLATES);
        expect(html).not.toMatch(/<script/i);
        expect(html.replaceAll(/<[^>]*>/g, '')).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
      }),
      RUNS,
    );
  });
});

describe('the contents', () => {
  test('of a tracker list its sections, its closing headings and the audits of its appendix', () => {
    const { contents } = renderPaper(modelOf(trackerContext(SMALL)), TEMPLATES, 'screen');
    expect(contents.map(({ text, isSecondLevel }) => `${isSecondLevel ? '  ' : ''}${text}`)).toEqual([
      'Summary',
      'Position',
      '  Audits',
      'Contacts',
      'Decisions',
      'Appendix A',
      '  one',
      'Implications',
      'List of appendices',
      'Background papers',
      'Contacts',
      'Appendix A: recommendations tracker',
      '  Fleet 1',
    ]);
    expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length);
  });

  test('of a plan are printed with a page number for each entry', () => {
    const model = modelOf(planContext(SMALL));
    const { html, contents } = renderPaper(model, TEMPLATES, 'print');
    expect(contents.map(({ text }) => text)).toEqual([
      'Summary',
      'Introduction',
      'Document control',
      'Fleet 1',
      'Dashboards',
      'Progress',
      'Contents',
    ]);
    for (const { id } of contents) expect(html).toContain(`data-page-ref="${id}"`);
  });
});

describe('a paper in print', () => {
  test('is called by its title and its day, without no-break spaces', () => {
    expect(documentTitleOf(modelOf(sampleContext({ register: SMALL })))).toBe(
      'Recommendations and tracking, 20 January 2026',
    );
  });

  test('holds the words that must be found on its first page', () => {
    for (const context of [trackerContext(SMALL), planContext(SMALL)]) {
      const { html, sentinels } = makePrintPage(modelOf(context), TEMPLATES);
      const body = html.slice(html.indexOf('<body>'));
      expect(sentinels.length).toBeGreaterThan(0);
      for (const words of sentinels) expect(body).toContain(words);
    }
  });

  test('has page numbers to fill in, which a screen has not', () => {
    const model = modelOf(trackerContext(SMALL));
    expect(renderPaper(model, TEMPLATES, 'print').html).toContain('data-page-ref="a-fleet"');
    expect(renderPaper(model, TEMPLATES, 'screen').html).not.toContain('data-page-ref');
  });
});

describe('an improvement plan', () => {
  const model = modelOf(trackerContext(SMALL, { settings: { layout: 'audit-improvement-plan' } }));

  test('has one title, then the key, then the counts, then the recommendations', () => {
    for (const html of [makePrintPage(model, TEMPLATES).html, screenPageOf(model)]) {
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      const places = ['id="report"', 'Key for recommendation priority', 'Progress by audit', 'id="recommendations"'];
      const found = places.map((place) => html.indexOf(place));
      expect(found.every((place) => place > 0)).toBe(true);
      expect(found.toSorted((a, b) => a - b)).toEqual(found);
    }
  });

  test('stays in landscape behind its summary', () => {
    const { html } = makePrintPage(model, TEMPLATES);
    const sections = [...html.matchAll(/<section class="((?:summary|cover-report|appendix)[^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sections.slice(0, 3)).toEqual(['summary', 'cover-report landscape', 'appendix landscape']);
  });
});
