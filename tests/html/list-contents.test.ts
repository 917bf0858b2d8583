import { expect, test } from 'vitest';
import { listContents } from '../../src/html/list-contents.ts';

test('the contents are the headings of two levels in the order of the page, in plain words', () => {
  const html = `<h1 id="summary">A paper</h1><h2 id="summary-late">Late</h2><h2 id="report" data-unlisted>Body</h2>
<h2 class="x" id="s-risk">Risk &amp; <b>audit</b> <br>at 31&#x27;s</h2><h3 id="a-1">Fleet\u00A01</h3><h4 id="r-1">1.1</h4><h3 id="r-2">Effective 2</h3><h2>No anchor</h2>`;
  expect(listContents(html)).toEqual([
    { id: 'summary', text: 'Summary', isSecondLevel: false },
    { id: 's-risk', text: "Risk & audit at 31's", isSecondLevel: false },
    { id: 'a-1', text: 'Fleet\u00A01', isSecondLevel: true },
  ]);
});

test('a summary that has a heading of its own on screen is called by it', () => {
  expect(listContents('<h2 id="summary">On one page</h2><h2 id="s-summary">Summary</h2>')).toEqual([
    { id: 'summary', text: 'On one page', isSecondLevel: false },
    { id: 's-summary', text: 'Summary', isSecondLevel: false },
  ]);
});
