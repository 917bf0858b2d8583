/** The command `build`: words of the command line to a request, the result to an exit code. */
import { isAbsolute, join } from 'node:path';
import { buildPapers } from '../build-papers.ts';
import { userError } from '../errors.ts';
import type { ExitCode, Reporter } from '../terminal/reporter.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';

export interface ProgramPlace {
  /** The folder with package.json. */
  readonly folder: string;
  readonly version: string;
}

export async function runBuild(
  words: Arguments,
  program: ProgramPlace,
  world: World,
  reporter: Reporter,
): Promise<ExitCode> {
  const dataFolder = resolveFolder(words.dataFolder, world);
  if (!(await world.files.exists(dataFolder))) throw userError('data-folder-missing', { folder: words.dataFolder });
  const summary = await buildPapers(
    {
      dataFolder,
      outFolder: resolveFolder(words.outFolder, world),
      programFolder: program.folder,
      version: program.version,
      isCheckOnly: words.isCheckOnly,
      isDraft: words.isDraft,
      isLargePrint: words.isLargePrint,
    },
    world,
    reporter,
  );
  reporter.summary({ ...summary, outFolder: summary.outFolder === null ? null : words.outFolder });
  return summary.exitCode;
}

/** npm runs a script in the program's folder and says in INIT_CWD where the user stood: a path is meant from there. */
export function resolveFolder(folder: string, { environment, workingFolder }: World): string {
  return isAbsolute(folder) ? folder : join(environment['INIT_CWD'] ?? workingFolder, folder);
}
