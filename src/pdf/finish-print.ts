/**
 * Finishes a print for publication (src/pdf/accessible/) and turns what stands against it into words for the user. It prints
 * nothing and decides nothing about the file.
 */
import type { UserError } from '../errors.ts';
import { PdfFault } from './accessible/objects/pdf-fault.ts';
import { describeFault, FinishError, type StructureFault } from './accessible/structure/faults.ts';
import { printFailed, type PrintedDocument, type PrintJob } from './print-document.ts';

/** More are seldom read, and most have the same cause. */
const SHOWN_FAULTS = 5;

/**
 * The same document with the finished file; as it is where the job asks for none.
 * @throws UserError `print-failed` with every fault that the templates must mend, by page
 */
export async function finishPrint(job: PrintJob, printed: PrintedDocument): Promise<PrintedDocument> {
  if (job.finish === null) return printed;
  // Loaded with the first print that needs it, so that the program starts sooner.
  const { finishPdf } = await import('./accessible/finish-pdf.ts');
  try {
    const { bytes } = finishPdf(printed.pdf, job.finish);
    return { ...printed, pdf: bytes };
  } catch (error) {
    if (error instanceof FinishError) throw refuse(job, error.faults, error);
    if (error instanceof PdfFault) {
      const reason = `the browser's PDF could not be read. ${error.message}`;
      throw printFailed(job, reason, 'Build again; if it stays, please report it.', { cause: error });
    }
    throw error;
  }
}

function refuse(job: PrintJob, faults: readonly StructureFault[], cause: FinishError): UserError {
  const lines = faults.slice(0, SHOWN_FAULTS).map((fault) => `\n  ${describeFault(fault)}`);
  const more = faults.length > lines.length ? `\n  And ${faults.length - lines.length} more.` : '';
  return printFailed(
    job,
    `a screen reader could not read it.${lines.join('')}${more}`,
    'These are faults of the templates or style sheets, not of your data. If you have not changed them, please report it.',
    { cause },
  );
}
