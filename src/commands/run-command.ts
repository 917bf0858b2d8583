/** Chooses the command, and turns every way in which it can end into words and an exit code. */
import { UserError, userError } from '../errors.ts';
import { makeHumanReporter } from '../terminal/human-reporter.ts';
import { makeJsonReporter } from '../terminal/json-reporter.ts';
import type { ExitCode, Reporter } from '../terminal/reporter.ts';
import type { World } from '../world.ts';
import { asksForJson, readArguments } from './arguments.ts';
import { runBuild, type ProgramPlace } from './build.ts';
import { writeHelp } from './help.ts';

/** `words` are the process's arguments without node and the script. Never rejects. */
export async function runCommand(words: readonly string[], program: ProgramPlace, world: World): Promise<ExitCode> {
  let reporter = openReporter(asksForJson(words), 'data', program, world);
  try {
    const asked = readArguments(words);
    if (asked.command === 'help') return say(writeHelp(program.version), world);
    if (asked.command === 'version') return say(`${program.version}\n`, world);
    if (asked.command === 'doctor') {
      const { runDoctor } = await import('./doctor.ts');
      return await runDoctor(world);
    }
    if (asked.command === 'gallery') {
      reporter = openReporter(false, '.', program, world);
      const { runGallery } = await import('./gallery.ts');
      return await runGallery(asked, program, world, reporter);
    }
    reporter = openReporter(asked.isJson, asked.dataFolder, program, world);
    return await runBuild(asked, program, world, reporter);
  } catch (error) {
    if (world.signal.aborted) {
      reporter.failure(userError('interrupted', {}), 130);
      return 130;
    }
    if (error instanceof UserError) {
      reporter.failure(error, 1);
      return 1;
    }
    reporter.reportBug(error);
    return 3;
  }
}

function openReporter(isJson: boolean, dataFolder: string, { version }: ProgramPlace, world: World): Reporter {
  const make = isJson ? makeJsonReporter : makeHumanReporter;
  return make(world, { dataFolder, version });
}

function say(text: string, { standardOutput }: World): ExitCode {
  standardOutput.write(text);
  return 0;
}
