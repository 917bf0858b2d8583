import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideSandbox, chooseBrowserEnvironment, listBrowserFlags } from '../../../src/pdf/browser/browser-flags.ts';
import { findBrowser } from '../../../src/pdf/browser/find-browser.ts';
import { launchBrowser } from '../../../src/pdf/browser/launch-browser.ts';
import { realMachine } from '../../../src/pdf/browser/machine.ts';
import { removeStaleProfiles } from '../../../src/pdf/browser/profile-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build-papers-test-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

test('the sandbox is on unless root or the user turns it off, and then with a reason', () => {
  expect(decideSandbox({ environment: {}, userId: 1000 })).toEqual({ isOn: true });
  expect(decideSandbox({ environment: {}, userId: -1 })).toEqual({ isOn: true });
  expect(decideSandbox({ environment: {}, userId: 0 }).reason).toMatch(/root/);
  const asked = decideSandbox({ environment: { BUILD_PAPERS_NO_SANDBOX: '1' }, userId: 1000 });
  expect(asked.reason).toMatch(/BUILD_PAPERS_NO_SANDBOX/);
  expect(listBrowserFlags(asked)).toContain('--no-sandbox');
  expect(listBrowserFlags({ isOn: true })).not.toContain('--no-sandbox');
});

test('the browser gets no proxy and always the same time zone', () => {
  const environment = {
    https_proxy: 'http://proxy',
    HTTP_PROXY: 'http://proxy',
    HOME: '/home/clerk',
    TZ: 'Asia/Tokyo',
  };
  expect(chooseBrowserEnvironment({ environment }, {})).toEqual({ HOME: '/home/clerk', TZ: 'UTC' });
});

test('profiles of dead processes are removed, young ones and those of the living are kept', async () => {
  const dead = path.join(folder, 'build-papers-profile-999999999-a');
  const young = path.join(folder, 'build-papers-profile-999999998-b');
  const living = path.join(folder, `build-papers-profile-${process.pid}-c`);
  const others = path.join(folder, 'somebody-else');
  for (const made of [dead, young, living, others]) await fs.mkdir(made);
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const made of [dead, living, others]) await fs.utimes(made, old, old);
  await removeStaleProfiles(folder);
  expect((await fs.readdir(folder)).sort()).toEqual([young, living, others].map((made) => path.basename(made)).sort());
});

async function launchScript(text: string, deadlineMs: number): Promise<unknown> {
  const program = path.join(folder, `program-${Math.random().toString(36).slice(2)}`);
  await fs.writeFile(program, text, { mode: 0o755 });
  const choice = { source: 'setting', browser: 'a test', executablePath: program } as const;
  return launchBrowser(choice, realMachine(process.env), { deadlineMs }).catch((error: unknown) => error);
}

describe.skipIf(process.platform === 'win32')('a program that is no browser', () => {
  test('ends: its last words are shown', async () => {
    const failure = await launchScript('#!/bin/sh\necho "something odd" >&2\nexit 21\n', 10_000);
    expect(failure).toMatchObject({ code: 'browser-did-not-start', message: expect.stringMatching(/something odd/) });
  });

  test('is silent: it is ended at the deadline, with all that it started', async () => {
    const failure = await launchScript('#!/bin/sh\nsleep 987.5 & sleep 987.5\n', 300);
    expect(failure).toMatchObject({ code: 'browser-did-not-start', message: expect.stringMatching(/gave no answer/) });
    const names = await fs.readdir('/proc').catch(() => []);
    const lines = await Promise.all(names.map((name) => fs.readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')));
    expect(lines.filter((line) => line.startsWith('sleep\u0000987.5'))).toEqual([]);
  });

  test('is of another processor: Node goes on and says so', async () => {
    expect(await launchScript('\u007fELF not really', 5000)).toMatchObject({ code: 'browser-did-not-start' });
  });

  test('leaves no profile behind', async () => {
    const names = await fs.readdir(os.tmpdir());
    expect(names.filter((name) => name.startsWith(`build-papers-profile-${process.pid}-`))).toEqual([]);
  });
});

test('a start after Ctrl-C does not happen', async () => {
  const { choice } = await findBrowser(realMachine(process.env));
  if (!choice) return;
  const launched = launchBrowser(choice, realMachine(process.env), { signal: AbortSignal.abort() });
  await expect(launched).rejects.toMatchObject({ code: 'interrupted' });
});
