/**
 * One build in this process, in the order of build-papers.ts but stage after stage, with the time of each. A process of its
 * own, because code that has run once is faster. Usage: node --import tsx time-stages.ts DATA OUT, and JSON comes out.
 */
import { performance } from 'node:perf_hooks';
import type { Page } from 'puppeteer';
import type { PackOutcome } from '../../src/build/add-packs.ts';
import type { PrintOutcome } from '../../src/build/print-papers.ts';
import type { PdfOrigin } from '../../src/build/describe-pdf.ts';
import type { Printer } from '../../src/pdf/printer.ts';
import type { OutputFile } from '../../src/publish/output-file.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

// Since the process began: Node and tsx themselves.
const bornMs = performance.now();
const { collectOutputs } = await import('../../src/build/collect-outputs.ts');
const { describePaperPdf } = await import('../../src/build/describe-pdf.ts');
const { makePack } = await import('../../src/build/make-pack.ts');
const { makePapers } = await import('../../src/build/make-papers.ts');
const { makePrintJob } = await import('../../src/build/make-print-job.ts');
const { readProgramFiles } = await import('../../src/build/read-program-files.ts');
const { createTemplates } = await import('../../src/html/load-templates.ts');
const { readInputs } = await import('../../src/inputs/read-inputs.ts');
const { requireBrowser } = await import('../../src/pdf/browser/find-browser.ts');
const { launchBrowser } = await import('../../src/pdf/browser/launch-browser.ts');
const { realMachine } = await import('../../src/pdf/browser/machine.ts');
const { finishPrint } = await import('../../src/pdf/finish-print.ts');
const { printDocument } = await import('../../src/pdf/print-document.ts');
const { publishFiles } = await import('../../src/publish/publish-files.ts');
const { realFiles, realWorld } = await import('../../src/world.ts');
await import('../../src/commands/run-command.ts');

const stages: [name: string, milliseconds: number][] = [
  ['node and tsx', bornMs],
  ['imports', performance.now() - bornMs],
];
const [dataFolder = '', outFolder = '', programFolder = ''] = process.argv.slice(2);

async function time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  stages.push([name, performance.now() - startedAt]);
  return result;
}

/** Puts the time of each call of one of the page's functions among the stages. */
function timeCalls(page: Page, name: 'goto' | 'pdf', nameStage: (call: number) => string): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handed through as it comes, to either function
  const call = page[name].bind(page) as (...values: unknown[]) => Promise<unknown>;
  let count = 0;
  Object.assign(page, {
    [name]: (...values: unknown[]) => {
      count += 1;
      return time(nameStage(count), () => call(...values));
    },
  });
}

const inputs = await time('reading', () => readInputs(dataFolder, realFiles));
const { value } = inputs;
if (value === null) throw new Error(`Nothing could be read from ${dataFolder}`);
const papers = (await time('register, scrutiny, paper', () => makePapers(value, LAYOUTS))).value;
const [paper] = papers;
if (paper === undefined) throw new Error(`No paper came of ${dataFolder}`);
const program = await time('program files', () => readProgramFiles(programFolder, realFiles));
const templates = await time('templates', () => createTemplates(program.templates));
const world = realWorld(new AbortController().signal);
const origin: PdfOrigin = { dataFolder, version: '0', isDraft: false, world };
const finish = await describePaperPdf(paper, origin);
const job = await time('page for print', () => makePrintJob(paper, templates, program, finish));
const machine = realMachine(process.env);
const running = await time('browser: launch', async () => launchBrowser(await requireBrowser(machine), machine));
const page = await time('browser: new page', () => running.browser.newPage());
timeCalls(page, 'goto', () => 'print: load');
timeCalls(page, 'pdf', (call) => (call === 1 ? 'print: dry' : 'print: final'));
const printedFrom = performance.now();
const stagesBefore = stages.length;
const printed = await printDocument(page, job);
const spent = stages.slice(stagesBefore).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
stages.push(['fonts, page numbers, proof', performance.now() - printedFrom - spent]);
const document = await time('finishing the PDF', () => finishPrint(job, printed));

const printer: Printer = {
  browserVersion: running.version,
  executablePath: running.executablePath,
  processId: running.processId,
  notes: running.notes,
  print: async (other) => finishPrint(other, await printDocument(await running.browser.newPage(), other)),
  close: running.close,
};
const { meeting } = paper;
const pack = await time('pack of the meeting', () =>
  makePack(meeting, [{ paper, document }], {
    organisation: value.organisation,
    program,
    templates,
    origin,
    openPrinter: () => Promise.resolve(printer),
  }),
);
async function* yieldOutcomes(): AsyncGenerator<PrintOutcome | PackOutcome> {
  if (paper !== undefined) yield { paper, edition: 'standard', document };
  yield { meeting, pack };
}
const files: OutputFile[] = [];
await time('site, links, sums', async () => {
  const outputs = collectOutputs({
    organisation: value.organisation,
    papers,
    outcomes: yieldOutcomes(),
    program,
    templates,
    inputs: inputs.files,
    toolVersion: '0',
    isDraft: false,
    browserVersion: () => running.version,
    published: new Map(),
  });
  for await (const file of outputs) files.push(file);
});
await time('publishing', () =>
  publishFiles(outFolder, files, world, { dataFolder, programFolder, tell: () => undefined }),
);
await time('browser: close', () => running.close());
process.stdout.write(JSON.stringify({ stages, pages: document.pageCount }));
