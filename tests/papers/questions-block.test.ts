import { describe, expect, test } from 'vitest';
import { makeQuestions } from '../../src/papers/questions-block.ts';
import { productTemplates, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';
import { placesOf, withScrutiny } from './read-table.ts';

const CONTEXT = withScrutiny(
  sampleContext({
    register: { reports: [sampleReport()], recommendations: [sampleRecommendation({ title: 'Sample <check>' })] },
  }),
  {
    questions: [
      {
        rule: 'moved-often',
        key: 'fleet-4-1',
        sentence: 'This date has moved three times. What has changed?',
        facts: ['Original date 31 March 2023', 'Revised three times.'],
      },
    ],
  },
);

describe('questions that members may wish to ask', () => {
  const block = makeQuestions(CONTEXT, placesOf(CONTEXT));

  test('stand with the facts that they rest on and the row', () => {
    expect(block.intro).toMatch(/^1 question that members may wish to ask, found by rule/);
    expect(block.questions).toEqual([
      {
        sentence: 'This date has moved three times. What has changed?',
        facts: 'Original date 31 March 2023; Revised three times.',
        label: 'Fleet, 4.1 Sample <check>',
        anchor: 'r-fleet-4-1',
        keys: ['fleet-4-1'],
      },
    ]);
  });

  test('name the page in print and lead to the row on screen', () => {
    const render = (isPrint: boolean): string =>
      productTemplates().render('partials/questions', { block, level: 3, isPrint });
    expect(render(true)).toContain('page <a class="page-reference" href="#r-fleet-4-1">');
    expect(render(false)).toContain('<a href="#r-fleet-4-1">Fleet, 4.1 Sample &lt;check&gt;</a>');
  });

  test('lead nowhere where the paper does not print the row', () => {
    const lost = makeQuestions(CONTEXT, new Set());
    expect(lost.questions[0]?.anchor).toBeNull();
    expect(productTemplates().render('partials/questions', { block: lost, level: 3, isPrint: true })).not.toContain(
      'href',
    );
  });

  test('are a sentence where no rule finds one', () => {
    const none = makeQuestions(withScrutiny(CONTEXT, { questions: [] }), new Set());
    expect(none).toEqual({
      kind: 'questions',
      intro: 'No rule finds a question that members may wish to ask.',
      questions: [],
    });
    const html = productTemplates().render('partials/questions', { block: none, level: 3, isPrint: true });
    expect(html).not.toContain('<ol');
  });
});
