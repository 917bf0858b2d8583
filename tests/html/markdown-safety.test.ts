import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCell, renderInline, renderNarrative } from '../../src/html/markdown.ts';
import { readHtml } from './read-html.ts';

const NARRATIVE = { shallowestLevel: 2, idPrefix: '' };

/** Every way by which a text becomes HTML. Each result is read strictly: what is not allowed throws. */
function readAll(text: string): ReturnType<typeof readHtml>[] {
  return [renderCell(text), renderInline(text), renderNarrative(text, NARRATIVE).html].map(readHtml);
}

const HOSTILE = [
  '<script>alert(1)</script>', '<ScRiPt src=//evil.example>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg><script>alert(1)</script></svg>',
  '<iframe src="file:///etc/passwd"></iframe>', '<object data=x>', '<embed src=x>', '<link rel=prefetch href=//evil.example>', '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">', '<form action=//evil.example><input>', '<style>@import url(//evil.example)</style>', '<math><mtext><img src=x>', '<template><p>x',
  '<!--><img src=x onerror=alert(1)>', '<!-- -- --><b>', '<![CDATA[<img src=x>]]>', '<?php echo 1 ?>', '<!DOCTYPE html>', '</p></li></td></table><script>',
  '<a href="javascript:alert(1)">x</a>', '<a\nhref=x>', '<a/href=x>', '<x onclick=alert(1)>', '<noscript><p title="</noscript><img src=x>">', '<textarea></textarea><img src=x>',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;', '&#x3c;img src=x&#x3E;', '&amp;lt;script&amp;gt;', '&#0;', '&#x110000;', '&#xD800;', '&#x202E;txet', '&bogus;', '&', '&;', '&#;',
  '[x](javascript:alert(1))', '[x](<javascript:alert(1)>)', '[x]( java\nscript:alert(1))', '[x](data:text/html,<script>)', '[x](vbscript:x)', '[x](file:///etc/passwd)', '[x](//evil.example)',
  '[x](https://u:p@evil.example)', '[x](https://example.org" onclick="alert(1))', "[x](https://example.org' onclick='alert(1))", '[x](https://example.org "title\\" onclick=alert(1)")', '[x](https://example.org "<script>")',
  '[<script>](https://example.org)', '[x][1]\n\n[1]: javascript:alert(1)', '[x]\n\n[x]: data:text/html,1', '[1]: https://example.org\n[1]', '[![x](x)](https://example.org)', '[a [b](https://example.org) c](https://example.org)',
  '<javascript:alert(1)>', '<https://example.org/"onclick=x>', '<a@b.example>', 'https://example.org/<script>', 'https://example.org/"onmouseover="x', "www.example.org/'x", 'http://example.org&quot;x', 'xmpp:a@b.example',
  '![x](javascript:alert(1))', '![<b>](x)', '![x](https://evil.example/track.png)', '![x][1]\n\n[1]: https://evil.example/x.png',
  '`<script>`', '```html\n<script>alert(1)</script>\n```', '~~~\n<b>\n~~~', '    <script>alert(1)</script>', '\t<img src=x>',
  '# <script>', '## x {#id onclick=x}', 'x\n===', '<b>\n---', '> <script>', '- <img src=x>', '1. <svg>', '- [x] <b>', '* * *',
  '| <b> | x |\n|---|---|\n| <img src=x> | "onclick= |', '|a|\n|:-:|\n|<td>|', '**<b>**', '*<i*>', '__<u>__', '***x', '*a **b* c**', '~~<s>~~',
  '{{constructor.constructor("alert(1)")()}}', '{{{x}}}', '{{#each x}}', '{{> status}}', '${alert(1)}', '<%= x %>', '[[x]]', '{% x %}',
  '\u202Egnp.exe', 'a\u0000b', 'a\u2028b', '\uFEFF<script>', '\uD800<b>', 'e\u0301\u0301\u0301', 'ﬁle', '＜script＞', '\\<script\\>', '\\[x](javascript:x)', '\\', '\\\\<b>', 'a\\\n<b>',
]; // prettier-ignore

describe('hostile text', () => {
  test.each(HOSTILE)('%j becomes nothing but allowed elements', (text) => {
    expect(() => readAll(text)).not.toThrow();
    for (const frame of ['- ', '1. ', '# ', '| a |\n|---|\n| ', '**', '[', '> ', '\n    '])
      expect(() => readAll(frame + text + frame)).not.toThrow();
  });

  test('the list is long enough to mean something', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
  });

  test.each([
    ['<script>', 'No HTML of ours|not allowed'],
    ['<p onclick="x">', 'not allowed'],
    ['<p', 'No HTML of ours'],
    ['<p>', 'Never closed'],
    ['</p>', 'closes nothing'],
    ['<a href="javascript:x">x</a>', 'href'],
    ['<a href="https://u@x.example/">x</a>', 'sign-in'],
    ['<p class="x"></p>', 'not allowed'],
    ['<i class="x"></i>', 'class'],
    ['&x', 'bare ampersand'],
    ['<p>&nbsp;</p>', 'bare ampersand'],
    ['<br/>', 'No HTML of ours'],
    ['<!-- -->', 'No HTML of ours'],
  ])('the reader of these tests refuses %j', (html, reason) => {
    expect(() => readHtml(html)).toThrow(new RegExp(reason));
  });
});

const MARKUP = fc.constantFrom(
  ...'*_`[]()<>!#-+|\\&~:.\n\t "\'{}=1aé•o–@/'.split(''),
  '\n\n', '  ', '**', '](', '![', '<b>', '</b>', '<!--', '-->', '&#', '&amp;', 'https://', 'www.', 'javascript:', '|-|', '- ', '1. ', '{{', '}}', '\r\n', '\u202E', '\u200B', 'word',
); // prettier-ignore

function wordsOf(text: string): string[] {
  return text.match(/[a-zA-Zé]{2,}/g) ?? [];
}

/** Letters are never part of a mark, so all of them must come out. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\d]/gu, '');
}

describe('any text whatever', () => {
  test('made of markup gives allowed elements only', () => {
    fc.assert(
      fc.property(fc.array(MARKUP, { maxLength: 80 }), (pieces) => {
        expect(() => readAll(pieces.join(''))).not.toThrow();
      }),
      { numRuns: 4_000, seed: 20260120 },
    );
  });

  test('made of any characters gives allowed elements only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => readAll(text)).not.toThrow();
      }),
      { numRuns: 1_500, seed: 20260120 },
    );
  });

  test('of plain words keeps every word in its order', () => {
    const word = fc.stringMatching(/^[a-zA-Zé]{2,12}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const prefix = fc.constantFrom('', '- ', '• ', '1. ', '  - ', '    ', '> ', 'o ', '– ');
    const lines = fc.array(fc.tuple(prefix, line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.map(([before, words, after]) => before + words + after).join('');
        for (const { text: printed } of readAll(text)) expect(wordsOf(printed)).toEqual(wordsOf(text));
      }),
      { numRuns: 1_000, seed: 20260120 },
    );
  });

  test('never loses a character that prints, however it is marked up', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('ab', 'Cd', 'ef g', 'x2'),
        fc.constantFrom('*', '_', ' ', '\n', '**', '- ', '|', '(', ')', '!', '#', '~', '\\', '"'),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(lettersOf(readHtml(renderCell(text)).text)).toBe(lettersOf(text));
      }),
      { numRuns: 3_000, seed: 20260120 },
    );
  });
});

const CAP = 4_000;
const UNITS = [
  '>', '> ', '_a__', '__a', '*a ', '**a', 'a**b', '*', '_', '[', ']', '[a](', '![', '[a](<b', '[[a]', '](', '`', '`a``b', '<', '<a ', '<a href="', '<!--', '<?', '<![CDATA[', '&', '&#', '\\', '\\[',
  'http://', 'www.a.', 'a@', 'a@b.', 'mailto:a@b', '~', '~~a', '- ', '-\n', '- a\n', '1. a\n', '|', '-|-\n', '| a |\n|---|\n', '#', '# #', '# a #\n', '=\n', 'a\n=\n', '\t', '  \n', '  - a\n', 'o o\n',
  '*a_ ', '*[a](b) ', '[a]: b\n', 'https://a(', '"', '\u0301', '😀', 'x*y_', '*`', '*a **b _c __d ', '{{#if ', '{',
]; // prettier-ignore
const GENERATORS: Record<string, (size: number) => string> = {
  ...Object.fromEntries(
    UNITS.map((unit) => [unit, (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)]),
  ),
  'emphasis that opens and closes': (size) => '*a '.repeat(size / 6) + ' a*'.repeat(size / 6),
  'bold that opens and closes': (size) => '**a '.repeat(size / 8) + ' a**'.repeat(size / 8),
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'links in links': (size) => `${'['.repeat(size / 8)}a${'](b)'.repeat(size / 6)}`,
  'pictures in pictures': (size) => `${'!['.repeat(size / 8)}a${'](b)'.repeat(size / 6)}`,
  'longer and longer ticks': (size) =>
    Array.from({ length: Math.sqrt(size * 2) }, (_, index) => '`'.repeat(index)).join(' '),
  'longer and longer stars': (size) =>
    Array.from({ length: Math.sqrt(size * 2) }, (_, index) => '*'.repeat(index)).join('a'),
  'deeper and deeper lists': (size) =>
    Array.from({ length: Math.sqrt(size) }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  'a table that is too wide in its last row': (size) => '-|-\n'.repeat(size / 4) + '|'.repeat(40),
};

describe('texts that make parsers slow', () => {
  // A bound for a busy machine: the slowest takes about 100 ms alone.
  test.each(Object.entries(GENERATORS))('%j at the length of one run is read in good time', (_, generate) => {
    const text = generate(CAP);
    const start = performance.now();
    readHtml(renderCell(text));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('a cell of the greatest length that the inputs accept is read in good time', () => {
    for (const generate of Object.values(GENERATORS)) {
      const text = generate(40_000);
      const start = performance.now();
      renderCell(text);
      expect(performance.now() - start).toBeLessThan(4_000);
    }
  }, 60_000);

  test('a thousand words in one paragraph stay one paragraph', () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `word${index}`);
    const { elements, text } = readHtml(renderCell(words.join(' ')));
    expect(elements.map(({ name }) => name)).toEqual(['p']);
    expect(text).toBe(words.join(' '));
  });

  test('lists deeper than any page are flattened, not lost', () => {
    const text = Array.from({ length: 60 }, (_, index) => `${'  '.repeat(index)}- item${index}`).join('\n');
    const { elements, text: printed } = readHtml(renderCell(text));
    expect(elements.filter(({ name }) => name === 'ul')).toHaveLength(20);
    expect(printed.split(' ')).toHaveLength(60);
  });
});
