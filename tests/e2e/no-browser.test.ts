import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { realWorld } from '../../src/world.ts';
import { listFiles, ROOT, runBuild } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_MEETING, writeData } from '../helpers/write-data.ts';

const scratch = openScratchFolder();
const data = writeData(join(scratch, 'data'));
const nowhere = join(scratch, 'no such browser');

/** The web pages are all there, and none of them offers a PDF. */
function expectSiteWithoutPdfs(out: string): void {
  const files = listFiles(out);
  expect(files).toEqual(
    expect.arrayContaining([
      'intranet/index.html',
      `intranet/${SMALL_MEETING}/index.html`,
      `intranet/${SMALL_MEETING}/01-tracker.html`,
      'secretariat/manifest.json',
    ]),
  );
  expect(files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    expect(readFileSync(join(out, page), 'utf8')).not.toMatch(/pdf/i);
  }
}

describe.each(['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])('%s that names nothing', (setting) => {
  test('ends with 2, says which setting is wrong, and publishes the web pages', { timeout: 30_000 }, async () => {
    const out = join(scratch, `out of ${setting}`);
    const { exitCode, standardOutput, standardError } = await runBuild(['--data', data, '--out', out], {
      environment: { PUPPETEER_EXECUTABLE_PATH: undefined, CHROME_PATH: undefined, [setting]: nowhere },
    });
    expect(exitCode).toBe(2);
    const said = standardOutput + standardError;
    expect(said).toContain(`${setting} names the browser ${nowhere}, which is not there.`);
    expect(said).toContain(`Set ${setting} to the full path of Chrome, Edge or Chromium, or remove it.`);
    expect(said).not.toMatch(/\bat .*\.ts:\d+/);
    expectSiteWithoutPdfs(out);
  });
});

describe('a computer without any browser', () => {
  test('ends with 2, names every place and what to install, and publishes the web pages', async () => {
    const out = join(scratch, 'out of no browser');
    // Only Linux has the embedded browser, and only there is it certain that these places of a Mac are empty: in a process of
    // its own the program would find the browser of this computer, so the command runs here, with another platform.
    mkdirSync(join(scratch, 'empty'));
    const written: string[] = [];
    const stream = { write: (text: string): number => written.push(text) };
    const world = {
      ...realWorld(new AbortController().signal),
      platform: process.platform === 'darwin' ? 'freebsd' : 'darwin',
      environment: { PATH: '', PUPPETEER_CACHE_DIR: join(scratch, 'empty') },
      standardOutput: stream,
      standardError: stream,
    } as const;
    const code = await runCommand(['--data', data, '--out', out], { folder: ROOT, version: '0.0.0' }, world);
    expect(code).toBe(2);
    const said = written.join('');
    expect(said).toContain('No browser was found to print the PDFs.');
    expect(said).toContain('Google Chrome');
    expect(said).toContain('the package @sparticuz/chromium: made for Linux on x86-64 only');
    expect(said).toContain('Install Google Chrome, Microsoft Edge or Chromium');
    expectSiteWithoutPdfs(out);
    expect(readdirSync(join(scratch, 'empty'))).toEqual([]);
  });
});
