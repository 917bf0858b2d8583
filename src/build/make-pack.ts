/**
 * The pack of one meeting: agenda, papers and the PDFs of others as one file. The papers are there; the agenda and the stamps of
 * the pages are printed here.
 */
import { makeAgendaPage } from '../html/agenda-page.ts';
import type { Templates } from '../html/load-templates.ts';
import { makePackStamps } from '../html/pack-stamps.ts';
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import { describePackItem, makeAgenda, type AgendaModel, type PackItem } from '../papers/agenda.ts';
import { outputFolderOf } from '../papers/site.ts';
import { assemblePack, type PackDocument } from '../pdf/accessible/assemble-pack.ts';
import { addressOfItem } from '../pdf/accessible/pack/link-agenda.ts';
import { readPart } from '../pdf/accessible/pack/read-part.ts';
import { viewPage } from '../pdf/accessible/stamps/page-view.ts';
import type { PrintedDocument } from '../pdf/print-document.ts';
import type { Printer } from '../pdf/printer.ts';
import { describePackPdf, type PdfOrigin } from './describe-pdf.ts';
import { framePrintJob } from './make-print-job.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import type { ProgramFiles } from './read-program-files.ts';

export interface FinishedPaper {
  readonly paper: ScrutinisedPaper;
  readonly document: PrintedDocument;
}

export interface PackContext {
  readonly organisation: Organisation;
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly origin: PdfOrigin;
  readonly openPrinter: () => Promise<Printer>;
}

export interface MadePack {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
}

interface PackEntry {
  readonly item: PackItem;
  readonly document: PackDocument;
}

/** An agenda that grows by a page moves all papers, so it is printed again; its length does not depend on their numbers. */
const MAXIMUM_AGENDA_PRINTS = 3;

/** `papers` are all of the meeting. @throws UserError as `Printer.print` does */
export async function makePack(
  meeting: MeetingInput,
  papers: readonly FinishedPaper[],
  context: PackContext,
): Promise<MadePack> {
  const { organisation, program, templates, origin } = context;
  const printer = await context.openPrinter();
  const name = `${outputFolderOf(meeting)}/pack.pdf`;
  const entries = listEntries(meeting, papers, organisation);
  const items = entries.map(({ item }) => item);

  const printAgenda = async (assumedPages: number, attempt = 1): Promise<[AgendaModel, PrintedDocument]> => {
    const model = makeAgenda(organisation, meeting, items, assumedPages);
    const finish = describePackPdf(meeting, organisation.name, model.title, origin);
    const page = makeAgendaPage(model, templates, addressOfItem);
    const printed = await printer.print(framePrintJob(name, page, program, finish));
    if (printed.pageCount === assumedPages) return [model, printed];
    if (attempt === MAXIMUM_AGENDA_PRINTS) throw new Error(`The length of the agenda of ${name} does not settle`);
    return printAgenda(printed.pageCount, attempt + 1);
  };
  const [agenda, printedAgenda] = await printAgenda(1);
  const agendaPart = { title: 'Agenda', ...readPart(printedAgenda.pdf, 'en-GB') };

  const stamped = [
    { reference: agenda.reference, document: agendaPart },
    ...entries.map(({ item, document }) => ({ reference: item.reference, document })),
  ].flatMap(({ reference, document: { prepared } }) =>
    prepared.pages.map((page) => ({ reference, widthPt: viewPage(prepared.document, page).widthPt })),
  );
  const strips = await printer.print({
    ...framePrintJob(name, makePackStamps(stamped, templates), program, null),
    isTagged: false,
  });
  const options = describePackPdf(meeting, organisation.name, agenda.title, origin);
  const documents = entries.map(({ document }) => document);
  return { pdf: assemblePack(agendaPart, documents, { ...options, strips: strips.pdf }), pageCount: stamped.length };
}

/** In the order of the agenda. */
function listEntries(
  meeting: MeetingInput,
  papers: readonly FinishedPaper[],
  { marking }: Organisation,
): readonly PackEntry[] {
  const own = papers.map(({ paper: { model, paper }, document }) => ({
    number: paper.number,
    item: describePackItem(model, document.pageCount),
    document: { title: model.title, ...readPart(document.pdf, 'en-GB') },
  }));
  const foreign = meeting.foreignPdfs.map(({ number, title, bytes }) => {
    const part = readPart(bytes, 'en-GB');
    const reference = `Item ${number}, ${meeting.panel.shortName}`;
    const pageCount = part.prepared.pages.length;
    return {
      number,
      item: { title, reference, author: null, purpose: null, marking, pageCount },
      document: { title, ...part },
    };
  });
  return [...own, ...foreign].sort((a, b) => a.number - b.number);
}
