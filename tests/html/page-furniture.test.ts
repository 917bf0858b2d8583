import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePageFurniture } from '../../src/html/page-furniture.ts';

const PLAIN = { bodyName: 'Wolds', marking: 'Official', reference: 'Paper 1', title: 'Tracking' };

/** What a browser makes of the strings: https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function readStrings(css: string): Record<string, string> {
  const body = /^:root \{\n([\s\S]*)\}\n$/.exec(css)?.[1];
  if (body === undefined) throw new Error(`No rule of ours: ${css}`);
  const lines = body.split('\n').slice(0, -1);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', text] = /^ {2}--([a-z-]+): "((?:[^"\\\n]|\\[0-9a-f]{1,6} )*)";$/.exec(line) ?? [];
      if (text === undefined) throw new Error(`No declaration of ours: ${line}`);
      return [
        name,
        text.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
      ];
    }),
  );
}

function titleOf(title: string): string | undefined {
  return readStrings(makePageFurniture({ ...PLAIN, title }))['running-title'];
}

describe('the texts in the margins of a page', () => {
  test('are the body, the marking in capitals, the reference and the title', () => {
    expect(readStrings(makePageFurniture(PLAIN))).toEqual({
      'body-name': 'Wolds',
      marking: 'OFFICIAL',
      'paper-reference': 'Paper 1',
      'running-title': 'Tracking',
    });
  });

  test.each([
    '"; } body { display: none } :root { --x: "',
    String.raw`ends with a backslash \ `.trim(),
    String.raw`\22 ; } * { color: red }`,
    '</style><script>alert(1)</script>',
    'url(https://evil.example/x)',
    '/* comment */ and <!-- -->',
    "it's – “quoted” & 100 %",
    '{{figures.open}} {{{raw}}}',
    'Żółć 漢字 😀',
  ])('are printed as they are, and end nothing: %s', (title) => expect(titleOf(title)).toBe(title));

  test('stay one declaration where the title has several lines', () => {
    expect(titleOf('Two\nlines\r\nand } more')).toBe('Two\nlines\nand } more');
  });

  test('lose what nobody can see and what turns a line around', () => {
    expect(titleOf('Fine\u202Etxet\u0000\u200B')).toBe('Finetxet');
  });

  test('are cut at a whole character, with an ellipsis', () => {
    expect(titleOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(titleOf('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
    expect(titleOf('😀'.repeat(61))).toBe(`${'😀'.repeat(59)}…`);
  });

  test('can hold any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const strings = readStrings(makePageFurniture({ bodyName: text, marking: text, reference: text, title: text }));
        expect(Object.keys(strings)).toHaveLength(4);
      }),
    );
  });
});
