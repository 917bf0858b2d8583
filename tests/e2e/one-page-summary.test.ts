import * as fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { framePrintJob } from '../../src/build/make-print-job.ts';
import { readProgramFiles, type ProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates, type Templates } from '../../src/html/load-templates.ts';
import { framePrintPage } from '../../src/html/print-page.ts';
import type { Summary } from '../../src/papers/summary-model.ts';
import { makeSummary } from '../../src/papers/summary.ts';
import { placesAsBlocks } from '../../src/papers/summary-places.ts';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { realFiles } from '../../src/world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { buildInto, ROOT, runBuild } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { PAPER_FOLDER, SMALL_DATA, SMALL_ROWS, writeData } from '../helpers/write-data.ts';
import { anySummaryPaper } from '../papers/any-summary.ts';
import { chooseTestBrowser, machine } from '../pdf/test-documents.ts';

const scratch = openScratchFolder();
let printer: Printer;
let program: ProgramFiles;
let templates: Templates;

beforeAll(async () => {
  program = await readProgramFiles(ROOT, realFiles);
  templates = createTemplates(program.templates);
  printer = await openPrinter(await chooseTestBrowser(), machine);
}, 60_000);
afterAll(() => printer.close());

/** The summary as its layout prints it, and behind it a page with all the places to which it leads. */
function renderAlone(title: string, summary: Summary): string {
  const render = (name: string, more: object): string => templates.render(name, { isPrint: true, summary, ...more });
  const anchors = new Set(
    [...summary.decisions.rows, ...summary.late.rows, ...summary.questions.rows].map(({ anchor }) => anchor),
  );
  return `<section class="summary"><div class="title-block"><h1 id="summary">${title}</h1><p class="kicker">Summary for ${summary.audience}</p></div>
${render('partials/summary', { level: 2 })}${render('partials/summary-ends', {})}</section>
<section class="cover-report part"><h2 id="report">Behind</h2>${['appendix-a', ...anchors].map((id) => `<p id="${id}">.</p>`).join('')}</section>`;
}

async function countPages(title: string, summary: Summary): Promise<number> {
  const page = framePrintPage(
    {
      documentTitle: title,
      layout: 'jarap-tracker',
      bodyHtml: renderAlone(title, summary),
      furniture: { bodyName: 'Wolds', marking: 'OFFICIAL', reference: 'Paper 1', title },
      sentinel: 'For decision',
    },
    templates,
  );
  const { pageOf } = await printer.print(framePrintJob('summary.pdf', page, program, null));
  return (pageOf.get('report') ?? 0) - (pageOf.get('summary') ?? 0);
}

describe('the summary', () => {
  test('is one page for papers of any size, with names and reasons of any length', async () => {
    const papers = fc.sample(anySummaryPaper, { seed: 20_260_120, numRuns: 40 });
    const sizes = new Set(papers.map(({ size }) => size));
    expect(sizes).toContain(0);
    expect(sizes).toContain(1000);
    const wrong: unknown[] = [];
    for (const { context, size } of papers) {
      const { title } = context.paper.settings;
      const summary = makeSummary(context, placesAsBlocks('appendix-a', 'Appendix A'), title);
      const pages = await countPages(title, summary);
      if (pages !== 1) wrong.push({ pages, size, title, panel: context.meeting.panel.name });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('is the first page of a tracker and leads to the pages of its rows', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      index % 4 === 0
        ? `Vehicles,July 2025,3.${index},Keys of store ${index},Minor,Keep a list.,Head of fleet,31/12/2025,,The list is kept.,Proposed closed`
        : `Stores,May 2025,4.${index},Count ${index},Important,Count the stock.,Head of stores,30/09/2025,,Counts began.,In progress`,
    );
    const out = join(scratch, 'out');
    await buildInto(
      out,
      writeData(join(scratch, 'many'), { recommendations: `${SMALL_ROWS[0]}\n${rows.join('\n')}\n` }),
    );
    const pdf = await readPdf(join(out, 'members', '2026-01-20-jarap', '01-tracker.pdf'));
    const [first, second] = pdf.pages;
    expect(first?.headings.map(({ text }) => text)).toEqual([
      'Internal audit recommendations',
      'For decision',
      'What moved',
      'What is late and why it matters',
      ...(first?.headings.length === 5 ? ['Questions members may wish to ask'] : []),
    ]);
    expect(second?.headings[0]?.text).toContain('Wolds Police and Crime Commissioner');
    expect(first?.text).toMatch(/Fifteen closures need the panel’s decision/);
    expect(first?.text).toMatch(/And \d+ more, page \d+/);
    for (const { text, target } of first?.links ?? []) expect(Number(text)).toBe(target);
    expect(first?.links.length).toBeGreaterThan(5);
  }, 60_000);

  test('stops the build where a title is too long for it, and says what to shorten', async () => {
    const title = 'Recommendations of every auditor and inspectorate '.repeat(40).trim();
    const data = writeData(join(scratch, 'long'), {
      paper: SMALL_DATA.paper.replace('title: Internal audit recommendations', `title: ${title}`),
    });
    const out = join(scratch, 'long-out');
    const { exitCode, standardOutput, standardError } = await runBuild(['build', '--data', data, '--out', out]);
    const said = standardOutput + standardError;
    expect(exitCode).toBe(1);
    expect(said).toContain('The summary of 2026-01-20-jarap/01-tracker.pdf takes');
    expect(said).toContain(`title of the paper, in ${PAPER_FOLDER}/paper.md`);
    expect(said).not.toMatch(/undefined|\n\s+at /);
    expect(await realFiles.exists(out)).toBe(false);
  }, 60_000);
});
