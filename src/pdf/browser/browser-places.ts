/**
 * The table of places where a browser that can print may be installed, per platform, in the order of preference. Only
 * names and paths: nothing here looks at the disk.
 */
import * as path from 'node:path';
import type { Machine } from './machine.ts';

/** One place to look at: the first candidate that is a program counts. */
export interface BrowserPlace {
  /** Shown to people: `Google Chrome`. */
  readonly browser: string;
  /** Shown to people: `/opt/google/chrome/chrome`, `google-chrome on the PATH`. */
  readonly where: string;
  readonly candidates: readonly string[];
}

/** A folder of Puppeteer's own downloads: `<folder>/<platform>-<version>/<program>`. */
export interface DownloadFolder {
  readonly browser: string;
  readonly folder: string;
  /** Where the program is inside one version's folder, for each kind of machine. */
  readonly programs: readonly string[];
}

/** Settings that name a browser outright, the first that is set wins. */
export const BROWSER_SETTINGS = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

type PlacesInput = Pick<Machine, 'platform' | 'environment' | 'homeFolder'>;

// Stable channels only: papers must not look different because somebody tries a preview build.
const LINUX_BROWSERS: readonly { browser: string; commands: readonly string[]; paths: readonly string[] }[] = [
  {
    browser: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    paths: ['/opt/google/chrome/chrome'],
  },
  {
    browser: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    paths: ['/opt/microsoft/msedge/msedge'],
  },
  // Before Chromium itself: the same pages, in a quarter of the time to start and two thirds of the memory.
  { browser: 'Chromium headless shell', commands: ['chromium-headless-shell', 'chrome-headless-shell'], paths: [] },
  { browser: 'Chromium', commands: ['chromium', 'chromium-browser'], paths: ['/usr/lib/chromium/chromium'] },
];

const MAC_APPLICATIONS: readonly { browser: string; program: string }[] = [
  { browser: 'Google Chrome', program: 'Google Chrome.app/Contents/MacOS/Google Chrome' },
  { browser: 'Microsoft Edge', program: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge' },
  { browser: 'Chromium', program: 'Chromium.app/Contents/MacOS/Chromium' },
];

const WINDOWS_PROGRAMS: readonly { browser: string; program: string }[] = [
  { browser: 'Google Chrome', program: 'Google\\Chrome\\Application\\chrome.exe' },
  { browser: 'Microsoft Edge', program: 'Microsoft\\Edge\\Application\\msedge.exe' },
  { browser: 'Chromium', program: 'Chromium\\Application\\chrome.exe' },
];

/** Places of installed browsers in the order of preference; none for a platform that is not in the table. */
export function listBrowserPlaces(input: PlacesInput): readonly BrowserPlace[] {
  if (input.platform === 'win32') return listWindowsPlaces(input);
  if (input.platform === 'darwin') return listMacPlaces(input);
  return listLinuxPlaces(input);
}

function listLinuxPlaces({ environment }: PlacesInput): readonly BrowserPlace[] {
  // A relative entry on the PATH would let the working folder choose the program that is started.
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX_BROWSERS.flatMap(({ browser, commands, paths }) => {
    const onPath = commands.map((command) => ({
      browser,
      where: `${command} on the PATH`,
      candidates: folders.map((folder) => path.posix.join(folder, command)),
    }));
    return onPath.concat(paths.map((file) => ({ browser, where: file, candidates: [file] })));
  });
}

function listMacPlaces({ homeFolder }: PlacesInput): readonly BrowserPlace[] {
  const folders = ['/Applications', path.posix.join(homeFolder, 'Applications')];
  return MAC_APPLICATIONS.flatMap(({ browser, program }) =>
    folders.map((folder) => {
      const file = path.posix.join(folder, program);
      return { browser, where: file, candidates: [file] };
    }),
  );
}

function listWindowsPlaces({ environment }: PlacesInput): readonly BrowserPlace[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const value = readIgnoringCase(environment, name);
    return value === undefined || value === '' ? [] : [value];
  });
  return WINDOWS_PROGRAMS.flatMap(({ browser, program }) =>
    [...new Set(roots)].map((root) => {
      const file = path.win32.join(root, program);
      return { browser, where: file, candidates: [file] };
    }),
  );
}

/** Folders where `npx puppeteer browsers install` puts its downloads. The shell first: it prints two to three times faster. */
export function listDownloadFolders(input: PlacesInput): readonly DownloadFolder[] {
  const paths = input.platform === 'win32' ? path.win32 : path.posix;
  const join = (...parts: string[]): string => paths.join(...parts);
  const cache = input.environment['PUPPETEER_CACHE_DIR'] ?? join(input.homeFolder, '.cache', 'puppeteer');
  const macApp = 'Google Chrome for Testing.app';
  return [
    {
      browser: "Puppeteer's headless shell",
      folder: join(cache, 'chrome-headless-shell'),
      programs: ['linux64', 'mac-arm64', 'mac-x64', 'win64', 'win32'].map((kind) =>
        join(`chrome-headless-shell-${kind}`, `chrome-headless-shell${kind.startsWith('win') ? '.exe' : ''}`),
      ),
    },
    {
      browser: "Puppeteer's Chrome",
      folder: join(cache, 'chrome'),
      programs: [
        join('chrome-linux64', 'chrome'),
        join('chrome-mac-arm64', macApp, 'Contents', 'MacOS', 'Google Chrome for Testing'),
        join('chrome-mac-x64', macApp, 'Contents', 'MacOS', 'Google Chrome for Testing'),
        join('chrome-win64', 'chrome.exe'),
        join('chrome-win32', 'chrome.exe'),
      ],
    },
  ];
}

// Windows does not tell ProgramFiles from PROGRAMFILES, but a copy of process.env does.
function readIgnoringCase(environment: PlacesInput['environment'], name: string): string | undefined {
  const key = Object.keys(environment).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? undefined : environment[key];
}
