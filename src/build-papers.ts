/** The pipeline: reads as the list of its steps, each a named function of one room. Effects come in through the world. */
import { addPacks } from './build/add-packs.ts';
import { applyHouseStyle } from './build/apply-house-style.ts';
import { checkForeignPdfs } from './build/check-foreign-pdfs.ts';
import { collectOutputs, type PublishedPaper } from './build/collect-outputs.ts';
import { makePapers } from './build/make-papers.ts';
import { listEditions } from './papers/edition.ts';
import type { ScrutinisedPaper } from './papers/scrutinised-paper.ts';
import { describePapers, describeReading, tablesOf } from './build/describe-build.ts';
import type { PdfOrigin } from './build/describe-pdf.ts';
import { dropFollowOns } from './build/drop-follow-ons.ts';
import { keepPrinter } from './build/keep-printer.ts';
import { printPapers } from './build/print-papers.ts';
import { readProgramFiles } from './build/read-program-files.ts';
import { explainLayoutFault, findLayoutFaults } from './build/find-layout-faults.ts';
import { createTemplates } from './html/load-templates.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { readLayouts } from './inputs/read-layouts.ts';
import { hasErrors, sortProblems } from './problems.ts';
import { publishFiles } from './publish/publish-files.ts';
import type { BuildSummary, Reporter } from './terminal/reporter.ts';
import type { World } from './world.ts';

export interface BuildRequest {
  /** Absolute. */
  readonly dataFolder: string;
  /** Absolute. */
  readonly outFolder: string;
  /** The folder that holds `templates/` and `styles/`. */
  readonly programFolder: string;
  readonly version: string;
  /** Only the data is read and judged; nothing is printed or written. */
  readonly isCheckOnly: boolean;
  /** DRAFT stands under the text of every PDF and at the top of every web page. */
  readonly isDraft: boolean;
  /** Each paper is printed in large type as well, beside its usual PDF. */
  readonly isLargePrint: boolean;
}

/** Resolves with a summary whose exit code is 0, 1 or 2. Rejects with a UserError, or with the bug. */
export async function buildPapers(request: BuildRequest, world: World, reporter: Reporter): Promise<BuildSummary> {
  const startedAt = world.elapsedMs();
  // The browser starts while the data is read, so that its start costs no time of its own.
  const printer = request.isCheckOnly ? null : keepPrinter(world, reporter);
  try {
    const layouts = await readLayouts(request.programFolder, world.files);
    const program = await readProgramFiles(request.programFolder, world.files);
    const inputs = await readInputs(request.dataFolder, world.files);
    const meetings = inputs.value?.meetings ?? [];
    for (const { file, readAs } of tablesOf(meetings)) reporter.read(file, readAs);
    reporter.step(describeReading(meetings));
    const made = inputs.value === null ? { value: [], problems: [] } : makePapers(inputs.value, layouts.value);
    const problems = sortProblems(
      dropFollowOns([
        ...layouts.problems,
        ...findLayoutFaults(program, made.value),
        ...inputs.problems,
        ...made.problems,
        ...checkForeignPdfs(meetings),
      ]),
    );
    const papers = made.value;
    reporter.problems(problems);

    const published = new Map<ScrutinisedPaper, PublishedPaper>();
    const summarise = (more: Partial<BuildSummary> & Pick<BuildSummary, 'exitCode'>): BuildSummary => ({
      ...describePapers(papers, published, problems),
      elapsedMs: world.elapsedMs() - startedAt,
      ...more,
    });
    if (hasErrors(problems) || inputs.value === null) return summarise({ exitCode: 1, papers: [] });
    if (printer === null) return summarise({ exitCode: 0 });

    const { organisation } = inputs.value;
    const dressed = applyHouseStyle(program, organisation.houseStyle);
    const templates = createTemplates(program.templates);
    const { dataFolder, version, isDraft } = request;
    const origin: PdfOrigin = { dataFolder, version, isDraft, world };
    const editions = listEditions(request.isLargePrint);
    const openPrinter = printer.open;
    const printing = printPapers({ papers, editions, program: dressed, templates, openPrinter, origin, reporter });
    const outputs = collectOutputs({
      organisation,
      papers,
      outcomes: addPacks(printing, { organisation, program: dressed, templates, origin, openPrinter, reporter }),
      program: dressed,
      templates,
      inputs: inputs.files,
      toolVersion: request.version,
      isDraft,
      browserVersion: printer.version,
      published,
    });
    await publishFiles(request.outFolder, outputs, world, {
      dataFolder: request.dataFolder,
      programFolder: request.programFolder,
      tell: reporter.note,
    });

    const failures = printing.failures();
    const reason = failures.map(({ message, todo }) => `${message} ${todo}`).join(' ');
    return summarise({
      exitCode: failures.length === 0 ? 0 : 2,
      outFolder: request.outFolder,
      pdfsMade: failures.length === 0,
      pdfReason: reason === '' ? null : reason,
    });
  } catch (error) {
    throw explainLayoutFault(error);
  } finally {
    await printer?.close();
  }
}
