/** What somebody is told who makes a mistake in a layout of their own: the file, the line, what is missing, what to do. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNCIL, writeOwnLayout, type OwnLayout } from '../helpers/own-layout.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, SMALL_FILES } from '../helpers/write-data.ts';

const scratch = openScratchFolder();
let count = 0;

async function build(layout: OwnLayout, words: readonly string[] = []) {
  count += 1;
  const program = writeOwnLayout(join(scratch, `program ${count}`), layout);
  const out = join(program, 'out');
  const { exitCode, said } = await runInProcess(['--data', join(program, 'data'), '--out', out, ...words], program);
  return { exitCode, said: said.replaceAll(/\s+/g, ' '), isPublished: existsSync(out), out };
}

/** The template with a line of one's own behind the narrative. */
function withLine(line: string): OwnLayout {
  return { template: (text) => text.replace('{{> closing-matters', `${line}\n{{> closing-matters`) };
}
/** Where `withLine` puts it. */
const AT = `${COUNCIL}/council.hbs:11`;

function withStyle(text: string): OwnLayout {
  return { files: { 'council/council.css': text } };
}

function withManifest(text: string): OwnLayout {
  return { manifest: () => text };
}

test('a layout of one’s own is found and built', async () => {
  const { exitCode, said, isPublished, out } = await build({
    template: (text) => `${text}{{> council/sign-off}}\n`,
    files: {
      'council/sign-off.hbs': '<p class="signed">Signed by the {{paper.author}}</p>\n',
      'council/council.css': '@media screen {\n  .signed { font-weight: 600; }\n}\n',
      'council/README.md': 'Nobody reads this: {{> nothing}}',
      'council/notes/old.hbs': 'Nor this: {{> nothing}}',
    },
  });
  expect(said).not.toContain(COUNCIL);
  expect({ exitCode, isPublished }).toEqual({ exitCode: 2, isPublished: true });
  const read = (file: string): string => readFileSync(join(out, 'intranet', file), 'utf8');
  const page = read('2026-01-20-jarap/01-tracker.html');
  expect(page).toContain('<p class="signed">Signed by the Head of inspection and audit</p>');
  // The rules are in the one style sheet of the site, and hold within this class alone.
  expect(page).toContain('class="paper paper--council"');
  expect(read('assets/site.css')).toMatch(/\.paper--council \{\s+@media screen \{\s+\.signed \{/);
});

type Case = readonly [what: string, layout: OwnLayout, says: readonly string[]];

const MANIFESTS: readonly Case[] = [
  [
    'a key that is none',
    { manifest: (text) => `${text}\nordering: as-exported\n` },
    [`${COUNCIL}/layout.yaml:45`, 'ordering', 'order'],
  ],
  [
    'a field that is misspelt',
    { manifest: (text) => text.replace('field: theme', 'field: them') },
    [`${COUNCIL}/layout.yaml:24`, 'Did you mean "theme"?'],
  ],
  [
    'a strip that does not say how things stand',
    { manifest: (text) => text.replace('field: status', 'field: theme') },
    [`${COUNCIL}/layout.yaml:`, 'does not say how a recommendation stands', 'field: status'],
  ],
  [
    'no story of the dates',
    { manifest: (text) => text.replace(/.*field: dateStory.*\n/, '') },
    [`${COUNCIL}/layout.yaml:`, 'how its dates have moved', 'field: dateStory'],
  ],
  [
    'its recommendations twice',
    { manifest: (text) => `${text}\nrowBlocks: [progress-report]\n` },
    [`${COUNCIL}/layout.yaml:`, 'would print its recommendations twice', 'either recommendations: or rowBlocks:'],
  ],
  ['nothing in it', withManifest(''), [`${COUNCIL}/layout.yaml:1`]],
  ['a list in the place of keys', withManifest('- title: Council\n- about: A\n'), [`${COUNCIL}/layout.yaml:1`]],
  ['a plain text', withManifest('Our own layout\n'), [`${COUNCIL}/layout.yaml:1`]],
  [
    'a tab before a key',
    { manifest: (text) => text.replace('  report: Audit title', '\treport: Audit title') },
    [`${COUNCIL}/layout.yaml:12`, 'tab'],
  ],
  [
    'a quotation mark that is not closed',
    { manifest: (text) => text.replace('title: Audit', 'title: "Audit') },
    [`${COUNCIL}/layout.yaml:`, 'quotation mark'],
  ],
  ['a key that stands twice', { manifest: (text) => `${text}\ntitle: Again\n` }, [`${COUNCIL}/layout.yaml:`, 'title']],
  [
    'a section that the paper has not',
    { manifest: (text) => `${text}\nsections: [Governance]\n` },
    [SMALL_FILES.paper, 'has a section "Governance"', 'Write a line "## Governance"'],
  ],
];

const TEMPLATES: readonly Case[] = [
  [
    'a block that is not closed',
    withLine('{{#if isPrint}}'),
    [AT, '{{#if}} is opened here and never closed', '{{/if}}'],
  ],
  [
    'a block that another word closes',
    withLine('{{#if isPrint}}x{{/each}}'),
    [AT, 'closed by the wrong name: {{#if}} by {{/each}}.'],
  ],
  ['braces that cannot be read', withLine('{{paper.title}'), [AT, 'cannot be read']],
  ['a partial that there is not', withLine('{{> fact facts=paper.facts}}'), [AT, 'no partial "fact"', '"facts"']],
  [
    'a partial of another layout',
    { ...withLine('{{> other/row}}'), files: { 'other/row.hbs': 'x', 'other/layout.yaml': null } },
    [AT, 'no partial "other/row"'],
  ],
  ['a helper that there is not', withLine('{{shout paper.title}}'), [AT, 'no helper "shout"']],
  [
    'a value that is misspelt',
    withLine('<p>{{paper.panelNam}}</p>'),
    [AT, '"paper.panelNam" is missing', 'Did you mean "paper.panelName"?', 'templates/README.md'],
  ],
  [
    'one that is misspelt in a condition',
    withLine('{{#if paper.purpos}}x{{/if}}'),
    [AT, '"paper.purpos" is missing', 'Did you mean "paper.purpose"?'],
  ],
  [
    'one that is misspelt further in',
    withLine('<p>{{paper.summary.audiense}}</p>'),
    [AT, '"paper.summary.audiense" is missing', 'Did you mean "paper.summary.audience"?'],
  ],
  [
    'one that is misspelt in a partial of its own',
    { ...withLine('{{> council/a}}'), files: { 'council/a.hbs': '<p>\n{{paper.letterhead.bodyNam}}</p>' } },
    [`${COUNCIL}/a.hbs:2`, 'Did you mean "paper.letterhead.bodyName"?'],
  ],
  [
    'one that is misspelt for a partial',
    { template: (text) => text.replace('title=paper.title', 'title=paper.titel') },
    [`${COUNCIL}/council.hbs:2`, '"paper.titel" is missing', '"paper.title"'],
  ],
  ['a value without its beginning', withLine('<p>{{title}}</p>'), [AT, '"title" is missing', '"paper.title"']],
  [
    'a value of the paper inside a list',
    withLine('{{#each paper.contacts}}{{#if isPrint}}x{{/if}}{{/each}}'),
    [AT, '"isPrint" is not known inside {{#each}}', 'Write @root.isPrint'],
  ],
  [
    'a shared partial that gets nothing',
    withLine('{{> facts}}'),
    [
      `${COUNCIL}/council.hbs: {{> facts}} cannot be printed`,
      'templates/partials/facts/facts.hbs:',
      'It is called on the lines 7 and 11.',
    ],
  ],
  [
    'a shared partial that gets something else',
    withLine('{{> status paper.title}}'),
    [AT, '{{> status}} cannot be printed'],
  ],
  [
    'a partial that calls itself',
    { ...withLine('{{> council/a}}'), files: { 'council/a.hbs': '<p>{{> council/a}}</p>' } },
    [`${COUNCIL}/a.hbs:1`, '{{> council/a}} leads back to this template'],
  ],
  [
    'partials that call each other',
    {
      ...withLine('{{> council/a}}'),
      files: { 'council/a.hbs': '<p>{{> council/b}}</p>', 'council/b.hbs': '\n{{#if isPrint}}{{> council/a}}{{/if}}' },
    },
    [`${COUNCIL}/a.hbs:1`, `${COUNCIL}/b.hbs:2`, '{{> council/a}} leads back to this template'],
  ],
  [
    'a partial whose name is worked out',
    withLine('{{> (lookup paper "title")}}'),
    [AT, 'The name of a partial is worked out here'],
  ],
  [
    'a value that is not escaped',
    withLine('<p>{{{paper.title}}}</p>'),
    [AT, 'Only a field that ends in Html', 'Write {{paper.title}} in place of'],
  ],
  ['a script', withLine('<script>alert(1)</script>'), [AT, '<script> cannot stand in a template']],
  [
    'a style in an attribute',
    withLine('<p\nstyle="color: red">x</p>'),
    [`${COUNCIL}/council.hbs:12`, 'style="…"', 'class'],
  ],
  ['code in an attribute', withLine('<p class="a"onclick=x>x</p>'), [AT, 'onclick="…"']],
  [
    'a link that leads out',
    withLine('<p><a href="https://council.example/">x</a></p>'),
    [AT, 'leads out of the paper'],
  ],
  ['a link to a value', withLine('<p><a href="{{paper.title}}">x</a></p>'), [AT, 'leads out of the paper']],
  ['a picture', withLine('<p><img src="arms.png" alt="Arms"></p>'), [AT, '<img> cannot stand', '{{> letterhead']],
  [
    'an id that it gives twice',
    withLine('<h2 id="our-part">x</h2>\n<h2 id="our-part">y</h2>'),
    [`${COUNCIL}/council.hbs:12`, 'The id "our-part" stands in this template already, on line 11'],
  ],
  [
    'an id that the paper has already',
    withLine('<h2 id="recommendations">x</h2>'),
    [`${COUNCIL}/council.hbs`, '"recommendations" stands in the paper more than once'],
  ],
  [
    'no summary',
    { template: (text) => text.replace(/\{\{> summary-page.*\n/, '') },
    [`${COUNCIL}/council.hbs`, 'The one-page summary is not printed', 'Begin the template with {{> summary-page'],
  ],
  [
    'no heading behind the summary',
    { template: (text) => text.replace(' id="report"', '') },
    [`${COUNCIL}/council.hbs`, 'no heading with id="report"', 'Give the first heading'],
  ],
  [
    'no narrative',
    { template: (text) => text.replace(/\{\{> narrative-sections.*\n/, '') },
    ['The text of the paper is not printed', 'Add {{> narrative-sections sections=sections}}'],
  ],
  [
    'no recommendations',
    {
      template: (text) =>
        text
          .replace(/\{\{> recommendations-section.*\n/, '')
          .replace('appendix=paper.recommendations', 'appendix=null'),
    },
    ['3 recommendations of 3 would not be printed', 'Add {{> recommendations-section'],
  ],
  [
    'its recommendations in two places',
    { template: (text) => `${text}{{> recommendations-section paper.recommendations hasKey=false}}\n` },
    [`${COUNCIL}/council.hbs`, 'stands in the paper more than once'],
  ],
  ['a second title', withLine('<h1>Our paper</h1>'), ['In print a paper has one <h1>', 'use <h2>']],
  ['a heading too small', withLine('<h5>Our part</h5>'), ['The heading "Our part" is <h5>', 'a level is left out']],
  [
    'a table with an empty cell',
    withLine(
      '<table><caption>x</caption><tr><th scope="row">a</th><td>{{#if paper.subtitle}}b{{/if}}</td></tr></table>',
    ),
    ['A cell of a table is empty: <td></td>', 'Write {{cell …}}'],
  ],
];

const STYLES: readonly Case[] = [
  ['a picture', withStyle('p {}\n.a { background: url(x) }'), [`${COUNCIL}/council.css:2`, 'url(…) cannot stand']],
  ['a picture in disguise', withStyle('.a { background: u\\72l(x) }'), [`${COUNCIL}/council.css:1`, 'hides']],
  [
    'another sheet',
    withStyle('\n@import "a.css";'),
    [`${COUNCIL}/council.css:2`, '@import cannot stand', 'Copy the rules'],
  ],
  ['a typeface', withStyle('@font-face { font-family: X }'), [`${COUNCIL}/council.css:1`, '@font-face cannot stand']],
  ['a page', withStyle('@page { margin: 0 }'), [`${COUNCIL}/council.css:1`, '@page cannot stand']],
  [
    'a brace too many',
    withStyle('.a {}\n}\nbody { display: none }'),
    [`${COUNCIL}/council.css:2`, 'There is a } too many'],
  ],
  [
    'a bracket that is open',
    withStyle('.a {\n  gap: calc(1mm;\n}\n'),
    [`${COUNCIL}/council.css:2`, 'The ( is not closed'],
  ],
  ['a comment that is open', withStyle('.a {}\n/* our own'), [`${COUNCIL}/council.css:2`, 'A comment is not closed']],
  ['a quotation mark that is open', withStyle('.a { content: "x; }\n'), [`${COUNCIL}/council.css:1`, 'quotation mark']],
  [
    'the name of the layout that it was copied from',
    { files: { 'council/jarap-tracker.css': 'p {}' } },
    [`${COUNCIL}/jarap-tracker.css`, 'is not read', 'Rename it to council.css'],
  ],
];

const FOLDERS: readonly Case[] = [
  ['no manifest', { files: { 'council/layout.yaml': null } }, [`${COUNCIL}/layout.yaml`, 'Copy that of the layout']],
  [
    'a manifest with another ending',
    { files: { 'council/layout.yaml': null, 'council/layout.yml': 'title: x' } },
    ['Rename layout.yml to layout.yaml'],
  ],
  [
    'the template of the layout that it was copied from',
    { files: { 'council/council.hbs': null, 'council/jarap-tracker.hbs': 'x' } },
    [`${COUNCIL}/council.hbs`, 'Rename jarap-tracker.hbs to council.hbs'],
  ],
  [
    'a name with a space',
    { files: { 'our council/layout.yaml': '' } },
    ['"our council" cannot be the name of a layout'],
  ],
  [
    'a name with a capital',
    { files: { 'Council2/layout.yaml': '' } },
    ['"Council2" cannot be the name', 'small letters'],
  ],
  ['a name that is taken', { files: { 'agenda/layout.yaml': '' } }, ['"agenda" cannot be the name', 'our-agenda']],
  ['a partial with a space', { files: { 'council/sign off.hbs': 'x' } }, [`${COUNCIL}/sign off.hbs`, 'sign-off.hbs']],
  [
    'a file beside the folders',
    { files: { 'council.hbs': 'x' } },
    ['templates/layouts/council.hbs', 'beside the folders'],
  ],
];

describe('a mistake in a layout stops the build before anything is published:', () => {
  describe.each([
    ['its manifest has', MANIFESTS],
    ['its template has', TEMPLATES],
    ['its style sheet has', STYLES],
    ['its folder has', FOLDERS],
  ])('%s', (_where, cases) => {
    test.each(cases)('%s', async (_what, layout, says) => {
      const { exitCode, said, isPublished } = await build(layout);
      for (const words of says) expect(said).toContain(words);
      expect(said).not.toMatch(/undefined|\[object|\bat .*\.ts:\d|Cannot read prop|data\/templates|There is no layout/);
      expect({ exitCode, isPublished }).toEqual({ exitCode: 1, isPublished: false });
    });
  });
});

describe('a mistake in a layout', () => {
  test('is told with every other problem of the run, and by --check too', async () => {
    const { exitCode, said } = await build(
      {
        ...withLine('<p>{{paper.panelNam}}</p>'),
        files: { 'council/council.css': '@import "a.css";', 'broken/layout.yaml': 'title: x\n' },
        data: {
          paper: SMALL_DATA.paper.replace('layout: jarap-tracker', 'layout: council'),
          recommendations: SMALL_DATA.recommendations.replace('30/09/2025', '31/02/2026'),
        },
      },
      ['--check'],
    );
    expect(exitCode).toBe(1);
    for (const words of [
      '"paper.panelNam" is missing',
      '@import cannot stand',
      'The layout "broken" has no broken.hbs',
      'is not a date that exists',
    ]) {
      expect(said).toContain(words);
    }
  });

  test('is told where no paper uses the layout', async () => {
    const { exitCode, said } = await build({ ...withLine('{{> nothing}}'), data: { paper: SMALL_DATA.paper } });
    expect(exitCode).toBe(1);
    expect(said).toContain(`${AT}: There is no partial "nothing"`);
  });

  test('that --check can only see in a paper is told by it', async () => {
    const { exitCode, said } = await build({ template: (text) => text.replace(/\{\{> narrative-sections.*\n/, '') }, [
      '--check',
    ]);
    expect(exitCode).toBe(1);
    expect(said).toContain('The text of the paper is not printed');
  });

  test('that only one paper of several shows stops the build as well', async () => {
    count += 1;
    const program = writeOwnLayout(join(scratch, `program ${count}`), {
      ...withLine('{{#if paper.subtitle}}<p>{{paper.summary.audiense}}</p>{{/if}}'),
      data: { meeting: SMALL_DATA.meeting.replace('[tracker]', '[tracker, longer]') },
    });
    const longer = join(program, 'data', 'meetings', '2026-01-20-jarap', 'longer');
    mkdirSync(longer);
    const paper = SMALL_DATA.paper.replace('layout: jarap-tracker', 'layout: council\nsubtitle: The longer one');
    writeFileSync(join(longer, 'paper.md'), paper);
    const more = SMALL_DATA.recommendations.split('\n')[1]?.replace('4.1', '4.9') ?? '';
    writeFileSync(join(longer, 'recommendations.csv'), `${SMALL_DATA.recommendations}${more}\n`);
    const out = join(program, 'out');
    const { exitCode, said } = await runInProcess(['--data', join(program, 'data'), '--out', out], program);
    expect(said.replaceAll(/\s+/g, ' ')).toContain(`${AT}: "paper.summary.audiense" is missing from the model.`);
    expect({ exitCode, isPublished: existsSync(out) }).toEqual({ exitCode: 1, isPublished: false });
  });

  test('is told by the gallery as well', async () => {
    count += 1;
    const program = writeOwnLayout(join(scratch, `program ${count}`), withLine('{{#if isPrint}}'));
    const { exitCode, said } = await runInProcess(['gallery', '--out', join(program, 'gallery')], program);
    expect(exitCode).toBe(1);
    expect(said.replaceAll(/\s+/g, ' ')).toContain(`${AT}: {{#if}} is opened here and never closed.`);
  });
});
