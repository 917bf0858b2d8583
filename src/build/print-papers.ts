/**
 * Prints papers one after the other for whoever publishes them, a few ahead, so that the browser is never idle and memory
 * does not grow with the number of papers. A browser that is missing or fails costs the PDFs, never the site.
 */
import { UserError, userError } from '../errors.ts';
import type { Templates } from '../html/load-templates.ts';
import type { PrintedDocument } from '../pdf/print-document.ts';
import type { Printer } from '../pdf/printer.ts';
import type { Reporter } from '../terminal/reporter.ts';
import { describePaperPdf, type PdfOrigin } from './describe-pdf.ts';
import { findLongSummary, type LongSummary } from './find-long-summary.ts';
import type { Edition } from '../papers/edition.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import { makePrintJob } from './make-print-job.ts';
import type { ProgramFiles } from './read-program-files.ts';

/** One more than are printed at once, so that the next is ready. */
const AHEAD = 4;

export interface PrintParts {
  readonly papers: readonly ScrutinisedPaper[];
  /** Of each paper, one after the other. */
  readonly editions: readonly Edition[];
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly openPrinter: () => Promise<Printer>;
  readonly origin: PdfOrigin;
  readonly reporter: Pick<Reporter, 'progress'>;
}

export interface PrintOutcome {
  readonly paper: ScrutinisedPaper;
  readonly edition: Edition;
  /** Null where this edition could not be printed. */
  readonly document: PrintedDocument | null;
}

type Print = Pick<PrintOutcome, 'paper' | 'edition'>;

export interface PrintRun {
  /** In the order of `papers`, and of `editions` within a paper. */
  readonly outcomes: AsyncIterable<PrintOutcome>;
  /** Why there are no or not all PDFs, in a sentence; null while there is nothing to say. Complete when the run has ended. */
  readonly failures: () => readonly UserError[];
  /** Notes why a PDF is missing, each reason once; throws again what is no such reason. */
  readonly noteFailure: (error: unknown) => void;
}

/** Nothing is printed before the outcomes are read. They end in a UserError `summary-too-long` where a summary is no single page. */
export function printPapers({
  papers,
  editions,
  program,
  templates,
  openPrinter,
  origin,
  reporter,
}: PrintParts): PrintRun {
  const prints = papers.flatMap((paper) => editions.map((edition) => ({ paper, edition })));
  const failures: UserError[] = [];
  const longSummaries: (LongSummary & { readonly document: string })[] = [];
  let done = 0;

  const noteFailure = (error: unknown): void => {
    if (!(error instanceof UserError) || error.code === 'interrupted') throw error;
    // One missing browser is one failure, not one for each paper.
    if (!failures.some(({ message }) => message === error.message)) failures.push(error);
  };

  const printOne = async ({ paper, edition }: Print): Promise<PrintedDocument | null> => {
    try {
      // While the browser starts.
      const job = makePrintJob(paper, templates, program, await describePaperPdf(paper, origin, edition), edition);
      const printer = await openPrinter();
      const document = await printer.print(job);
      // In large type a summary may take more pages than one.
      const long = edition === 'standard' ? findLongSummary(paper, document.pageOf) : null;
      if (long !== null) longSummaries.push({ ...long, document: job.name });
      return document;
    } catch (error) {
      noteFailure(error);
      return null;
    } finally {
      done += 1;
      reporter.progress(done, prints.length, 'Printing');
    }
  };

  async function* printInOrder(): AsyncGenerator<PrintOutcome> {
    const waiting: { print: Print; document: Promise<PrintedDocument | null> }[] = [];
    let next = 0;
    while (next < prints.length || waiting.length > 0) {
      for (let print = prints[next]; print !== undefined && waiting.length < AHEAD; print = prints[next]) {
        const document = printOne(print);
        // Awaited below; a rejection before that must not end the process.
        document.catch(() => undefined);
        waiting.push({ print, document });
        next += 1;
      }
      const first = waiting.shift();
      if (first !== undefined) yield { ...first.print, document: await first.document };
    }
    // Only now, so that one build tells of them all. Whoever publishes has replaced nothing yet.
    if (longSummaries.length > 0) throw userError('summary-too-long', { papers: longSummaries });
  }

  return { outcomes: printInOrder(), failures: () => failures, noteFailure };
}
