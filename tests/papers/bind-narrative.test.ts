import { describe, expect, test } from 'vitest';
import { bindNarrative, type NarrativeContext, type NarrativePart } from '../../src/papers/bind-narrative.ts';
import type { Checked } from '../../src/problems.ts';

const FILE = 'meetings/2026-01-20-jarap/tracker/paper.md';
const CONTEXT: NarrativeContext = {
  figures: {
    total: 1204,
    open: 16,
    proposedClosed: 5,
    closed: 1,
    overdue: 0,
    audits: 21,
    new: 6,
    extensionsRequested: 2,
  },
  words: {
    meeting: { date: '20 January 2026', nextMeeting: null, period: 'October to December 2025' },
    panel: { name: 'Audit *and* Risk_Panel', shortName: 'ARP' },
    organisation: { name: '{{figures.open}} <b>\n# 1. Wolds' },
  },
  blocks: ['summary-by-priority', 'closures-proposed', 'dashboards'],
};

function bind(text: string, firstLine = 1): Checked<readonly NarrativePart[]> {
  return bindNarrative({ text, firstLine }, FILE, CONTEXT);
}

/** The Markdown of a narrative that has nothing wrong. */
function markdownOf(text: string): string {
  const { value, problems } = bind(text);
  expect(problems).toEqual([]);
  return value.map((part) => (part.kind === 'markdown' ? part.text : `<${part.name}>`)).join('');
}

describe('a narrative with figures', () => {
  test.each([
    ['{{figures.open}} remain', '16 remain'],
    ['{{figures.total}}', '1,204'],
    ['{{words figures.proposedClosed}} and {{Words figures.proposedClosed}}', 'five and Five'],
    ['{{words figures.audits}}, {{words figures.overdue}}', '21, none'],
    ['{{count figures.open "recommendation"}}', '16 recommendations'],
    ['{{count figures.closed "recommendation"}}', '1 recommendation'],
    ['{{count figures.overdue "inquiry"}}', '0 inquiries'],
    ['{{count figures.open "area for improvement"}}', '16 areas for improvement'],
    ['{{count figures.open "person" "people"}}', '16 people'],
    ['{{meeting.date}}: {{meeting.period}}', '20 January 2026: October to December 2025'],
    ['{{panel.shortName}}', 'ARP'],
    ['{{#if figures.overdue}}late{{else}}on time{{/if}}', 'on time'],
    ['{{#unless figures.overdue}}on time{{/unless}}', 'on time'],
    ['{{#if figures.overdue}}a{{else if figures.open}}b{{else}}c{{/if}}', 'b'],
    ['{{#if meeting.nextMeeting}}Next: {{meeting.nextMeeting}}{{else}}No date is set{{/if}}', 'No date is set'],
    ['a{{! hidden }}b{{!-- {{figures.nope}} --}}c', 'abc'],
    [String.raw`Write \{{figures.open}} for the figure`, 'Write {{figures.open}} for the figure'],
    ['# Heading\n\nText', '# Heading\n\nText'],
  ])('%j prints %j', (text, printed) => {
    expect(markdownOf(text)).toBe(printed);
  });

  test('prints values as they are: no markup, no template, no new line', () => {
    expect(markdownOf('{{panel.name}}')).toBe(String.raw`Audit \*and\* Risk\_Panel`);
    expect(markdownOf('{{organisation.name}}')).toBe(String.raw`\{\{figures\.open\}\} \<b\> \# 1\. Wolds`);
  });

  test('leaves no empty line where a condition stood on its own', () => {
    expect(markdownOf('a\n{{#if figures.open}}\nb\n{{/if}}\nc')).toBe('a\nb\nc');
  });
});

describe('a block in a narrative', () => {
  test('cuts the text where it is placed and knows its line', () => {
    const { value, problems } = bind(
      'Before\n\n{{> summary-by-priority}}\n\nAfter\n\n  {{> dashboards report="Spotlight \'24"}}\n',
      12,
    );
    expect(problems).toEqual([]);
    expect(value).toEqual([
      { kind: 'markdown', text: 'Before\n\n' },
      { kind: 'block', name: 'summary-by-priority', parameters: {}, line: 14 },
      { kind: 'markdown', text: '\nAfter\n\n' },
      { kind: 'block', name: 'dashboards', parameters: { report: "Spotlight '24" }, line: 18 },
    ]);
  });

  test('within a condition is placed only where the condition holds', () => {
    expect(markdownOf('{{#if figures.overdue}}\n{{> closures-proposed}}\n{{/if}}\nx')).toBe('x');
    expect(markdownOf('{{#if figures.open}}\n{{> closures-proposed}}\n{{/if}}\nx')).toBe('<closures-proposed>x');
  });
});

describe('what is wrong in a narrative is said with its line', () => {
  test.each([
    ['{{figures.opne}}', 'unknown-name', 'There is no "figures.opne".', 'Did you mean figures.open?'],
    ['{{open}}', 'unknown-name', 'There is no "open".', 'Did you mean figures.open?'],
    [
      '{{figures.proposed-closed}}',
      'unknown-name',
      'There is no "figures.proposed-closed".',
      'Did you mean figures.proposedClosed?',
    ],
    ['{{figures}}', 'unknown-name', 'There is no "figures".', 'The names are: figures.total, figures.open'],
    ['{{figures.constructor}}', 'unknown-name', 'There is no "figures.constructor".', 'The names are'],
    ['{{constructor}}', 'unknown-name', 'There is no "constructor".', 'The names are'],
    ['{{meeting.__proto__}}', 'unknown-name', 'There is no "meeting.__proto__".', 'meeting.date'],
    ['{{../figures.open}}', 'unknown-name', 'There is no "../figures.open".', 'Did you mean figures.open?'],
    ['{{@root.figures.open}}', 'unknown-name', 'There is no "@root.figures.open".', 'The names are'],
    ['{{this}}', 'unknown-name', 'There is no "this".', 'The names are'],
    ['{{"figures.open"}}', 'unknown-name', 'There is no "', 'The names are'],
    ['{{words meeting.date}}', 'unknown-name', '"meeting.date" is not a figure.', 'figures.open'],
    ['{{count figures.nope "x"}}', 'unknown-name', '"figures.nope" is not a figure.', 'figures.open'],
    ['{{#if nope}}x{{/if}}', 'unknown-name', 'There is no "nope".', 'figures.open'],
    ['{{#if figures.overdue}}{{figures.nope}}{{/if}}', 'unknown-name', 'There is no "figures.nope".', 'figures.open'],
    ['{{Count figures.open "x"}}', 'unknown-helper', '"Count", which is no helper', 'Did you mean count?'],
    ['{{figures.open figures.total}}', 'unknown-helper', 'is no helper', 'words, Words, count'],
    ['{{lookup figures "open"}}', 'unknown-helper', 'is no helper', 'words, Words, count'],
    ['{{words}}', 'unknown-helper', '{{words}} cannot be read.', '{{words figures.open}}'],
    ['{{words 5}}', 'unknown-name', '"5" is not a figure.', 'figures.open'],
    ['{{count figures.open}}', 'unknown-helper', 'cannot be read', '{{count figures.open "recommendation"}}'],
    ['{{count figures.open noun}}', 'unknown-helper', 'cannot be read', '{{count figures.open "recommendation"}}'],
    ['{{words (lookup figures "open")}}', 'unknown-name', 'is not a figure', 'figures.open'],
    [
      '{{#each figures}}x{{/each}}',
      'unknown-helper',
      '{{#each figures}} is not possible in a narrative.',
      '{{#if figures.overdue}}',
    ],
    ['{{#with figures}}x{{/with}}', 'unknown-helper', 'not possible', '{{#if'],
    ['{{#if figures.open figures.total}}x{{/if}}', 'unknown-helper', 'not possible', '{{#if'],
    ['{{{figures.open}}}', 'raw-output', '{{{figures.open}}} has three braces', 'two braces'],
    ['{{&figures.open}}', 'raw-output', 'three braces or an &', 'two braces'],
    [
      '{{> summary-by-prority}}',
      'unknown-block',
      'There is no block "summary-by-prority" to place.',
      'Did you mean summary-by-priority?',
    ],
    ['{{> (lookup figures "open")}}', 'unknown-block', 'There is no block', 'summary-by-priority'],
    ['See {{> closures-proposed}} below', 'block-not-alone', 'stands within a line of text', 'a line of its own'],
    ['- {{> closures-proposed}}', 'block-not-alone', 'stands within a line of text', 'a line of its own'],
    ['{{> dashboards figures}}', 'block-parameter', 'cannot be read', 'report="'],
    ['{{> dashboards report=figures.open}}', 'block-parameter', 'cannot be read', 'report="'],
    ['{{#> dashboards}}x{{/dashboards}}', 'unknown-helper', 'not possible', '{{> name}}'],
    ['{{#*inline "x"}}y{{/inline}}', 'unknown-helper', 'not possible', '{{> name}}'],
    ['{{meeting.nextMeeting}}', 'name-not-set', 'meeting.nextMeeting is not set.', 'Add nextMeeting to meeting.yaml'],
    ['{{figures.open', 'narrative-syntax', 'cannot be read', '{{figures.open}}'],
    ['{{figures open | x}}', 'narrative-syntax', 'cannot be read', '{{figures.open}}'],
    ['{figures.open}}', 'narrative-syntax', 'A brace is missing near "{figures.open".', 'two braces'],
    ['{{#if figures.open}}x', 'narrative-syntax', '{{#if}} is never closed.', '{{/if}}'],
    [
      '{{#if figures.open}}x{{/unless}}',
      'narrative-syntax',
      '{{/unless}} stands where {{/if}} was expected.',
      '{{/if}}',
    ],
    ['x{{/if}}', 'narrative-syntax', '{{/if}} closes nothing.', '{{#if'],
    ['{{else}}', 'narrative-syntax', 'cannot be read', '{{'],
  ])('%j', (text, code, message, advice) => {
    const { problems } = bind(`Fine line\n\n${text}\n\nFine line`, 10);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ code, severity: 'error', file: FILE, line: 12 });
    expect(problem?.message).toContain(message);
    expect(problem?.advice).toContain(advice);
    expect(`${problem?.message} ${problem?.advice}`).not.toMatch(/undefined|Expecting|null\b/);
  });

  test('all at once', () => {
    const { problems } = bind('{{a.b}}\n{{{figures.open}}}\n{{> nope}}\n{{#if figures.open}}\n{{nope}}\n{{/if}}');
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 unknown-name',
      '2 raw-output',
      '3 unknown-block',
      '5 unknown-name',
    ]);
  });

  test('a word that is not set is only asked for where it is printed', () => {
    expect(bind('{{#if meeting.nextMeeting}}{{meeting.nextMeeting}}{{/if}}').problems).toEqual([]);
    expect(bind('{{#unless meeting.nextMeeting}}{{meeting.nextMeeting}}{{/unless}}').problems).toHaveLength(1);
  });
});

describe('a figure typed by hand', () => {
  test.each([
    ['There are 16 recommendations.', '16 recommendations', 'It equals {{figures.open}} today'],
    ['There are 15 recommendations.', '15 recommendations', '1,204 for {{figures.total}} and 16 for {{figures.open}}'],
    ['Of 1,204 recommendations', '1,204 recommendations', 'It equals {{figures.total}}'],
    ['the sixteen open recommendations', 'sixteen open recommendations', 'It equals {{figures.open}}'],
    ['Six closures are proposed', 'Six closures', '5 for {{figures.proposedClosed}}'],
    ['three are overdue', 'three are overdue', '0 for {{figures.overdue}}'],
    ['six new recommendations', 'six new recommendations', 'It equals {{figures.new}}'],
    ['The 3 extensions', '3 extensions', '2 for {{figures.extensionsRequested}}'],
    ['from 21\naudits', '21\naudits', 'It equals {{figures.audits}}'],
  ])('%j is a warning', (text, value, message) => {
    const { problems } = bind(`Text {{figures.open}}\n\n${text}`, 5);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'typed-figure', severity: 'warning', line: 7, value });
    expect(problems[0]?.message).toContain(message);
  });

  test.each([
    '{{figures.open}} recommendations from {{words figures.audits}} audits',
    '{{count figures.open "recommendation"}}',
    'Recommendation 4.2 audits the stores',
    'the 2025/26 audits',
    'one of the recommendations',
    'one recommendation concerns the fleet',
    'in 2024 the panel asked for 3 reports',
    '{{! 16 recommendations }}',
  ])('%j is fine', (text) => {
    expect(bind(text).problems).toEqual([]);
  });
});

test('no text makes it throw, and no text of an author is run', () => {
  const pieces = [
    '{{',
    '}}',
    '{{{',
    '#if ',
    '/if',
    '> ',
    'figures.open',
    '"',
    '(',
    ')',
    '|',
    '=',
    '~',
    '!--',
    '--',
    '\\',
    '\n',
    'else',
    '^',
    '&',
    '*',
    '@',
    '../',
    '[',
    ']',
    ' ',
    'constructor',
    '.',
  ];
  let seed = 7;
  const next = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join('');
    for (const { line, message } of bind(text).problems) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(text.split('\n').length);
      expect(message).not.toMatch(/undefined|\[object|Expecting/);
    }
  }
});
