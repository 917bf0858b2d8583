import { HtmlValidate, type Message } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import { readProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates, type Templates } from '../../src/html/load-templates.ts';
import { makePrintPage } from '../../src/html/print-page.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { realFiles } from '../../src/world.ts';
import { ROOT, SAMPLE_DATA } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { SAMPLE_PAGES, SAMPLE_PAPERS } from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const scratch = openScratchFolder();
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // For files from other people's servers; ours lie beside the page, and a secretary may copy them by hand.
    'require-sri': 'off',
    // Advice for search engines: paper, date and body are what a reader needs in a list of windows.
    'long-title': 'off',
    // Tables that fold on narrow screens are no longer tables to a browser unless their roles are written out.
    'no-redundant-role': 'off',
  },
});
let papers: readonly ScrutinisedPaper[];
let templates: Templates;

beforeAll(async () => {
  // Without a browser: the pages are the same but for the links to the PDFs.
  await runInProcess(['--data', SAMPLE_DATA, '--out', scratch]);
  const inputs = await readInputs(SAMPLE_DATA, realFiles);
  if (inputs.value === null) throw new Error('The sample data could not be read.');
  papers = makePapers(inputs.value, LAYOUTS).value;
  templates = createTemplates((await readProgramFiles(ROOT, realFiles)).templates);
});

async function findFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }): readonly Message[] => messages)
    .map(({ ruleId, line, message }) => `line ${line}, ${ruleId}: ${message}`);
}

describe('valid HTML', () => {
  test.each(SAMPLE_PAGES)('is %s', async (page) => {
    expect(await findFaults(readFileSync(join(scratch, 'intranet', ...page.split('/')), 'utf8'))).toEqual([]);
  });

  test.each(SAMPLE_PAPERS.map(({ meeting }) => meeting))('is what is printed for %s', async (folder) => {
    const paper = papers.find(({ meeting }) => meeting.folder === folder);
    if (paper === undefined) throw new Error(`${folder} was not made`);
    const { html } = makePrintPage(paper.model, templates);
    expect(html.length).toBeGreaterThan(20_000);
    expect(await findFaults(html)).toEqual([]);
  });

  test('is not what has an unknown element, a doubled id or a heading that skips a level', async () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><h1 id="a">x</h1><h3 id="a">y</h3><wrong></wrong></body></html>';
    const faults = (await findFaults(html)).join('\n');
    for (const rule of ['heading-level', 'no-dup-id', 'element-name']) expect(faults).toContain(rule);
  });
});
