import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from '../../src/publish/check-links.ts';
import { scanHtml } from '../../src/publish/scan-html.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The reasons for the links of a page `intranet/jarap/index.html` in a small site. */
function check(html: string): string[] {
  const files = [
    { path: 'intranet/jarap/index.html', bytes: encode(html) },
    { path: 'intranet/index.html', bytes: encode('<h1 id="start">x</h1><a name="old">y</a>') },
    { path: 'intranet/jarap/tracker.html', bytes: encode('<h2 id="fleet-4.2">x</h2><p id="50%">y</p>') },
    { path: 'intranet/jarap/01-tracker.pdf', bytes: encode('%PDF') },
    { path: 'intranet/assets/site.css', bytes: encode('') },
    { path: 'members/jarap/01-tracker.pdf', bytes: encode('%PDF') },
  ];
  return findBrokenLinks(files).map(({ page, link, reason }) => {
    expect(page).toBe('intranet/jarap/index.html');
    return `${link}: ${reason}`;
  });
}

describe('links of the secretariat’s sheets', () => {
  const broken = (link: string): string[] =>
    findBrokenLinks([
      { path: 'secretariat/jarap/queries/index.html', bytes: encode(`<a href="${link}">x</a>`) },
      { path: 'secretariat/jarap/queries/owner.csv', bytes: encode('') },
      { path: 'intranet/index.html', bytes: encode('') },
    ]).map(({ reason }) => reason);

  test('stay with the secretariat', () => {
    expect(broken('owner.csv')).toEqual([]);
    expect(broken('owner.html')).toEqual(['there is no file secretariat/jarap/queries/owner.html']);
    expect(broken('../../../intranet/index.html')).toEqual(['it leads out of secretariat/']);
  });
});

describe('links of the intranet pages', () => {
  test.each([
    'tracker.html',
    './tracker.html',
    '../index.html',
    '../assets/site.css',
    'tracker.html#fleet-4.2',
    'tracker.html#50%25',
    '../index.html#old',
    '#here',
    '#',
    '#top',
    'tracker.html?print',
    '01-tracker.pdf#page=3',
    '%74racker.html',
    'https://example.org/x',
    'mailto:a@example.org',
    'data:,',
    'tracker.html?a=1&amp;b=2#fleet-4.2',
    'tracker.html&#35;fleet-4.2',
    'tracker.html#fleet&#x2D;4.2',
  ])('%s leads somewhere', (link) => {
    expect(check(`<p id="here"></p><a href="${link}">x</a>`)).toEqual([]);
  });

  test.each([
    ['missing.html', 'there is no file intranet/jarap/missing.html'],
    ['../../members/jarap/01-tracker.pdf', 'it leads out of intranet/'],
    ['Tracker.html', 'the file is called intranet/jarap/tracker.html, in other capitals'],
    ['tracker.html#fleet-4-2', 'there is no id "fleet-4-2" in intranet/jarap/tracker.html'],
    ['#there', 'there is no id "there" in intranet/jarap/index.html'],
    ['/index.html', 'it begins at the top of a server'],
    ['//example.org/x', 'it begins at the top of a server'],
    ['../', 'it leads to a folder, not to its index.html'],
    ['..\\index.html', 'it has a backslash'],
    ['100%.html', 'it has a % that is no code'],
    ['', 'it is empty'],
  ])('%s is broken', (link, reason) => {
    expect(check(`<a class=x href='${link}'>x</a>`)).toEqual([`${link}: ${reason}`]);
  });

  test('pictures, style sheets, scripts and SVG references are links too, each named once', () => {
    const html = `<LINK rel="stylesheet" href="no.css"><img alt="a > b" src="no.png"/><script src=no.js></script>
      <svg><use href="#no"/><use xlink:href="#no2"/></svg><img src="no.png">`;
    expect(check(html).map((fault) => fault.split(':')[0])).toEqual(['no.css', 'no.png', 'no.js', '#no', '#no2']);
  });

  test('what only looks like markup is passed over', () => {
    const html = `<!-- <a href="no1.html"> --><script>"<a href='no2.html'>"</script><style>a::after{content:'<a href="no3">'}</style>
      <p title='<a href="no4">'>a &lt;a href="no5"&gt; href="no6"</p><p data-href="no7">x</p>`;
    expect(check(html)).toEqual([]);
  });
});

test('a scan gives links and ids with their entities decoded', () => {
  const { links, ids } = scanHtml('<a id="a&amp;b" href="x?y&#x3D;1&amp;z">x</a><A NAME=n>y</A><input name="m">');
  expect(links).toEqual(['x?y=1&z']);
  expect([...ids]).toEqual(['a&b', 'n']);
});

test('a large page is scanned at once', () => {
  const page = `<p id="x">${'word < "quote '.repeat(40_000)}</p><a href="#x">y</a>`;
  const start = performance.now();
  expect(scanHtml(page).links).toEqual(['#x']);
  expect(performance.now() - start).toBeLessThan(1_000);
});
