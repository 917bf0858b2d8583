/**
 * Prints papers one after the other for whoever publishes them, a few ahead, so that the browser is never idle and memory
 * does not grow with the number of papers. A browser that is missing or fails costs the PDFs, never the site.
 */
import { UserError } from '../errors.ts';
import type { Templates } from '../html/load-templates.ts';
import { PLEX_IN_PDF, SYMBOLS_IN_PDF } from '../html/font-faces.ts';
import { makePrintPage } from '../html/print-page.ts';
import type { PrintedDocument, PrintJob } from '../pdf/print-document.ts';
import type { Printer } from '../pdf/printer.ts';
import type { PrintAsset } from '../pdf/virtual-origin.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { Reporter } from '../terminal/reporter.ts';
import type { MadePaper } from './make-papers.ts';
import type { ProgramFiles } from './read-program-files.ts';

const FONT_FOLDER = '/styles/fonts/';

/** One more than are printed at once, so that the next is ready. */
const AHEAD = 4;

export interface PrintOutcome {
  readonly paper: MadePaper;
  /** Null where this paper could not be printed. */
  readonly document: PrintedDocument | null;
}

export interface PrintRun {
  /** In the order of `papers`. */
  readonly outcomes: AsyncIterable<PrintOutcome>;
  /** Why there are no or not all PDFs, in a sentence; null while there is nothing to say. Complete when the run has ended. */
  readonly failures: () => readonly UserError[];
}

export function printPapers(
  papers: readonly MadePaper[],
  program: ProgramFiles,
  templates: Templates,
  openPrinter: () => Promise<Printer>,
  reporter: Reporter,
): PrintRun {
  const failures: UserError[] = [];
  const assets = collectAssets(program);
  let done = 0;

  const printOne = async (paper: MadePaper): Promise<PrintedDocument | null> => {
    try {
      const printer = await openPrinter();
      return await printer.print(makeJob(paper, templates, assets));
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'interrupted') throw error;
      // One missing browser is one failure, not one for each paper.
      if (!failures.some(({ message }) => message === error.message)) failures.push(error);
      return null;
    } finally {
      done += 1;
      reporter.progress(done, papers.length, 'Printing');
    }
  };

  async function* printInOrder(): AsyncGenerator<PrintOutcome> {
    const waiting: { paper: MadePaper; document: Promise<PrintedDocument | null> }[] = [];
    let next = 0;
    while (next < papers.length || waiting.length > 0) {
      for (let paper = papers[next]; paper !== undefined && waiting.length < AHEAD; paper = papers[next]) {
        const document = printOne(paper);
        // Awaited below; a rejection before that must not end the process.
        document.catch(() => undefined);
        waiting.push({ paper, document });
        next += 1;
      }
      const first = waiting.shift();
      if (first !== undefined) yield { paper: first.paper, document: await first.document };
    }
  }

  return { outcomes: printInOrder(), failures: () => failures };
}

function makeJob(paper: MadePaper, templates: Templates, assets: ReadonlyMap<string, PrintAsset>): PrintJob {
  const page = makePrintPage(paper.model, templates);
  return {
    name: `${outputFolderOf(paper.meeting)}/${paper.model.fileName}.pdf`,
    html: page.html,
    assets: new Map([...pickFonts(assets, page.fontFiles), ['/styles/this-paper.css', styleAsset(page.styles)]]),
    fontFamilies: [PLEX_IN_PDF],
    allowedFontFamilies: SYMBOLS_IN_PDF,
    sentinels: page.sentinels,
  };
}

/** Only the files that the paper's style sheet asks for; a megabyte less goes to the browser. */
function pickFonts(assets: ReadonlyMap<string, PrintAsset>, fontFiles: readonly string[]): [string, PrintAsset][] {
  return [...assets].filter(
    ([path]) => !path.startsWith(FONT_FOLDER) || fontFiles.includes(path.slice(FONT_FOLDER.length)),
  );
}

function collectAssets({ printStyles, fonts }: ProgramFiles): Map<string, PrintAsset> {
  return new Map([
    ['/styles/print-paper.css', styleAsset(printStyles)],
    ...fonts.map(({ name, bytes }) => [`${FONT_FOLDER}${name}`, { bytes, mediaType: 'font/woff2' }] as const),
  ]);
}

function styleAsset(text: string): PrintAsset {
  return { bytes: new TextEncoder().encode(text), mediaType: 'text/css; charset=utf-8' };
}
