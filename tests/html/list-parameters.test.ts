import { describe, expect, test } from 'vitest';
import { listParameters } from '../../src/html/list-parameters.ts';

describe('the parameters of a partial', () => {
  test.each([
    ['{{word}}', ['word']],
    ['{{{bodyHtml}}}', ['bodyHtml']],
    ['{{block.sentence}}', ['block']],
    ['{{#if stamp}}{{stamp}}{{else}}{{other}}{{/if}}', ['other', 'stamp']],
    ['{{#unless @root.isPrint}}{{text}}{{/unless}}', ['text']],
    ['{{#each rows}}{{name}}{{../level}}{{@index}}{{this}}{{else}}{{nothing}}{{/each}}', ['level', 'nothing', 'rows']],
    ['{{#each rows}}{{#each cells}}{{../name}}{{../../level}}{{/each}}{{/each}}', ['level', 'rows']],
    ['{{#if (and anchor (not @root.isPrint))}}x{{/if}}', ['anchor']],
    ['{{shape name}}{{heading}}', ['heading', 'name']],
    ['{{#heading level=level id=block.id class="x"}}{{title}}{{/heading}}', ['block', 'level', 'title']],
    ['{{> status status}}{{> page-reference id=anchor}}', ['anchor', 'status']],
    ['<p class="plain">{{! word }}</p>', []],
  ])('of %s are %j', (source, expected) => {
    expect(listParameters(source)).toEqual(expected);
  });

  test('are not guessed where the template cannot be read', () => {
    expect(() => listParameters('{{#if a}}')).toThrow('Parse error');
  });
});
