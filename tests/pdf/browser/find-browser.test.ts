import { describe, expect, test } from 'vitest';
import { findBrowser, requireBrowser } from '../../../src/pdf/browser/find-browser.ts';
import { pretendMachine, type PretendMachine } from './pretend-machine.ts';

async function pathOf(pretended: PretendMachine): Promise<string | undefined> {
  const { choice } = await findBrowser(pretendMachine(pretended));
  return choice && 'executablePath' in choice ? choice.executablePath : choice?.source;
}

describe('an installed browser is found', () => {
  const PATH = { PATH: '/usr/local/bin:/usr/bin' };
  test.each<[string, PretendMachine, string]>([
    [
      'Chrome on the PATH of Linux',
      { platform: 'linux', environment: PATH, programs: ['/usr/bin/google-chrome'] },
      '/usr/bin/google-chrome',
    ],
    [
      'Edge on the PATH of Linux',
      { platform: 'linux', environment: PATH, programs: ['/usr/local/bin/microsoft-edge'] },
      '/usr/local/bin/microsoft-edge',
    ],
    [
      'Chrome in its own folder although the PATH is empty',
      { platform: 'linux', programs: ['/opt/google/chrome/chrome'] },
      '/opt/google/chrome/chrome',
    ],
    [
      'the headless shell of Debian',
      { platform: 'linux', environment: PATH, programs: ['/usr/bin/chromium-headless-shell'] },
      '/usr/bin/chromium-headless-shell',
    ],
    [
      'Chrome before Edge before Chromium',
      {
        platform: 'linux',
        environment: PATH,
        programs: ['/usr/bin/chromium', '/usr/bin/microsoft-edge-stable', '/opt/google/chrome/chrome'],
      },
      '/opt/google/chrome/chrome',
    ],
    [
      'Chrome on a Mac',
      { platform: 'darwin', programs: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "Edge in a Mac user's own Applications",
      { platform: 'darwin', programs: ['/home/clerk/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'] },
      '/home/clerk/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'Edge on Windows, whatever the case of its variables',
      {
        platform: 'win32',
        environment: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
        programs: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'Chrome of one user on Windows',
      {
        platform: 'win32',
        environment: { LOCALAPPDATA: 'C:\\Users\\clerk\\AppData\\Local' },
        programs: ['C:\\Users\\clerk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
      },
      'C:\\Users\\clerk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      "the newest of Puppeteer's downloads",
      {
        platform: 'linux',
        folders: { '/home/clerk/.cache/puppeteer/chrome': ['linux-99.0.1.1', 'linux-147.0.7727.56'] },
        programs: ['99.0.1.1', '147.0.7727.56'].map(
          (version) => `/home/clerk/.cache/puppeteer/chrome/linux-${version}/chrome-linux64/chrome`,
        ),
      },
      '/home/clerk/.cache/puppeteer/chrome/linux-147.0.7727.56/chrome-linux64/chrome',
    ],
    [
      'the setting before everything else',
      {
        platform: 'linux',
        environment: { ...PATH, CHROME_PATH: '/srv/chrome' },
        programs: ['/srv/chrome', '/usr/bin/google-chrome'],
      },
      '/srv/chrome',
    ],
  ])('%s', async (_, pretended, expected) => {
    expect(await pathOf(pretended)).toBe(expected);
  });

  test('a relative entry on the PATH is not trusted', async () => {
    expect(await pathOf({ platform: 'linux', environment: { PATH: '.:bin' }, programs: ['bin/google-chrome'] })).toBe(
      undefined,
    );
  });

  test.each([
    ['is under /snap', { programs: ['/snap/bin/chromium'] }],
    ['is a link to snap', { programs: ['/snap/bin/chromium'], links: { '/snap/bin/chromium': '/usr/bin/snap' } }],
  ])('a Snap that %s is passed over, with the reason', async (_, pretended) => {
    const machine = pretendMachine({ platform: 'linux', environment: { PATH: '/snap/bin' }, ...pretended });
    const { choice, lookedAt } = await findBrowser(machine);
    expect(choice).toBe(undefined);
    expect(lookedAt.find(({ where }) => where === 'chromium on the PATH')?.refusal).toMatch(/Snap package/);
  });

  test('the script that starts the Snap is passed over', async () => {
    const file = '/usr/bin/chromium-browser';
    const starts = { [file]: '#!/bin/sh\nexec /snap/bin/chromium "$@"\n' };
    expect(await pathOf({ platform: 'linux', environment: { PATH: '/usr/bin' }, programs: [file], starts })).toBe(
      undefined,
    );
  });
});

describe('a setting that names no browser stops with its name', () => {
  test.each([
    ['/srv/none', 'is not there'],
    ['/srv/folder', 'is a folder, not a program'],
    ['/srv/text', 'may not be run as a program by this user'],
    ['chrome', 'is not a full path'],
  ])('%s %s', async (value, reason) => {
    const machine = pretendMachine({
      platform: 'linux',
      environment: { PUPPETEER_EXECUTABLE_PATH: value },
      others: { '/srv/folder': 'folder', '/srv/text': 'not-executable' },
      programs: ['/opt/google/chrome/chrome'],
    });
    await expect(findBrowser(machine)).rejects.toMatchObject({
      code: 'browser-setting-wrong',
      message: `PUPPETEER_EXECUTABLE_PATH names the browser ${value}, which ${reason}.`,
    });
  });
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'without any browser on %s, every place is named',
  async (platform) => {
    const machine = pretendMachine({ platform, environment: { PROGRAMFILES: 'C:\\Program Files' } });
    const { choice, lookedAt } = await findBrowser(machine);
    expect(choice).toBe(undefined);
    expect(lookedAt.every(({ refusal }) => refusal !== undefined)).toBe(true);
    const failure = await requireBrowser(machine).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'browser-not-found' });
    for (const { where } of lookedAt) expect(String(failure)).toContain(where);
  },
);
