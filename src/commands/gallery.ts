/** The command `gallery`: where it is to be written, and at the end which file to open. */
import { join } from 'node:path';
import { makeGallery } from '../build/gallery/make-gallery.ts';
import { GALLERY_PAGE } from '../build/gallery/gallery-files.ts';
import type { ExitCode, Reporter } from '../terminal/reporter.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { resolveFolder, type ProgramPlace } from './build.ts';

/** Beside the program, which git ignores. */
const USUAL_FOLDER = '.gallery';

/** Returns the exit code: 0, 1 where the templates or their examples have errors, 2 where the PDFs are missing. */
export async function runGallery(
  words: Arguments,
  program: ProgramPlace,
  world: World,
  reporter: Reporter,
): Promise<ExitCode> {
  const outFolder = words.isOutGiven ? resolveFolder(words.outFolder, world) : join(program.folder, USUAL_FOLDER);
  const { isWritten, failures } = await makeGallery(
    { programFolder: program.folder, outFolder, version: program.version },
    world,
    reporter,
  );
  if (!isWritten) return 1;
  for (const { message, todo } of failures) reporter.note(`The PDFs are left out. ${message} ${todo}`);
  world.standardOutput.write(`Open ${join(outFolder, GALLERY_PAGE)}\n`);
  return failures.length === 0 ? 0 : 2;
}
