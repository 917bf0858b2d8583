import { describe, expect, test } from 'vitest';
import { renderCell, renderInline, renderNarrative, renderNarrativeParts } from '../../src/html/markdown.ts';

/** Without the line ends between blocks, which no reader sees. */
function cell(text: string): string {
  return renderCell(text).replaceAll('\n', '');
}

describe('a cell that was typed into a tracker', () => {
  test.each([
    ['Text with **weight** and *stress*.', '<p>Text with <b>weight</b> and <i class="emphasis">stress</i>.</p>'],
    ['First line\nSecond line', '<p>First line<br>Second line</p>'],
    ['First line\r\nSecond line\r\n\r\nNew paragraph', '<p>First line<br>Second line</p><p>New paragraph</p>'],
    ['Held in `stores_2` now', '<p>Held in stores_2 now</p>'],
    ['   ', ''],
    ['-', '<p>-</p>'],
    ['---', '<p>–</p>'],
    ['•', '<p>–</p>'],
    ['R&D, R&amp;D and R&amp;amp;D', '<p>R&amp;D, R&amp;D and R&amp;amp;D</p>'],
    ['Cost&nbsp;£5&ndash;£6', '<p>Cost\u00A0£5–£6</p>'],
  ])('%j', (text, html) => {
    expect(cell(text)).toBe(html);
  });

  test.each(['• ', '•', '•\t', '· ', '▪ ', '➢ ', '- ', '-', '* ', '+ ', '\uF0B7 '])(
    'the bullet %j makes a list',
    (bullet) => {
      expect(cell(`Steps:\n${bullet}Survey\n${bullet}Report`)).toBe(
        '<p>Steps:</p><ul><li>Survey</li><li>Report</li></ul>',
      );
    },
  );

  test('an "o" or a dash is a bullet in company, and a word or a dash alone', () => {
    expect(cell('Steps:\no Survey\no Report')).toBe('<p>Steps:</p><ul><li>Survey</li><li>Report</li></ul>');
    expect(cell('– Survey\n– Report')).toBe('<ul><li>Survey</li><li>Report</li></ul>');
    expect(cell('The plan\n– the second one – was agreed')).toBe('<p>The plan<br>– the second one – was agreed</p>');
  });

  test('lists nest by indentation, by the kind of bullet, and under a number', () => {
    const nested = '<ul><li>Stores<ul><li>Survey</li><li>Report</li></ul></li><li>Workshop</li></ul>';
    expect(cell('- Stores\n  - Survey\n  - Report\n- Workshop')).toBe(nested);
    expect(cell('•\tStores\n\t•\tSurvey\n\t•\tReport\n•\tWorkshop')).toBe(nested);
    expect(cell('• Stores\no Survey\no Report\n• Workshop')).toBe(nested);
    expect(cell('• Stores\n- Survey\n- Report\n• Workshop')).toBe(nested);
    expect(cell('1. Stores\n- Survey\n- Report\n2. Workshop')).toBe(
      '<ol><li>Stores<ul><li>Survey</li><li>Report</li></ul></li><li>Workshop</li></ol>',
    );
  });

  test('three levels of a word processor come back to the first', () => {
    expect(cell('• A\no B\n▪ C\no D\n• E')).toBe(
      '<ul><li>A<ul><li>B<ul><li>C</li></ul></li><li>D</li></ul></li><li>E</li></ul>',
    );
  });

  test('numbers stay as they were written', () => {
    expect(cell('1) Survey\n2) Report')).toBe('<ol><li>Survey</li><li>Report</li></ol>');
    expect(cell('1)Survey\n2)Report')).toBe('<ol><li>Survey</li><li>Report</li></ol>');
    expect(cell('3. Survey\n4. Report\n7. Close')).toBe(
      '<ol start="3"><li>Survey</li><li>Report</li><li value="7">Close</li></ol>',
    );
    expect(cell('1. Survey\n\nText between.\n\n2. Report')).toBe(
      '<ol><li>Survey</li></ol><p>Text between.</p><ol start="2"><li>Report</li></ol>',
    );
  });

  test.each([
    'Agreed in 2024. The policy follows',
    '2024. The policy follows',
    '4.2 Sample check of records',
    'due by\n31. December at the latest',
    '-5 % against plan',
    '5 - 3 = 2',
    '> 5 days overdue',
    '>= 5 days',
    '#4 is missing',
  ])('%j is a sentence, not a list, a quotation or a heading', (text) => {
    expect(cell(text)).toBe(`<p>${text.replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</p>`);
  });

  test.each([
    'file_name_here and __main',
    '5*3*2',
    '2 * 3 * 4',
    '~~struck~~',
    String.raw`\\server\share\plan and C:\temp\new`,
    '~10 days, ~20 days',
    '[1] see note',
    'a | b',
  ])('%j keeps every sign', (text) => {
    expect(cell(text)).toBe(`<p>${text}</p>`);
  });

  test('a line of hyphens or equals signs makes no heading', () => {
    expect(cell('Summary\n-------\nText\n=====\nMore')).toBe('<p>Summary</p><p>Text</p><p>More</p>');
  });

  test('headings run in and never become part of the outline', () => {
    expect(cell('# Progress **update** ##\nText')).toBe(
      '<p><span class="run-in">Progress update</span></p><p>Text</p>',
    );
    expect(cell('Text\n### The C# course')).toBe('<p>Text</p><p><span class="run-in">The C# course</span></p>');
  });

  test('a line in bold alone stays with what it heads, as a heading does', () => {
    expect(cell('**What remains**\n\n**Two** tests and **one** report.')).toBe(
      '<p><span class="run-in"><b>What remains</b></span></p><p><b>Two</b> tests and <b>one</b> report.</p>',
    );
    expect(cell('**One.** Text')).toBe('<p><b>One.</b> Text</p>');
  });

  test('indented text is text and not code', () => {
    expect(cell('    Indented\n\n\tTabbed\n```\nfenced\n```')).toBe('<p>Indented</p><p>Tabbed</p><p>fenced</p>');
  });

  test('wrapped lines and paragraphs stay within their item', () => {
    expect(cell('• One\nwrapped\n• Two\n\n  More of two\n\nAfter')).toBe(
      '<ul><li>One<br>wrapped</li><li><p>Two</p><p>More of two</p></li></ul><p>After</p>',
    );
  });

  test('a pasted reply loses its quotation marks', () => {
    expect(cell('> Thank you\n>> See below\n>\n> - one')).toBe('<p>Thank you<br>See below</p><ul><li>one</li></ul>');
  });

  test('characters that nobody can see do not reach the page, also where they are written as references', () => {
    expect(cell('ap\u202Epro&#x202E;ved\u200B &#8203;&#7;by\u0007 all\u{E0041}')).toBe('<p>approved by all</p>');
    expect(cell('Done 👩\u200D🚒')).toBe('<p>Done 👩\u200D🚒</p>');
  });

  test('a tick box is said in words', () => {
    expect(cell('- [x] Policy\n- [ ] Training')).toBe('<ul><li>Done: Policy</li><li>Not done: Training</li></ul>');
  });

  test('HTML is shown as it was written', () => {
    expect(cell('<p>See <b>this</b></p><br/><!-- x -->')).toBe(
      '<p>&lt;p&gt;See &lt;b&gt;this&lt;/b&gt;&lt;/p&gt;&lt;br/&gt;&lt;!-- x --&gt;</p>',
    );
  });

  test('a picture is replaced by its description', () => {
    expect(cell('![Plan of the stores](http://example.org/x.png) ![](x)')).toBe('<p>Plan of the stores (picture)</p>');
  });

  test('markup that looks like a template stays on the page', () => {
    const trap = '{{asOf}} {{#each rows}}{{{body}}}{{/each}} {{> status}}';
    expect(cell(trap)).toBe(`<p>${trap.replace('>', '&gt;')}</p>`);
  });
});

describe('a table in a cell', () => {
  test('has headings for columns and rows, a dash for nothing, and two columns of one name', () => {
    expect(cell('Milestones:\n| Step | Type | Type |\n|---|:-:|--:|\n| Load | | Draft |\n| Test |\nAfter')).toBe(
      '<p>Milestones:</p><table class="table nested"><thead><tr><th scope="col">Step</th><th scope="col">Type</th>' +
        '<th scope="col">Type</th></tr></thead><tbody><tr><th scope="row">Load</th><td>–</td><td>Draft</td></tr>' +
        '<tr><th scope="row">Test</th><td>–</td><td>–</td></tr></tbody></table><p>After</p>',
    );
  });

  test('loses no cell of a row that is too wide', () => {
    expect(cell('a | b\n---|---\n1 | 2 | **3**')).toContain('<td>2</td><td><b>3</b></td>');
    expect(cell('a | b\n---|---\n1 | 2 | 3')).toContain('<th scope="col">b</th><th scope="col">–</th>');
  });

  test('reads an escaped pipe as a pipe', () => {
    expect(cell('a | b\n---|---\nx \\| y | z')).toContain('<th scope="row">x | y</th><td>z</td>');
  });

  test('with more columns than any page has is text', () => {
    expect(cell(`${'a|'.repeat(30)}\n${'-|'.repeat(30)}`)).not.toContain('<table');
  });
});

describe('a link in a cell', () => {
  test('is kept for the web and for mail, and an address may break anywhere', () => {
    expect(renderInline('[the policy](https://example.org/a?b=1&c=2)')).toBe(
      '<a href="https://example.org/a?b=1&amp;c=2">the policy</a>',
    );
    expect(renderInline('https://example.org/a_b*c')).toBe(
      '<a class="address" href="https://example.org/a_b*c">https://example.org/a_b*c</a>',
    );
    expect(renderInline('fleet@example.org')).toBe(
      '<a class="address" href="mailto:fleet@example.org">fleet@example.org</a>',
    );
  });

  test('that leads elsewhere than its words say is text', () => {
    expect(renderInline('[https://example.org](https://elsewhere.example/)')).toBe('https://example.org');
    expect(renderInline('[www.example.org](https://example.org/login)')).toContain('href="https://example.org/login"');
  });
});

describe('a narrative', () => {
  const options = { shallowestLevel: 2, idPrefix: 'n-' };

  test('shifts its headings so that the shallowest has the level asked for, and skips none', () => {
    const { headings } = renderNarrative('## A\n\n#### B\n\n#### C\n\n### D\n\n## E\n\n# F\n\n## G', options);
    expect(headings.map(({ text, level }) => `${text}${level}`)).toEqual(['A2', 'B3', 'C3', 'D3', 'E2', 'F2', 'G3']);
  });

  test('gives each heading an anchor of its own', () => {
    const { html, headings } = renderNarrative(
      '## Next steps\n\n## Next **steps**\n\n## ???\n\n## Next steps 2',
      options,
    );
    const ids = headings.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['n-next-steps', 'n-next-steps-2']);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
  });

  test('goes on with levels, anchors and numbers where a table was placed', () => {
    const parts = renderNarrativeParts(
      ['# Report\n\n## Progress\n\n1. One', '2. Two\n\n### Detail\n\n## Progress'],
      options,
    );
    expect(parts.flatMap(({ headings }) => headings.map(({ id, level }) => `${id}:${level}`))).toEqual([
      'n-report:2',
      'n-progress:3',
      'n-detail:4',
      'n-progress-2:3',
    ]);
    expect(parts[1]?.html).toContain('<ol start="2" class="paragraphs">');
  });

  test('numbers paragraphs at the top level only', () => {
    const { html } = renderNarrative('4. The panel\n   1. first\n   2. second\n5. Next', options);
    expect(html.replaceAll('\n', '')).toBe(
      '<ol start="4" class="paragraphs"><li>The panel<ol><li>first</li><li>second</li></ol></li><li>Next</li></ol>',
    );
  });

  test('joins lines that an editor wrapped, and breaks where Markdown says so', () => {
    expect(renderNarrative('one\ntwo  \nthree\\\nfour', options).html).toBe('<p>one\ntwo<br>three<br>four</p>');
  });

  test('knows underlined headings', () => {
    expect(renderNarrative('Purpose\n=======\n\nText', options).html).toBe(
      '<h2 id="n-purpose">Purpose</h2>\n<p>Text</p>',
    );
  });

  test('prints a heading as plain words', () => {
    expect(renderNarrative('## A <b> & [link](https://x.example) `c`', options).html).toBe(
      '<h2 id="n-a-b-and-link-c">A &lt;b&gt; &amp; link c</h2>',
    );
  });
});
