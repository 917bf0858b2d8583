/** Runs the program as a user does: a process of its own, with its own working folder and environment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';

export const ROOT = join(import.meta.dirname, '..', '..');
export const SAMPLE_DATA = join(ROOT, 'data');

// By its full address: a bare `tsx` would be looked for in the working folder.
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
// What npm, vitest or a developer set must not decide what a test sees.
const DROPPED_VARIABLES = ['INIT_CWD', 'NODE_OPTIONS', 'FORCE_COLOR', 'NO_COLOR', 'CI'];

export interface RunOptions {
  readonly workingFolder?: string;
  /** Over the environment of the tests; `undefined` takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface RunResult {
  /** Null where a signal ended the process. */
  readonly exitCode: number | null;
  readonly standardOutput: string;
  readonly standardError: string;
}

export interface StartedBuild {
  readonly process: ChildProcess;
  readonly ended: Promise<RunResult>;
}

/** Example: `await runBuild(['build', '--out', folder])`. Resolves whatever the exit code is. */
export function runBuild(words: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return startBuild(words, options).ended;
}

export function startBuild(words: readonly string[], options: RunOptions = {}): StartedBuild {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of DROPPED_VARIABLES) delete environment[name];
  for (const [name, value] of Object.entries(options.environment ?? {})) {
    if (value === undefined) delete environment[name];
    else environment[name] = value;
  }
  const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'src', 'cli.ts'), ...words], {
    cwd: options.workingFolder ?? ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let standardOutput = '';
  let standardError = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (standardOutput += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (standardError += text));
  const ended = new Promise<RunResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, standardOutput, standardError }));
  });
  return { process: child, ended };
}

/** Builds the sample, or `data`, into `outFolder`. Throws what the program said where it did not end with 0. */
export async function buildInto(outFolder: string, data: string = SAMPLE_DATA): Promise<RunResult> {
  const result = await runBuild(['build', '--data', data, '--out', outFolder]);
  if (result.exitCode === 0) return result;
  throw new Error(`The build ended with ${result.exitCode}.\n${result.standardOutput}\n${result.standardError}`);
}

/** The files below a folder, sorted, with forward slashes: `members/2026-01-20-jarap/01-tracker.pdf`. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every file below a folder with its bytes, to compare before and after. */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  return new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}
