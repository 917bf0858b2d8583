import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../src/pdf/accessible/finish-options.ts';
import { name } from '../../../src/pdf/accessible/objects/pdf-values.ts';
import { openPrinter, type Printer } from '../../../src/pdf/printer.ts';
import { buildInto, listFiles } from '../../helpers/run-build.ts';
import { openScratchFolder } from '../../helpers/scratch-folder.ts';
import { chooseTestBrowser, machine, makeJob } from '../test-documents.ts';
import { checkPdf } from './check-pdf.ts';
import { RULES } from './check/faults.ts';
import { CATALOGUE_DAMAGES } from './damage/damage-catalogue.ts';
import { CONTENT_DAMAGES } from './damage/damage-content.ts';
import { METADATA_DAMAGES } from './damage/damage-metadata.ts';
import { STRUCTURE_DAMAGES } from './damage/damage-structure.ts';
import { TABLE_DAMAGES } from './damage/damage-tables.ts';
import { applyDamage, copyUnchanged } from './damage/damaged-file.ts';

const SECONDS = 1000;
const DAMAGES = [...CATALOGUE_DAMAGES, ...METADATA_DAMAGES, ...STRUCTURE_DAMAGES, ...TABLE_DAMAGES, ...CONTENT_DAMAGES];

const OPTIONS: FinishOptions = {
  title: 'A paper of the panel – and its figures',
  author: 'Head of audit',
  subject: 'Open recommendations',
  keywords: ['audit', 'recommendations'],
  language: 'en-GB',
  date: new Date('2026-01-20T00:00:00Z'),
  creator: 'build-papers',
  producer: 'build-papers',
  attachments: [
    {
      name: 'recommendations.csv',
      bytes: new TextEncoder().encode('Ref,Status\n1,Open\n'),
      mediaType: 'text/csv',
      description: 'The export that the figures come from.',
      date: new Date('2026-01-19T00:00:00Z'),
    },
  ],
};

const CSS = `
@page { @top-left { content: "OFFICIAL" } @bottom-right { content: "Page " counter(page) } }
table { border-collapse: collapse } td, th { border: 1pt solid; background: #eee }
`;

const BODY = `
<dl lang="en-GB-x-dl"><dt lang="en-GB-x-dt">Date</dt><dd lang="en-GB-x-dd">20 January</dd></dl>
<ul><li>Bullet with <strong>bold</strong> words</li></ul>
<p>See <a href="#end">the end</a> or <a href="https://example.org/a">the report</a>.</p>
<figure><svg role="img" aria-label="One bar, three long." width="90" height="20"><rect width="60" height="9"/><text y="18">3</text></svg><figcaption>Chart 1</figcaption></figure>
<table><tr><th colspan="2" scope="colgroup">2026</th></tr><tr><th scope="col">Open</th><th scope="col">Closed</th></tr><tr><td>1</td><td>2</td></tr></table>
<section><h2>Audits</h2>
<table><caption>Table 1</caption><thead><tr><th scope="col">Audit</th><th scope="col">Open</th></tr></thead><tbody>
${'<tr><th scope="row">Fleet</th><td>2</td></tr>'.repeat(45)}
</tbody></table></section>
<section><h2 id="end">Findings</h2><div>Words of a div.</div></section>`;

const scratch = openScratchFolder();
let printer: Printer;
let good: Uint8Array;

beforeAll(async () => {
  printer = await openPrinter(await chooseTestBrowser(), machine, { concurrency: 1 });
  good = (await printer.print({ ...(await makeJob(BODY, { css: CSS })), finish: OPTIONS })).pdf;
}, 60 * SECONDS);
afterAll(() => printer.close());

test('a finished paper keeps all rules, and so does a copy of it', () => {
  expect(checkPdf(good)).toEqual([]);
  expect(checkPdf(copyUnchanged(good))).toEqual([]);
});

test('a paper as the browser printed it keeps few of them', async () => {
  const { pdf } = await printer.print(await makeJob(BODY, { css: CSS }));
  const rules = new Set(checkPdf(pdf).map((line) => line.split(':')[0]));
  expect([...rules]).toEqual(expect.arrayContaining(['packet', 'plain-types', 'unmarked-content', 'annotation-words']));
});

describe('it is noticed that', () => {
  test.each(DAMAGES)('$name', (damage) => {
    expect(checkPdf(applyDamage(good, damage))).toContainEqual(expect.stringMatching(new RegExp(`^${damage.rule}: .`)));
  });
});

test('each rule has been seen to notice something', () => {
  const shown = new Set<string>(DAMAGES.map(({ rule }) => rule));
  expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual([]);
});

describe('the sample', () => {
  const out = join(scratch, 'out');
  const listPdfs = (): string[] => listFiles(out).filter((file) => file.endsWith('.pdf'));
  const read = (file: string): Uint8Array => readFileSync(join(out, ...file.split('/')));

  beforeAll(async () => {
    await buildInto(out);
  }, 120 * SECONDS);

  test('has papers and packs that keep all rules', () => {
    expect(listPdfs().filter((file) => file.endsWith('/pack.pdf')).length).toBeGreaterThan(0);
    expect(listPdfs().flatMap((file) => checkPdf(read(file)).map((line) => `${file}: ${line}`))).toEqual([]);
  });

  test('would not pass with a pack of which the second document begins at H2', () => {
    const pack = listPdfs().find((file) => file.endsWith('/pack.pdf')) ?? '';
    const damaged = applyDamage(read(pack), {
      name: 'the second document begins at H2',
      rule: 'heading-levels',
      change: (file) => file.element('H1', 1).set('S', name('H2')),
    });
    expect(checkPdf(damaged)).toEqual([expect.stringMatching(/^heading-levels: H2 on page \d+ after nothing$/)]);
  });
});
