/**
 * The benchmark: trackers of several sizes, built whole and printed bare in the same run, side by side. It judges against
 * the targets and always ends with 0 unless it cannot run. Usage: npm run bench -- 25 250 2500
 */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { writeBareJobs, type BareJobs } from './bare-job.ts';
import { describeSize, type SizeResult, type Stages } from './describe-results.ts';
import { writeTracker } from './make-tracker.ts';
import { measureProcess, type Measured } from './measure-process.ts';

const PROGRAM_FOLDER = path.join(import.meta.dirname, '..', '..');
const SIZES = [25, 250, 2500];

const asked = process.argv.slice(2).map(Number);
if (asked.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error('Name numbers of recommendations: npm run bench -- 25 250 2500');
}
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build-papers-bench-'));
try {
  for (const size of asked.length > 0 ? asked : SIZES) {
    const result = await measureSize(size, path.join(folder, String(size)));
    process.stdout.write(`${describeSize(result)}\n`);
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}

/** Builds and prints in turn, so that a machine that grows busy slows all of them alike. */
async function measureSize(size: number, place: string): Promise<SizeResult> {
  const dataFolder = path.join(place, 'data');
  await writeTracker(dataFolder, size);
  const jobs = await writeBareJobs(dataFolder, path.join(place, 'page'), PROGRAM_FOLDER);
  const rounds: SizeResult['rounds'][number][] = [];
  for (let round = 0; round < chooseRounds(size); round += 1) {
    rounds.push(await measureRound(dataFolder, place, jobs));
  }
  return { size, browser: jobs.browser, rounds };
}

async function measureRound(dataFolder: string, place: string, jobs: BareJobs): Promise<SizeResult['rounds'][number]> {
  const build = await runTypeScript('src/cli.ts', ['build', '--data', dataFolder, '--out', path.join(place, 'out')]);
  const cold = await runBarePrint(jobs.cold);
  const warm = await runBarePrint(jobs.warm);
  const staged = await runTypeScript('tests/bench/time-stages.ts', [
    dataFolder,
    path.join(place, 'staged'),
    PROGRAM_FOLDER,
  ]);
  return {
    build,
    cold,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by bare-print.mjs
    warmMs: (JSON.parse(warm.standardOutput) as { printMs: number }).printMs,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by time-stages.ts
    stages: JSON.parse(staged.standardOutput) as Stages,
  };
}

function runTypeScript(script: string, words: readonly string[]): Promise<Measured> {
  return measureProcess(process.execPath, ['--import', 'tsx', script, ...words], PROGRAM_FOLDER);
}

function runBarePrint(job: string): Promise<Measured> {
  return measureProcess(process.execPath, ['tests/bench/bare-print.mjs', job], PROGRAM_FOLDER);
}

/** A short run tells more when it is repeated; a long one is steady enough. */
function chooseRounds(size: number): number {
  return size < 100 ? 5 : size < 1000 ? 3 : 1;
}
