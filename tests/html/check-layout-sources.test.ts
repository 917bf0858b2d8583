import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLayoutSources } from '../../src/html/check-layout-sources.ts';
import { createTemplates, type TemplateSource } from '../../src/html/load-templates.ts';

const FILE = 'templates/layouts/council/council.hbs';

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
    file: FILE,
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
    ['an attribute on a line of its own', '<p\n\nONCLICK = x>', 'hbs:3 template-forbidden'],
    ['a tag behind a tag that is not closed', '<p class="a" <b style=x>', 'hbs:1 template-forbidden'],
    ['an attribute behind a condition', '<p{{#if isPrint}} class="a"{{/if}}style="b">', 'hbs:1 template-forbidden'],
    [
      'a name that the paper has not',
      '{{#if paper.purpos}}x{{/if}}',
      'hbs:1 template-name-unknown Did you mean "paper.purpose"',
    ],
    [
      'one that is passed on',
      '\n{{> summary-page a=(eq paper.titel 1)}}',
      'hbs:2 template-name-unknown Did you mean "paper.title"',
    ],
    [
      'one by the root',
      '{{#each paper.facts}}\n{{@root.isPrin}}{{/each}}',
      'hbs:2 template-name-unknown Did you mean "isPrint"',
    ],
    [
      'an id of both this and an inner branch',
      '<p id="a">\n{{#if isPrint}}<p id="a">{{/if}}',
      'hbs:2 template-id-twice',
    ],
    [
      'a partial made inside it',
      '\n{{#*inline "summary-page"}}{{> summary-page}}{{/inline}}',
      'hbs:2 template-decorator',
    ],
    ['letters that cannot be read', 'a\n\uFFFD', 'hbs:2 layout-not-utf8'],
  ])('is refused with %s, by its line', (_what, template, expected) => {
    expect(problemsOf(template)).toContain(expected);
  });
});

describe('the template of a layout, further', () => {
  test.each([
    ['one id in two branches of a condition', '{{#if isPrint}}<p id="a">{{else}}<p id="a">{{/if}}'],
    ['names of what it goes through', '{{#each paper.facts}}{{label}} {{this.value}} {{../paper.title}}{{/each}}'],
    ['names behind an else', '{{#each paper.contacts}}{{this}}{{else}}{{paper.title}}{{#if isPrint}}x{{/if}}{{/each}}'],
    ['names of its own', '{{#each paper.facts as |fact|}}{{fact.label}}{{@index}}{{@root.paper.title}}{{/each}}'],
    ['words about styles', '<p>on time = good; style="x" is text, see https://council.example</p>'],
    ['links within the paper', '<a href="#report" data-page="x">x</a><a href="{{lifeHref paper.title}}">y</a>'],
  ])('may have %s', (_what, template) => {
    expect(problemsOf(template)).toEqual([]);
  });

  const PIECES =
    '{{¦}}¦{{{¦}}}¦{{#if ¦{{#each ¦{{else}}¦{{/if}}¦{{/each}}¦{{> ¦{{!¦--¦paper¦.title¦isPrint¦council/sign-off¦summary-page¦"¦=¦<¦>¦<p¦ id="a"¦ style=¦ on¦click¦/¦#¦|¦(¦)¦[¦]¦@root¦../¦\\¦\n¦ ¦x'.split(
      '¦',
    );
  const anyTemplate = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join(''));

  test('is judged without an accident, whatever it holds; what passes can be compiled', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        const source = { name: 'layouts/council', partialName: 'layouts/council', file: FILE, text };
        const problems = checkLayoutSources([SHARED, source], []);
        for (const { message, advice } of problems) expect(`${message} ${advice}`).not.toMatch(/undefined|\[object/);
        expect(() => createTemplates(problems.length === 0 ? [SHARED, source] : [SHARED])).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the style sheet of a layout', () => {
  test('may set what it likes', () => {
    expect(
      problemsOf(
        'x',
        '/* url(x) } & */\n.key-strip { gap: 2mm; }\n&.paper--large-print p, & .a { gap: 0; }\n@media print {\n  h2 { color: red; }\n}\n',
      ),
    ).toEqual([]);
  });

  test.each([
    ['a picture', 'a {}\n.b { background: url(x.png); }', 'css:2 style-forbidden'],
    ['another sheet', '@import "a.css";', 'css:1 style-forbidden'],
    ['a face', '\n@font-face { font-family: X; }', 'css:2 style-forbidden'],
    ['a page', '@page { margin: 0; }', 'css:1 style-forbidden'],
    ['a brace that closes what is around it', 'a {}\n}\nb {}', 'css:2 style-brackets'],
    ['a brace that is open', 'a {\n  b: c;\n', 'css:1 style-brackets'],
    ['a bracket that is open', 'a { b: calc(1; }\nc {}', 'css:1 style-brackets'],
    ['a comment that is open', 'a {}\n/* b {}', 'css:2 style-brackets'],
    ['a quotation mark that is open', "a { b: 'c; }\n", 'css:1 style-brackets'],
    ['other marks', 'a { b: \uFFFD; }', 'css:1 layout-not-utf8'],
    ['what breaks the tags of the PDF', 'a {\n  opacity: 0.5;\n}', 'css:2 style-forbidden'],
    ['what is always on top', 'a { position:fixed }', 'css:1 style-forbidden'],
    ['what holds elsewhere', ':not(&) { color: red; }', 'css:1 style-forbidden'],
    ['what holds around it', 'a {}\nbody & { color: red; }', 'css:2 style-forbidden'],
    ['a scope of its own', '@scope (html) { p {} }', 'css:1 style-forbidden'],
    ['what hides a row', '\n.recommendation:first-child { display: none; }', 'css:2 style-forbidden'],
    ['a name in disguise', '.b { background: u\\72l(x); }', 'css:1 style-forbidden'],
  ])('is refused with %s, by its line', (_what, style, expected) => {
    expect(problemsOf('x', style)).toContain(expected);
  });
});
