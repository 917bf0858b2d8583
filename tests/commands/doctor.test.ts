import { expect, test } from 'vitest';
import { runDoctor } from '../../src/commands/doctor.ts';
import { findBrowser } from '../../src/pdf/browser/find-browser.ts';
import { realMachine } from '../../src/pdf/browser/machine.ts';
import { realWorld } from '../../src/world.ts';
import { pretendMachine } from '../pdf/browser/pretend-machine.ts';

async function runQuietly(machine = realMachine(process.env)): Promise<{ code: number; text: string }> {
  let text = '';
  const standardOutput = {
    write: (part: string): void => {
      text += part;
    },
  };
  const code = await runDoctor({ ...realWorld(new AbortController().signal), standardOutput }, machine);
  return { code, text };
}

test('with a browser: says which, its version, and that a test print is right', { timeout: 60_000 }, async () => {
  const { choice } = await findBrowser(realMachine(process.env));
  const { code, text } = await runQuietly();
  expect(code).toBe(choice ? 0 : 2);
  expect(text).toContain(`Node ${process.version}`);
  expect(text).toMatch(/Version: \S*Chrome\S*\/\d+\./);
  expect(text).toMatch(/Test print: 1 page, \d+ bytes/);
  expect(text).toContain('All is well');
});

test('without a browser: names every place and what to install', async () => {
  const { code, text } = await runQuietly(pretendMachine({ platform: 'darwin' }));
  expect(code).toBe(2);
  expect(text).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome): not there');
  expect(text).toContain('made for Linux on x86-64 only');
  expect(text).toContain('install Google Chrome');
});

test('with a setting that names nothing: says which setting', async () => {
  const environment = { CHROME_PATH: '/srv/none' };
  const { code, text } = await runQuietly(pretendMachine({ platform: 'linux', environment }));
  expect(code).toBe(2);
  expect(text).toContain('CHROME_PATH names the browser /srv/none, which is not there.');
  expect(text).toContain('What to do: Set CHROME_PATH');
});
