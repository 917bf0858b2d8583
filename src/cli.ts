/** The process: arguments, signals, exit code. Nothing else. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './commands/run-command.ts';
import { realWorld } from './world.ts';

const programFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as { version: string };

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Whoever presses Ctrl-C a second time does not want to wait for the tidying up.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

process.exitCode = await runCommand(
  process.argv.slice(2),
  { folder: programFolder, version },
  realWorld(interruption.signal),
);
