/** Runs axe in a page that is open in the browser, with all its rules for WCAG 2.2 AA and for good practice. */
import { source as axeSource } from 'axe-core';
import type { Page } from 'puppeteer';

export interface AxeResult {
  /** `heading-order: <h4 id="…">` */
  readonly violations: readonly string[];
  /** Rules that found something to look at; few mean that nothing was looked at. */
  readonly ruleCount: number;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `withoutRules` are the names of rules that make no sense for the page. Pages in frames are not looked at. */
export async function runAxe(page: Page, withoutRules: readonly string[] = []): Promise<AxeResult> {
  const options = {
    runOnly: { type: 'tag', values: RULES },
    rules: Object.fromEntries(withoutRules.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
    // It would ask for the style sheets once more, which the policy of our pages forbids.
    preload: false,
  };
  await page.evaluate(axeSource);
  const result = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))),
    ruleCount: passes.length,
  }))`);
  return result as AxeResult;
}
