/** A browser for tests that look at the site as a reader does: from the disk, with a record of all that a page asks for. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { requireBrowser } from '../../src/pdf/browser/find-browser.ts';
import { launchBrowser, type RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import { realMachine } from '../../src/pdf/browser/machine.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that the page asked for, its own among them. */
  readonly requests: readonly string[];
  /** What was said in the console, what failed in a script, and questions that a script put to the reader. */
  readonly complaints: readonly string[];
}

export async function openTestBrowser(): Promise<RunningBrowser> {
  const machine = realMachine(process.env);
  return launchBrowser(await requireBrowser(machine), machine);
}

export interface View {
  /** Pixels. */
  readonly width: number;
  readonly isDark?: boolean;
  readonly hasScripts?: boolean;
}

/** Opens a file of the site as from a folder. The caller closes the page. */
export async function openFile({ browser }: RunningBrowser, file: string, view: View): Promise<OpenedPage> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`failed: ${String(error)}`));
  page.on('dialog', (dialog) => {
    complaints.push(`asked: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  await page.setJavaScriptEnabled(view.hasScripts ?? true);
  await page.setViewport({ width: view.width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.isDark === true ? 'dark' : 'light' }]);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  return { page, requests, complaints };
}
