import { describe, expect, test } from 'vitest';
import { createTemplates, TemplateError, type Templates } from '../../src/html/load-templates.ts';
import { findStrangeValue } from '../../src/html/plain-data.ts';

function load(texts: Readonly<Record<string, string>>): Templates {
  return createTemplates(
    Object.entries(texts).map(([name, text]) => ({
      name,
      partialName: name.replace(/^partials\//, ''),
      file: `templates/${name}.hbs`,
      text,
    })),
  );
}

function render(text: string, model: object = {}, others: Readonly<Record<string, string>> = {}): string {
  return load({ 'pages/page': text, ...others }).render('pages/page', model);
}

/** What a developer reads. */
function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return 'nothing was thrown';
}

describe('a template', () => {
  test('escapes what it prints, in text and in attributes', () => {
    expect(render('<p class="{{a}}">{{a}}</p>', { a: "\"><img src=x onerror='x'>&" })).toBe(
      '<p class="&quot;&gt;&lt;img src&#x3D;x onerror&#x3D;&#x27;x&#x27;&gt;&amp;">&quot;&gt;&lt;img src&#x3D;x onerror&#x3D;&#x27;x&#x27;&gt;&amp;</p>',
    );
  });

  test('calls partials by the name of their folder', () => {
    expect(
      render(
        '{{#each items}}{{> status word=this}}{{/each}}',
        { items: ['late', 'done'] },
        { 'partials/status': '<b>{{word}}</b>' },
      ),
    ).toBe('<b>late</b><b>done</b>');
  });

  test('prints data that looks like a template as it is, however often it is passed on', () => {
    const trap = '{{constructor}} {{#each x}} {{> status}} {{{a}}}';
    const once = render('{{a}}', { a: trap });
    expect(once).toBe('{{constructor}} {{#each x}} {{&gt; status}} {{{a}}}');
    expect(render('{{{bodyHtml}}}', { bodyHtml: once })).toBe(once);
    expect(render('{{cell a}}', { a: trap })).toBe(`<p>${once}</p>`);
  });

  test('does not see what an object inherits', () => {
    expect(render('{{a.constructor}}{{a.toString}}', { a: {} })).toBe('');
    expect(render('{{#if a.constructor}}seen{{/if}}', { a: {} })).toBe('');
    expect(render('{{#with a}}{{#if __proto__}}seen{{/if}}{{/with}}', { a: { b: 1 } })).toBe('');
  });

  test('does not indent the lines of a partial', () => {
    expect(render('<p>\n  {{> a}}\n</p>', {}, { 'partials/a': 'x\ny\n' })).toBe('<p>\n  x\ny\n</p>');
  });
});

describe('the mistake of a template is said with its file and line', () => {
  test.each([
    ['a missing field', '<p>\n{{nope}}</p>', 'templates/pages/page.hbs:2: "nope" is missing from the model.'],
    ['a missing field of a field', '{{a.nope}}', 'templates/pages/page.hbs:1: "a.nope" is missing from the model.'],
    [
      'a field of something that is missing',
      '\n{{#if nope.b}}x{{/if}}',
      'templates/pages/page.hbs:2: "nope.b" is asked of something that is missing.',
    ],
    ['a missing partial', '<p>\n\n{{> nope}}</p>', 'templates/pages/page.hbs:3: There is no partial "nope".'],
    ['an unknown helper', '\n{{uppercase a}}', 'templates/pages/page.hbs:2: There is no helper "uppercase".'],
    [
      'an unknown block helper',
      '{{#repeat a}}x{{/repeat}}',
      'templates/pages/page.hbs:1: There is no helper "repeat".',
    ],
    ['a missing list', '\n{{#each nope}}x{{/each}}', 'templates/pages/page.hbs:2: {{#each}}: the list is missing'],
    [
      'a missing field in a helper',
      '\n\n{{#if (eq nope 1)}}x{{/if}}',
      'templates/pages/page.hbs:3: {{eq}}: was given a field that is missing',
    ],
    [
      'a missing parameter',
      '<p>\n{{> status word=nope}}',
      'templates/pages/page.hbs:2: {{> status}} is given a "word" that is missing.',
    ],
    [
      'a missing field in a partial',
      '\n{{> status}}',
      'templates/partials/status.hbs:1: "word" is missing from the model.',
    ],
    [
      'a wrong level',
      '\n{{#heading level=7 id="x"}}x{{/heading}}',
      'templates/pages/page.hbs:2: {{heading}}: level must be a whole number from 1 to 6',
    ],
  ])('%s', (_, text, message) => {
    expect(messageOf(() => render(text, { a: { b: 1 } }, { 'partials/status': '<b>{{word}}</b>' }))).toBe(message);
  });

  test.each([
    ['{{#if a}}\nx', 1],
    ['x\n{{#if a}}x{{/each}}', 2],
    ['x\n{{a', 2],
    ['{{a b c=}}', 1],
  ])('%j cannot be read, even where nobody renders it', (text, line) => {
    expect(messageOf(() => load({ 'layouts/own': text }))).toContain(`templates/layouts/own.hbs:${line}: `);
  });

  test('a template that is not there', () => {
    expect(messageOf(() => load({ 'pages/a': 'x' }).render('pages/b', {}))).toContain('There are: pages/a');
  });

  test('a helper cannot be reached from one set of templates to another', () => {
    const first = load({ 'partials/a': 'x', 'pages/p': '{{> a}}' });
    expect(first.render('pages/p', {})).toBe('x');
    expect(messageOf(() => load({ 'pages/p': '{{> a}}' }).render('pages/p', {}))).toContain('no partial "a"');
  });
});

describe('the helpers', () => {
  const model = {
    heading: 'A & B',
    id: 'a-1',
    status: 'open',
    rows: [1, 2],
    none: null,
    text: '- **one**\n- two',
    bars: [true, false, false],
  };

  test.each([
    ['{{#if (eq status "open")}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (eq none "open")}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (gt rows.length 1)}}yes{{/if}}', 'yes'],
    ['{{#if (and status (not none))}}yes{{/if}}', 'yes'],
    ['{{#if (or none @root.none)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#unless rows}}none{{/unless}}', ''],
    [
      '{{#heading level=3 id=id class="wide open"}}{{heading}}{{/heading}}',
      '<h3 id="a-1" class="wide open">A &amp; B</h3>',
    ],
    ['{{#heading level=2}}x{{/heading}}', '<h2>x</h2>'],
    ['{{#heading level=2 below=1}}x{{/heading}}', '<h3>x</h3>'],
    // Nothing is below the sixth level.
    ['{{#heading level=6 below=1}}x{{/heading}}', '<h6>x</h6>'],
    ['{{heading}}', 'A &amp; B'],
    ['{{cell text}}', '<ul>\n<li><b>one</b></li>\n<li>two</li>\n</ul>'],
    ['{{cell none}}', '–'],
  ])('%s', (text, html) => {
    expect(render(text, model)).toBe(html);
  });

  test.each([
    '{{#heading level=2 id="a b"}}x{{/heading}}',
    '{{#heading level=2 id="a\\"onclick=x"}}x{{/heading}}',
    '{{#heading level=2 class="a<b"}}x{{/heading}}',
    '{{#heading level="2"}}x{{/heading}}',
    '{{#heading level=2 below=2}}x{{/heading}}',
    '{{#heading level=2.5}}x{{/heading}}',
    '{{#heading level=2 style="x"}}x{{/heading}}',
    '{{#heading}}x{{/heading}}',
    '{{cell rows}}',
    '{{cell}}',
    '{{shape "no-such-shape"}}',
    '{{#if (eq status)}}x{{/if}}',
    '{{#if (gt status 1)}}x{{/if}}',
  ])('%s is refused', (text) => {
    expect(messageOf(() => render(text, model))).toContain('templates/pages/page.hbs:1: ');
  });
});

describe('the model of a template', () => {
  class Paper {
    get title(): string {
      return 'x';
    }
  }
  const getter = { get title(): string { return 'x'; } }; // prettier-ignore

  test.each<[string, object, string]>([
    ['markup in disguise', { a: { toHTML: () => '<script>' } }, 'model.a.toHTML'],
    ['a Map', { a: [new Map()] }, 'model.a.0'],
    ['an object of a class', { a: new Paper() }, 'model.a'],
    ['a getter', getter, 'model.title'],
    ['a field that is not set', { a: { b: undefined } }, 'model.a.b'],
    ['a sum that failed', { a: Number.NaN }, 'model.a'],
    ['a date', { a: new Date(0) }, 'model.a'],
  ])('%s is refused', (_, model, place) => {
    expect(messageOf(() => render('x', model))).toBe(`templates/pages/page: ${place} is missing or no plain value`);
  });

  test('of plain data is fine', () => {
    expect(findStrangeValue({ a: [1, 'x', null, true, { b: [] }], c: { __proto__: null, d: 1 } })).toBeNull();
  });
});
