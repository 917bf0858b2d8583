/** Lays out one paper's print page as a plain folder and describes the same browser, for bare-print.mjs. Prints nothing. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePapers } from '../../src/build/make-papers.ts';
import { makePrintJob } from '../../src/build/make-print-job.ts';
import { readProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates } from '../../src/html/load-templates.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { chooseBrowserEnvironment, decideSandbox, listBrowserFlags } from '../../src/pdf/browser/browser-flags.ts';
import { unpackEmbeddedBrowser } from '../../src/pdf/browser/embedded-browser.ts';
import { requireBrowser, type BrowserChoice } from '../../src/pdf/browser/find-browser.ts';
import { realMachine } from '../../src/pdf/browser/machine.ts';
import { realFiles } from '../../src/world.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

export interface BareJobs {
  readonly browser: string;
  /** Files for bare-print.mjs. */
  readonly cold: string;
  readonly warm: string;
}

export async function writeBareJobs(dataFolder: string, folder: string, programFolder: string): Promise<BareJobs> {
  const inputs = await readInputs(dataFolder, realFiles);
  const [paper] = inputs.value === null ? [] : makePapers(inputs.value, LAYOUTS).value;
  if (paper === undefined) throw new Error(`No paper came of ${dataFolder}`);
  const program = await readProgramFiles(programFolder, realFiles);
  const { html, assets } = makePrintJob(paper, createTemplates(program.templates), program, null);
  const page = path.join(folder, 'index.html');
  for (const [name, { bytes }] of assets) await write(path.join(folder, ...name.split('/')), bytes);
  await write(page, html.replaceAll('href="/styles/', 'href="styles/'));

  const machine = realMachine(process.env);
  const choice = await requireBrowser(machine);
  const { executablePath, environment } = await prepare(choice);
  const job = {
    address: pathToFileURL(page).href,
    executablePath,
    // As launch-browser.ts decides it.
    headless: choice.source === 'embedded' || /headless[-_]shell/i.test(executablePath) ? 'shell' : true,
    flags: listBrowserFlags(decideSandbox(machine)),
    environment: chooseBrowserEnvironment(machine, environment),
    output: path.join(folder, 'bare.pdf'),
  };
  const [cold, warm] = [path.join(folder, 'cold.json'), path.join(folder, 'warm.json')];
  await write(cold, JSON.stringify({ ...job, isWarm: false }));
  await write(warm, JSON.stringify({ ...job, isWarm: true }));
  return { browser: `${choice.browser}, ${executablePath}`, cold, warm };
}

async function prepare(choice: BrowserChoice): ReturnType<typeof unpackEmbeddedBrowser> {
  if (choice.source === 'embedded') return unpackEmbeddedBrowser(choice.package, realMachine(process.env));
  return { executablePath: choice.executablePath, environment: {} };
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, content);
}
