/**
 * Our own judge of finished PDFs, so that `npm test` needs no Java: the rules of PDF/UA-1 and PDF/A that our papers touch, and
 * some that veraPDF cannot know (check/faults.ts lists all). For papers and packs of our own making, not for any PDF.
 */
import { PdfFault } from '../../../src/pdf/accessible/objects/pdf-fault.ts';
import { checkAnnotations } from './check/check-annotations.ts';
import { checkAttachments } from './check/check-attachments.ts';
import { checkCatalogue } from './check/check-catalogue.ts';
import { checkContent } from './check/check-content.ts';
import { checkFigures, checkHeadings, checkLists, checkNesting } from './check/check-elements.ts';
import { checkFonts } from './check/check-fonts.ts';
import { checkMetadata } from './check/check-metadata.ts';
import { checkObjects } from './check/check-objects.ts';
import { checkStructure } from './check/check-structure.ts';
import { checkTables } from './check/check-tables.ts';
import { openChecked, type CheckedPdf } from './check/checked-pdf.ts';
import { fault, type Fault } from './check/faults.ts';
import { makeWordReader } from './check/read-words.ts';

/** One line for each fault, rule and place: `heading-levels: H4 on page 3 after H2`. None for a good file. */
export function checkPdf(bytes: Uint8Array): string[] {
  return listFaults(bytes).map(({ rule, place }) => `${rule}: ${place}`);
}

function listFaults(bytes: Uint8Array): Fault[] {
  try {
    return [...checkAll(openChecked(bytes))];
  } catch (error) {
    if (error instanceof PdfFault) return [fault('unreadable', error.message)];
    throw error;
  }
}

function* checkAll(pdf: CheckedPdf): Generator<Fault> {
  const { readMark, readWords } = makeWordReader(pdf);
  yield* checkCatalogue(pdf);
  yield* checkMetadata(pdf);
  yield* checkObjects(pdf);
  yield* checkStructure(pdf);
  yield* checkNesting(pdf);
  yield* checkHeadings(pdf, readWords);
  yield* checkTables(pdf, readMark);
  yield* checkLists(pdf);
  yield* checkFigures(pdf);
  yield* checkAnnotations(pdf);
  yield* checkContent(pdf);
  yield* checkFonts(pdf);
  yield* checkAttachments(pdf);
}
