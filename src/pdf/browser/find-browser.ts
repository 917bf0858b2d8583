/**
 * Chooses the browser: an explicit setting, then an installed one, then Puppeteer's downloads, then the embedded one. It
 * says of every place why it was not used, and starts nothing.
 */
import * as path from 'node:path';
import { userError } from '../../errors.ts';
import { BROWSER_SETTINGS, listBrowserPlaces, listDownloadFolders, type DownloadFolder } from './browser-places.ts';
import { findEmbeddedPackage, type EmbeddedPackage } from './embedded-browser.ts';
import type { FileKind, Machine } from './machine.ts';

export type BrowserChoice =
  | { readonly source: 'setting' | 'installed'; readonly browser: string; readonly executablePath: string }
  | { readonly source: 'embedded'; readonly browser: string; readonly package: EmbeddedPackage };

/** One place that was looked at; `refusal` is absent for the one that was chosen. */
export interface LookedAt {
  readonly browser: string;
  readonly where: string;
  /** Why it is not used: `not there`, `a Snap package, ...`, `not needed: ...`. */
  readonly refusal?: string;
}

export interface BrowserSearch {
  readonly choice: BrowserChoice | undefined;
  readonly lookedAt: readonly LookedAt[];
}

/**
 * The browser to use and every place looked at, in order.
 * @throws UserError `browser-setting-wrong` where a setting names something that is not a program
 */
export async function findBrowser(machine: Machine): Promise<BrowserSearch> {
  const lookedAt: LookedAt[] = [];
  let choice: BrowserChoice | undefined;
  const consider = (browser: string, where: string, found: BrowserChoice | string): void => {
    if (typeof found === 'string') lookedAt.push({ browser, where, refusal: found });
    else if (choice) lookedAt.push({ browser, where, refusal: `not needed: ${choice.browser} comes first` });
    else {
      choice = found;
      lookedAt.push({ browser, where });
    }
  };

  for (const setting of BROWSER_SETTINGS) consider('Setting', setting, await readSetting(setting, machine));
  for (const place of listBrowserPlaces(machine)) {
    const found = await lookAt(place.candidates, machine);
    consider(place.browser, place.where, 'refusal' in found ? found.refusal : asInstalled(place.browser, found.path));
  }
  for (const downloads of listDownloadFolders(machine)) {
    const found = await lookAtDownloads(downloads, machine);
    consider(
      downloads.browser,
      downloads.folder,
      'refusal' in found ? found.refusal : asInstalled(downloads.browser, found.path),
    );
  }
  const embedded = await findEmbeddedPackage(machine);
  consider(
    'Embedded Chromium',
    'the package @sparticuz/chromium',
    'refusal' in embedded
      ? embedded.refusal
      : { source: 'embedded', browser: `Embedded Chromium ${embedded.version}`, package: embedded },
  );
  return { choice, lookedAt };
}

/** The chosen browser. @throws UserError `browser-not-found` naming every place, `browser-setting-wrong` */
export async function requireBrowser(machine: Machine): Promise<BrowserChoice> {
  const { choice, lookedAt } = await findBrowser(machine);
  if (choice) return choice;
  throw userError('browser-not-found', { places: describePlaces(lookedAt) });
}

/** One line a place: `  Google Chrome, /opt/google/chrome/chrome: not there`. */
export function describePlaces(lookedAt: readonly LookedAt[]): string {
  return lookedAt.map(({ browser, where, refusal }) => `  ${browser}, ${where}: ${refusal ?? 'used'}`).join('\n');
}

function asInstalled(browser: string, executablePath: string): BrowserChoice {
  return { source: 'installed', browser, executablePath };
}

async function readSetting(setting: string, machine: Machine): Promise<BrowserChoice | string> {
  const value = machine.environment[setting];
  if (value === undefined || value.trim() === '') return 'not set';
  const reason = await explainWrongSetting(value, machine);
  if (reason !== undefined) throw userError('browser-setting-wrong', { setting, path: value, reason });
  return { source: 'setting', browser: `the browser named by ${setting}`, executablePath: value };
}

async function explainWrongSetting(value: string, machine: Machine): Promise<string | undefined> {
  const isAbsolute = machine.platform === 'win32' ? path.win32.isAbsolute(value) : path.posix.isAbsolute(value);
  if (!isAbsolute) return 'is not a full path';
  return WRONG_KINDS[await machine.inspect(value)];
}

const WRONG_KINDS: Readonly<Record<FileKind, string | undefined>> = {
  missing: 'is not there',
  folder: 'is a folder, not a program',
  'not-executable': 'may not be run as a program by this user',
  program: undefined,
};

type Found = { readonly path: string } | { readonly refusal: string };

async function lookAt(candidates: readonly string[], machine: Machine): Promise<Found> {
  let refusal = 'not there';
  for (const candidate of candidates) {
    const kind = await machine.inspect(candidate);
    if (kind === 'not-executable') refusal = 'there, but may not be run by this user';
    if (kind !== 'program') continue;
    if (await isSnap(candidate, machine)) {
      refusal = 'a Snap package, which can neither read our files nor be driven through a pipe';
      continue;
    }
    return { path: candidate };
  }
  return { refusal };
}

async function isSnap(file: string, machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux') return false;
  const target = await machine.resolveLinks(file);
  if (file.startsWith('/snap/') || target.startsWith('/snap/') || target === '/usr/bin/snap') return true;
  // Ubuntu's chromium-browser is a shell script that starts the Snap.
  const start = await machine.readStart(file, 4096);
  return start.startsWith('#!') && start.includes('/snap/bin/');
}

async function lookAtDownloads(downloads: DownloadFolder, machine: Machine): Promise<Found> {
  const paths = machine.platform === 'win32' ? path.win32 : path.posix;
  const versions = [...(await machine.namesIn(downloads.folder))].sort(compareVersionsDown);
  const candidates = versions.flatMap((version) =>
    downloads.programs.map((program) => paths.join(downloads.folder, version, program)),
  );
  return lookAt(candidates, machine);
}

/** Newest first: `linux-147.0.7727.56` before `linux-99.0.1.1`. */
function compareVersionsDown(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}
