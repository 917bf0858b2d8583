import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { publishFiles } from '../../src/publish/publish-files.ts';
import { recoverOutput } from '../../src/publish/recover.ts';
import { realWorld } from '../../src/world.ts';
import { farFolders, makeTemporaryFolder, makeVersion, readTree, treeOf } from './publish-world.ts';

const KILLS = Number(process.env['KILL_COUNT'] ?? 24);
const LANES = 4;
const program = path.resolve(import.meta.dirname, '../..');
const script = path.join(import.meta.dirname, 'publish-in-a-loop.ts');

/** Kills a publishing process `delayMs` after its first publication; gives the last version that it said was done. */
async function killWhilePublishing(folder: string, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { cwd: program });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), delayMs);
    said += String(chunk);
  });
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The publishing process ended by itself: ${errors}`);
  return Number(said.trim().split('\n').at(-1));
}

async function killAndRecover(): Promise<string[]> {
  const folder = makeTemporaryFolder('kill');
  try {
    const delayMs = Math.random() * 150;
    const done = await killWhilePublishing(folder, delayMs);
    const left = fs.readdirSync(folder).map((name) => name.replace(/\d+$/, 'N'));
    const world = { ...realWorld(new AbortController().signal), workingFolder: folder, environment: {} };
    await recoverOutput('out', world, () => undefined);

    // One more may have been swapped in before it could be said.
    const whole = [done, done + 1].map((version) => JSON.stringify(treeOf(makeVersion(String(version)))));
    const isWhole = whole.includes(JSON.stringify(readTree(path.join(folder, 'out'))));
    const beside = fs.readdirSync(folder).filter((name) => name !== 'out');
    await publishFiles('out', makeVersion('later'), world, farFolders(folder));
    if (!isWhole || beside.length > 0) {
      const found = isWhole ? 'whole papers' : 'torn papers';
      throw new Error(`${found} and ${beside.join(', ')}: killed after ${delayMs} ms with ${left.join(', ')} left`);
    }
    return left;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test(
  `${KILLS} builds killed at random moments: whole papers each time, and nothing left beside them`,
  async () => {
    let remaining = KILLS;
    const left: string[] = [];
    const runLane = async (): Promise<void> => {
      while (remaining > 0) {
        remaining -= 1;
        left.push(...(await killAndRecover()));
      }
    };
    await Promise.all(Array.from({ length: LANES }, runLane));
    if (process.env['KILL_COUNT'] !== undefined) {
      const counts = [...new Set(left)].map((name) => `${name} ${left.filter((other) => other === name).length}`);
      process.stdout.write(`Left by the killed builds: ${counts.join(', ')}\n`);
    }
    expect(left.filter((name) => name === 'out.lock').length).toBeGreaterThan(0);
  },
  KILLS * 5_000,
);
