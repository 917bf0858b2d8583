/**
 * The one browser whose pictures are compared: that of the package @sparticuz/chromium, pinned in package.json, with the fonts of
 * the papers and one of its own. It runs on Linux x86-64 only; another browser draws the same page a little differently.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findEmbeddedPackage, unpackEmbeddedBrowser } from '../../src/pdf/browser/embedded-browser.ts';
import type { BrowserChoice } from '../../src/pdf/browser/find-browser.ts';
import { realMachine, type Machine } from '../../src/pdf/browser/machine.ts';

export interface PinnedBrowser {
  readonly choice: BrowserChoice;
  readonly machine: Machine;
}

/** Or a sentence that says why there is none here. `folder` is for the setting of its fonts. */
export async function findPinnedBrowser(folder: string): Promise<PinnedBrowser | string> {
  const machine = realMachine(process.env);
  const embedded = await findEmbeddedPackage(machine);
  if ('refusal' in embedded) return `The browser of @sparticuz/chromium is ${embedded.refusal}.`;
  const { executablePath } = await unpackEmbeddedBrowser(embedded, machine);
  // Without the machine's own setting, which may ask for other edges (and have other fonts) than the next machine's.
  const setting = join(folder, 'fonts.conf');
  const fonts = join(dirname(executablePath), 'fonts', 'fonts');
  await mkdir(folder, { recursive: true });
  await writeFile(
    setting,
    `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  const browser = `Embedded Chromium ${embedded.version}`;
  return {
    choice: { source: 'embedded', browser, package: embedded },
    machine: { ...machine, environment: { ...machine.environment, FONTCONFIG_FILE: setting } },
  };
}
