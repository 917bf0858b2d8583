/** Makes the gallery: reads the program's partials and layouts, and publishes their pages as a whole or not at all. */
import { join } from 'node:path';
import { userError, type UserError } from '../../errors.ts';
import { createTemplates } from '../../html/load-templates.ts';
import { readLayouts } from '../../inputs/read-layouts.ts';
import { hasErrors, sortProblems } from '../../problems.ts';
import { publishFiles } from '../../publish/publish-files.ts';
import type { Reporter } from '../../terminal/reporter.ts';
import { countOf } from '../../words.ts';
import type { World } from '../../world.ts';
import { findLayoutFaults } from '../find-layout-faults.ts';
import { keepPrinter } from '../keep-printer.ts';
import type { PrintRun } from '../print-papers.ts';
import { readPartials } from '../read-partials.ts';
import { readProgramFiles } from '../read-program-files.ts';
import { makeGalleryAssets, makeGalleryFiles } from './gallery-files.ts';
import { keepMeasurer } from './keep-measurer.ts';
import { findExampleFaults } from './partial-forms.ts';
import { readLayoutExample } from './read-layout-example.ts';

export interface GalleryRequest {
  /** The folder that holds `templates/` and `styles/`. */
  readonly programFolder: string;
  /** Absolute; replaced as a whole where it is a gallery. */
  readonly outFolder: string;
  readonly version: string;
}

export interface GalleryMade {
  /** False where a partial, a layout or an example has errors: they have been told, and nothing was written. */
  readonly isWritten: boolean;
  /** Why there are no PDFs, each reason once. */
  readonly failures: readonly UserError[];
}

/** Rejects with a UserError as `publishFiles` does, or `out-is-not-ours` where the folder holds papers. */
export async function makeGallery(request: GalleryRequest, world: World, reporter: Reporter): Promise<GalleryMade> {
  const { programFolder, outFolder, version } = request;
  const { files } = world;
  await refusePapers(outFolder, world);
  const program = await readProgramFiles(programFolder, files);
  const partials = await readPartials(programFolder, program.templates, files);
  const layouts = await readLayouts(programFolder, files);
  const examples = await Promise.all(
    [...layouts.value.values()].map((layout) => readLayoutExample(layout, layouts.value, programFolder, files)),
  );
  const examplePapers = examples.flatMap(({ value }) => value.papers);
  const faults = findLayoutFaults(program, examplePapers);
  // A template that cannot be read is told before the templates are put to use.
  const templates = hasErrors(faults) ? null : createTemplates(program.templates);
  const problems = [
    ...partials.problems,
    ...(templates === null ? [] : findExampleFaults(partials.value, templates)),
    ...layouts.problems,
    ...faults,
    ...examples.flatMap((example) => example.problems),
  ];
  reporter.problems(sortProblems(problems));
  if (templates === null || hasErrors(problems)) return { isWritten: false, failures: [] };
  reporter.step(`Read ${countOf(partials.value.length, 'partial')} and ${countOf(examples.length, 'layout')}`);

  const printer = keepPrinter(world, reporter);
  const measurer = keepMeasurer(await makeGalleryAssets(programFolder, program, files), world);
  const runs: PrintRun[] = [];
  try {
    const outputs = makeGalleryFiles({
      programFolder,
      program,
      templates,
      partials: partials.value,
      layouts: examples.map(({ value }) => value),
      measure: measurer.measure,
      openPrinter: printer.open,
      browserVersion: printer.version,
      version,
      world,
      reporter,
      noteRun: (run) => runs.push(run),
    });
    const folders = { dataFolder: join(programFolder, 'data'), programFolder };
    await publishFiles(outFolder, outputs, world, { ...folders, tell: reporter.note });
  } finally {
    await Promise.all([printer.close(), measurer.close()]);
  }
  const failures = new Map(runs.flatMap((run) => run.failures()).map((failure) => [failure.message, failure]));
  return { isWritten: true, failures: [...failures.values()] };
}

/** Papers are ours as well, and would be replaced: nobody who asks for a gallery means that. */
async function refusePapers(outFolder: string, { files }: World): Promise<void> {
  for (const example of ['members', 'intranet']) {
    if (await files.exists(join(outFolder, example))) throw userError('out-holds-papers', { folder: outFolder });
  }
}
