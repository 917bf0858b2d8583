import { describe, expect, test } from 'vitest';
import { checkLayoutSources } from '../../src/html/check-layout-sources.ts';
import type { TemplateSource } from '../../src/html/load-templates.ts';

const SHARED: TemplateSource = {
  name: 'partials/summary-page',
  partialName: 'summary-page',
  file: 'templates/partials/summary-page/summary-page.hbs',
  text: '<script>not judged</script>',
};

function problemsOf(template: string, style = ''): string[] {
  const main: TemplateSource = {
    name: 'layouts/council',
    partialName: 'layouts/council',
    file: 'templates/layouts/council/council.hbs',
    text: template,
  };
  const part = { ...main, name: 'layouts/council/sign-off', partialName: 'council/sign-off', text: '<p>Signed</p>' };
  const css = { layout: 'council', file: 'templates/layouts/council/council.css', text: style };
  return checkLayoutSources([SHARED, main, part], [css]).map(({ file, line, code, advice }) =>
    `${file.split('.').at(-1) ?? ''}:${line} ${code} ${/Did you mean "[^"]*"/.exec(advice ?? '')?.[0] ?? ''}`.trim(),
  );
}

describe('the template of a layout', () => {
  test('may use what is there', () => {
    expect(
      problemsOf('<h2 id="report">{{paper.title}}</h2>\n{{> summary-page}}\n{{> council/sign-off}}\n{{! // a.note }}'),
    ).toEqual([]);
  });

  test.each([
    ['a block that is not closed', 'a\n{{#if paper}}', 'hbs:2 template-unreadable'],
    ['braces that cannot be read', 'a\n\n{{paper.}}', 'hbs:3 template-unreadable'],
    [
      'a partial that there is not',
      'a\n{{> summary-pag}}',
      'hbs:2 template-partial-unknown Did you mean "summary-page"',
    ],
    [
      'one within a block',
      '{{#if a}}\n{{#each b}}\n{{> nothing-like-it}}{{/each}}{{/if}}',
      'hbs:3 template-partial-unknown',
    ],
    ['a helper that there is not', 'a\n{{shout paper.title}}', 'hbs:2 template-unreadable'],
    ['a value that is not escaped', 'a\n{{{paper.title}}}', 'hbs:2 template-unsafe'],
    ['an attribute without quotes', '<p id={{paper.title}}>', 'hbs:1 template-unsafe'],
    ['a script', 'a\n<script>x</script>', 'hbs:2 template-forbidden'],
    ['a style of its own', '<p style="color: red">', 'hbs:1 template-forbidden'],
    ['code in an attribute', '<p onclick="x()">', 'hbs:1 template-forbidden'],
    ['a picture from elsewhere', '\n\n<img src="https://example.org/a.png" alt="">', 'hbs:3 template-forbidden'],
    ['an address that runs', '<a href="javascript:x">', 'hbs:1 template-forbidden'],
  ])('is refused with %s, by its line', (_what, template, expected) => {
    expect(problemsOf(template)).toContain(expected);
  });
});

describe('the style sheet of a layout', () => {
  test('may set what it likes', () => {
    expect(
      problemsOf('x', '/* url(x) } */\n.key-strip { gap: 2mm; }\n@media print {\n  h2 { color: red; }\n}\n'),
    ).toEqual([]);
  });

  test.each([
    ['a picture', 'a {}\n.b { background: url(x.png); }', 'css:2 style-forbidden'],
    ['another sheet', '@import "a.css";', 'css:1 style-forbidden'],
    ['a face', '\n@font-face { font-family: X; }', 'css:2 style-forbidden'],
    ['a page', '@page { margin: 0; }', 'css:1 style-forbidden'],
    ['a brace that closes what is around it', 'a {}\n}\nb {}', 'css:2 style-braces'],
    ['a brace that is open', 'a {\n  b: c;\n', 'css:2 style-braces'],
    ['a name in disguise', '.b { background: u\\72l(x); }', 'css:1 style-forbidden'],
  ])('is refused with %s, by its line', (_what, style, expected) => {
    expect(problemsOf('x', style)).toContain(expected);
  });
});
