/**
 * Runs a command inside the test's own process, which takes a tenth of the time, in a world that keeps what is said and what
 * is done to the disk. There is no browser in it.
 */
import { join } from 'node:path';
import { runCommand } from '../../src/commands/run-command.ts';
import { realFiles, realWorld, type Files } from '../../src/world.ts';
import { ROOT } from './run-build.ts';

export interface InProcessResult {
  readonly exitCode: number;
  /** Both streams. */
  readonly said: string;
  /** Each change to the disk: `write /tmp/…/out.stage-7/intranet/index.html`. */
  readonly changes: readonly string[];
}

/** Example: `await runInProcess(['--data', data, '--out', out])`. Ends with 2 at best: nothing can be printed. `programFolder` holds templates/ and styles/. */
export async function runInProcess(words: readonly string[], programFolder = ROOT): Promise<InProcessResult> {
  const said: string[] = [];
  const changes: string[] = [];
  const stream = { write: (text: string): number => said.push(text) };
  const record = <A extends readonly [string, ...unknown[]]>(
    name: string,
    action: (...values: A) => Promise<void>,
  ): ((...values: A) => Promise<void>) => {
    return (...values) => {
      changes.push(`${name} ${values[0]}`);
      return action(...values);
    };
  };
  const files: Files = {
    ...realFiles,
    write: record('write', realFiles.write),
    makeFolder: record('makeFolder', realFiles.makeFolder),
    claimFolder: record('claimFolder', realFiles.claimFolder),
    rename: record('rename', realFiles.rename),
    remove: record('remove', realFiles.remove),
  };
  const world = {
    ...realWorld(new AbortController().signal),
    files,
    environment: { PUPPETEER_EXECUTABLE_PATH: join(ROOT, 'no such browser') },
    standardOutput: stream,
    standardError: stream,
  };
  const exitCode = await runCommand(words, { folder: programFolder, version: '0.0.0' }, world);
  return { exitCode, said: said.join(''), changes };
}
