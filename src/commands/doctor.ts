/**
 * The command `doctor`: says which browser prints the papers and why, starts it and makes a test print. It builds nothing
 * and changes nothing but the embedded browser's folder.
 */
import { createRequire } from 'node:module';
import { UserError } from '../errors.ts';
import { findBrowser, type BrowserChoice, type BrowserSearch } from '../pdf/browser/find-browser.ts';
import { realMachine, type Machine } from '../pdf/browser/machine.ts';
import type { PrintJob } from '../pdf/print-document.ts';
import { openPrinter } from '../pdf/printer.ts';
import type { World } from '../world.ts';

const READY = 0;
const NOT_READY = 2;
const SENTENCE = 'This sentence was printed as a test.';
const FONT = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';

/** Prints its findings on standard output. Returns the exit code: 0 where PDFs can be made, 2 where not. */
export async function runDoctor(
  world: World,
  machine: Machine = realMachine(world.environment, world.platform),
): Promise<0 | 2> {
  const say = (line: string): void => {
    world.standardOutput.write(`${line}\n`);
  };
  say(`Node ${process.version} on ${machine.platform} (${machine.architecture})`);
  try {
    const search = await findBrowser(machine);
    say('\nPlaces where a browser may be:');
    for (const line of listPlaces(search)) say(line);
    if (!search.choice) {
      say('\nNo browser was found, so no PDF can be made; the HTML papers are made without one.');
      say(
        'What to do: install Google Chrome, Microsoft Edge or Chromium, or run: npx puppeteer browsers install chrome-headless-shell',
      );
      return NOT_READY;
    }
    say(`\nChosen: ${search.choice.browser}`);
    await tryPrint(search.choice, machine, world, say);
    say('\nAll is well: PDFs can be made on this machine.');
    return READY;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`\n${error.message}`);
    say(`What to do: ${error.todo}`);
    return NOT_READY;
  }
}

function listPlaces({ lookedAt }: BrowserSearch): string[] {
  return lookedAt.map(
    ({ browser, where, refusal }) =>
      `  ${refusal === undefined ? '*' : '-'} ${browser} (${where}): ${refusal ?? 'used'}`,
  );
}

async function tryPrint(
  choice: BrowserChoice,
  machine: Machine,
  world: World,
  say: (line: string) => void,
): Promise<void> {
  const startedMs = world.elapsedMs();
  const printer = await openPrinter(choice, machine, {
    signal: world.signal,
    onUnpacking: () => say('  Unpacking the embedded browser. This is done once and takes a few seconds.'),
  });
  try {
    say(`  Program: ${printer.executablePath}`);
    say(`  Version: ${printer.browserVersion}, started in ${Math.round(world.elapsedMs() - startedMs)} ms`);
    for (const note of printer.notes) say(`  Note: ${note}`);
    const printingMs = world.elapsedMs();
    const { pdf, pageCount } = await printer.print(await makeTestJob(world));
    const tookMs = Math.round(world.elapsedMs() - printingMs);
    say(`  Test print: ${pageCount} page, ${pdf.length} bytes, ${tookMs} ms; its text and its font are in the PDF.`);
  } finally {
    await printer.close();
  }
}

async function makeTestJob(world: World): Promise<PrintJob> {
  const font = await world.files.read(createRequire(import.meta.url).resolve(FONT));
  const style = `@font-face { font-family: "IBM Plex Sans"; src: url(/plex.woff2) } body { font-family: "IBM Plex Sans" }`;
  return {
    name: 'The test print',
    html: `<!doctype html><html lang="en-GB"><head><title>Test print</title><link rel="stylesheet" href="/test.css"></head><body><p>${SENTENCE}</p></body></html>`,
    assets: new Map([
      ['/test.css', { bytes: new TextEncoder().encode(style), mediaType: 'text/css' }],
      ['/plex.woff2', { bytes: font, mediaType: 'font/woff2' }],
    ]),
    fontFamilies: ['IBMPlexSans'],
    sentinels: [SENTENCE],
    finish: null,
    timeoutMs: 30_000,
  };
}
