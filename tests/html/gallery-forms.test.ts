import { expect, test } from 'vitest';
import { fillPageReferences, renderExample, showPrintOnScreen } from '../../src/html/gallery-forms.ts';
import { createTemplates } from '../../src/html/load-templates.ts';

test('the styles of paper are shown in a window, and those of windows are not', () => {
  const styles =
    '@media print { a { b: c } } @media screen { d { e: f } } @media screen and (width > 1px) { g { h: i } } @page {}';
  expect(showPrintOnScreen(styles)).toBe(
    '@media all { a { b: c } } @media (max-width: 0) { d { e: f } } @media (max-width: 0) and (width > 1px) { g { h: i } } @page {}',
  );
});

test('a page number that is known is filled in, another is a dash', () => {
  const html = '<span data-page-ref="a">0</span> <span data-page-ref="b">0</span> <b>0</b>';
  expect(fillPageReferences(html, (id) => (id === 'a' ? 12 : undefined))).toBe(
    '<span data-page-ref="a">12</span> <span data-page-ref="b">–</span> <b>0</b>',
  );
});

test('an example leads nowhere, in the form that is asked for', () => {
  const text = '{{#if @root.isPrint}}print{{else}}screen{{/if}} <a href="#{{id}}">x</a> <a href="../b.html">y</a>';
  const templates = createTemplates([{ name: 'partials/link', partialName: 'link', file: 'link.hbs', text }]);
  expect(renderExample('link', { id: 'r-1' }, 'print', templates)).toBe('print <a href="#">x</a> <a href="#">y</a>');
  expect(renderExample('link', { id: 'r-1' }, 'screen', templates)).toContain('screen');
});
