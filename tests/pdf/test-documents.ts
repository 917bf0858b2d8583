/** Small documents for print tests, and the browser that prints them: the embedded one where it runs, so that all agree. */
import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { findEmbeddedPackage } from '../../src/pdf/browser/embedded-browser.ts';
import { requireBrowser, type BrowserChoice } from '../../src/pdf/browser/find-browser.ts';
import { realMachine } from '../../src/pdf/browser/machine.ts';
import type { PrintJob } from '../../src/pdf/print-document.ts';
import type { PrintAsset } from '../../src/pdf/virtual-origin.ts';

export const machine = realMachine(process.env);

export async function chooseTestBrowser(): Promise<BrowserChoice> {
  // So that the same tests can be run with any browser.
  if (machine.environment['PUPPETEER_EXECUTABLE_PATH'] !== undefined) return requireBrowser(machine);
  const embedded = await findEmbeddedPackage(machine);
  if ('refusal' in embedded) return requireBrowser(machine);
  return { source: 'embedded', browser: 'Embedded Chromium', package: embedded };
}

const FONT_FILE = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';

const STYLE = `
@font-face { font-family: "IBM Plex Sans"; src: url(/fonts/plex.woff2) format("woff2"); }
@page { size: A4; margin: 20mm; }
html { font-family: "IBM Plex Sans"; font-synthesis: none; }
h1, h2 { font-weight: 400; }
h2 { break-before: page; }
html.dry main { visibility: hidden; }
`;

export const SENTINEL = 'The first finding of the office';

/** A job that prints well; `body` stands in `<main>`. */
export async function makeJob(body: string, changes: Partial<PrintJob> & { css?: string } = {}): Promise<PrintJob> {
  const { css = '', ...rest } = changes;
  const assets = new Map<string, PrintAsset>([
    ['/styles/print.css', { bytes: new TextEncoder().encode(STYLE + css), mediaType: 'text/css' }],
    ['/fonts/plex.woff2', { bytes: await readFont(), mediaType: 'font/woff2' }],
  ]);
  return {
    name: 'meeting/01-paper.pdf',
    html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A paper</title><link rel="stylesheet" href="/styles/print.css"></head><body><main><h1>A paper</h1><p>${SENTINEL}</p>${body}</main></body></html>`,
    assets,
    fontFamilies: ['IBMPlexSans'],
    sentinels: [SENTINEL],
    finish: null,
    ...rest,
  };
}

async function readFont(): Promise<Uint8Array> {
  return fs.readFile(createRequire(import.meta.url).resolve(FONT_FILE));
}
