import { describe, expect, test } from 'vitest';
import { findUnsafeTemplateUse } from '../../src/html/find-unsafe-template-use.ts';

const SAFE = [
  '<p class="a {{b}}">{{text}}</p>',
  "<p class='{{b}}'>{{#if x}}<b>{{x}}</b>{{else}}–{{/if}}</p>",
  '<td{{#if className}} class="{{className}}"{{/if}}>{{> cell this}}</td>',
  '<div>{{{bodyHtml}}}{{{item.noteHtml}}}{{{@root.bodyHtml}}}{{&bodyHtml}}</div>',
  '<a href="#{{id}}" {{#unless print}}rel="x"{{/unless}}>x</a>',
  '{{! a comment with {{braces }}{{!-- and }} in it --}}<p>{{~text~}}</p>',
  '<style>p { color: red }</style><script>var a = 1 < 2;</script><p>{{x}}</p>',
  '<!-- fixed --><p>1 < 2 {{x}}</p>',
  String.raw`<p onclick="x">\{{literal}}</p>`,
  '{{#heading level=2 id=id}}{{heading}}{{/heading}}',
];

const UNSAFE = [
  '<p>{{{text}}}</p>',
  '<p>{{&text}}</p>',
  '<p>{{~{text}~}}</p>',
  '<p>{{{cell bodyHtml}}}</p>',
  '<p>{{{bodyHtmlOfUser}}}</p>',
  '<p title="{{{bodyHtml}}}">x</p>',
  '<p class={{x}}>y</p>',
  '<p class= {{x}}>y</p>',
  '<p class=a{{x}}>y</p>',
  '<p class={{#if x}}a{{/if}}>y</p>',
  '<p {{x}}>y</p>',
  '<p {{name}}="y">z</p>',
  '<{{name}}>x</p>'.replace('<{{', '<p{{'),
  '<p onclick="{{x}}">y</p>',
  '<p ONLOAD = \'a("{{x}}")\'>y</p>',
  '<p style="width: {{x}}%">y</p>',
  '<iframe srcdoc="{{x}}"></iframe>',
  '<meta http-equiv="{{x}}">',
  '<script>var x = "{{x}}";</script>',
  '<STYLE>p { color: {{x}} }</STYLE>',
  '<script type="a">{{#if x}}y{{/if}}</script>',
  '<!-- {{x}} -->',
  '<p title="{{> partial}}">x</p>',
  '{{{{raw}}}} x {{{{/raw}}}}',
];

describe('the check of templates', () => {
  test.each(SAFE)('lets %j pass', (source) => {
    expect(findUnsafeTemplateUse(source)).toEqual([]);
  });

  test.each(UNSAFE)('refuses %j', (source) => {
    expect(findUnsafeTemplateUse(source).length).toBeGreaterThan(0);
  });

  test('names the line', () => {
    expect(findUnsafeTemplateUse('<p>\n{{x}}\n{{{y}}}</p>')).toEqual([
      { line: 3, code: '{{{y}}}', reason: 'Only a field that ends in Html may stand in three braces.' },
    ]);
  });
});
