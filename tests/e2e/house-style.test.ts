import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyHouseStyle } from '../../src/build/apply-house-style.ts';
import { framePrintJob } from '../../src/build/make-print-job.ts';
import { readProgramFiles, type ProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates, type Templates } from '../../src/html/load-templates.ts';
import { framePrintPage } from '../../src/html/print-page.ts';
import { PLAIN_HOUSE_STYLE, type Logo } from '../../src/inputs/house-style.ts';
import { makeLetterhead } from '../../src/papers/letterhead.ts';
import { makeSummary } from '../../src/papers/summary.ts';
import { placesInNarrative } from '../../src/papers/summary-places.ts';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { realFiles } from '../../src/world.ts';
import { readPdf, type ReadPdf } from '../helpers/read-pdf.ts';
import { buildInto, runBuild } from '../helpers/run-build.ts';
import { ROOT } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, writeData } from '../helpers/write-data.ts';
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

function drawLogo(aspect: number): Logo {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${aspect * 100} 100"><path d="M0 0h${aspect * 100}v100z"/></svg>`;
  return { file: 'a.svg', mediaType: 'image/svg+xml', alt: 'A badge', aspect, bytes: new TextEncoder().encode(svg) };
}

describe('a logo beside the title', () => {
  test('never pushes the summary over its page, whatever its shape and however long the title is', async () => {
    const cases = fc.sample(
      fc.record({
        paper: anySummaryPaper,
        aspect: fc.constantFrom(0.3, 1, 1.7, 4, 12),
        title: fc
          .array(fc.constantFrom('Internal', 'audit', 'WWWW', 'recommendations', 'and', 'tracking'), {
            minLength: 1,
            maxLength: 14,
          })
          .map((words) => words.join(' ')),
      }),
      { seed: 5, numRuns: 20 },
    );
    const wrong: unknown[] = [];
    for (const { paper, aspect, title } of cases) {
      const houseStyle = { ...PLAIN_HOUSE_STYLE, logo: drawLogo(aspect) };
      const summary = makeSummary(paper.context, placesInNarrative([]), title, houseStyle.logo);
      const letterhead = makeLetterhead({ name: 'Wolds', houseStyle });
      const head = templates.render('partials/letterhead', { letterhead, hasName: false, isPrint: true });
      const body = templates.render('partials/summary', { isPrint: true, summary, level: 2 });
      const page = framePrintPage(
        {
          documentTitle: title,
          layout: 'jarap-tracker',
          bodyHtml: `<section class="summary"><div class="title-block">${head}<h1 id="summary">${title}</h1><p class="kicker">Summary for ${summary.audience}</p></div>${body}</section><section class="part"><h2 id="behind">Behind</h2><p><a href="#summary"><span data-page-ref="summary">0</span></a> <a href="#behind"><span data-page-ref="behind">0</span></a></p></section>`,
          furniture: { bodyName: 'Wolds', marking: 'OFFICIAL', reference: 'Paper 1', title },
          sentinel: 'For decision',
        },
        templates,
      );
      const job = framePrintJob('summary.pdf', page, applyHouseStyle(program, houseStyle), null);
      const { pageOf } = await printer.print(job);
      const pages = (pageOf.get('behind') ?? 0) - (pageOf.get('summary') ?? 0);
      if (pages !== 1) wrong.push({ pages, aspect, title, size: paper.size });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('the papers of a body with a house style', () => {
  // One green pixel that is half seen through, which PDF/A allows only with care.
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwACIwEBzYf1vgAAAABJRU5ErkJggg==',
    'base64',
  );
  let pdf: ReadPdf;

  beforeAll(async () => {
    const data = writeData(join(scratch, 'data'), {
      organisation: `${SMALL_DATA.organisation}houseStyle:
  logo: { file: badge.png, alt: The badge of the Wolds }
  colours: { ink: "#2b0a3d", overdue: "#7a1f5c" }
  paperReference: "{panel} {isoDate}/{number}"
`,
    });
    writeFileSync(join(data, 'badge.png'), PNG);
    await buildInto(join(scratch, 'out'), data);
    pdf = await readPdf(join(scratch, 'out', 'members', '2026-01-20-jarap', '01-tracker.pdf'));
  }, 60_000);

  test('have the logo as a figure with its words on the first page, and nowhere else', () => {
    const withLogo = pdf.pages.filter(({ figures }) => figures.includes('The badge of the Wolds'));
    expect(withLogo.map(({ number }) => number)).toEqual([1]);
  });

  test('have their reference on every page', () => {
    for (const { furniture } of pdf.pages) expect(furniture).toContain('JARAP 2026-01-20/1');
  });
});

test('a colour that is too pale stops the build with a line and a better colour', async () => {
  const data = writeData(join(scratch, 'pale'), {
    organisation: `${SMALL_DATA.organisation}houseStyle: { colours: { ink: "#999" } }\n`,
  });
  const { exitCode, standardOutput, standardError } = await runBuild([
    'build',
    '--data',
    data,
    '--out',
    join(scratch, 'x'),
  ]);
  expect(exitCode).toBe(1);
  expect(standardOutput + standardError).toMatch(/organisation\.yaml:\d+, key "houseStyle\.colours\.ink"/);
  expect(standardOutput + standardError).toMatch(/"#767676", with 4\.54:1/);
});
