/** Every file of `out/`, in the order in which it is written: PDFs as they come from the printer, the site, the sheets, the manifest. */
import type { Templates } from '../html/load-templates.ts';
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import { nameOfPdf } from '../papers/edition.ts';
import { outputFolderOf, type PublishedPdf } from '../papers/site.ts';
import { openLinkCheck, type LinkCheck } from '../publish/check-links.ts';
import { describeFile, makeManifest, type ManifestFile } from '../publish/manifest.ts';
import type { OutputFile } from '../publish/output-file.ts';
import { countOf } from '../words.ts';
import type { PackOutcome } from './add-packs.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import { makeSecretariatFiles } from './make-secretariat-files.ts';
import { makeSiteFiles } from './make-site-files.ts';
import type { PrintOutcome } from './print-papers.ts';
import type { ProgramFiles } from './read-program-files.ts';

export interface OutputParts {
  readonly organisation: Organisation;
  readonly papers: readonly ScrutinisedPaper[];
  readonly outcomes: AsyncIterable<PrintOutcome | PackOutcome>;
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly inputs: readonly ManifestFile[];
  readonly toolVersion: string;
  readonly isDraft: boolean;
  /** Asked when all papers are printed. */
  readonly browserVersion: () => string | null;
  /** Filled while the outputs are collected: what each paper became. */
  readonly published: Map<ScrutinisedPaper, PublishedPaper>;
}

export interface PublishedPaper {
  /** Null where it could not be printed. */
  readonly pageCount: number | null;
  /** Absent where no large print was asked for; null where it could not be printed. */
  readonly largePrintPageCount?: number | null;
  /** Relative to `out/`. */
  readonly files: readonly string[];
}

interface PrintedFile extends OutputFile {
  readonly pageCount: number;
}

interface Printed {
  readonly papers: Map<ScrutinisedPaper, PublishedPdf>;
  readonly largePrints: Map<ScrutinisedPaper, PublishedPdf>;
  readonly packs: Map<MeetingInput, PublishedPdf>;
}

/** Throws (a bug) where a page leads to a file or an anchor that is not there; nothing has been published by then. */
export async function* collectOutputs(parts: OutputParts): AsyncGenerator<OutputFile> {
  const listed: ManifestFile[] = [];
  const links = openLinkCheck();
  const list = (file: OutputFile, pages: number | null = null): OutputFile => {
    listed.push(describeFile(file.path, file.bytes, pages));
    links.add(file);
    return file;
  };
  const printed: Printed = { papers: new Map(), largePrints: new Map(), packs: new Map() };
  for await (const { pageCount, ...file } of collectPdfs(parts, printed)) yield list(file, pageCount);
  for (const file of makeSiteFiles(parts, printed)) yield list(file);
  for (const file of makeSecretariatFiles(parts)) yield list(file);
  throwIfBroken(links);
  yield makeManifest({
    toolVersion: parts.toolVersion,
    browserVersion: printed.papers.size === 0 ? null : parts.browserVersion(),
    inputs: parts.inputs,
    outputs: listed,
  });
}

/** Notes on the way what each paper and each meeting became. */
async function* collectPdfs({ outcomes, published }: OutputParts, printed: Printed): AsyncGenerator<PrintedFile> {
  for await (const outcome of outcomes) {
    if ('pack' in outcome) {
      const { meeting, pack } = outcome;
      if (pack === null) continue;
      const { pdf, pageCount } = pack;
      const fileName = 'pack.pdf';
      printed.packs.set(meeting, { fileName, pageCount, byteCount: pdf.byteLength });
      for (const path of pathsOf(meeting, fileName)) yield { path, bytes: pdf, pageCount };
      continue;
    }
    const { paper, edition, document } = outcome;
    notePublished(published, outcome);
    if (document === null) continue;
    const { pdf, pageCount } = document;
    const fileName = nameOfPdf(paper.model.fileName, edition);
    const documents = edition === 'standard' ? printed.papers : printed.largePrints;
    documents.set(paper, { fileName, pageCount, byteCount: pdf.byteLength });
    for (const path of pathsOf(paper.meeting, fileName)) yield { path, bytes: pdf, pageCount };
  }
}

/** The editions of a paper come one after the other, the standard one first. */
function notePublished(
  published: Map<ScrutinisedPaper, PublishedPaper>,
  { paper, edition, document }: PrintOutcome,
): void {
  const pageCount = document?.pageCount ?? null;
  const pdfs = document === null ? [] : pathsOf(paper.meeting, nameOfPdf(paper.model.fileName, edition));
  const before = published.get(paper);
  if (edition === 'large-print') {
    published.set(paper, {
      pageCount: before?.pageCount ?? null,
      largePrintPageCount: pageCount,
      files: [...(before?.files ?? []), ...pdfs],
    });
    return;
  }
  const [members, intranet] = pdfs;
  const page = `intranet/${outputFolderOf(paper.meeting)}/${paper.model.fileName}.html`;
  published.set(paper, { pageCount, files: [members, page, intranet].filter((file) => file !== undefined) });
}

function throwIfBroken(links: LinkCheck): void {
  const broken = links.findBroken();
  const [first] = broken;
  if (first === undefined) return;
  throw new Error(
    `${countOf(broken.length, 'link leads', 'links lead')} nowhere, first ${first.link} in ${first.page}: ${first.reason}`,
  );
}

/** For members, and beside the pages of the intranet. */
function pathsOf(meeting: MeetingInput, fileName: string): readonly [members: string, intranet: string] {
  const place = `${outputFolderOf(meeting)}/${fileName}`;
  return [`members/${place}`, `intranet/${place}`];
}
