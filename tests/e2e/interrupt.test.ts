import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder, SAMPLE_DATA, startBuild, type RunResult } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { writeData } from '../helpers/write-data.ts';

const scratch = openScratchFolder();
const data = writeData(join(scratch, 'data'));
const hasProcessList = process.platform === 'linux';

interface Interrupted {
  readonly result: RunResult;
  readonly before: ReadonlyMap<string, string>;
  readonly browsersBefore: readonly string[];
  readonly browsersAfter: readonly string[];
  readonly profilesAfter: readonly string[];
}

/** Each is true from the moment at which the signal is sent. */
const MOMENTS: Readonly<Record<string, (out: string, processId: number) => boolean>> = {
  'while the browser starts': (_, processId) => listProfiles(processId).length > 0,
  'while the browser runs': (out, processId) =>
    existsSync(`${out}.lock`) && (!hasProcessList || listBrowsers(processId).length > 0),
  'while the papers are written': (out, processId) => existsSync(join(`${out}.stage-${processId}`, 'members')),
};

function listProfiles(processId: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`build-papers-profile-${processId}-`));
}

function listBeside(out: string): string[] {
  return readdirSync(dirname(out)).filter((name) => name !== 'out');
}

/** The command lines of all processes that use a profile of that build. */
function listBrowsers(processId: number): string[] {
  if (!hasProcessList) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        // It ended meanwhile.
        return '';
      }
    })
    .filter((line) => line.includes(`build-papers-profile-${processId}-`));
}

async function interrupt(out: string, isDue: (out: string, processId: number) => boolean): Promise<Interrupted> {
  // Papers of an earlier build, which must be there afterwards; quickly, and so without PDFs.
  await runInProcess(['--data', data, '--out', out]);
  const before = readFolder(out);
  const build = startBuild(['--data', SAMPLE_DATA, '--out', out]);
  const processId = build.process.pid ?? 0;
  const giveUpAt = Date.now() + 30_000;
  while (!isDue(out, processId)) {
    if (Date.now() > giveUpAt || build.process.exitCode !== null) throw new Error('The moment never came.');
    await wait(2);
  }
  const browsersBefore = listBrowsers(processId);
  build.process.kill('SIGINT');
  const result = await build.ended;
  return {
    result,
    before,
    browsersBefore,
    browsersAfter: listBrowsers(processId),
    profilesAfter: listProfiles(processId),
  };
}

// Windows cannot send Ctrl-C to one process: there a signal ends it at once, and nothing could be tested.
describe.skipIf(process.platform === 'win32').each(Object.entries(MOMENTS))('Ctrl-C %s', (name, isDue) => {
  const out = join(scratch, name, 'out');
  let interrupted: Interrupted;
  beforeAll(async () => {
    interrupted = await interrupt(out, isDue);
  }, 60_000);

  test('ends with 130 and says that nothing was changed', () => {
    const { result } = interrupted;
    expect(result.exitCode).toBe(130);
    expect(result.standardError).toContain('The build was interrupted.');
    expect(result.standardError).toContain('Nothing was changed.');
    expect(result.standardError).not.toMatch(/\bat .+:\d+:\d+/);
    expect(result.standardOutput).not.toContain('Published');
  });

  test('leaves the papers of the last build as they are, and nothing beside them', () => {
    expect(interrupted.before.size).toBeGreaterThan(4);
    expect(readFolder(out)).toEqual(interrupted.before);
    expect(listBeside(out)).toEqual([]);
  });

  test.skipIf(!hasProcessList)('leaves no browser running, and no profile of one', () => {
    expect(interrupted.browsersBefore.length > 0 || name === 'while the browser starts').toBe(true);
    expect(interrupted.browsersAfter).toEqual([]);
    expect(interrupted.profilesAfter).toEqual([]);
  });
});
